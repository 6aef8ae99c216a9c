/** Which version of an amended agreement answers for which lines, whatever a rule does. */
import { orderDate } from '../../src/columns/order-date';
import { qty } from '../../src/columns/qty';
import type { Agreement } from '../../src/core/agreement/schema';
import { versionsOf } from '../../src/core/agreement/versions';
import { serialOfIso } from '../../src/core/calendar/serial';
import type { CheckRequest } from '../../src/core/checking/check-workbook';
import { DatedBooks } from '../../src/core/checking/dated-check';
import type { AnyRule, ExampleLine, Instance } from '../../src/core/checking/rule';
import type { OrderLine } from '../../src/core/orders/order-line';
import { agence } from '../agreement/agreements';
import { checkSheets } from '../rules/check-example';

type Check = AnyRule['check'];

const texts = { title: 'Essai', checked: '.', problem: () => '.', remedy: () => '.' };
const signed = 'texte initial';
const first = 'avenant 1 du 01/07/2025';
const second = 'avenant 2 du 01/01/2026';

/** What the versions of the agreement differ in: a number of a unit, and the term. */
const sprintOf = ({ units }: Agreement) => units.find(({ code }) => code === 'P-DV01');
const workload = (agreement: Agreement) => sprintOf(agreement)?.workload?.amount;
const term = ({ framework }: Agreement) => framework.firm?.amount;

const about = (data: unknown): readonly Instance<unknown>[] => [{ subject: 's', clause: 'A', data }];

function ruleOf(instances: AnyRule['instances'], check: Check, more: Partial<AnyRule> = {}): AnyRule {
  return {
    ...{ id: 'trial', needs: [], instances, check, texts: { fr: texts, en: texts } },
    concerns: (_, { lines }) => lines,
    ...more,
  };
}

const line = (order: string, day: string | null, more: ExampleLine = {}): ExampleLine => ({
  ...{ order_no: order, lot: 'A', uo_code: 'P-DV01', project: order, qty: 1, order_date: day },
  ...more,
});

/** What became of each subject, and what was found, of which order. */
function told(rule: AnyRule, lines: readonly ExampleLine[], asOf = '2026-03-01') {
  const [check] = checkSheets([rule], [lines], { agreement: agence, asOf });
  return {
    coverage: Object.fromEntries(
      (check?.coverage ?? []).map(({ subject, status, lines: count, missing }) => [
        subject,
        [status, count, ...missing],
      ]),
    ),
    findings: (check?.findings ?? [])
      .filter(({ rule: id }) => id === 'trial')
      .map(({ subject, order, facts }) => [subject, order, ...Object.values(facts)]),
  };
}

const each =
  (say: (line: OrderLine, verdicts: Parameters<Check>[0]['verdicts']) => void): Check =>
  ({ lines, verdicts }) => {
    for (const one of lines) say(one, verdicts);
  };

describe('a line', () => {
  const passing = ruleOf(
    (agreement) => about(workload(agreement)),
    each((one, verdicts) => verdicts.pass(one)),
  );
  /** Passes lines of one unit, and has nothing to decide others by. */
  const deciding = ruleOf(
    (agreement) => about(workload(agreement)),
    each((one, verdicts) => (one.get(qty) === 1 ? verdicts.pass(one) : verdicts.undecided(one, qty))),
  );

  it('is answered for by the version of its day', () => {
    const lines = ['2025-06-30', '2025-07-01', '2026-02-01'].map((day, at) => line(`C-${at}`, day));
    expect(told(passing, lines).coverage).toEqual({
      [`s, ${signed}`]: ['checked', 1],
      [`s, ${first}`]: ['checked', 2],
    });
  });

  it('that could not be decided lacks what the rule says it lacks, under the version of its day', () => {
    const lines = ['2025-06-30', '2025-08-01', '2026-02-01'].map((day, at) =>
      line(`C-${at}`, day, { qty: 2 }),
    );
    const { coverage } = told(deciding, [...lines, line('C-3', '2025-06-30')]);
    expect(coverage).toEqual({
      [`s, ${signed}`]: ['partly', 2, 'qty'],
      [`s, ${first}`]: ['not-checkable', 2, 'qty'],
    });
  });

  it.each([
    [
      '2025-06-01',
      { [`s, ${signed}`]: ['not-checkable', 1, 'order_date'], [`s, ${first}`]: ['not-applicable', 0] },
    ],
    [
      '2025-08-01',
      { [`s, ${signed}`]: ['not-applicable', 0], [`s, ${first}`]: ['not-checkable', 1, 'order_date'] },
    ],
  ])('without a day is not checkable under the version of the day of the check, %s', (asOf, expected) => {
    expect(told(passing, [line('C-1', null)], asOf).coverage).toEqual(expected);
  });

  it('whose notification cannot be read lacks that, not the day of issue it bears', () => {
    const unread = line('C-1', '2025-06-30', { order_notified: 'courant juillet' });
    const { coverage } = told(passing, [unread], '2025-06-01');
    expect(coverage).toMatchObject({ [`s, ${signed}`]: ['not-checkable', 1, 'order_notified'] });
  });

  it('without a day is not checkable under the last version that says something, where that of today does not', () => {
    const until = ruleOf(
      (agreement) => (term(agreement) === 30 ? [] : about(workload(agreement))),
      passing.check,
    );
    expect(told(until, [line('C-1', null), line('C-2', '2026-02-01')]).coverage).toEqual({
      [`s, ${signed}`]: ['not-applicable', 0],
      [`s, ${first}`]: ['not-checkable', 1, 'order_date'],
    });
  });

  it('is answered for by no version that does not hold on its day', () => {
    // Only the text as signed and the second amendment say something.
    const twice = ruleOf(
      (agreement) => (workload(agreement) === 18 && term(agreement) === 24 ? [] : about(0)),
      deciding.check,
    );
    const lines = ['2025-06-30', '2025-08-01', '2026-02-01'].map((day, at) =>
      line(`C-${at}`, day, { qty: 2 }),
    );
    expect(told(twice, lines).coverage).toEqual({
      [`s, ${signed}`]: ['not-checkable', 1, 'qty'],
      [`s, ${second}`]: ['not-checkable', 1, 'qty'],
    });
  });
});

