/** The settings that checks go by, and whether they are those the workbook keeps. */
import { allVersions } from '../../core/agreement/versions';
import type { Agreement } from '../../core/agreement/schema';
import type { StoredSettings } from '../../core/checking/settings';
import type { AbortSignalLike, WorkbookPort } from '../../core/ports';
import { problemOf } from './problem';
import type { PaneStore } from './state';
import { readStored } from './stored-settings';

interface SettingsInUse {
  /**
   * Reads those of the workbook; what cannot be read is told and left where it is. Once the workbook is open, those given
   * before stand where the host does not give them now.
   */
  load(signal: AbortSignalLike): Promise<void>;
  /** Goes by another agreement from now on, also in the workbook where it keeps settings; gives the settings in use. */
  takeAgreement(agreement: Agreement): Promise<StoredSettings>;
  /** Those in use were stored in the workbook. */
  saved(): void;
  /** `null` where the workbook keeps none that can be read. */
  ofWorkbook(): StoredSettings | null;
}

interface Context extends PaneStore {
  readonly workbook: Pick<WorkbookPort, 'loadStored' | 'saveStored'>;
}

export function createSettingsInUse({ workbook, state, set, onEditing }: Context): SettingsInUse {
  let areOfWorkbook = false;
  return {
    async load(signal) {
      try {
        const read = readStored(
          await workbook.loadStored('settings', { onEditing, signal }),
          state().agreements.map(({ id }) => id),
        );
        areOfWorkbook = read.kind === 'valid';
        set({
          stored: read.kind === 'valid' ? read.settings : state().stored,
          setAside: read.kind === 'refused' ? { text: read.text, refusals: read.refusals } : null,
          storedProblem: null,
        });
      } catch (thrown) {
        if (state().opening.step !== 'ready') set({ storedProblem: problemOf(thrown, 'settings') });
      }
    },
    async takeAgreement(agreement) {
      const { stored, result } = state();
      const { readings = {}, ...others } = stored;
      const known = Object.entries(readings).filter(([id]) =>
        allVersions(agreement).doubts.some((doubt) => doubt.id === id),
      );
      const settings = { ...others, agreement: agreement.id, readings: Object.fromEntries(known) };
      // Settings that name another agreement would win over the one just loaded.
      if (areOfWorkbook && stored.agreement !== agreement.id)
        await workbook.saveStored('settings', JSON.stringify(settings), { onEditing });
      set({ stored: settings, outdated: result !== null });
      return settings;
    },
    saved: () => {
      areOfWorkbook = true;
    },
    ofWorkbook: () => (areOfWorkbook ? state().stored : null),
  };
}
