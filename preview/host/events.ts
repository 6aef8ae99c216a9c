import type { Json } from '../client/protocol';
import { cellCount, printArea } from '../workbook/area';
import type { CellValue } from '../workbook/cell';
import type { Author, Change } from '../workbook/changes';
import type { SheetModel } from '../workbook/sheet-model';
import { isNewer } from './requirement';
import type { WorkbookModel } from '../workbook/workbook-model';

export interface EventRegistration {
  readonly handler: number;
  readonly type: string;
  readonly member: string;
  readonly target: unknown;
}

type EventArgs = { readonly [name: string]: Json };

/** What a registered handler hears of a change; nothing when the change is none of its business. */
export function eventsOf(
  change: Change,
  registration: EventRegistration,
  workbook: WorkbookModel,
  excelApi: string,
): EventArgs[] {
  if ('sheetId' in change && registration.type === 'Worksheet')
    if ((registration.target as SheetModel).id !== change.sheetId && change.kind !== 'activated') return [];
  switch (registration.member) {
    case 'onChanged':
      return change.kind === 'cells' && change.author !== 'calculation' ? [edited(change, excelApi)] : [];
    case 'onCalculated':
      return change.kind === 'cells' && change.author === 'calculation'
        ? [{ type: 'WorksheetCalculated', worksheetId: change.sheetId, address: printArea(change.area) }]
        : [];
    case 'onSelectionChanged':
      return change.kind === 'selected' ? [selected(change, registration.type)] : [];
    case 'onActivated':
      return activation(change, registration, workbook, true);
    case 'onDeactivated':
      return activation(change, registration, workbook, false);
    case 'onAdded':
      return change.kind === 'sheet-added'
        ? [sheetEvent('WorksheetAdded', change.sheetId, change.author)]
        : [];
    case 'onDeleted':
      return change.kind === 'sheet-deleted'
        ? [sheetEvent('WorksheetDeleted', change.sheetId, change.author)]
        : [];
    case 'onNameChanged':
      return change.kind === 'sheet-renamed'
        ? [
            {
              ...sheetEvent('WorksheetNameChanged', change.sheetId, change.author),
              nameBefore: change.before,
              nameAfter: change.after,
            },
          ]
        : [];
    default:
      return [];
  }
}

function edited(change: Extract<Change, { kind: 'cells' }>, excelApi: string): EventArgs {
  const one = cellCount(change.area) === 1 && change.before !== undefined && change.after !== undefined;
  return {
    ...sheetEvent('WorksheetChanged', change.sheetId, change.author),
    address: printArea(change.area),
    changeType: 'RangeEdited',
    // Only for a single cell (Ref: Excel.ChangedEventDetail); several cells leave it out.
    ...(one
      ? {
          details: {
            valueBefore: change.before ?? '',
            valueAfter: change.after ?? '',
            valueTypeBefore: typeOf(change.before ?? null),
            valueTypeAfter: typeOf(change.after ?? null),
          },
        }
      : {}),
    // ExcelApi 1.14 (Ref: Excel.WorksheetChangedEventArgs).
    ...(isNewer('1.14', excelApi)
      ? {}
      : { triggerSource: change.author === 'addin' ? 'ThisLocalAddin' : 'Unknown' }),
  };
}

export function typeOf(value: CellValue): string {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return value.startsWith('#') && /^#[A-Z0-9/_]+[!?]?$/.test(value) ? 'Error' : 'String';
}

function selected(change: Extract<Change, { kind: 'selected' }>, type: string): EventArgs {
  if (type === 'Workbook') return { type: 'WorkbookSelectionChanged' };
  return { type: 'WorksheetSelectionChanged', worksheetId: change.sheetId, address: printArea(change.area) };
}

function activation(
  change: Change,
  registration: EventRegistration,
  workbook: WorkbookModel,
  coming: boolean,
): EventArgs[] {
  if (change.kind !== 'activated' || registration.type === 'Workbook') return [];
  const id = coming ? change.sheetId : change.before;
  const sheet =
    registration.type === 'Worksheet' ? (registration.target as SheetModel) : workbook.sheetById(id);
  return sheet?.id === id
    ? [{ type: coming ? 'WorksheetActivated' : 'WorksheetDeactivated', worksheetId: id }]
    : [];
}

function sheetEvent(type: string, worksheetId: string, author: Author): EventArgs {
  return { type, worksheetId, source: author === 'remote' ? 'Remote' : 'Local' };
}
