import type { Json } from '../../client/protocol';
import type { Area } from '../../workbook/area';
import { bounding, cellCount, holds, intersect, sheetColumns, sheetRows } from '../../workbook/area';
import type { Arguments } from '../arguments';
import type { Host } from '../host';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import { cellProperties, setCellProperties } from './cell-properties';
import { formulaAreas } from './formula-areas';
import { mergeRange, unmergeRange } from './range-merge';
import type { RangeTarget } from './range-target';
import { openRange, resolve, sheetAlive, writable } from './range-target';
import { clearCells, rangeReads, rangeWrites } from './range-values';
import { copyFrom, deleteCells, insertCells } from './range-moves';
import { visibleAreas } from './visible';

type Open = (target: RangeTarget, args: Arguments, host: Host) => ReturnType<Host['object']>;

/** A range made from the area of another one. */
const area =
  (make: (area: Area, args: Arguments) => Area): Open =>
  (target, args, host) =>
    openRange(host, target.sheet, make(target.area, args));

/** A range given as an address or as another Range. */
function other(target: RangeTarget, args: Arguments, host: Host): RangeTarget {
  const given = args.object<RangeTarget>(0, 'Range') ?? resolve(host, target.sheet, args.text(0));
  if (!given || given.sheet !== target.sheet) throw refuse.invalidArgument('the ranges are not on one sheet');
  return given;
}

const intersection =
  (orNull: boolean): Open =>
  (target, args, host) => {
    const common = intersect(target.area, other(target, args, host).area);
    if (common) return openRange(host, target.sheet, common);
    if (orNull) return host.nothing('Range');
    throw refuse.itemNotFound('the ranges have no cell in common');
  };

const usedRange =
  (orNull: boolean): Open =>
  (target, args, host) => {
    const used = target.sheet.usedArea(args.flag(0, false));
    const common = used && intersect(target.area, used);
    if (common) return openRange(host, target.sheet, common);
    if (orNull) return host.nothing('Range');
    return openRange(host, target.sheet, { ...target.area, rows: 1, columns: 1 });
  };

function hidden(set: ReadonlySet<number>, first: number, count: number): Json {
  const here = Array.from({ length: Math.min(count, 100_000) }, (_, at) => set.has(first + at));
  return here.every(Boolean) ? true : here.some(Boolean) ? null : false;
}

function hide(set: Set<number>, first: number, count: number, value: Json): void {
  if (typeof value !== 'boolean') throw refuse.invalidArgument('hidden is true or false');
  for (let at = first; at < first + count; at += 1)
    if (value) set.add(at);
    else set.delete(at);
}

