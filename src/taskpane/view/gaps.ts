import type { ReadSheet } from '../../core/orders/order-sheet';
import type { Coverage } from '../../core/checking/finding';

/** Something missing, and the controls that could not be made, or not on every line, for lack of it. */
export interface Gap {
  /** Field or setting; "" where the engine names nothing. */
  readonly name: string;
  readonly kind: 'setting' | 'prices' | 'some-prices' | 'column' | 'blank' | 'other';
  /** Controls (rule and subject) it leaves open. */
  readonly controls: number;
  readonly rules: readonly string[];
  readonly clauses: readonly string[];
}

const kindOrder: readonly Gap['kind'][] = ['setting', 'prices', 'some-prices', 'column', 'blank', 'other'];

/** Gaps that the user can fill first, settings before columns, the most telling ones before the others. */
export function gapsOf(
  coverage: readonly Coverage[],
  sheets: readonly ReadSheet[],
  isColumn: (name: string) => boolean,
): readonly Gap[] {
  const present = new Set(sheets.flatMap((sheet) => sheet.columns.map(({ column }) => column.field)));
  const entries = new Map<string, Coverage[]>();
  const add = (name: string, entry: Coverage) => entries.set(name, [...(entries.get(name) ?? []), entry]);
  for (const entry of coverage) {
    if (entry.status === 'not-checkable' && entry.missing.length === 0) add('', entry);
    if (entry.status === 'not-checkable' || entry.status === 'partly')
      entry.missing.forEach((name) => add(name, entry));
  }
  const kind = (name: string, own: readonly Coverage[]): Gap['kind'] => {
    if (name === '') return 'other';
    // A schedule that lacks the price of some units leaves the others decided.
    if (name === 'prices')
      return own.some(({ status }) => status === 'not-checkable') ? 'prices' : 'some-prices';
    if (!isColumn(name)) return 'setting';
    return present.has(name) ? 'blank' : 'column';
  };
  return [...entries]
    .map(([name, own]) => ({
      name,
      kind: kind(name, own),
      controls: own.length,
      rules: [...new Set(own.map(({ rule }) => rule))],
      clauses: [...new Set(own.map(({ clause }) => clause))].sort((a, b) =>
        a.localeCompare(b, 'fr', { numeric: true }),
      ),
    }))
    .sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || b.controls - a.controls);
}
