/** The session put together: what each part of it does stands in its own file. */
import { allVersions } from '../../core/agreement/versions';
import type { StoredSettings } from '../../core/checking/settings';
import type { AbortSignalLike, WorkbookPort } from '../../core/ports';
import type { CellRef } from '../../core/sheet/snapshot';
import type { Language } from '../../languages/language';
import { createAfterWriting } from './after-writing';
import type { Engine } from './engine';
import { createFixing } from './fixing';
import { createFormulas } from './formulas';
import { understand } from './open-workbook';
import type { KeptDefinition } from '../../core/reporting/kept-summary';
import { Heard } from './heard';
import { createKeptSummaries } from './kept-summaries';
import { createLens } from './lens';
import { createOwnAgreements } from './own-agreement';
import { isCancelled, problemOf } from './problem';
import { createReading, LeftToUser, type ReadAsked } from './reading';
import { writeReport } from './reporting';
import { checkOpened, type CheckConditions } from './run-check';
import { createSaving } from './saving';
import { insertSheet, type MakeSheet } from './summing';
import { openingState, type CheckResult, type OpenedWorkbook, type PaneState } from './state';
import { loadColumnChoices } from './stored-columns';
import { readStored } from './stored-settings';
import { runSteps } from './time-slice';
import { today } from './today';
import { createWatching } from './watching';
import { createWaiving } from './waiving';
import type { Session } from './session';

/** Share of a run that reading takes on the progress bar; the rules take the rest. */
const readingShare = 0.5;

