/** `getCellProperties` and `setCellProperties`: the look of every cell of a range, told or set cell by cell. */
import type { Json } from '../../client/protocol';
import type { Arguments } from '../arguments';
import type { Host } from '../host';
import type { AnyHostClass } from '../host-class';
import { refuse } from '../refuse';
import { rangeFill, rangeFont, rangeFormat } from './range-format';
import type { RangeTarget } from './range-target';

/** Where each part of the properties is read and written as the same part of one cell. */
const parts: Readonly<Record<string, AnyHostClass>> = {
  format: rangeFormat,
  'format/fill': rangeFill,
  'format/font': rangeFont,
};

type Tree = { readonly [name: string]: Json };

export function cellProperties(target: RangeTarget, args: Arguments, host: Host): Json {
  const asked = tree(args.raw(0));
  return cellsOf(target).map((cells) => cells.map((cell) => told(cell, asked, '', host)));
}

export function setCellProperties(target: RangeTarget, args: Arguments, host: Host): undefined {
  const given = args.raw(0);
  const { rows, columns } = target.area;
  const fits =
    Array.isArray(given) &&
    given.length === rows &&
    given.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw args.wrong(0, 'properties for each cell of the range');
  cellsOf(target).forEach((cells, row) =>
    cells.forEach((cell, column) => set(cell, tree((given[row] as Json[])[column] ?? null), '', host)),
  );
  return undefined;
}

function told(cell: RangeTarget, asked: Tree, path: string, host: Host): Tree {
  return Object.fromEntries(
    Object.entries(asked).map(([name, wanted]) => {
      if (wanted !== true) return [name, told(cell, tree(wanted), join(path, name), host)];
      const read = parts[path]?.read?.[name];
      if (!read) throw refuse.notImitated(`the cell property ${join(path, name)}`);
      return [name, read(cell, host)];
    }),
  );
}

function set(cell: RangeTarget, given: Tree, path: string, host: Host): void {
  for (const [name, value] of Object.entries(given)) {
    const write = parts[path]?.write?.[name];
    if (write) write(cell, value, host);
    else if (parts[join(path, name)]) set(cell, tree(value), join(path, name), host);
    else throw refuse.notImitated(`setting the cell property ${join(path, name)}`);
  }
}

function cellsOf({ sheet, area }: RangeTarget): RangeTarget[][] {
  return Array.from({ length: area.rows }, (_row, down) =>
    Array.from({ length: area.columns }, (_column, right) => ({
      sheet,
      area: { row: area.row + down, column: area.column + right, rows: 1, columns: 1 },
    })),
  );
}

function tree(value: Json): Tree {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse.invalidArgument('a set of properties');
  return value as Tree;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}
