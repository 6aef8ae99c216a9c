import type { CellValue } from '../../src/core/sheet/snapshot';

export type { CellValue };

export type Edge = 'top' | 'right' | 'bottom' | 'left';

/** What a cell looks like; colours are "#RRGGBB". */
export interface CellStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Degrees the text is turned by, 90 for upwards. */
  readonly turned?: number;
  readonly borders?: { readonly [edge in Edge]?: { readonly style: string; readonly color: string } };
}

export interface Cell {
  /** What Excel's `values` gives; `null` for a blank. An error is its text ("#N/A"). */
  readonly value: CellValue;
  /** With the leading "=", in English with commas; absent for a constant. */
  readonly formula?: string;
  /** en-US number format; absent means General. */
  readonly format?: string;
  readonly style?: CellStyle;
}

export const blankCell: Cell = { value: null };
export const general = 'General';

export function isBlank(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined;
}

/** The cell without what it holds. */
export function appearance({ format, style }: Cell): Omit<Cell, 'value' | 'formula'> {
  return { ...(format ? { format } : {}), ...(style ? { style } : {}) };
}
