import { intersect } from '../../workbook/area';
import { appearance } from '../../workbook/cell';
import type { Host } from '../host';
import type { RangeTarget } from './range-target';
import { writable } from './range-target';

/** Joins the cells, keeping only the top-left value of each merged block, as Excel does. */
export function mergeRange({ sheet, area }: RangeTarget, across: boolean, host: Host): undefined {
  writable(sheet);
  const blocks = across
    ? Array.from({ length: area.rows }, (_, at) => ({ ...area, row: area.row + at, rows: 1 }))
    : [area];
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  for (const block of blocks) {
    sheet.merges.push(block);
    for (let row = block.row; row < block.row + block.rows; row += 1)
      for (let column = block.column; column < block.column + block.columns; column += 1) {
        if (row === block.row && column === block.column) continue;
        sheet.put(row, column, { value: null, ...appearance(sheet.cell(row, column)) });
      }
  }
  host.workbook.tell({ kind: 'layout', sheetId: sheet.id, author: 'addin' });
  return undefined;
}

export function unmergeRange({ sheet, area }: RangeTarget, host: Host): undefined {
  writable(sheet);
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  host.workbook.tell({ kind: 'layout', sheetId: sheet.id, author: 'addin' });
  return undefined;
}
