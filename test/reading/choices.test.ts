import {
  choicesFor,
  choicesForTable,
  choiceOf,
  chosenFields,
  isSameTable,
  placeOf,
  withAgreement,
  withChoices,
  type ColumnChoice,
} from '../../src/core/sheet/column-choices';
import { mappingSchema } from '../../src/core/sheet/stored-mapping';
import { recogniseOrderSheet } from '../../src/core/orders/recognise';
import { agreement, columns, fieldsOf, snapshot } from './sheets';

const header = ['N° BC', 'UO', 'Qté', 'Prix', 'Montant HT', 'Total HT'];
const line = ['BC-1', 'UO-L2.2.2', 1, 48000, 48000, 48000];

function sheet(
  choices: readonly ColumnChoice[],
  mapping: Record<string, string> = {},
  rows = [header, line],
) {
  const found = recogniseOrderSheet(snapshot(rows), { columns, agreement, choices, mapping });
  if (!('headerRow' in found)) throw new Error('not an order sheet');
  return found;
}

describe('what the user said of the columns', () => {
  it('wins over the headers, and ends the question', () => {
    expect(sheet([]).duplicates).toHaveLength(1);
    const chosen = sheet([{ header: 'Total HT', field: 'amount_ht' }]);
    expect(fieldsOf(chosen)).toMatchObject({ amount_ht: 'Total HT' });
    expect(chosen.duplicates).toEqual([]);
  });

  it('can be that a column is left out', () => {
    const chosen = sheet([{ header: 'Total HT', field: null }]);
    expect(chosen.duplicates).toEqual([]);
    expect(chosen.unmapped).toEqual([{ header: 'Total HT', index: 6, ignored: true }]);
    expect(fieldsOf(sheet([{ header: 'Montant HT', field: null }]))).toMatchObject({ amount_ht: 'Total HT' });
  });

  it('follows the header where the column moves, however it is now spaced', () => {
    const moved = [...header].reverse().map((text) => (text === 'Prix' ? ' PRIX\n' : text));
    const found = sheet([{ header: 'Prix', field: 'amount_ttc' }], {}, [moved, [...line].reverse()]);
    expect(found.columns.find(({ column }) => column.field === 'amount_ttc')?.index).toBe(3);
  });

  it('tells columns with the same header by their place', () => {
    const rows = [
      ['N° BC', 'UO', 'Montant', 'Montant'],
      ['BC-1', 'UO-L2.2.2', 1, 48000],
    ];
    const found = sheet([{ header: 'Montant', occurrence: 2, field: 'amount_ht' }], { qty: 'Montant' }, rows);
    expect(found.columns.map(({ index }) => index)).toEqual([1, 2, 3]);
    const free = sheet(
      [
        { header: 'Montant', occurrence: 2, field: 'amount_ht' },
        { header: 'Montant', field: 'qty' },
      ],
      {},
      rows,
    );
    expect(free.columns.map(({ column, index }) => [column.field, index])).toEqual([
      ['order_no', 1],
      ['uo_code', 2],
      ['qty', 3],
      ['amount_ht', 4],
    ]);
  });

  it('waits where its header or its field is not there', () => {
    for (const choice of [
      { header: 'Disparu', field: 'amount_ht' },
      { header: 'Prix', field: 'no_such_field' },
    ])
      expect(fieldsOf(sheet([choice]))).toMatchObject({ amount_ht: 'Montant HT' });
  });

  it('gives way to what is said in the terminal', () => {
    const found = sheet([{ header: 'Total HT', field: 'amount_ht' }], { amount_ht: 'Prix' });
    expect(fieldsOf(found)).toMatchObject({ amount_ht: 'Prix' });
  });

  it('makes an order sheet of one whose headers say nothing', () => {
    const rows = [
      ['Réf', 'Presta', 'Combien'],
      ['BC-1', 'UO-L2.2.2', 1],
    ];
    expect(() => sheet([], {}, rows)).toThrow();
    const found = sheet(
      [
        { header: 'Réf', field: 'order_no' },
        { header: 'Combien', field: 'qty' },
      ],
      {},
      rows,
    );
    expect(fieldsOf(found)).toEqual({ order_no: 'Réf', uo_code: 'Presta', qty: 'Combien' });
  });

  it('is kept by sheet', () => {
    const one = withChoices(null, { name: 'BC', columns: [{ header: 'Prix', field: null }] });
    const two = withChoices(one, { name: '2017', columns: [{ header: 'A', field: 'qty' }] });
    expect(choicesFor(two, 'BC')).toEqual([{ name: 'BC', columns: [{ header: 'Prix', field: null }] }]);
    expect(choicesFor(two, 'autre')).toEqual([]);
    expect(withChoices(two, { name: 'BC', columns: [] }).sheets.map(({ name }) => name)).toEqual(['2017']);
    const three = withChoices(two, { name: 'BC', table: 2, columns: [{ header: 'Prix', field: 'qty' }] });
    expect(choicesForTable(three, { name: 'BC' })).toEqual([{ header: 'Prix', field: null }]);
    expect(choicesForTable(three, { name: 'BC', table: 2 })).toEqual([{ header: 'Prix', field: 'qty' }]);
    expect(mappingSchema.parse(JSON.parse(JSON.stringify(three)))).toEqual(three);
    expect(mappingSchema.safeParse({ version: 2, sheets: [] }).success).toBe(false);
  });
});

