/** The session put together: what each part of it does stands in its own file. */
import type { AbortSignalLike, WorkbookPort } from '../../core/ports';
import type { KeptDefinition } from '../../core/reporting/kept-summary';
import type { CellRef, CellValue } from '../../core/sheet/snapshot';
import type { Language } from '../../languages/language';
import { createAfterWriting } from './after-writing';
import { createChecking } from './checking';
import type { Engine } from './engine';
import { createFixing, valueAt } from './fixing';
import { createFormulas } from './formulas';
import { Heard } from './heard';
import { createKeptSummaries } from './kept-summaries';
import { createLens } from './lens';
import { understand } from './open-workbook';
import { createOwnAgreements } from './own-agreement';
import { problemOf } from './problem';
import { createReading, type UnderstandUnder } from './reading';
import { writeReport } from './reporting';
import { createRuns } from './runs';
import { createSaving } from './saving';
import type { Session } from './session';
import { createSettingsInUse } from './settings-in-use';
import { openingState, type PaneState } from './state';
import { loadColumnChoices } from './stored-columns';
import { insertSheet, type MakeSheet } from './summing';
import { createWatching } from './watching';
import { createWaiving } from './waiving';

export function createSession(workbook: WorkbookPort, engine: Engine): Session {
  let state = openingState(engine.agreements);
  const listeners = new Set<() => void>();
  const heard = new Heard();
  const holds = new Set<symbol>();

  const set = (change: Partial<PaneState>) => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };

  const onEditing = () => set({ waitsForEditing: true });

  const shared = { workbook, state: () => state, set, onEditing };

  const runs = createRuns(() => set({ waitsForEditing: false }));

  const settings = createSettingsInUse(shared);

  const waiving = createWaiving({ ...shared, engine });

  const understandUnder: UnderstandUnder = (read, stored, signal) =>
    understand(
      read,
      { ...engine, agreements: state.agreements },
      {
        stored,
        mapping: state.columns.mapping,
        own: state.ownAgreement,
        last: state.opening.step === 'ready' ? state.opening.workbook : null,
        signal,
      },
    );

  async function understandAgain(stored = settings.ofWorkbook()): Promise<void> {
    if (state.opening.step !== 'ready') return;
    const understood = await understandUnder(state.opening.workbook, stored);
    set({ opening: { step: 'ready', workbook: understood } });
  }

  const saving = createSaving({
    ...shared,
    onSettingsSaved: settings.saved,
    understandAgain: () => understandAgain(),
  });

  const ownAgreements = createOwnAgreements({
    ...shared,
    builtIn: engine.agreements,
    async onChange(agreement) {
      await understandAgain(await settings.takeAgreement(agreement));
    },
  });

  /** Once the workbook is open, what was given before stands where the host does not give it now. */
  async function loadChoices(signal: AbortSignalLike): Promise<void> {
    await settings.load(signal);
    const again = state.opening.step === 'ready';
    const columns = await loadColumnChoices(workbook, { onEditing, signal });
    if (!again) set({ columns });
    else if (!columns.problem) set({ columns: { ...columns, saving: state.columns.saving } });
  }

  async function openNow(signal: AbortSignalLike): Promise<void> {
    set({ opening: { step: 'reading', sheet: null, share: 0 } });
    await ownAgreements.load({ onEditing, signal });
    await loadChoices(signal);
    await kept.load({ onEditing, signal });
    try {
      await readWorkbook({
        onEditing,
        signal,
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

  async function check(): Promise<void> {
    if (state.checking.step === 'running') return;
    set({
      checking: { step: 'running', share: 0 },
      reporting: { step: 'idle' },
      // That they are saved, and what to do next, is no news once it is done.
      ...(state.saving.step === 'saved' && { saving: { step: 'idle' } }),
    });
    await runs.start(async (signal) => void (await checkNow(signal)), 'check');
  }

  async function insert(make: MakeSheet, definition?: KeptDefinition, id?: string): Promise<void> {
    if (state.summing.step === 'writing') return;
    set({ summing: { step: 'writing', share: null } });
    await runs.start(async (signal) => {
      const read = () => readAll(signal);
      const keep = definition && ((sheet: string) => kept.keep(definition, sheet, id));
      const context = { ...shared, read, keep };
      await insertSheet(make, signal, context);
    }, 'summary');
  }

  async function report(language: Language): Promise<void> {
    if (state.checking.step === 'running' || state.reporting.step === 'writing') return;
    set({ reporting: { step: 'writing', share: null } });
    await runs.start(
      (signal) =>
        writeReport(language, signal, {
          ...shared,
          check: async () => void (await checkNow(signal)),
        }),
      'check',
    );
  }

  const readWorkbook = createReading({
    ...shared,
    heard,
    listens: () => watching.listens(),
    stored: settings.ofWorkbook,
    understand: understandUnder,
  });

  const readAll = async (signal: AbortSignalLike) => (await readWorkbook({ onEditing, signal })).opened;

  const watching = createWatching({
    ...shared,
    heard,
    async recheck() {
      if (runs.isUnderWay() || holds.size > 0) return 'busy';
      let outcome: 'over' | 'busy' = 'over';
      await runs.start(async (signal) => {
        outcome = await checkNow(signal, { quietly: true, asks: 'changes' });
      }, 'check');
      return outcome;
    },
  });

  const kept = createKeptSummaries(shared);

  const lens = createLens(shared);

  const checkNow = createChecking({
    ...shared,
    engine,
    readWorkbook,
    loadChoices,
    waiving,
    watching,
    lens,
  });

  /** One that is waiting for its turn is enough: it will read what is written until then. */
  let waiting: Promise<void> | null = null;

  /** What was written is read again, and checked where anything was: after what is under way, which may not have it. */
  function readAgain(): Promise<void> {
    if (state.result && !runs.isUnderWay())
      set({ checking: { step: 'running', share: 0 }, reporting: { step: 'idle' } });
    waiting ??= runs.start(async (signal) => {
      waiting = null;
      // Asking for merged cells would take from the user what the writing left them to undo.
      const asks = 'cells';
      if (state.result) await checkNow(signal, { asks });
      // The reading before stands where Excel gives no other.
      else await readWorkbook({ onEditing, signal, asks }).catch(() => undefined);
    }, 'check');
    return waiting;
  }

  /** A cell that holds something else than was checked is one that changed, whether or not the host told of it. */
  function noticeChange({ sheetId, row, column }: CellRef, held: CellValue): void {
    const checked = state.result?.checks.find(({ sheet }) => sheet.snapshot.id === sheetId)?.sheet.snapshot;
    if (!checked || (valueAt(checked, { row, column }) ?? '') === (held ?? '')) return;
    const areas = [{ row, column, rows: 1, columns: 1 }];
    watching.hear({ kind: 'edited', sheetId, areas, by: 'user' });
  }

  const fixing = createFixing({ ...shared, check: readAgain });

  const after = createAfterWriting({ state: () => state, again: readAgain });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () => runs.start(openNow),
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
      return runs.start((signal) => kept.refresh(asked, signal, () => readAll(signal)), 'summary');
    },
    forgetSummary: kept.forget,
    watchFigures: workbook.watchFigures,
    cancel: runs.cancel,
    async visit(key, cell) {
      try {
        const held = await workbook.select(cell);
        set({ visited: { key, problem: null } });
        noticeChange(cell, held);
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
    async readIfChanged() {
      await runs.settled();
      if (heard.isNothing()) return;
      await runs.start(async (signal) => void (await readWorkbook({ onEditing, signal, asks: 'cells' })));
    },
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
