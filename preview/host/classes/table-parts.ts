import type { Json } from '../../client/protocol';
import type { Area } from '../../workbook/area';
import type { Arguments } from '../arguments';
import { blankCell } from '../../workbook/cell';
import { enter } from '../entry';
import type { Host } from '../host';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import { openRange, writable } from './range-target';
import { readCells } from './range-values';
import type { TableTarget } from './tables';
import { bodyArea } from './tables';

interface ColumnTarget {
  readonly owner: TableTarget;
  readonly index: number;
}

interface RowTarget {
  readonly owner: TableTarget;
  readonly index: number;
}

function columnName({ owner, index }: ColumnTarget): string {
  return String(owner.sheet.cell(owner.table.area.row, owner.table.area.column + index).value ?? '');
}

function columns(owner: TableTarget): ColumnTarget[] {
  return Array.from({ length: owner.table.area.columns }, (_, index) => ({ owner, index }));
}

function strip({ owner, index }: ColumnTarget, area: Area): Area {
  return { ...area, column: owner.table.area.column + index, columns: 1 };
}

function findColumn(owner: TableTarget, args: Arguments): ColumnTarget | undefined {
  const key = args.raw(0);
  return columns(owner).find((column) =>
    typeof key === 'number'
      ? column.index === key - 1
      : columnName(column).toLowerCase() === String(key).toLowerCase(),
  );
}

export const tableColumns = defineClass<TableTarget>({
  name: 'TableColumnCollection',
  read: { count: (owner) => owner.table.area.columns },
  items: (owner, host) => columns(owner).map((column) => host.object('TableColumn', column)),
  open: {
    getItem: (owner, args, host) => {
      const column = findColumn(owner, args);
      if (!column) throw refuse.itemNotFound(`the table column ${String(args.raw(0))}`);
      return host.object('TableColumn', column);
    },
    getItemOrNullObject: (owner, args, host) => {
      const column = findColumn(owner, args);
      return column ? host.object('TableColumn', column) : host.nothing('TableColumn');
    },
    getItemAt: (owner, args, host) => {
      const column = columns(owner)[args.integer(0)];
      if (!column) throw refuse.itemNotFound('a table column at that place');
      return host.object('TableColumn', column);
    },
  },
  call: { getCount: (owner) => owner.table.area.columns },
});

export const tableColumn = defineClass<ColumnTarget>({
  name: 'TableColumn',
  where: (column) => `${column.owner.table.name}[${columnName(column)}]`,
  read: {
    id: ({ index }) => index + 1,
    index: ({ index }) => index,
    name: columnName,
    values: (column) =>
      readCells(
        { sheet: column.owner.sheet, area: strip(column, column.owner.table.area) },
        (cell) => cell.value ?? '',
      ),
  },
  open: {
    getRange: (column, _args, host) =>
      openRange(host, column.owner.sheet, strip(column, column.owner.table.area)),
    getDataBodyRange: (column, _args, host) =>
      openRange(host, column.owner.sheet, strip(column, bodyArea(column.owner))),
    getHeaderRowRange: (column, _args, host) =>
      openRange(host, column.owner.sheet, { ...strip(column, column.owner.table.area), rows: 1 }),
  },
});

function rows(owner: TableTarget): RowTarget[] {
  return Array.from({ length: bodyArea(owner).rows }, (_, index) => ({ owner, index }));
}

function rowArea({ owner, index }: RowTarget): Area {
  const body = bodyArea(owner);
  return { ...body, row: body.row + index, rows: 1 };
}

/** Rows at the end only: what stands below the table is not pushed down, and so is refused. */
function addRows(owner: TableTarget, args: Arguments, host: Host): RowTarget {
  writable(owner.sheet);
  if (args.has(0)) throw refuse.notImitated('adding table rows other than at the end');
  const given = args.raw(1);
  const lines = (Array.isArray(given) ? given : []) as readonly Json[];
  const matrix = (
    Array.isArray(lines[0]) ? lines : lines.length ? [lines] : []
  ) as readonly (readonly Json[])[];
  const { area } = owner.table;
  if (owner.table.showTotals) throw refuse.notImitated('adding rows above a totals row');
  if (matrix.some((row) => row.length !== area.columns))
    throw args.wrong(1, `rows of ${area.columns} values`);
  const first = area.row + area.rows;
  for (const [down, row] of matrix.entries())
    for (const [across, value] of row.entries()) {
      const cell = owner.sheet.cell(first + down, area.column + across);
      if (cell.value !== null) throw refuse.invalidOperation('There is something below the table');
      owner.sheet.put(first + down, area.column + across, enter(cell, value, host.workbook.date1904));
    }
  const added = Math.max(1, matrix.length);
  owner.table.area = { ...area, rows: area.rows + added };
  host.workbook.tell({ kind: 'tables', sheetId: owner.sheet.id, author: 'addin' });
  host.workbook.tell({
    kind: 'cells',
    sheetId: owner.sheet.id,
    area: { ...area, row: first, rows: added },
    author: 'addin',
  });
  return { owner, index: bodyArea(owner).rows - added };
}

/** The last row only: what stands below the table does not come up. */
function deleteRow(row: RowTarget, host: Host): undefined {
  const { sheet, table } = row.owner;
  writable(sheet);
  const last = rowArea(row);
  if (row.index !== bodyArea(row.owner).rows - 1 || row.index === 0)
    throw refuse.notImitated('deleting table rows other than the last of several');
  for (let column = last.column; column < last.column + last.columns; column += 1)
    sheet.put(last.row, column, blankCell);
  table.area = { ...table.area, rows: table.area.rows - 1 };
  host.workbook.tell({ kind: 'tables', sheetId: sheet.id, author: 'addin' });
  host.workbook.tell({ kind: 'cells', sheetId: sheet.id, area: last, author: 'addin' });
  return undefined;
}

export const tableRows = defineClass<TableTarget>({
  name: 'TableRowCollection',
  where: (owner) => owner.table.name,
  read: { count: (owner) => bodyArea(owner).rows },
  items: (owner, host) => rows(owner).map((row) => host.object('TableRow', row)),
  open: {
    getItemAt: (owner, args, host) => {
      const row = rows(owner)[args.integer(0)];
      if (!row) throw refuse.itemNotFound('a table row at that place');
      return host.object('TableRow', row);
    },
  },
  create: { add: (owner, args, host) => host.object('TableRow', addRows(owner, args, host)) },
  call: { getCount: (owner) => bodyArea(owner).rows },
});

export const tableRow = defineClass<RowTarget>({
  name: 'TableRow',
  where: ({ owner, index }) => `${owner.table.name}, row ${index + 1}`,
  read: {
    index: ({ index }) => index,
    values: (row) => readCells({ sheet: row.owner.sheet, area: rowArea(row) }, (cell) => cell.value ?? ''),
  },
  open: { getRange: (row, _args, host) => openRange(host, row.owner.sheet, rowArea(row)) },
  change: { delete: (row, _args, host) => deleteRow(row, host) },
});
