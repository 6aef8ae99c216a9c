/** What a person does with the pane, each from a workbook that was opened and, where it takes one, checked. */
import { fr } from '../../src/languages/fr';
import { summarise } from '../../src/core/summing/summarise';
import { planInsertedSummary } from '../../src/core/reporting/inserted-summary';
import type { AppendedLine, NewLine } from '../../src/core/formula-port';
import type { KeptDefinition } from '../../src/core/reporting/kept-summary';
import type { MakeSheet } from '../../src/taskpane/session/summing';
import { summaryWordsOf } from '../../src/telling/summary-words';
import { agreements } from '../../src/agreements';
import { mendable, telling, type Bench } from './bench';

export interface Journey {
  readonly name: string;
  /** On the way there, with an Excel that does not fail. */
  readonly before?: (bench: Bench) => Promise<unknown> | void;
  readonly act: (bench: Bench) => Promise<unknown>;
  /** Whether what it was about has come about, for what leaves the workbook as it is. */
  readonly seen?: (bench: Bench) => boolean;
}

const definition: KeptDefinition = {
  title: 'Par lot',
  by: ['lot'],
  measures: ['lines', 'amountExclTax'],
  living: true,
};
const makeSummary: MakeSheet = (source, asOf) =>
  planInsertedSummary(
    { ...definition, summary: summarise([source], { by: definition.by }, { asOf }) },
    summaryWordsOf(fr),
  );

const check = ({ session }: Bench) => session.check();
const insert = ({ session }: Bench) => session.insertSheet(makeSummary, definition);
const [builtIn] = agreements;
const grounds = {
  scope: 'finding',
  reason: 'Vu avec le titulaire',
  author: 'A. Martin',
  day: '2018-06-01',
} as const;

function lineFor({ orders }: Bench): NewLine {
  return {
    sheetId: orders.id,
    below: 4,
    cells: [
      { column: 1, value: 'BC-004', isDay: false },
      { column: 2, value: 'UO-L2.2.2', isDay: false },
      { column: 7, value: 42_850, isDay: true },
    ],
  };
}

let appended: AppendedLine | null = null;
const append = async (bench: Bench) => {
  appended = await bench.session.formulas.appendLine(lineFor(bench));
};

const saveSettings = ({ session }: Bench) =>
  session.save({ ...session.state().stored, notifiedOn: '2016-11-14' }, false);
const ownAgreement = (id: string) => new TextEncoder().encode(JSON.stringify({ ...builtIn, id }));
const takeOwn = ({ session }: Bench) => session.takeAgreement('mien.json', ownAgreement('mien'));

const kept = ({ session }: Bench) => session.state().kept.summaries[0];

