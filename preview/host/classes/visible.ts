import type { Area } from '../../workbook/area';
import type { RangeTarget } from './range-target';

/** The runs of rows that are neither hidden nor filtered out, as areas of the range's width. */
export function visibleAreas({ sheet, area }: RangeTarget): Area[] {
  const areas: Area[] = [];
  let start: number | null = null;
  for (let row = area.row; row <= area.row + area.rows; row += 1) {
    const shown = row < area.row + area.rows && !sheet.hiddenRows.has(row);
    if (shown && start === null) start = row;
    if (!shown && start !== null) {
      areas.push({ ...area, row: start, rows: row - start });
      start = null;
    }
  }
  return areas;
}
