/** The order tables of a sheet: one below the other or side by side, each read by its own header. */
import type { Agreement } from '../agreement/schema';
import type { Column } from '../sheet/column';
import type { SheetChoices } from '../sheet/column-choices';
import { headerKey } from '../sheet/header-key';
import { isEmpty } from '../sheet/blank';
import type { ColumnMapping, Heading } from '../sheet/map-columns';
import { areaOf, partOf } from '../sheet/part-of-sheet';
import type { CellArea, CellValue, SheetSnapshot } from '../sheet/snapshot';
import { headerRows, topOfHeader } from './header-rows';
import type { NotAnOrderSheet, OrderSheet } from './order-sheet';
import { atOnce, type Steps } from '../steps';
import { recogniseSheetInSteps } from './recognise';
import { unitTest } from './unit-test';

export interface TablesOptions {
  readonly columns: readonly Column[];
  readonly agreements: readonly Agreement[];
  /** Field → header as the user knows it; wins over what the headers say. */
  readonly mapping?: ColumnMapping;
  /** What the workbook remembers of the user's choices for the tables of this sheet. */
  readonly choices?: readonly SheetChoices[];
  /** Id of the agreement of the workbook: it applies to a table that fits several. */
  readonly preferred?: string | undefined;
}

/** More headers than that are a form printed again and again, whose rows one table reads as well. */
const mostParts = 200;

/**
 * Recognises every order table of a sheet, from the top and from the left. A header repeated over the same columns goes
 * on with the same table, and so does any other table below orders ("Récapitulatif par lot"), whose rows are no lines.
 * A sheet without orders, or with a single table, gives one answer.
 */
export function recogniseOrderTables(
  snapshot: SheetSnapshot,
  options: TablesOptions,
): readonly (OrderSheet | NotAnOrderSheet)[] {
  return atOnce(recogniseTablesInSteps(snapshot, options));
}

export function* recogniseTablesInSteps(
  snapshot: SheetSnapshot,
  options: TablesOptions,
): Steps<readonly (OrderSheet | NotAnOrderSheet)[]> {
  const { choices = [], ...rest } = options;
  const search = new TableSearch(options);
  const tables = [...(yield* search.tablesIn(snapshot))].sort(
    ({ sheet: { origin: a } }, { sheet: { origin: b } }) => a.row - b.row || a.column - b.column,
  );
  const recognised: (OrderSheet | NotAnOrderSheet)[] = [];
  for (const { sheet, headerRow } of tables) {
    const table = recognised.length + 1;
    const own = choices.find((candidate) => (candidate.table ?? 1) === table);
    const steps = recogniseSheetInSteps(tables.length > 1 ? { ...sheet, table } : sheet, {
      ...rest,
      choices: own?.columns ?? [],
      chosen: own?.agreement,
      ...(headerRow === null ? {} : { headerRow }),
    });
    recognised.push(yield* steps);
  }
  return recognised;
}

/** The part of a sheet that one table has to itself. */
interface Table {
  readonly sheet: SheetSnapshot;
  /** One-based row of its header; `null` where that is still to be found. */
  readonly headerRow: number | null;
}

class TableSearch {
  private readonly isUnit: (cell: CellValue) => boolean;

  constructor(private readonly options: TablesOptions) {
    const tests = options.agreements.map(unitTest);
    this.isUnit = (cell) => typeof cell === 'string' && tests.some((test) => test(cell));
  }

  *tablesIn(sheet: SheetSnapshot): Steps<readonly Table[]> {
    const whole = yield* this.orders(sheet);
    const sides = whole ? yield* this.sideBySide(whole) : [];
    if (sides.length > 0) return yield* this.tablesInAll(sides);
    const [first, ...others] = yield* this.oneBelowTheOther(sheet);
    if (!first) return [{ sheet, headerRow: null }];
    if (others.length === 0 && whole?.headerRow === first.headerRow) return [{ sheet, headerRow: null }];
    const tables: Table[] = [];
    for (const table of [first, ...others]) {
      const orders = yield* this.orders(table.sheet, table.headerRow);
      const apart = orders ? yield* this.sideBySide(orders) : [];
      tables.push(...(apart.length > 0 ? yield* this.tablesInAll(apart) : [table]));
    }
    return tables;
  }

  private *tablesInAll(sheets: readonly SheetSnapshot[]): Steps<readonly Table[]> {
    const tables: Table[] = [];
    for (const sheet of sheets) tables.push(...(yield* this.tablesIn(sheet)));
    return tables;
  }

