import { coverageOf, recounted, summed, type Covered } from '../../src/core/checking/counted';
import type { AnyRule } from '../../src/core/checking/rule';

const nothing = { passed: 0, tolerated: 0, partial: 0, notApplicable: 0, flagged: 0, missing: new Map() };
const instance = { subject: 's', clause: 'A', data: null };

function covered(
  counted: object,
  {
    whole,
    wholeWorkbook,
    ...more
  }: Partial<Omit<Covered, 'whole'>> & { whole?: object; wholeWorkbook?: boolean },
) {
  const { status, lines, tolerated, missing, seen } = coverageOf({
    rule: { id: 'trial', wholeWorkbook } as unknown as AnyRule,
    instance,
    concerned: 3,
    lacking: [],
    counted: { ...nothing, ...counted },
    whole: { undecided: new Set<string>(), idle: false, seen: undefined, ...whole },
    ...more,
  });
  return [status, lines, tolerated, missing, seen];
}

describe('what counted verdicts make of a clause', () => {
  it.each<[string, object, Parameters<typeof covered>[1], unknown[]]>([
    [
      'as far as the workbook shows',
      { passed: 2, partial: 1 },
      { whole: { seen: 5 } },
      ['partly', 3, 0, [], 5],
    ],
    ['shown, and how far is not known', { partial: 3 }, {}, ['partly', 3, 0, [], undefined]],
    ['nothing seen of a part', { passed: 3 }, { whole: { seen: 5 } }, ['checked', 3, 0, [], undefined]],
    ['findings alone', { flagged: 3 }, {}, ['checked', 3, 0, [], undefined]],
    ['thanks to a tolerance', { passed: 1, tolerated: 2 }, {}, ['checked', 3, 2, [], undefined]],
    [
      'what lacks, in the order of its names, once all is not decided',
      {
        passed: 1,
        missing: new Map([
          ['qty', 1],
          ['lot', 1],
        ]),
      },
      {},
      ['partly', 3, 0, ['lot', 'qty'], undefined],
    ],
    [
      'what lacked for lines that were decided otherwise is not told',
      { passed: 3, missing: new Map([['qty', 1]]) },
      {},
      ['checked', 3, 0, [], undefined],
    ],
    [
      'nothing passes, nor thanks to a tolerance, where a column lacks',
      { passed: 1, tolerated: 1, partial: 1 },
      { lacking: ['lot'], whole: { seen: 5 } },
      ['not-checkable', 3, 0, ['lot'], undefined],
    ],
    [
      'a rule about the workbook that concerns lines counts them',
      { passed: 3 },
      { wholeWorkbook: true },
      ['checked', 3, 0, [], undefined],
    ],
    [
      'one that concerns none names what it lacks, and what it could not decide for',
      {},
      {
        wholeWorkbook: true,
        concerned: 0,
        lacking: ['lot'],
        whole: { undecided: new Set(['holders', 'lot']) },
      },
      ['not-checkable', 0, 0, ['lot', 'holders'], undefined],
    ],
    [
      'one that found nothing to judge',
      {},
      { wholeWorkbook: true, concerned: 0, whole: { idle: true } },
      ['not-applicable', 0, 0, [], undefined],
    ],
  ])('%s', (_, counted, more, expected) => expect(covered(counted, more)).toEqual(expected));
});

it('what holds only as far as the workbook shows tells no amount where none was seen', () => {
  const counted = { ...nothing, passed: 2, partial: 1 };
  const whole = { undecided: new Set<string>(), idle: false, seen: undefined };
  const rule = { id: 'trial' } as unknown as AnyRule;
  expect(coverageOf({ rule, instance, concerned: 3, lacking: [], counted, whole })).not.toHaveProperty(
    'seen',
  );
});

describe('counting again', () => {
  const map = (entries: Record<string, number>) => new Map(Object.entries(entries));

  it('takes back what was, adds what is, and leaves out what comes to nothing', () => {
    const sums = summed(map({ a: 3, b: 1 }), map({ a: 1, b: 1 }), map({ a: 2, c: 1 }));
    expect([...sums]).toEqual([
      ['a', 4],
      ['c', 1],
    ]);
  });

  it('is done table by table, also of one that had nothing before', () => {
    const before = { ...nothing, passed: 5, flagged: 2, missing: map({ qty: 1 }) };
    const less = { ...nothing, passed: 2, flagged: 1, missing: map({ qty: 1 }) };
    const more = { ...nothing, passed: 1, tolerated: 1 };
    const counts = recounted(
      new Map([['A', before]]),
      new Map([['A', less]]),
      new Map([
        ['A', more],
        ['B', more],
      ]),
    );
    expect([...counts]).toEqual([
      ['A', { ...nothing, passed: 4, tolerated: 1, flagged: 1 }],
      ['B', more],
    ]);
  });
});
