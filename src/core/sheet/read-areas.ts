import { columnNumber } from './address';
import type { CellArea } from './snapshot';

/** Excel's size of a sheet: what whole rows and columns cover. */
export const lastRow = 1_048_576;
const lastColumn = 16_384;

/** The rectangles of an address as Excel tells it ("C7", "A1:B2,D4", "3:5", "Suivi!$A:$A"); `null` for anything else. */
export function readAreas(address: string): readonly CellArea[] | null {
  const areas = address.split(',').map(readArea);
  return areas.every((area) => area !== null) ? areas : null;
}

function readArea(address: string): CellArea | null {
  const corners = address
    .slice(address.lastIndexOf('!') + 1)
    .replaceAll('$', '')
    .split(':')
    .map(readCorner);
  const [first, last = first] = corners;
  if (!first || !last || corners.length > 2) return null;
  const whole = { row: first.row ?? 1, column: first.column ?? 1 };
  const end = { row: last.row ?? lastRow, column: last.column ?? lastColumn };
  if (end.row < whole.row || end.column < whole.column) return null;
  return { ...whole, rows: end.row - whole.row + 1, columns: end.column - whole.column + 1 };
}

/** "C7", "C" or "7", the missing half left open. */
function readCorner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const found = /^([A-Z]{0,3})([1-9]\d{0,6})?$/i.exec(text.trim());
  const [letters, digits] = [found?.[1], found?.[2]];
  if (!letters && !digits) return null;
  return { row: digits ? Number(digits) : null, column: letters ? columnNumber(letters) : null };
}
