import type { SheetSnapshot } from './snapshot';

/** Whether a cell, by one-based row and column, holds a formula whose result the workbook does not store: no blank. */
export function isUncalculated({ uncalculated }: SheetSnapshot, row: number, column: number): boolean {
  return uncalculated?.has(uncalculatedKey(row, column)) ?? false;
}

/** How `SheetSnapshot.uncalculated` names a cell. */
export function uncalculatedKey(row: number, column: number): string {
  return `${row},${column}`;
}
