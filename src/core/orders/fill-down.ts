/**
 * Values written once for several lines: in a cell merged downwards, in a title row above them, or on the first line
 * of a group. Taken for the other lines only where the column allows it (`fillsDown`) and the whole sheet shows that
 * it is written so; a number that is missing here and there stays missing.
 */
import { grouped } from '../grouped';
import type { Column } from '../sheet/column';
import { isBlank } from '../sheet/blank';
import { headerKey } from '../sheet/header-key';
import type { CellValue } from '../sheet/snapshot';
import { isUncalculated } from '../sheet/uncalculated';
import { fields, mappedField } from './fields';
import type { Merged, OrderLine } from './order-line';
import type { MappedColumn, OrderSheet, ReadSheet } from './order-sheet';
import { readStatus } from './status';

export interface Fill {
  readonly source: 'merged' | 'section' | 'above';
  /** Where the value stands, one-based. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export interface FilledColumn {
  readonly mapped: MappedColumn;
  /** By one-based sheet row of the line. */
  readonly fills: ReadonlyMap<number, Fill>;
  /** By one-based row of a merged cell: whether it stands for all of them. */
  readonly merged?: ReadonlyMap<number, Merged>;
}

/** A sheet with the columns of which only title rows hold values, and what is filled down, by field. */
export function withFills(
  found: OrderSheet,
  lines: readonly number[],
  skipped: ReadSheet['skipped'],
): { readonly sheet: OrderSheet; readonly filled: ReadonlyMap<string, FilledColumn> } {
  const titles = skipped.flatMap(({ row, reason }) => (reason === 'title' ? [row] : []));
  const wanted = [...found.columns.map(({ column }) => column), ...(found.absent ?? [])];
  const filled = filledDown(found, { lines, titles }, wanted);
  const inTitles = [...filled.values()].flatMap(({ mapped }) => (mapped.titlesOnly ? [mapped] : []));
  return { sheet: { ...found, columns: [...found.columns, ...inTitles] }, filled };
}

interface Rows {
  /** One-based sheet rows of the lines, and of the titles between them. */
  readonly lines: readonly number[];
  readonly titles: readonly number[];
}

/** What is filled down, by field. */
function filledDown(
  sheet: OrderSheet,
  rows: Rows,
  columns: readonly Column[],
): ReadonlyMap<string, FilledColumn> {
  const filled = mergedDown(sheet, rows.lines);
  const add = (mapped: MappedColumn, fills: ReadonlyMap<number, Fill>) => {
    if (fills.size > 0) filled.set(mapped.column.field, { mapped, fills });
  };
  const groups = groupFills(sheet, rows.lines);
  for (const column of columns) {
    if (!column.fillsDown || filled.has(column.field)) continue;
    const mapped = mappedField(sheet, column.field);
    const section = sectionFills(sheet, rows, column, mapped);
    if (section) add(section.mapped, section.fills);
    else if (mapped) add(mapped, groups(mapped));
  }
  return filled;
}

function cellAt({ snapshot: { values, origin } }: OrderSheet, row: number, column: number): CellValue {
  return values[row - origin.row]?.[column - origin.column] ?? null;
}

/** The columns of which some cells are merged downwards, by field. */
function mergedDown(sheet: OrderSheet, lines: readonly number[]): Map<string, FilledColumn> {
  const columns = sheet.columns
    .map((mapped) => ({ mapped, fills: mergedFills(sheet, mapped.index) }))
    .filter(({ fills }) => fills.size > 0);
  if (columns.length === 0) return new Map();
  const statusOf = statusReader(sheet, lines);
  return new Map(
    columns.map(({ mapped, fills }) => [
      mapped.column.field,
      { mapped, fills, merged: mergedRows(fills, statusOf) },
    ]),
  );
}

/** Rows covered by an area merged downwards in a column: any column, since the sheet itself shows the value there. */
function mergedFills(sheet: OrderSheet, column: number): ReadonlyMap<number, Fill> {
  const fills = new Map<number, Fill>();
  for (const area of sheet.snapshot.mergedAreas ?? []) {
    if (area.row <= sheet.headerRow) continue;
    // An area over several columns is a caption, not a value.
    if (area.column !== column || area.columns !== 1) continue;
    const value = cellAt(sheet, area.row, column);
    for (let row = area.row + 1; row < area.row + area.rows; row += 1)
      fills.set(row, { source: 'merged', row: area.row, column, value });
  }
  return fills;
}

/**
 * Which of the rows of a merged cell stands for all: the first that counts for everything, else the first that the checks
 * look at (a draft), else the top one. An amount merged over the lines of an order is that of the others when its first
 * line is cancelled.
 */
function mergedRows(
  fills: ReadonlyMap<number, Fill>,
  statusOf: (row: number) => OrderLine['status'] | null,
): ReadonlyMap<number, Merged> {
  const merged = new Map<number, Merged>();
  for (const [top, area] of grouped([...fills], ([, fill]) => fill.row)) {
    const rows = [top, ...area.map(([row]) => row)];
    const among = (...wanted: readonly (OrderLine['status'] | null)[]) =>
      rows.find((row) => wanted.includes(statusOf(row)));
    const first = among('active', 'settled') ?? among('draft') ?? top;
    for (const row of rows) merged.set(row, row === first ? 'first' : 'below');
  }
  return merged;
}

