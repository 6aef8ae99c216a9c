/** What the pane asks of the host. `excel/` implements it; tests and the preview run the very same implementation. */
import type { FormulaPort } from './formula-port';
import type { Highlight } from './checking/highlights';
import type { PlanSheet, ReportPlan } from './reporting/plan';
import type { CellArea, CellRef, CellValue, SheetSnapshot } from './sheet/snapshot';
import type { StoredKind } from './stored-part';

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** One of those we wrote (`addSheets`): never an order sheet. */
  readonly own: boolean;
  /** Size of the used range; 0 × 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
}

/** Every way the host can refuse, whatever its own wording; each has a sentence with a next step in `languages/`. */
export type HostProblem =
  | 'editing-cell'
  | 'too-large'
  | 'protected'
  | 'sheet-gone'
  | 'sheet-hidden'
  | 'other-workbook'
  | 'read-only'
  | 'unsupported'
  | 'cell-changed'
  | 'holds-formula'
  | 'name-taken'
  | 'row-taken'
  | 'column-filled'
  | 'no-formulas'
  | 'stuck-formulas'
  | 'chart-refused'
  | 'cancelled'
  | 'unknown';

/** What keeps something from being written. `structure`: sheets can neither be added to the workbook nor taken from it. */
export type Protected =
  { readonly what: 'sheets'; readonly sheets: readonly string[] } | { readonly what: 'structure' };

/** The only error that leaves the host adapter. `diagnostic` holds codes and never cell contents. */
export class HostError extends Error {
  constructor(
    readonly problem: HostProblem,
    readonly diagnostic: string,
    /** Of `protected`, where the host tells. */
    readonly protection: Protected | null = null,
  ) {
    super(`${problem}: ${diagnostic}`);
    this.name = 'HostError';
  }
}

export interface WaitOptions {
  /**
   * Called when a cell is being edited: the operation then waits, and goes on by itself once the user has left the
   * cell. Where it is not given nobody would learn of the wait: the operation is refused with `editing-cell` instead.
   */
  readonly onEditing?: () => void;
  /** Ends the operation, even while it waits for the user, with `cancelled`. */
  readonly signal?: AbortSignalLike;
}

export interface ReadOptions extends WaitOptions {
  /** Called with the share (0 to 1) of the rows read so far; back to 0 where the reading starts again. */
  readonly onProgress?: (share: number) => void;
  /**
   * The sheet as it was read before: only what may be different now is asked for, where the host can tell. Its merged
   * cells are taken for those it had: nothing is asked that could empty the host's list of what can be undone.
   */
  readonly since?: KnownReading | undefined;
}

/** A sheet as it was read, and what changed since then, as far as the host told (`WatchPort`). */
export interface KnownReading {
  readonly sheet: SheetSnapshot;
  /** `null`: any cell may have. */
  readonly changed: readonly CellArea[] | null;
}

/** Areas of a sheet beyond which all of it is read as quickly. */
export const mostChangedAreas = 400;

/** The part of the platform's AbortSignal the engine needs, so that `core` compiles without a DOM. */
export interface AbortSignalLike {
  readonly aborted: boolean;
}

/**
 * The open workbook. Nothing here changes it but `saveStored`, which touches no cell, `replace`, which touches the one it
 * is given, `addSheets`, which touches no sheet that was there before, `rewriteSheet`, which touches one of our own, and
 * what the page of formulas asks for. Every refusal is a `HostError`.
 */
export interface WorkbookPort extends CellPort, OwnSheetPort, WatchPort, FormulaPort, LensPort {
  sheets(options?: WaitOptions): Promise<readonly SheetInfo[]>;
  /** Reads a sheet's used range by blocks; refuses with `too-large`, `sheet-gone`, `editing-cell`, `cancelled`. */
  read(sheetId: string, options?: ReadOptions): Promise<SheetSnapshot>;
  /**
   * Activates the sheet, then selects the cell, and gives what it holds. Never called by a check itself. Refuses with
   * `sheet-hidden`, `sheet-gone`, and at once with `editing-cell`: the selection must not jump later, when the user has
   * moved on.
   */
  select(cell: CellRef): Promise<CellValue>;
  /** Whether values shown may be stale: a recalculation is due (manual calculation) or under way. */
  calculationPending(): Promise<boolean>;
  /** The cell the user is in. Refuses with `other-workbook` where a chart sheet is in front. */
  activeCell(): Promise<CellRef>;
  /** Name of the file, "suivi.xlsx". */
  fileName(): Promise<string>;
  /** The user's choices, stored in the workbook; `null` where there are none. */
  loadStored(kind: StoredKind, options?: WaitOptions): Promise<string | null>;
  /**
   * Writes the choices and reads them back, or removes them where the text is empty. Refuses with `too-large` past
   * `largestStored`, with `read-only`, `protected`.
   */
  saveStored(kind: StoredKind, text: string, options?: WaitOptions): Promise<void>;
}

/** What stands in a cell: its value, "" where blank, and its number format. */
export interface CellContent {
  readonly value: string | number | boolean;
  readonly format: string;
}

