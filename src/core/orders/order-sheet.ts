import type { Agreement } from '../agreement/schema';
import type { Finding } from '../checking/finding';
import type { Column } from '../sheet/column';
import type { SheetSnapshot } from '../sheet/snapshot';
import type { OrderLine } from './order-line';

export type SkippedReason =
  'blank' | 'total' | 'subtotal' | 'repeated-header' | 'title' | 'note' | 'other-contract';

export interface MappedColumn {
  readonly column: Column;
  /** The header as written, on one line. */
  readonly header: string;
  /** One-based column in the sheet. */
  readonly index: number;
}

/** An order sheet: where its header is, what its columns mean, and which rows are lines. */
export interface OrderSheet {
  readonly snapshot: SheetSnapshot;
  /** One-based row of the (last) header row. */
  readonly headerRow: number;
  readonly columns: readonly MappedColumn[];
  /** Headers that mean nothing to us. */
  readonly unmapped: readonly { readonly header: string; readonly index: number }[];
  /** Headers that stand twice: the first column is used, or the one whose cells look right. */
  readonly duplicates?: readonly DuplicateHeader[];
  /** The agreement in whose units the sheet is written. */
  readonly agreement?: Agreement;
}

export interface DuplicateHeader {
  readonly field: string;
  readonly header: string;
  /** One-based columns that are headed so and not used. */
  readonly unused: readonly number[];
}

/** An order sheet with its rows read. */
export interface ReadSheet extends OrderSheet {
  /** Every line, cancelled ones included. */
  readonly lines: readonly OrderLine[];
  /** Rows below the header down to the end of the used range. */
  readonly rowsRead: number;
  readonly skipped: readonly { readonly row: number; readonly reason: SkippedReason }[];
  /** What the reading itself found: one per cause and column. */
  readonly findings: readonly Finding[];
}

/** Why a sheet is not an order sheet: what was looked for, what was found. */
export interface NotAnOrderSheet {
  readonly snapshot: SheetSnapshot;
  /** Fields looked for and missing. */
  readonly missing: readonly string[];
  readonly found: readonly string[];
}
