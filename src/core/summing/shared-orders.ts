/** Orders that stand in several of the files added up: a file given twice, or two states of the same sheet. */
import type { SummarySource } from './definition';

/** As written in the first of the files, in the order of its lines. */
export function ordersInSeveralFiles(sources: readonly SummarySource[]): readonly string[] {
  const first = new Map<string, { readonly source: SummarySource; readonly written: string }>();
  const shared = new Map<string, string>();
  for (const source of sources)
    for (const sheet of source.sheets) {
      const written = sheet.cells.byField.get('order_no')?.values ?? [];
      sheet.lines.forEach(({ orderKey, status }, index) => {
        if (orderKey === null || status === 'cancelled') return;
        const known = first.get(orderKey);
        if (!known) first.set(orderKey, { source, written: String(written[index] ?? orderKey) });
        else if (known.source !== source) shared.set(orderKey, known.written);
      });
    }
  return [...shared.values()];
}
