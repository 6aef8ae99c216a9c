/**
 * A report as data: sheets, columns, rows. Whoever writes it (Excel, a file) decides how; strings are always text,
 * whatever they begin with, and never become formulas.
 */
import type { CellRef } from '../sheet/snapshot';

/** A cell of a report: text, a number, a day (1900 serial), a formula, a link to a cell, a shaded mark, or nothing. */
export type PlanCell = string | number | { readonly day: number } | PlanFormula | PlanLink | PlanShade | null;

/** A cell of a drawing: a mark that says what the colour shows, so that nothing rests on the colour alone. */
interface PlanShade {
  readonly mark: string | number;
  /** Six hexadecimal digits; pale, for the mark is black. */
  readonly shade: string;
}

/** A formula of our own making; whatever a user typed goes into it only as a quoted text (`quotedText`). */
export interface PlanFormula {
  /**
   * With the leading "=", in English, with commas. It may cite the workbook and the cells of its own sheet, not the
   * tables the plan makes: they come after the cells, and may have to be named otherwise. Sheets of the plan it may
   * cite only where the plan is for a workbook of its own, in which no sheet is named otherwise.
   */
  readonly formula: string;
  /** What it gives, for a writer of files: a reader that does not calculate shows this. */
  readonly result?: number;
}

export interface PlanLink {
  /** The cell to go to; where its sheet is not there, the text stands alone. */
  readonly link: CellRef;
  readonly text: string;
  /** The file that holds the cell, for a report written to another one. */
  readonly file?: string;
}

export interface PlanColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Long text, shown on several lines. */
  readonly wrapped?: boolean;
  /** The title is turned on its side: a column narrower than its title. */
  readonly upright?: boolean;
  /** Number format of its numbers and formulas, as en-US Excel writes it; General where it is not given. */
  readonly format?: string;
}

/** A picture of the first rows of the table, under all its rows; whoever cannot see it has the table and the description. */
export interface PlanChart {
  /** Side by side, as time goes; or one below the other, with room for names. */
  readonly kind: 'columns' | 'bars';
  readonly title: string;
  /** In a sentence, for screen readers. */
  readonly description: string;
  /** The columns that name what is drawn, counted from 0. */
  readonly categories: { readonly first: number; readonly count: number };
  /** The columns that are drawn, each a series under its title. */
  readonly values: readonly number[];
  /** How many rows of the table are drawn, from the first on. */
  readonly rows: number;
  /** Number format of the axis, as `PlanColumn.format`. */
  readonly format?: string;
}

export interface PlanSheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  /** Short name of the table with filters over the rows, letters and digits only: `ownTableName` makes it ours. */
  readonly table: string;
  readonly columns: readonly PlanColumn[];
  /** At least one; each as long as `columns`. */
  readonly rows: readonly (readonly PlanCell[])[];
  /** Under the table, after a blank row: totals, which no filter hides and no sorting moves, and remarks. */
  readonly below?: readonly (readonly PlanCell[])[];
  readonly chart?: PlanChart;
}

/** Points of a row whose titles are turned on their side: room for "01/2017" and the arrow of the filter. */
export const uprightHeight = 66;

export function isShade(cell: PlanCell | undefined): cell is PlanShade {
  return typeof cell === 'object' && cell !== null && 'shade' in cell;
}

/** Every row under the titles, as they stand on the sheet. */
export function rowsOfSheet({ columns, rows, below = [] }: PlanSheet): readonly (readonly PlanCell[])[] {
  const wide = (row: readonly PlanCell[]) => columns.map((_, index) => row[index] ?? null);
  return below.length === 0 ? rows : [...rows, wide([]), ...below.map(wide)];
}

export interface ReportPlan {
  readonly title: string;
  readonly sheets: readonly PlanSheet[];
}
