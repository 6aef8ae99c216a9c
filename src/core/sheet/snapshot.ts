/** A worksheet as read once, by Excel or from a file: the only form in which the engine sees cells. */
import type { ShownAs } from './number-format';

/** A raw cell. Dates are serial numbers of the workbook's own date system; an error is its Excel text ("#REF!"). */
export type CellValue = string | number | boolean | null;

export interface SheetSnapshot {
  /** Stable identity of the sheet in its workbook (Excel's worksheet id, or the name where there is none). */
  readonly id: string;
  readonly name: string;
  /** One-based row and column of `values[0][0]` in the sheet. */
  readonly origin: { readonly row: number; readonly column: number };
  /** Rows of the used range, all of the same length. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats by row, in the same shape as `values`, where the host gives them cheaply. */
  readonly formats?: readonly (readonly string[])[];
  /** One-based columns all of whose numbers are shown as days, or as amounts, as far as the host tells. */
  readonly shownAs?: ReadonlyMap<number, ShownAs>;
  /** Worksheet visible to the user. */
  readonly visible: boolean;
  /** One-based sheet rows that are hidden or filtered out. */
  readonly hiddenRows: ReadonlySet<number>;
  /**
   * One-based last row of this part of a sheet, where another part follows below; absent where it goes on to the end of
   * the sheet.
   */
  readonly endsAt?: number;
  /** Which order table of its sheet this part holds, from one; absent where the sheet is not cut. */
  readonly table?: number;
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
  /** The sheet comes from a text file, where a number written as text is nothing to tell. */
  readonly textOnly?: boolean;
  /** Cells whose formula the workbook stores without its result (`uncalculatedKey`); absent where there are none. */
  readonly uncalculated?: ReadonlySet<string>;
  /** Merged cells, where the host gives them cheaply: all but the first are empty. */
  readonly mergedAreas?: readonly CellArea[];
}

/** Cells that come without a workbook, from a text file or the range of a formula: from A1 on, all of them in view. */
export function sheetOfCells(name: string, values: SheetSnapshot['values']): SheetSnapshot {
  return {
    id: name,
    name,
    origin: { row: 1, column: 1 },
    values,
    visible: true,
    hiddenRows: new Set(),
    date1904: false,
  };
}

/** A rectangle of cells, by one-based row and column. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell of a sheet, by one-based row and column. */
export interface CellRef {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export const excelErrors: ReadonlySet<string> = new Set(
  'NULL! DIV/0! VALUE! REF! NAME? NUM! N/A SPILL! CALC! GETTING_DATA BUSY! FIELD! BLOCKED! CONNECT! UNKNOWN!'
    .split(' ')
    .map((name) => `#${name}`),
);
