/** Money in integer cents. Halves are rounded away from zero, as `ROUND()` does. */

/** Cents of an amount in euros. What binary fractions lose is not lost: 1.005 € is 101 cents. */
export function centsOf(euros: number): number {
  return roundHalfAway(euros * 100);
}

/** Euros of an amount in cents. */
export function eurosOf(cents: number): number {
  return cents / 100;
}

/** Cents times a quantity or a rate, rounded to the cent once. */
export function multiplyCents(cents: number, factor: number): number {
  return roundHalfAway(cents * factor);
}

/** A number to some decimals, as a contract says that it rounds. */
export function roundTo(
  value: number,
  decimals: number,
  rounding: 'half-up' | 'up' | 'down' = 'half-up',
): number {
  const shifted = value * 10 ** decimals;
  if (rounding === 'half-up') return roundHalfAway(shifted) / 10 ** decimals;
  // 1.039 may come out of its formula as 1.0390000000000001, which is no more than 1.039.
  const clean = Number(shifted.toPrecision(12));
  return (rounding === 'up' ? Math.ceil(clean) : Math.floor(clean)) / 10 ** decimals;
}

function roundHalfAway(value: number): number {
  const size = Math.abs(value);
  const nearest = Math.round(size);
  // Only next to a half does what binary fractions lose decide; writing out fifteen digits takes much longer.
  const isClear = Math.abs(size - nearest) < 0.49;
  const rounded = isClear ? nearest : Math.round(Number(size.toPrecision(15)));
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

/** What amounts in cents may differ by where each was rounded by itself. */
export const rounding = 1;
