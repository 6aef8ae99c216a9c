/** What each line of a sheet says of each measure, as columns of numbers; NaN where it says nothing. */
import type { Agreement } from '../agreement/schema';
import { isPackOn } from '../checking/packs';
import { multiplyCents } from '../money';
import type { ColumnData } from '../orders/column-data';
import { daysOrderedOn } from '../orders/days-ordered';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import { measures, type Measure } from './measures';
import type { SummaryOptions, SummarySource } from './definition';

/** Measures added up line by line; the others follow from them. */
export type AddedMeasure = Exclude<Measure, 'unitsRemaining' | 'leftToPay'>;

export const addedMeasures = measures.filter(
  (measure): measure is AddedMeasure => measure !== 'unitsRemaining' && measure !== 'leftToPay',
);

/**
 * The entries of a sheet: its lines, then one for each row that names several units, which bears what the row says of
 * all of them together and counts as no line.
 */
export interface SheetFigures {
  readonly sheet: ReadSheet;
  /** Number of entries that are lines. */
  readonly lines: number;
  /** For the entries past the lines: the lines of the row. */
  readonly whole: readonly (readonly number[])[];
  readonly of: Readonly<Record<AddedMeasure, Float64Array>>;
}

export function figuresOf(sheet: ReadSheet, source: SummarySource, { asOf }: SummaryOptions): SheetFigures {
  const lines = sheet.lines.length;
  const whole = splitRows(sheet);
  const size = lines + whole.length;
  const blank = () => new Float64Array(size).fill(NaN);
  const read = (field: string, once = true): Float64Array => {
    const into = blank();
    const own = sheet.cells.byField.get(field);
    if (own) copyNumbers(own, into, sheet.lines, once);
    const shown = sheet.cells.asShown.get(field);
    if (shown?.mapped.column.ofOneUnit)
      whole.forEach(([first = 0], index) => (into[lines + index] = numberAt(shown, first)));
    return into;
  };

  const units = read('qty', false);
  const exclTax = read('amount_ht');
  const inclTax = read('amount_ttc');
  const vat = read('vat');
  const ordered = read('pd_ordered');
  if (!sheet.cells.byField.has('pd_ordered')) addDaysOfUnits(sheet, source.agreement, ordered);
  const done = read('pd_done');
  const remaining = read('pd_remaining');
  const delivered = deliveries(sheet, whole, asOf);
  const unitsDelivered = blank();
  const amountDelivered = blank();
  const count = new Float64Array(size).fill(1, 0, lines);
  const finance = isPackOn('finance', source);
  const rate = finance ? source.settings.finance.vatRate : null;
  // Said on another line of a merged cell: there it adds nothing, and is not to be worked out again.
  const said = (field: string, at: number) => {
    const data = sheet.cells.byField.get(field);
    return data !== undefined && isSaidElsewhere(data, sheet.lines[at]);
  };
  // Where the line above lacks what goes with it, nothing tells of the line alone either.
  const own = (field: string, at: number, value: number) => (said(field, at) ? 0 : value);
  for (let at = 0; at < size; at += 1) {
    const net = exclTax[at] ?? NaN;
    if (Number.isNaN(inclTax[at]) && !said('amount_ttc', at)) {
      const byRate = rate === null ? NaN : multiplyCents(net, rate);
      const tax = Number.isNaN(vat[at]) ? own('vat', at, byRate) : (vat[at] ?? NaN);
      const nothing = said('amount_ht', at)
        ? Number.isNaN(vat[at]) || Number.isNaN(vat[at - 1])
        : said('vat', at) && Number.isNaN(inclTax[at - 1]);
      inclTax[at] = nothing ? NaN : own('amount_ht', at, net) + tax;
    }
    if (Number.isNaN(remaining[at]) && !said('pd_remaining', at)) {
      const below = [said('pd_ordered', at), said('pd_done', at)];
      const nothing = below.every(Boolean) || (below.includes(true) && Number.isNaN(remaining[at - 1]));
      const [all, part] = [own('pd_ordered', at, ordered[at] ?? NaN), own('pd_done', at, done[at] ?? NaN)];
      remaining[at] = nothing ? NaN : all - part;
    }
    const share = delivered[at] ?? NaN;
    // Of what is not delivered the amount need not be known: it is 0.
    if (at < lines) unitsDelivered[at] = share === 0 ? 0 : (units[at] ?? NaN) * share;
    amountDelivered[at] = share === 0 && at < lines ? 0 : net * share;
  }

  const commitment = finance ? read('ae') : blank();
  const paid = finance ? read('cp') : blank();
  // With a column for payments, a commitment beside a blank cell is one of which nothing is paid.
  if (finance && sheet.cells.byField.has('cp'))
    for (let at = 0; at < size; at += 1)
      if (Number.isNaN(paid[at]) && !Number.isNaN(commitment[at]) && !isUnreadable(sheet, 'cp', at))
        paid[at] = 0;

  return {
    sheet,
    lines,
    whole,
    of: {
      lines: count,
      units,
      unitsDelivered,
      daysOrdered: ordered,
      daysDone: done,
      daysRemaining: remaining,
      amountExclTax: exclTax,
      amountInclTax: inclTax,
      amountDelivered,
      commitment,
      paid,
    },
  };
}

