/** The lens: findings shown as colours over the sheet, on request, and gone when it is turned off. */
import { highlightsOf } from '../../core/checking/highlights';
import type { WorkbookPort } from '../../core/ports';
import { problemOf, type Problem } from './problem';
import type { PaneStore } from './state';

export interface Lens {
  readonly on: boolean;
  readonly problem: Problem | null;
}

export interface Lensing {
  /** Turns the lens on or off. */
  setLens(on: boolean): Promise<void>;
  /** Shows the result as it is now, where the lens is on. */
  refresh(): Promise<void>;
  /** Takes off what a session that ended badly has left. */
  clearLeftovers(): Promise<void>;
}

interface LensContext extends PaneStore {
  readonly workbook: Pick<WorkbookPort, 'highlight' | 'clearHighlights'>;
}

export function createLens({ workbook, state, set, onEditing }: LensContext): Lensing {
  /** One after the other: two at once would leave the colours of both. */
  let last: Promise<void> = Promise.resolve();

  function then(work: () => Promise<void>): Promise<void> {
    last = last.then(work);
    return last;
  }

  async function show(): Promise<void> {
    const { result, lens } = state();
    if (!lens.on || !result) return;
    try {
      await workbook.highlight(highlightsOf(result.checks), { onEditing });
      set({ lens: { on: true, problem: null }, waitsForEditing: false });
    } catch (thrown) {
      set({ lens: { on: false, problem: problemOf(thrown, 'lens') }, waitsForEditing: false });
    }
  }

  return {
    setLens: (on) =>
      then(async () => {
        set({ lens: { on, problem: null } });
        if (on) return show();
        try {
          await workbook.clearHighlights({ onEditing });
          set({ waitsForEditing: false });
        } catch (thrown) {
          set({ lens: { on: true, problem: problemOf(thrown, 'lens') }, waitsForEditing: false });
        }
      }),
    refresh: () => then(show),
    // Nobody asked for it, and the lens can be turned off by hand: a refusal is no news.
    clearLeftovers: () => then(() => workbook.clearHighlights().catch(() => undefined)),
  };
}
