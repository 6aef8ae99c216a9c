/** What stands on a sheet of ours, as it was entered, and how it is entered again. */
import type { OwnCell } from '../../core/ports';
import { cellText } from '../../core/sheet/cell-text';
import { areaOfRange } from '../area';
import { gridsOf } from '../reading/read-blocks';

/** The cells in use of a sheet. */
export interface Cells {
  /** As entered, from the first cell in use. */
  readonly entered: readonly (readonly OwnCell[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly formats: string[][];
  readonly row: number;
  readonly column: number;
}

export async function readCells(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Cells> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return { entered: [], values: [], formats: [], row: 0, column: 0 };
  const { rowIndex: row, columnIndex: column } = used;
  const entered: (readonly OwnCell[])[] = [];
  const values: (readonly unknown[])[] = [];
  const formats: string[][] = [];
  const blocks = gridsOf(context, sheet, areaOfRange(used), ['formulas', 'values', 'numberFormat']);
  for await (const { read } of blocks) {
    entered.push(...read.formulas.map((cells) => cells.map(asEntered)));
    values.push(...read.values);
    formats.push(...read.numberFormat.map((cells) => cells.map(String)));
  }
  return { entered, values, formats, row, column };
}

export function asEntered(cell: unknown): OwnCell {
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : String(cell ?? '');
}

/** Text that begins with "=" is its own formula; a formula differs from what it gives. */
export function contentsOf({ entered, values, formats }: Cells): {
  values: OwnCell[][];
  formats: string[][];
} {
  return {
    values: entered.map((cells, row) =>
      cells.map((cell, column) =>
        typeof cell === 'string' && cell === values[row]?.[column] ? cellText(cell) : cell,
      ),
    ),
    formats,
  };
}
