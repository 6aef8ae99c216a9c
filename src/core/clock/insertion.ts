/** Hours of work for people far from employment that a contract makes its holders owe on what they invoice. */
import { bounds } from '../agreement/figures';
import type { Agreement } from '../agreement/schema';
import { centsOf, eurosOf } from '../money';
import { mappedField } from '../orders/fields';
import { addedBy } from '../orders/line-values';
import type { ReadSheet } from '../orders/order-sheet';
import { countedLines } from '../summing/counted-lines';

type Insertion = NonNullable<Agreement['insertion']>;

/** Hours owed, by both readings of a threshold: on the whole amount once it is reached, or on what is above it. */
export interface InsertionHours {
  readonly onAll: number;
  readonly above: number;
}

export interface InsertionDue extends InsertionHours {
  /** Cents excluding tax that the sheets show as invoiced: other buyers' invoices count as well. */
  readonly seen: number;
  /** Cents from which hours are owed. */
  readonly from: number;
  readonly clause: string;
}

/** Hours owed on an amount in cents excluding tax; none below the threshold. */
export function insertionHours({ due, from }: Insertion, cents: number): InsertionHours {
  const euros = eurosOf(cents);
  const threshold = bounds(from).low ?? 0;
  if (euros < threshold) return { onAll: 0, above: 0 };
  const hours = (base: number) => (base * (bounds(due).low ?? 0)) / (due.per?.amount ?? 1);
  return { onAll: hours(euros), above: hours(euros - threshold) };
}

/** What is owed on the invoices the sheets show; `null` where the contract asks none or no sheet says what is invoiced. */
export function insertionDue(sheets: readonly ReadSheet[], { insertion }: Agreement): InsertionDue | null {
  if (!insertion) return null;
  const [invoiced] = sheets.flatMap((sheet) => mappedField(sheet, 'invoiced_amount')?.column ?? []);
  if (!invoiced) return null;
  const seen = countedLines(sheets).reduce((sum, line) => sum + (addedBy(line, invoiced) ?? 0), 0);
  return {
    ...insertionHours(insertion, seen),
    seen,
    from: centsOf(bounds(insertion.from).low ?? 0),
    clause: insertion.due.clause,
  };
}
