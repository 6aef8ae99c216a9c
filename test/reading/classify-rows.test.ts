/** What a row below the header is, by its own cells, by the figures above it and by the rows around it. */
import type { CellValue } from '../../src/core/sheet/snapshot';
import { read } from './sheets';

type Row = readonly CellValue[];

const header = ['N° BC', 'UO', 'Qté', 'Projet', 'Début', 'Montant HT'];
const line: Row = ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 42744, 48000];
const other: Row = ['BC-2', 'UO-L2.2.1', 2, 'Beta', 42745, 10000];

/** What the rows below the header are, from the top. */
function kinds(rows: readonly Row[], head: Row = header, more: Parameters<typeof read>[1] = {}) {
  const { lines, skipped } = read([head, ...rows], more);
  const found = [...lines.map(({ row }) => ({ row, reason: 'line' })), ...skipped];
  return found.sort((a, b) => a.row - b.row).map(({ reason }) => reason);
}

/** What a row is below a line and above another. */
const between = (row: Row) => kinds([line, row, line])[1];

const amount = (figure: CellValue): Row => [null, null, null, null, null, figure];

describe('a row of its own', () => {
  it.each<[string, Row, string]>([
    ['two headers alone are the header again', ['N° BC', 'UO'], 'repeated-header'],
    ['so are two of four cells', ['N° BC', 'UO', 'x', 'y'], 'repeated-header'],
    ['not two of five', ['N° BC', 'UO', 'x', 'y', 'z'], 'line'],
    ['one alone is a title', ['N° BC'], 'title'],
    ['a title stands in any column', [null, null, null, 'Année 2018'], 'title'],
    ['of eighty letters', ['A'.repeat(80)], 'title'],
    ['of more it is a note', ['A'.repeat(81)], 'note'],
    ['what begins like a note is one', ['* provisoire'], 'note'],
    ['words in the place of a figure', amount('à voir'), 'title'],
    ['a figure alone is a line', amount(5), 'line'],
    ['a day alone is a line', [null, null, null, null, 42744, null], 'line'],
    ['a total needs no figure', ['Total'], 'total'],
    ['one that bears a name does', ['Total Alpha'], 'title'],
    ['the total of a name', [null, null, null, 'Total Alpha', null, 5], 'total'],
    ['a project named like one, which has a day', [null, null, 1, 'Total Recall', 42744, 5], 'line'],
    ['what is left to pay', [null, null, null, 'Net à payer', null, 57600], 'total'],
    ['a line still to be paid, which has a day', [null, null, 1, 'À payer', 42744, 5], 'line'],
    ['a project called Total, which has an order', ['BC-2', null, 1, 'Total', null, 5], 'line'],
    ['which has a unit that is not known', [null, 'UO-L9.9', 1, 'Total', null, 5], 'line'],
  ])('%s', (_, row, kind) => {
    expect(between(row)).toBe(kind);
  });

  it('has a day in whatever column of days', () => {
    const row = [null, null, 1, 'Total Recall', 42744, 5, null];
    expect(kinds([[...line, null], row], [...header, 'Fin'])).toEqual(['line', 'line']);
  });

  it('is a title right below the header too', () => {
    expect(kinds([['Année 2017'], line])).toEqual(['title', 'line']);
  });

  it('with a remark beside its only cell is a line', () => {
    const row = ['Année 2018', null, null, null, null, null, 'vu'];
    expect(kinds([[...line, null], row, [...line, null]], [...header, 'Remarque'])[1]).toBe('line');
  });

  it('is a total in the first column of a sheet without orders', () => {
    const head = ['Projet', 'UO', 'Qté', 'Début', 'Montant HT'];
    const own = ['Alpha', 'UO-L2.2.2', 1, 42744, 48000];
    expect(kinds([own, ['Alpha', 'Total', null, null, 1]], head)).toEqual(['line', 'total']);
  });

  it('says nothing of a column without a header by a blank text', () => {
    const head = ['N° BC', null, 'Qté'];
    expect(
      kinds(
        [
          ['BC-1', 'UO-L2.2.2', 1],
          ['N° BC', '', null],
          ['BC-1', 'UO-L2.2.2', 1],
        ],
        head,
      )[1],
    ).toBe('title');
  });
});

describe('in a file of texts', () => {
  const texts = (row: Row) => row.map((cell) => (cell === null ? null : String(cell)));
  const told = (figure: string) =>
    kinds([texts(line), texts(other), amount(figure), texts(line)], header, { textOnly: true })[2];

  it.each(['5', '123', '-12', '(12)', '1 234,50', '1.234,50 €', '12€'])('%j is a figure', (text) => {
    expect(told(text)).toBe('line');
  });

  it.each(['env. 12', '12 environ', 'douze', '+12', '12 jours'])('%j is none', (text) => {
    expect(told(text)).toBe('title');
  });

  it('figures add up', () => {
    expect(told('58 000,00 €')).toBe('total');
  });

  it('elsewhere a text is no figure', () => {
    expect(between(amount('123'))).toBe('title');
  });
});

describe('a row of figures alone', () => {
  it('is a total where one of them is the sum of those above', () => {
    expect(kinds([line, other, amount(58000)])[2]).toBe('total');
    expect(kinds([line, other, [null, null, 3, null, null, null]])[2]).toBe('total');
    expect(kinds([line, other, [null, null, 3, null, null, 5]])[2]).toBe('total');
    expect(kinds([line, other, amount(5)])[2]).toBe('line');
  });

  it('to the cent, and of amounts beyond a million to what a sum of them is reckoned to', () => {
    expect(kinds([line, other, amount(58000.004)])[2]).toBe('total');
    expect(kinds([line, other, amount(58000.01)])[2]).toBe('line');
    const large = [...line.slice(0, 5), 1_000_000_000];
    expect(kinds([large, large, amount(2_000_000_005)])[2]).toBe('total');
    expect(kinds([large, large, amount(2_000_000_050)])[2]).toBe('line');
  });

  it('is none below a single line', () => {
    expect(kinds([line, amount(48000)])).toEqual(['line', 'line']);
  });

  it('is none where anything else stands in it', () => {
    expect(kinds([line, other, [null, null, null, 'Solde', null, 58000]])[2]).toBe('line');
    expect(kinds([line, other, [null, null, null, null, 42744, 58000]])[2]).toBe('line');
    expect(kinds([line, other, [null, null, 3, null, 42744, null]])[2]).toBe('line');
  });

  it.each([
    ['without a label', amount(58000), 'total'],
    ['of a group', [null, null, null, 'Sous-total', null, 58000], 'subtotal'],
  ])('sums what stands since the last total, and everything: %s', (_, first, kind) => {
    const rows = [line, other, first, [...line.slice(0, 5), 5000], [...line.slice(0, 5), 1000]];
    expect(kinds([...rows, amount(6000), amount(64000), amount(58000)])).toEqual([
      ...['line', 'line', kind, 'line', 'line', 'total', 'total', 'line'],
    ]);
  });

  it('is known by sums, which the reading remembers', () => {
    expect(read([header, line, other, amount(5)]).bySums).toBe(true);
    expect(read([header, line, other, ['Total', ...amount(58000).slice(1)]]).bySums).toBe(false);
  });
});

describe('the contract of a row', () => {
  it('is not asked where what the settings name is no number', () => {
    const rows = [
      [...header, 'N° marché'],
      [...line, '2014 X 01'],
    ];
    expect(read(rows, {}, { contractNo: '—' }).lines).toHaveLength(1);
    expect(read(rows, {}, { contractNo: '1' }).lines).toHaveLength(0);
  });
});
