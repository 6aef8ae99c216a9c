/** Results kept by what they were made of: Excel hands over a new array for the same range at each calculation. */

/** Ranges worth remembering at once; a workbook has few schedules and few rows of headers. */
const kept = 16;

type Rows = readonly (readonly unknown[])[];

interface Memory<T> {
  readonly made: T;
  holds(rows: Rows, about: unknown): boolean;
}

/** A result, with the rectangle of cells it was made of: numbers apart, where they are compared twice as fast. */
function memoryOf<T>(rows: Rows, about: unknown, made: T): Memory<T> {
  const { length } = rows;
  const width = rows[0]?.length ?? 0;
  // A copy: the caller may change its own array.
  const cells = rows.flat();
  const numbers = Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : NaN));
  return {
    made,
    holds(others, aboutThem) {
      let at = 0;
      if (about !== aboutThem || others.length !== length) return false;
      for (let line = 0; line < length; line += 1) {
        const row = others[line];
        if (row?.length !== width) return false;
        for (let column = 0; column < width; column += 1, at += 1) {
          const cell = row[column];
          if (typeof cell === 'number' ? cell !== numbers[at] : cell !== cells[at]) return false;
        }
      }
      return at === cells.length;
    },
  };
}

/**
 * The same result for a range that holds the same values, made once. Ranges are compared cell by cell, the last one
 * used first: for a schedule of some twenty rows that is quicker than any key of its content would be. The oldest is
 * forgotten when there are too many.
 */
export class RememberedRange<T> {
  private memories: Memory<T>[] = [];

  /** `about`: what else the result depends on, compared by identity. What `make` throws is not kept. */
  of(rows: Rows, about: unknown, make: () => T): T {
    const { memories } = this;
    const [latest] = memories;
    if (latest?.holds(rows, about)) return latest.made;
    const memory =
      memories.find((candidate) => candidate.holds(rows, about)) ?? memoryOf(rows, about, make());
    this.memories = [memory, ...memories.filter((other) => other !== memory)].slice(0, kept);
    return memory.made;
  }
}
