/** Reading the workbook afresh: all of it, or what changed since it was read before. */
import type { AbortSignalLike, KnownReading, WaitOptions, WorkbookPort } from '../../core/ports';
import type { StoredSettings } from '../../core/checking/settings';
import type { Heard } from './heard';
import { calculationPending, readSheets } from './open-workbook';
import { settingsOf, type OpenedWorkbook, type PaneState } from './state';

export interface Read {
  readonly opened: OpenedWorkbook;
  /** Every cell was asked for. */
  readonly whole: boolean;
}

export interface ReadAsked extends WaitOptions {
  readonly signal: AbortSignalLike;
  readonly onProgress?: (sheet: string, share: number) => void;
  /** Asks for the cells alone that changed since the last reading, as far as the host told of all changes since. */
  readonly changedOnly?: boolean;
}

/** Reads the workbook; the pane stands on what was read from then on. */
export type ReadWorkbook = (asked: ReadAsked) => Promise<Read>;

interface ReadingContext {
  readonly workbook: Pick<WorkbookPort, 'sheets' | 'read' | 'calculationPending'>;
  readonly heard: Heard;
  /** Whether every change from now on is heard. */
  readonly listens: () => boolean;
  readonly state: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  /** The settings the workbook keeps; `null` where it keeps none. */
  readonly stored: () => StoredSettings | null;
  readonly understand: (
    read: Awaited<ReturnType<typeof readSheets>>,
    stored: StoredSettings | null,
    signal: AbortSignalLike,
  ) => Promise<OpenedWorkbook>;
}

export function createReading({
  workbook,
  heard,
  listens,
  state,
  set,
  stored,
  understand,
}: ReadingContext): ReadWorkbook {
  /** A sheet as it was read last, where all that changed since was heard. */
  function known(sheetId: string): KnownReading | undefined {
    const { opening } = state();
    const changed = heard.changed(sheetId);
    const read = opening.step === 'ready' ? opening.workbook.snapshots : [];
    const sheet = read.find(({ id }) => id === sheetId);
    return sheet && changed ? { sheet, changed } : undefined;
  }

  return async ({ changedOnly = false, onProgress, ...wait }) => {
    let whole = true;
    const since = (sheetId: string) => {
      const reading = known(sheetId);
      if (reading) whole = false;
      return reading;
    };
    heard.readingBegins(listens());
    const options = { ...wait, ...(changedOnly ? { known: since } : {}) };
    const read = await readSheets(workbook, options, (sheet, share) => {
      if (state().waitsForEditing) set({ waitsForEditing: false });
      onProgress?.(sheet, share);
    });
    const opened = await understand(read, stored(), wait.signal);
    heard.readingStands();
    set({
      opening: { step: 'ready', workbook: opened },
      stored: stored() ?? settingsOf(opened.agreement),
      calculationPending: await calculationPending(workbook),
    });
    return { opened, whole };
  };
}