describe('lines judged together', () => {
  const ofOrders: Check = ({ book, verdicts }) => {
    for (const lines of book.byOrder.values())
      if (lines.some((one) => one.get(qty) === 2)) verdicts.undecided(lines, qty);
      else verdicts.pass(lines);
  };
  const rule = ruleOf((agreement) => about(workload(agreement)), ofOrders);

  it('are answered for by the version of the earliest, a line without a day among them', () => {
    const lines = [line('C-1', null), line('C-1', '2025-06-30'), line('C-2', '2025-06-30', { qty: 2 })];
    expect(told(rule, lines).coverage).toEqual({
      [`s, ${signed}`]: ['partly', 3, 'qty'],
      [`s, ${first}`]: ['not-applicable', 0],
    });
    const later = [line('C-1', '2025-07-02'), line('C-1', '2025-06-30')];
    expect(told(rule, later).coverage).toMatchObject({ [`s, ${signed}`]: ['checked', 2] });
  });

  it('are each of the version of their own day where they are judged alone too', () => {
    const both = ruleOf(
      (agreement) => about(workload(agreement)),
      ({ lines, verdicts }) => {
        verdicts.finding({ severity: 'error', lines, at: null, facts: {} });
        for (const one of lines) verdicts.finding({ severity: 'error', lines: one, at: null, facts: {} });
      },
    );
    expect(told(both, [line('C-1', '2025-06-30'), line('C-1', '2025-07-02')]).coverage).toEqual({
      [`s, ${signed}`]: ['checked', 1],
      [`s, ${first}`]: ['checked', 1],
    });
  });
});

describe('what a rule reads', () => {
  const lines = ['2025-06-30', '2025-07-01'].map((day, at) => line(`C-${at}`, day));
  const finding =
    (factOf: (line: OrderLine, unit: ReturnType<typeof sprintOf>) => string | number | null): Check =>
    ({ lines: given, instance, verdicts }) => {
      const unit = instance.data as ReturnType<typeof sprintOf>;
      for (const one of given)
        verdicts.finding({
          severity: 'error',
          lines: one,
          at: one.cell(orderDate),
          facts: { fact: factOf(one, unit) },
        });
    };
  const numberOf = (unit: ReturnType<typeof sprintOf> | null) => unit?.workload?.amount as number;

  it('of an entry that an amendment changed in what it read: version by version', () => {
    const rule = ruleOf(
      (agreement) => about(sprintOf(agreement)),
      finding((_, unit) => numberOf(unit ?? null)),
    );
    expect(told(rule, lines).findings).toEqual([
      [`s, ${signed}`, 'C-0', 20],
      [`s, ${first}`, 'C-1', 18],
    ]);
  });

  it('of an entry that an amendment changed in something else: once', () => {
    const rule = ruleOf(
      (agreement) => about(sprintOf(agreement)),
      finding((_, unit) => unit?.label ?? null),
    );
    expect(told(rule, lines).findings.map(([subject]) => subject)).toEqual(['s', 's']);
  });

  it('of the lines alone: once, each line as the version of its day has it', () => {
    const rule = ruleOf(
      () => about(null),
      finding(({ unit }) => numberOf(unit)),
    );
    expect(told(rule, lines).findings).toEqual([
      ['s', 'C-0', 20],
      ['s', 'C-1', 18],
    ]);
  });

  it('of the agreement beside what it takes from it: version by version', () => {
    const rule = ruleOf(
      () => about(null),
      ({ lines: given, agreement, verdicts }) => {
        for (const one of given)
          verdicts.finding({
            severity: 'error',
            lines: one,
            at: null,
            facts: { term: term(agreement) as number },
          });
      },
    );
    expect(told(rule, [...lines, line('C-2', '2026-02-01')]).findings).toEqual([
      [`s, ${signed}`, 'C-0', 24],
      [`s, ${signed}`, 'C-1', 24],
      [`s, ${second}`, 'C-2', 30],
    ]);
  });
});

