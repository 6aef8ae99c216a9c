/** Which of the things a rule says of lines are let through, where it runs once for each version of the agreement. */
import { DatedVerdicts } from '../../src/core/checking/dated-verdicts';
import type { Verdicts } from '../../src/core/checking/rule';
import type { Facts } from '../../src/core/checking/finding';
import type { Tally } from '../../src/core/checking/tally';
import type { OrderLine } from '../../src/core/orders/order-line';

interface Dated {
  /** Version of the agreement on the day of the line; `null` without a day. */
  readonly version: number | null;
  readonly order?: string | null;
  readonly project?: string | null;
  readonly phase?: string | null;
}

const lineOf = ({ version, order = null, project = null, phase = null }: Dated) =>
  ({
    ...{ sheetId: 'A', orderDay: version, orderKey: order, projectKey: project },
    phase: phase === null ? null : { id: phase },
  }) as unknown as OrderLine;

interface Spans {
  readonly first?: number;
  readonly last?: number;
  readonly holdsToday?: boolean;
  readonly originals?: ReadonlyMap<OrderLine, OrderLine>;
}

/** The verdicts of a span of versions, and what came through: what was said, and of which lines. */
function spanOf({ first = 1, last = 1, holdsToday = false, originals = new Map() }: Spans = {}) {
  const told: unknown[][] = [];
  const tells = (what: string) => (lines: unknown, more?: unknown) =>
    told.push([what, lines, ...(more === undefined ? [] : [more])]);
  const tally = {
    ...{ pass: tells('pass'), tolerated: tells('tolerated'), partial: tells('partial') },
    ...{ notApplicable: tells('not-applicable'), undecided: tells('undecided'), undated: tells('undated') },
    finding: ({ lines }: { lines: unknown }) => told.push(['finding', lines]),
  } as unknown as Tally;
  const dating = { indexOf: ({ orderDay }: OrderLine) => orderDay };
  const verdicts = new DatedVerdicts(tally, { first, last, holdsToday, originals, dating });
  return { verdicts, told };
}

type Lines = OrderLine | readonly OrderLine[];

const found = (lines: Lines) => ({ severity: 'error', lines, at: null, facts: {} }) as const;
const says: readonly [string, (verdicts: Verdicts<Facts>, lines: Lines) => void, ...unknown[]][] = [
  ['pass', (verdicts, lines) => verdicts.pass(lines)],
  ['tolerated', (verdicts, lines) => verdicts.tolerated(lines)],
  ['partial', (verdicts, lines) => verdicts.partial(lines, 500), 500],
  ['not-applicable', (verdicts, lines) => verdicts.notApplicable(lines)],
];

describe.each(says)('%s', (what, say, ...more) => {
  it('of a line of the span comes through, and settles it', () => {
    const { verdicts, told } = spanOf({ first: 1, last: 2 });
    const lines = [0, 1, 2, 3, null].map((version) => lineOf({ version }));
    for (const line of lines) say(verdicts, line);
    expect(told).toEqual([lines[1], lines[2]].map((line) => [what, [line], ...more]));
    expect([...verdicts.settled]).toEqual([lines[1], lines[2]]);
  });

  it('of lines judged at once comes through for those of the span alone', () => {
    const { verdicts, told } = spanOf();
    const lines = [0, 1, 2, 1, null].map((version, at) => lineOf({ version, order: `BC-${at}` }));
    say(verdicts, lines);
    expect(told).toEqual([[what, [lines[1], lines[3]], ...more]]);
    expect([...verdicts.settled]).toEqual([lines[1], lines[3]]);
  });

  it('of lines none of which is of the span does not come through', () => {
    const { verdicts, told } = spanOf();
    say(verdicts, [lineOf({ version: 0, order: 'BC-1' }), lineOf({ version: 2, order: 'BC-2' })]);
    say(verdicts, [lineOf({ version: null, order: 'BC-3' })]);
    expect(told).toEqual([]);
  });

  it('of no line comes through in the span of the day of the check', () => {
    const [today, before] = [spanOf({ holdsToday: true }), spanOf()];
    say(today.verdicts, []);
    say(before.verdicts, []);
    expect([today.told, before.told]).toEqual([[[what, [], ...more]], []]);
  });

  it('of a line as a later version reads it settles the line as it is', () => {
    const [original, view] = [lineOf({ version: 1 }), lineOf({ version: 1 })];
    const { verdicts } = spanOf({ originals: new Map([[view, original]]) });
    say(verdicts, view);
    expect([...verdicts.settled]).toEqual([original]);
    const together = spanOf({ originals: new Map([[view, original]]) }).verdicts;
    say(together, [view]);
    expect([...together.settled]).toEqual([original]);
  });

  it('of the lines of one order comes through in the version of the earliest', () => {
    const order = [2, 1, 2].map((version) => lineOf({ version, order: 'BC-1' }));
    const [own, later] = [spanOf(), spanOf({ first: 2, last: 2 })];
    say(own.verdicts, order);
    say(later.verdicts, order);
    expect([own.told, later.told]).toEqual([[[what, order, ...more]], []]);
    expect([[...own.verdicts.settled], [...later.verdicts.settled]]).toEqual([order, []]);
  });

  it('of an order that bears no day at all, or lacks one that might be earlier, is undated', () => {
    const nowhere = [null, null].map((version) => lineOf({ version, order: 'BC-1' }));
    const maybe = [null, 1].map((version) => lineOf({ version, order: 'BC-1' }));
    const { verdicts, told } = spanOf({ first: 0, last: 2 });
    say(verdicts, nowhere);
    say(verdicts, maybe);
    expect(told).toEqual([
      ['undated', nowhere],
      ['undated', maybe],
    ]);
    expect([...verdicts.settled]).toEqual([]);
  });

  it('of an order part of which bears no day is of the text as signed where the rest is: none is earlier', () => {
    const order = [null, 0].map((version) => lineOf({ version, order: 'BC-1' }));
    const { verdicts, told } = spanOf({ first: 0, last: 0 });
    say(verdicts, order);
    expect(told).toEqual([[what, order, ...more]]);
  });
});

