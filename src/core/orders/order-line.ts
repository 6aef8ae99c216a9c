import type { Agreement, Phase, Unit } from '../agreement/schema';
import type { Column, FieldValue } from '../sheet/column';
import type { CellRef } from '../sheet/snapshot';
import type { fields } from './fields';

/** How the unit written on a line was understood. */
export type UnitReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'exact'; readonly unit: Unit }
  | { readonly kind: 'respelled'; readonly unit: Unit; readonly written: string }
  | { readonly kind: 'ambiguous'; readonly written: string; readonly candidates: readonly Unit[] }
  | {
      readonly kind: 'unknown';
      readonly written: string;
      /** Units whose codes look like it, nearest first. */
      readonly nearest: readonly Unit[];
      /** The one of them it must be; `null` where that is not certain. */
      readonly closest: Unit | null;
    };

export type PhaseReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'known'; readonly phase: Phase }
  | { readonly kind: 'former-name'; readonly phase: Phase; readonly written: string }
  | { readonly kind: 'unknown'; readonly written: string };

export type Merged = 'first' | 'below';

/** One line of an order, as read from one row of an order sheet. */
export interface OrderLine {
  readonly sheetId: string;
  /** Identity of the line's table (`tableKey`): a sheet may hold several. */
  readonly tableKey: string;
  /** One-based row in the sheet. */
  readonly row: number;
  readonly hidden: boolean;

  /** Whether the line's sheet has the column at all. */
  has(column: Column): boolean;
  /** The value read, or `null` where the cell is blank, unreadable, or the column absent. */
  get<T extends FieldValue>(column: Column<T>): T | null;
  /** The cell holds something that could not be read: neither a value nor a blank. */
  unreadable(column: Column): boolean;
  /** It could not be read because it says one thing of the several units that the row names, of which the line is one. */
  shared(column: Column): boolean;
  /**
   * The cell is merged over several lines, and says nothing of this one alone: it stands for all of
   * them, as the first that counts, or for none.
   */
  merged(column: Column): Merged | undefined;
  /** The cell as it stands in the sheet, trimmed text; "" where blank. */
  written(column: Column): string;
  /** The cell, or `null` where the sheet has no such column. */
  cell(column: Column): CellRef | null;

  /** The unit as the agreement has it on the day the order counts from; in its latest wording where there is no day. */
  readonly unit: Unit | null;
  readonly unitReading: UnitReading;
  /** Phase of the unit; where the unit is unknown, the one written in the phase column. `null` in a lot without phases. */
  readonly phase: Phase | null;
  readonly phaseReading: PhaseReading;
  /** Lot of the unit where it has only one, else the one written. */
  readonly lot: string | null;
  /** As written in the lot column, reduced to its identifier ("Lot n° 2" → "2"). */
  readonly writtenLot: string | null;
  /** Comparison keys (case, accents and spaces ignored); `null` where blank. "TOUS" is no project. */
  readonly projectKey: string | null;
  readonly orderKey: string | null;
  readonly status: 'draft' | 'cancelled' | 'settled' | 'active';
  /**
   * Day the order counts from: notification to the holder, else issue (doubt D-04). 1900 serial. `null` where neither is
   * written, or the one that counts cannot be read.
   */
  readonly orderDay: number | null;
  /** The field that tells that day, or would where it is not known. */
  readonly dayField: typeof fields.issued | typeof fields.notified;

  /** The same line, its unit and phase as another version of the agreement has them. */
  under(version: Agreement): OrderLine;
}
