/** Sheets of our own added to the workbook: all of the plan, or none of it. */
import type { ConfirmOptions, WriteOptions } from '../core/ports';
import { freeSheetName, freeTableName } from '../core/reporting/free-names';
import { ownTableName } from '../core/reporting/own-sheets';
import type { ReportPlan } from '../core/reporting/plan';
import { countsFrom1904 } from './date-system';
import { isCellEdit } from './errors';
import { sayReadOnly } from './read-only';
import { refuseIfCancelled, run } from './run';
import { blocksOf, destinationOf, rowCount } from './sheet-blocks';
import type { Destination } from './sheet-blocks';
import { chartOfSheet } from './sheet-chart';
import { lookOfSheet } from './sheet-look';
import { writeBlocks } from './write-blocks';

/** The names that are taken, and what the cells need to know. */
interface Workbook extends Destination {
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
}

export async function addSheets(
  plan: ReportPlan,
  options: WriteOptions & ConfirmOptions<readonly string[]> = {},
): Promise<readonly string[]> {
  let attempt: Attempt = { added: [], work: Promise.resolve([]) };
  try {
    const names = await run(
      'addSheets',
      (context) => {
        const added: Excel.Worksheet[] = [];
        attempt = { added, work: addAll(context, plan, added, options) };
        return attempt.work;
      },
      options,
    );
    await confirmed(attempt.added, options.confirm, names);
    return names;
  } catch (error) {
    // A cancelled batch is let go of at once; this one is over when what it added is gone.
    if (attempt.added.length > 0) await attempt.work.catch(() => undefined);
    throw error;
  }
}

async function confirmed(
  added: readonly Excel.Worksheet[],
  confirm: ConfirmOptions<readonly string[]>['confirm'],
  names: readonly string[],
): Promise<void> {
  const ids = added.map(({ id }) => id);
  try {
    await confirm?.(names);
  } catch (error) {
    await takeBack(ids);
    throw error;
  }
}

interface Attempt {
  readonly added: readonly Excel.Worksheet[];
  readonly work: Promise<readonly string[]>;
}

async function addAll(
  context: Excel.RequestContext,
  plan: ReportPlan,
  added: Excel.Worksheet[],
  options: WriteOptions,
): Promise<readonly string[]> {
  const workbook = await lookAt(context);
  const sheetNames = [...workbook.sheetNames];
  const tableNames = [...workbook.tableNames];
  const total = plan.sheets.reduce((sum, planned) => sum + rowCount(planned), 0);
  let written = 0;
  try {
    for (const planned of plan.sheets) {
      refuseIfCancelled('addSheets', options.signal);
      const name = freeSheetName(planned.name, sheetNames);
      const table = freeTableName(ownTableName(planned.table), tableNames);
      const sheet = await addSheet(context, name);
      sheetNames.push(name);
      tableNames.push(table);
      added.push(sheet);
      await writeBlocks(context, sheet, blocksOf(planned, workbook), {
        mayGoOn: () => refuseIfCancelled('addSheets', options.signal),
        onRows(rows) {
          written += rows;
          options.onProgress?.(written / total);
        },
      });
      await lookOfSheet(context, sheet, planned, table);
      await chartOfSheet(context, sheet, planned);
    }
    added[0]?.activate();
    await context.sync();
    return sheetNames.slice(workbook.sheetNames.length);
  } catch (error) {
    if (isCellEdit(error)) options.onEditing?.();
    const refusal = await sayReadOnly(context, 'addSheets', error);
    await takeBack(added.map(({ id }) => id));
    throw refusal;
  }
}

async function lookAt(context: Excel.RequestContext): Promise<Workbook> {
  const date1904 = await countsFrom1904(context);
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/name');
  names.load('items/name');
  await context.sync();
  return {
    ...destinationOf(date1904, worksheets),
    sheetNames: worksheets.items.map(({ name }) => name),
    tableNames: [...tables.items, ...names.items].map(({ name }) => name),
  };
}

/** In an exchange of its own: what fails later must find the sheet in order to take it back. */
async function addSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add(name);
  sheet.load('id');
  await context.sync();
  return sheet;
}

/**
 * Deletes the sheets again, in a batch that waits for a cell being edited: nothing half-written stays because someone
 * began to type meanwhile. Where Excel refuses, the first refusal is what counts.
 */
async function takeBack(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = ids.map((id) => context.workbook.worksheets.getItemOrNullObject(id).load('id'));
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  }).catch(() => undefined);
}