/** The status on a row; `null` where it is no line. */
function statusReader(
  sheet: OrderSheet,
  lines: readonly number[],
): (row: number) => OrderLine['status'] | null {
  const isLine = new Set(lines);
  const status = mappedField(sheet, fields.status);
  const fills = status ? mergedFills(sheet, status.index) : null;
  return (row) => {
    if (!isLine.has(row)) return null;
    const written = status ? (fills?.get(row)?.value ?? cellAt(sheet, row, status.index)) : null;
    return readStatus(written === null ? null : String(written));
  };
}

const leastGroups = 2;
/** Share of the lines without a value from which on a column is written once for each group. */
const leastBlank = 1 / 3;

/**
 * Values on the first line of each group. The order number or the project must be written so throughout; what goes
 * with an order (its day, its holder) follows where the other lines of the groups leave it blank too.
 */
function groupFills(
  sheet: OrderSheet,
  lines: readonly number[],
): (mapped: MappedColumn) => ReadonlyMap<number, Fill> {
  const none: ReadonlyMap<number, Fill> = new Map();
  const leaders = new Map(
    [fields.order, fields.project].map((field) => {
      const mapped = mappedField(sheet, field);
      return [field as string, mapped ? writtenOnce(sheet, lines, mapped.index) : none];
    }),
  );
  const order = leaders.get(fields.order) ?? none;
  return (mapped) => {
    const own = leaders.get(mapped.column.field);
    if (own) return own;
    const blank = [...order.keys()].every((row) => isBlank(cellAt(sheet, row, mapped.index)));
    if (!blank) return none;
    const { index } = mapped;
    return new Map(
      [...order].map(([row, fill]) => [
        row,
        { ...fill, column: index, value: cellAt(sheet, fill.row, index) },
      ]),
    );
  };
}

function writtenOnce(sheet: OrderSheet, lines: readonly number[], column: number): ReadonlyMap<number, Fill> {
  const none: ReadonlyMap<number, Fill> = new Map();
  const fills = new Map<number, Fill>();
  let head: Fill | null = null;
  let before = 0;
  for (const row of lines) {
    const value = cellAt(sheet, row, column);
    if (!isBlank(value)) {
      // A value said again on the very next line is written on every line, not once.
      if (head && head.row === before && head.value === value) return none;
      head = { source: 'above', row, column, value };
    } else if (isUncalculated(sheet.snapshot, row, column))
      // What stands there is not known: neither is what the rows below would take from above it.
      return none;
    else if (head) fills.set(row, head);
    else return none;
    before = row;
  }
  const groups = new Set(fills.values()).size;
  return groups >= leastGroups && fills.size >= lines.length * leastBlank ? fills : none;
}

/** A title that names its value: "Projet : Alpha", "Bon de commande n° BC-12". */
const named = /^(?<label>.{2,40}?)\s*(?::|–|—|\s-\s|\sn[°º]\s?)\s*(?<rest>.+)$/u;
/** A value of its own, as after "Projet" in "Projet Alpha": a name or a number, no year and no further word. */
const ownName = /^(?!(?:19|20)\d\d$)[\p{Lu}\d]/u;
/** Words of the label before it, the longest one first. */
const labelWords = [4, 3, 2, 1];

/** What a title says of a column: its label as written, and the value. */
function titleValue(column: Column, title: string): { readonly name: string; readonly value: string } | null {
  const { label: name = '', rest = '' } = named.exec(title)?.groups ?? {};
  if (isNamedAs(column, name)) return { name, value: rest };
  const words = title.split(/\s+/u);
  for (const count of labelWords) {
    const label = words.slice(0, count).join(' ');
    const value = words.slice(count).join(' ');
    // In the plural it heads a list: "Projets Alpha et Beta" is no project.
    if (!/s$/iu.test(label) && isNamedAs(column, label) && ownName.test(value)) return { name: label, value };
  }
  return null;
}

/**
 * Values in title rows: in the column itself, where no line below has one of its own, or under a name ("Projet :
 * Alpha") anywhere, for a column that the sheet does not have or leaves blank.
 */
function sectionFills(
  sheet: OrderSheet,
  { lines, titles }: Rows,
  column: Column,
  mapped: MappedColumn | undefined,
): { readonly mapped: MappedColumn; readonly fills: ReadonlyMap<number, Fill> } | null {
  const first = titles[0];
  if (first === undefined) return null;
  const below = lines.filter((row) => row > first);
  if (mapped && below.some((row) => !isBlank(cellAt(sheet, row, mapped.index)))) return null;
  let header: string | null = null;
  const sources = titles.flatMap((row): Fill[] => {
    const { values, origin } = sheet.snapshot;
    const cells = values[row - origin.row] ?? [];
    const at = cells.findIndex((cell) => !isBlank(cell));
    const value = cells[at] ?? null;
    if (typeof value !== 'string') return [];
    const place = { source: 'section', row, column: at + origin.column } as const;
    const said = titleValue(column, value.trim());
    if (said) {
      header ??= said.name;
      return [{ ...place, value: said.value }];
    }
    return mapped && place.column === mapped.index && !named.test(value) ? [{ ...place, value }] : [];
  });
  const [source] = sources;
  if (!source) return null;
  const fills = new Map<number, Fill>();
  let next = 0;
  for (const row of below) {
    while ((sources[next]?.row ?? Infinity) < row) next += 1;
    const fill = sources[next - 1];
    if (fill) fills.set(row, fill);
  }
  return {
    mapped: mapped ?? { column, header: header ?? '', index: source.column, titlesOnly: true },
    fills,
  };
}

function isNamedAs(column: Column, name: string): boolean {
  const key = headerKey(name);
  return column.headers.some(({ text, weight }) => weight >= 0.8 && headerKey(text) === key);
}
