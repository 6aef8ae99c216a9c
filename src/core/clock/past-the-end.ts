/** Orders that run on after the framework has ended. */
import { validEnd } from '../agreement/framework';
import type { Agreement } from '../agreement/schema';
import type { Settings } from '../checking/settings';
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import { counts } from '../orders/status';

export interface PastTheEnd {
  readonly sheet: ReadSheet;
  readonly line: OrderLine;
  /** Last day of the line, and that of the framework for its lot; 1900 serials. */
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
  const ends = new Map<string | null, number | null>();
  const endOf = (lot: string | null) => {
    const known = ends.get(lot);
    if (known !== undefined) return known;
    const end = validEnd(agreement, settings, lot);
    ends.set(lot, end);
    return end;
  };
  const found = sheets.flatMap((sheet) => {
    const days = sheet.cells.byField.get('end_date')?.values ?? [];
    return sheet.lines.flatMap((line, index): PastTheEnd[] => {
      const end = days[index];
      const frameworkEnd = endOf(line.lot);
      if (!counts(line) || typeof end !== 'number' || frameworkEnd === null) return [];
      return end > frameworkEnd ? [{ sheet, line, end, frameworkEnd, days: end - frameworkEnd }] : [];
    });
  });
  return found.sort((one, other) => other.days - one.days);
}
