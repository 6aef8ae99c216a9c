/** Reading the workbook afresh: all of it, or what changed since it was read before. */
import type { AbortSignalLike, KnownReading, SheetInfo, WaitOptions, WorkbookPort } from '../../core/ports';
import { sheetOfCells } from '../../core/sheet/snapshot';
import type { StoredSettings } from '../../core/checking/settings';
import type { Heard } from './heard';
import { calculationPending, readSheets, refuseUnread } from './open-workbook';
import { type OpenedWorkbook, type PaneStore, settingsOf } from './state';

export interface Read {
  readonly opened: OpenedWorkbook;
  /** Every cell was asked for. */
  readonly whole: boolean;
}

export interface ReadAsked extends WaitOptions {
  readonly signal: AbortSignalLike;
  readonly onProgress?: (sheet: string, share: number) => void;
  /**
   * Without it, `all`: every cell, and which are merged. `cells`: every cell; the merged ones are those of the reading
   * before, where they are known to stand where they did. `changes`: the cells alone that changed since, as far as the
   * host told of all changes; throws `LeftToUser`, and has read nothing then, where that takes more.
   */
  readonly asks?: 'all' | 'cells' | 'changes';
}

/** What nobody asked for cannot be read without a cost to the user. */
export class LeftToUser extends Error {}

/** Reads the workbook; the pane stands on what was read from then on. */
export type ReadWorkbook = (asked: ReadAsked) => Promise<Read>;

/** Makes out what was read, under the settings the workbook keeps. */
export type UnderstandUnder = (
  read: Awaited<ReturnType<typeof readSheets>>,
  stored: StoredSettings | null,
  signal?: AbortSignalLike,
) => Promise<OpenedWorkbook>;

interface ReadingContext extends Pick<PaneStore, 'state' | 'set'> {
  readonly workbook: Pick<WorkbookPort, 'sheets' | 'read' | 'calculationPending'>;
  readonly heard: Heard;
  /** Whether every change from now on is heard. */
  readonly listens: () => boolean;
  /** The settings the workbook keeps; `null` where it keeps none. */
  readonly stored: () => StoredSettings | null;
  readonly understand: UnderstandUnder;
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
  /**
   * A sheet as it was read last, and what was heard of changes since; `null` where its merged cells may stand elsewhere
   * now, or were never asked for.
   */
  function known({ id, name }: SheetInfo): KnownReading | null {
    const { opening } = state();
    if (opening.step !== 'ready') return null;
    const { snapshots, refused } = opening.workbook;
    // One that cannot be read is no reason to leave the others: it is tried again, with nothing to go by.
    if (refused.some(({ sheet }) => sheet === name)) return { sheet: sheetOfCells(name, []), changed: null };
    const sheet = snapshots.find((read) => read.id === id);
    const changed = heard.changed(id);
    const stand = changed !== null || (sheet?.mergedAreas ?? []).length === 0;
    return sheet && stand ? { sheet, changed } : null;
  }

  /** A sheet of orders, as it was read before, is one that could not be read now. */
  function lacksOrders({ refused }: OpenedWorkbook): boolean {
    const { opening } = state();
    const before = opening.step === 'ready' ? opening.workbook.orders : [];
    return before.some(({ snapshot }) => refused.some(({ sheet }) => sheet === snapshot.name));
  }

  return async ({ asks = 'all', onProgress, ...wait }) => {
    let whole = true;
    const since = (info: SheetInfo): KnownReading | undefined => {
      const reading = known(info);
      if (asks === 'cells') return reading ? { ...reading, changed: null } : undefined;
      if (!reading) throw new LeftToUser();
      if (reading.changed) whole = false;
      return reading;
    };
    heard.readingBegins(listens());
    const options = { ...wait, ...(asks === 'all' ? {} : { known: since }) };
    const read = await readSheets(workbook, options, (sheet, share) => {
      if (state().waitsForEditing) set({ waitsForEditing: false });
      onProgress?.(sheet, share);
    });
    const opened = await understand(read, stored(), wait.signal);
    // Not a workbook without orders: what stands is kept, to be tried again.
    if (opened.orders.length === 0 && lacksOrders(opened)) refuseUnread(opened);
    heard.readingStands();
    set({
      opening: { step: 'ready', workbook: opened },
      stored: stored() ?? settingsOf(opened.agreement),
      calculationPending: await calculationPending(workbook),
    });
    return { opened, whole };
  };
}