describe('lines judged together', () => {
  /** Whether two lines of different versions are both judged by the earlier. */
  const together = (one: Omit<Dated, 'version'>, other: Omit<Dated, 'version'>) => {
    const lines = [lineOf({ version: 1, ...one }), lineOf({ version: 2, ...other })];
    const { verdicts, told } = spanOf();
    verdicts.pass(lines);
    return (told[0]?.[1] as readonly OrderLine[]).length === 2;
  };
  const alpha = { project: 'alpha', phase: 'E1' };

  it.each<[string, Omit<Dated, 'version'>, Omit<Dated, 'version'>, boolean]>([
    ['one order', { order: 'BC-1' }, { order: 'BC-1' }, true],
    ['two orders', { order: 'BC-1' }, { order: 'BC-2' }, false],
    ['no order', {}, {}, false],
    [
      'two orders of one project in one phase',
      { order: 'BC-1', ...alpha },
      { order: 'BC-2', ...alpha },
      true,
    ],
    ['one project in two phases', alpha, { ...alpha, phase: 'E2' }, false],
    ['two projects in one phase', alpha, { ...alpha, project: 'beta' }, false],
    ['no project in one phase', { phase: 'E1' }, { phase: 'E1' }, false],
    ['one project without phases', { project: 'alpha' }, { project: 'alpha' }, false],
    ['one project, one line of it without a phase', alpha, { project: 'alpha' }, false],
  ])('%s', (_, one, other, expected) => expect(together(one, other)).toBe(expected));

  it('are all of one order, not only the first ones', () => {
    const { verdicts, told } = spanOf();
    const lines = ['BC-1', 'BC-1', 'BC-2'].map((order, at) => lineOf({ version: 1 + (at % 2), order }));
    verdicts.pass(lines);
    expect(told).toEqual([['pass', [lines[0], lines[2]]]]);
  });
});

describe('what could not be decided', () => {
  const missing = 'prices' as const;

  it('is told of the lines of the span, never of their order as a whole, and settles none', () => {
    const { verdicts, told } = spanOf();
    const lines = [0, 1, null].map((version) => lineOf({ version, order: 'BC-1' }));
    verdicts.undecided(lines, missing);
    for (const line of lines) verdicts.undecided(line, missing);
    expect(told).toEqual([
      ['undecided', [lines[1]], missing],
      ['undecided', [lines[1]], missing],
    ]);
    expect(verdicts.settled.size).toBe(0);
  });

  it('of no line is told in the span of the day of the check', () => {
    const [today, before] = [spanOf({ holdsToday: true }), spanOf()];
    for (const { verdicts } of [today, before]) verdicts.undecided([], missing);
    expect([today.told, before.told]).toEqual([[['undecided', [], missing]], []]);
  });

  it('of lines of another span is not told in that of the day of the check', () => {
    const { verdicts, told } = spanOf({ holdsToday: true });
    verdicts.undecided([lineOf({ version: 0 })], missing);
    expect(told).toEqual([]);
  });
});

describe('a finding', () => {
  it('of a line of the span comes through, and settles it', () => {
    const { verdicts, told } = spanOf();
    const lines = [0, 1, 2].map((version) => lineOf({ version }));
    for (const line of lines) verdicts.finding(found(line));
    expect(told).toEqual([['finding', lines[1]]]);
    expect([...verdicts.settled]).toEqual([lines[1]]);
  });

  it('of a line without a day is undated', () => {
    const { verdicts, told } = spanOf();
    const line = lineOf({ version: null });
    verdicts.finding(found(line));
    expect(told).toEqual([['undated', [line]]]);
  });

  it('of lines that are no order is of the version of the first', () => {
    const lines = [2, 1].map((version, at) => lineOf({ version, order: `BC-${at}` }));
    const [earlier, own] = [spanOf(), spanOf({ first: 2, last: 2 })];
    for (const { verdicts } of [earlier, own]) verdicts.finding(found(lines));
    expect([earlier.told, own.told]).toEqual([[], [['finding', lines]]]);
    expect([...own.verdicts.settled]).toEqual(lines);
  });

  it('of an order is of the version of the earliest of its lines', () => {
    const lines = [2, 1].map((version) => lineOf({ version, order: 'BC-1' }));
    const [own, later] = [spanOf(), spanOf({ first: 2, last: 2 })];
    for (const { verdicts } of [own, later]) verdicts.finding(found(lines));
    expect([own.told, later.told]).toEqual([[['finding', lines]], []]);
  });

  it('of no line comes through in the span of the day of the check', () => {
    const [today, before] = [spanOf({ holdsToday: true }), spanOf()];
    for (const { verdicts } of [today, before]) verdicts.finding(found([]));
    expect([today.told, before.told]).toEqual([[['finding', []]], []]);
  });
});
