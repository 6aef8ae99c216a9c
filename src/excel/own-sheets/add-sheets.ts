/** Sheets of our own added to the workbook: all of the plan, or none of it. */
import type { ConfirmOptions, WriteOptions } from '../../core/ports';
import { freeSheetName, freeTableName } from '../../core/reporting/free-names';
import { ownTableName } from '../../core/reporting/own-sheets';
import type { ReportPlan } from '../../core/reporting/plan';
import { isCellEdit } from '../errors';
import { sayReadOnly } from '../read-only';
import { refuseIfCancelled, run } from '../run';
import { namesInUse } from './names-in-use';
import { blocksOf, rowCount } from './sheet-blocks';
import { chartOfSheet } from './sheet-chart';
import { lookOfSheet } from './sheet-look';
import { takeBackSheets } from './take-back-sheets';
import { writeBlocks } from './write-blocks';

export async function addSheets(
  plan: ReportPlan,
  options: WriteOptions & ConfirmOptions<readonly string[]> = {},
): Promise<readonly string[]> {
  let attempt: Attempt = { came: nothingCame, work: Promise.resolve([]) };
  try {
    const names = await run(
      'addSheets',
      (context) => {
        const came: Came = { before: new Set(), names: [] };
        attempt = { came, work: addAll(context, plan, came, options) };
        return attempt.work;
      },
      options,
    );
    await confirmed(attempt.came, options.confirm, names);
    return names;
  } catch (error) {
    // A cancelled batch is let go of at once; this one is over when what it added is gone.
    if (attempt.came.names.length > 0) await attempt.work.catch(() => undefined);
    throw error;
  }
}

async function confirmed(
  came: Came,
  confirm: ConfirmOptions<readonly string[]>['confirm'],
  names: readonly string[],
): Promise<void> {
  try {
    await confirm?.(names);
  } catch (error) {
    await takeBackAdded(came);
    throw error;
  }
}

/** The sheets that were there, and the names of those that came, or may have come, since. */
interface Came {
  before: ReadonlySet<string>;
  readonly names: string[];
}

const nothingCame: Came = { before: new Set(), names: [] };

function takeBackAdded({ before, names }: Came): Promise<void> {
  return takeBackSheets(before, (name) => names.includes(name));
}

interface Attempt {
  readonly came: Came;
  readonly work: Promise<readonly string[]>;
}

async function addAll(
  context: Excel.RequestContext,
  plan: ReportPlan,
  came: Came,
  options: WriteOptions,
): Promise<readonly string[]> {
  const workbook = await namesInUse(context);
  came.before = workbook.sheetIds;
  const added: Excel.Worksheet[] = [];
  const sheetNames = [...workbook.sheetNames];
  const tableNames = [...workbook.tableNames];
  const total = plan.sheets.reduce((sum, planned) => sum + rowCount(planned), 0);
  let written = 0;
  try {
    for (const planned of plan.sheets) {
      refuseIfCancelled('addSheets', options.signal);
      const name = freeSheetName(planned.name, sheetNames);
      const table = freeTableName(ownTableName(planned.table), tableNames);
      came.names.push(name);
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
    await takeBackAdded(came);
    throw refusal;
  }
}

/** In an exchange of its own: what fails later must find the sheet in order to take it back. */
async function addSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add(name);
  sheet.load('id');
  await context.sync();
  return sheet;
}