/** Changing one cell, on the user's request only. Every refusal is a `HostError`. */
interface CellPort {
  /** Refuses with `sheet-gone`, `editing-cell`, and with `holds-formula`: a formula is for its author to mend. */
  contentOf(cell: CellRef, options?: WaitOptions): Promise<CellContent>;
  /**
   * Writes into exactly that cell, whatever is filtered or hidden, if it still holds `expected`. Text is written as
   * text. Refuses with `cell-changed`, `holds-formula`, `protected`, `sheet-gone`.
   */
  replace(cell: CellRef, expected: CellContent, next: CellContent, options?: WaitOptions): Promise<void>;
}

export interface WriteOptions extends WaitOptions {
  /** Called with the share (0 to 1) of the rows written so far. */
  readonly onProgress?: (share: number) => void;
}

/** What makes a written sheet whole beside its cells. Where it refuses, what was written is taken back. */
export interface ConfirmOptions<T> {
  readonly confirm?: (written: T) => Promise<void>;
}

/** Writing sheets of our own, on the user's request only. Every refusal is a `HostError`. */
interface OwnSheetPort {
  /**
   * Adds each sheet of the plan after the last one and shows the first of them. All or none: what was added is taken
   * back where it fails or is cancelled. Gives the names the sheets got, which differ from the plan's where those were
   * taken. Refuses with `protected` (structure of the workbook), `read-only`, `too-large`, `chart-refused`, `cancelled`.
   */
  addSheets(
    plan: ReportPlan,
    options?: WriteOptions & ConfirmOptions<readonly string[]>,
  ): Promise<readonly string[]>;
  /** A sheet of ours, by its own name or by that of its table; `null` where it is gone, or holds no table of ours. */
  ownSheet(at: OwnSheetPlace, options?: WaitOptions): Promise<OwnSheet | null>;
  /**
   * Writes the plan in place of what is on the sheet, which keeps its name and its table's. Gives the sheet as it then
   * stands; what fails or is cancelled leaves it as it was. Refuses with `cell-changed` where it is not as given any
   * more, and with `sheet-gone`, `protected`, `read-only`, `too-large`, `chart-refused`, `cancelled`.
   */
  rewriteSheet(
    sheet: OwnSheet,
    planned: PlanSheet,
    options?: WriteOptions & ConfirmOptions<OwnSheet>,
  ): Promise<OwnSheet>;
  /**
   * Tells where the user goes on sheets of ours, from where they are now on, and of no other sheet; the returned
   * function ends it.
   */
  watchFigures(listener: (place: FigurePlace) => void): Promise<() => Promise<void>>;
}

export type OwnSheetPlace = { readonly sheet: string } | { readonly table: string };

/** A cell of a sheet of ours, and what its row shows under the titles of the table. */
export interface FigurePlace {
  readonly sheet: string;
  readonly table: string;
  readonly cell: CellRef;
  /** Column within the table, counted from 0. */
  readonly column: number;
  readonly row: readonly OwnCell[];
}

/** What was entered into a cell: a formula in English, text, a number; "" where blank. */
export type OwnCell = string | number | boolean;

/** A sheet of ours as it stands, from the first cell in use to the last. */
export interface OwnSheet {
  readonly sheet: string;
  readonly table: string;
  readonly cells: readonly (readonly OwnCell[])[];
}

/** Who changed a sheet: this user, another person at the same workbook, or the add-in itself on the user's request. */
export type ChangedBy = 'user' | 'others' | 'addin';

/** What happened to a sheet. */
export type SheetChange =
  | {
      readonly kind: 'edited';
      readonly sheetId: string;
      /** The cells that changed; `null` where rows or columns came or went, and cells stand elsewhere now. */
      readonly areas: readonly CellArea[] | null;
      readonly by: ChangedBy;
    }
  | { readonly kind: 'deleted'; readonly sheetId: string; readonly by: ChangedBy };

/** A sheet got another name; its cells are what they were. */
export interface SheetRenamed {
  readonly kind: 'renamed';
  readonly sheetId: string;
  readonly name: string;
}

/** Colouring cells without touching what the user made of them. Every refusal is a `HostError`. */
interface LensPort {
  /** Puts the highlights over the sheets in place of those before. Refuses with `protected`, `read-only`. */
  highlight(highlights: readonly Highlight[], options?: WaitOptions): Promise<void>;
  /** Takes off every highlight of ours, those of an earlier session too; leaves all other formats alone. */
  clearHighlights(options?: WaitOptions): Promise<void>;
}

/** Hearing of changes. */
interface WatchPort {
  /**
   * Tells of every edit, of every sheet deleted and, where the host can, of every one renamed from now on; the returned
   * function ends it. Refuses with `unsupported`.
   */
  watch(listener: (change: SheetChange | SheetRenamed) => void): Promise<() => Promise<void>>;
}

/** What the pane needs to know of where it runs. */
export interface HostFacts {
  /** BCP 47 tag of the user interface, "fr-FR". */
  readonly language: string;
  readonly theme: 'light' | 'dark' | 'contrast';
  readonly platform: string;
  readonly version: string;
  /** Highest requirement set of the Excel API, "ExcelApi 1.17". */
  readonly api: string;
}