export function createSession(workbook: WorkbookPort, engine: Engine): Session {
  let state = openingState(engine.agreements);
  const listeners = new Set<() => void>();
  const heard = new Heard();
  let settingsAreOfWorkbook = false;
  const memories: CheckConditions['memories'] = new Map();
  let runs = 0;
  const holds = new Set<symbol>();
  let run: { readonly signal: AbortController; readonly done: Promise<void> } | null = null;

  const set = (change: Partial<PaneState>) => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };

  const onEditing = () => set({ waitsForEditing: true });

  const waiving = createWaiving({ workbook, engine, state: () => state, set, onEditing });

  const understandUnder = (
    read: Parameters<typeof understand>[0],
    stored: StoredSettings | null,
    signal?: AbortSignalLike,
  ) =>
    understand(
      read,
      { ...engine, agreements: state.agreements },
      stored,
      state.columns.mapping,
      state.ownAgreement,
      state.opening.step === 'ready' ? state.opening.workbook : null,
      signal,
    );

  async function understandAgain(): Promise<void> {
    if (state.opening.step !== 'ready') return;
    const workbookNow = await understandUnder(state.opening.workbook, stored());
    set({ opening: { step: 'ready', workbook: workbookNow } });
  }

  const saving = createSaving({
    workbook,
    state: () => state,
    set,
    onEditing,
    onSettingsSaved: () => (settingsAreOfWorkbook = true),
    understandAgain,
  });

  const ownAgreements = createOwnAgreements({
    workbook,
    builtIn: engine.agreements,
    set,
    onEditing,
    async onChange(agreement) {
      const { readings = {}, ...others } = state.stored;
      const known = Object.entries(readings).filter(([id]) =>
        allVersions(agreement).doubts.some((doubt) => doubt.id === id),
      );
      const settings = { ...others, agreement: agreement.id, readings: Object.fromEntries(known) };
      // Settings that name another agreement would win over the one just loaded.
      if (settingsAreOfWorkbook && state.stored.agreement !== agreement.id)
        await workbook.saveStored('settings', JSON.stringify(settings), { onEditing });
      set({ stored: settings, outdated: state.result !== null });
      if (state.opening.step !== 'ready') return;
      const opened = await understandUnder(state.opening.workbook, settings);
      set({ opening: { step: 'ready', workbook: opened } });
    },
  });

  async function loadSettings(signal: AbortController): Promise<void> {
    try {
      const read = readStored(
        await workbook.loadStored('settings', { onEditing, signal: signal.signal }),
        state.agreements.map(({ id }) => id),
      );
      settingsAreOfWorkbook = read.kind === 'valid';
      set({
        stored: read.kind === 'valid' ? read.settings : state.stored,
        setAside: read.kind === 'refused' ? { text: read.text, refusals: read.refusals } : null,
        storedProblem: null,
      });
    } catch (thrown) {
      set({ storedProblem: problemOf(thrown, 'settings') });
    }
  }

  async function openNow(signal: AbortController): Promise<void> {
    set({ opening: { step: 'reading', sheet: null, share: 0 } });
    await ownAgreements.load({ onEditing, signal: signal.signal });
    await loadSettings(signal);
    set({ columns: await loadColumnChoices(workbook, { onEditing, signal: signal.signal }) });
    await kept.load({ onEditing, signal: signal.signal });
    try {
      await readWorkbook({
        onEditing,
        signal: signal.signal,
        onProgress: (sheet, share) => set({ opening: { step: 'reading', sheet, share } }),
      });
      // What it was checked by was read again.
      set({ outdated: state.result !== null });
      void watching.start();
      if (!state.lens.on) void lens.clearLeftovers();
    } catch (thrown) {
      set({ opening: { step: 'failed', problem: problemOf(thrown, 'open') } });
    }
  }

  /**
   * `quietly`: started by itself, so that a cell being edited is no news to anyone, and nothing is held up for it.
   */
  async function checkNow(
    signal: AbortController,
    { quietly = false, asks = 'all' }: { quietly?: boolean; asks?: ReadAsked['asks'] } = {},
  ): Promise<'over' | 'busy'> {
    const progress = (share: number) => set({ checking: { step: 'running', share } });
    progress(0);
    void watching.start();
    watching.readingBegins();
    try {
      const { opened, whole } = await readWorkbook({
        ...(quietly ? {} : { onEditing }),
        signal: signal.signal,
        onProgress: (_, share) => progress(share * readingShare),
        asks,
      });
      await waiving.load({ onEditing: quietly ? () => undefined : onEditing, signal: signal.signal });
      const result = opened.orders.length > 0 ? await runCheck(opened, signal, progress, whole) : null;
      if (signal.signal.aborted) set({ checking: { step: 'cancelled' } });
      else {
        set({
          checking: { step: 'idle' },
          result,
          outdated: false,
          visited: null,
          line: null,
          ...(state.waiving.step === 'saved' && { waiving: { step: 'idle' } }),
        });
        watching.checked();
        void lens.refresh();
      }
    } catch (thrown) {
      if (quietly && problemOf(thrown, 'check').kind === 'editing-cell') {
        set({ checking: { step: 'idle' } });
        return 'busy';
      }
      // The result goes on saying that it is behind, and how to check again.
      if (thrown instanceof LeftToUser) {
        set({ checking: { step: 'idle' } });
        return 'over';
      }
      set({
        checking: isCancelled(thrown)
          ? { step: 'cancelled' }
          : { step: 'failed', problem: problemOf(thrown, 'check') },
      });
    }
    return 'over';
  }

  async function runCheck(
    opened: OpenedWorkbook,
    signal: AbortController,
    progress: (share: number) => void,
    readWhole: boolean,
  ): Promise<CheckResult | null> {
    const { stored, asOf } = state;
    const steps = checkOpened(engine, opened, { stored, asOf: asOf ?? today(), memories });
    const checked = await runSteps(steps, signal.signal, (share) =>
      progress(readingShare + share * (1 - readingShare)),
    );
    runs += 1;
    return checked && waiving.applied({ ...checked, run: runs, readWhole });
  }

  async function check(): Promise<void> {
    if (state.checking.step === 'running') return;
    set({
      checking: { step: 'running', share: 0 },
      reporting: { step: 'idle' },
      // That they are saved, and what to do next, is no news once it is done.
      ...(state.saving.step === 'saved' && { saving: { step: 'idle' } }),
    });
    await start(async (signal) => void (await checkNow(signal)));
  }

  async function insert(make: MakeSheet, definition?: KeptDefinition, id?: string): Promise<void> {
    if (state.summing.step === 'writing') return;
    set({ summing: { step: 'writing', share: null } });
    await start(async (controller) => {
      const read = () => readAll(controller.signal);
      const keep = definition && ((sheet: string) => kept.keep(definition, sheet, id));
      const context = { workbook, state: () => state, set, onEditing, read, keep };
      await insertSheet(make, controller.signal, context);
    });
  }

  async function report(language: Language): Promise<void> {
    if (state.checking.step === 'running' || state.reporting.step === 'writing') return;
    set({ reporting: { step: 'writing', share: null } });
    await start((controller) =>
      writeReport(language, controller.signal, {
        workbook,
        state: () => state,
        set,
        onEditing,
        check: async () => void (await checkNow(controller)),
      }),
    );
  }

  const stored = () => (settingsAreOfWorkbook ? state.stored : null);

  const readWorkbook = createReading({
    workbook,
    heard,
    listens: () => watching.listens(),
    state: () => state,
    set,
    stored,
    understand: understandUnder,
  });

  const readAll = async (signal: AbortSignalLike) => (await readWorkbook({ onEditing, signal })).opened;

  const watching = createWatching({
    workbook,
    heard,
    state: () => state,
    set,
    async recheck() {
      if (run || holds.size > 0) return 'busy';
      let outcome: 'over' | 'busy' = 'over';
      await start(async (signal) => {
        outcome = await checkNow(signal, { quietly: true, asks: 'changes' });
      });
      return outcome;
    },
  });

  const kept = createKeptSummaries({ workbook, state: () => state, set, onEditing });

  const lens = createLens({ workbook, state: () => state, set, onEditing });

  /** One that is waiting for its turn is enough: it will read what is written until then. */
  let waiting: Promise<void> | null = null;

  /** What was written is read again, and checked where anything was: after what is under way, which may not have it. */
  function readAgain(): Promise<void> {
    if (state.result && !run) set({ checking: { step: 'running', share: 0 }, reporting: { step: 'idle' } });
    waiting ??= start(async (controller) => {
      waiting = null;
      // Asking for merged cells would take from the user what the writing left them to undo.
      const asks = 'cells';
      if (state.result) await checkNow(controller, { asks });
      // The reading before stands where Excel gives no other.
      else await readWorkbook({ onEditing, signal: controller.signal, asks }).catch(() => undefined);
    });
    return waiting;
  }

  const fixing = createFixing({ workbook, state: () => state, set, onEditing, check: readAgain });

  const after = createAfterWriting({ state: () => state, again: readAgain });

  /** One run at a time: a check asked for while the workbook is read comes after it; a second check is left out. */
  function start(work: (signal: AbortController) => Promise<void>): Promise<void> {
    const signal = new AbortController();
    const done = (run?.done ?? Promise.resolve())
      .then(() => work(signal))
      .finally(() => {
        if (run?.signal === signal) run = null;
        set({ waitsForEditing: false });
      });
    run = { signal, done };
    return done;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () => start(openNow),
    check,
    async checkLine() {
      let cell: CellRef;
      try {
        cell = await workbook.activeCell();
      } catch (thrown) {
        set({ checking: { step: 'failed', problem: problemOf(thrown, 'checkLine') } });
        return;
      }
      await check();
      if (state.result) set({ line: cell });
    },
    showAllLines: () => set({ line: null }),
    report,
    insertSheet: insert,
    refreshSummary(asked) {
      // Where the last sheet went is no news beside what becomes of this one, which may be the same.
      if (state.summing.step !== 'writing') set({ summing: { step: 'idle' } });
      return start((controller) => kept.refresh(asked, controller.signal, () => readAll(controller.signal)));
    },
    forgetSummary: kept.forget,
    watchFigures: workbook.watchFigures,
    cancel: () => run?.signal.abort(),
    async visit(key, cell) {
      try {
        await workbook.select(cell);
        set({ visited: { key, problem: null } });
      } catch (thrown) {
        set({ visited: { key, problem: problemOf(thrown, 'select') } });
      }
    },
    ...saving,
    waive: waiving.waive,
    takeBack: waiving.takeBack,
    fix: fixing.fix,
    revert: fixing.revert,
    formulas: createFormulas(workbook, { onEditing, over: () => set({ waitsForEditing: false }), after }),
    settled: () => run?.done ?? Promise.resolve(),
    setAutomatic: watching.setAutomatic,
    hold() {
      const held = Symbol('hold');
      holds.add(held);
      return () => void holds.delete(held);
    },
    setLens: lens.setLens,
    close: watching.stop,
    takeAgreement: ownAgreements.take,
    removeAgreement: ownAgreements.remove,
    viewAgreement: (id) => set({ viewed: id }),
    setAsOf(day) {
      set({ asOf: day, outdated: state.result !== null });
    },
  };
}
