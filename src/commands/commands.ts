/** What can be asked of the add-in from outside the pane: on the ribbon, in a cell's menu, by a shortcut. */
import type { PaneRequest } from './queue';

export interface Command {
  /** `FunctionName` in manifest.xml and `action` in assets/shortcuts.json. */
  readonly action: string;
  /** What the pane is asked once it is shown; `null`: to be shown, no more. */
  readonly request: PaneRequest | null;
  /**
   * Letter of its shortcut, with Ctrl+Shift+Alt. On an AZERTY keyboard Ctrl+Alt is AltGr, which types signs with the digits
   * and with E: those are left alone.
   */
  readonly letter: string;
}

export const commands: readonly Command[] = [
  { action: 'check', request: 'check', letter: 'C' },
  { action: 'report', request: 'report', letter: 'R' },
  { action: 'summary', request: 'summaries', letter: 'S' },
  { action: 'pane', request: null, letter: 'P' },
  { action: 'checkLine', request: 'check-line', letter: 'L' },
];
