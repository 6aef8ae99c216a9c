import { bounds, isSoft, nominal, stated, within } from '../../src/core/agreement/figures';
import { unitsWorth } from '../../src/core/agreement/equivalents';
import { deadlineAfter, endOfLength } from '../../src/core/agreement/lengths';
import { penaltyDue } from '../../src/core/agreement/penalties';
import type { Figure } from '../../src/core/agreement/schema';
import { isoOfSerial, serialOfIso } from '../../src/core/calendar/serial';

const figure = (amount: Figure['amount'], qualifier: Figure['qualifier']): Figure => ({
  amount,
  qualifier,
  unit: 'month',
  clause: 'CCTP §1',
});

describe('what a number of the contract bounds', () => {
  it.each([
    [figure(3, 'approx'), { low: 3, high: 3 }],
    [figure([1, 3], 'approx'), { low: 1, high: 3 }],
    [figure(10, 'min'), { low: 10, high: null }],
    [figure(2, 'max'), { low: null, high: 2 }],
    [figure([null, 2], 'max'), { low: null, high: 2 }],
  ])('%j', (given, expected) => expect(bounds(given)).toEqual(expected));

  it('has one nominal value, or none', () => {
    expect(nominal(figure(3, 'approx'))).toBe(3);
    expect(nominal(figure([1, 3], 'approx'))).toBeNull();
    expect(nominal(figure(2, 'max'))).toBeNull();
    expect(stated(figure(1, 'min'))).toBe(1);
    expect(stated(figure([null, 2], 'max'))).toBe(2);
    expect(stated(figure([1, 3], 'approx'))).toBeNull();
  });

  it('has a tolerance only where the text is soft', () => {
    expect(isSoft(figure(3, 'estimate'))).toBe(true);
    expect(isSoft(figure(3, 'exact'))).toBe(false);
  });

  it('leaves the bound itself out where it is said strictly', () => {
    const lessThanThree = bounds(figure([null, 3], 'strict'));
    expect(within(3, lessThanThree)).toBe(true);
    expect(within(3, lessThanThree, true)).toBe(false);
    expect(within(2.9, lessThanThree, true)).toBe(true);
  });
});

it('bounds one side only where the contract leaves the other open', () => {
  expect(stated(figure([2, null], 'min'))).toBe(2);
  expect(stated(figure([2, 2], 'exact'))).toBe(2);
  expect([1, 2, 3].map((value) => within(value, { low: 1, high: null }, true))).toEqual([false, true, true]);
  expect([1, 2, 3].map((value) => within(value, { low: 2, high: null }))).toEqual([false, true, true]);
  const atMostTwo = { low: null, high: 2 };
  expect([-1, 2, 3].map((value) => within(value, atMostTwo))).toEqual([true, true, false]);
  expect([-1, 2, 3].map((value) => within(value, atMostTwo, true))).toEqual([true, false, false]);
});

describe('a length of the contract', () => {
  const start = serialOfIso('2017-01-31') ?? NaN;
  const iso = (serial: number | null) => (serial === null ? null : isoOfSerial(serial));

  it.each([
    [1, 'year', '2018-01-30', '2018-01-31'],
    [1, 'month', '2017-02-28', '2017-02-28'],
    [2, 'week', '2017-02-13', '2017-02-14'],
    [8, 'day', '2017-02-07', '2017-02-08'],
    [8, 'working-day', '2017-02-10', '2017-02-10'],
    [3, 'person-day', null, null],
    [3, 'hour', null, null],
  ] as const)(
    'of %d %s from 31 January 2017 ends %s; a delay of it ends %s',
    (amount, unit, last, deadline) => {
      expect(iso(endOfLength(start, amount, unit))).toBe(last);
      expect(iso(deadlineAfter(start, amount, unit))).toBe(deadline);
    },
  );
});

describe('a penalty', () => {
  it.each([
    ['the value over a divisor for each day', { divisor: 3000 }, 450],
    ['a share of the value', { share: figure(2, 'exact') }, 27_000],
    ['an amount', { amount: figure(150, 'exact') }, 1_350],
  ])('is %s', (_, penalty, due) => expect(penaltyDue(penalty, 150_000, 9)).toBe(due));

  it('is no number where the contract does not say how much', () => {
    expect(penaltyDue({ amount: figure([1, 3], 'approx') }, 1_000, 2)).toBeNaN();
    expect(penaltyDue({}, 1_000, 2)).toBeNaN();
  });
});

it('counts what stands for a part of a unit', () => {
  const worth = (amount: number, per?: { amount: number; unit: 'day' | 'week' }) => ({
    ...figure(amount, 'exact'),
    ...(per ? { per } : {}),
  });
  const of = (field: 'oncall_weeks' | 'oncall_hours', given: Figure) =>
    unitsWorth({ field, worth: given } as Parameters<typeof unitsWorth>[0], 3);
  expect(of('oncall_weeks', worth(0.5, { amount: 1, unit: 'week' }))).toBe(1.5);
  expect(of('oncall_hours', worth(0.5, { amount: 2, unit: 'day' }))).toBe(0.03125);
  expect(of('oncall_hours', worth(0.1))).toBe(0.3);
});
