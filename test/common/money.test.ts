import * as fc from 'fast-check';
import { centsOf, eurosOf, multiplyCents, roundTo } from '../../src/core/money';

describe('money in cents', () => {
  it.each([
    [41_000, 4_100_000],
    [1.005, 101],
    [0.1 + 0.2, 30],
    [-1.005, -101],
    [-0.001, 0],
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
        fc.double({ min: -1e10, max: 1e10, noNaN: true }),
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

describe('a number to some decimals', () => {
  it.each([
    [1.0445, 3, 'half-up', 1.045],
    [1.0444, 3, 'half-up', 1.044],
    [1.0391, 3, 'up', 1.04],
    [1.0399, 3, 'down', 1.039],
    // What binary fractions add is no reason to round up, and what they take none to round down.
    [1.039 * 1000 * 1.0000000000000002, 0, 'up', 1039],
    [0.29 * 100, 0, 'down', 29],
    [12_345.678, 2, 'half-up', 12_345.68],
    [1.5, 0, 'half-up', 2],
    [-1.5, 0, 'half-up', -2],
  ] as const)('%d to %d decimals, %s: %d', (value, decimals, rounding, expected) =>
    expect(roundTo(value, decimals, rounding)).toBe(expected),
  );
});
