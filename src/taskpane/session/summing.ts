/** Inserting a summary, or a view beside it: asked for, written in full or not at all, on a sheet of its own. */
import { settingsUnder } from '../../core/checking/settings-faults';
import type { AbortSignalLike, WorkbookPort } from '../../core/ports';
import type { InsertedPlan } from '../../core/reporting/inserted-summary';
import type { SummarySource } from '../../core/summing/definition';
import type { Obstacle } from '../../core/summing/living/living-summary';
import { refuseUnread } from './open-workbook';
import { endOf, type Problem } from './problem';
import { type OpenedWorkbook, type PaneState, type PaneStore, partInView } from './state';
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

interface SummingContext extends PaneStore {
  readonly workbook: Pick<WorkbookPort, 'addSheets'>;
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
    set({ summing: endOf(thrown, 'summary') });
  } finally {
    set({ waitsForEditing: false });
  }
}
