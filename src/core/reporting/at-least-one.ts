import type { PlanCell } from './plan';

/** The rows of a table, which needs one: where there is nothing to tell, one that says so. */
export function atLeastOne(rows: PlanCell[][], otherwise: readonly PlanCell[], width: number): PlanCell[][] {
  if (rows.length > 0) return rows;
  return [Array.from({ length: width }, (_, index) => otherwise[index] ?? null)];
}
