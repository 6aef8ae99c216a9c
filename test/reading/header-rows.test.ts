/** Rows that head tables by their words alone, and what belongs to a header above it. */
import { headerRows, topOfHeader } from '../../src/core/orders/header-rows';
import { numberColumn, textColumn } from '../../src/core/sheet/column-builders';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { atOnce } from '../../src/core/steps';
import { snapshot } from './sheets';

const titled = (fr: string, en: string) => ({ title: { fr, en }, headers: [] });
const columns = [
  textColumn({ field: 'order', ...titled('N° BC', 'Order') }),
  textColumn({ field: 'unit', ...titled('UO', 'Unit') }),
  numberColumn({ field: 'qty', ...titled('Qté', 'Quantity') }),
];

type Rows = readonly (readonly CellValue[])[];
type Said = Partial<Parameters<typeof headerRows>[1]>;

/** Zero-based, as the rows of a sheet are handed over. */
const heads = (rows: Rows, said: Said = {}) =>
  atOnce(headerRows(snapshot(rows), { columns, mapping: {}, choices: [], ...said }));

const header = ['N° BC', 'UO', 'Qté'];
const another = ['UO', 'Qté', 'N° BC'];
const line = ['BC-1', 'U1', 1];

describe('a row that heads a table', () => {
  it.each<[string, Rows, number[]]>([
    ['names two columns of three', [['N° BC', 'UO', 'Note']], [0]],
    ['none that names one', [['N° BC', 'Note', 'Remarque']], []],
    ['none that names one twice', [['N° BC', 'N° BC', 'Order']], []],
    ['none of two cells', [['N° BC', 'UO']], []],
    ['blank cells aside', [['N° BC', null, 'UO', '', 'Note']], [0]],
    ['none with a blank text for the third', [['N° BC', 'UO', '']], []],
    ['none with a number in it', [[...header, 2017]], []],
    ['none with a figure in a text', [[...header, '2017']], []],
    ['none with a page of text in it', [[...header, 'x'.repeat(201)]], []],
    ['with a long heading', [[...header, 'x'.repeat(200)]], [0]],
    ['wherever it stands', [[], [], [], header, line], [3]],
    ['again below in another layout', [header, line, another, line, header], [0, 2, 4]],
    ['printed again, it goes on', [header, line, [], header, line], [0]],
    ['two rows of headings are one', [header, another, line, header], [0]],
    ['three as well', [header, another, header, line], [0]],
  ])('%s', (_, rows, expected) => expect(heads(rows)).toEqual(expected));

  it('names what the user said too', () => {
    const own = [['Réf', 'Presta', 'Note'], line];
    expect(heads(own)).toEqual([]);
    expect(heads(own, { mapping: { order: 'Réf', unit: 'PRESTA' } })).toEqual([0]);
    const choices = ['Réf', 'Presta'].map((text) => ({ header: text, field: 'order' }));
    expect(heads(own, { choices })).toEqual([0]);
  });

  it('names nothing by signs alone, also where the user said that there is no such column', () => {
    expect(heads([['N° BC', '—', '…']], { mapping: { qty: null } })).toEqual([]);
  });
});

describe('the top of a header', () => {
  const top = (rows: Rows, isLine: (cells: readonly CellValue[]) => boolean = () => false) =>
    topOfHeader(snapshot(rows), rows.length - 1, isLine);

  it('is the first of the captions right above it', () => {
    expect(top([line, ['Commandes', null], [null, 'de 2018'], header])).toBe(1);
    expect(top([['Commandes'], header])).toBe(0);
    expect(top([header])).toBe(0);
  });

  it('is below a blank row, and below a line', () => {
    expect(top([['Commandes'], [], header])).toBe(2);
    const named = ['BC-A', 'U', 'Alpha'];
    expect(top([named, header])).toBe(0);
    expect(top([named, header], (cells) => cells.includes('U'))).toBe(1);
  });

  it.each(['2017', '-5', '+3', '(5)', '09/01/2017', '12:30', '50 %', '1.234,50 €', '12-13'])(
    'is below a row with the figure %j',
    (figure) => {
      expect(top([['Commandes', figure], header])).toBe(1);
    },
  );

  it.each(['Lot 2', '2e lot', '12 lots', '— 5'])('%j is no figure', (text) => {
    expect(top([['Commandes', text], header])).toBe(0);
  });

  it('is below a row with a number', () => {
    expect(top([['Commandes', 2017], header])).toBe(1);
  });
});
