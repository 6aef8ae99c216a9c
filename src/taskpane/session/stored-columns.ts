/** The user's choice of columns, as the workbook keeps it: loaded with the workbook, saved when asked to. */
import { placeOf, type StoredMapping, type TablePlace } from '../../core/sheet/column-choices';
import { mappingSchema } from '../../core/sheet/stored-mapping';
import { readStoredDocument } from '../../core/stored-document';
import type { WaitOptions, WorkbookPort } from '../../core/ports';
import { problemOf, type Problem } from './problem';

export interface ColumnChoices {
  /** `null`: nothing was ever chosen, or it could not be read. */
  readonly mapping: StoredMapping | null;
  /** Stored content that could not be read: kept as it is until the user replaces it. */
  readonly setAside: string | null;
  /** Stored content that the host would not give. */
  readonly problem: Problem | null;
  readonly saving:
    | { readonly step: 'idle' }
    | { readonly step: 'saving' }
    | { readonly step: 'saved'; readonly table: TablePlace }
    | { readonly step: 'failed'; readonly table: TablePlace; readonly problem: Problem };
}

export const noColumnChoices: ColumnChoices = {
  mapping: null,
  setAside: null,
  problem: null,
  saving: { step: 'idle' },
};

export async function loadColumnChoices(
  workbook: Pick<WorkbookPort, 'loadStored'>,
  wait: WaitOptions,
): Promise<ColumnChoices> {
  try {
    const read = readStoredDocument(await workbook.loadStored('mapping', wait), mappingSchema);
    return {
      ...noColumnChoices,
      mapping: read.kind === 'valid' ? read.value : null,
      setAside: read.kind === 'refused' ? read.text : null,
    };
  } catch (thrown) {
    return { ...noColumnChoices, problem: problemOf(thrown, 'columns') };
  }
}

interface MappingChange {
  /** The table it is about. */
  readonly table: TablePlace;
  readonly edit: (mapping: StoredMapping | null) => StoredMapping;
  readonly replaceUnreadable: boolean;
}

/**
 * Stores what is said of a table, beside what the workbook holds at that moment: somebody else may have said something
 * of another table since. What could not be read must not be lost by a save: content set aside is replaced only when
 * told to, content not seen never.
 */
export async function saveColumnChoices(
  workbook: Pick<WorkbookPort, 'loadStored' | 'saveStored'>,
  known: ColumnChoices,
  { table, edit, replaceUnreadable }: MappingChange,
  wait: WaitOptions,
): Promise<ColumnChoices> {
  if (known.problem || (known.setAside !== null && !replaceUnreadable))
    return { ...known, saving: { step: 'idle' } };
  const current = await loadColumnChoices(workbook, wait);
  const at = placeOf(table);
  if (current.problem) return { ...known, saving: { step: 'failed', table: at, problem: current.problem } };
  if (current.setAside !== null && !replaceUnreadable) return current;
  const mapping = edit(current.mapping);
  try {
    await workbook.saveStored('mapping', JSON.stringify(mapping), wait);
    return { mapping, setAside: null, problem: null, saving: { step: 'saved', table: at } };
  } catch (thrown) {
    return { ...known, saving: { step: 'failed', table: at, problem: problemOf(thrown, 'save') } };
  }
}
