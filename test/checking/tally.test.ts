/** What the verdicts of a rule add up to, table by table, and what its findings tell. */
import { orderNo } from '../../src/columns/order-no';
import { project } from '../../src/columns/project';
import { qty } from '../../src/columns/qty';
import type { Finding } from '../../src/core/checking/finding';
import type { AnyRule } from '../../src/core/checking/rule';
import { completeSettings } from '../../src/core/checking/settings';
import { Tally, type TallyContext } from '../../src/core/checking/tally';
import type { OrderLine } from '../../src/core/orders/order-line';
import type { CellRef } from '../../src/core/sheet/snapshot';
import type { Column } from '../../src/core/sheet/column';
import { agreement } from '../rules/check-example';

const key = (sheet: string) => `${sheet}\n1\n1`;
const sheetOf = (id: string, columns: readonly Column[]) => ({
  snapshot: { id, origin: { row: 1, column: 1 }, values: [] },
  columns: columns.map((column, at) => ({ column, header: '', index: at + 1 })),
});
/** Two tables, of which the second has no column of projects. */
const tables = [sheetOf('A', [orderNo, project]), sheetOf('B', [orderNo])];

function tallyOf(more: { readonly doubts?: readonly string[]; readonly tableOf?: () => undefined } = {}) {
  const context = {
    rule: { id: 'trial' } as AnyRule,
    instance: { subject: 's', clause: 'A', doubts: more.doubts ?? [], data: null },
    agreement,
    settings: completeSettings({ version: 1, agreement: agreement.id }),
    results: new Map(tables.map((sheet) => [key(sheet.snapshot.id), { sheet }])),
    tableOf:
      more.tableOf ?? (({ sheetId }: CellRef) => tables.find(({ snapshot }) => snapshot.id === sheetId)),
  } as unknown as TallyContext;
  return new Tally(context);
}

interface Written {
  readonly order?: string | null;
  readonly project?: string | null;
}

const lineOf = (sheetId: string, { order = null, project: named = null }: Written = {}) =>
  ({
    sheetId,
    tableKey: key(sheetId),
    dayField: sheetId === 'A' ? 'order_date' : 'order_notified',
    get: (column: Column) =>
      column.field === 'order_no' ? order : column.field === 'project' ? named : null,
  }) as OrderLine;

const none = { passed: 0, tolerated: 0, partial: 0, notApplicable: 0, flagged: 0, missing: new Map() };
const [a, b] = [lineOf('A'), lineOf('B')];

describe('verdicts', () => {
  type Say = (tally: Tally, lines: OrderLine | readonly OrderLine[]) => void;
  const error = { severity: 'error', at: null, facts: {} } as const;

  it.each<[string, Say, (count: number) => object]>([
    ['pass', (tally, lines) => tally.pass(lines), (passed) => ({ passed })],
    ['tolerated', (tally, lines) => tally.tolerated(lines), (tolerated) => ({ tolerated })],
    ['partial', (tally, lines) => tally.partial(lines), (partial) => ({ partial })],
    ['not applicable', (tally, lines) => tally.notApplicable(lines), (notApplicable) => ({ notApplicable })],
    [
      'undecided',
      (tally, lines) => tally.undecided(lines, 'prices'),
      (count) => ({ missing: new Map([['prices', count]]) }),
    ],
    [
      'undecided for lack of a column',
      (tally, lines) => tally.undecided(lines, qty),
      (count) => ({ missing: new Map([['qty', count]]) }),
    ],
    [
      'undated',
      (tally, lines) => tally.undated(lines),
      (count) => ({ missing: new Map([[count === 3 ? 'order_date' : 'order_notified', count]]) }),
    ],
    // However many findings speak of it, a line is flagged once.
    ['a finding', (tally, lines) => tally.finding({ ...error, lines }), () => ({ flagged: 1 })],
  ])('%s: counts by table, one by one or at once', (_, say, counts) => {
    const [apart, atOnce] = [tallyOf(), tallyOf()];
    for (const line of [a, a, b, a]) say(apart, line);
    say(atOnce, [a, a, b, a]);
    for (const tally of [apart, atOnce])
      expect(tally.counted()).toEqual(
        new Map([
          [key('A'), { ...none, ...counts(3) }],
          [key('B'), { ...none, ...counts(1) }],
        ]),
      );
    expect(apart.whole()).toEqual({ undecided: new Set(), idle: false, seen: undefined });
    expect(atOnce.whole()).toEqual({ undecided: new Set(), idle: false, seen: undefined });
  });

  it('of no line count for the workbook as a whole', () => {
    const tally = tallyOf();
    tally.undecided([], 'holders');
    tally.undecided([], qty);
    tally.notApplicable([]);
    tally.partial([], 12_500);
    expect(tally.whole()).toEqual({ undecided: new Set(['holders', 'qty']), idle: true, seen: 12_500 });
    expect(tally.counted()).toEqual(new Map());
  });
});

