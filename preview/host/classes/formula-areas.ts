import { holds, type Area } from '../../workbook/area';
import type { RangeTarget } from './range-target';

/** The cells that hold formulas: runs down a column, put together with those of the columns beside that are as long. */
export function formulaAreas({ sheet, area }: RangeTarget): Area[] {
  const runs = new Map<number, Area[]>();
  for (const { row, column, cell } of sheet.cells()) {
    if (cell.formula === undefined || !holds(area, row, column)) continue;
    const ofColumn = runs.get(column) ?? [];
    runs.set(column, ofColumn);
    const last = ofColumn.at(-1);
    if (last && last.row + last.rows === row)
      ofColumn[ofColumn.length - 1] = { ...last, rows: last.rows + 1 };
    else ofColumn.push({ row, column, rows: 1, columns: 1 });
  }
  const together: Area[] = [];
  for (const [column, ofColumn] of [...runs].sort(([one], [other]) => one - other))
    for (const run of ofColumn) {
      const beside = together.findIndex(
        (one) => one.row === run.row && one.rows === run.rows && one.column + one.columns === column,
      );
      const known = together[beside];
      if (known) together[beside] = { ...known, columns: known.columns + 1 };
      else together.push(run);
    }
  return together;
}
