import {
  findPriceSheet,
  headedAsSchedules,
  priceScheduleOf,
  workbookSchedule,
} from '../../src/core/agreement/price-schedule';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { serialOfIso } from '../../src/core/calendar/serial';
import { snapshot } from '../reading/sheets';
import { sgmap } from './agreements';

const header = ['UO', 'Prix HT'];
const row = ['UO-L2.2.2', 41_000];
const sheet = (name: string, rows: readonly (readonly CellValue[])[] = [header, row]) =>
  snapshot(rows, { name, id: name });
const chosen = (...sheets: ReturnType<typeof sheet>[]) => findPriceSheet(sgmap, sheets)?.name ?? null;

describe('the schedule on a sheet', () => {
  it('says where each price stands, also on a part of the sheet', () => {
    const part = snapshot([header, row], { name: 'BPU', origin: { row: 4, column: 2 } });
    const schedule = priceScheduleOf(sgmap, part);
    if (typeof schedule === 'string') throw new Error(schedule);
    expect(schedule.rows.map(({ unit, price, row: at }) => [unit.code, price, schedule.place(at)])).toEqual([
      ['UO-L2.2.2', 41_000, 'BPU!C5'],
    ]);
  });

  it('has the days of its workbook', () => {
    const rows = [
      ['UO', 'Prix HT', 'Du'],
      ['UO-L2.2.2', 41_000, (serialOfIso('2017-02-01') ?? NaN) - 1_462],
    ];
    expect(priceScheduleOf(sgmap, snapshot(rows, { date1904: true }))).toMatchObject({
      rows: [{ from: serialOfIso('2017-02-01') }],
    });
  });

  it.each([
    ['no-price', [['UO-L2.2.2', 'sur devis']]],
    ['tax-included', [['UO', 'Prix TTC'], row]],
    ['no-unit', [header, ['Chaise', 45]]],
  ])('is none, and why: %s', (why, rows) => expect(priceScheduleOf(sgmap, sheet('BPU', rows))).toBe(why));
});

describe('the schedule among the sheets of a workbook', () => {
  it.each(['Prix HT', 'PU', 'Tarif', 'Unit price', 'Rate'])('is headed by the price of a unit: %s', (price) =>
    expect(chosen(sheet('Feuil2', [['UO', price], row]))).toBe('Feuil2'),
  );

  it.each<[string, readonly (readonly CellValue[])[]]>([
    ['amounts spent', [['UO', 'Montant HT'], row]],
    ['no headers', [row]],
    ['no unit of the agreement', [header, ['Chaise', 45]]],
    ['prices with tax only', [['UO', 'Prix TTC'], row]],
    ['nothing', [[]]],
  ])('is none with %s', (_, rows) => expect(chosen(sheet('BPU', rows))).toBeNull());

  it.each([
    'BPU 2026',
    'Bordereau des prix',
    'Bordereau de prix',
    'Bordereau prix',
    'Les prix',
    'Tarif',
    'Tarifs',
    'Price',
    'Prices',
    'Rate',
    'Rates',
  ])('is of several the one named so: %s', (name) =>
    expect(chosen(sheet('Feuil1'), sheet(name), sheet('Feuil3'))).toBe(name),
  );

  it('is none where nothing tells two apart', () => {
    expect(chosen()).toBeNull();
    expect(chosen(sheet('Feuil1'), sheet('Feuil2'))).toBeNull();
    expect(chosen(sheet('BPU 2025'), sheet('BPU 2026'), sheet('Feuil3'))).toBeNull();
  });

  it('is not looked for on the sheets of the orders', () => {
    const [orders, schedule] = [sheet('Commandes'), sheet('Feuil2')];
    expect(workbookSchedule(sgmap, [orders, schedule], [{ snapshot: orders }])).toMatchObject({
      sheet: 'Feuil2',
      schedule: { rows: [{ price: 41_000 }] },
    });
    expect(workbookSchedule(sgmap, [orders], [{ snapshot: orders }])).toBeNull();
    expect(workbookSchedule(sgmap, [orders, schedule], [])).toBeNull();
  });
});

describe('sheets headed as schedules', () => {
  it('are those that head the price of a unit, filled in or not, and none of the orders', () => {
    const orders = sheet('Commandes');
    const sheets = [
      orders,
      sheet('BPU'),
      sheet('À remplir', [header]),
      sheet('Loin', [['Désignation', 'Prix HT'], ...Array.from({ length: 12 }, () => ['Chaise', 45]), row]),
      sheet('TTC', [['UO', 'Prix TTC'], row]),
      sheet('Dépenses', [['UO', 'Montant HT'], row]),
      sheet('Sans en-tête', [row]),
      sheet('Texte', [['UO-L2.2.2', 'sur devis']]),
      sheet('Vide', [[]]),
    ];
    const headed = headedAsSchedules(sgmap, sheets, [{ snapshot: orders }]);
    expect(headed.map(({ name }) => name)).toEqual(['BPU', 'À remplir', 'Loin', 'TTC']);
  });
});
