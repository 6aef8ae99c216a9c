/** Cells that name several units of work at once: one line each, with the same address. */
import type { Agreement } from '../agreement/schema';
import { readUnit } from '../agreement/units';
import type { Finding } from '../checking/finding';
import { readNumber } from '../sheet/read-number';
import type { ColumnData } from './column-data';
import { fields, mappedField } from './fields';
import type { OrderLine } from './order-line';
import type { OrderSheet } from './order-sheet';
import { readingFinding } from './reading-findings';

/** One unit of several in a cell. */
interface UnitPart {
  /** The unit as written, without its quantity. */
  readonly unit: string;
  /** As written beside it; `null` where nothing is. */
  readonly quantity: number | null;
}

export interface Expanded {
  /** One-based sheet rows of the lines: a row that holds several units stands once for each. */
  readonly rows: readonly number[];
  /** The unit that is a line's own, for lines of a row that holds several. */
  readonly parts: ReadonlyMap<number, UnitPart>;
}

/** A comma between figures is a decimal one: "0,5 UO-L2.2.1". */
const between = /\s*(?:[+;/&\n]|,(?!\d)|\s(?:et|and)\s)\s*/iu;
const quantityBefore = /^(\d+(?:[.,]\d+)?)(?:\s*[x×*]\s*|\s+)(.+)$/iu;
const quantityAfter = /^(.+?)\s*(?:[x×*:]\s*|\(\s*(?:[x×*]\s*)?)(\d+(?:[.,]\d+)?)\s*\)?$/iu;

/** The rows of the lines, those whose unit cell names several units repeated once for each of them. */
export function expandUnits(sheet: OrderSheet, rows: readonly number[], agreement: Agreement): Expanded {
  const mapped = mappedField(sheet, fields.unit);
  const { values, origin } = sheet.snapshot;
  const known = new Map<string, readonly UnitPart[]>();
  const expanded: number[] = [];
  const parts = new Map<number, UnitPart>();
  for (const row of rows) {
    const cell = mapped && values[row - origin.row]?.[mapped.index - origin.column];
    let found: readonly UnitPart[] = [];
    if (typeof cell === 'string') {
      found = known.get(cell) ?? unitParts(agreement, cell);
      known.set(cell, found);
    }
    if (found.length < 2) expanded.push(row);
    else
      for (const part of found) {
        parts.set(expanded.length, part);
        expanded.push(row);
      }
  }
  return { rows: expanded, parts };
}

/** The units a cell names, each once, with the quantities written beside them. */
export function unitParts(agreement: Agreement, written: string): readonly UnitPart[] {
  const pieces = written.split(between);
  if (pieces.length < 2) return [];
  const parts = new Map<string, UnitPart>();
  for (const piece of pieces) {
    const part = unitPart(agreement, piece);
    if (part === null) continue;
    const before = parts.get(part.code);
    const counted = before?.quantity ?? null;
    const both = counted === null || part.quantity === null ? null : counted + part.quantity;
    parts.set(part.code, before ? { unit: before.unit, quantity: both } : part);
  }
  return [...parts.values()].map(({ unit, quantity }) => ({ unit, quantity }));
}

function unitPart(agreement: Agreement, piece: string): (UnitPart & { readonly code: string }) | null {
  const before = quantityBefore.exec(piece);
  const after = quantityAfter.exec(piece);
  const splits = [
    { unit: before?.[2], quantity: before?.[1] },
    { unit: after?.[1], quantity: after?.[2] },
    { unit: piece, quantity: undefined },
  ];
  for (const { unit, quantity } of splits) {
    // A label alone may be that of the unit before it: only a code names another one.
    if (unit === undefined || !/\d/.test(unit)) continue;
    const reading = readUnit(agreement, unit);
    if (reading.kind !== 'exact' && reading.kind !== 'respelled') continue;
    const count = quantity === undefined ? null : readNumber(quantity, { small: true }).value;
    return { code: reading.unit.code, unit, quantity: count };
  }
  return null;
}

/**
 * The columns, where each line of such a row has its own unit and quantity. What the row says of one unit (its
 * amount, its days, its price) cannot be attributed: it counts as unreadable, never as the value of each.
 */
export function withUnitParts(
  columns: ReadonlyMap<string, ColumnData>,
  parts: Expanded['parts'],
): ReadonlyMap<string, ColumnData> {
  if (parts.size === 0) return columns;
  return new Map(
    [...columns].map(([field, data]) => {
      const { column } = data.mapped;
      const isUnit = field === fields.unit;
      const isQuantity = field === fields.quantity;
      if (!isUnit && !isQuantity && !column.ofOneUnit) return [field, data] as const;
      const values = [...data.values];
      const unreadable = new Set(data.unreadable);
      for (const [line, part] of parts) {
        const blank = values[line] === null && !unreadable.has(line);
        const own = isUnit ? part.unit : isQuantity ? part.quantity : null;
        values[line] = own;
        if (own !== null || blank) unreadable.delete(line);
        else unreadable.add(line);
      }
      return [field, { ...data, values, unreadable }] as const;
    }),
  );
}

/** What was split, for the user to know; one finding. */
export function compositeUnits(
  sheet: OrderSheet,
  lines: readonly OrderLine[],
  parts: Expanded['parts'],
): Finding[] {
  const mapped = mappedField(sheet, fields.unit);
  const split = new Map(
    [...parts.keys()].flatMap((index) => lines[index] ?? []).map((line) => [line.row, line]),
  );
  const [first] = split.values();
  if (!mapped || !first) return [];
  return [
    readingFinding(
      'composite-units',
      [...split.values()].slice(0, 51).flatMap((line) => line.cell(mapped.column) ?? []),
      {
        rows: [...split.keys()],
        field: fields.unit,
        header: mapped.header,
        written: first.written(mapped.column),
      },
    ),
  ];
}
