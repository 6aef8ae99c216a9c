/** Cells that name several units of work at once, or one with its quantity: one line for each, with the same address. */
import type { Agreement } from '../agreement/schema';
import { readUnit } from '../agreement/units';
import type { Finding } from '../checking/finding';
import { remembered, rememberedFor } from '../remembered';
import { readNumber } from '../sheet/read-number';
import type { ColumnData } from './column-data';
import { fields, mappedField } from './fields';
import type { OrderLine, UnitReading } from './order-line';
import type { OrderSheet } from './order-sheet';
import { cellsOf, readingFinding } from './reading-findings';

/** One unit of a cell. */
interface UnitPart {
  /** The unit as written, without its quantity. */
  readonly unit: string;
  /** As written beside it; `null` where nothing is. */
  readonly quantity: number | null;
}

/** A unit as a line has it; `alone`: the only one of its cell, so that the amounts of the row are its own. */
interface LinePart extends UnitPart {
  readonly alone: boolean;
}

export interface Expanded {
  /** One-based sheet rows of the lines: a row that holds several units stands once for each. */
  readonly rows: readonly number[];
  /** The unit that is a line's own, for lines of a row that holds several, or one with its quantity. */
  readonly parts: ReadonlyMap<number, LinePart>;
}

/** A unit with its label and a quantity is shorter; the expressions below are not for pages of text. */
const longestPiece = 300;
/** A comma between figures is a decimal one: "0,5 UO-L2.2.1". */
const between = /[+;/&\n]|,(?!\d)|\s(?:et|and)\s/iu;
const quantityBefore = /^(\d+(?:[.,]\d+)?)(?:\s*[x×*]\s*|\s+)(.+)$/iu;
const quantityAfter = /^(.+?)\s*(?:[x×*:]\s*|\(\s*(?:[x×*]\s*)?)(\d+(?:[.,]\d+)?)\s*\)?$/iu;

/** "L2.2.4", or "2.2.4" without its letter; a number alone is none. */
const endsAsCode = /[\p{L}.-]\d[.-]\d$/u;

/** The rows of the lines, those whose unit cell names several units repeated once for each of them. */
export function expandUnits(sheet: OrderSheet, rows: readonly number[], agreement: Agreement): Expanded {
  const mapped = mappedField(sheet, fields.unit);
  const { values, origin } = sheet.snapshot;
  const partsOf = remembered((written: string) => unitParts(agreement, written));
  const expanded: number[] = [];
  const parts = new Map<number, LinePart>();
  for (const row of rows) {
    const cell = mapped && values[row - origin.row]?.[mapped.index - origin.column];
    const found = typeof cell === 'string' ? partsOf(cell) : [];
    const alone = found.length === 1;
    if (found.length === 0 || (alone && found[0]?.quantity === null)) expanded.push(row);
    else
      for (const part of found) {
        parts.set(expanded.length, { ...part, alone });
        expanded.push(row);
      }
  }
  return { rows: expanded, parts };
}

/** The units a cell names, each once, with the quantities written beside them; of a single one, only with a quantity. */
export function unitParts(agreement: Agreement, written: string): readonly UnitPart[] {
  const pieces = written.split(between).map((piece) => piece.trim());
  const parts = new Map<string, UnitPart>();
  for (const piece of pieces) {
    const part = unitPart(agreement, piece);
    if (part === null || (pieces.length < 2 && part.quantity === null)) continue;
    const before = parts.get(part.key);
    const counted = before?.quantity ?? null;
    const both = counted === null || part.quantity === null ? null : counted + part.quantity;
    parts.set(part.key, before ? { unit: before.unit, quantity: both } : part);
  }
  return [...parts.values()].map(({ unit, quantity }) => ({ unit, quantity }));
}

function unitPart(agreement: Agreement, piece: string): (UnitPart & { readonly key: string }) | null {
  if (piece.length > longestPiece) return null;
  const before = quantityBefore.exec(piece);
  const after = quantityAfter.exec(piece);
  const splits = [
    { unit: before?.[2], quantity: before?.[1] },
    { unit: after?.[1], quantity: after?.[2] },
    { unit: piece, quantity: undefined },
  ];
  for (const { unit, quantity } of splits) {
    if (unit === undefined) continue;
    const key = unitNamed(readUnit(agreement, unit), unit, quantity !== undefined);
    if (key === null) continue;
    const count = quantity === undefined ? null : readNumber(quantity, { small: true }).value;
    return { key, unit, quantity: count };
  }
  return null;
}