describe('a finding', () => {
  const error = { severity: 'error', facts: {} } as const;
  const told = (lines: OrderLine | readonly OrderLine[], more: object = {}, tally = tallyOf()) => {
    tally.finding({ ...error, lines, at: null, ...more });
    const [first] = tally.findings;
    if (!first) throw new Error('nothing was told');
    return first;
  };

  it('says what the rule says, of its subject, citing its clause', () => {
    const at = { sheetId: 'A', row: 2, column: 1 };
    const related = [null, { sheetId: 'A', row: 3, column: 1 }];
    expect(told(a, { at, related, facts: { high: 2 } }).finding).toEqual<Finding>({
      ...{ rule: 'trial', subject: 's', severity: 'error', clause: 'A', alsoClauses: [], doubts: [] },
      ...{ readings: [], at, related: [{ sheetId: 'A', row: 3, column: 1 }], order: null, project: null },
      ...{ facts: { high: 2 }, waived: null },
    });
  });

  it('suggests a value only where there is one', () => {
    expect(told(a).finding).not.toHaveProperty('suggested');
    expect(told(a, { suggested: '' }).finding).toMatchObject({ suggested: '' });
  });

  it('cites what decided its severity, and follows its doubts, each time anew', () => {
    const tally = tallyOf({ doubts: ['D-03'] });
    const also = { clause: 'B', doubts: ['D-01'] };
    for (const more of [{ also }, {}, { also }]) tally.finding({ ...error, lines: a, at: null, ...more });
    expect(
      tally.findings.map(({ finding: { clause, alsoClauses, doubts, readings } }) => [
        clause,
        alsoClauses,
        doubts,
        readings?.map(({ doubt }) => doubt),
      ]),
    ).toEqual([
      ['A', ['B'], ['D-03', 'D-01'], ['D-03', 'D-01']],
      ['A', [], ['D-03'], ['D-03']],
      ['A', ['B'], ['D-03', 'D-01'], ['D-03', 'D-01']],
    ]);
  });

  it('stands in the table of its cell, else of its first line, else in none', () => {
    const at = { sheetId: 'B', row: 2, column: 1 };
    const where = ({ table, line }: ReturnType<typeof told>) => [table, line];
    expect(where(told([a, b], { at }))).toEqual([key('B'), a]);
    expect(where(told([b, a]))).toEqual([key('B'), b]);
    expect(where(told([b, a], { at }, tallyOf({ tableOf: () => undefined })))).toEqual([key('B'), b]);
    expect(where(told([]))).toEqual([null, null]);
  });

  it('names the order of its first line, in a table that has orders', () => {
    const order = (...lines: OrderLine[]) => told(lines).finding.order;
    expect(order(lineOf('A', { order: 'BC-1' }), lineOf('A', { order: 'BC-2' }))).toBe('BC-1');
    expect(order(lineOf('A'), lineOf('A', { order: 'BC-2' }))).toBeNull();
    expect([order(), order(lineOf('elsewhere', { order: 'BC-1' }))]).toEqual([null, null]);
  });

  it.each<[string, OrderLine[], string | null]>([
    ['all lines name', [lineOf('A', { project: 'Alpha' }), lineOf('A', { project: 'Alpha' })], 'Alpha'],
    [
      'all spell in their way',
      [lineOf('A', { project: 'Alpha' }), lineOf('A', { project: 'ALPHA ' })],
      'Alpha',
    ],
    ['some lines name', [a, lineOf('A', { project: 'Alpha' }), a], 'Alpha'],
    ['lines name otherwise', [lineOf('A', { project: 'Alpha' }), lineOf('A', { project: 'Beta' })], null],
    ['no line names', [a, a], null],
    ['a table without projects names', [lineOf('B', { project: 'Alpha' })], null],
  ])('names the project that %s', (_, lines, expected) => {
    expect(told(lines).finding.project).toBe(expected);
  });

  it('names the project of the one line it speaks of', () => {
    expect(told(lineOf('A', { order: 'BC-1', project: 'Alpha' })).finding).toMatchObject({
      order: 'BC-1',
      project: 'Alpha',
    });
  });
});
