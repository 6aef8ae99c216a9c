import type { FormulaPort } from '../../core/formula-port';
import type { WorkbookPort } from '../../core/ports';
import type { KeptDefinition } from '../../core/reporting/kept-summary';
import type { CellRef } from '../../core/sheet/snapshot';
import type { Language } from '../../languages/language';
import type { Fixing } from './fixing';
import type { KeptSummaries, RefreshAsked } from './kept-summaries';
import type { Lensing } from './lens';
import type { OwnAgreements } from './own-agreement';
import type { Cancellable } from './runs';
import type { Saves } from './saving';
import type { PaneState } from './state';
import type { MakeSheet } from './summing';
import type { Waiving } from './waiving';
import type { Watching } from './watching';

/** What the pane knows and can do, without React: the ribbon and the tests drive the same. */
export interface Session {
  readonly state: () => PaneState;
  /** Calls back on every change; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Reads the workbook and recognises its order sheets. */
  open(): Promise<void>;
  /** Reads the workbook afresh and checks it. Writes nothing. */
  check(): Promise<void>;
  /** Writes the report on new sheets, of the workbook as it is: checks it first where it has changed. */
  report(language: Language): Promise<void>;
  /** Reads the workbook as it is and inserts a sheet made from it; the workbook keeps its definition, if it has one,
   * in the place of that of the kept summary `id`. */
  insertSheet(make: MakeSheet, definition?: KeptDefinition, id?: string): Promise<void>;
  /** Makes an inserted summary again in its place, of the workbook as it is. */
  refreshSummary(asked: RefreshAsked): Promise<void>;
  readonly forgetSummary: KeptSummaries['forget'];
  /** Tells of the figures of our sheets the user goes to; gives how to stop. */
  readonly watchFigures: WorkbookPort['watchFigures'];
  /** Ends the check or the report, or the insertion or renewal of a summary, under way or waiting for its turn. */
  cancel(what: Cancellable): void;
  /** Checks, then shows what was found on the line of the cell the user is in. */
  checkLine(): Promise<void>;
  showAllLines(): void;
  /** Goes to a cell; `key` names the finding it belongs to. */
  visit(key: string, cell: CellRef): Promise<void>;
  readonly save: Saves['save'];
  /** Sets a finding aside for a reason, or takes a waiver back; stored in the workbook, applied at once. */
  readonly waive: Waiving['waive'];
  readonly takeBack: Waiving['takeBack'];
  readonly fix: Fixing['fix'];
  readonly revert: Fixing['revert'];
  readonly saveColumns: Saves['saveColumns'];
  readonly chooseAgreement: Saves['chooseAgreement'];
  /** Shows the sheets of an agreement on the pages about one. */
  viewAgreement(id: string): void;
  /** Takes an agreement from a file into the workbook and checks by it from then on; or takes it out again. */
  readonly takeAgreement: OwnAgreements['take'];
  readonly removeAgreement: OwnAgreements['remove'];
  /** Formulas, the price schedule and new lines, each on the user's request. */
  readonly formulas: FormulaPort;
  /** Waits until nothing is under way, and reads the workbook again unless what was read is how it still is. */
  readIfChanged(): Promise<void>;
  /** Whether changes are checked again by themselves. */
  readonly setAutomatic: Watching['setAutomatic'];
  /** No check starts by itself until the returned function is called: it would take away what someone is writing. */
  hold(): () => void;
  /** Shows the findings as colours over the sheets, or takes them off. */
  readonly setLens: Lensing['setLens'];
  /** Stops listening to the workbook. */
  readonly close: Watching['stop'];
  /** `null`: today. */
  setAsOf(day: number | null): void;
}
