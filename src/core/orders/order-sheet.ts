import type { Agreement } from '../agreement/schema';
import type { Finding } from '../checking/finding';
import type { Column } from '../sheet/column';
import type { Heading } from '../sheet/map-columns';
import type { SheetSnapshot } from '../sheet/snapshot';
import type { ColumnData } from './column-data';
import type { Expanded } from './composite-units';
import type { OrderLine } from './order-line';

export type SkippedReason =
  'blank' | 'total' | 'subtotal' | 'repeated-header' | 'title' | 'note' | 'other-contract';

export interface MappedColumn {
  readonly column: Column;
  /** The header as written, on one line. */
  readonly header: string;
  /** One-based column in the sheet. */
  readonly index: number;
  /** The sheet has no such column: its values stand in title rows, of which this is the column. */
  readonly titlesOnly?: true;
}

/** An order sheet: where its header is, what its columns mean, and which rows are lines. */
export interface OrderSheet {
  readonly snapshot: SheetSnapshot;
  /** One-based row of the (last) header row. */
  readonly headerRow: number;
  readonly columns: readonly MappedColumn[];
  /** Headers that mean nothing to us, or that the user said to leave out. */
  readonly unmapped: readonly UnmappedColumn[];
  /** Columns that could hold the same field: the first is used, or the one whose cells look right. */
  readonly duplicates?: readonly DuplicateHeader[];
  /** Columns of the catalogue that the sheet does not have and that title rows may stand in for. */
  readonly absent?: readonly Column[];
  /** The quantity column of the catalogue, where the sheet has none: the quantities may stand in the unit cells. */
  readonly uncounted?: Column;
  /** The agreement in whose units the sheet is written. */
  readonly agreement?: Agreement;
  /** Where the sheet fits several agreements: all of them, the one that knows most of its units first. */
  readonly fits?: readonly Agreement[];
  /** It fits several, and nothing says which one applies: the one in use is a guess that the user is to confirm. */
  readonly inDoubt?: true;
  readonly header?: HeaderRow;
}

export interface UnmappedColumn {
  readonly header: string;
  /** One-based column in the sheet. */
  readonly index: number;
  /** The user said to leave it out. */
  readonly ignored?: true;
  /** Field the header may have meant, but for a slip of the hand: proposed, never taken. */
  readonly near?: string;
}

export interface DuplicateHeader {
  readonly field: string;
  readonly header: string;
  /** One-based columns that would fit as well and are not used. */
  readonly unused: readonly number[];
  /** Their headers, where they are not the same. */
  readonly others?: readonly string[];
}

/** The row of headers as it was understood, for the user to put right. */
export interface HeaderRow {
  /** One-based row of the (last) header row. */
  readonly row: number;
  readonly headings: readonly Heading[];
}

/** The cells of an order sheet as read, column by column: what adds up thousands of lines works on these. */
interface LineCells {
  /** One-based sheet row of each line. */
  readonly rows: readonly number[];
  /** By field; a value's index is that of its line in `ReadSheet.lines`. */
  readonly byField: ReadonlyMap<string, ColumnData>;
  /** The same as the rows show it, before what a row says of several units was withheld from each of them. */
  readonly asShown: ReadonlyMap<string, ColumnData>;
  /** Lines of the rows that name several units, by line. */
  readonly split: ReadonlySet<number>;
  /** What is a line's own on those rows, and on those whose cell holds a unit with its quantity. */
  readonly parts: Expanded['parts'];
}

/** An order sheet with its rows read. */
export interface ReadSheet extends OrderSheet {
  /** Every line, cancelled ones included. */
  readonly lines: readonly OrderLine[];
  readonly cells: LineCells;
  /** Rows below the header down to the end of the used range. */
  readonly rowsRead: number;
  readonly skipped: readonly { readonly row: number; readonly reason: SkippedReason }[];
  /** Whether the sum of the rows above told what some row is. */
  readonly bySums: boolean;
  /** What the reading itself found: one per cause and column. */
  readonly findings: readonly Finding[];
}

/** Why a sheet is not an order sheet: what was looked for, what was found. */
export interface NotAnOrderSheet {
  readonly snapshot: SheetSnapshot;
  /** Fields looked for and missing. */
  readonly missing: readonly string[];
  readonly found: readonly string[];
  /** The sheet sums up orders or pivots them: its figures stand elsewhere already. */
  readonly summary?: true;
  readonly header?: HeaderRow;
  readonly columns?: readonly MappedColumn[];
  readonly unmapped?: readonly UnmappedColumn[];
}
