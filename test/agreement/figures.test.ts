import { bounds, isSoft, nominal, stated, widened, within } from '../../src/core/agreement/figures';
import type { Figure } from '../../src/core/agreement/schema';

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

  it('is widened only where the text is soft', () => {
    expect(isSoft(figure(3, 'estimate'))).toBe(true);
    expect(isSoft(figure(3, 'exact'))).toBe(false);
    const { low, high } = widened(figure([1, 3], 'approx'), 0.2);
    expect(low).toBeCloseTo(0.8);
    expect(high).toBeCloseTo(3.6);
    expect(widened(figure([3, 6], 'exact'), 0.2)).toEqual({ low: 3, high: 6 });
  });

  it('leaves the bound itself out where it is said strictly', () => {
    const lessThanThree = bounds(figure([null, 3], 'strict'));
    expect(within(3, lessThanThree)).toBe(true);
    expect(within(3, lessThanThree, true)).toBe(false);
    expect(within(2.9, lessThanThree, true)).toBe(true);
  });
});
