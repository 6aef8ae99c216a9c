/** Sorting the entries of all sheets into groups by the values of several fields. */
import type { SheetFigures } from './figures';
import { FieldValues, noValue, numbersOf } from './keys';
import type { SummarySource } from './definition';

/** A sheet whose lines are added up. */
export interface SummedSheet {
  readonly source: SummarySource;
  readonly figures: SheetFigures;
  /** By line: whether it counts. */
  readonly counted: readonly boolean[];
}

export interface Groups {
  /** The values that make each group, by field. */
  readonly keys: readonly (readonly (string | null)[])[];
  /** By sheet, by entry: the number of its group; -1 where it counts nowhere. */
  readonly of: readonly Int32Array[];
}

/** Groups in the order in which they first come. */
export function groupsBy(by: readonly string[], sheets: readonly SummedSheet[]): Groups {
  const fields = by.map((field) => ({ field, values: new FieldValues() }));
  const numbers = sheets.map((sheet) =>
    fields.map(({ field, values }) => numbersOfEntries(field, sheet, values)),
  );
  const keys: (string | null)[][] = [];
  const ids = new Map<number, number>();
  // The size of every field is known by now: each combination is one number.
  const sizes = fields.map(({ values }) => values.texts.length);
  const of = sheets.map(({ figures, counted }, at) => {
    const columns = numbers[at] ?? [];
    const groups = new Int32Array(figures.lines + figures.whole.length).fill(-1);
    for (let entry = 0; entry < groups.length; entry += 1) {
      const first = entry < figures.lines ? entry : (figures.whole[entry - figures.lines]?.[0] ?? -1);
      if (!counted[first]) continue;
      let id = 0;
      for (let field = 0; field < columns.length; field += 1)
        id = id * (sizes[field] ?? 1) + (columns[field]?.[entry] ?? noValue);
      let group = ids.get(id);
      if (group === undefined) {
        group = keys.length;
        ids.set(id, group);
        keys.push(
          fields.map(({ values }, field) => values.texts[columns[field]?.[entry] ?? noValue] ?? null),
        );
      }
      groups[entry] = group;
    }
    return groups;
  });
  return { keys, of };
}

/** What a row says of several units together has the value they share, if they do. */
function numbersOfEntries(field: string, { source, figures }: SummedSheet, values: FieldValues): Int32Array {
  const ofLines = numbersOf(field, source, figures.sheet, values);
  if (figures.whole.length === 0) return ofLines;
  const all = new Int32Array(figures.lines + figures.whole.length);
  all.set(ofLines);
  figures.whole.forEach(([first = 0, ...others], index) => {
    const number = ofLines[first] ?? noValue;
    all[figures.lines + index] = others.every((line) => ofLines[line] === number) ? number : noValue;
  });
  return all;
}
