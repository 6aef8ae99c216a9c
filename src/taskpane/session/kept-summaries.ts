/** The summaries the workbook keeps: made again in their place on request, or forgotten. What it keeps is read again
 * before every write, so that two people who work on it at once do not undo each other's. */
import type { AbortSignalLike, OwnSheet, WaitOptions, WorkbookPort } from '../../core/ports';
import {
  fingerprintOf,
  noSummaries,
  summariesSchema,
  withoutSummary,
  withSummary,
  type KeptDefinition,
  type KeptSummary,
  type StoredSummaries,
} from '../../core/reporting/kept-summary';
import type { Obstacle } from '../../core/summing/living/living-summary';
import { readStoredDocument } from '../../core/stored-document';
import { refuseUnread } from './open-workbook';
import { endOf, type Problem } from './problem';
import { type OpenedWorkbook, type PaneStore, partInView } from './state';
import { summarySource, type MakeSheet } from './summing';
import { today } from './today';

/** How far the last thing asked of a kept summary has got. */
export type KeptStep =
  | { readonly step: 'idle' }
  | EndedShort
  | (KeptPlace & { readonly step: 'edited' | 'gone' })
  /** `share`: of the rows written, `null` while the workbook is read. */
  | (KeptPlace & { readonly step: 'working'; readonly share: number | null })
  | (KeptPlace & { readonly step: 'refreshed'; readonly obstacles: readonly Obstacle[] });

/** `about`: the id of the one it was asked of; absent where it concerns them all. */
type EndedShort = { readonly about?: string | undefined } & (
  | { readonly step: 'cancelled' }
  /** What the workbook keeps cannot be read: it is left as it is. */
  | { readonly step: 'unreadable' }
  | { readonly step: 'failed'; readonly problem: Problem }
);

interface KeptPlace {
  readonly id: string;
  readonly sheet: string;
}

export interface Kept {
  readonly summaries: readonly KeptSummary[];
  readonly last: KeptStep;
}

export const nothingKept: Kept = { summaries: [], last: { step: 'idle' } };

interface KeptContext extends PaneStore {
  readonly workbook: WorkbookPort;
}

export interface RefreshAsked {
  readonly kept: KeptSummary;
  readonly make: MakeSheet;
  /** Also where the sheet is not as we left it: the user was asked. */
  readonly evenIfEdited: boolean;
}

export interface KeptSummaries {
  /** Reads what is kept; what cannot be read is told, and no reason to stop. */
  load(wait: WaitOptions): Promise<void>;
  /**
   * Keeps what was just written to a sheet, in the place of the kept summary `id` if one is given. Throws where it is
   * refused: a sheet that could never be refreshed is not left behind.
   */
  keep(definition: KeptDefinition, sheet: string, id?: string): Promise<void>;
  refresh(asked: RefreshAsked, signal: AbortSignalLike, read: () => Promise<OpenedWorkbook>): Promise<void>;
  forget(id: string): Promise<void>;
}

export function createKeptSummaries({ workbook, state, set, onEditing }: KeptContext): KeptSummaries {
  const tell = (last: KeptStep) => set({ kept: { ...state().kept, last } });

  async function change(
    edit: (stored: StoredSummaries) => StoredSummaries,
    about?: string,
  ): Promise<boolean> {
    const read = readStoredDocument(await workbook.loadStored('summaries', { onEditing }), summariesSchema);
    if (read.kind === 'refused') {
      tell({ step: 'unreadable', about });
      return false;
    }
    const next = edit(read.kind === 'valid' ? read.value : noSummaries);
    await workbook.saveStored('summaries', JSON.stringify(summariesSchema.parse(next)), { onEditing });
    set({ kept: { ...state().kept, summaries: next.summaries } });
    return true;
  }

  /** Runs what may fail, and tells it if it does. */
  async function telling(place: string, work: () => Promise<void>, about?: string): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      tell({ ...endOf(thrown, place), about });
    } finally {
      set({ waitsForEditing: false });
    }
  }

  return {
    load: (wait) =>
      telling('loadSummaries', async () => {
        const read = readStoredDocument(await workbook.loadStored('summaries', wait), summariesSchema);
        if (read.kind === 'refused') return tell({ step: 'unreadable' });
        set({ kept: { ...state().kept, summaries: read.kind === 'valid' ? read.value.summaries : [] } });
      }),
    async keep(definition, sheet, id = newId()) {
      const written = await workbook.ownSheet({ sheet }, { onEditing });
      if (!written) return;
      const { opening, viewed } = state();
      const several = opening.step === 'ready' && opening.workbook.parts.length > 1;
      const agreement = several ? partInView(opening.workbook, viewed).agreement.id : undefined;
      const kept = keptOf(id, { ...definition, agreement }, written);
      if (await change((stored) => withSummary(stored, kept))) tell({ step: 'idle' });
    },
    refresh: ({ kept, make, evenIfEdited }, signal, read) => {
      const { id } = kept;
      const work = async () => {
        tell({ step: 'working', id, sheet: kept.sheet, share: null });
        const standing = await workbook.ownSheet({ table: kept.table }, { onEditing, signal });
        if (!standing) return tell({ step: 'gone', id, sheet: kept.sheet });
        const { sheet } = standing;
        if (!evenIfEdited && fingerprintOf(standing.cells) !== kept.fingerprint)
          return tell({ step: 'edited', id, sheet });
        const opened = await read();
        refuseUnread(opened);
        const source = summarySource(opened, { ...state(), viewed: kept.agreement ?? null });
        const plan = make(source, state().asOf ?? today(), opened);
        let readable = true;
        await workbook.rewriteSheet(standing, plan.sheet, {
          onEditing,
          signal,
          onProgress: (share) => tell({ step: 'working', id, sheet, share }),
          async confirm(written) {
            readable = await change((stored) => withSummary(stored, keptOf(id, kept, written)), id);
          },
        });
        if (readable) tell({ step: 'refreshed', id, sheet, obstacles: plan.obstacles });
      };
      return telling('refreshSummary', work, id);
    },
    forget(id) {
      const work = async () => {
        if (await change((stored) => withoutSummary(stored, id), id)) tell({ step: 'idle' });
      };
      return telling('forgetSummary', work, id);
    },
  };
}

function newId(): string {
  return crypto.randomUUID();
}

function keptOf(
  id: string,
  { title, by, measures, living, agreement }: KeptDefinition & Pick<KeptSummary, 'agreement'>,
  { sheet, table, cells }: OwnSheet,
): KeptSummary {
  return {
    ...{ id, sheet, table, title, by, measures, living, fingerprint: fingerprintOf(cells) },
    ...(agreement === undefined ? {} : { agreement }),
  };
}
