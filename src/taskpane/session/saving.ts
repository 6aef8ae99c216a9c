/** What the user says of the workbook and the workbook keeps: settings, columns, and the agreement of an order table. */
import type { StoredSettings } from '../../core/checking/settings';
import type { WorkbookPort } from '../../core/ports';
import { withAgreement, withChoices } from '../../core/sheet/column-choices';
import type { SheetChoices, StoredMapping, TablePlace } from '../../core/sheet/column-choices';
import { problemOf } from './problem';
import type { PaneStore } from './state';
import { saveColumnChoices } from './stored-columns';
import { readStored, withChanges, writeStored } from './stored-settings';

export interface Saves {
  /** Stores the settings in the workbook, replacing unreadable ones only when told to. */
  save(settings: StoredSettings, replaceUnreadable: boolean): Promise<void>;
  /** Stores what the user said of a sheet's columns, and reads the sheet by it. */
  saveColumns(sheet: SheetChoices, replaceUnreadable: boolean): Promise<void>;
  /** Stores which agreement applies to an order table that fits several, and reads the table under it. */
  chooseAgreement(table: TablePlace, agreement: string, replaceUnreadable: boolean): Promise<void>;
}

interface SavingContext extends PaneStore {
  readonly workbook: Pick<WorkbookPort, 'loadStored' | 'saveStored'>;
  /** The settings in use are those of the workbook from now on. */
  readonly onSettingsSaved: () => void;
  /** Makes out the workbook again from what was read of it. */
  readonly understandAgain: () => Promise<void>;
}

export function createSaving(context: SavingContext): Saves {
  const { workbook, state, set, onEditing, onSettingsSaved, understandAgain } = context;

  async function saveMapping(
    table: TablePlace,
    edit: (mapping: StoredMapping | null) => StoredMapping,
    replaceUnreadable: boolean,
  ): Promise<void> {
    set({ columns: { ...state().columns, saving: { step: 'saving' } } });
    const columns = await saveColumnChoices(
      workbook,
      state().columns,
      { table, edit, replaceUnreadable },
      { onEditing },
    );
    const saved = columns.saving.step === 'saved';
    const { outdated, result } = state();
    set({ columns, waitsForEditing: false, outdated: outdated || (saved && result !== null) });
    if (saved) await understandAgain();
  }

  return {
    async save(settings, replaceUnreadable) {
      // What could not be read must not be lost by a save: neither set aside content nor content not seen.
      if (state().storedProblem || (state().setAside && !replaceUnreadable)) return;
      set({ saving: { step: 'saving' } });
      let saved: StoredSettings;
      try {
        // Somebody else may have saved since: what they changed is theirs to change.
        const now = readStored(
          await workbook.loadStored('settings', { onEditing }),
          state().agreements.map(({ id }) => id),
        );
        if (now.kind === 'refused' && !replaceUnreadable) {
          set({ saving: { step: 'idle' }, waitsForEditing: false, setAside: now });
          return;
        }
        const written = writeStored(
          withChanges(state().stored, settings, now.kind === 'valid' ? now.settings : null),
        );
        if ('refusals' in written) {
          set({ saving: { step: 'refused', refusals: written.refusals }, waitsForEditing: false });
          return;
        }
        await workbook.saveStored('settings', written.text, { onEditing });
        saved = written.settings;
      } catch (thrown) {
        set({ saving: { step: 'failed', problem: problemOf(thrown, 'save') }, waitsForEditing: false });
        return;
      }
      onSettingsSaved();
      set({
        saving: { step: 'saved' },
        waitsForEditing: false,
        stored: saved,
        setAside: null,
        outdated: state().result !== null,
      });
      await understandAgain();
    },
    saveColumns: (sheet, replaceUnreadable) =>
      saveMapping(sheet, (mapping) => withChoices(mapping, sheet), replaceUnreadable),
    chooseAgreement: (table, agreement, replaceUnreadable) =>
      saveMapping(table, (mapping) => withAgreement(mapping, table, agreement), replaceUnreadable),
  };
}
