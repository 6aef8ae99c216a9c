import fc from 'fast-check';
import { compareNaturally } from '../../src/core/summing/compare-naturally';

describe('natural order', () => {
  it('sorts figures as numbers and letters without accents or case', () => {
    const sorted = ['alpha', 'BC-2', 'BC-010', 'bc-11', 'écologie', 'Économie', 'lot 2', 'Lot 10'];
    expect([...sorted].reverse().sort(compareNaturally)).toEqual(sorted);
  });

  it('is an order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
        const sign = (one: string, other: string) => Math.sign(compareNaturally(one, other));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
