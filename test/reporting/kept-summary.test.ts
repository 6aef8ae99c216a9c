import {
  fingerprintOf,
  noSummaries,
  summariesSchema,
  withoutSummary,
  withSummary,
  type KeptSummary,
} from '../../src/core/reporting/kept-summary';
import { atLeastOne } from '../../src/core/reporting/at-least-one';
import { isOwnTable, ownTableName } from '../../src/core/reporting/own-sheets';
import { keyColumns, measureColumns, withOwnTitles } from '../../src/core/reporting/summary-columns';
import { isShade, rowsOfSheet } from '../../src/core/reporting/plan';
import { fr } from '../../src/languages/fr';
import { summaryWordsOf } from '../../src/telling/summary-words';

const kept = (id: string, title = 'Par projet'): KeptSummary => ({
  ...{ id, sheet: 'Synthèse', table: 'BordereauReportInserted', title, by: ['project'] },
  ...{ measures: ['lines'], living: true, fingerprint: fingerprintOf([[1]]) },
});

describe('the summaries that a workbook keeps', () => {
  it('are one for each id: a later one takes the place of the one before', () => {
    const three = ['a', 'b', 'c'].reduce((all, id) => withSummary(all, kept(id)), noSummaries);
    expect(three.summaries.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const renamed = withSummary(three, kept('b', 'Par lot'));
    expect(renamed.summaries.map(({ id, title }) => [id, title])).toEqual([
      ['a', 'Par projet'],
      ['b', 'Par lot'],
      ['c', 'Par projet'],
    ]);
    expect(withoutSummary(renamed, 'b').summaries.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(withoutSummary(renamed, 'd')).toEqual(renamed);
    expect(summariesSchema.safeParse(renamed).success).toBe(true);
  });

  it('know the cells they left by a short mark, which changes with any of them', () => {
    const marks = [[[1, 'a']], [[1, 'b']], [[1], ['a']], [['1', 'a']], []].map((cells) =>
      fingerprintOf(cells),
    );
    expect(new Set(marks).size).toBe(5);
    for (const mark of marks) expect(mark).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprintOf([[1, 'a']])).toBe(marks[0]);
    expect(marks.filter((mark) => mark.startsWith('00000000'))).toEqual([]);
  });
});

it('a table of ours is known by its name', () => {
  expect(isOwnTable(ownTableName('Findings'))).toBe(true);
  expect(isOwnTable('Tableau1')).toBe(false);
  expect(isOwnTable('MonBordereauReport')).toBe(false);
});

it('a table has a row also where there is nothing to tell', () => {
  expect(atLeastOne([], ['rien'], 3)).toEqual([['rien', null, null]]);
  expect(atLeastOne([[1], [2]], ['rien'], 3)).toEqual([[1], [2]]);
});

it('the columns of a summary have titles of their own, whatever their capitals, and amounts are in euros', () => {
  const words = summaryWordsOf(fr);
  const columns = [...keyColumns(['project'], words), ...measureColumns(['units', 'amountExclTax'], words)];
  expect(columns.map(({ format }) => format)).toEqual([undefined, undefined, '#,##0.00\\ "€"']);
  expect(columns.map(({ width }) => width)).toEqual([26, 16, 16]);
  const titled = ['Total', 'TOTAL', 'Total (2)', 'total'].map((title) => ({ title, width: 5 }));
  expect(withOwnTitles(titled).map(({ title }) => title)).toEqual([
    'Total',
    'TOTAL (2)',
    'Total (2) (2)',
    'total (3)',
  ]);
});

it('what stands under a table comes after a blank row, as wide as the table', () => {
  const sheet = {
    name: 'a',
    table: 'A',
    columns: ['a', 'b'].map((title) => ({ title, width: 5 })),
    rows: [[1, 2]],
  };
  expect(rowsOfSheet(sheet)).toEqual([[1, 2]]);
  expect(rowsOfSheet({ ...sheet, below: [['Total']] })).toEqual([
    [1, 2],
    [null, null],
    ['Total', null],
  ]);
});

it('a shaded mark is told from the other cells', () => {
  expect([{ mark: 'x', shade: 'FFFFFF' }, { day: 1 }, 'x', 1, null, undefined].map(isShade)).toEqual([
    ...[true, false, false, false, false, false],
  ]);
});
