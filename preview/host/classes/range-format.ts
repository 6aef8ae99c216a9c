import type { Json } from '../../client/protocol';
import type { CellStyle, Edge } from '../../workbook/cell';
import type { Host } from '../host';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import type { RangeTarget } from './range-target';
import { sheetAlive, writable } from './range-target';

/** Cells restyled at once when a whole row, column or sheet is: only those that are in use. */
function everyCell({ sheet, area }: RangeTarget, change: (row: number, column: number) => void): void {
  const large = area.rows * area.columns > 1_000_000;
  const used = large ? sheet.usedArea(false) : area;
  if (!used) return;
  const lastRow = Math.min(area.row + area.rows, used.row + used.rows);
  const lastColumn = Math.min(area.column + area.columns, used.column + used.columns);
  for (let row = Math.max(area.row, used.row); row < lastRow; row += 1)
    for (let column = Math.max(area.column, used.column); column < lastColumn; column += 1)
      change(row, column);
}

function restyle(target: RangeTarget, style: CellStyle, host: Host): void {
  writable(target.sheet);
  everyCell(target, (row, column) => target.sheet.restyle(row, column, style));
  host.workbook.tell({ kind: 'look', sheetId: target.sheet.id, areas: [target.area], author: 'addin' });
}

/** A property common to all cells, `null` where they differ (Excel's own convention). */
function shared<T extends Json>(target: RangeTarget, read: (style: CellStyle) => T): T | null {
  const first = read(target.sheet.cell(target.area.row, target.area.column).style ?? {});
  let same = true;
  everyCell(target, (row, column) => {
    if (read(target.sheet.cell(row, column).style ?? {}) !== first) same = false;
  });
  return same ? first : null;
}

