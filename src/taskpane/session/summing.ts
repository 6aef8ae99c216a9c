/** Inserting a summary: asked for, written in full or not at all, on a sheet of its own. */
import { completeSettings } from '../../core/checking/settings';
import type { AbortSignalLike, WorkbookPort } from '../../core/ports';
import { planInsertedSummary } from '../../core/reporting/inserted-summary';
import type { SummaryWords } from '../../core/reporting/summary-words';
import type { SummarySource } from '../../core/summing/definition';
import type { Obstacle } from '../../core/summing/living/living-summary';
import type { Measure } from '../../core/summing/measures';
import { summarise } from '../../core/summing/summarise';
import { isCancelled, problemOf, type Problem } from './problem';
import type { OpenedWorkbook, PaneState } from './state';
import { today } from './today';

/** A summary as the user chose it. */
export interface SummaryAsked {
  readonly title: string;
  readonly by: readonly string[];
  readonly measures: readonly Measure[];
  /** Formulas where they come to the same; else values. */
  readonly living: boolean;
}

export type Summing =
  | { readonly step: 'idle' }
  | { readonly step: 'writing'; readonly share: number | null }
  | { readonly step: 'written'; readonly sheet: string; readonly obstacles: readonly Obstacle[] }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly problem: Problem };

/** The workbook's orders as a summary takes them. */
export function summarySource(
  { agreement, orders }: OpenedWorkbook,
  { stored }: Pick<PaneState, 'stored'>,
): SummarySource {
  return { file: '', sheets: orders, agreement, settings: completeSettings(stored) };
}

interface SummingContext {
  readonly workbook: Pick<WorkbookPort, 'addSheets'>;
  readonly state: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  readonly onEditing: () => void;
  /** Reads the workbook as it is now. */
  readonly read: () => Promise<OpenedWorkbook>;
}

/** Reads the workbook afresh, adds up, and writes the sheet. */
export async function insertSummary(
  asked: SummaryAsked,
  words: SummaryWords,
  signal: AbortSignalLike,
  { workbook, state, set, onEditing, read }: SummingContext,
): Promise<void> {
  set({ summing: { step: 'writing', share: null } });
  try {
    const opened = await read();
    const asOf = state().asOf ?? today();
    const summary = summarise([summarySource(opened, state())], asked, { asOf });
    const { sheet, obstacles } = planInsertedSummary({ ...asked, summary }, words);
    const [name = sheet.name] = await workbook.addSheets(
      { title: asked.title, sheets: [sheet] },
      { onEditing, signal, onProgress: (share) => set({ summing: { step: 'writing', share } }) },
    );
    set({ summing: { step: 'written', sheet: name, obstacles } });
  } catch (thrown) {
    set({
      summing: isCancelled(thrown)
        ? { step: 'cancelled' }
        : { step: 'failed', problem: problemOf(thrown, 'summary') },
    });
  }
}
