import type { Figure } from '../../src/core/agreement/schema';
import { isoOfSerial, serialOfIso } from '../../src/core/calendar/serial';
import { allowedLength, lengthJudge } from '../../src/core/checking/length-verdict';
import { completeSettings } from '../../src/core/checking/settings';
import { agreement } from '../rules/check-example';

const settings = completeSettings({ version: 1, agreement: agreement.id, tolerance: { months: 0.25 } });
const figure = (more: Partial<Figure>) =>
  ({ amount: [2, 4], unit: 'month', qualifier: 'exact', clause: 'CCTP §1', ...more }) as Figure;
const day = (iso: string) => serialOfIso(iso) ?? NaN;

describe('the length that a figure allows', () => {
  it.each<[string, Figure, unknown]>([
    ['firm', figure({}), { low: 4, high: 12, below: 0, above: 0 }],
    ['approximate', figure({ qualifier: 'approx' }), { low: 4, high: 12, below: 0.5, above: 1 }],
    [
      'without a least',
      figure({ amount: [null, 4], qualifier: 'approx' }),
      { low: null, high: 12, below: 0, above: 1 },
    ],
    [
      'without a most',
      figure({ amount: [2, null], qualifier: 'approx' }),
      { low: 4, high: null, below: 0.5, above: 0 },
    ],
  ])('%s: units last so many times as long, their tolerance does not', (_, of, expected) => {
    expect(allowedLength(of, settings, { low: 2, high: 3 })).toEqual(expected);
  });

  it('is that of one unit where nothing else is said', () => {
    expect(allowedLength(figure({}), settings)).toEqual({ low: 2, high: 4, below: 0, above: 0 });
  });
});

/** Of a period that begins on 1 January 2018: what is said, with the day expected and the limit. */
function judged(of: Figure, end: string, grace = { before: 2, after: 3 }) {
  const judge = lengthJudge(of, { agreement, settings, grace });
  const verdict = judge({ start: day('2018-01-01'), end: day(end) }, [allowedLength(of, settings)]);
  return 'limit' in verdict
    ? [verdict.kind, isoOfSerial(verdict.expected), isoOfSerial(verdict.limit)]
    : [verdict.kind];
}

describe('where a period ends', () => {
  it.each([
    ['2018-02-28', ['within']],
    ['2018-04-30', ['within']],
    // Days of grace absorb the two ways of counting a month.
    ['2018-02-26', ['within']],
    ['2018-02-25', ['short', '2018-02-28', '2018-02-26']],
    ['2018-05-03', ['within']],
    ['2018-05-04', ['long', '2018-04-30', '2018-05-03']],
  ])('of a firm length, %s', (end, expected) => expect(judged(figure({}), end)).toEqual(expected));

  it.each([
    ['2018-02-28', 'within'],
    ['2018-02-27', 'tolerated'],
    ['2018-01-20', 'short'],
    ['2018-04-30', 'within'],
    ['2018-05-01', 'tolerated'],
    ['2018-05-30', 'tolerated'],
    ['2018-06-03', 'long'],
  ])('of an approximate length, %s', (end, kind) => {
    expect(judged(figure({ qualifier: 'approx' }), end)[0]).toBe(kind);
  });

  it('has no days of grace where days are counted, nor where a tolerance is given', () => {
    const days = figure({ amount: [10, 20], unit: 'day' });
    expect(judged(days, '2018-01-20')).toEqual(['within']);
    expect(judged(days, '2018-01-21')).toEqual(['long', '2018-01-20', '2018-01-20']);
    expect(judged(days, '2018-01-09')).toEqual(['short', '2018-01-10', '2018-01-10']);
    const soft = figure({ qualifier: 'approx' });
    expect(judged(soft, '2018-07-01')).toEqual(judged(soft, '2018-07-01', { before: 0, after: 0 }));
  });

  it('is not bounded where the figure bounds nothing', () => {
    expect(judged(figure({ amount: [null, 4] }), '2018-01-01')).toEqual(['within']);
    expect(judged(figure({ amount: [2, null] }), '2030-01-01')).toEqual(['within']);
  });
});

describe('among several lengths', () => {
  const firm = figure({});
  const length = (low: number, high: number) => ({ low, high, below: 0, above: 0 });
  const best = (end: string, ...lengths: Parameters<ReturnType<typeof lengthJudge>>[1]) =>
    lengthJudge(firm, { agreement, settings, grace: { before: 0, after: 0 } })(
      { start: day('2018-01-01'), end: day(end) },
      lengths,
    );

  it('the best one counts: within, else tolerated, else the one whose limit is nearest', () => {
    expect(best('2018-03-31', length(1, 1), length(3, 3))).toEqual({ kind: 'within' });
    expect(best('2018-03-31', length(3, 3), length(1, 1))).toEqual({ kind: 'within' });
    const tolerant = { low: 1, high: 2, below: 0, above: 2 };
    expect(best('2018-03-31', length(1, 1), tolerant)).toEqual({ kind: 'tolerated' });
    expect(best('2018-03-31', tolerant, length(3, 3))).toEqual({ kind: 'within' });
    expect(best('2018-03-31', tolerant, length(1, 1))).toEqual({ kind: 'tolerated' });
    const [one, four] = [length(1, 1), length(4, 4)];
    expect(best('2018-04-20', one, four)).toMatchObject({ kind: 'short', length: four });
    expect(best('2018-04-20', four, one)).toMatchObject({ kind: 'short', length: four });
    expect(best('2018-02-05', one, four)).toMatchObject({ kind: 'long', length: one });
    // One day past one length, and tolerated by another.
    const tolerating = { low: 1, high: 1, below: 0, above: 2 };
    expect(best('2018-03-01', length(2, 2), tolerating)).toEqual({ kind: 'tolerated' });
  });

  it('the first one counts where the limits of two are as near', () => {
    const [one, two] = [length(1, 1), length(2, 2)];
    expect(best('2018-02-14', one, two)).toMatchObject({ kind: 'long', length: one });
    expect(best('2018-02-14', two, one)).toMatchObject({ kind: 'short', length: two });
  });

  it('none says nothing', () => expect(best('2018-03-31')).toEqual({ kind: 'within' }));
});
