/** A workbook in memory with the pane's session on it, over a way to Excel that can be made to fail. */
import type { Host } from '../../preview/host/host';
import type { SheetModel } from '../../preview/workbook/sheet-model';
import type { WorkbookModel } from '../../preview/workbook/workbook-model';
import type { Finding } from '../../src/core/checking/finding';
import { engine } from '../../src/taskpane/session/real-engine';
import { createSession } from '../../src/taskpane/session/create-session';
import type { Session } from '../../src/taskpane/session/session';
import { problemOf, type Problem } from '../../src/taskpane/session/problem';
import { photograph } from '../excel/photograph';
import { addSheet, openExcel } from '../excel/simulated-excel';
import { FaultyChannel } from './faulty-channel';

export interface Bench {
  readonly workbook: WorkbookModel;
  readonly orders: SheetModel;
  readonly host: Host;
  readonly session: Session;
  readonly channel: FaultyChannel;
  /** What the page of formulas told, beside the state of the session. */
  readonly told: Problem[];
}

const headers = [
  'N° BC',
  'Code UO',
  'Lot',
  'Phase',
  'Projet',
  'Qté',
  'Date de commande',
  'Date de début',
  'Date de fin',
  'Montant HT',
  'Statut',
];
const rows = [
  headers,
  ['BC-001', 'UO-L2.2.2', '2', 2, 'Alpha', 1, 42_744, 42_751, 42_840, 48_000, 'notifié'],
  ['BC-002', 'uo l2.2.2', '1', 2, 'Beta', 1, 42_744, 42_751, 42_840, 48_000, 'notifié'],
  ['BC-003', 'UO-L2.2.2', '2', 2, 'Alpha', 2, 42_800, 42_810, 42_900, 96_000, 'brouillon'],
];

export function openBench(): Bench {
  const channel = new FaultyChannel();
  const { workbook, host, port } = openExcel({ through: channel.through });
  const orders = addSheet(workbook, 'Suivi BC', rows);
  addSheet(workbook, 'Prix', [
    ['Code UO', 'Prix unitaire HT'],
    ['UO-L2.2.2', 48_000],
  ]);
  orders.fillIn(1, 12, { value: '#NAME?', formula: '=MARCHE.UO_LOT(B2)' });
  orders.restyle(1, 1, { fill: '#FFFF00' });
  return { workbook, orders, host, session: createSession(port, engine), channel, told: [] };
}

/**
 * As text, by which pictures are compared: the workbook without what is drawn by lot, the ids of kept summaries, and without how sheets are printed: an Excel
 * without a printer may refuse that, and all is on the sheet.
 */
export function pictureOf({ workbook }: Bench): string {
  const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;
  const { sheets, ...others } = photograph(workbook);
  const shown = sheets.map(({ print: _print, ...sheet }) => sheet);
  return JSON.stringify({ sheets: shown, ...others }).replace(uuid, 'id');
}

/** Runs what the page of formulas asks, and keeps what it would tell of a failure. */
export async function telling(bench: Bench, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    bench.told.push(problemOf(thrown, 'formulas'));
  }
}

/** Every difficulty the pane shows. */
export function problemsOf({ session, told }: Bench): readonly Problem[] {
  const state = session.state();
  const steps = [
    state.opening,
    state.checking,
    state.saving,
    state.waiving,
    state.reporting,
    state.summing,
    state.kept.last,
    state.fixing,
    state.columns.saving,
    state.loadingAgreement,
  ];
  const refused = state.opening.step === 'ready' ? state.opening.workbook.refused : [];
  return [
    ...steps.flatMap((step) => ('problem' in step ? step.problem : [])),
    ...[
      state.storedProblem,
      state.agreementProblem,
      state.waiversProblem,
      state.columns.problem,
      state.lens.problem,
      state.visited?.problem ?? null,
    ].flatMap((problem) => problem ?? []),
    ...refused.map(({ problem }) => problem),
    ...told,
  ];
}

/** What the pane would still be waiting for. */
export function unfinished({ session }: Bench): readonly string[] {
  const state = session.state();
  const steps = {
    opening: state.opening,
    checking: state.checking,
    saving: state.saving,
    waiving: state.waiving,
    reporting: state.reporting,
    summing: state.summing,
    kept: state.kept.last,
    fixing: state.fixing,
    columns: state.columns.saving,
    agreement: state.loadingAgreement,
  };
  const busy = ['reading', 'running', 'saving', 'writing', 'working'];
  return [
    ...Object.entries(steps).flatMap(([name, { step }]) => (busy.includes(step) ? `${name}: ${step}` : [])),
    ...(state.waitsForEditing ? ['waits for editing'] : []),
  ];
}

/** The first finding that the pane offers to correct. */
export function mendable({ session }: Bench): Finding {
  const found = session
    .state()
    .result?.checks.flatMap(({ findings }) => findings)
    .find(({ suggested, at }) => suggested !== undefined && at !== null);
  if (!found) throw new Error('nothing to correct');
  return found;
}
