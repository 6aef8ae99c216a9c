/** The sheet of prices to be filled in, and the name by which formulas know it. */
import type { PriceSheetPlan } from '../../core/formula-port';
import { HostError } from '../../core/ports';
import { freeSheetName, freeTableName } from '../../core/reporting/free-names';
import type { CellArea } from '../../core/sheet/snapshot';
import { areaOf, rangeAt } from '../area';
import { sayReadOnly } from '../read-only';
import { takeBack } from '../run';
import { namesInUse } from '../own-sheets/names-in-use';
import { blocksOf } from '../own-sheets/sheet-blocks';
import { lookOfSheet } from '../own-sheets/sheet-look';
import { takeBackSheets } from '../own-sheets/take-back-sheets';
import { writeBlocks } from '../own-sheets/write-blocks';
import { sheetById } from '../sheet-by-id';

export async function definedName(context: Excel.RequestContext, name: string): Promise<string | null> {
  const item = context.workbook.names.getItemOrNullObject(name);
  item.load('formula');
  await context.sync();
  return item.isNullObject || leadsNowhere(item) ? null : String(item.formula);
}

/** Of a name whose cells were deleted Excel keeps "=#REF!". */
function leadsNowhere({ formula }: Excel.NamedItem): boolean {
  return String(formula).includes('#REF!');
}

export async function nameArea(
  context: Excel.RequestContext,
  name: string,
  sheetId: string,
  area: CellArea,
): Promise<void> {
  await makeFree(context, name);
  const sheet = await sheetById(context, sheetId, 'nameArea');
  const range = rangeAt(sheet, areaOf(area));
  context.workbook.names.add(name, range);
  await context.sync();
}

export async function addPriceSheet(
  context: Excel.RequestContext,
  plan: PriceSheetPlan,
): Promise<{ readonly sheet: string }> {
  await makeFree(context, plan.name);
  const before = await namesInUse(context);
  const name = freeSheetName(plan.sheet, before.sheetNames);
  const table = freeTableName(plan.table, before.tableNames);
  try {
    const sheet = context.workbook.worksheets.add(name);
    sheet.load('id');
    await context.sync();
    const planned = { name, table, columns: plan.columns, rows: plan.rows };
    await writeBlocks(context, sheet, blocksOf(planned, before));
    // Cells left to fill in have the format of their column already.
    for (const [index, { format }] of plan.columns.entries())
      if (format !== undefined)
        sheet.getRangeByIndexes(1, index, plan.rows.length, 1).numberFormat = plan.rows.map(() => [format]);
    await lookOfSheet(context, sheet, planned, table);
    // The whole table, headers included: the name grows with it.
    context.workbook.names.add(plan.name, `=${table}[#All]`);
    sheet.activate();
    await context.sync();
    return { sheet: name };
  } catch (error) {
    const refusal = await sayReadOnly(context, 'addPriceSheet', error);
    await takeBackName(plan.name);
    await takeBackSheets(before.sheetIds, (added) => added === name);
    throw refusal;
  }
}

/** The name was free: if it is there now, it is ours. */
async function takeBackName(name: string): Promise<void> {
  await takeBack(async (context) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load('name');
    await context.sync();
    if (!item.isNullObject) item.delete();
    await context.sync();
  });
}

async function makeFree(context: Excel.RequestContext, name: string): Promise<void> {
  const item = context.workbook.names.getItemOrNullObject(name);
  item.load('formula');
  await context.sync();
  if (item.isNullObject) return;
  if (!leadsNowhere(item)) throw new HostError('name-taken', 'nameArea');
  item.delete();
}
