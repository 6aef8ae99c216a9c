/** Lines that stand among those that say nothing of a field, though something is written of it. */
import { forLot } from '../agreement/for-lot';
import { fields } from '../orders/fields';
import { lineOf, type Groups, type SummedSheet } from './grouping';
import { noValue } from './keys';
import type { UnplacedLines } from './summary';

/** The columns that a derived field is read from; another field is its own column. */
const ofOrderDay: readonly string[] = [fields.notified, fields.issued];
const columnsOf: Readonly<Record<string, readonly string[]>> = {
  year: ofOrderDay,
  month: ofOrderDay,
  period: ofOrderDay,
};

export function unplacedLines(
  by: readonly string[],
  sheets: readonly SummedSheet[],
  groups: Groups,
): readonly UnplacedLines[] {
  return by.flatMap((field, place) =>
    sheets.flatMap((sheet, at): UnplacedLines[] => {
      const { source, figures } = sheet;
      const { byField } = figures.sheet.cells;
      const columns = (columnsOf[field] ?? [field]).filter((column) => byField.get(column)?.unreadable.size);
      const isPeriod = field === 'period';
      // Without the day of notification no line has a period, whatever its day.
      if (isPeriod ? source.settings.notifiedOn === null : columns.length === 0) return [];
      const rows = new Map<string, Set<number>>();
      groups.of[at]?.forEach((group, entry) => {
        if (group < 0 || groups.numbers[group * by.length + place] !== noValue) return;
        const index = lineOf(entry, figures);
        const line = figures.sheet.lines[index];
        if (!line) return;
        const outside =
          isPeriod && line.orderDay !== null && forLot(source.settings.notifiedOn, line.lot) !== null;
        const column = outside ? '' : columns.find((name) => byField.get(name)?.unreadable.has(index));
        if (column !== undefined) rows.set(column, (rows.get(column) ?? new Set()).add(line.row));
      });
      return [...rows].map(([column, own]) => ({
        ...{ field, column: column || null, source, sheet: figures.sheet, rows: [...own] },
      }));
    }),
  );
}
