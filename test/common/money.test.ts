import { centsOf, multiplyCents, roundTo } from '../../src/core/money';

describe('money', () => {
  it.each([
    [1.005, 101],
    [-1.005, -101],
    [0.1 + 0.2, 30],
    [-0.001, 0],
    [1e11 + 0.01, 1e13 + 1],
  ])('%d € is %d cents, halves away from zero', (euros, cents) => expect(centsOf(euros)).toBe(cents));

  it('is rounded once, after the multiplication', () => {
    expect(multiplyCents(333, 1.5)).toBe(500);
    expect(multiplyCents(-333, 1.5)).toBe(-500);
    expect(multiplyCents(100, 0.004)).toBe(0);
  });
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
