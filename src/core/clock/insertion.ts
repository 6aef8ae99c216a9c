/** Hours of work for people far from employment that a contract makes its holders owe on what they invoice. */
import { bounds } from '../agreement/figures';
import type { Agreement } from '../agreement/schema';
import { holdersIn } from '../checking/holders';
import { centsOf, eurosOf } from '../money';
import { mappedField } from '../orders/fields';
import { addedBy } from '../orders/line-values';
import { rowKey } from '../orders/order-table';
import { countedLines } from '../summing/counted-lines';
import type { SummarySource } from '../summing/definition';

type Insertion = NonNullable<Agreement['insertion']>;

/** Hours owed, by both readings of a threshold: on the whole amount once it is reached, or on what is above it. */
interface InsertionHours {
  readonly onAll: number;
  readonly above: number;
}

/** What one holder owes under one lot, which is an agreement of its own. */
interface InsertionOwed extends InsertionHours {
  /** `null`: the lines do not tell it. */
  readonly lot: string | null;
  /** As first written. */
  readonly holder: string | null;
  /** Cents excluding tax that he is seen to have invoiced: other buyers' invoices count as well. */
  readonly seen: number;
  /** Lines of which it cannot be read how much was invoiced: they count for nothing. */
  readonly unread: number;
}

interface InsertionDue {
  /** Cents excluding tax that the sheets show as invoiced by all holders, and such lines of theirs. */
  readonly seen: number;
  readonly unread: number;
  /** Cents from which a holder owes hours, and those who owe some. */
  readonly from: number;
  readonly owed: readonly InsertionOwed[];
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
export function insertionDue({ sheets, agreement, settings }: SummarySource): InsertionDue | null {
  const { insertion } = agreement;
  const [invoiced] = sheets.flatMap((sheet) => mappedField(sheet, 'invoiced_amount')?.column ?? []);
  if (!insertion || !invoiced) return null;
  const [column] = sheets.flatMap((sheet) => mappedField(sheet, 'holder')?.column ?? []);
  const holders = holdersIn(settings);
  const owing = new Map<
    string,
    { lot: string | null; holder: string | null; seen: number; unread: number }
  >();
  let told = '';
  for (const line of countedLines(sheets)) {
    const { lot } = line;
    const written = column ? line.get(column) : null;
    const holder = written === null ? holders.onlyOf(lot) : String(written);
    const key = JSON.stringify([lot, holder && holders.keyOf(holder)]);
    const known = owing.get(key) ?? { lot, holder, seen: 0, unread: 0 };
    known.seen += addedBy(line, invoiced) ?? 0;
    // The lines of a row that names several units follow each other.
    if (line.unreadable(invoiced) && rowKey(line) !== told) {
      told = rowKey(line);
      known.unread += 1;
    }
    owing.set(key, known);
  }
  const all = [...owing.values()];
  return {
    seen: all.reduce((sum, { seen }) => sum + seen, 0),
    unread: all.reduce((sum, { unread }) => sum + unread, 0),
    from: centsOf(bounds(insertion.from).low ?? 0),
    owed: all
      .map((one) => ({ ...one, ...insertionHours(insertion, one.seen) }))
      .filter(({ onAll }) => onAll > 0),
    clause: insertion.due.clause,
  };
}
