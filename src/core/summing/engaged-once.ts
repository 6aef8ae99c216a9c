/** Commitments that people write in full on each line of an order, which is engaged once. */
import { isStatedForOrder, type Worth } from '../orders/stated-for-order';
import { saidByRow, saidElsewhere, saysAnything, type SheetFigures } from './figures';

interface CountedSheet {
  readonly figures: SheetFigures;
  readonly counted: Uint8Array;
}

/** A line among those of all sheets. */
interface Place {
  readonly sheet: number;
  readonly line: number;
}

/**
 * Keeps the commitment, and the payment that goes with it, on the first line of an order whose lines all state the
 * same one, where that is what the order comes to (as the check `commitment-balance` takes it), on whichever sheets of the
 * workbook they stand. Answers, by sheet, the lines it took them from. A cell for each line whose amounts add up is left
 * alone.
 */
export function engagedOnce(sheets: readonly CountedSheet[]): readonly ReadonlySet<number>[] {
  const taken = sheets.map(() => new Set<number>());
  if (!sheets.some(({ figures }) => saysAnything(figures.of.commitment))) return taken;
  const of = ({ sheet }: Place) => sheets[sheet]?.figures.of;
  const committed = (place: Place) => of(place)?.commitment[place.line] ?? NaN;
  const paid = (place: Place) => of(place)?.paid[place.line] ?? NaN;
  const worthOf = worthOn(sheets);
  for (const order of ordersStatedTwice(sheets)) {
    const stated = order.filter((place) => !Number.isNaN(committed(place)));
    const [first, ...others] = stated;
    if (!first || others.some((place) => committed(place) !== committed(first))) continue;
    if (!isStatedForOrder(committed(first), worthOf(stated), worthOf(order))) continue;
    const paidOnce = others.every((place) => paid(place) === paid(first));
    for (const place of others) {
      const figures = of(place);
      if (!figures) continue;
      taken[place.sheet]?.add(place.line);
      figures.commitment[place.line] = NaN;
      if (paidOnce || paid(place) === 0) figures.paid[place.line] = NaN;
    }
  }
  return taken;
}

/**
 * By sheet, the lines that count of orders that no line of the workbook says the commitment of; a line without an order
 * number stands for itself. What cannot be read is told as that.
 */
export function notEngaged(sheets: readonly CountedSheet[]): readonly ReadonlySet<number>[] {
  const engaged = new Set<string>();
  const says = sheets.map(({ figures, counted }) => {
    const { sheet, of } = figures;
    const said = saidElsewhere(sheet, 'ae');
    const unreadable = sheet.cells.byField.get('ae')?.unreadable;
    const byRow = saidByRow(figures, 'commitment');
    const ofLine = (line: number) =>
      !Number.isNaN(of.commitment[line]) || said.has(line) || unreadable?.has(line) || byRow.has(line);
    sheet.lines.forEach(({ orderKey }, line) => {
      if (orderKey !== null && counted[line] === 1 && ofLine(line)) engaged.add(orderKey);
    });
    return ofLine;
  });
  return sheets.map(({ figures: { sheet }, counted }, at) => {
    const lacking = new Set<number>();
    if (!sheet.cells.byField.has('ae')) return lacking;
    sheet.lines.forEach(({ orderKey }, line) => {
      const isEngaged = orderKey === null ? says[at]?.(line) : engaged.has(orderKey);
      if (counted[line] === 1 && !isEngaged) lacking.add(line);
    });
    return lacking;
  });
}

/** The lines that count of each order of which several state a commitment. */
function ordersStatedTwice(sheets: readonly CountedSheet[]): Iterable<readonly Place[]> {
  const states = new Map<string, number>();
  for (const { figures, counted } of sheets)
    figures.sheet.lines.forEach(({ orderKey }, line) => {
      if (orderKey === null || counted[line] !== 1 || Number.isNaN(figures.of.commitment[line])) return;
      states.set(orderKey, (states.get(orderKey) ?? 0) + 1);
    });
  const orders = new Map<string, Place[]>();
  for (const [sheet, { figures, counted }] of sheets.entries())
    figures.sheet.lines.forEach(({ orderKey }, line) => {
      if (orderKey === null || counted[line] !== 1 || (states.get(orderKey) ?? 0) < 2) return;
      const known = orders.get(orderKey);
      if (known) known.push({ sheet, line });
      else orders.set(orderKey, [{ sheet, line }]);
    });
  return orders.values();
}

function worthOn(sheets: readonly CountedSheet[]): (places: readonly Place[]) => Worth {
  const merged = sheets.map(({ figures: { sheet } }) =>
    ['amount_ht', 'amount_ttc'].map((field) => saidElsewhere(sheet, field)),
  );
  const sumOf = (measure: 'amountExclTax' | 'amountInclTax', places: readonly Place[]) => {
    let sum = 0;
    for (const { sheet, line } of places) {
      const amount = sheets[sheet]?.figures.of[measure][line] ?? NaN;
      if (!Number.isNaN(amount)) sum += amount;
      // Where another line of a merged cell says it nothing is added.
      else if (!merged[sheet]?.some((said) => said.has(line))) return null;
    }
    return sum;
  };
  return (places) => ({
    lines: places.length,
    sums: [sumOf('amountExclTax', places), sumOf('amountInclTax', places)],
  });
}