export const journeys: readonly Journey[] = [
  {
    name: 'open',
    act: ({ session }) => session.open(),
    seen: ({ session }) => session.state().opening.step === 'ready',
  },
  { name: 'check', act: check, seen: ({ session }) => session.state().result !== null },
  {
    name: 'check the line of the cell',
    act: ({ session }) => session.checkLine(),
    seen: ({ session }) => session.state().line !== null,
  },
  {
    name: 'show a finding',
    before: check,
    act: (bench) => bench.session.visit('one', { sheetId: bench.orders.id, row: 3, column: 3 }),
    seen: ({ workbook }) => workbook.selection.area.row === 2,
  },
  { name: 'highlight', before: check, act: ({ session }) => session.setLens(true) },
  {
    name: 'remove the highlights',
    before: async (bench) => {
      await check(bench);
      await bench.session.setLens(true);
    },
    act: ({ session }) => session.setLens(false),
  },
  { name: 'insert the report', before: check, act: ({ session }) => session.report(fr) },
  { name: 'insert a summary', act: insert },
  {
    name: 'refresh a summary after the orders changed',
    before: async (bench) => {
      await insert(bench);
      bench.workbook.sheetByName('Par lot')?.restyle(1, 1, { fill: '#FFEE00', bold: true });
      bench.orders.put(1, 2, { value: '1' });
    },
    act: async (bench) => {
      const one = kept(bench);
      if (!one) throw new Error('no summary was kept');
      await bench.session.refreshSummary({ kept: one, make: makeSummary, evenIfEdited: false });
    },
  },
  {
    name: 'forget a summary',
    before: insert,
    act: async (bench) => bench.session.forgetSummary(kept(bench)?.id ?? ''),
  },
  {
    name: 'go from a figure to its lines',
    before: insert,
    act: (bench) =>
      telling(bench, async () => {
        const stop = await bench.session.watchFigures(() => undefined);
        await stop();
      }),
    seen: () => true,
  },
  {
    name: 'set a finding aside',
    before: check,
    act: (bench) => bench.session.waive('one', mendable(bench), grounds),
  },
  {
    name: 'take a waiver back',
    before: async (bench) => {
      await check(bench);
      await bench.session.waive('one', mendable(bench), grounds);
    },
    act: async ({ session }) => session.takeBack(session.state().result?.waivers[0]?.waiver.id ?? ''),
  },
  { name: 'correct a cell', before: check, act: (bench) => bench.session.fix('one', mendable(bench)) },
  {
    name: 'take a correction back',
    before: async (bench) => {
      await check(bench);
      await bench.session.fix('one', mendable(bench));
    },
    act: ({ session }) => session.revert(),
  },
  {
    name: 'save the settings',
    act: ({ session }) => session.save({ ...session.state().stored, notifiedOn: '2016-11-14' }, false),
  },
  {
    name: 'replace the settings',
    before: ({ session }) => session.save({ ...session.state().stored, notifiedOn: '2016-11-14' }, false),
    act: ({ session }) => session.save({ ...session.state().stored, notifiedOn: '2016-11-15' }, false),
  },
  {
    name: 'save the choice of columns',
    act: ({ session }) =>
      session.saveColumns({ name: 'Suivi BC', columns: [{ header: 'Montant HT', field: null }] }, false),
  },
  {
    name: 'take an agreement into the workbook',
    act: takeOwn,
  },
  {
    name: 'take an agreement over settings that name another',
    before: saveSettings,
    act: takeOwn,
  },
  {
    name: 'take an agreement in the place of another',
    before: async (bench) => {
      await saveSettings(bench);
      await takeOwn(bench);
    },
    act: ({ session }) => session.takeAgreement('autre.json', ownAgreement('autre')),
  },
  {
    name: 'take the agreement out again',
    before: async (bench) => {
      await saveSettings(bench);
      await takeOwn(bench);
    },
    act: ({ session }) => session.removeAgreement(),
  },
  {
    name: 'insert a formula',
    before: ({ orders, workbook }) => {
      orders.put(2, 12, { value: null, format: '@' });
      workbook.select(orders, { row: 2, column: 12, rows: 1, columns: 1 }, 'person');
    },
    act: (bench) =>
      telling(bench, async () => {
        const { formulas } = bench.session;
        const target = await formulas.insertionPoint();
        await formulas.insertFormula(target, { text: '=MARCHE.UO_END(B3,H3)', isDay: true });
      }),
  },
  {
    name: 'add the sheet of prices',
    act: (bench) =>
      telling(bench, () =>
        bench.session.formulas.addPriceSheet({
          sheet: 'BPU',
          table: 'PrixBPU',
          name: 'BPU',
          columns: [
            { title: 'Code UO', width: 14 },
            { title: 'Prix unitaire HT', width: 18, format: '#,##0.00 €' },
          ],
          rows: [['UO-L2.2.2', null]],
        }),
      ),
  },
  {
    name: 'name a range of prices',
    before: ({ workbook }) => {
      const prices = workbook.sheetByName('Prix');
      if (prices) workbook.select(prices, { row: 0, column: 0, rows: 2, columns: 2 }, 'person');
    },
    act: (bench) =>
      telling(bench, async () => {
        const { formulas } = bench.session;
        const { sheetId, area } = await formulas.selection();
        await formulas.nameArea('BPU', sheetId, area);
      }),
  },
  { name: 'add a line', act: (bench) => telling(bench, () => append(bench)) },
  {
    name: 'add a line to a table',
    before: ({ orders }) => {
      orders.tables.push({
        id: 'own',
        name: 'Commandes',
        area: { row: 0, column: 0, rows: 4, columns: 11 },
        style: 'TableStyleMedium2',
        showTotals: false,
        showHeaders: true,
      } as (typeof orders.tables)[number]);
    },
    act: (bench) => telling(bench, () => append(bench)),
  },
  {
    name: 'take a line back',
    before: append,
    act: (bench) =>
      telling(bench, async () => {
        if (appended) await bench.session.formulas.takeBackLine(appended);
      }),
  },
  {
    name: 'mend formulas that did not load',
    act: (bench) =>
      telling(bench, async () => {
        const { formulas } = bench.session;
        const { stuck, unread } = await formulas.stuckFormulas();
        for (const { refusal } of unread) throw refusal;
        for (const { sheetId } of stuck) await formulas.reenterFormulas(sheetId);
      }),
  },
  {
    name: 'make a copy without formulas',
    before: ({ orders }) => orders.put(1, 12, { value: 2, formula: '=MARCHE.UO_LOT(B2)' }),
    act: (bench) => telling(bench, () => bench.session.formulas.freezeCopy('(valeurs)')),
  },
];
