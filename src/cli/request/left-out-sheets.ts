/** Why a sheet that looks like orders is none that can be checked; of any other sheet nothing is to be told. */
import { agreements, columns } from '../../catalogue';
import type { Agreement } from '../../core/agreement/schema';
import { readExtract } from '../../core/chorus/read-extract';
import { headerRows } from '../../core/orders/header-rows';
import type { HeaderRow, NotAnOrderSheet } from '../../core/orders/order-sheet';
import { recogniseOrderSheet } from '../../core/orders/recognise';
import { isOwnReport, tellsOrders } from '../../core/orders/summary-sheet';
import { recogniseOrderTables } from '../../core/orders/tables-of-sheet';
import { unitTest } from '../../core/orders/unit-test';
import { isEmpty } from '../../core/sheet/blank';
import type { Column } from '../../core/sheet/column';
import { rowsSearched } from '../../core/sheet/find-header';
import { headerKey } from '../../core/sheet/header-key';
import type { ColumnMapping, Heading } from '../../core/sheet/map-columns';
import { plainDay } from '../../core/sheet/read-date';
import type { CellValue, SheetSnapshot } from '../../core/sheet/snapshot';
import { isUncalculated } from '../../core/sheet/uncalculated';
import { atOnce } from '../../core/steps';
import type { WhyLeftOut } from '../../languages/terminal-texts';
import { Refusal } from '../refusal';

/** Columns of orders from which on a sheet without a known unit was meant to hold orders. */
const leastColumns = 3;
/** Headers further down that are tried; a form may repeat one on every page. */
const mostHeaders = 5;
/** Filled cells, and days among them, of a row that orders a unit rather than lists it. */
const leastCells = 6;
const leastDays = 2;

interface LookedAt {
  readonly known: readonly Agreement[];
  /** Agreements that were not asked for: the sheet may be in the units of one. */
  readonly others: readonly Agreement[];
  readonly mapping: ColumnMapping;
}

/** The built-in agreements that the one asked for leaves out of sight. */
export function otherAgreements(known: readonly Agreement[]): readonly Agreement[] {
  return agreements.filter(({ id }) => known.every((one) => one.id !== id));
}

/** `alone`: no sheet of the file is an order sheet, and the sentence is what ends its check. */
export function leftOut(file: string, sheet: string, why: WhyLeftOut, alone: boolean): Refusal {
  return new Refusal((texts, { say }) => texts.file.leftOut(file, sheet, why, alone, say));
}

/** `results`: what was said of the sheet when it was looked at for orders. */
export function whyLeftOut(
  snapshot: SheetSnapshot,
  results: readonly NotAnOrderSheet[],
  looked: LookedAt,
): WhyLeftOut | null {
  const [nearest] = [...results].sort((a, b) => b.found.length - a.found.length);
  if (nearest?.header && isOwnReport(nearest.header)) return { kind: 'own-report' };
  if (nearest === undefined || results.some(({ summary }) => summary)) return null;
  return (
    ofAnother(snapshot, looked) ??
    withoutUnits(nearest, looked) ??
    headedBelow(snapshot, looked) ??
    (nearest.header === undefined ? withoutHeader(snapshot, looked) : null)
  );
}

function ofAnother(snapshot: SheetSnapshot, { others, known, mapping }: LookedAt): WhyLeftOut | null {
  if (others.length === 0) return null;
  const found = recogniseOrderTables(snapshot, { columns, agreements: others, mapping });
  const [agreement] = found.flatMap((table) =>
    'headerRow' in table && table.agreement ? [table.agreement] : [],
  );
  return agreement ? { kind: 'other-agreement', id: agreement.id, asked: known.map(({ id }) => id) } : null;
}

function withoutUnits(
  { snapshot, found, header, columns: mapped = [] }: NotAnOrderSheet,
  { known }: LookedAt,
): WhyLeftOut | null {
  const [anchor] = columns.filter(({ recognition }) => recognition === 'anchor');
  const named = mapped.filter(
    ({ column }) => column.recognition === 'support' && found.includes(column.field),
  );
  if (!anchor || !header || found.includes(anchor.field)) return null;
  if (named.length < leastColumns || !named.some(({ column }) => tellsOrders(column))) return null;
  if (known.some((agreement) => readExtract(snapshot, agreement) !== null)) return null;
  const units = headedAs(anchor, header);
  const cells = units
    ? snapshot.values.filter((_, at) => {
        const row = at + snapshot.origin.row;
        return row > header.row && isUncalculated(snapshot, row, units.index);
      }).length
    : 0;
  const unitHeader = units?.header ?? null;
  if (unitHeader !== null && cells > 0) return { kind: 'uncalculated', header: unitHeader, cells };
  return {
    kind: 'no-unit',
    header: unitHeader,
    found: named.map((column) => column.header),
    agreements: known.map(({ id }) => id),
  };
}

/** The column headed as one of ours, whatever stands in it: a column of codes that are none is not taken for one. */
function headedAs(column: Column, { headings }: HeaderRow): Heading | undefined {
  const keys = new Set(column.headers.map(({ text }) => headerKey(text)));
  return headings.find(({ wordings }) => wordings.some((wording) => keys.has(headerKey(wording))));
}

/** A header of orders below the rows among which one is looked for. */
function headedBelow(snapshot: SheetSnapshot, { known, mapping }: LookedAt): WhyLeftOut | null {
  const { values, origin } = snapshot;
  let used = 0;
  const end = values.findIndex((cells) => !cells.every(isEmpty) && (used += 1) > rowsSearched);
  if (end < 0) return null;
  const row = atOnce(headerRows(snapshot, { columns, mapping, choices: [] }))
    .filter((at) => at >= end)
    .slice(0, mostHeaders)
    .map((at) => at + origin.row)
    .find(
      (headerRow) =>
        'headerRow' in recogniseOrderSheet(snapshot, { columns, agreements: known, mapping, headerRow }),
    );
  return row === undefined ? null : { kind: 'header-below', row, searched: rowsSearched };
}

/** Rows that order a unit under no header at all. */
function withoutHeader({ values, origin, date1904 }: SheetSnapshot, { known }: LookedAt): WhyLeftOut | null {
  const tests = known.map(unitTest);
  const isUnit = (cell: CellValue) => typeof cell === 'string' && tests.some((test) => test(cell));
  const isDay = (cell: CellValue) => typeof cell === 'number' && plainDay(cell, { date1904 }) !== null;
  const at = values.findIndex(
    (cells) =>
      cells.some(isUnit) &&
      cells.filter((cell) => !isEmpty(cell)).length >= leastCells &&
      cells.filter(isDay).length >= leastDays,
  );
  return at < 0 ? null : { kind: 'no-header', row: at + origin.row };
}
