/** A line alone under its headers, as a formula of the workbook hands it over. */
import { readLine } from '../../src/core/orders/read-line';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { agreement, columnOf, orderSheet, settings } from './sheets';

const header = ['N° BC', 'UO', 'Qté', 'Projet', 'Début', 'Montant HT'];
const line = ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 42744, 48000];
const recognised = orderSheet([header, line], { origin: { row: 5, column: 3 } });

function alone(cells: CellValue[]) {
  const { snapshot } = recognised;
  const sheet = { ...recognised, snapshot: { ...snapshot, values: [header, cells] } };
  return readLine(sheet, { agreement, settings: settings() });
}

describe('a line alone', () => {
  it('is read by its headers', () => {
    const read = alone(line);
    expect(read?.problems).toEqual([]);
    expect([...(read?.fields ?? [])]).toEqual([
      ...['order_no', 'uo_code', 'qty', 'project', 'start_date', 'amount_ht'],
    ]);
    const [own] = read?.lines ?? [];
    expect(own).toMatchObject({ row: 6, orderKey: 'bc1', projectKey: 'alpha', unit: { code: 'UO-L2.2.2' } });
    expect(own?.get(columnOf('amount_ht'))).toBe(4_800_000);
    expect(own?.unreadable(columnOf('amount_ht'))).toBe(false);
    expect(own?.cell(columnOf('qty'))).toMatchObject({ row: 6, column: 5 });
  });

  it.each<[string, CellValue[]]>([
    ['blank', header.map(() => null)],
    ['a total', ['Total', null, 1, null, null, 48000]],
    ['a title', ['Année 2017', null, null, null, null, null]],
  ])('is none where it is %s', (_, cells) => {
    expect(alone(cells)).toBeNull();
  });

  it('of figures alone is one: nothing above it adds up', () => {
    expect(alone([null, null, 1, null, null, 48000])?.lines).toHaveLength(1);
  });

  it('of several units is a line for each, and withholds what is said of all of them', () => {
    const { lines = [] } = alone(['BC-1', '2 UO-L2.2.2 + UO-L2.2.1', 1, 'Alpha', 42744, 48000]) ?? {};
    expect(lines.map((own) => [own.unit?.code, own.get(columnOf('qty'))])).toEqual([
      ['UO-L2.2.2', 2],
      ['UO-L2.2.1', null],
    ]);
    expect(lines.map((own) => own.unreadable(columnOf('amount_ht')))).toEqual([true, true]);
    expect(lines.map((own) => own.get(columnOf('start_date')))).toEqual([42744, 42744]);
  });

  it('has no order day where its notification cannot be read', () => {
    const dated = orderSheet([
      ['N° BC', 'UO', 'Qté', "Date d'émission", 'Date de notification'],
      ['BC-1', 'UO-L2.2.2', 1, 42744, 'plus tard'],
    ]);
    const read = readLine(dated, { agreement, settings: settings() });
    expect(read?.lines.map(({ orderDay }) => orderDay)).toEqual([null]);
  });

  it('says once what keeps its cells from being understood, and nothing of what was understood', () => {
    const read = alone(['BC-1', 'UO-L2.2.2', 'deux', 'Alpha', '09/01/17', 'mille']);
    expect(read?.problems).toEqual([
      { rule: 'unreadable-number', severity: 'error' },
      { rule: 'ambiguous-date', severity: 'warning' },
    ]);
    const [own] = read?.lines ?? [];
    expect(own?.unreadable(columnOf('qty'))).toBe(true);
    expect(own?.get(columnOf('qty'))).toBeNull();
    expect(alone(['BC-1', 'UO-L2.2.2', '1', 'Alpha', 42744, 48000])?.problems).toEqual([]);
  });
});
