/** What each line of a sheet says of each measure, as columns of numbers; NaN where it says nothing. */
import type { Agreement } from '../agreement/schema';
import { isPackOn } from '../checking/packs';
import { multiplyCents } from '../money';
import type { ColumnData } from '../orders/column-data';
import { daysOrderedOn } from '../orders/days-ordered';
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
  const said = (field: string) => saidElsewhere(sheet, field);
  /** `once`: an amount shown over several lines by a merged cell is that of one of them, not of each. */
  const read = (field: string, once = true): Float64Array => {
    const into = blank();
    const own = sheet.cells.byField.get(field);
    if (own) copyNumbers(own, into, lines);
    if (once) for (const line of said(field)) into[line] = NaN;
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
  addTax(
    inclTax,
    { exclTax, vat, rate },
    { incl: said('amount_ttc'), excl: said('amount_ht'), tax: said('vat') },
  );
  addRemaining(
    remaining,
    { ordered, done },
    { remaining: said('pd_remaining'), ordered: said('pd_ordered'), done: said('pd_done') },
  );
  // Of what is not delivered the amount need not be known: it is 0, unless the sheet knows no amounts.
  const knows = (field: string) => sheet.cells.byField.has(field);
  const [noUnits, noAmount] = [knows('qty') ? 0 : NaN, knows('amount_ht') ? 0 : NaN];
  for (let at = 0; at < size; at += 1) {
    const net = exclTax[at] ?? NaN;
    const share = delivered[at] ?? NaN;
    if (at < lines) unitsDelivered[at] = share === 0 ? noUnits : (units[at] ?? NaN) * share;
    amountDelivered[at] = share === 0 && at < lines ? noAmount : net * share;
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

/** Lines, by index, on which a column says nothing because another line of a merged cell says it for them. */
export function saidElsewhere({ cells, lines }: ReadSheet, field: string): ReadonlySet<number> {
  const merged = cells.byField.get(field)?.merged;
  const said = new Set<number>();
  if (merged?.size)
    lines.forEach(({ row }, at) => {
      if (merged.get(row) === 'below') said.add(at);
    });
  return said;
}

/** Lines, by index, whose row says of all its units together what they do not say alone. */
export function saidByRow({ whole, lines, of }: SheetFigures, measure: AddedMeasure): ReadonlySet<number> {
  const values = of[measure];
  return new Set(whole.flatMap((ofRow, index) => (Number.isNaN(values[lines + index]) ? [] : ofRow)));
}

/**
 * Amounts including tax where none is written: by the tax, else by the rate. What another line of a merged cell says adds
 * nothing here, and is not worked out again; where that line lacks what goes with it, nothing tells of this one either.
 */
function addTax(
  into: Float64Array,
  { exclTax, vat, rate }: { exclTax: Float64Array; vat: Float64Array; rate: number | null },
  said: Readonly<Record<'incl' | 'excl' | 'tax', ReadonlySet<number>>>,
): void {
  for (let at = 0; at < into.length; at += 1) {
    if (!Number.isNaN(into[at]) || said.incl.has(at)) continue;
    const net = exclTax[at] ?? NaN;
    const isNetSaid = said.excl.has(at);
    const isTaxSaid = said.tax.has(at);
    const written = vat[at] ?? NaN;
    const isUnknown = isNetSaid
      ? Number.isNaN(written) || Number.isNaN(vat[at - 1])
      : isTaxSaid && Number.isNaN(into[at - 1]);
    if (isUnknown) continue;
    const byRate = rate === null ? NaN : multiplyCents(net, rate);
    const tax = Number.isNaN(written) ? (isTaxSaid ? 0 : byRate) : written;
    into[at] = (isNetSaid ? 0 : net) + tax;
  }
}

/** Days that remain where none are written: those ordered without those done; of merged cells as with the tax. */
function addRemaining(
  into: Float64Array,
  { ordered, done }: { ordered: Float64Array; done: Float64Array },
  said: Readonly<Record<'remaining' | 'ordered' | 'done', ReadonlySet<number>>>,
): void {
  for (let at = 0; at < into.length; at += 1) {
    if (!Number.isNaN(into[at]) || said.remaining.has(at)) continue;
    const areOrderedSaid = said.ordered.has(at);
    const areDoneSaid = said.done.has(at);
    if (areOrderedSaid && areDoneSaid) continue;
    if ((areOrderedSaid || areDoneSaid) && Number.isNaN(into[at - 1])) continue;
    into[at] = (areOrderedSaid ? 0 : (ordered[at] ?? NaN)) - (areDoneSaid ? 0 : (done[at] ?? NaN));
  }
}

/** Whether any entry says something of a measure. */
export function saysAnything(values: Float64Array): boolean {
  // By index: `for … of` over all the measures was a seventh of a summary.
  for (let at = 0; at < values.length; at += 1) if (!Number.isNaN(values[at])) return true;
  return false;
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

function copyNumbers({ values }: ColumnData, into: Float64Array, lines: number): void {
  for (let line = 0; line < lines; line += 1) {
    const value = values[line];
    if (typeof value === 'number') into[line] = value;
  }
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
