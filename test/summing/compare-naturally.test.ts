import fc from 'fast-check';
import { compareNaturally } from '../../src/core/summing/compare-naturally';

describe('natural order', () => {
  it('sorts figures as numbers and letters without accents or case', () => {
    const sorted = ['alpha', 'BC-2', 'BC-010', 'bc-11', 'écologie', 'Économie', 'lot 2', 'Lot 10'];
    expect([...sorted].reverse().sort(compareNaturally)).toEqual(sorted);
  });

  it.each([
    ['9', '10', -1],
    ['Lot 19', 'Lot 20', -1],
    ['Lot 02', 'Lot 2', 0],
    ['lot 9', 'lot 9 bis', -1],
    ['1', 'a', -1],
    ['1', '1', 0],
    ['1B', '1a', 1],
    ['A', 'a', 0],
    ['Z', 'z', 0],
    ['a', '-', 1],
    ['z', 'a', 1],
    ['a-b', 'a b', 0],
    ['a_b', 'a/b', 0],
    ['a—b', 'a b', 0],
    ['É', 'e', 0],
    ['ù', 'v', -1],
    ['', 'a', -1],
  ])('puts %p and %p in order', (one, other, expected) => {
    expect(Math.sign(compareNaturally(one, other))).toBe(expected);
    expect(Math.sign(compareNaturally(other, one)) + expected).toBe(0);
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