export const range = defineClass<RangeTarget>({
  name: 'Range',
  alive: (target, host) => sheetAlive(host, target.sheet),
  where: (target, host) => host.workbook.address(target.sheet, target.area),
  read: {
    ...rangeReads,
    address: (target, host) => host.workbook.address(target.sheet, target.area),
    cellCount: ({ area: here }) => (cellCount(here) > 2 ** 31 - 1 ? -1 : cellCount(here)),
    rowIndex: ({ area: here }) => here.row,
    columnIndex: ({ area: here }) => here.column,
    rowCount: ({ area: here }) => here.rows,
    columnCount: ({ area: here }) => here.columns,
    rowHidden: ({ sheet, area: here }) => hidden(sheet.hiddenRows, here.row, here.rows),
    columnHidden: ({ sheet, area: here }) => hidden(sheet.hiddenColumns, here.column, here.columns),
    hidden: ({ sheet, area: here }) =>
      hidden(sheet.hiddenRows, here.row, here.rows) === true ||
      hidden(sheet.hiddenColumns, here.column, here.columns) === true,
    isEntireColumn: ({ area: here }) => here.rows === sheetRows,
    isEntireRow: ({ area: here }) => here.columns === sheetColumns,
    hasSpill: ({ sheet, area: here }) => {
      const common = sheet.spilled && intersect(sheet.spilled, here);
      return !common ? false : cellCount(common) === cellCount(here) ? true : null;
    },
  },
  write: {
    ...rangeWrites,
    rowHidden: ({ sheet, area: here }, value, host) => {
      writable(sheet);
      hide(sheet.hiddenRows, here.row, here.rows, value);
      host.workbook.tell({ kind: 'layout', sheetId: sheet.id, author: 'addin' });
    },
    columnHidden: ({ sheet, area: here }, value, host) => {
      writable(sheet);
      hide(sheet.hiddenColumns, here.column, here.columns, value);
      host.workbook.tell({ kind: 'layout', sheetId: sheet.id, author: 'addin' });
    },
  },
  open: {
    worksheet: (target, _args, host) => host.object('Worksheet', target.sheet),
    format: (target, _args, host) => host.object('RangeFormat', target),
    conditionalFormats: ({ sheet, area: here }, _args, host) =>
      host.object('ConditionalFormatCollection', { sheet, areas: [here] }),
    getCell: area((here, args) => ({
      row: here.row + args.integer(0),
      column: here.column + args.integer(1),
      rows: 1,
      columns: 1,
    })),
    getRow: area((here, args) => ({ ...here, row: here.row + args.integer(0), rows: 1 })),
    getColumn: area((here, args) => ({ ...here, column: here.column + args.integer(0), columns: 1 })),
    getLastCell: area((here) => ({
      row: here.row + here.rows - 1,
      column: here.column + here.columns - 1,
      rows: 1,
      columns: 1,
    })),
    getLastRow: area((here) => ({ ...here, row: here.row + here.rows - 1, rows: 1 })),
    getLastColumn: area((here) => ({ ...here, column: here.column + here.columns - 1, columns: 1 })),
    getEntireRow: area((here) => ({ ...here, column: 0, columns: sheetColumns })),
    getEntireColumn: area((here) => ({ ...here, row: 0, rows: sheetRows })),
    getRowsBelow: area((here, args) => ({ ...here, row: here.row + here.rows, rows: args.integer(0, 1) })),
    getRowsAbove: area((here, args) => ({
      ...here,
      row: here.row - args.integer(0, 1),
      rows: args.integer(0, 1),
    })),
    getColumnsAfter: area((here, args) => ({
      ...here,
      column: here.column + here.columns,
      columns: args.integer(0, 1),
    })),
    getOffsetRange: area((here, args) => ({
      ...here,
      row: here.row + args.integer(0),
      column: here.column + args.integer(1),
    })),
    getResizedRange: area((here, args) => ({
      ...here,
      rows: here.rows + args.integer(0),
      columns: here.columns + args.integer(1),
    })),
    getAbsoluteResizedRange: area((here, args) => ({
      ...here,
      rows: args.integer(0),
      columns: args.integer(1),
    })),
    getBoundingRect: (target, args, host) =>
      openRange(host, target.sheet, bounding(target.area, other(target, args, host).area)),
    getIntersection: intersection(false),
    getIntersectionOrNullObject: intersection(true),
    getUsedRange: usedRange(false),
    getUsedRangeOrNullObject: usedRange(true),
    getMergedAreasOrNullObject: ({ sheet, area: here }, _args, host) => {
      // Only areas whose top-left cell is inside are seen (office-js issue 5918).
      const inside = sheet.merges.filter(({ row, column }) => holds(here, row, column));
      return inside.length ? host.object('RangeAreas', { sheet, areas: inside }) : host.nothing('RangeAreas');
    },
    getSpecialCellsOrNullObject: (target, args, host) => {
      const areas =
        args.oneOf(0, ['Visible', 'Formulas']) === 'Visible' ? visibleAreas(target) : formulaAreas(target);
      return areas.length
        ? host.object('RangeAreas', { sheet: target.sheet, areas })
        : host.nothing('RangeAreas');
    },
    getTables: ({ sheet, area: here }, args, host) => {
      const whole = args.flag(0, false);
      const tables = sheet.tables.filter((table) => {
        const common = intersect(here, table.area);
        return common && (!whole || cellCount(common) === cellCount(table.area));
      });
      return host.object(
        'TableScopedCollection',
        tables.map((table) => ({ sheet, table })),
      );
    },
  },
  create: {
    insert: (target, args, host) => {
      insertCells(target, args.oneOf(0, ['Down', 'Right']), host);
      return openRange(host, target.sheet, target.area);
    },
  },
  call: {
    select: ({ sheet, area: here }, _args, host) => {
      if (sheet.visibility !== 'Visible')
        throw refuse.invalidOperation('The sheet is hidden: nothing on it can be selected');
      host.workbook.activate(sheet, 'addin');
      host.workbook.select(sheet, here, 'addin');
      return undefined;
    },
    calculate: (_target, _args, host) => {
      host.workbook.tell({ kind: 'recalculate', author: 'addin' });
      return undefined;
    },
    getRowProperties: ({ sheet, area: here }, args) =>
      properties(args, here.rows, (at) => sheet.hiddenRows.has(here.row + at), 'row'),
    getCellProperties: cellProperties,
    getColumnProperties: ({ sheet, area: here }, args) =>
      properties(args, here.columns, (at) => sheet.hiddenColumns.has(here.column + at), 'column'),
  },
  change: {
    clear: (target, args, host) => {
      clearCells(
        target,
        host,
        args.oneOf(0, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'], 'All'),
      );
      return undefined;
    },
    copyFrom: (target, args, host) => copyFrom(target, args, host),
    setCellProperties: (target, args, host) => setCellProperties(target, args, host),
    delete: (target, args, host) => deleteCells(target, args.oneOf(0, ['Up', 'Left']), host),
    merge: (target, args, host) => mergeRange(target, args.flag(0, false), host),
    unmerge: (target, _args, host) => unmergeRange(target, host),
  },
});

/** Row by row (or column by column) properties: only `rowHidden`, `rowIndex`, `address` and their like are imitated. */
function properties(
  args: Arguments,
  count: number,
  isHidden: (at: number) => boolean,
  kind: 'row' | 'column',
): Json {
  const asked = args.raw(0);
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked))
    throw args.wrong(0, 'a set of properties');
  for (const name of Object.keys(asked))
    if (name !== `${kind}Hidden`) throw refuse.notImitated(`the ${kind} property ${name}`);
  return Array.from({ length: count }, (_, at) => ({ [`${kind}Hidden`]: isHidden(at) }));
}
