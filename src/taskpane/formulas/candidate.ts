/** An order line before it exists: judged among the orders of the workbook by the rules of the check, nothing written. */
import { workbookSchedule } from '../../core/agreement/price-schedule';
import { priceOn } from '../../core/agreement/prices';
import type { Unit } from '../../core/agreement/schema';
import { checkLine, type LineRequest } from '../../core/checking/check-line';
import type { Finding } from '../../core/checking/finding';
import type { Settings } from '../../core/checking/settings';
import { isOff } from '../../core/checking/severity';
import { centsOf } from '../../core/money';
import { fields } from '../../core/orders/fields';
import type { OrderSheet, ReadSheet } from '../../core/orders/order-sheet';
import { readLine } from '../../core/orders/read-line';
import type { AbortSignalLike } from '../../core/ports';
import type { NewLine } from '../../core/formula-port';
import type { Column } from '../../core/sheet/column';
import { days1904 } from '../../core/sheet/read-date';
import { sheetOfCells, type CellValue } from '../../core/sheet/snapshot';
import type { Engine } from '../session/engine';
import type { OpenedWorkbook } from '../session/state';
import { runSteps } from '../session/time-slice';

export interface Candidate {
  readonly unit: Unit;
  readonly quantity: number;
  /** The day of the order, a 1900 serial. */
  readonly ordered: number;
  /** 1900 serials; `null` where not said. */
  readonly start: number | null;
  readonly end: number | null;
  readonly project: string;
  readonly startups: number | null;
}

export interface Answer {
  /** About the new line alone; those that only miss a value the form does not ask are under `toFill`. */
  readonly findings: readonly Finding[];
  readonly toFill: readonly Column[];
  /** Rules of a single line that could not be decided. */
  readonly undecided: readonly string[];
  /** Rules that the settings turn off. */
  readonly off: number;
  /** `null` where the workbook has no price for the unit. */
  readonly cost: { readonly cents: number } | null;
  /** Name of the sheet of the price schedule; `null` where there is none. */
  readonly prices: string | null;
  /** What would be written, and where; `null` where no order sheet is recognised. */
  readonly place: LinePlace | null;
}

export interface LinePlace {
  readonly line: NewLine;
  /** Name of the sheet it goes to. */
  readonly sheet: string;
}

interface Judging {
  readonly engine: Engine;
  readonly workbook: OpenedWorkbook;
  readonly settings: Settings;
  /** The day of the check, a 1900 serial. */
  readonly asOf: number;
  readonly signal: AbortSignalLike;
}

/**
 * Stands for the number the order will get: a blank would be taken for a line of the order above it, and « à venir » for a
 * blank.
 */
const orderToCome = '(à passer)';

/** `null` when cancelled. */
export async function judge(candidate: Candidate, judging: Judging): Promise<Answer | null> {
  const { engine, workbook, settings, asOf, signal } = judging;
  const { agreement } = workbook;
  const written = valuesOf(candidate);
  const order = longestOf(workbook);
  const target = order ? withLine(order, written) : aloneOn(engine.columns, written);
  const found = workbookSchedule(agreement, workbook.snapshots, workbook.orders);
  const prices = settings.finance.enabled ? (found?.schedule ?? null) : null;
  const tables = [...workbook.orders.filter((sheet) => sheet !== order), target.sheet];
  const sheets = await runSteps(engine.readOrdersInSteps(tables, agreement, settings), signal);
  if (sheets === null) return null;
  const steps = engine.check({ sheets, agreement, rules: engine.rules, settings, asOf, prices });
  const checks = await runSteps(steps, signal);
  if (checks === null) return null;
  const about = checks
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.clause !== 'reading' && concerns(finding, target));
  const columnAt = (finding: Finding) =>
    target.sheet.columns.find(({ index }) => index === finding.at?.column)?.column;
  const asked = new Set([...Object.keys(written), ...asks]);
  const isToFill = (finding: Finding) => {
    const column = columnAt(finding);
    return finding.at?.row === target.row && column !== undefined && !asked.has(column.field);
  };
  const price = found && priceOn(found.schedule.rows, candidate.unit, candidate.ordered);
  return {
    findings: about.filter((finding) => !isToFill(finding)),
    toFill: [
      ...new Set(about.filter(isToFill).flatMap((finding) => columnAt(finding) ?? [])),
      ...target.sheet.columns.flatMap(({ column }) => (column.field === fields.order ? [column] : [])),
    ],
    undecided: undecidedRules(written, { engine, agreement, settings, prices }),
    off: engine.rules.filter(({ id }) => isOff(id, settings)).length,
    cost: price?.kind === 'price' ? { cents: centsOf(price.price * candidate.quantity) } : null,
    prices: found?.sheet ?? null,
    place: placeIn(order, written),
  };
}

