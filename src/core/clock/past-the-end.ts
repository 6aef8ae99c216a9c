/** Orders that run on after the framework has ended. */
import { validEnd } from '../agreement/framework';
import type { Agreement } from '../agreement/schema';
import type { Settings } from '../checking/settings';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import { possibleLots } from '../orders/possible-lots';
import { counts } from '../orders/status';
import { remembered } from '../remembered';

interface PastTheEnd {
  readonly sheet: ReadSheet;
  readonly line: OrderLine;
  /** Last day of the line, and that of the framework for its lot, the latest where it does not tell it; 1900 serials. */
  readonly end: number;
  readonly frameworkEnd: number;
  readonly days: number;
}

/** The lines that end after the framework of their lot, the furthest first; cancelled lines run nowhere. */
export function pastTheEnd(
  sheets: readonly ReadSheet[],
  agreement: Agreement,
  settings: Settings,
): readonly PastTheEnd[] {
  const lotsOf = possibleLots(agreement.lots.map(({ id }) => id));
  // The latest end of the lots: a line that does not tell its own is past the end once it is in all of them.
  const lastEnd = remembered((lots: readonly string[]) =>
    lots.reduce<number | null>((latest, lot) => {
      const end = validEnd(agreement, settings, lot);
      return latest === null || end === null ? null : Math.max(latest, end);
    }, 0),
  );
  const found = sheets.flatMap((sheet) => {
    const days = sheet.cells.byField.get('end_date')?.values ?? [];
    return sheet.lines.flatMap((line, index): PastTheEnd[] => {
      const end = days[index];
      const frameworkEnd = lastEnd(lotsOf(line));
      if (!counts(line) || typeof end !== 'number' || frameworkEnd === null) return [];
      return end > frameworkEnd ? [{ sheet, line, end, frameworkEnd, days: end - frameworkEnd }] : [];
    });
  });
  return found.sort((one, other) => other.days - one.days);
}