describe('what is said of a table of a sheet', () => {
  const first = { name: 'Suivi' };
  const second = { name: 'Suivi', table: 2 };
  const choice: ColumnChoice = { header: 'Prix', field: 'unit_price_ht' };

  it('is kept by its name and its place, the first table by the name alone', () => {
    expect(placeOf({ name: 'Suivi', table: 1 })).toEqual(first);
    expect(placeOf(second)).toEqual(second);
    expect(isSameTable(first, { name: 'Suivi', table: 1 })).toBe(true);
    expect([second, { name: 'Autre' }].some((other) => isSameTable(first, other))).toBe(false);
  });

  it('keeps the agreement when the columns change, and the columns when the agreement does', () => {
    const columns = withChoices(null, { ...first, columns: [choice] });
    const both = withAgreement(columns, { name: 'Suivi', table: 1 }, 'produit-2026');
    expect(both.sheets).toEqual([{ name: 'Suivi', columns: [choice], agreement: 'produit-2026' }]);
    expect(withChoices(both, { ...first, columns: [] }).sheets).toEqual([
      { name: 'Suivi', columns: [], agreement: 'produit-2026' },
    ]);
    const beside = withAgreement(both, second, 'sgmap-2016');
    expect(beside.sheets).toHaveLength(2);
    expect(choicesForTable(beside, second)).toEqual([]);
    expect(choicesForTable(beside, first)).toEqual([choice]);
  });

  it('names a heading by its fullest wording, and by its place among its twins', () => {
    const heading = (index: number, header: string, wordings: string[]) => ({ index, header, wordings });
    const headings = [
      heading(1, 'Montant', ['Prix Montant', 'Montant']),
      heading(2, 'Montant', ['Prix Montant', 'Montant']),
      heading(3, 'Note', []),
      heading(4, '', ['']),
    ] as unknown as Parameters<typeof choiceOf>[1];
    const [one, twin, plain] = headings;
    if (!one || !twin || !plain) throw new Error('three headings');
    const said = [
      choiceOf(one, headings, null),
      choiceOf(twin, headings, 'amount_ht'),
      choiceOf(plain, headings, 'status'),
    ];
    expect(said).toEqual([
      { header: 'Prix Montant', field: null },
      { header: 'Prix Montant', occurrence: 2, field: 'amount_ht' },
      { header: 'Note', field: 'status' },
    ]);
    const found = chosenFields(headings, [
      ...said,
      { header: ' ', field: 'lot' },
      { header: 'Note', field: 'lot' },
    ]);
    expect([...found].map(([{ index }, field]) => [index, field])).toEqual([
      [1, null],
      [2, 'amount_ht'],
      [3, 'status'],
    ]);
  });
});
