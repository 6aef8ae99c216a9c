/** Comparing two readings of a sheet: most rows are the same after an edit, and what was made of them still holds. */
import { atOnce, eachInSteps, type Steps } from '../steps';
import type { SheetSnapshot } from './snapshot';

export interface Compared {
  /** The sheet as it is; rows that did not change are the very arrays of the reading before. */
  readonly sheet: SheetSnapshot;
  /** One-based sheet rows in which a cell changed. */
  readonly rows: readonly number[];
}

/** `null` where the two differ by more than cells: rows came or went, were hidden or merged, the sheet has another name. */
export function comparedWith(before: SheetSnapshot, now: SheetSnapshot): Compared | null {
  return atOnce(comparedInSteps(before, now));
}

/** Rows compared in one step. */
const rowsAtOnce = 2_000;

/** What comparing a reading with the one before gave: whoever goes by its rows asks for the same two again. */
const comparedLast = new WeakMap<SheetSnapshot, Compared>();

export function* comparedInSteps(before: SheetSnapshot, now: SheetSnapshot): Steps<Compared | null> {
  if (before === now) return { sheet: before, rows: [] };
  const last = comparedLast.get(before);
  if (last?.sheet === now) return last;
  if (frameOf(before) !== frameOf(now) || !sameNumbers(before.hiddenRows, now.hiddenRows)) return null;
  const changed: number[] = [];
  yield* eachInSteps(now.values, rowsAtOnce, (cells, row) => {
    const same = sameCells(before.values[row], cells) && sameCells(before.formats?.[row], now.formats?.[row]);
    if (!same) changed.push(row);
  });
  if (changed.length === 0) return { sheet: before, rows: [] };
  const taken = <T>(old: readonly T[], fresh: readonly T[]): readonly T[] => {
    const rows = [...old];
    for (const row of changed) {
      const cells = fresh[row];
      if (cells !== undefined) rows[row] = cells;
    }
    return rows;
  };
  const compared: Compared = {
    sheet: {
      ...before,
      values: taken(before.values, now.values),
      ...(before.formats && now.formats ? { formats: taken(before.formats, now.formats) } : {}),
    },
    rows: changed.map((row) => row + now.origin.row),
  };
  comparedLast.set(before, compared);
  return compared;
}

function frameOf(sheet: SheetSnapshot): string {
  const { id, name, origin, visible, endsAt, table, date1904, textOnly, mergedAreas, values, formats } =
    sheet;
  const size = [values.length, values[0]?.length, formats?.length];
  const shown = [...(sheet.shownAs ?? [])];
  return JSON.stringify([
    id,
    name,
    origin,
    visible,
    endsAt,
    table,
    date1904,
    textOnly,
    mergedAreas,
    size,
    shown,
  ]);
}

function sameNumbers(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size !== other.size) return false;
  for (const number of one) if (!other.has(number)) return false;
  return true;
}

function sameCells<T>(one: readonly T[] | undefined, other: readonly T[] | undefined): boolean {
  if (one === other) return true;
  if (!one || one.length !== other?.length) return false;
  for (let column = 0; column < one.length; column += 1) if (one[column] !== other[column]) return false;
  return true;
}
