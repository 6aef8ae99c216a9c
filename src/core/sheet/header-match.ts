/** Which columns of the catalogue a header names, by its wording alone. */
import { rememberedFor } from '../remembered';
import type { Column } from './column';
import type { ShownAs } from './number-format';
import { headerKey } from './header-key';
import type { CellValue } from './snapshot';

/** A column of a sheet as the header row shows it. */
export interface Heading {
  /** One-based column in the sheet. */
  readonly index: number;
  /** As written, on one line; "" where the header cell is blank. */
  readonly header: string;
  /** Wordings by which the heading can be known, the most telling first: with the heading above it, then alone. */
  readonly wordings: readonly string[];
  /** Some cells below the header. */
  readonly samples: () => readonly CellValue[];
  /** What all numbers of the column are shown as, where they are shown alike. */
  readonly shownAs?: ShownAs | undefined;
}

export interface Match {
  readonly heading: Heading;
  readonly column: Column;
  readonly score: number;
}

/** Of matches with the best first: each column the heading that fits best, each heading one column at most. */
export function bestMatches(order: readonly Match[]): {
  readonly matches: readonly Match[];
  readonly takenFields: ReadonlyMap<string, Match>;
  readonly takenHeadings: ReadonlySet<Heading>;
} {
  const takenFields = new Map<string, Match>();
  const takenHeadings = new Set<Heading>();
  const matches = order.filter((match) => {
    const { heading, column } = match;
    if (takenFields.has(column.field) || takenHeadings.has(heading)) return false;
    takenFields.set(column.field, match);
    takenHeadings.add(heading);
    return true;
  });
  return { matches, takenFields, takenHeadings };
}

interface NamedColumn {
  readonly column: Column;
  /** How surely the wording means the column: 1 where nothing else is meant by it. */
  readonly weight: number;
}

/** The columns that a header means by the first of its keys (`headerKey`) that names any. */
export function columnsNamed(keys: readonly string[], columns: readonly Column[]): readonly NamedColumn[] {
  const wordings = wordingsOf(columns);
  const key = keys.find((candidate) => wordings.has(candidate));
  return key === undefined ? [] : (wordings.get(key) ?? []);
}

type Wordings = ReadonlyMap<string, readonly NamedColumn[]>;

/** The columns by the keys of their headers. */
export const wordingsOf = rememberedFor((columns: readonly Column[]): Wordings => {
  const wordings = new Map<string, { column: Column; weight: number }[]>();
  for (const column of columns)
    for (const { text, weight } of column.headers) {
      const key = headerKey(text);
      const entries = wordings.get(key) ?? [];
      const same = entries.find((entry) => entry.column === column);
      if (same) same.weight = Math.max(same.weight, weight);
      else entries.push({ column, weight });
      wordings.set(key, entries);
    }
  return wordings;
});
