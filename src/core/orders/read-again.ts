/**
 * Reading order sheets again after an edit: only the rows that changed are read, and every other line stays the very
 * object it was, by which whatever goes by lines knows that nothing is new about it.
 */
import type { Finding } from '../checking/finding';
import { comparedWith } from '../sheet/same-rows';
import { rememberedFor } from '../remembered';
import { atOnce } from '../steps';
import { alikeIn } from './alike-lines';
import { rowReader } from './classify-rows';
import { readColumn, type ColumnData } from './column-data';
import { pick, withLines } from './column-edits';
import { compositeUnits, expandUnits, withUnitParts } from './composite-units';
import { withTickedDeliverables } from './deliverable-columns';
import { editedLines } from './edited-lines';
import { fields, mappedField } from './fields';
import { withFills, type Fill, type FilledColumn } from './fill-down';
import { linesOf, orderDayReading } from './line-table';
import type { OrderSheet, ReadSheet } from './order-sheet';
import { conflictingValues } from './project-values';
import { columnsOf, withShared, type ReadOptions } from './read-orders';
import { cellFindings, sheetFindings } from './reading-findings';
import { unitTest } from './unit-test';

/** Beyond so many edited rows of a table reading all of them takes no longer. */
const mostRows = 500;

/** A table as it was read, and as it is now recognised; `rows` (one-based) changed since. */
interface EditedTable {
  readonly before: ReadSheet;
  readonly now: OrderSheet;
  readonly rows: readonly number[];
}

/**
 * The order sheets `found`, read before under the same agreement and settings. `null` where more hangs on what changed
 * than its own rows: everything is then to be read anew.
 */
export function readOrdersAgain(
  before: readonly ReadSheet[],
  found: readonly OrderSheet[],
  options: ReadOptions,
): readonly ReadSheet[] | null {
  const tables = editedTables(before, found);
  if (!tables) return null;
  if (tables.every(({ rows }) => rows.length === 0)) return before;
  const own: ReadSheet[] = [];
  for (const table of tables) {
    const sheet = table.rows.length === 0 ? table.before : readSheetAgain(table, options);
    if (!sheet) return null;
    own.push({ ...sheet, findings: sheet.findings.filter(({ rule }) => !sharedFindings.has(rule)) });
  }
  return withShared(own, conflictsAgain(before, own, options));
}

/** Only projects of whose values an edited line says something else are gone through again. */
function conflictsAgain(
  before: readonly ReadSheet[],
  sheets: readonly ReadSheet[],
  { agreement }: ReadOptions,
): readonly Finding[] {
  const known = before.flatMap(({ findings }) =>
    findings.filter(({ rule }) => rule === 'conflicting-values'),
  );
  const columns = columnsOf(sheets);
  const held = columns.flatMap(({ column }) => (column.heldBy === undefined ? [] : [column]));
  const otherwise = editedLines(before, sheets).filter(({ was, is }) => !alikeIn(was, is, held));
  if (otherwise.length === 0) return known;
  const projects = new Set(otherwise.flatMap(({ was, is }) => [was.projectKey, is.projectKey]));
  const ofProjects = sheets.flatMap(({ lines }) =>
    lines.filter(({ projectKey }) => projects.has(projectKey)),
  );
  return [
    ...known.filter(({ project }) => !projects.has(project)),
    ...atOnce(conflictingValues(ofProjects, columns, agreement)),
  ];
}

function editedTables(
  before: readonly ReadSheet[],
  found: readonly OrderSheet[],
): readonly EditedTable[] | null {
  if (before.length !== found.length) return null;
  const tables = before.flatMap((was, at): EditedTable[] => {
    const is = found[at];
    const compared = is && comparedWith(was.snapshot, is.snapshot);
    if (!compared || compared.rows.length > mostRows || !sameColumns(asFound(was), is)) return [];
    return [{ before: was, now: { ...is, snapshot: compared.sheet }, rows: compared.rows }];
  });
  return tables.length === before.length ? tables : null;
}

/** A sheet as it was recognised, without the columns that its titles or its cells of units turned out to hold. */
export function asFound(sheet: ReadSheet): OrderSheet {
  const found = sheet.columns.filter(({ column, titlesOnly }) => !titlesOnly && column !== sheet.uncounted);
  return { ...sheet, columns: found };
}

const sharedFindings: ReadonlySet<string> = new Set(['conflicting-values', 'order-on-two-sheets']);

