import { columnLetters } from '../../src/core/sheet/address';
import { quoteSheet } from '../workbook/area';
import type { Area } from '../workbook/area';
import type { SheetModel, TableModel } from '../workbook/sheet-model';
import type { WorkbookModel } from '../workbook/workbook-model';

/**
 * A formula with its table references written as plain ones, as the grid needs them: `[@UO]`, `Suivi[[#This Row],[UO]]`,
 * `Suivi[UO]`, `Suivi[#All]`, `Suivi`. What names no table or column is left as it is.
 */
export function expandTableReferences(
  formula: string,
  model: WorkbookModel,
  sheet: SheetModel,
  row: number,
): string {
  const tables = model.tables();
  if (!tables.length) return formula;
  return formula.replace(
    /("(?:[^"]|"")*"|'(?:[^']|'')*'!)|(?<![\w.!\]])([\p{L}_][\p{L}\d_.]*)?(\[(?:\[[^\]]*\][,\s]*|@\[[^\]]*\]|[^\][])+\])|(?<![\w.!'])([\p{L}_][\p{L}\d_]*)(?![\w.(!\p{L}])/gu,
    (
      whole,
      text: string | undefined,
      named: string | undefined,
      inner: string | undefined,
      bare: string | undefined,
    ) => {
      if (text !== undefined) return whole;
      const name = (named ?? bare)?.toLowerCase();
      const found = name
        ? tables.find(({ table }) => table.name.toLowerCase() === name)
        : tables.find((one) => one.sheet === sheet && holds(one.table.area, row));
      if (!found) return whole;
      const area = inner ? partOf(found.sheet, found.table, inner, row) : body(found.table);
      return area
        ? `${found.sheet === sheet ? '' : `${quoteSheet(found.sheet.name)}!`}${absolute(area)}`
        : whole;
    },
  );
}

function holds(area: Area, row: number): boolean {
  return row >= area.row && row < area.row + area.rows;
}

function body({ area, showHeaders, showTotals }: TableModel): Area {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
}

/** The part of a table that the text between brackets means. */
function partOf(sheet: SheetModel, table: TableModel, inner: string, row: number): Area | null {
  const words = inner
    .slice(1, -1)
    .split(/[[\],]+/)
    .map((word) => word.trim())
    .filter(Boolean);
  const thisRow = inner.startsWith('[@') || words.some((word) => /^#this row$/i.test(word));
  const all = words.some((word) => /^#all$/i.test(word));
  const headers = words.some((word) => /^#headers$/i.test(word));
  const column = words
    .map((word) => word.replace(/^@/, ''))
    .find((word) => word !== '' && !word.startsWith('#'));
  const rows = thisRow
    ? { row, rows: 1 }
    : all
      ? { row: table.area.row, rows: table.area.rows }
      : headers
        ? { row: table.area.row, rows: 1 }
        : { row: body(table).row, rows: body(table).rows };
  if (column === undefined) return { ...table.area, ...rows };
  for (let at = 0; at < table.area.columns; at += 1)
    if (
      String(sheet.cell(table.area.row, table.area.column + at).value).toLowerCase() === column.toLowerCase()
    )
      return { ...rows, column: table.area.column + at, columns: 1 };
  return null;
}

function absolute({ row, column, rows, columns }: Area): string {
  const corner = (down: number, across: number) => `$${columnLetters(across + 1)}$${down + 1}`;
  const start = corner(row, column);
  return rows === 1 && columns === 1 ? start : `${start}:${corner(row + rows - 1, column + columns - 1)}`;
}
