/** The right to an advance, which an order opens by what it comes to and by how long it runs. */
import { amountHt } from '../columns/amount-ht';
import { endDate } from '../columns/end-date';
import { lot as lotColumn } from '../columns/lot';
import { startDate } from '../columns/start-date';
import { bounds } from '../core/agreement/figures';
import { endConvention } from '../core/agreement/framework';
import { endOfLength } from '../core/agreement/lengths';
import type { Agreement, Figure, FinanceTerms } from '../core/agreement/schema';
import type { Settings } from '../core/checking/settings';
import { centsOf } from '../core/money';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import { earliest, latest } from './_days-of-lines';
import { exclTax, inclTax, sumOf } from './_finance';

type AdvanceRight =
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly lacks: Column }
  | {
      readonly kind: 'due';
      /** First and last day of the order. */
      readonly start: number;
      readonly end: number;
      /** Cents: what is known of it excluding tax, and all of it including tax. */
      readonly amount: number;
      readonly withTax: number | null;
      readonly beyondYear: boolean;
    };

/** Whether an order opens a right to an advance; `order`: its lines of the lots that the terms are about. */
export function advanceRight(
  order: readonly OrderLine[],
  { above, longerThan, lots }: FinanceTerms['advance'],
  { agreement, settings }: { readonly agreement: Agreement; readonly settings: Settings },
): AdvanceRight {
  const least = centsOf(bounds(above).low ?? 0);
  const amount = sumOf(order, exclTax);
  if ((amount !== null && amount <= least) || neverLonger(order, longerThan)) return { kind: 'none' };
  if (known(order) <= least) return { kind: 'unknown', lacks: amountHt };
  const period = periodOf(order);
  if ('lacks' in period) return { kind: 'unknown', lacks: period.lacks };
  const { start, end } = period;
  const convention = endConvention(agreement, settings.readings);
  const length = bounds(longerThan).low ?? 0;
  // A threshold is no term to be kept: one day more opens the right, whatever the days of grace.
  const longest = endOfLength(start, length, longerThan.unit, convention, settings.holidayZone) ?? end;
  if (end <= longest) return { kind: 'none' };
  if (lots && order.some(({ lot }) => lot === null)) return { kind: 'unknown', lacks: lotColumn };
  return {
    kind: 'due',
    start,
    end,
    amount: known(order),
    withTax: sumOf(order, (line) => inclTax(line, settings.finance.vatRate)),
    beyondYear: end > (endOfLength(start, 12, 'month', convention) ?? end),
  };
}

/** The share of the amount including tax that the advance is. */
export const shareOf = ({ share }: FinanceTerms['advance']): number => (bounds(share).low ?? 0) / 100;

/** First and last day of an order; a line without days lacks its column. */
function periodOf(
  order: readonly OrderLine[],
): { readonly lacks: Column } | { readonly start: number; readonly end: number } {
  const [first, last] = [earliest(order, startDate), latest(order, endDate)];
  if (!first || order.some((line) => line.get(startDate) === null)) return { lacks: startDate };
  if (!last || order.some((line) => line.get(endDate) === null)) return { lacks: endDate };
  return { start: first.day, end: last.day };
}

/** Whether the contract itself keeps every unit of the order within a length. */
function neverLonger(order: readonly OrderLine[], than: Figure): boolean {
  const most = bounds(than).low ?? 0;
  return order.every(({ unit }) => {
    const duration = unit?.duration ?? null;
    const high = duration === null ? null : bounds(duration).high;
    return duration?.qualifier === 'max' && duration.unit === than.unit && high !== null && high <= most;
  });
}

/** Sum of the amounts that are known. */
const known = (order: readonly OrderLine[]): number =>
  order.reduce((sum, line) => sum + (exclTax(line) ?? 0), 0);
