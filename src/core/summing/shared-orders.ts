/** Orders that stand in several of the files added up: a file given twice, or two states of the same sheet. */
import { counts } from '../orders/status';
import type { SummarySource } from './definition';

/** As written in the first of the files, in the order of its lines. A file may be several sources: one per agreement. */
export function ordersInSeveralFiles(files: readonly (readonly SummarySource[])[]): readonly string[] {
  const first = new Map<string, { readonly file: number; readonly written: string }>();
  const shared = new Map<string, string>();
  for (const [file, sources] of files.entries())
    for (const sheet of sources.flatMap(({ sheets }) => sheets)) {
      const written = sheet.cells.byField.get('order_no')?.values ?? [];
      sheet.lines.forEach((line, index) => {
        const { orderKey } = line;
        if (orderKey === null || !counts(line)) return;
        const known = first.get(orderKey);
        if (!known) first.set(orderKey, { file, written: String(written[index] ?? orderKey) });
        else if (known.file !== file) shared.set(orderKey, known.written);
      });
    }
  return [...shared.values()];
}