  /** As an order table; what the user said of its columns makes none of what would be one: left out, it stays apart. */
  private *orders(sheet: SheetSnapshot, headerRow: number | null = null): Steps<OrderSheet | null> {
    const { choices = [], ...rest } = this.options;
    const said = choices.flatMap(({ columns }) => columns);
    for (const given of said.length > 0 ? [said, []] : [[]]) {
      const found = yield* recogniseSheetInSteps(sheet, {
        ...rest,
        choices: given,
        ...(headerRow === null ? {} : { headerRow }),
      });
      if ('headerRow' in found) return found;
    }
    return null;
  }

  /** The parts left and right of the table that was read, where the columns beside it head orders too; else none. */
  private *sideBySide({ snapshot, header }: OrderSheet): Steps<readonly SheetSnapshot[]> {
    const { column: left, columns: width } = areaOf(snapshot);
    const [first, last] = extentOf(snapshot, header?.headings ?? []);
    const area = (from: number, to: number): CellArea => ({
      ...areaOf(snapshot),
      column: from,
      columns: to - from + 1,
    });
    const sides = [area(left, first - 1), area(last + 1, left + width - 1)];
    const orders: SheetSnapshot[] = [];
    // Nearly always the table fills its sheet: no row is cut then.
    for (const area of sides.filter(({ columns }) => columns > 0)) {
      const side = partOf(snapshot, area);
      if ((yield* this.orders(side)) !== null) orders.push(side);
    }
    return orders.length === 0 ? [] : [partOf(snapshot, area(first, last)), ...orders];
  }

  /** The tables that headers part a sheet into; a part that heads no orders belongs to the table above it. */
  private *oneBelowTheOther(sheet: SheetSnapshot): Steps<readonly Table[]> {
    const rows = yield* headerRows(sheet, {
      columns: this.options.columns,
      mapping: this.options.mapping ?? {},
      choices: (this.options.choices ?? []).flatMap(({ columns }) => columns),
    });
    if (rows.length < 2 || rows.length > mostParts) return [];
    const { origin, values } = sheet;
    const tops = rows.slice(1).map((row) => topOfHeader(sheet, row, (cells) => cells.some(this.isUnit)));
    const area = (from: number, to: number): CellArea => ({
      ...areaOf(sheet),
      row: origin.row + from,
      rows: to - from,
    });
    const found: { area: CellArea; readonly orders: OrderSheet }[] = [];
    for (const [index, top] of [0, ...tops].entries()) {
      const part = area(top, tops[index] ?? values.length);
      const orders = yield* this.orders(partOf(sheet, part));
      const above = found.at(-1);
      if (above && (!orders || goesOn(above.orders, orders)))
        above.area = { ...above.area, rows: above.area.rows + part.rows };
      else if (orders) found.push({ area: part, orders });
    }
    return found.map((table) => ({
      sheet: partOf(sheet, table.area),
      headerRow: table.orders.headerRow,
    }));
  }
}

/**
 * The first and last column of a table. Columns without a header at its edge, beyond a blank one, may be those of a table
 * that begins further down or up; with no blank one between, a table up or down there may reach into both.
 */
function extentOf(sheet: SheetSnapshot, headings: readonly Heading[]): readonly [number, number] {
  const extent = (of: readonly Heading[]): readonly [number, number] => {
    const columns = of.map(({ index }) => index);
    return [Math.min(...columns), Math.max(...columns)];
  };
  const [first, last] = extent(headings.filter(({ header }) => header !== ''));
  const isParted = [first - 1, last + 1].every((column) =>
    sheet.values.every((cells) => isEmpty(cells[column - sheet.origin.column] ?? null)),
  );
  return isParted ? [first, last] : extent(headings);
}

/** Whether a table has the header of the one above it again, over the same columns. */
function goesOn(above: OrderSheet, below: OrderSheet): boolean {
  const fields = new Map(above.columns.map(({ column, index }) => [index, column.field]));
  if (!below.columns.every(({ column, index }) => fields.get(index) === column.field)) return false;
  const headers = new Map(above.columns.map(({ header, index }) => [index, headerKey(header)]));
  const again = below.columns.filter(({ header, index }) => headers.get(index) === headerKey(header));
  return again.length * 2 >= below.columns.length + below.unmapped.length;
}
