import { columnLetters, columnNumber } from '../../src/core/sheet/address';

/** A rectangle of cells; rows and columns count from 0, as `Range.rowIndex` does. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;
export const wholeSheet: Area = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };

export function cellCount(area: Area): number {
  return area.rows * area.columns;
}

export function isWholeRowsOrColumns(area: Area): boolean {
  return area.rows === sheetRows || area.columns === sheetColumns;
}

export function fitsInSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= sheetRows &&
    area.column + area.columns <= sheetColumns
  );
}

/** "A1:C3", "B2", "A:C" or "2:5". */
export function printArea(area: Area): string {
  const first = columnLetters(area.column + 1);
  const last = columnLetters(area.column + area.columns);
  const bottom = area.row + area.rows;
  if (area.rows === sheetRows) return `${first}:${last}`;
  if (area.columns === sheetColumns) return `${area.row + 1}:${bottom}`;
  const start = `${first}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${last}${bottom}`;
}

/** "$A$1:$C$3", as a name stores it. */
export function printAbsolute(area: Area): string {
  return printArea(area).replace(/([A-Z]+|\d+)/g, '$$$1');
}

/** Reads "A1", "$A$1:C3", "A:C", "2:5"; `null` when it is no address. */
export function readArea(text: string): Area | null {
  const corners = text.replaceAll('$', '').split(':');
  if (corners.length > 2) return null;
  const from = corner(corners[0] ?? '');
  const to = corners.length === 2 ? corner(corners[1] ?? '') : from;
  if (!from || !to) return null;
  const single = corners.length === 1;
  if (single && (from.row === null || from.column === null)) return null;
  const rows = [from.row ?? 0, to.row ?? sheetRows - 1] as const;
  const columns = [from.column ?? 0, to.column ?? sheetColumns - 1] as const;
  const area = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rows: Math.abs(rows[1] - rows[0]) + 1,
    columns: Math.abs(columns[1] - columns[0]) + 1,
  };
  return fitsInSheet(area) ? area : null;
}

function corner(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text);
  if (!match || text === '') return null;
  return {
    column: match[1] ? columnNumber(match[1]) - 1 : null,
    row: match[2] ? Number(match[2]) - 1 : null,
  };
}

/** Splits "'Suivi BC'!A1" into sheet name and address; the name is `null` when none is written. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.replace(/^=/, ''));
  if (!match) return { sheet: null, address: text.replace(/^=/, '') };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', address: match[3] ?? '' };
}

/** A sheet name as it stands before `!`: quoted unless it is a plain word. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && !readArea(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function intersect(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** Asked of each cell that is drawn: nothing is made for it. */
export function holds(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function bounding(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}
