import * as fc from 'fast-check';
import { centsOf, eurosOf, multiplyCents } from '../../src/core/money';

describe('money in cents', () => {
  it.each([
    [41_000, 4_100_000],
    [1.005, 101],
    [0.1 + 0.2, 30],
    [-1.005, -101],
    [0, 0],
  ])('of %d € is %d', (euros, cents) => expect(centsOf(euros)).toBe(cents));

  it('rounds once, halves away from zero', () => {
    expect(multiplyCents(1005, 0.5)).toBe(503);
    expect(multiplyCents(-1005, 0.5)).toBe(-503);
    expect(multiplyCents(115_200, 1.2)).toBe(138_240);
    expect(Object.is(multiplyCents(-1, 0), 0)).toBe(true);
  });

  it('rounds as fifteen digits written out do, whatever the amount', () => {
    const written = (value: number) => Math.round(Number(Math.abs(value).toPrecision(15)));
    fc.assert(
      fc.property(
        fc.double({ min: -1e13, max: 1e13, noNaN: true }),
        fc.integer({ max: 1e6 }),
        (euros, halves) => {
          expect(Math.abs(centsOf(euros))).toBe(written(euros * 100));
          expect(Math.abs(centsOf(halves / 200))).toBe(written((halves / 200) * 100));
        },
      ),
    );
  });

  it('comes back to euros', () => expect(eurosOf(4_100_050)).toBe(41_000.5));
});