function isUnreadable({ cells }: ReadSheet, field: string, line: number): boolean {
  return cells.byField.get(field)?.unreadable.has(line) ?? false;
}

/** Without a column of the days ordered, those the contract makes of the quantities. */
function addDaysOfUnits({ lines, cells }: ReadSheet, agreement: Agreement, into: Float64Array): void {
  const columns = { ordered: undefined, quantity: cells.byField.get('qty')?.mapped.column };
  lines.forEach((line, at) => {
    into[at] = daysOrderedOn(line, agreement, columns) ?? NaN;
  });
}

/** 1 where the service is certified up to the day, 0 where it is not, NaN where nothing tells. */
function deliveries(sheet: ReadSheet, whole: readonly (readonly number[])[], asOf: number): Float64Array {
  const lines = sheet.lines.length;
  const shares = new Float64Array(lines + whole.length).fill(NaN);
  const certified = sheet.cells.byField.get('service_fait_date');
  if (!certified) return shares;
  for (let line = 0; line < lines; line += 1) {
    const day = certified.values[line];
    if (typeof day === 'number') shares[line] = day <= asOf ? 1 : 0;
    else if (!certified.unreadable.has(line)) shares[line] = 0;
  }
  whole.forEach(([first = 0], index) => (shares[lines + index] = shares[first] ?? NaN));
  return shares;
}

/** `once`: an amount shown over several lines by a merged cell is that of one of them, not of each. */
function copyNumbers(data: ColumnData, into: Float64Array, lines: readonly OrderLine[], once: boolean): void {
  const { values } = data;
  for (let line = 0; line < lines.length; line += 1) {
    const value = values[line];
    if (typeof value === 'number') into[line] = value;
  }
  if (once && data.merged)
    lines.forEach((line, at) => {
      if (isSaidElsewhere(data, line)) into[at] = NaN;
    });
}

/** Whether what a cell merged over several lines says is counted on another one of them. */
function isSaidElsewhere({ merged }: ColumnData, line: OrderLine | undefined): boolean {
  return line !== undefined && merged?.get(line.row) === 'below';
}

function numberAt({ values }: ColumnData, line: number): number {
  const value = values[line];
  return typeof value === 'number' ? value : NaN;
}

/** The lines of each row that names several units. */
function splitRows({ lines, cells }: ReadSheet): readonly (readonly number[])[] {
  const rows = new Map<number, number[]>();
  for (const index of cells.split) {
    const row = lines[index]?.row ?? 0;
    const known = rows.get(row);
    if (known) known.push(index);
    else rows.set(row, [index]);
  }
  return [...rows.values()];
}
