import { readArea, splitAddress } from '../workbook/area';
import type { WorkbookModel } from '../workbook/workbook-model';
import type { GridApi } from './grid-types';

/** Univer's word for the scope of a name known to the whole workbook. */
const wholeWorkbook = 'AllDefaultWorkbook';

/**
 * Tells the grid the workbook's names. Through the mutation, because the grid's own method refuses what Excel allows:
 * a name that is also a sheet's.
 */
export function showNames(api: GridApi, model: WorkbookModel): void {
  for (const { name, formula, sheetId } of model.names) {
    const isRange = readArea(splitAddress(formula).address) !== null;
    api.syncExecuteCommand('formula.mutation.set-defined-name', {
      unitId: 'workbook',
      id: `${sheetId ?? ''}${name}`,
      name,
      formulaOrRefString: isRange ? formula.slice(1) : formula,
      localSheetId: sheetId ?? wholeWorkbook,
      comment: '',
    });
  }
}