function readSheetAgain(
  { before, now: found, rows: edited }: EditedTable,
  { agreement, settings }: ReadOptions,
): ReadSheet | null {
  const { lines: known, cells, skipped, bySums } = before;
  if (bySums) return null;
  const { rows: rowOf } = cells;
  const changed = edited.filter((row) => row > found.headerRow);
  if (!sameKinds({ before, now: found, rows: changed }, agreement)) return null;

  const { sheet, filled } = withFills(found, eachOnce(rowOf), skipped);
  // Quantities that stand in cells of units may come and go with them: their column is none of the sheet's own.
  if (!sameColumns(before, sheet)) return null;

  const rows = new Set(changed);
  for (const data of cells.asShown.values())
    for (const row of refilled(data, filled.get(data.mapped.column.field), rowOf)) rows.add(row);
  const indexes: number[] = [];
  const read: number[] = [];
  rowOf.forEach((row, index) => {
    if (!rows.has(row)) return;
    indexes.push(index);
    read.push(row);
  });
  const names = expandUnits(sheet, read, agreement).parts.size > 0;
  if (names || indexes.some((index) => cells.parts.has(index))) return null;

  const shown = new Map<string, ColumnData>();
  for (const mapped of sheet.columns) {
    const { field } = mapped.column;
    const fillings = filled.get(field);
    const fresh = readColumn(sheet, { mapped, fillings }, read, agreement);
    const data = cells.asShown.get(field);
    // A line that is cancelled no longer stands for those with which it shares a cell.
    if (!data || !sameMerged(data.merged, fillings?.merged)) return null;
    shown.set(field, withLines(data, indexes, fresh));
  }
  const ticked = withTickedDeliverables(sheet, rowOf, shown, agreement);
  const all = withUnitParts(ticked, cells.parts);
  if (!sameTicks(cells.byField, all)) return null;

  const own = new Map([...all].map(([field, data]) => [field, pick(data, indexes)] as const));
  const orderDay = orderDayReading(agreement, settings);
  const fresh = linesOf(sheet, read, own, { agreement, orderDay });
  const lines = [...known];
  indexes.forEach((index, at) => {
    const line = fresh[at];
    if (line) lines[index] = line;
  });
  const findings = [
    ...sheetFindings(sheet, lines, shown),
    ...[...shown.values()].flatMap((data) => cellFindings(lines, data)),
    ...compositeUnits(sheet, lines, cells.parts),
  ];
  return { ...before, ...sheet, lines, cells: { ...cells, byField: all, asShown: shown }, findings };
}

/** Rows, a row of several lines once; they stay the same from edit to edit. */
const eachOnce = rememberedFor((rows: readonly number[]): readonly number[] => [...new Set(rows)]);

function sameColumns(before: OrderSheet, now: OrderSheet): boolean {
  const told = ({ headerRow, columns, unmapped, duplicates }: OrderSheet) =>
    JSON.stringify([
      headerRow,
      columns.map(({ column, header, index, titlesOnly }) => [column.field, header, index, titlesOnly]),
      unmapped,
      duplicates,
    ]);
  return told(before) === told(now);
}

/** Of no contract is any row set apart. */
const anyContract = '';

/**
 * Whether every changed row is what it was: a line, or something else that is no line by itself. What looks like a line
 * and has no unit may be of another table, or begin one, unless it follows a line.
 */
function sameKinds({ before, now, rows }: EditedTable, agreement: ReadOptions['agreement']): boolean {
  // Whether a row is of another contract goes by its number, which must be what it was: that needs no look at all rows.
  const kindWas = rowReader(asFound(before), agreement, anyContract);
  const kindIs = rowReader(now, agreement, anyContract);
  const isUnit = unitTest(agreement);
  const at = (field: string) => (mappedField(now, field)?.index ?? NaN) - now.snapshot.origin.column;
  const [unit, contract] = [at(fields.unit), at(fields.contract)];
  const cellsOf = ({ snapshot: { values, origin } }: OrderSheet, row: number) =>
    values[row - origin.row] ?? [];
  return rows.every((row) => {
    const [was, is] = [cellsOf(before, row), cellsOf(now, row)];
    // Which numbers are those of other contracts may go by all of them.
    if (was[contract] !== is[contract]) return false;
    const kind = kindIs(is);
    if (kind !== kindWas(was)) return false;
    if (kind !== 'line') return true;
    const named = [was, is].every((cells) => {
      const cell = cells[unit];
      return typeof cell === 'string' && isUnit(cell);
    });
    return named || before.cells.rows.includes(row - 1);
  });
}

/** Rows of the lines to which something else is filled down than before. */
function* refilled(
  { filled }: ColumnData,
  now: FilledColumn | undefined,
  rowOf: readonly number[],
): Generator<number> {
  const rows = new Set<number>();
  for (const [index, fill] of filled) {
    const row = rowOf[index] ?? 0;
    rows.add(row);
    if (!sameFill(fill, now?.fills.get(row))) yield row;
  }
  for (const row of now?.fills.keys() ?? []) if (!rows.has(row)) yield row;
}

/** The kind of row in which a value stands, which stays what it was, tells in what way it is filled down. */
function sameFill(one: Fill, other: Fill | undefined): boolean {
  return (
    other !== undefined && one.row === other.row && one.column === other.column && one.value === other.value
  );
}

function sameMerged(was: ColumnData['merged'] = new Map(), is: ColumnData['merged'] = new Map()): boolean {
  return was.size === is.size && [...was].every(([row, merged]) => is.get(row) === merged);
}

/** Whether ticked deliverables stand in the column they did: for lines without a tick too it is that of the first box. */
function sameTicks(before: ReadonlyMap<string, ColumnData>, now: ReadonlyMap<string, ColumnData>): boolean {
  const [was, is] = [before, now].map((columns) => columns.get(fields.deliverables)?.mapped.index);
  return was === is;
}
