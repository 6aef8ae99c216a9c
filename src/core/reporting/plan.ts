/**
 * A report as data: sheets, columns, rows. Whoever writes it (Excel, a file) decides how; strings are always text,
 * whatever they begin with, and never become formulas.
 */

/** A cell of a report: text, a number, a day (1900 serial), or nothing. */
export type PlanCell = string | number | { readonly day: number } | null;

export interface PlanColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Long text, shown on several lines. */
  readonly wrapped?: boolean;
}

export interface PlanSheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  /** Name of the table with filters over the rows; letters and digits only. */
  readonly table: string;
  readonly columns: readonly PlanColumn[];
  /** At least one; each as long as `columns`. */
  readonly rows: readonly (readonly PlanCell[])[];
}

export interface ReportPlan {
  readonly title: string;
  readonly sheets: readonly PlanSheet[];
}
