/** Results kept by what they were made of: Excel hands over a new array for the same range at each calculation. */

/** Ranges worth remembering at once; a workbook has few schedules and few rows of headers. */
const kept = 16;

type Rows = readonly (readonly unknown[])[];

interface Memory<T> {
  readonly about: unknown;
  readonly rows: Rows;
  readonly made: T;
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
    if (latest && holds(latest, rows, about)) return latest.made;
    const memory = memories.find((candidate) => holds(candidate, rows, about));
    if (memory) {
      this.memories = [memory, ...memories.filter((other) => other !== memory)];
      return memory.made;
    }
    const made = make();
    // A copy: the caller may change its own array.
    const copy = rows.map((row) => [...row]);
    this.memories = [{ about, rows: copy, made }, ...memories].slice(0, kept);
    return made;
  }
}

function holds<T>(memory: Memory<T>, rows: Rows, about: unknown): boolean {
  return memory.about === about && isSame(memory.rows, rows);
}

function isSame(one: Rows, other: Rows): boolean {
  if (one.length !== other.length) return false;
  for (let row = 0; row < one.length; row += 1) {
    const mine = one[row];
    const theirs = other[row];
    if (!mine || !theirs || mine.length !== theirs.length) return false;
    for (let cell = 0; cell < mine.length; cell += 1) if (!isSameCell(mine[cell], theirs[cell])) return false;
  }
  return true;
}

/** Numbers apart from the rest: a comparison that meets one kind of value only is several times quicker. */
function isSameCell(mine: unknown, theirs: unknown): boolean {
  if (typeof mine !== 'number') return mine === theirs;
  // NaN, the only value that differs from itself, is the same here.
  return typeof theirs === 'number' && (mine === theirs || (mine !== mine && theirs !== theirs));
}
