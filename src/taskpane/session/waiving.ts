/** Granting and taking back waivers: what the workbook keeps is read again before every write, so that two people who
 * work on it at once do not undo each other's. */
import { serialOfIso } from '../../core/calendar/serial';
import type { Finding } from '../../core/checking/finding';
import type { WaitOptions, WorkbookPort } from '../../core/ports';
import { readStoredDocument } from '../../core/stored-document';
import { applyWaivers } from '../../core/waiving/apply-waivers';
import { grantWaiver, type WaiverGrounds } from '../../core/waiving/grant-waiver';
import { ruleVersions } from '../../core/waiving/rule-versions';
import { noWaivers, withoutWaiver, withWaiver, type StoredWaivers } from '../../core/waiving/waiver';
import { waiversSchema } from '../../core/waiving/waiver-schema';
import type { Engine } from './engine';
import { isCancelled, problemOf, type Problem } from './problem';
import type { CheckResult, PaneStore } from './state';

/** How far the last waiver asked for has got; `about` is the finding's key, or the id of the waiver taken back. */
export type WaivingStep =
  | { readonly step: 'idle' }
  | { readonly step: 'saving'; readonly about: string }
  | { readonly step: 'saved'; readonly about: string; readonly what: 'granted' | 'taken-back' }
  | { readonly step: 'unreadable'; readonly about: string }
  | { readonly step: 'failed'; readonly about: string; readonly problem: Problem };

export interface Waiving {
  /** Reads the waivers of the workbook; what cannot be read is left where it is, and none is applied. */
  load(wait: WaitOptions): Promise<void>;
  /** The result with the waivers in use applied to what was found. */
  applied(result: Omit<CheckResult, 'checks' | 'waivers'>): CheckResult;
  waive(key: string, finding: Finding, grounds: WaiverGrounds): Promise<void>;
  takeBack(id: string): Promise<void>;
}

interface WaivingContext extends PaneStore {
  readonly workbook: WorkbookPort;
  readonly engine: Pick<Engine, 'rules'>;
}

export function createWaiving({ workbook, engine, state, set, onEditing }: WaivingContext): Waiving {
  const versionOf = ruleVersions(engine.rules);
  let inUse: StoredWaivers = noWaivers;

  async function stored(wait: WaitOptions) {
    return readStoredDocument(await workbook.loadStored('waivers', wait), waiversSchema);
  }

  function applied(result: Omit<CheckResult, 'checks' | 'waivers'>): CheckResult {
    const { checks, states } = applyWaivers(result.found, inUse.waivers, versionOf);
    return { ...result, checks, waivers: states };
  }

  async function change(
    about: string,
    what: 'granted' | 'taken-back',
    edit: (waivers: StoredWaivers) => StoredWaivers,
  ): Promise<void> {
    set({ waiving: { step: 'saving', about } });
    try {
      const read = await stored({ onEditing });
      if (read.kind === 'refused')
        return set({ waiving: { step: 'unreadable', about }, waiversUnreadable: true, waiversProblem: null });
      const next = edit(read.kind === 'valid' ? read.value : noWaivers);
      await workbook.saveStored('waivers', JSON.stringify(waiversSchema.parse(next)), { onEditing });
      inUse = next;
      const { result } = state();
      set({
        ...{ waiving: { step: 'saved', about, what }, waiversUnreadable: false, waiversProblem: null },
        result: result && applied(result),
      });
    } catch (thrown) {
      set({ waiving: { step: 'failed', about, problem: problemOf(thrown, 'waive') } });
    } finally {
      set({ waitsForEditing: false });
    }
  }

  return {
    async load(wait) {
      try {
        const read = await stored(wait);
        inUse = read.kind === 'valid' ? read.value : noWaivers;
        set({ waiversUnreadable: read.kind === 'refused', waiversProblem: null });
      } catch (thrown) {
        if (isCancelled(thrown)) throw thrown;
        inUse = noWaivers;
        set({ waiversUnreadable: false, waiversProblem: problemOf(thrown, 'waivers') });
      }
    },
    applied,
    async waive(key, finding, grounds) {
      const { result } = state();
      if (!result || serialOfIso(grounds.day) === null) return;
      const found = result.checks
        .flatMap(({ findings }) => findings)
        .findIndex((candidate) => candidate === finding);
      const original = result.found.flatMap(({ findings }) => findings)[found];
      if (!original) return;
      await change(key, 'granted', (waivers) =>
        withWaiver(waivers, grantWaiver(original, result.found, grounds, versionOf)),
      );
    },
    takeBack: (id) => change(id, 'taken-back', (waivers) => withoutWaiver(waivers, id)),
  };
}
