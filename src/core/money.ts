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

function roundHalfAway(value: number): number {
  // A zero has no sign in a sheet.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value + 0;
  const rounded = Math.round(Number(Math.abs(value).toPrecision(15)));
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
