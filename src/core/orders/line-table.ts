/** The lines of a sheet as columns of values; a line is an index into them. */
import type { Agreement, Phase, Unit } from '../agreement/schema';
import { readingInUse } from '../agreement/doubts';
import { phaseById, readPhase } from '../agreement/phases';
import { readUnit } from '../agreement/units';
import { agreementByDay } from '../agreement/versions';
import type { Settings } from '../checking/settings';
import { remembered, rememberedLast } from '../remembered';
import { eachInSteps, type Steps } from '../steps';
import { freshNameKey, nameKey, normalise, oneLine } from '../text';
import type { Column, FieldValue } from '../sheet/column';
import type { CellRef } from '../sheet/snapshot';
import { slotOf } from '../sheet/column-slots';
import type { ColumnData } from './column-data';
import { fields } from './fields';
import type { Merged, OrderLine, PhaseReading, UnitReading } from './order-line';
import type { OrderSheet } from './order-sheet';
import { tableKey } from './order-table';
import { readLot } from '../agreement/lots';
import { readStatus } from './status';

interface TableOptions {
  readonly agreement: Agreement;
  /** Which day an order counts from (doubt of topic `order-day`). */
  readonly orderDay: 'notified-else-issued' | 'issued';
}

/** Which day the settings say an order counts from. */
export function orderDayReading(
  agreement: Agreement,
  { readings }: Pick<Settings, 'readings'>,
): TableOptions['orderDay'] {
  const inUse = readingInUse(agreement, 'order-day', readings)?.reading;
  return inUse === 'issued' ? 'issued' : 'notified-else-issued';
}

const blankPhase: PhaseReading = { kind: 'blank' };

/** What the lines of a table share: its columns, and how their words are understood, each wording once. */
class LineTable {
  readonly sheetId: string;
  readonly key: string;
  /** The columns, and their values alone, by the slot of the column. */
  readonly data: readonly (ColumnData | undefined)[];
  readonly values: readonly (ColumnData['values'] | undefined)[];
  readonly phaseOf: (written: string) => PhaseReading;
  readonly lotOf: (written: string) => string | null;
  readonly projectOf = remembered(projectKeyOf);
  readonly statusOf = remembered(readStatus);
  readonly phaseBy = remembered((agreement: Agreement) =>
    remembered((id: string) => phaseById(agreement, id) ?? null),
  );
  /** The agreement as it holds on a day. */
  readonly agreementOf: (day: number | null) => Agreement;
  /** The notifications; `undefined` where there are none, or where they do not count. */
  private readonly notified: ColumnData | undefined;
  /** A sheet names thousands of orders, the lines of one after the other. */
  readonly orderOf = rememberedLast(orderKeyOf);

  constructor(
    readonly sheet: OrderSheet,
    columns: ReadonlyMap<string, ColumnData>,
    { agreement, orderDay }: TableOptions,
  ) {
    this.sheetId = sheet.snapshot.id;
    this.key = tableKey(sheet);
    this.data = bySlot(columns);
    this.values = this.data.map((data) => data?.values);
    this.phaseOf = remembered((written) => readPhase(agreement, written));
    this.lotOf = remembered((written) => readLot(agreement, written));
    this.agreementOf = agreementByDay(agreement);
    this.notified = orderDay === 'issued' ? undefined : this.data[notifiedSlot];
  }

  /** The day the order counts from, on a line. */
  dayOf(line: number): number | null {
    const value = this.values[this.daySlotOf(line)]?.[line];
    return typeof value === 'number' ? value : null;
  }

  /**
   * Where that day stands. A notification that cannot be read is one all the same (doubt D-04): the day of issue does not
   * stand in for it.
   */
  daySlotOf(line: number): number {
    const { notified } = this;
    if (!notified) return issuedSlot;
    const isNotified = typeof notified.values[line] === 'number' || notified.unreadable.has(line);
    return isNotified || !this.data[issuedSlot] ? notifiedSlot : issuedSlot;
  }

  text(slot: number, line: number): string | null {
    const value = this.values[slot]?.[line] ?? null;
    return value === null ? null : String(value);
  }
}

const issuedSlot = slotOf(fields.issued);
const notifiedSlot = slotOf(fields.notified);
const labelSlot = slotOf(fields.unitLabel);
const levelSlot = slotOf(fields.level);
const unitSlot = slotOf(fields.unit);
const phaseSlot = slotOf(fields.phase);
const lotSlot = slotOf(fields.lot);
const projectSlot = slotOf(fields.project);
const orderSlot = slotOf(fields.order);
const statusSlot = slotOf(fields.status);

function bySlot(columns: ReadonlyMap<string, ColumnData>): (ColumnData | undefined)[] {
  const slots: (ColumnData | undefined)[] = [];
  for (const [field, data] of columns) slots[slotOf(field)] = data;
  return slots;
}

/**
 * A line, with what is derived from its cells at hand: rules ask for it thousands of times over. What few of them ask
 * for is found when asked: there are as many lines as rows, and all of them are kept.
 */
class TableLine implements OrderLine {
  readonly unitReading: UnitReading;
  readonly unit: Unit | null;
  readonly phase: Phase | null;
  readonly lot: string | null;
  readonly projectKey: string | null;
  readonly orderKey: string | null;
  readonly status: OrderLine['status'];
  readonly orderDay: number | null;

