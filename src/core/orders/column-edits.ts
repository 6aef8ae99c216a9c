/** Putting a few lines of a column that was read in the place of what they were. */
import type { ColumnData } from './column-data';

type Told = ColumnData['told'];

/** What is told of one cell, in the order in which it is told. */
const tellingOrder = ['number-as-text', 'filled-down'];

/**
 * The column with other cells at some lines: `fresh` holds the lines `indexes`, in their order. The very column where
 * they are as they were.
 */
export function withLines(data: ColumnData, indexes: readonly number[], fresh: ColumnData): ColumnData {
  if (indexes.every((index, at) => isSame(data, index, fresh, at))) return data;
  const values = [...data.values];
  const unreadable = new Set(data.unreadable);
  const filled = new Map(data.filled);
  indexes.forEach((index, at) => {
    values[index] = fresh.values[at] ?? null;
    if (fresh.unreadable.has(at)) unreadable.add(index);
    else unreadable.delete(index);
    const fill = fresh.filled.get(at);
    if (fill) filled.set(index, fill);
    else filled.delete(index);
  });
  const told = retold(data.told, indexes, fresh.told);
  return { mapped: data.mapped, values, unreadable, filled, told, merged: fresh.merged };
}

/** The lines `indexes` of a column alone. */
export function pick(data: ColumnData, indexes: readonly number[]): ColumnData {
  return {
    mapped: data.mapped,
    values: indexes.map((index) => data.values[index] ?? null),
    unreadable: new Set(indexes.flatMap((index, at) => (data.unreadable.has(index) ? [at] : []))),
    filled: new Map(
      indexes.flatMap((index, at) => {
        const fill = data.filled.get(index);
        return fill ? [[at, fill] as const] : [];
      }),
    ),
    told: new Map(),
    merged: data.merged,
  };
}

function isSame(data: ColumnData, index: number, fresh: ColumnData, at: number): boolean {
  const tells = (told: Told, line: number) => [...told].every(([, lines]) => !lines.includes(line));
  return (
    Object.is(data.values[index] ?? null, fresh.values[at] ?? null) &&
    data.unreadable.has(index) === fresh.unreadable.has(at) &&
    !data.filled.has(index) &&
    !fresh.filled.has(at) &&
    tells(fresh.told, at) &&
    tells(data.told, index)
  );
}

/** What is told, by line from the top: what is first told of comes first. */
function retold(before: Told, indexes: readonly number[], fresh: Told): Told {
  const edited = new Set(indexes);
  const all = [...new Set([...before.keys(), ...fresh.keys()])].map((what) => {
    const kept = (before.get(what) ?? []).filter((line) => !edited.has(line));
    const own = (fresh.get(what) ?? []).flatMap((at) => indexes[at] ?? []);
    const lines = [...kept, ...own].sort((one, other) => one - other);
    return [what, lines] as const;
  });
  const told = all.filter(([, lines]) => lines.length > 0);
  return new Map(
    told.sort(
      ([one, [a = 0]], [other, [b = 0]]) => a - b || tellingOrder.indexOf(one) - tellingOrder.indexOf(other),
    ),
  );
}
