/**
 * Long work in small steps: it yields the share (0 to 1) it has done, so that whoever runs it can let the page paint, hear
 * the user and cancel. A step takes a few milliseconds at most on a sheet of 100,000 lines.
 */
export type Steps<T> = Generator<number, T, void>;

/** Does all of the work at once. */
export function atOnce<T>(steps: Iterator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Work that is a part of other work: it takes the other's `share` where that work stands. */
export function* atShare<T>(steps: Iterator<number, T>, share: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield share;
  }
}

/** Visits `items` one after the other, `itemsAtOnce` in a step: as quick as a plain loop. */
export function* eachInSteps<T>(
  items: readonly T[],
  itemsAtOnce: number,
  visit: (item: T, index: number) => void,
): Steps<void> {
  for (let from = 0; from < items.length; from += itemsAtOnce) {
    yield from / items.length;
    items.slice(from, from + itemsAtOnce).forEach((item, index) => visit(item, from + index));
  }
}
