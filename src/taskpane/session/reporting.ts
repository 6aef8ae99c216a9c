/** The report on sheets of its own: asked for, written in full or not at all, and never over anything. */
import type { AbortSignalLike, WorkbookPort } from '../../core/ports';
import type { Language } from '../../languages/language';
import { refuseUnread } from './open-workbook';
import { endOf, type Problem } from './problem';
import type { PaneStore } from './state';
import { withheldChoices } from './stored-choices';
import { runSteps } from './time-slice';

export type Reporting =
  | { readonly step: 'idle' }
  /** `share`: of the rows written, `null` while what is to be told is still being found out. */
  | { readonly step: 'writing'; readonly share: number | null }
  | { readonly step: 'written'; readonly sheets: readonly string[] }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly problem: Problem };

interface ReportingContext extends PaneStore {
  readonly workbook: Pick<WorkbookPort, 'fileName' | 'addSheets'>;
  /** Reads every cell and checks the workbook as it is now. */
  readonly check: () => Promise<void>;
}

/**
 * Writes the report of the workbook as it is. Every cell is read again first, whatever is known of changes: of results
 * of formulas, and of some commands, Excel tells nothing, and a report is signed.
 */
export async function writeReport(
  language: Language,
  signal: AbortSignalLike,
  { workbook, state, set, onEditing, check }: ReportingContext,
): Promise<void> {
  set({ reporting: { step: 'writing', share: null } });
  await check();
  const { result, checking, opening, waiversProblem } = state();
  // Why there is nothing to report on is told by the check itself.
  if (result === null || checking.step !== 'idle') return set({ reporting: { step: 'idle' } });
  // It would be signed without the sheet, or without what the workbook keeps, and say nothing of it.
  const withheld = waiversProblem ?? withheldChoices(state())[0]?.problem;
  if (withheld) return set({ reporting: { step: 'failed', problem: withheld } });
  try {
    if (opening.step === 'ready') refuseUnread(opening.workbook);
    const file = await workbook.fileName();
    const { reportPlan } = await import('./report-plan');
    const plan = await runSteps(reportPlan(result, state(), file, language), signal);
    if (plan === null) return set({ reporting: { step: 'cancelled' } });
    const sheets = await workbook.addSheets(plan, {
      onEditing,
      signal,
      onProgress: (share) => set({ reporting: { step: 'writing', share }, waitsForEditing: false }),
    });
    set({ reporting: { step: 'written', sheets } });
  } catch (thrown) {
    set({ reporting: endOf(thrown, 'report') });
  }
}
