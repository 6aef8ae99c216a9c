import type { OrderLine } from './order-line';

/** A line that was read again after an edit. */
export interface EditedLine {
  readonly was: OrderLine;
  readonly is: OrderLine;
}

interface Lines {
  readonly lines: readonly OrderLine[];
}

/** The lines of the same tables that were read again: one that was not is the very same object. */
export function editedLines(before: readonly Lines[], now: readonly Lines[]): readonly EditedLine[] {
  const edited: EditedLine[] = [];
  for (const [table, { lines }] of before.entries()) {
    const fresh = now[table]?.lines ?? [];
    for (let index = 0; index < lines.length; index += 1) {
      const was = lines[index];
      const is = fresh[index];
      if (was !== is && was && is) edited.push({ was, is });
    }
  }
  return edited;
}
