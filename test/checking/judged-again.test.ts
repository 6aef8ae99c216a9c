/** Which rules an edit leaves alone, by what the edited lines show them before and after. */
import { lot } from '../../src/columns/lot';
import { orderNo } from '../../src/columns/order-no';
import { project } from '../../src/columns/project';
import { qty } from '../../src/columns/qty';
import type { Check, Examined } from '../../src/core/checking/examine';
import { CheckBefore } from '../../src/core/checking/recheck';
import type { AnyRule, Instance } from '../../src/core/checking/rule';
import { completeSettings } from '../../src/core/checking/settings';
import type { OrderLine } from '../../src/core/orders/order-line';
import type { Column } from '../../src/core/sheet/column';
import { agreement } from '../rules/check-example';

/** What a cell of each column holds: its value, what is written, whether it cannot be read, and where it stands. */
type Cell = readonly [
  value: unknown,
  written: string,
  unreadable: boolean,
  row: number | null,
  column: number,
];

const cells: Readonly<Record<string, Cell>> = {
  qty: [2, '2', false, 4, 1],
  lot: ['1', '1', false, 4, 2],
  order_no: ['BC-1', 'BC-1', false, 4, 3],
  project: ['Alpha', 'Alpha', false, 4, 4],
};
const unit = { code: 'U1' };
const phase = { id: 'E1' };

function lineOf(more: object = {}, written: Readonly<Record<string, Cell>> = {}): OrderLine {
  const cell = ({ field }: Column): Cell => written[field] ?? cells[field] ?? [null, '', false, null, 0];
  return {
    ...{ sheetId: 'A', tableKey: 'A', row: 4, status: 'active', unit, unitReading: { kind: 'exact' }, phase },
    ...{ lot: '1', writtenLot: '1', projectKey: 'alpha', orderKey: 'bc 1', orderDay: 43_000 },
    get: (column: Column) => cell(column)[0],
    written: (column: Column) => cell(column)[1],
    unreadable: (column: Column) => cell(column)[2],
    cell: (column: Column) =>
      cell(column)[3] === null ? null : { row: cell(column)[3], column: cell(column)[4] },
    ...more,
  } as unknown as OrderLine;
}

const sheet = {
  columns: [orderNo, project].map((column, at) => ({ column, header: '', index: at + 1 })),
  snapshot: { id: 'A', origin: { row: 1, column: 1 }, values: [] },
};
const settings = completeSettings({ version: 1, agreement: agreement.id });
const instance: Instance<unknown> = { subject: 's', clause: 'A', data: null };
const texts = { title: '', checked: '', problem: () => '', remedy: () => '' };

const ruleOf = (more: Partial<AnyRule>): AnyRule => ({
  ...{ id: 'trial', needs: [], instances: () => [instance], texts: { fr: texts, en: texts } },
  concerns: (_, { lines }) => lines,
  check: ({ lines, verdicts }) => verdicts.pass(lines),
  ...more,
});

function checkOf(lines: readonly OrderLine[]): Check {
  return {
    ...{
      sheets: [],
      rules: [],
      agreement,
      settings,
      asOf: 43_252,
      book: { lines },
      tableOf: () => undefined,
    },
    results: new Map([['A', { sheet, fields: new Set(['qty']), findings: [], coverage: [] }]]),
  } as unknown as Check;
}

const known = {
  ...{ off: false, concerned: new Map(), counted: new Map(), lackingOn: new Map(), told: [] },
} as unknown as Examined;

/** What comes of a rule after an edit of one line. */
function after(was: OrderLine, is: OrderLine, rule: AnyRule): Examined | null {
  const examined = { ...known, rule, instance };
  const before = new CheckBefore({ check: checkOf([was]), examined: [examined] }, checkOf([is]), {
    before: new Set([was]),
    after: new Set([is]),
  });
  const again = before.again(rule, instance);
  expect(before.instancesOf(rule)).toEqual([instance]);
  return again === examined ? known : again;
}

describe('a rule that compares the lines of the workbook by one column', () => {
  const rule = ruleOf({ reads: [qty] });
  const leftAlone = (more: object, written?: Readonly<Record<string, Cell>>) =>
    after(lineOf(), lineOf(more, written), rule) === known;

  it('is left alone by an edit that shows it the same', () => {
    expect(leftAlone({})).toBe(true);
    expect(leftAlone({}, { lot: ['2', '2', true, 9, 9] })).toBe(true);
    expect(after(lineOf(), lineOf({}, { lot: ['2', '2', true, 9, 9] }), ruleOf({ reads: [lot] }))).toBeNull();
  });

  it.each<[string, object]>([
    ['unit', { unit: { code: 'U2' } }],
    ['reading of the unit', { unitReading: { kind: 'respelled' } }],
    ['phase', { phase: { id: 'E2' } }],
    ['lot', { lot: '2' }],
    ['written lot', { writtenLot: '2' }],
    ['project', { projectKey: 'beta' }],
    ['order', { orderKey: 'bc 2' }],
    ['status', { status: 'settled' }],
    ['day', { orderDay: 43_001 }],
  ])('is run again where the %s is another', (_, more) => expect(leftAlone(more)).toBe(false));

  it.each<[string, Readonly<Record<string, Cell>>]>([
    ['holds another value', { qty: [3, '2', false, 4, 1] }],
    ['is written otherwise', { qty: [2, '2,0', false, 4, 1] }],
    ['cannot be read any more', { qty: [2, '2', true, 4, 1] }],
    ['stands in another row', { qty: [2, '2', false, 3, 1] }],
    ['stands in another column', { qty: [2, '2', false, 4, 2] }],
    ['stands nowhere any more', { qty: [2, '2', false, null, 1] }],
    ['of the order, which findings name, is written otherwise', { order_no: ['BC-1', 'bc-1', false, 4, 3] }],
    [
      'of the project, which findings name, is written otherwise',
      { project: ['Alpha', 'ALPHA', false, 4, 4] },
    ],
  ])('is run again where its cell %s', (_, written) => expect(leftAlone({}, written)).toBe(false));

  it('is run again whatever was edited where it does not say what it reads', () => {
    expect(after(lineOf(), lineOf(), ruleOf({}))).toBeNull();
  });
});

describe('a rule that judges each line by itself', () => {
  const ofTwo = ruleOf({
    scope: 'line',
    concerns: (_, { lines }) => lines.filter((line) => line.get(qty) === 2),
  });
  const three = lineOf({}, { qty: [3, '3', false, 4, 1] });

  it('is left alone by lines that it concerns neither before nor after', () => {
    expect(after(three, lineOf({}, { qty: [4, '4', false, 4, 1] }), ofTwo)).toBe(known);
  });

  it('judges a line that comes to concern it, and takes back what it said of one that no longer does', () => {
    const concernedAfter = (was: OrderLine, is: OrderLine) => [...(after(was, is, ofTwo)?.concerned ?? [])];
    expect(concernedAfter(three, lineOf())).toEqual([['A', 1]]);
    expect(concernedAfter(lineOf(), three)).toEqual([['A', -1]]);
    expect(concernedAfter(lineOf(), lineOf())).toEqual([]);
  });
});

it('a rule that was not run before is to be run', () => {
  const before = new CheckBefore({ check: checkOf([]), examined: [] }, checkOf([]), {
    before: new Set(),
    after: new Set(),
  });
  expect([before.instancesOf(ruleOf({})), before.again(ruleOf({}), instance)]).toEqual([null, null]);
});
