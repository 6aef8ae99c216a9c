/** Which lines count in a summary, and why the others do not. */
import { copiedLines } from '../orders/copied-lines';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import type { ExclusionReason } from './summary';

/** By line of the sheet: `null` where it counts. */
type Standing = readonly (ExclusionReason | null)[];

/** Cancelled lines and drafts count nowhere (ADR 10, point 1), a copied line once. */
export function standings(sheets: readonly ReadSheet[]): readonly Standing[] {
  const copies = copiedLines(sheets);
  return sheets.map(({ lines }) =>
    lines.map((line): ExclusionReason | null => {
      if (line.status === 'cancelled' || line.status === 'draft') return line.status;
      return copies.has(line) ? 'repeated' : null;
    }),
  );
}

/** The lines that count, in the order of the sheets. */
export function countedLines(sheets: readonly ReadSheet[]): readonly OrderLine[] {
  const reasons = standings(sheets);
  return sheets.flatMap(({ lines }, at) => lines.filter((_, line) => (reasons[at]?.[line] ?? null) === null));
}
