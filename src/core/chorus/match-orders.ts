/** Matching an extract of the accounts with the orders, by the number of the engagement and by nothing else. */
import { grouped } from '../grouped';
import { mappedField } from '../orders/fields';
import type { OrderLine } from '../orders/order-line';
import { countedLines } from '../summing/counted-lines';
import type { SummarySource } from '../summing/definition';
import { gapsByLines } from '../summing/gaps';
import { summarise } from '../summing/summarise';
import type { SummaryGap } from '../summing/summary';
import { nameKey } from '../text';
import type { ChorusExtract, ExtractAmounts, ExtractEntry } from './read-extract';

/** One engagement: what the orders say of it, and what the accounts say. */
export interface MatchedEngagement extends ExtractAmounts {
  /** As the orders write it, else as the extract does; `null`: lines of orders that name none. */
  readonly engagement: string | null;
  /** `both`: matched; `orders`: not in the extract; `accounts`: no order names it; `none`: lines without a number. */
  readonly found: 'both' | 'orders' | 'accounts' | 'none';
  readonly lines: readonly OrderLine[];
  readonly entries: readonly ExtractEntry[];
  /** What the lines come to, in cents, excluding tax; `null` where none says. */
  readonly orderedExclTax: number | null;
  /** What that leaves out of the lines. */
  readonly gaps: readonly SummaryGap[];
}

/**
 * Every engagement of either side once, those matched first. Numbers are compared as numbers: spaces and leading zeros,
 * which a spreadsheet loses, make no difference. Cancelled lines, drafts and copies are left out, as in a summary.
 */
export function matchOrders(source: SummarySource, extract: ChorusExtract): readonly MatchedEngagement[] {
  const [number] = source.sheets.flatMap((sheet) => mappedField(sheet, 'ej_no')?.column ?? []);
  const keyOf = (line: OrderLine) => {
    const written = number ? line.get(number) : null;
    return written === null ? null : engagementKey(String(written));
  };
  const orders = new Map<string, { written: string; lines: OrderLine[] }>();
  const unnumbered: OrderLine[] = [];
  for (const line of countedLines(source.sheets)) {
    const key = keyOf(line);
    if (number === undefined || key === null) {
      unnumbered.push(line);
      continue;
    }
    const known = orders.get(key);
    if (known) known.lines.push(line);
    else orders.set(key, { written: String(line.get(number)), lines: [line] });
  }
  const accounts = grouped(extract.entries, ({ engagement }) => engagementKey(engagement) ?? engagement);
  const ordered = orderedByEngagement(source, keyOf);
  const all = [
    ...[...orders].map(([key, { written, lines }]): MatchedEngagement => {
      const entries = accounts.get(key) ?? [];
      const found = entries.length > 0 ? 'both' : 'orders';
      return {
        engagement: written,
        found,
        lines,
        entries,
        ...ordered(key),
        ...amountsOf(entries),
      };
    }),
    ...[...accounts]
      .filter(([key]) => !orders.has(key))
      .map(([, entries]): MatchedEngagement => ({
        engagement: entries[0]?.engagement ?? null,
        found: 'accounts',
        lines: [],
        entries,
        orderedExclTax: null,
        gaps: [],
        ...amountsOf(entries),
      })),
  ];
  if (unnumbered.length > 0)
    all.push({
      engagement: null,
      found: 'none',
      lines: unnumbered,
      entries: [],
      ...ordered(null),
      ...amountsOf([]),
    });
  const places = ['both', 'orders', 'accounts', 'none'];
  return all.sort((one, other) => places.indexOf(one.found) - places.indexOf(other.found));
}

/** What the rows of an engagement add up to; what is left is as written, on each row, else what is engaged less what is paid. */
function amountsOf(entries: readonly ExtractEntry[]): ExtractAmounts {
  const sum = (amount: keyof ExtractAmounts) => sumOf(entries.map((entry) => entry[amount]));
  const [engaged, certified, paid] = [sum('engaged'), sum('certified'), sum('paid')];
  const left =
    sum('left') === null
      ? difference({ engaged, paid })
      : sumOf(entries.map((entry) => entry.left ?? difference(entry)));
  return { engaged, certified, paid, left };
}

function difference({ engaged, paid }: Pick<ExtractAmounts, 'engaged' | 'paid'>): number | null {
  return engaged === null || paid === null ? null : engaged - paid;
}

/** Cents ordered by engagement, as a summary has them; none of them hangs on the day the summary is of. */
function orderedByEngagement(
  source: SummarySource,
  keyOf: (line: OrderLine) => string | null,
): (key: string | null) => Pick<MatchedEngagement, 'orderedExclTax' | 'gaps'> {
  const ordered = new Map<string | null, number | null>();
  const { groups, gaps } = summarise([source], { by: ['ej_no'] }, { asOf: 0 });
  for (const { key, values } of groups) {
    const engagement = engagementKey(key[0] ?? '');
    ordered.set(engagement, sumOf([ordered.get(engagement) ?? null, values.amountExclTax]));
  }
  const gapsOf = gapsByLines(
    gaps.filter(({ measure }) => measure === 'amountExclTax'),
    keyOf,
  );
  return (key) => ({ orderedExclTax: ordered.get(key) ?? null, gaps: gapsOf(key) });
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function engagementKey(written: string): string | null {
  const key = nameKey(written).replace(/ /g, '');
  return key.replace(/^0+(?=\d)/, '') || null;
}
