/** Reading the rows of the order sheets of a workbook: lines, rows left out and why, and what the reading found. */
import type { Agreement } from '../agreement/schema';
import type { Finding } from '../checking/finding';
import type { Settings } from '../checking/settings';
import { atOnce, atShare, type Steps } from '../steps';
import { classifyRows } from './classify-rows';
import { readColumns } from './column-data';
import { compositeUnits, expandUnits, quantitiesInUnits, splitLines, withUnitParts } from './composite-units';
import { withTickedDeliverables } from './deliverable-columns';
import { fields, mappedField } from './fields';
import { withFills } from './fill-down';
import { linesInSteps, orderDayReading } from './line-table';
import type { OrderLine } from './order-line';
import type { MappedColumn, OrderSheet, ReadSheet } from './order-sheet';
import { tableFinder } from './order-table';
import { conflictingValues } from './project-values';
import { cellFindings, cellsOf, readingFinding, sheetFindings } from './reading-findings';
import { counts } from './status';

export interface ReadOptions {
  readonly agreement: Agreement;
  readonly settings: Settings;
}

/**
 * Reads all order sheets of a workbook together: a project or an order may run over several (ADR 10, point 2). A finding
 * about several sheets is told on the one it points at.
 */
export function readOrders(orderSheets: readonly OrderSheet[], options: ReadOptions): ReadSheet[] {
  return atOnce(readOrdersInSteps(orderSheets, options));
}

/** The same in small steps; each yields the share (0 to 1) of the sheets read so far. */
export function* readOrdersInSteps(
  orderSheets: readonly OrderSheet[],
  options: ReadOptions,
): Steps<ReadSheet[]> {
  const sheets: ReadSheet[] = [];
  for (const sheet of orderSheets)
    sheets.push(yield* readSheet(sheet, options, sheets.length / orderSheets.length));
  // `flatMap` goes through the lines one by one, which takes ten times as long.
  const lines = new Array<OrderLine>().concat(...sheets.map((sheet) => sheet.lines));
  const conflicts = yield* atShare(conflictingValues(lines, columnsOf(sheets), options.agreement), 1);
  return withShared(sheets, conflicts);
}

/** The columns of all sheets, one for each field. */
export function columnsOf(sheets: readonly ReadSheet[]): readonly MappedColumn[] {
  const columns = new Map<string, MappedColumn>();
  for (const sheet of sheets) for (const mapped of sheet.columns) columns.set(mapped.column.field, mapped);
  return [...columns.values()];
}

/** The sheets with what is told of several of them: the values of projects, and orders that stand on two. */
export function withShared(sheets: readonly ReadSheet[], conflicts: readonly Finding[]): ReadSheet[] {
  const shared = [...conflicts, ...ordersOnTwoSheets(sheets)];
  const tableOf = tableFinder(sheets);
  return sheets.map((sheet) => ({
    ...sheet,
    findings: [
      ...sheet.findings,
      ...shared.filter(({ at }) => at !== null && tableOf(at) === sheet).sort(byCell),
    ],
  }));
}

function byCell({ at: one }: Finding, { at: other }: Finding): number {
  return (one?.row ?? 0) - (other?.row ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}

function* readSheet(
  found: OrderSheet,
  { agreement, settings }: ReadOptions,
  share: number,
): Steps<ReadSheet> {
  const kinds = classifyRows(found, agreement, settings.contractNo);
  const { lines: single, skipped, bySums } = yield* atShare(kinds, share);
  yield share;
  const { sheet: headed, filled } = withFills(found, single, skipped);
  yield share;
  const { rows, parts } = expandUnits(headed, single, agreement);
  yield share;
  const quantities = quantitiesInUnits(headed, { rows, parts });
  const sheet = quantities ? { ...headed, columns: [...headed.columns, quantities.mapped] } : headed;
  const toRead = headed.columns.map((mapped) => ({ mapped, fillings: filled.get(mapped.column.field) }));
  const columns = yield* atShare(readColumns(sheet, toRead, rows, agreement), share);
  yield share;
  const ticked = withTickedDeliverables(sheet, rows, columns, agreement);
  const counted = quantities ? new Map([...ticked, [fields.quantity, quantities]]) : ticked;
  const all = withUnitParts(counted, parts);
  yield share;
  const orderDay = orderDayReading(agreement, settings);
  const lines = yield* atShare(linesInSteps(sheet, rows, all, { agreement, orderDay }), share);
  yield share;
  const findings = [...sheetFindings(sheet, lines, columns)];
  for (const data of columns.values()) {
    yield share;
    findings.push(...cellFindings(lines, data));
  }
  return {
    ...sheet,
    lines,
    cells: { rows, byField: all, asShown: columns, split: splitLines(parts), parts },
    rowsRead: single.length + skipped.length,
    skipped,
    bySums,
    findings: [...findings, ...compositeUnits(sheet, lines, parts)],
  };
}

/** Orders that already stand on an earlier sheet, or in an earlier table of it: a copy counts everything twice. */
function ordersOnTwoSheets(sheets: readonly ReadSheet[]): Finding[] {
  if (sheets.length < 2) return [];
  const firstTable = new Map<string, ReadSheet>();
  return sheets.flatMap((sheet) => {
    const mapped = mappedField(sheet, fields.order);
    if (!mapped) return [];
    const { id } = sheet.snapshot;
    const again: OrderLine[] = [];
    const elsewhere = new Set<string>();
    for (const line of sheet.lines) {
      if (line.orderKey === null || !counts(line)) continue;
      const first = firstTable.get(line.orderKey);
      if (first === undefined) firstTable.set(line.orderKey, sheet);
      else if (first !== sheet) {
        again.push(line);
        if (first.snapshot.id !== id) elsewhere.add(first.snapshot.name);
      }
    }
    const [line] = again;
    if (!line) return [];
    return [
      readingFinding(
        'order-on-two-sheets',
        cellsOf(again, mapped.column),
        {
          rows: again.map(({ row }) => row),
          field: fields.order,
          header: mapped.header,
          written: line.written(mapped.column),
          sheets: [...elsewhere],
        },
        { subject: id, order: line.written(mapped.column) },
      ),
    ];
  });
}
