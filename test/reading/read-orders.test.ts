/** What is told of several sheets together, and what titles give to the lines below them. */
import { readOrders, readOrdersInSteps } from '../../src/core/orders/read-orders';
import { unitTest } from '../../src/core/orders/unit-test';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { agreement, columnOf, orderSheet, orderTables, read, settings } from './sheets';

type Row = readonly CellValue[];

const header: Row = ['N° BC', 'UO', 'Qté', 'Projet', 'Décision phase 2', 'Statut'];
const line = (order: string, project: string, decided: number, status = 'notifié'): Row => [
  order,
  'UO-L2.2.2',
  1,
  project,
  decided,
  status,
];
const options = { agreement, settings: settings() };
const sheetsOf = (...sheets: readonly (readonly Row[])[]) =>
  sheets.map((rows, index) => orderSheet([header, ...rows], { name: String(2016 + index) }));
const second = (...sheets: readonly (readonly Row[])[]) =>
  readOrders(sheetsOf(...sheets), options)[1]?.findings;

describe('what is told of several sheets', () => {
  it('comes in the order of the cells, row by row', () => {
    const findings = second(
      [line('BC-1', 'Beta', 42744), line('BC-2', 'Alpha', 42744)],
      [line('BC-1', 'Alpha', 42743), line('BC-3', 'Beta', 42743)],
    );
    expect(findings?.map(({ rule, at }) => [rule, at?.row, at?.column])).toEqual([
      ['order-on-two-sheets', 2, 1],
      ['conflicting-values', 2, 5],
      ['conflicting-values', 3, 5],
    ]);
  });

  it('names the order that stands on two, and the sheet where it stands first', () => {
    expect(
      second([line('BC-1', 'Alpha', 42744)], [line('bc 1', 'Alpha', 42744), line('BC-1', 'Alpha', 42744)]),
    ).toMatchObject([
      {
        rule: 'order-on-two-sheets',
        order: 'bc 1',
        subject: '2017',
        at: { sheetId: '2017', row: 2, column: 1 },
        related: [{ sheetId: '2017', row: 3, column: 1 }],
        facts: { rows: [2, 3], header: 'N° BC', written: 'bc 1', sheets: ['2016'] },
      },
    ]);
  });

  it('names no sheet where both tables stand on the same one', () => {
    const rows = [header, line('BC-1', 'Alpha', 42744)];
    const tables = orderTables([...rows, [], ...rows.map((row) => [...row].reverse())]);
    expect(readOrders(tables, options)[1]?.findings).toMatchObject([
      { rule: 'order-on-two-sheets', at: { row: 5, column: 6 }, facts: { sheets: [] } },
    ]);
  });

  it('is nothing of lines that are cancelled', () => {
    expect(second([line('BC-1', 'Alpha', 42744)], [line('BC-1', 'Alpha', 42744, 'annulé')])).toEqual([]);
    expect(second([line('BC-1', 'Alpha', 42744, 'annulé')], [line('BC-1', 'Alpha', 42744)])).toEqual([]);
  });
});

it('tells how far it has come, sheet by sheet', () => {
  const steps = readOrdersInSteps(
    sheetsOf([line('BC-1', 'Alpha', 42744)], [line('BC-2', 'Beta', 42744)]),
    options,
  );
  expect([...new Set(steps)]).toEqual([0, 0.5, 1]);
});

it('takes from titles alone what they give to the lines below, not from totals', () => {
  const { lines } = read([
    ['N° BC', 'UO', 'Qté'],
    ['Projet : Alpha'],
    ['BC-1', 'UO-L2.2.2', 1],
    ['Total projet : Beta', null, 1],
    ['BC-2', 'UO-L2.2.2', 1],
  ]);
  expect(lines.map((each) => each.get(columnOf('project')))).toEqual(['Alpha', 'Alpha']);
});

it.each([
  ['UO-L2.2.2', true],
  ['uo l2.2.2', true],
  ['UO-L2.2.2 + UO-L2.2.3', true],
  ['Sous-total UO-L2.2.2', false],
  ['Alpha', false],
])('knows a cell that names units: %s', (text, expected) => expect(unitTest(agreement)(text)).toBe(expected));
