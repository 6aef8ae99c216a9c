import { samplesTaken, rowsSearched } from '../../core/sheet/find-header';
import { ShownColumns, shownAs } from '../../core/sheet/number-format';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { rangeAt, type Area } from '../area';
import { cellsPerBlock } from './read-blocks';

/** The rows by which columns are recognised: the formats of all would double the load. */
const rowsAsked = rowsSearched + samplesTaken;

/**
 * Asks, with whatever is asked of Excel next, for the formats of the first rows; the answer tells what the columns of
 * these rows show, or nothing where that exchange failed.
 */
export function askWhatIsShown(
  sheet: Excel.Worksheet,
  area: Area,
): (values: SheetSnapshot['values']) => SheetSnapshot['shownAs'] {
  const rowCount = Math.min(area.rowCount, rowsAsked, Math.floor(cellsPerBlock / area.columnCount));
  if (rowCount === 0) return () => undefined;
  const head = rangeAt(sheet, { ...area, rowCount });
  head.load('numberFormat');
  return (values) => {
    const formats = formatsOf(head);
    const shown = new ShownColumns();
    formats.forEach((row, at) =>
      row.forEach((format, column) => {
        if (typeof values[at]?.[column] === 'number')
          shown.add(area.columnIndex + 1 + column, shownAs(String(format)));
      }),
    );
    const alike = shown.alike();
    return alike.size > 0 ? alike : undefined;
  };
}

function formatsOf(head: Excel.Range): readonly (readonly unknown[])[] {
  try {
    // What is too large for an answer is missing from it, against the types.
    return (head.numberFormat as unknown[][] | null) ?? [];
  } catch {
    return [];
  }
}
