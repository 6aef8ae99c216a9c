import { intersect } from '../../workbook/area';
import { isBlank } from '../../workbook/cell';
import { moveFormula } from '../../workbook/file-formula';
import type { Host } from '../host';
import type { RangeTarget } from './range-target';
import { bodyArea } from './tables';

/** A table takes in what is written directly below it (Doc: co-authoring-in-excel-add-ins). */
export function growTables({ sheet, area }: RangeTarget, host: Host): void {
  if (!host.workbook.tablesGrow) return;
  for (const table of sheet.tables) {
    const below = { ...table.area, row: table.area.row + table.area.rows, rows: area.rows };
    const written = intersect(below, area);
    if (table.showTotals || written?.row !== below.row || written.row !== area.row) continue;
    if (isBlank(sheet.cell(written.row, written.column))) continue;
    table.area = { ...table.area, rows: table.area.rows + written.rows };
    host.workbook.tell({ kind: 'tables', sheetId: sheet.id, author: 'addin' });
  }
}

/**
 * A formula written into a column of a table goes to all its cells, unless one of them holds something else than a formula
 * (office-js issues 2093, 5909).
 */
export function fillColumns({ sheet, area }: RangeTarget): void {
  for (const table of sheet.tables) {
    const body = bodyArea({ sheet, table });
    const written = intersect(body, area);
    for (
      let column = written?.column ?? 0;
      written && column < written.column + written.columns;
      column += 1
    ) {
      const last = written.row + written.rows - 1;
      const { formula } = sheet.cell(last, column);
      const cells = Array.from({ length: body.rows }, (_, down) => sheet.cell(body.row + down, column));
      const isCalculated = cells.every((cell) => isBlank(cell) || cell.formula !== undefined);
      if (formula === undefined || !isCalculated) continue;
      for (const [down, cell] of cells.entries()) {
        const row = body.row + down;
        const filled = moveFormula(formula, row - last, 0);
        if (cell.formula !== filled) sheet.put(row, column, { ...cell, value: 0, formula: filled });
      }
    }
  }
}
