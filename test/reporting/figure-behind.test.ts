import { figureBehind } from '../../src/core/reporting/figure-behind';
import { fr } from '../../src/languages/fr';
import { summaryWordsOf } from '../../src/telling/summary-words';
import { sum } from '../summing/summed';

const words = summaryWordsOf(fr);
const summary = sum(
  [
    ['N° BC', 'Statut', 'Code UO', 'Qté', 'Projet', 'Montant HT', 'Service fait'],
    ['BC-1', 'notifié', 'UO-L2.2.2', 1, 'Alpha', 40_000, '2017-03-01'],
    ['BC-2', 'notifié', 'UO-L2.3.2', 2, 'Alpha', 50_000, null],
    ['BC-3', 'notifié', 'UO-L2.2.2', 1, null, 30_000, null],
    ['BC-4', 'annulé', 'UO-L2.2.2', 1, 'Alpha', 90_000, null],
  ],
  ['project'],
);
const at = (row: readonly (string | number)[], column: number) =>
  figureBehind(summary, ['lines', 'amountExclTax', 'amountDelivered'], { row, column }, words);
const rows = (found: ReturnType<typeof at>) => found?.behind.flatMap((behind) => behind.rows);

it('finds the lines of the group its row names, wherever a sort has put it', () => {
  const found = at(['Alpha', 2, 90_000, 40_000], 2);
  expect(found).toMatchObject({ key: ['Alpha'], measure: 'amountExclTax', value: 9_000_000, upToDate: true });
  expect(rows(found)).toEqual([2, 3]);
});

it('keeps to the lines that add something to the figure', () => {
  expect(rows(at(['Alpha', 2, 90_000, 40_000], 3))).toEqual([2]);
  expect(rows(at([words.texts.noValue, 1, 30_000, ''], 2))).toEqual([4]);
});

it('takes all lines for the total and for the names of a group', () => {
  expect(rows(at([words.texts.total, 3, 120_000, 40_000], 1))).toEqual([2, 3, 4]);
  expect(at([words.texts.control, 3, 120_000, 40_000], 2)).toMatchObject({ key: null, value: 12_000_000 });
  expect(at(['Alpha', 2, 90_000, 40_000], 0)).toMatchObject({ measure: null, upToDate: true });
});

it('tells a figure that the workbook has left behind, and offers nothing for a remark or a column beyond', () => {
  expect(at(['Alpha', 2, 80_000, 40_000], 2)).toMatchObject({ value: 9_000_000, upToDate: false });
  expect(at(['Calculé sur Suivi', '', '', ''], 0)).toBeNull();
  expect(at(['Alpha', 2, 90_000, 40_000], 4)).toBeNull();
});

it('is up to date without a figure where there is none', () => {
  const unknown = (cell: string | number) =>
    figureBehind(summary, ['daysOrdered'], { row: ['Alpha', cell], column: 1 }, words)?.upToDate;
  expect([unknown(''), unknown(0)]).toEqual([true, false]);
  expect(figureBehind(summary, [], { row: ['Alpha'], column: 1 }, words)).toBeNull();
});

it('names the rows from the top, also that of several units whose amount is told as a whole', () => {
  const several = sum(
    [
      ['N° BC', 'Code UO', 'Qté', 'Projet', 'Montant HT'],
      ['BC-1', 'UO-L2.2.1 + UO-L2.2.2', null, 'Alpha', 100],
      ['BC-2', 'UO-L2.2.2', 1, 'Alpha', 40],
    ],
    ['project'],
  );
  const found = figureBehind(several, ['amountExclTax'], { row: ['Alpha', 140], column: 1 }, words);
  expect(rows(found)).toEqual([2, 3]);
});
