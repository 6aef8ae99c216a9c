/**
 * What users change after a check: its findings are marked at once, and checked again when asked, or by itself where
 * that was chosen. A check writes nothing, and what the add-in writes is no news, so nothing here can go round in a
 * circle.
 */
import { outdatedBy } from '../../core/checking/outdated';
import type { SheetChange, SheetRenamed, WorkbookPort } from '../../core/ports';
import type { Heard } from './heard';
import { withNames } from './renaming';
import type { PaneStore } from './state';

/** Changes that come together (a paste, a sort) are looked at once. */
const gatherMs = 150;
/** Rest after the last change before a check starts by itself: nobody wants one for each cell they fill in. */
const restMs = 1_500;

export interface Watching {
  /** Begins to listen, once; where the host cannot tell of changes, results are only ever as old as they say. */
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Whether every change from now on is heard. */
  listens(): boolean;
  /** A check begins to read: what changes from now on may or may not be in it. */
  readingBegins(): void;
  /** The check is over; its result is behind by what changed since it began to read. */
  checked(): void;
  /** Learns of a change otherwise than from the host, which drops some. */
  hear(change: SheetChange): void;
  /** Chooses whether changes are checked by themselves. */
  setAutomatic(on: boolean): void;
}

interface WatchingContext extends Pick<PaneStore, 'state' | 'set'> {
  readonly workbook: Pick<WorkbookPort, 'watch'>;
  readonly heard: Heard;
  /** Checks again without bothering anyone; `busy`: not now, someone is at work in the workbook. */
  readonly recheck: () => Promise<'over' | 'busy'>;
}

export function createWatching({ workbook, heard, state, set, recheck }: WatchingContext): Watching {
  let listens = false;
  let listening: Promise<() => Promise<void>> | null = null;
  let gathered: SheetChange[] = [];
  let sinceReading: SheetChange[] | null = null;
  /** By the id of the sheet: those that changed since they were first heard of. */
  const names = new Map<string, string>();
  let gathering: ReturnType<typeof setTimeout> | null = null;
  let resting: ReturnType<typeof setTimeout> | null = null;

  function hear(change: SheetChange | SheetRenamed): void {
    if (change.kind === 'renamed') {
      names.set(change.sheetId, change.name);
      return set(withNames(state(), names));
    }
    heard.hear(change);
    if (change.by === 'addin') return;
    gathered.push(change);
    sinceReading?.push(change);
    gathering ??= setTimeout(look, gatherMs);
  }

  function look(): void {
    gathering = null;
    const changes = gathered;
    gathered = [];
    const { result, behind } = state();
    if (!result) return;
    const outdated = outdatedBy(changes, result, behind);
    if (outdated === behind || outdated === null) return;
    set({ behind: outdated });
    recheckAfter(changes);
  }

  /** What others change is theirs to finish: it is told of, and checked when this user asks or goes on. */
  function recheckAfter(changes: readonly SheetChange[]): void {
    if (changes.some(({ by }) => by === 'user')) recheckLater();
  }

  function recheckLater(): void {
    if (resting) clearTimeout(resting);
    resting = null;
    if (!state().automatic) return;
    resting = setTimeout(() => {
      resting = null;
      if (state().behind === null) return;
      void recheck().then((outcome) => {
        if (outcome === 'busy') recheckLater();
      });
    }, restMs);
  }

  return {
    async start() {
      listening ??= workbook.watch(hear);
      await listening.then(
        () => (listens = true),
        () => (listening = null),
      );
    },
    async stop() {
      for (const timer of [gathering, resting]) if (timer) clearTimeout(timer);
      const stop = await listening?.catch(() => undefined);
      listening = null;
      listens = false;
      heard.forget();
      names.clear();
      await stop?.();
    },
    listens: () => listens,
    hear,
    readingBegins() {
      sinceReading = [];
    },
    checked() {
      // A sheet may have been renamed after it was read.
      set(withNames(state(), names));
      const { result } = state();
      const changes = sinceReading ?? [];
      set({ behind: result && outdatedBy(changes, result) });
      sinceReading = null;
      if (state().behind) recheckAfter(changes);
    },
    setAutomatic(on) {
      set({ automatic: on });
      if (state().behind) recheckLater();
    },
  };
}