describe('a rule about the workbook', () => {
  const rule = ruleOf(
    (agreement) => about(term(agreement)),
    ({ verdicts }) => verdicts.finding({ severity: 'error', lines: [], at: null, facts: {} }),
    { wholeWorkbook: true, concerns: () => [] },
  );

  it.each([
    ['2025-06-01', signed, second],
    ['2025-08-01', signed, second],
    ['2026-03-01', second, signed],
  ])('is told under the version of the day of the check, %s', (asOf, now, other) => {
    const { findings, coverage } = told(rule, [line('C-1', '2025-06-30')], asOf);
    expect(findings).toEqual([[`s, ${now}`, null]]);
    expect(coverage).toEqual({ [`s, ${now}`]: ['checked', 0], [`s, ${other}`]: ['not-applicable', 0] });
  });

  it('turned off is told once', () => {
    const settings = { severity: { trial: 'off' as const } };
    const [check] = checkSheets([rule], [[line('C-1', null)]], { agreement: agence, settings });
    expect(check?.coverage.map(({ subject, status }) => [subject, status])).toEqual([['s', 'off']]);
  });
});

describe('the lines as some versions read them', () => {
  const day = (iso: string) => serialOfIso(iso) ?? 0;
  const days = { signed: day('2025-06-30'), first: day('2025-07-01'), second: day('2026-02-01') };
  const [old, fresh] = [{ code: 'old' }, { code: 'fresh' }];
  const lineOf = (orderDay: number | null, unit: object | null, then: object | null) =>
    ({
      ...{ orderDay, unit, status: 'active' },
      under: () => ({ orderDay, unit: then }),
    }) as unknown as OrderLine;
  const versions = versionsOf(agence);
  const booksOf = (lines: readonly OrderLine[]) =>
    new DatedBooks(versions, {
      ...{ sheets: [{ lines }], agreement: agence, asOf: days.first },
    } as unknown as CheckRequest);

  it('are as they are within the span, as its last version has them beyond', () => {
    const lines = [days.signed, days.first, days.second, null].map((at) => lineOf(at, old, fresh));
    const unitsOver = (first: number, last: number) =>
      booksOf(lines)
        .under({ first, last })
        .book.lines.map(({ unit }) => unit?.code);
    expect(unitsOver(0, 0)).toEqual(['old', 'fresh', 'fresh', 'fresh']);
    expect(unitsOver(1, 1)).toEqual(['fresh', 'old', 'fresh', 'fresh']);
    expect(unitsOver(0, 1)).toEqual(['old', 'old', 'fresh', 'fresh']);
    expect(unitsOver(1, 2)).toEqual(['fresh', 'old', 'old', 'fresh']);
  });

  it('keep a unit that one of the two versions does not know, and are the very lines where nothing differs', () => {
    const lines = [
      lineOf(days.signed, old, null),
      lineOf(days.signed, null, fresh),
      lineOf(days.signed, old, old),
    ];
    const { book, originals } = booksOf(lines).under({ first: 1, last: 1 });
    expect(book.lines).toHaveLength(3);
    book.lines.forEach((own, at) => expect(own).toBe(lines[at]));
    expect(originals.size).toBe(0);
  });

  it('are known by the lines they are read from, and read once for each span', () => {
    const lines = [lineOf(days.signed, old, fresh), lineOf(days.first, old, fresh)];
    const books = booksOf(lines);
    const { book, originals } = books.under({ first: 1, last: 1 });
    expect([...originals]).toEqual([[book.lines[0], lines[0]]]);
    expect([...originals.values()][0]).toBe(lines[0]);
    expect(books.under({ first: 1, last: 1 }).book).toBe(book);
    expect(books.under({ first: 1, last: 2 }).book).not.toBe(book);
  });

  it('are dated by the day of the order, which today is by that of the check', () => {
    const { dating, today } = booksOf([]);
    const indexes = [days.signed, days.first, days.second, days.first, null].map((at) =>
      dating.indexOf(lineOf(at, null, null)),
    );
    expect([indexes, today]).toEqual([[0, 1, 2, 1, null], 1]);
  });
});
