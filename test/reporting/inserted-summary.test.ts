/** A summary on a sheet of its own beside the orders: formulas over them, or values of the day. */
import { planInsertedSummary } from '../../src/core/reporting/inserted-summary';
import type { PlanCell, PlanSheet } from '../../src/core/reporting/plan';
import type { CellValue } from '../../src/core/sheet/snapshot';
import type { Measure } from '../../src/core/summing/measures';
import type { Summary } from '../../src/core/summing/summary';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { summaryWordsOf } from '../../src/telling/summary-words';
import { source, sum } from '../summing/summed';
import { headings } from './plan-as-text';

const words = summaryWordsOf(fr);
const header = ['N° BC', 'Statut', 'Code UO', 'Qté', 'Projet', 'Montant HT'];
const rows: readonly (readonly CellValue[])[] = [
  header,
  ['BC-1', 'notifié', 'UO-L2.2.2', 1, 'Alpha', 100],
  ['BC-2', 'notifié', 'UO-L2.2.1', 2, 'Beta', 50.5],
  ['BC-3', 'annulé', 'UO-L2.2.2', 8, 'Alpha', 1_000],
  ['BC-4', 'annulé', 'UO-L2.2.2', 8, 'Alpha', 1_000],
  ['BC-5', 'brouillon', 'UO-L2.2.2', 16, 'Alpha', 2_000],
];
const shown: readonly Measure[] = ['lines', 'amountExclTax'];

const planned = (summary: Summary, measures = shown, living = false, language = fr) =>
  planInsertedSummary({ title: 'Par projet', summary, measures, living }, summaryWordsOf(language));
const summary = sum(rows, ['project']);
const isFormula = (cell: PlanCell | undefined) =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