/** "#RRGGBB", or a colour name Excel also takes. */
function colour(value: Json): string {
  if (typeof value !== 'string' || !/^(#[0-9a-f]{6}|[a-z]+)$/i.test(value))
    throw refuse.invalidArgument('a colour is "#RRGGBB"');
  return value.startsWith('#') ? value.toUpperCase() : value;
}

function flag(value: Json): boolean {
  if (typeof value !== 'boolean') throw refuse.invalidArgument('true or false');
  return value;
}

function degrees(value: Json): number {
  if (typeof value !== 'number' || value < -90 || value > 90)
    throw refuse.invalidArgument('an orientation is -90 to 90 degrees');
  return value;
}

function size(value: Json): number {
  if (typeof value !== 'number' || value < 0) throw refuse.invalidArgument('a size is a positive number');
  return value;
}

const ground = {
  alive: (target: RangeTarget, host: Host) => sheetAlive(host, target.sheet),
  where: (target: RangeTarget, host: Host) => host.workbook.address(target.sheet, target.area),
};

/** Points for one character of column width: Excel's `columnWidth` is in points, files count characters. */
const pointsPerCharacter = 5.25;

function layout(
  target: RangeTarget,
  sizes: Map<number, number>,
  first: number,
  count: number,
  value: number | null,
  host: Host,
): void {
  writable(target.sheet);
  for (let at = first; at < first + Math.min(count, 20_000); at += 1)
    if (value === null) sizes.delete(at);
    else sizes.set(at, value);
  host.workbook.tell({ kind: 'layout', sheetId: target.sheet.id, author: 'addin' });
}

/** Width that shows the longest text of each column, in characters. */
function autofit(target: RangeTarget, host: Host): void {
  const { sheet, area } = target;
  const widths = new Map<number, number>();
  everyCell(target, (row, column) => {
    const { value } = sheet.cell(row, column);
    const length = value === null ? 0 : String(value).length;
    widths.set(column, Math.max(widths.get(column) ?? 8, Math.min(length + 2, 80)));
  });
  for (const [column, width] of widths) sheet.columnWidths.set(column, width);
  layout(target, sheet.columnWidths, area.column, 0, null, host);
}

export const rangeFormat = defineClass<RangeTarget>({
  name: 'RangeFormat',
  ...ground,
  read: {
    horizontalAlignment: (target) => capital(shared(target, (style) => style.horizontal ?? 'general')),
    verticalAlignment: (target) => capital(shared(target, (style) => style.vertical ?? 'bottom')),
    wrapText: (target) => shared(target, (style) => style.wrap ?? false),
    textOrientation: (target) => shared(target, (style) => style.turned ?? 0),
    columnWidth: ({ sheet, area }) => (sheet.columnWidths.get(area.column) ?? 9) * pointsPerCharacter,
    rowHeight: ({ sheet, area }) => sheet.rowHeights.get(area.row) ?? 15,
  },
  write: {
    horizontalAlignment: (target, value, host) => restyle(target, alignment(value), host),
    verticalAlignment: (target, value, host) => {
      const vertical = lower(value, ['top', 'center', 'bottom']) as 'top' | 'center' | 'bottom';
      restyle(target, { vertical }, host);
    },
    wrapText: (target, value, host) => restyle(target, { wrap: flag(value) }, host),
    textOrientation: (target, value, host) => restyle(target, { turned: degrees(value) }, host),
    columnWidth: (target, value, host) =>
      layout(
        target,
        target.sheet.columnWidths,
        target.area.column,
        target.area.columns,
        size(value) / pointsPerCharacter,
        host,
      ),
    rowHeight: (target, value, host) =>
      layout(target, target.sheet.rowHeights, target.area.row, target.area.rows, size(value), host),
  },
  open: {
    fill: (target, _args, host) => host.object('RangeFill', target),
    font: (target, _args, host) => host.object('RangeFont', target),
    borders: (target, _args, host) => host.object('RangeBorderCollection', target),
  },
  change: {
    autofitColumns: (target, _args, host) => {
      writable(target.sheet);
      autofit(target, host);
      return undefined;
    },
    autofitRows: (target, _args, host) => {
      layout(target, target.sheet.rowHeights, target.area.row, target.area.rows, null, host);
      return undefined;
    },
  },
});

function alignment(value: Json): CellStyle {
  const side = lower(value, ['general', 'left', 'center', 'right']);
  return side === 'general' ? {} : { horizontal: side as 'left' | 'center' | 'right' };
}

function lower(value: Json, choices: readonly string[]): string {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  if (!choices.includes(text)) throw refuse.invalidArgument(`one of ${choices.join(', ')}`);
  return text;
}

function capital(text: string | null): string | null {
  return text && text.charAt(0).toUpperCase() + text.slice(1);
}

export const rangeFill = defineClass<RangeTarget>({
  name: 'RangeFill',
  ...ground,
  read: {
    color: (target) => shared(target, (style) => style.fill ?? '#FFFFFF'),
    pattern: (target) => shared(target, (style) => (style.fill ? 'Solid' : 'None')),
  },
  write: { color: (target, value, host) => restyle(target, { fill: colour(value) }, host) },
  change: {
    clear: (target, _args, host) => {
      writable(target.sheet);
      everyCell(target, (row, column) => {
        const style = Object.fromEntries(
          Object.entries(target.sheet.cell(row, column).style ?? {}).filter(([name]) => name !== 'fill'),
        );
        target.sheet.put(row, column, { ...target.sheet.cell(row, column), style });
      });
      host.workbook.tell({ kind: 'look', sheetId: target.sheet.id, areas: [target.area], author: 'addin' });
      return undefined;
    },
  },
});

export const rangeFont = defineClass<RangeTarget>({
  name: 'RangeFont',
  ...ground,
  read: {
    bold: (target) => shared(target, (style) => style.bold ?? false),
    italic: (target) => shared(target, (style) => style.italic ?? false),
    color: (target) => shared(target, (style) => style.color ?? '#000000'),
    name: (target) => shared(target, (style) => style.fontName ?? 'Calibri'),
    size: (target) => shared(target, (style) => style.fontSize ?? 11),
    underline: (target) => shared(target, (style) => (style.underline ? 'Single' : 'None')),
  },
  write: {
    bold: (target, value, host) => restyle(target, { bold: flag(value) }, host),
    italic: (target, value, host) => restyle(target, { italic: flag(value) }, host),
    color: (target, value, host) => restyle(target, { color: colour(value) }, host),
    name: (target, value, host) => restyle(target, { fontName: String(value) }, host),
    size: (target, value, host) => restyle(target, { fontSize: size(value) }, host),
    underline: (target, value, host) => restyle(target, { underline: value !== 'None' }, host),
  },
});

interface BorderTarget {
  readonly range: RangeTarget;
  readonly index: string;
}

const edges: Readonly<Record<string, Edge>> = {
  EdgeTop: 'top',
  EdgeRight: 'right',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
};
const borderIndexes = [
  ...Object.keys(edges),
  'InsideHorizontal',
  'InsideVertical',
  'DiagonalDown',
  'DiagonalUp',
];

/** The sides of each cell that a border index of the range touches. */
function sides({ range: { area }, index }: BorderTarget, row: number, column: number): Edge[] {
  const top = row === area.row;
  const left = column === area.column;
  const bottom = row === area.row + area.rows - 1;
  const right = column === area.column + area.columns - 1;
  const touched: Readonly<Record<string, readonly [Edge, boolean][]>> = {
    EdgeTop: [['top', top]],
    EdgeBottom: [['bottom', bottom]],
    EdgeLeft: [['left', left]],
    EdgeRight: [['right', right]],
    InsideHorizontal: [['bottom', !bottom]],
    InsideVertical: [['right', !right]],
  };
  return (touched[index] ?? []).filter(([, here]) => here).map(([edge]) => edge);
}

function drawBorder(target: BorderTarget, host: Host, change: { style?: string; color?: string }): void {
  writable(target.range.sheet);
  everyCell(target.range, (row, column) => {
    const style = target.range.sheet.cell(row, column).style ?? {};
    for (const edge of sides(target, row, column)) {
      const known = style.borders?.[edge] ?? { style: 'Continuous', color: '#000000' };
      target.range.sheet.restyle(row, column, {
        borders: { ...target.range.sheet.cell(row, column).style?.borders, [edge]: { ...known, ...change } },
      });
    }
  });
  host.workbook.tell({
    kind: 'look',
    sheetId: target.range.sheet.id,
    areas: [target.range.area],
    author: 'addin',
  });
}

export const rangeBorder = defineClass<BorderTarget>({
  name: 'RangeBorder',
  alive: (target, host) => sheetAlive(host, target.range.sheet),
  where: (target, host) => host.workbook.address(target.range.sheet, target.range.area),
  read: {
    sideIndex: (target) => target.index,
    style: (target) =>
      shared(target.range, (style) => style.borders?.[edges[target.index] ?? 'bottom']?.style ?? 'None'),
    color: (target) =>
      shared(target.range, (style) => style.borders?.[edges[target.index] ?? 'bottom']?.color ?? ''),
  },
  write: {
    style: (target, value, host) => drawBorder(target, host, { style: String(value) }),
    color: (target, value, host) => drawBorder(target, host, { color: colour(value) }),
    weight: (_target, value) => {
      if (!['Hairline', 'Thin', 'Medium', 'Thick'].includes(String(value)))
        throw refuse.invalidArgument('a border weight');
    },
  },
});

export const rangeBorders = defineClass<RangeTarget>({
  name: 'RangeBorderCollection',
  ...ground,
  read: { count: () => borderIndexes.length },
  items: (range, host) => borderIndexes.map((index) => host.object('RangeBorder', { range, index })),
  open: {
    getItem: (range, args, host) =>
      host.object('RangeBorder', { range, index: args.oneOf(0, borderIndexes) }),
  },
});
