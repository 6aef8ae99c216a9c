/** What the finance rules share: what they cite, and the lines of an order taken together. */
import { amountHt } from '../columns/amount-ht';
import { amountTtc } from '../columns/amount-ttc';
import { docType } from '../columns/doc-type';
import { orderDate } from '../columns/order-date';
import { uoLabel } from '../columns/uo-label';
import { vat } from '../columns/vat';
import type { Agreement, FinanceTerms } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import { financeTerms, type FinanceRule } from '../core/checking/finance-sources';
import type { Facts } from '../core/checking/finding';
import type { Examination, Instance } from '../core/checking/rule';
import { multiplyCents } from '../core/money';
import { linesWhere } from '../core/orders/lines-where';
import type { OrderBook } from '../core/orders/order-book';
import { addedBy } from '../core/orders/line-values';
import type { OrderLine } from '../core/orders/order-line';
import { remembered, rememberedFor } from '../core/remembered';
import type { Column } from '../core/sheet/column';
import { orderDayColumn } from './_order-day-cell';

/** The only instance of a finance rule, cited from the agreement where it has a clause for it. */
export function financeInstances<R extends FinanceRule>(
  agreement: Agreement,
  rule: R,
  subject: string,
): readonly Instance<FinanceTerms[R]>[] {
  const terms = financeTerms(agreement, rule);
  return [{ subject, ...cite(agreement, terms), data: terms }];
}

/** The orders of some lines, each with all its lines of the workbook; a line without an order number is one by itself. */
export function ordersOf(lines: readonly OrderLine[], book: OrderBook): readonly (readonly OrderLine[])[] {
  return ordersIn(book)(lines);
}

/** Several rules go through the orders of all the lines of a book. */
const ordersIn = rememberedFor((book: OrderBook) =>
  rememberedFor((lines: readonly OrderLine[]): readonly (readonly OrderLine[])[] => {
    const numbered = lines === book.lines ? book.byOrder.values() : ordersNamed(lines, book);
    return [...numbered, ...lines.filter(({ orderKey }) => orderKey === null).map((line) => [line])];
  }),
);

function ordersNamed(lines: readonly OrderLine[], book: OrderBook): readonly (readonly OrderLine[])[] {
  const keys = new Set<string>();
  for (const { orderKey } of lines) if (orderKey !== null) keys.add(orderKey);
  return [...keys].map((key) => book.byOrder.get(key) ?? []);
}

/**
 * The same orders where amounts are added up: a line that stands on two sheets counts once, on the first (ADR 10, point
 * 16), and nothing applies to its copy.
 */
export function ordersCountedOnce<F extends Facts>({
  lines,
  book,
  verdicts,
}: Pick<Examination<unknown, F>, 'lines' | 'book' | 'verdicts'>): readonly (readonly OrderLine[])[] {
  const { orders, copies } = countedOnceIn(book)(lines);
  verdicts.notApplicable(copies);
  return orders;
}

const countedOnceIn = rememberedFor((book: OrderBook) =>
  rememberedFor((lines: readonly OrderLine[]) => ({
    copies: lines.filter((line) => book.isCopy(line)),
    orders: ordersOf(lines, book).map((order) => once(order, book)),
  })),
);

/** All lines of the order of a line, each once; a line without an order number is an order by itself. */
export function orderOf(line: OrderLine, book: OrderBook): readonly OrderLine[] {
  const whole = line.orderKey === null ? undefined : book.byOrder.get(line.orderKey);
  return whole ? once(whole, book) : [line];
}

const once = (order: readonly OrderLine[], book: OrderBook): readonly OrderLine[] =>
  linesWhere(order, (line) => !book.isCopy(line));

/** Sum over lines; `null` where one has no value. */
export function sumOf(
  lines: readonly OrderLine[],
  valueOf: (line: OrderLine) => number | null,
): number | null {
  let sum = 0;
  for (const line of lines) {
    const value = valueOf(line);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/**
 * The day whose prices hold for an order: the one it is issued on where the contract makes that price firm, else the one it
 * counts from; `null` where that is not written.
 */
export function priceDay(line: OrderLine, agreement: Agreement): number | null {
  return line.get(priceDayColumn(line, agreement));
}

/** The column that tells that day, or would where it is not written. */
export function priceDayColumn(line: OrderLine, { finance }: Agreement): Column<number> {
  return finance?.['unit-price']?.at === 'order-date' ? orderDate : orderDayColumn(line);
}

/** Cents excluding tax, as they add up. */
export const exclTax = (line: OrderLine): number | null => addedBy(line, amountHt);

/** Cents including tax, as they add up: as written, or with the tax that is written, else by the rate of the settings. */
export function inclTax(line: OrderLine, vatRate: number): number | null {
  const written = addedBy(line, amountTtc);
  if (written !== null) return written;
  const amount = exclTax(line);
  return amount === null ? null : amount + (addedBy(line, vat) ?? multiplyCents(amount, vatRate));
}

/** A line that asks for an advance, which is paid before any service. The accent tells it from "avancé". */
export function isAdvance(line: OrderLine): boolean {
  return saysAdvance(line.get(uoLabel) ?? '') || saysAdvance(line.get(docType) ?? '');
}

const saysAdvance = remembered((text: string): boolean => /(?<!\p{L})avances?(?!\p{L})/iu.test(text));

/** The lines that have a value in a column. */
export function having(lines: readonly OrderLine[], column: Column): readonly OrderLine[] {
  return linesWhere(lines, (line) => line.get(column) !== null);
}
