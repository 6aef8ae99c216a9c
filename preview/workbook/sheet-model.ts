import type { Area } from './area';
import { bounding } from './area';
import type { ChartModel } from './chart-model';
import type { Cell, CellStyle, CellValue } from './cell';
import { blankCell, isBlank } from './cell';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface TableModel {
  readonly id: string;
  name: string;
  /** Header, body and, where shown, totals row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
}

/** A format that shows where its formula is true. */
export interface ConditionalFormatModel {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  formula: string;
  /** "#RRGGBB", "" for none. */
  fill: string;
  /** Excel fails to tell its rule (office-js issue 6835). */
  readonly unreadable?: boolean;
}

/** How a sheet is printed; what is not set is as Excel has it for a new sheet. */
interface PrintModel {
  readonly orientation?: 'Portrait' | 'Landscape';
  readonly paperSize?: string;
  /** Pages across and down the sheet is shrunk to; 0 down: as many as it takes. */
  readonly fit?: { readonly across: number; readonly down: number };
  /** Rows repeated on each page, counted from 0. */
  readonly titleRows?: { readonly row: number; readonly rows: number };
}

/** One worksheet: cells are sparse, rows and columns count from 0. */
export class SheetModel {
  visibility: Visibility = 'Visible';
  isProtected = false;
  /** Frozen rows at the top and columns at the left. */
  frozen = { rows: 0, columns: 0 };
  tabColor = '';
  showGridlines = true;
  filter: Area | null = null;
  print: PrintModel = {};
  readonly conditionalFormats: ConditionalFormatModel[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Widths in characters, heights in points. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  merges: Area[] = [];
  readonly tables: TableModel[] = [];
  readonly charts: ChartModel[] = [];
  /** How many it has; nothing else of them is imitated. */
  pivotTables = 0;
  /** Cells that show more results of a formula beside them. */
  spilled: Area | null = null;
  /** Cells written since the workbook was opened, "row,column": what an export has to touch. */
  readonly touched = new Set<string>();
  private readonly rows: (Cell | undefined)[][] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell {
    return this.rows[row]?.[column] ?? blankCell;
  }

  put(row: number, column: number, cell: Cell): void {
    (this.rows[row] ??= [])[column] = cell;
    this.touched.add(`${row},${column}`);
  }

  /** Fills a cell while a file is being opened. */
  fillIn(row: number, column: number, cell: Cell): void {
    (this.rows[row] ??= [])[column] = cell;
  }

  /** Takes over all that another sheet shows; its tables come under names of their own. */
  takeOver(source: SheetModel, table: (copied: TableModel) => Pick<TableModel, 'id' | 'name'>): void {
    for (const { row, column, cell } of source.cells()) this.put(row, column, { ...cell });
    this.frozen = { ...source.frozen };
    this.tabColor = source.tabColor;
    this.showGridlines = source.showGridlines;
    this.print = source.print;
    this.isProtected = source.isProtected;
    this.merges = source.merges.map((area) => ({ ...area }));
    for (const row of source.hiddenRows) this.hiddenRows.add(row);
    for (const column of source.hiddenColumns) this.hiddenColumns.add(column);
    for (const [column, width] of source.columnWidths) this.columnWidths.set(column, width);
    for (const [row, height] of source.rowHeights) this.rowHeights.set(row, height);
    for (const copied of source.tables) this.tables.push({ ...copied, ...table(copied) });
  }

  /** Every cell that holds something or has a look, row by row. */
  *cells(): Generator<{ row: number; column: number; cell: Cell }> {
    for (const [row, cells] of this.rows.entries())
      for (const [column, cell] of (cells ?? []).entries()) if (cell) yield { row, column, cell };
  }

  /** Bounding rectangle of the cells in use, `null` for an empty sheet; `valuesOnly` leaves out cells that only have a look. */
  usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    for (const { row, column, cell } of this.cells()) {
      if (valuesOnly ? isBlank(cell) : isBlank(cell) && !cell.format && !cell.style) continue;
      const here = { row, column, rows: 1, columns: 1 };
      used = used ? bounding(used, here) : here;
    }
    return used;
  }

  setResult(row: number, column: number, value: CellValue): boolean {
    const cell = this.cell(row, column);
    if (cell.value === value) return false;
    this.put(row, column, { ...cell, value });
    return true;
  }

  restyle(row: number, column: number, style: CellStyle): void {
    const cell = this.cell(row, column);
    this.put(row, column, { ...cell, style: { ...cell.style, ...style } });
  }
}
