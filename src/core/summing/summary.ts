/** What a summary is once made: groups with their figures, a total, a control, and what was left out. */
import type { OrderLine } from '../orders/order-line';
import type { ReadSheet } from '../orders/order-sheet';
import type { SummarySource } from './definition';
import type { Measure, Measured } from './measures';

/** The rows of one sheet that a figure comes from. */
export interface SummaryRows {
  readonly source: SummarySource;
  readonly sheet: ReadSheet;
  /** One-based rows of the sheet, in their order, each once. */
  readonly rows: readonly number[];
}

export interface SummaryGroup {
  /**
   * The values that make the group, one for each field of the definition, in the agreement's spelling where it has
   * one (unit, phase, lot), else as first written. `null`: the lines say nothing.
   */
  readonly key: readonly (string | null)[];
  readonly values: Measured;
  /** The lines behind the figures, worked out when asked for. */
  behind(): readonly SummaryRows[];
}

/** What one line, or one row that names several units, adds to the figures. */
export interface SummaryEntry {
  readonly source: SummarySource;
  readonly sheet: ReadSheet;
  /** One-based. */
  readonly row: number;
  /** Index in `Summary.groups`. */
  readonly group: number;
  /** `null` for what a row says of several units together: it counts as no line. */
  readonly line: OrderLine | null;
  readonly values: Measured;
}

/** Why a line counts nowhere. */
export type ExclusionReason =
  /** Cancelled, whatever it says. */
  | 'cancelled'
  /** Not issued yet: checked, and not consumed. */
  | 'draft'
  /** The very line stands on an earlier sheet of the workbook: it counts there. */
  | 'repeated';

export interface ExcludedRow {
  readonly source: SummarySource;
  readonly sheet: ReadSheet;
  /** One-based. */
  readonly row: number;
  readonly reason: ExclusionReason;
}

/** Why lines that count lack from a measure. */
export type GapReason =
  /** The sheet has no such column. */
  | 'missing-column'
  | 'blank'
  /** Something stands in the cell that could not be read. */
  | 'unreadable'
  /** Of an order whose commitment stands on no line: a blank beside another line of the order is none. */
  | 'not-engaged'
  /** A commitment written in full on each line of its order: counted once, on the first. */
  | 'stated-per-order'
  /** The commitment of the order stands on a line of another group, and counts there. */
  | 'in-other-group'
  /** Of groups that do not say both what is committed and what is paid: it weighs on the total alone. */
  | 'only-in-total';

export interface SummaryGap {
  readonly measure: Measure;
  /** Field of the column. */
  readonly field: string;
  readonly reason: GapReason;
  readonly source: SummarySource;
  readonly sheet: ReadSheet;
  /** One-based rows; empty for a column the sheet lacks. */
  readonly rows: readonly number[];
}

/** Lines that the groups of a field have no value for, though their cells say something. */
export interface UnplacedLines {
  /** Of the definition. */
  readonly field: string;
  /** The column whose cells cannot be read; `null` for days outside every period of the framework. */
  readonly column: string | null;
  readonly source: SummarySource;
  readonly sheet: ReadSheet;
  /** One-based. */
  readonly rows: readonly number[];
}

export interface Summary {
  readonly by: readonly string[];
  readonly groups: readonly SummaryGroup[];
  /** Sum of the groups. */
  readonly total: Measured;
  /** The same computed straight from the lines of the sheets, without the groups. */
  readonly control: Measured;
  /** Whether total and control are the same in every measure. */
  readonly balanced: boolean;
  /** Line by line, worked out when asked for: the groups' figures are their sums. */
  entries(): readonly SummaryEntry[];
  readonly excluded: readonly ExcludedRow[];
  readonly gaps: readonly SummaryGap[];
  readonly unplaced: readonly UnplacedLines[];
  /** Fields of the definition that no line says anything of: no such column, or a setting is missing. */
  readonly unknownFields: readonly string[];
  readonly sources: readonly SummarySource[];
  readonly asOf: number;
}
