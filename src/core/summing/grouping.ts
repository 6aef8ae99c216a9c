/** Sorting the entries of all sheets into groups by the values of several fields. */
import type { SheetFigures } from './figures';
import { FieldValues, noValue, numbersOf } from './keys';
import type { SummarySource } from './definition';

/** A sheet whose lines are added up. */
export interface SummedSheet {
  readonly source: SummarySource;
  readonly figures: SheetFigures;
  /** By line: 1 where it counts. */
  readonly counted: Uint8Array;
  /** Lines whose commitment stands in full on an earlier line of their order. */
  readonly repeatedCommitments: ReadonlySet<number>;
  /** Lines of orders whose commitment stands on no line. */
  readonly notEngaged: ReadonlySet<number>;
}

export interface Groups {
  readonly count: number;
  /** The numbers of the values that make the groups: those of the first group, those of the second… */
  readonly numbers: readonly number[];
  /** By field, by number: the value. */
  readonly texts: readonly (readonly (string | null)[])[];
  /** By sheet, by entry: the number of its group; -1 where it counts nowhere. */
  readonly of: readonly Int32Array[];
}

/** The entries of each group on one sheet, sorted once for all of them. */
export class EntriesByGroup {
  private readonly starts: Int32Array;
  private readonly sorted: Int32Array;

  constructor(groups: Int32Array, count: number) {
    this.starts = new Int32Array(count + 1);
    for (const group of groups) if (group >= 0) this.starts[group + 1] = (this.starts[group + 1] ?? 0) + 1;
    for (let group = 0; group < count; group += 1)
      this.starts[group + 1] = (this.starts[group + 1] ?? 0) + (this.starts[group] ?? 0);
    const next = this.starts.slice();
    this.sorted = new Int32Array(this.starts[count] ?? 0);
    groups.forEach((group, entry) => {
      if (group < 0) return;
      const at = next[group] ?? 0;
      this.sorted[at] = entry;
      next[group] = at + 1;
    });
  }

  of(group: number): Int32Array {
    return this.sorted.subarray(this.starts[group], this.starts[group + 1]);
  }
}

/** Groups in the order in which they first come. */
export function groupsBy(by: readonly string[], sheets: readonly SummedSheet[]): Groups {
  const fields = by.map((field) => ({ field, values: new FieldValues() }));
  const columns = sheets.map((sheet) =>
    fields.map(({ field, values }) => numbersOfEntries(field, sheet, values)),
  );
  const { combined: combinations, size } = combine(
    columns,
    fields.map(({ values }) => values.texts.length),
  );
  const numbers: number[] = [];
  const groupOf = groupNumbers(size);
  let count = 0;
  const of = sheets.map(({ figures, counted }, at) => {
    const own = columns[at] ?? [];
    const combined = combinations[at] ?? new Float64Array();
    const groups = new Int32Array(combined.length).fill(-1);
    for (let entry = 0; entry < groups.length; entry += 1) {
      if (counted[lineOf(entry, figures)] !== 1) continue;
      const group = groupOf(combined[entry] ?? 0, count);
      groups[entry] = group;
      if (group < count) continue;
      count += 1;
      for (const column of own) numbers.push(column[entry] ?? noValue);
    }
    return groups;
  });
  return { count, numbers, texts: fields.map(({ values }) => values.texts), of };
}

/** Combinations up to which a table of all of them is quicker than looking each up. */
const mostInTable = 8_000_000;

/** The group of a combination: the one it had before, else the next one, which it keeps. */
function groupNumbers(combinations: number): (combination: number, next: number) => number {
  if (combinations > mostInTable) {
    const known = new Map<number, number>();
    return (combination, next) => {
      const group = known.get(combination) ?? next;
      if (group === next) known.set(combination, group);
      return group;
    };
  }
  // One more than the group, so that a fresh table says of each that it has none.
  const known = new Int32Array(combinations);
  return (combination, next) => {
    const group = known[combination] || next + 1;
    known[combination] = group;
    return group - 1;
  };
}

/** The line an entry stands for: itself, or the first of the row. */
export function lineOf(entry: number, { lines, whole }: SheetFigures): number {
  return entry < lines ? entry : (whole[entry - lines]?.[0] ?? -1);
}

/** By sheet, by entry: one number for each combination of values, given how many values each field has. */
function combine(
  columns: readonly (readonly Int32Array[])[],
  sizes: readonly number[],
): { readonly combined: readonly Float64Array[]; readonly size: number } {
  const combined = columns.map(([first]) => Float64Array.from(first ?? []));
  let size = sizes[0] ?? 1;
  for (let field = 1; field < sizes.length; field += 1) {
    const more = sizes[field] ?? 1;
    // Past what a number holds exactly, two combinations would be one: they are numbered anew.
    if (size * more > Number.MAX_SAFE_INTEGER) size = renumber(combined);
    size *= more;
    combined.forEach((numbers, at) => {
      const column = columns[at]?.[field];
      for (let entry = 0; entry < numbers.length; entry += 1)
        numbers[entry] = (numbers[entry] ?? 0) * more + (column?.[entry] ?? noValue);
    });
  }
  return { combined, size };
}

/** Numbers from 0 on, the same for the same; answers how many there are. */
function renumber(combined: readonly Float64Array[]): number {
  const known = new Map<number, number>();
  for (const numbers of combined)
    numbers.forEach((number, entry) => {
      const before = known.get(number) ?? known.size;
      known.set(number, before);
      numbers[entry] = before;
    });
  return known.size;
}

/** What a row says of several units together has the value they share, if they do. */
function numbersOfEntries(
  field: string,
  { source, figures, counted }: SummedSheet,
  values: FieldValues,
): Int32Array {
  const ofLines = numbersOf(field, { source, sheet: figures.sheet, counted }, values);
  if (figures.whole.length === 0) return ofLines;
  const all = new Int32Array(figures.lines + figures.whole.length);
  all.set(ofLines);
  figures.whole.forEach(([first = 0, ...others], index) => {
    const number = ofLines[first] ?? noValue;
    all[figures.lines + index] = others.every((line) => ofLines[line] === number) ? number : noValue;
  });
  return all;
}