/** Where the line goes in the workbook as it is now. */
export function placeOf(candidate: Candidate, workbook: Pick<OpenedWorkbook, 'orders'>): LinePlace | null {
  return placeIn(longestOf(workbook), valuesOf(candidate));
}

function longestOf({ orders }: Pick<OpenedWorkbook, 'orders'>): ReadSheet | null {
  return orders.reduce<ReadSheet | null>(
    (most, sheet) => (most && most.lines.length >= sheet.lines.length ? most : sheet),
    null,
  );
}

/** Fields the form asks for, filled in or not. */
const asks: readonly string[] = ['project', 'startups_count', 'start_date', 'end_date', 'order_no'];

type Written = Readonly<Record<string, string | number>>;

/** What the line would hold, by field. Days are 1900 serials. */
function valuesOf({ unit, quantity, ordered, start, end, project, startups }: Candidate): Written {
  const [lot, ...others] = unit.lots;
  return Object.fromEntries(
    Object.entries({
      uo_code: unit.code,
      uo_label: unit.label,
      lot: others.length === 0 ? lot : undefined,
      phase: unit.phase,
      project: project === '' ? null : project,
      qty: quantity,
      order_date: ordered,
      start_date: start,
      end_date: end,
      startups_count: startups,
    }).flatMap(([field, value]) => (value === null || value === undefined ? [] : [[field, value] as const])),
  );
}

interface Target {
  readonly sheet: OrderSheet;
  /** One-based row of the new line. */
  readonly row: number;
}

/** The sheet up to its last line, and the new one below it. */
function withLine(order: ReadSheet, written: Written): Target {
  const { snapshot } = order;
  const last = lastRow(order);
  const width = Math.max(0, ...snapshot.values.map((row) => row.length));
  const cells = new Array<CellValue>(width).fill(null);
  for (const { column, index } of order.columns) {
    const value = column.field === fields.order ? orderToCome : written[column.field];
    if (value === undefined) continue;
    const isDay = column.kind === 'date' && typeof value === 'number';
    cells[index - snapshot.origin.column] = isDay && snapshot.date1904 ? value - days1904 : value;
  }
  const values = [...snapshot.values.slice(0, last - snapshot.origin.row + 1), cells];
  return {
    // Columns that only title rows fill are found again by the reading itself.
    sheet: {
      ...order,
      columns: order.columns.filter(({ titlesOnly }) => !titlesOnly),
      snapshot: { ...snapshot, values },
    },
    row: last + 1,
  };
}

function lastRow({ lines, headerRow }: ReadSheet): number {
  return lines.reduce((last, { row }) => Math.max(last, row), headerRow);
}

/** A sheet of this line alone, with every column it has a value for. */
function aloneOn(columns: readonly Column[], written: Written): Target {
  const values = { ...written, [fields.order]: orderToCome };
  const mapped = columns
    .filter(({ field }) => Object.hasOwn(values, field))
    .map((column, at) => ({ column, header: column.field, index: at + 1 }));
  const cell = ({ field }: Column): CellValue =>
    new Map<string, CellValue>(Object.entries(values)).get(field) ?? null;
  return {
    row: 2,
    sheet: {
      snapshot: sheetOfCells('candidate', [
        mapped.map(({ header }) => header),
        mapped.map(({ column }) => cell(column)),
      ]),
      headerRow: 1,
      columns: mapped,
      unmapped: [],
    },
  };
}

function concerns({ at, related }: Finding, { sheet, row }: Target): boolean {
  // Another table may stand beside this one, on the same rows.
  const own = new Set(sheet.columns.map(({ index }) => index));
  return [at, ...related].some(
    (cell) => cell?.sheetId === sheet.snapshot.id && cell.row === row && own.has(cell.column),
  );
}

function undecidedRules(
  written: Written,
  { engine, ...given }: Pick<LineRequest, 'agreement' | 'settings' | 'prices'> & { readonly engine: Engine },
): readonly string[] {
  const line = readLine(aloneOn(engine.columns, written).sheet, given);
  if (!line) return [];
  const rules = engine.rules.filter(({ lineAlone }) => lineAlone);
  return [...new Set(checkLine({ ...given, line, rules }).undecided)];
}

function placeIn(order: ReadSheet | null, written: Written): LinePlace | null {
  if (!order) return null;
  const cells = order.columns.flatMap(({ column, index, titlesOnly }) => {
    const value = written[column.field];
    if (value === undefined || titlesOnly) return [];
    const isDay = column.kind === 'date';
    return [{ column: index, value, isDay }];
  });
  const { id: sheetId, name: sheet } = order.snapshot;
  return { line: { sheetId, below: lastRow(order), cells }, sheet };
}
