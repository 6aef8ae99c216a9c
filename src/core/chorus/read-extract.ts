/** Reading an extract of the accounts from a sheet: one entry for each row that names an engagement. */
import type { Agreement } from '../agreement/schema';
import type { CellReading, FieldValue, ReadingContext } from '../sheet/column';
import { findHeader } from '../sheet/find-header';
import type { Match } from '../sheet/map-columns';
import type { CellValue, SheetSnapshot } from '../sheet/snapshot';
import { engaged, engagementNumber, certified, extractColumns, left, paid } from './extract-columns';

/** Amounts in cents; `null` where the extract has no such column, or the cell is blank or unreadable. */
export interface ExtractAmounts {
  readonly engaged: number | null;
  readonly certified: number | null;
  readonly paid: number | null;
  readonly left: number | null;
}

export interface ExtractEntry extends ExtractAmounts {
  /** One-based row. */
  readonly row: number;
  /** As written. */
  readonly engagement: string;
}

export interface ChorusExtract {
  readonly snapshot: SheetSnapshot;
  readonly headerRow: number;
  readonly entries: readonly ExtractEntry[];
  /** Rows with an amount that name no engagement, totals among them: counted nowhere. */
  readonly unnamed: readonly number[];
  /** Rows whose amounts could not all be read. */
  readonly unreadable: readonly number[];
}

/**
 * The extract on a sheet; `null` where the sheet is none: an extract heads an engagement number and at least one of
 * the amounts, and numbers its engagements.
 */
export function readExtract(snapshot: SheetSnapshot, agreement: Agreement): ChorusExtract | null {
  const context = { agreement, date1904: snapshot.date1904 };
  const header = findHeader(snapshot, { columns: extractColumns, mapping: {}, context });
  if (!header) return null;
  const at = (column: (typeof extractColumns)[number]) =>
    header.matches.find((match) => match.column === column);
  const number = at(engagementNumber);
  const amounts = [engaged, certified, paid, left].map(at);
  if (!number) return null;
  const entries: ExtractEntry[] = [];
  const unnamed: number[] = [];
  const unreadable: number[] = [];
  snapshot.values.slice(header.row - snapshot.origin.row + 1).forEach((cells, index) => {
    const row = header.row + 1 + index;
    const readings = amounts.map((match) => (match ? readCell(match, cells, snapshot, context) : null));
    const written = readCell(number, cells, snapshot, context).value;
    const engagement = String(written ?? '');
    const said = readings.some((reading) => reading !== null && reading.value !== null);
    if (!/\d/.test(engagement)) {
      if (said) unnamed.push(row);
      return;
    }
    if (readings.some((reading) => reading?.problem !== undefined)) unreadable.push(row);
    const [ofEngaged = null, ofCertified = null, ofPaid = null, ofLeft = null] = readings.map((reading) =>
      typeof reading?.value === 'number' ? reading.value : null,
    );
    entries.push({ row, engagement, engaged: ofEngaged, certified: ofCertified, paid: ofPaid, left: ofLeft });
  });
  return entries.length === 0 ? null : { snapshot, headerRow: header.row, entries, unnamed, unreadable };
}

function readCell(
  { column, heading }: Match,
  cells: readonly CellValue[],
  { origin }: SheetSnapshot,
  context: Omit<ReadingContext, 'header'>,
): CellReading<FieldValue> {
  return column.read(cells[heading.index - origin.column] ?? null, { ...context, header: heading.header });
}
