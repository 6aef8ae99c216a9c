/** A summary equals what a database computes from the raw cells, to the cent and to the day. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { serialOfIso } from '../../src/core/calendar/serial';
import { addedMeasures } from '../../src/core/summing/figures';
import type { Summary } from '../../src/core/summing/summary';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { generatedOrders, header } from './generated-orders';
import { OrderTable, type SqlRow } from './sql';
import { source, sum } from './summed';

const asOf = '2018-06-01';
const asOfSerial = serialOfIso(asOf) ?? 0;
const finance = { finance: { enabled: true } };

function ofSummary({ groups }: Summary): Record<string, unknown> {
  return Object.fromEntries(
    groups.map(({ key, values }) => [
      key.map((value) => value ?? '–').join(' × '),
      Object.fromEntries(addedMeasures.map((measure) => [measure, values[measure]])),
    ]),
  );
}

function ofDatabase(rows: readonly SqlRow[], by: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    rows.map((row) => [
      by.map((_, index) => row[`key${index}`] ?? '–').join(' × '),
      Object.fromEntries(addedMeasures.map((measure) => [measure, row[measure] ?? null])),
    ]),
  );
}

const crosses = [
  ['uo_code'],
  ['phase'],
  ['lot'],
  ['project', 'phase'],
  ['beneficiary'],
  ['month'],
  ['year', 'lot'],
  ['ej_no'],
  ['project', 'beneficiary', 'year'],
];

describe('10,000 generated lines, awkward ones among them', () => {
  const rows = generatedOrders(10_000, 2017);
  const table = new OrderTable(rows);
  const given = source([{ name: 'BC', rows: [header, ...rows] }], finance);
  afterAll(() => table.close());

  it.each(crosses.map((by) => [by]))('by %j', (by) => {
    const summary = sum([given], by, finance, asOf);
    expect(ofSummary(summary)).toEqual(ofDatabase(table.sum(by, asOfSerial), by));
    expect(summary.balanced).toBe(true);
  });

  it('by order, line by line', () => {
    expect(ofSummary(sum([given], ['order_no'], finance, asOf))).toEqual(
      ofDatabase(table.sum(['order_no'], asOfSerial), ['order_no']),
    );
  });

  it('by so many fields that their combinations outgrow a number', () => {
    const by = ['amount_ht', 'amount_ttc', 'vat', 'ae', 'cp', 'order_no'];
    const summary = sum([given], by, finance, asOf);
    expect(summary.groups).toHaveLength(summary.total.lines ?? 0);
    expect(new Set(summary.groups.map(({ key }) => key.at(-1))).size).toBe(summary.groups.length);
    expect(summary.balanced).toBe(true);
  });

  it('lists every line that does not count', () => {
    const left = rows.flatMap(([, status], index) =>
      /^annul|brouillon/i.test(String(status)) ? [index + 2] : [],
    );
    expect(sum([given], ['lot'], finance, asOf).excluded.map(({ row }) => row)).toEqual(left);
  });
});

describe('the sample', () => {
  /** The columns of the database, by the headings of the sample. */
  const headings = [
    'N° BC',
    'Statut',
    'Code UO',
    'Qté',
    'Projet',
    'Bénéficiaire',
    'Date de notification',
    'Service fait',
    'JH commandés',
    'JH réalisés',
    'RAF (JH)',
    'Montant HT',
  ];

  it.each([[['project', 'phase']], [['beneficiary', 'year']], [['month']]])('by %j', async (by) => {
    const file = readFileSync(join(__dirname, '..', '..', 'samples', 'suivi-commandes.xlsx'));
    const { sheets } = await readXlsx(file);
    const sheet = sheets.find(({ rows }) => rows.some((row) => row.includes('N° BC')));
    const cells = (sheet?.rows ?? []).map((row) =>
      row.map(
        (cell): CellValue =>
          (cell instanceof Date ? serialOfIso(cell.toISOString().slice(0, 10)) : (cell ?? null)) as CellValue,
      ),
    );
    const at = cells.findIndex((row) => row.includes('N° BC'));
    const columns = headings.map((heading) => cells[at]?.indexOf(heading) ?? -1);
    // What a person would take for the lines: rows with a unit, its code spelt as the database reads it.
    const lines = cells.slice(at + 1).filter((row) => /^uo/i.test(String(row[columns[2] ?? -1])));
    const raw = lines.map((row) =>
      columns.map((column, index): CellValue => {
        const cell = row[column] ?? null;
        if (index === 2)
          return String(cell)
            .toUpperCase()
            .replace(/ /g, '-')
            .replace(/L(\d)-(\d)-(\d)/, 'L$1.$2.$3');
        if (index === 4) return cell === 'TOUS' || cell === '' ? null : cell;
        return cell === '' ? null : typeof cell === 'string' && index >= 8 ? Number(cell) : cell;
      }),
    );
    const table = new OrderTable(raw);
    const summary = sum([source([{ name: 'BC', rows: cells.slice(at) }])], by, {}, asOf);
    const expected = table
      .sum(by, asOfSerial)
      .map((row) => ({ ...row, amountInclTax: null, commitment: null, paid: null }));
    expect(summary.total.lines).toBe(56);
    expect(ofSummary(summary)).toEqual(ofDatabase(expected, by));
    table.close();
  });
});
