/** Inserting a summary, or a view beside it: asked for, written in full or not at all, on a sheet of its own. */
import { settingsUnder } from '../../core/checking/settings-faults';
import { HostError, type AbortSignalLike, type WorkbookPort } from '../../core/ports';
import type { InsertedPlan } from '../../core/reporting/inserted-summary';
import type { SummarySource } from '../../core/summing/definition';
import type { Obstacle } from '../../core/summing/living/living-summary';
import { isCancelled, problemOf, type Problem } from './problem';
import { partInView, type OpenedWorkbook, type PaneState } from './state';
import { today } from './today';

/** What to write, made from the workbook as it is when it is written. */
export type MakeSheet = (source: SummarySource, asOf: number, opened: OpenedWorkbook) => InsertedPlan;

export type Summing =
  | { readonly step: 'idle' }
  | { readonly step: 'writing'; readonly share: number | null }
  | { readonly step: 'written'; readonly sheet: string; readonly obstacles: readonly Obstacle[] }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly problem: Problem };

/** The orders of the workbook as a summary takes them: those under the agreement in view. */
export function summarySource(
  opened: OpenedWorkbook,
  { stored, viewed }: Pick<PaneState, 'stored' | 'viewed'>,
): SummarySource {
  const { agreement, sheets } = partInView(opened, viewed);
  return { file: '', sheets, agreement, settings: settingsUnder(stored, agreement) };
}

/**
 * A sheet that Excel would not give would lack from the figures without a word. One that is too large never was in
 * them: the page of the check tells of it.
 */
export function refuseUnread({ refused }: OpenedWorkbook): void {
  const unread = refused.find(({ problem }) => problem.kind !== 'too-large')?.problem;
  if (unread) throw new HostError(unread.kind === 'fault' ? 'unknown' : unread.kind, unread.diagnostic);
}

interface SummingContext {
  readonly workbook: Pick<WorkbookPort, 'addSheets'>;
  readonly state: () => PaneState;
  readonly set: (change: Partial<PaneState>) => void;
  readonly onEditing: () => void;
  /** Reads the workbook as it is now. */
  readonly read: () => Promise<OpenedWorkbook>;
  /** Keeps in the workbook what makes the sheet one that can be refreshed. */
  readonly keep?: ((sheet: string) => Promise<void>) | undefined;
}

/** Reads the workbook afresh, makes the sheet, and writes it: kept and written, or neither. */
export async function insertSheet(
  make: MakeSheet,
  signal: AbortSignalLike,
  { workbook, state, set, onEditing, read, keep }: SummingContext,
): Promise<void> {
  set({ summing: { step: 'writing', share: null } });
  try {
    const opened = await read();
    refuseUnread(opened);
    const { sheet, obstacles } = make(summarySource(opened, state()), state().asOf ?? today(), opened);
    const [name = sheet.name] = await workbook.addSheets(
      { title: sheet.name, sheets: [sheet] },
      {
        onEditing,
        signal,
        onProgress: (share) => set({ summing: { step: 'writing', share } }),
        confirm: async ([written = sheet.name]) => keep?.(written),
      },
    );
    set({ summing: { step: 'written', sheet: name, obstacles } });
  } catch (thrown) {
    set({
      summing: isCancelled(thrown)
        ? { step: 'cancelled' }
        : { step: 'failed', problem: problemOf(thrown, 'summary') },
    });
  } finally {
    set({ waitsForEditing: false });
  }
}
