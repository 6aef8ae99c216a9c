/** The lines of a sheet as columns of values; a line is an index into them. */
import type { Agreement, Phase, Unit } from '../agreement/schema';
import { readingInUse } from '../agreement/doubts';
import { phaseById, readPhase } from '../agreement/phases';
import { readUnit } from '../agreement/units';
import { allVersions, versionOn, versionsOf } from '../agreement/versions';
import type { Settings } from '../checking/settings';
import { nameKey, normalise, oneLine } from '../text';
import type { Column, FieldValue } from '../sheet/column';
import type { CellRef } from '../sheet/snapshot';
import type { ColumnData } from './column-data';
import { fields } from './fields';
import type { OrderLine, PhaseReading, UnitReading } from './order-line';
import type { OrderSheet } from './order-sheet';
import { tableKey } from './order-table';
import { readLot } from './read-lot';
import { readStatus } from './status';

export interface TableOptions {
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

/** What is derived from the columns, by line. */
class LineTable {
  readonly key: string;
  /** The agreement as it holds on the day of each line; `null` where it is the same on every day. */
  private readonly agreements: readonly Agreement[] | null;
  private readonly labels: readonly (string | null)[];
  private readonly units: readonly (string | null)[];
  readonly unitReadings: readonly UnitReading[];
  readonly phaseReadings: readonly PhaseReading[];
  readonly writtenLots: readonly (string | null)[];
  readonly projectKeys: readonly (string | null)[];
  readonly orderKeys: readonly (string | null)[];
  readonly statuses: readonly OrderLine['status'][];
  readonly orderDays: readonly (number | null)[];

  constructor(
    readonly sheet: OrderSheet,
    /** One-based sheet rows of the lines. */
    readonly rows: readonly number[],
    readonly columns: ReadonlyMap<string, ColumnData>,
    readonly options: TableOptions,
  ) {
    const { agreement } = options;
    this.key = tableKey(sheet);
    const issued = this.days(fields.issued);
    const notified = options.orderDay === 'issued' ? [] : this.days(fields.notified);
    this.orderDays = issued.map((day, line) => notified[line] ?? day);
    this.agreements = agreementsOn(agreement, this.orderDays);
    const readingOf = remembered((version: Agreement) =>
      remembered((written: string) => remembered((label: string) => readUnit(version, written, label))),
    );
    this.labels = this.texts(fields.unitLabel);
    this.units = this.texts(fields.unit);
    this.unitReadings = this.units.map((written, line) =>
      readingOf(this.agreementOf(line))(written ?? '')(this.labels[line] ?? ''),
    );
    const phaseOf = remembered((written: string) => readPhase(agreement, written));
    this.phaseReadings = this.texts(fields.phase).map((text) => (text === null ? blankPhase : phaseOf(text)));
    this.writtenLots = this.each(fields.lot, (text) => readLot(agreement, text));
    this.projectKeys = this.each(fields.project, projectKeyOf);
    this.orderKeys = this.each(fields.order, orderKeyOf);
    const statusOf = remembered(readStatus);
    this.statuses = this.texts(fields.status).map((text) => statusOf(text));
  }

  agreementOf(line: number): Agreement {
    return this.agreements?.[line] ?? this.options.agreement;
  }

  unitReadingUnder(version: Agreement, line: number): UnitReading {
    return readUnit(version, this.units[line] ?? '', this.labels[line] ?? '');
  }

  private texts(field: string): readonly (string | null)[] {
    const values = this.columns.get(field)?.values;
    return this.rows.map((_, line) => {
      const value = values?.[line] ?? null;
      return value === null ? null : String(value);
    });
  }

  private each(field: string, read: (text: string) => string | null): (string | null)[] {
    const memo = remembered(read);
    return this.texts(field).map((text) => (text === null ? null : memo(text)));
  }

  private days(field: string): readonly (number | null)[] {
    const values = this.columns.get(field)?.values;
    return this.rows.map((_, line) => {
      const value = values?.[line];
      return typeof value === 'number' ? value : null;
    });
  }
}

/** What holds on each day; where there is no day, everything that is in any version. */
function agreementsOn(agreement: Agreement, days: readonly (number | null)[]): readonly Agreement[] | null {
  const versions = versionsOf(agreement);
  if (versions.length === 1) return null;
  const whole = allVersions(agreement);
  const on = remembered((day: number) => versionOn(versions, day).agreement);
  return days.map((day) => (day === null ? whole : on(day)));
}

class TableLine implements OrderLine {
  /** The unit as `version` has it, once asked for. */
  private readUnder: UnitReading | null = null;

