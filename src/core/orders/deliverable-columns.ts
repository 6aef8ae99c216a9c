/** Columns headed like a deliverable and ticked line by line (ADR 10, point 19). */
import type { Agreement } from '../agreement/schema';
import { allVersions } from '../agreement/versions';
import { readYesNo } from '../sheet/read-yes-no';
import { textColumn } from '../sheet/column-builders';
import { words } from '../text';
import type { ColumnData } from './column-data';
import { fields } from './fields';
import type { OrderSheet, UnmappedColumn } from './order-sheet';

/** Stands in for the deliverables column of a sheet that only has ticked ones. */
const ticked = textColumn({
  field: fields.deliverables,
  title: { fr: 'Livrables reçus', en: 'Deliverables received' },
  headers: [],
  lines: true,
});

/** The columns, where the deliverables of a line also name those that are ticked in a column of their own. */
export function withTickedDeliverables(
  sheet: OrderSheet,
  rows: readonly number[],
  columns: ReadonlyMap<string, ColumnData>,
  agreement: Agreement,
): ReadonlyMap<string, ColumnData> {
  const { origin, values } = sheet.snapshot;
  const isTicked = (row: number, { index }: UnmappedColumn) =>
    readYesNo(values[row - origin.row]?.[index - origin.column] ?? null).value;
  const keywords = allVersions(agreement)
    .units.flatMap((unit) => unit.deliverables.flatMap((deliverable) => deliverable.keywords))
    .map((keyword) => words(keyword));
  const boxes = sheet.unmapped.filter((column) => {
    const said = new Set(words(column.header));
    if (!keywords.some((keyword) => keyword.every((word) => said.has(word)))) return false;
    return rows.some((row) => isTicked(row, column) !== null);
  });
  const [first] = boxes;
  if (!first) return columns;
  const named = columns.get(fields.deliverables);
  const received = rows.map((row, line) => {
    // What cannot be read may name any deliverable, whatever is ticked beside it.
    if (named?.unreadable.has(line)) return null;
    const own = named?.values[line] ?? null;
    const done = boxes.filter((box) => isTicked(row, box) === true).map(({ header }) => header);
    const all = [...(own === null ? [] : [String(own)]), ...done];
    return all.length === 0 ? null : all.join('; ');
  });
  const mapped = named?.mapped ?? { column: ticked, header: first.header, index: first.index };
  return new Map(columns).set(fields.deliverables, {
    mapped,
    values: received,
    unreadable: named?.unreadable ?? new Set(),
    told: named?.told ?? new Map(),
    filled: named?.filled ?? new Map(),
  });
}
