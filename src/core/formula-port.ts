/** What the page of formulas asks of the host, on the user's request only. Every refusal is a `HostError`. */
import type { HostError, WaitOptions } from './ports';
import type { PlanCell, PlanColumn } from './reporting/plan';
import type { CellArea, CellRef, SheetSnapshot } from './sheet/snapshot';

/** The cell a formula would go to. */
export interface ActiveCell {
  readonly cell: CellRef;
  readonly sheet: string;
  /** Its formula, or its value as text; "" where it is blank. */
  readonly held: string;
}

/** A formula of our own making, in English, with commas and the leading "=". */
export interface OwnFormula {
  readonly text: string;
  /** It gives a day: the cell gets the format of one, unless it has a format already. */
  readonly isDay: boolean;
}

/** What the user selected. */
export interface Selection {
  readonly sheetId: string;
  readonly area: CellArea;
  readonly sheet: string;
  /** Its values, under the name of its sheet. */
  readonly snapshot: SheetSnapshot;
}

/** A price schedule to be filled in: one sheet with a table, and a defined name for it. */
export interface PriceSheetPlan {
  readonly sheet: string;
  readonly table: string;
  readonly name: string;
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly (readonly PlanCell[])[];
}

/** A new line for an order sheet: values by one-based column; text is written as text. */
export interface NewLine {
  readonly sheetId: string;
  /** One-based row of the last line. */
  readonly below: number;
  readonly cells: readonly {
    readonly column: number;
    readonly value: string | number;
    /** Days are 1900 serials. */
    readonly isDay: boolean;
  }[];
}

/** A line that was written: its row, and the cells of it that a table does not calculate itself. */
export interface AppendedLine {
  /** One-based. */
  readonly row: number;
  readonly written: NewLine;
}

/** Our formulas on a sheet that Excel shows as #NAME?. */
export interface StuckFormulas {
  readonly sheetId: string;
  readonly sheet: string;
  readonly count: number;
  readonly protected: boolean;
}

/** What a search through all sheets came to. */
export interface StuckSearch {
  readonly stuck: readonly StuckFormulas[];
  /** Sheets the host would not give: nothing is known of their formulas. */
  readonly unread: readonly { readonly sheet: string; readonly refusal: HostError }[];
}

export interface FormulaPort {
  insertionPoint(options?: WaitOptions): Promise<ActiveCell>;
  /**
   * Writes the formula into the cell if it still holds `expected`, and goes there. Refuses with `cell-changed`,
   * `protected`, `sheet-gone`, and with `column-filled` where the column of its table got the formula too.
   */
  insertFormula(target: ActiveCell, formula: OwnFormula, options?: WaitOptions): Promise<void>;
  /** Refuses with `too-large` beyond 5,000 cells. */
  selection(options?: WaitOptions): Promise<Selection>;
  /** What a defined name of the workbook stands for; `null` where there is none. */
  definedName(name: string, options?: WaitOptions): Promise<string | null>;
  /** Gives a range a name that is free. Refuses with `name-taken`. */
  nameArea(name: string, sheetId: string, area: CellArea, options?: WaitOptions): Promise<void>;
  /** Adds the sheet and shows it. Refuses with `name-taken`, `protected`, `read-only`; nothing is left then. */
  addPriceSheet(plan: PriceSheetPlan, options?: WaitOptions): Promise<{ readonly sheet: string }>;
  /**
   * Writes a line into the row below the last one, if that row is blank; a table grows by it. Refuses with
   * `row-taken`, `protected`, `sheet-gone`, `sheet-hidden`.
   */
  appendLine(line: NewLine, options?: WaitOptions): Promise<AppendedLine>;
  /** Takes back a line that was appended, if it still holds what was written. Refuses with `cell-changed`. */
  takeBackLine(line: AppendedLine, options?: WaitOptions): Promise<void>;
  /** Looks for sheets with formulas of ours that show #NAME?. */
  stuckFormulas(options?: WaitOptions): Promise<StuckSearch>;
  /** Enters those of a sheet again; gives how many. Refuses as `insertFormula` does. */
  reenterFormulas(sheetId: string, options?: WaitOptions): Promise<number>;
  /**
   * Copies the sheet in front and puts values in place of our formulas on the copy; gives its name and how many. Refuses
   * with `no-formulas` where it has none of ours, with `stuck-formulas` where one shows an error of loading.
   */
  freezeCopy(
    suffix: string,
    options?: WaitOptions,
  ): Promise<{ readonly sheet: string; readonly count: number }>;
}