describe('a summary inserted as values', () => {
  let sheet: PlanSheet;
  let obstacles: readonly unknown[];
  beforeEach(() => {
    ({ sheet, obstacles } = planned(summary));
  });

  it('is a table under its own title, with the total and the control below', () => {
    expect([sheet.name, sheet.table, obstacles]).toEqual(['Par projet', 'Inserted', []]);
    expect(headings(sheet)).toEqual([
      'Projet | 26 | wrapped',
      'Lignes | 16',
      'Montant HT | 16 | #,##0.00\\ "€"',
    ]);
    expect(sheet.rows).toEqual([
      ['Alpha', 1, 100],
      ['Beta', 1, 50.5],
    ]);
    expect(sheet.below?.slice(0, 3)).toEqual([
      ['Total', { formula: '=SUM(B2:B3)', result: 2 }, { formula: '=SUM(C2:C3)', result: 150.5 }],
      ['Contrôle (total de la source)', 2, 150.5],
      [],
    ]);
  });

  it('says where it comes from, that it does not follow the orders, what is left out, and what its picture shows', () => {
    expect(sheet.below?.slice(3).map(([remark]) => remark)).toEqual([
      fr.summary.inserted.source(['BC'], summary.asOf, words.say),
      fr.summary.inserted.allValues,
      fr.summary.inserted.excluded(2, 'annulée', words.say),
      fr.summary.inserted.excluded(1, 'brouillon, non émise', words.say),
      sheet.chart?.description,
    ]);
    expect(sheet.chart).toMatchObject({ categories: { first: 0, count: 1 }, values: [2], rows: 2 });
  });

  it('has one blank for each further field, and no picture where there is nothing to compare', () => {
    const crossed = planned(sum(rows, ['project', 'unit'])).sheet;
    expect(crossed.below?.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([
      ['Total', null],
      ['Contrôle (total de la source)', null],
    ]);
    expect(crossed.below?.[0]?.[2]).toEqual({ formula: '=SUM(C2:C3)', result: 2 });
    const one = planned(sum(rows, ['lot'])).sheet;
    expect(one).not.toHaveProperty('chart');
    expect(one.below?.at(-1)?.[0]).toBe(fr.summary.inserted.excluded(1, 'brouillon, non émise', words.say));
  });

  it('is a row that says nothing where no line counts, which the total goes over', () => {
    const none = planned(
      sum(
        rows.filter(([, status]) => status !== 'notifié'),
        ['project'],
      ),
    ).sheet;
    expect(none.rows).toEqual([['(non renseigné)', null, null]]);
    expect(none.below?.[0]).toEqual(['Total', { formula: '=SUM(B2:B2)', result: 0 }, null]);
  });

  it('names lines without a value, and every sheet of every source', () => {
    const bare = sum([header, ['BC-1', 'notifié', 'UO-L2.2.2', 1, null, 10]], ['project']);
    expect(planned(bare).sheet.rows).toEqual([['(non renseigné)', 1, 10]]);
    const sources = ['a.xlsx', 'b.xlsx'].map((file) => source([{ name: `BC ${file}`, rows }], {}, file));
    const both = planned(sum(sources, ['project'])).sheet;
    expect(both.below?.[3]).toEqual([
      fr.summary.inserted.source(['a.xlsx › BC a.xlsx', 'b.xlsx › BC b.xlsx'], summary.asOf, words.say),
    ]);
  });

  it('takes what no line says for no figure', () => {
    expect(planned(summary, ['lines', 'daysOrdered']).sheet.below?.[4]).toEqual([
      fr.summary.inserted.allValues,
    ]);
  });

  it('explains what remains of units, and what lacks from the measures that it shows', () => {
    const remarks = (measures: readonly Measure[]) =>
      planned(summary, measures)
        .sheet.below?.slice(3)
        .map(([remark]) => String(remark)) ?? [];
    const remaining = fr.summary.remainingUndefined(['CCTP §2.3']);
    expect(remarks(['lines', 'unitsRemaining'])).toContain(remaining);
    expect(remarks(['lines'])).not.toContain(remaining);
    const gap = /Jours\/homme commandés\u00a0: la feuille n’a pas de colonne/;
    expect(remarks(['lines', 'daysOrdered']).some((remark) => gap.test(remark))).toBe(true);
    expect(remarks(['lines']).some((remark) => gap.test(remark))).toBe(false);
  });

  it('is told in the language of the reader', () => {
    const { below = [] } = planned(summary, shown, false, en).sheet;
    expect([below[0]?.[0], below[1]?.[0], below[4]?.[0]]).toEqual([
      en.summary.total,
      en.summary.control,
      en.summary.inserted.allValues,
    ]);
  });
});

describe('a summary inserted as formulas', () => {
  it('has formulas for its figures and its control, and says that they follow the orders', () => {
    const { sheet, obstacles } = planned(summary, shown, true);
    expect(obstacles).toEqual([]);
    expect(sheet.rows.flatMap((row) => row.slice(1)).every(isFormula)).toBe(true);
    expect(
      sheet.rows.map((row) =>
        row.slice(1).map((cell) => isFormula(cell) && (cell as { result: number }).result),
      ),
    ).toEqual([
      [1, 100],
      [1, 50.5],
    ]);
    expect(sheet.below?.[1]?.slice(1).every(isFormula)).toBe(true);
    expect(sheet.below?.[4]).toEqual([fr.summary.inserted.formulas]);
  });

  it('says how many of its figures are values all the same', () => {
    const [, first = [], ...others] = rows;
    const worded = sum([header, first.map((cell, at) => (at === 3 ? '1 UO' : cell)), ...others], ['project']);
    const { sheet, obstacles } = planned(worded, ['lines', 'units'], true);
    expect(sheet.rows.map((row) => row.slice(1).map(isFormula))).toEqual([
      [true, false],
      [true, true],
    ]);
    expect(obstacles).toMatchObject([{ reason: 'value-cell', measure: 'units' }]);
    expect(sheet.below?.[4]).toEqual([fr.summary.inserted.someValues(1, 4, words.say)]);
  });
});