  constructor(
    private readonly table: LineTable,
    private readonly index: number,
    /** The version it is read under; `null`: the one that holds on its day. */
    private readonly version: Agreement | null = null,
  ) {}

  under(version: Agreement): OrderLine {
    return new TableLine(this.table, this.index, version);
  }

  get sheetId(): string {
    return this.table.sheet.snapshot.id;
  }

  get tableKey(): string {
    return this.table.key;
  }

  get row(): number {
    return this.table.rows[this.index] ?? 0;
  }

  get hidden(): boolean {
    return this.table.sheet.snapshot.hiddenRows.has(this.row);
  }

  has(column: Column): boolean {
    return this.table.columns.has(column.field);
  }

  get<T extends FieldValue>(column: Column<T>): T | null {
    const value = this.table.columns.get(column.field)?.values[this.index] ?? null;
    // The values of a field were read by the very column of that field.
    return value as T | null;
  }

  unreadable(column: Column): boolean {
    return this.table.columns.get(column.field)?.unreadable.has(this.index) ?? false;
  }

  written(column: Column): string {
    const cell = this.cell(column);
    if (!cell) return '';
    const filled = this.table.columns.get(column.field)?.filled.get(this.index);
    if (filled) return oneLine(String(filled.value ?? ''));
    const { origin, values } = this.table.sheet.snapshot;
    const value = values[cell.row - origin.row]?.[cell.column - origin.column] ?? '';
    return oneLine(String(value));
  }

  cell(column: Column): CellRef | null {
    const data = this.table.columns.get(column.field);
    if (!data) return null;
    const title = data.mapped.titlesOnly ? data.filled.get(this.index) : undefined;
    const { row, column: at } = title ?? { row: this.row, column: data.mapped.index };
    return { sheetId: this.sheetId, row, column: at };
  }

  get unitReading(): UnitReading {
    if (this.version) return (this.readUnder ??= this.table.unitReadingUnder(this.version, this.index));
    return this.table.unitReadings[this.index] ?? { kind: 'blank' };
  }

  get unit(): Unit | null {
    const reading = this.unitReading;
    return reading.kind === 'exact' || reading.kind === 'respelled' ? reading.unit : null;
  }

  get phaseReading(): PhaseReading {
    return this.table.phaseReadings[this.index] ?? blankPhase;
  }

  get phase(): Phase | null {
    const { unit, phaseReading } = this;
    const written =
      phaseReading.kind === 'known' || phaseReading.kind === 'former-name' ? phaseReading.phase.id : null;
    const id = unit ? unit.phase : written;
    if (id === null) return null;
    return phaseById(this.version ?? this.table.agreementOf(this.index), id) ?? null;
  }

  get lot(): string | null {
    const lots = this.unit?.lots ?? [];
    return lots.length === 1 ? (lots[0] ?? null) : this.writtenLot;
  }

  get writtenLot(): string | null {
    return this.table.writtenLots[this.index] ?? null;
  }

  get projectKey(): string | null {
    return this.table.projectKeys[this.index] ?? null;
  }

  get orderKey(): string | null {
    return this.table.orderKeys[this.index] ?? null;
  }

  get status(): OrderLine['status'] {
    return this.table.statuses[this.index] ?? 'active';
  }

  get orderDay(): number | null {
    return this.table.orderDays[this.index] ?? null;
  }
}

/** The lines at the given rows, in their order. */
export function linesOf(
  sheet: OrderSheet,
  rows: readonly number[],
  columns: ReadonlyMap<string, ColumnData>,
  options: TableOptions,
): readonly OrderLine[] {
  const table = new LineTable(sheet, rows, columns, options);
  return rows.map((_, index) => new TableLine(table, index));
}

/** How orders are compared: spelling aside; one of signs alone as it is written. */
export function orderKeyOf(order: string): string {
  return nameKey(order) || order;
}

/** How projects are compared; "TOUS" means all of them and is none (rulebook §3.0.1, decision 4). */
export function projectKeyOf(project: string): string | null {
  if (allProjects.has(normalise(project))) return null;
  return nameKey(project) || project.trim().toLowerCase() || null;
}

const allProjects: ReadonlySet<string> = new Set([
  'tous',
  'toutes',
  'tous les projets',
  'tous projets',
  'toutes les start ups',
  'toutes start ups',
  'toutes les startups',
  'ensemble des projets',
  'all',
  'all projects',
]);

function remembered<K, V>(read: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key);
    if (value !== undefined) return value;
    const fresh = read(key);
    known.set(key, fresh);
    return fresh;
  };
}