  /** `version`: the one it is read under; `null`: the one that holds on its day. */
  constructor(
    private readonly table: LineTable,
    private readonly index: number,
    readonly row: number,
    version: Agreement | null,
  ) {
    this.orderDay = table.dayOf(index);
    const agreement = version ?? table.agreementOf(this.orderDay);
    const beside = (slot: number) => table.text(slot, index) ?? '';
    const reading = readUnit(agreement, beside(unitSlot), beside(labelSlot), beside(levelSlot));
    const unit = 'unit' in reading ? reading.unit : null;
    this.unitReading = reading;
    this.unit = unit;
    const phaseId = unit ? unit.phase : writtenPhase(this.phaseReading);
    this.phase = phaseId === null ? null : table.phaseBy(agreement)(phaseId);
    this.lot = (unit?.lots.length === 1 && unit.lots[0]) || this.writtenLot;
    this.projectKey = keyIn(table.text(projectSlot, index), table.projectOf);
    this.orderKey = keyIn(table.text(orderSlot, index), table.orderOf);
    this.status = table.statusOf(table.text(statusSlot, index));
  }

  get sheetId(): string {
    return this.table.sheetId;
  }

  get tableKey(): string {
    return this.table.key;
  }

  get phaseReading(): PhaseReading {
    const written = this.table.text(phaseSlot, this.index);
    return written === null ? blankPhase : this.table.phaseOf(written);
  }

  get writtenLot(): string | null {
    const written = this.table.text(lotSlot, this.index);
    return written === null ? null : this.table.lotOf(written);
  }

  get dayField(): OrderLine['dayField'] {
    return this.table.daySlotOf(this.index) === notifiedSlot ? fields.notified : fields.issued;
  }

  under(version: Agreement): OrderLine {
    return new TableLine(this.table, this.index, this.row, version);
  }

  get hidden(): boolean {
    return this.table.sheet.snapshot.hiddenRows.has(this.row);
  }

  has(column: Column): boolean {
    return this.table.data[column.slot] !== undefined;
  }

  get<T extends FieldValue>(column: Column<T>): T | null {
    const value = this.table.values[column.slot]?.[this.index] ?? null;
    // The values of a field were read by the very column of that field.
    return value as T | null;
  }

  unreadable(column: Column): boolean {
    // Most cells hold a value: no need to look among those that could not be read.
    if (this.get(column) !== null) return false;
    return this.table.data[column.slot]?.unreadable.has(this.index) ?? false;
  }

  shared(column: Column): boolean {
    return this.table.data[column.slot]?.shared?.has(this.index) ?? false;
  }

  merged(column: Column): Merged | undefined {
    return this.table.data[column.slot]?.merged?.get(this.row);
  }

  written(column: Column): string {
    const cell = this.cell(column);
    if (!cell) return '';
    const filled = this.table.data[column.slot]?.filled.get(this.index);
    if (filled) return oneLine(String(filled.value ?? ''));
    const { origin, values } = this.table.sheet.snapshot;
    const value = values[cell.row - origin.row]?.[cell.column - origin.column] ?? '';
    return oneLine(String(value));
  }

  cell(column: Column): CellRef | null {
    const data = this.table.data[column.slot];
    if (!data) return null;
    const title = data.mapped.titlesOnly ? data.filled.get(this.index) : undefined;
    const { row, column: at } = title ?? { row: this.row, column: data.mapped.index };
    return { sheetId: this.sheetId, row, column: at };
  }
}

function keyIn(written: string | null, keyOf: (written: string) => string | null): string | null {
  return written === null ? null : keyOf(written);
}

function writtenPhase(reading: PhaseReading): string | null {
  return 'phase' in reading ? reading.phase.id : null;
}

/** Lines made in one step. */
const linesAtOnce = 500;

/** The lines at the given rows, in their order. */
export function linesOf(
  sheet: OrderSheet,
  rows: readonly number[],
  columns: ReadonlyMap<string, ColumnData>,
  options: TableOptions,
): readonly OrderLine[] {
  const table = new LineTable(sheet, columns, options);
  return rows.map((row, index) => new TableLine(table, index, row, null));
}

export function* linesInSteps(
  ...[sheet, rows, columns, options]: Parameters<typeof linesOf>
): Steps<OrderLine[]> {
  const table = new LineTable(sheet, columns, options);
  const lines: OrderLine[] = [];
  yield* eachInSteps(rows, linesAtOnce, (row, index) => lines.push(new TableLine(table, index, row, null)));
  return lines;
}

/** How orders are compared: spelling aside; one of signs alone as it is written. */
export function orderKeyOf(order: string): string {
  return freshNameKey(order) || order;
}

/** How projects are compared; "TOUS" means all of them and is none (ADR 10, point 4). */
export function projectKeyOf(project: string): string | null {
  if (allProjects.test(normalise(project))) return null;
  return nameKey(project) || project.trim() || null;
}

const allProjects =
  /^(?:all(?: projects)?|tous(?:(?: les)? projets)?|toutes(?:(?: les)? start ?ups)?|ensemble des projets)$/;