/**
 * What a piece of a cell names. A label alone may be that of the unit before it: only a code or a level names another
 * one. A family without its level is one to ask about, where it has a quantity of its own, and so is a code that no unit
 * has or that several begin with: dropped, it would be ordered unseen.
 */
function unitNamed(reading: UnitReading, written: string, counted: boolean): string | null {
  if (reading.kind === 'exact' || reading.kind === 'respelled') {
    const { code, level, codeGivenByUs } = reading.unit;
    return /\d/.test(written) || level || (codeGivenByUs && counted) ? code : null;
  }
  if (reading.kind === 'blank') return null;
  if (endsAsCode.test(written) && (reading.kind === 'ambiguous' || reading.nearest.length > 0))
    return written;
  if (reading.kind !== 'ambiguous' || !counted) return null;
  const [family = null, another] = new Set(reading.candidates.map((unit) => unit.family));
  return another === undefined ? family : null;
}

/**
 * The columns, where each line of such a row has its own unit and quantity. What the row says of one unit (its
 * amount, its days, its price) cannot be attributed to several: it counts as unreadable, never as the value of each.
 */
export function withUnitParts(
  columns: ReadonlyMap<string, ColumnData>,
  parts: Expanded['parts'],
): ReadonlyMap<string, ColumnData> {
  if (parts.size === 0) return columns;
  return new Map([...columns].map(([field, data]) => [field, withParts(parts)(data)] as const));
}

/** After an edit most columns are the very ones they were. */
const withParts = rememberedFor((parts: Expanded['parts']) =>
  rememberedFor((data: ColumnData): ColumnData => {
    const { column } = data.mapped;
    const isUnit = column.field === fields.unit;
    const isQuantity = column.field === fields.quantity;
    if (!isUnit && !isQuantity && !column.ofOneUnit) return data;
    const values = [...data.values];
    const unreadable = new Set(data.unreadable);
    const shared = new Set<number>();
    for (const [line, part] of parts) {
      const blank = values[line] === null && !unreadable.has(line);
      // A single unit has the amounts of its row, and the quantity of a column of its own.
      if (part.alone && !isUnit && (!isQuantity || !blank)) continue;
      const own = isUnit ? part.unit : isQuantity ? part.quantity : null;
      values[line] = own;
      if (own !== null || blank) unreadable.delete(line);
      else {
        unreadable.add(line);
        shared.add(line);
      }
    }
    return { ...data, values, unreadable, shared };
  }),
);

/** The column of the quantities that stand in the unit cells of a sheet without any other; `null` where none does. */
export function quantitiesInUnits(sheet: OrderSheet, { rows, parts }: Expanded): ColumnData | null {
  const unit = mappedField(sheet, fields.unit);
  const counted = [...parts.values()].some(({ quantity }) => quantity !== null);
  if (!sheet.uncounted || !unit || !counted) return null;
  return {
    mapped: { ...unit, column: sheet.uncounted },
    values: rows.map(() => null),
    unreadable: new Set(),
    told: new Map(),
    filled: new Map(),
  };
}

/** The lines of the rows that hold several units. */
export function splitLines(parts: Expanded['parts']): ReadonlySet<number> {
  return new Set([...parts].flatMap(([line, { alone }]) => (alone ? [] : [line])));
}

/** What was split, for the user to know; one finding. */
export function compositeUnits(
  sheet: OrderSheet,
  lines: readonly OrderLine[],
  parts: Expanded['parts'],
): Finding[] {
  const mapped = mappedField(sheet, fields.unit);
  const split = new Map(
    [...splitLines(parts)].flatMap((index) => lines[index] ?? []).map((line) => [line.row, line]),
  );
  const [first] = split.values();
  if (!mapped || !first) return [];
  return [
    readingFinding('composite-units', cellsOf([...split.values()], mapped.column), {
      rows: [...split.keys()],
      field: fields.unit,
      header: mapped.header,
      written: first.written(mapped.column),
    }),
  ];
}
