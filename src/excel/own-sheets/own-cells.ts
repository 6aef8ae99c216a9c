/** What stands on a sheet of ours, as it was entered, and how it is entered again. */
import type { OwnCell } from '../../core/ports';
import { cellText } from '../../core/sheet/cell-text';
import { cellsPerBlock } from '../reading/read-blocks';

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
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = used;
  const entered: (readonly OwnCell[])[] = [];
  const values: (readonly unknown[])[] = [];
  const formats: string[][] = [];
  const step = Math.max(1, Math.floor(cellsPerBlock / columnCount));
  for (let top = 0; top < rowCount; top += step) {
    const range = sheet.getRangeByIndexes(row + top, column, Math.min(step, rowCount - top), columnCount);
    const block = await blockOf(context, range);
    entered.push(...block.entered);
    values.push(...block.values);
    formats.push(...block.formats);
  }
  return { entered, values, formats, row, column };
}

async function blockOf(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<Pick<Cells, 'entered' | 'values' | 'formats'>> {
  range.load('formulas,values,numberFormat');
  await context.sync();
  return {
    entered: range.formulas.map((cells) => cells.map(asEntered)),
    values: range.values,
    formats: range.numberFormat.map((cells) => cells.map(String)),
  };
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
