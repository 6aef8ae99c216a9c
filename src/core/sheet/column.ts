import type { Agreement, Bilingual } from '../agreement/schema';
import type { CellValue } from './snapshot';

/** What a cell can hold once read: text, a number (days as 1900 serials, shares as 0 to 1, money in cents), yes or no. */
export type FieldValue = string | number | boolean;

/** Why a cell could not be read as its column asks; each is a finding of clause `reading`. */
export type ReadingProblem =
  | 'error-value'
  | 'unreadable-date'
  | 'unreadable-number'
  | 'ambiguous-date'
  | 'implausible-date'
  | 'two-values'
  | 'mixed-currency';

/** What is worth telling though the cell was read. */
export type ReadingRemark = 'number-as-text';

/** The outcome of reading one cell: a value, a blank (`null`), or a problem. */
export interface CellReading<T extends FieldValue> {
  readonly value: T | null;
  readonly problem?: ReadingProblem;
  readonly remark?: ReadingRemark;
  /** Something stands in the cell that says neither yes nor no: not a blank, and no finding of its own. */
  readonly unclear?: true;
}

export interface ReadingContext {
  readonly agreement: Agreement;
  readonly date1904: boolean;
  /** The header as written, for what it says of the unit of measure ("Montant (K€)"). */
  readonly header: string;
}

export interface HeaderWording {
  readonly text: string;
  /** 1: nothing else is meant by it; below: needs the content, or gives way to a better column. */
  readonly weight: number;
}

export type ColumnKind = 'text' | 'number' | 'date' | 'money' | 'share' | 'yes-no';

/**
 * One column an order sheet can have: how people head it, and how its cells are read. One file each in
 * `src/columns/`. A rule names the columns it needs by importing them, which also types what it reads.
 */
export interface Column<T extends FieldValue = FieldValue> {
  /** Canonical, public name. */
  readonly field: string;
  /** The field's number (`slotOf`). */
  readonly slot: number;
  readonly kind: ColumnKind;
  readonly title: Bilingual;
  /** Wordings, compared after normalising case, accents, spaces and punctuation. */
  readonly headers: readonly HeaderWording[];
  /**
   * Share (0 to 1) of sample cells that look like this column, where the header alone is not enough:
   * "UO" is a unit of work for us, an "unité opérationnelle" for the budget.
   */
  readonly looksRight?: (samples: readonly CellValue[], context: ReadingContext) => number;
  /** `anchor`: an order sheet must have it; `support`: at least two of these must stand beside it. */
  readonly recognition?: 'anchor' | 'support';
  /**
   * The value belongs to the project (or to one phase of it), whatever the line it stands on; different values are
   * told as `conflicting-values` (ADR 10, point 5).
   */
  readonly heldBy?: 'project' | 'project-phase';
  /**
   * People write it once for the lines that follow, or above them; it is taken for those lines where the sheet shows
   * that it is written so, and told as `filled-down`.
   */
  readonly fillsDown?: true;
  /** The value is about one unit of work: where a cell names several units, it belongs to none of them. */
  readonly ofOneUnit?: true;
  read(cell: CellValue, context: ReadingContext): CellReading<T>;
  /**
   * What a cell that holds a number is read as, where there is nothing else to tell of it; `null` where `read` says more.
   * Most cells are such: no reading is made for each.
   */
  readonly ofNumber?: ((cell: number, context: ReadingContext) => T | null) | undefined;
}
