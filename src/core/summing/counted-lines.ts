/** Which lines count in a summary, and why the others do not. */
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import type { ExclusionReason } from './summary';

/** By line of the sheet: `null` where it counts. */
export type Standing = readonly (ExclusionReason | null)[];

/** What makes a line of an order the same line on another sheet (rulebook §3.0.1, decision 16), and its amount. */
const identity = ['uo_code', 'project', 'person', 'start_date', 'end_date', 'qty', 'amount_ht'];

/**
 * Cancelled lines and drafts count nowhere (rulebook §3.0.1, decision 1). A line of an order that an earlier sheet of
 * the workbook has too is told by the check as `order-on-two-sheets`; where it is the very same line, a copy of a sheet
 * or a line carried over, it counts once, on the first. Two alike lines of one sheet may both be due: both count.
 */
export function standings(sheets: readonly ReadSheet[]): readonly Standing[] {
  const seen = new Map<string, number>();
  return sheets.map((sheet) => {
    const own = new Map<string, number>();
    const identityOf = sheets.length > 1 ? identityReader(sheet) : null;
    const standing = sheet.lines.map((line, index): ExclusionReason | null => {
      if (line.status === 'cancelled') return 'cancelled';
      if (line.status === 'draft') return 'draft';
      if (!identityOf || line.orderKey === null) return null;
      const same = identityOf(index);
      const count = (own.get(same) ?? 0) + 1;
      own.set(same, count);
      return count <= (seen.get(same) ?? 0) ? 'repeated' : null;
    });
    for (const [same, count] of own) seen.set(same, Math.max(count, seen.get(same) ?? 0));
    return standing;
  });
}

/** The lines that count, in the order of the sheets. */
export function countedLines(sheets: readonly ReadSheet[]): readonly OrderLine[] {
  const reasons = standings(sheets);
  return sheets.flatMap(({ lines }, at) => lines.filter((_, line) => (reasons[at]?.[line] ?? null) === null));
}

function identityReader({ lines, cells }: ReadSheet): (index: number) => string {
  const columns = identity.map((field) => cells.byField.get(field)?.values);
  return (index) => {
    const line = lines[index];
    const values = columns.map((column) => column?.[index] ?? '');
    values[0] = line?.unit?.code ?? values[0] ?? '';
    values[1] = line?.projectKey ?? values[1] ?? '';
    return [line?.orderKey, ...values].join('\n');
  };
}
