/** Results kept by what they were made of: Excel hands over a new array for the same range at each calculation. */

/** Ranges worth remembering at once; a sheet has few schedules and few rows of headers. */
const kept = 50;

/** The same result for the same key, made once; everything is forgotten when there are too many. */
export class Remembered<T> {
  private readonly results = new Map<string, T>();

  of(key: string, make: () => T): T {
    const known = this.results.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (this.results.size >= kept) this.results.clear();
    this.results.set(key, made);
    return made;
  }
}
