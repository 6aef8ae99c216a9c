/** Formulas of ours that Excel calculated before the add-in was loaded, entered again; and copies without formulas. */
import type { StuckFormulas, StuckSearch } from '../../core/formula-port';
import { asEntered, isStuck, usesOurFunctions } from '../../core/own-formulas';
import { HostError } from '../../core/ports';
import { freeSheetName } from '../../core/reporting/free-names';
import { areaOfRange } from '../area';
import { hostError, isCellEdit } from '../errors';
import { gridsOf } from '../reading/read-blocks';
import { sheetById } from '../sheet-by-id';
import { takeBackSheets } from '../own-sheets/take-back-sheets';
import { joinedAreas, writeJoined, type Place } from './joined-areas';
import { writeNowhereElse } from './table-columns';

interface Found extends Place {
  readonly formula: string;
  readonly value: unknown;
}

/** Sheet by sheet: one that Excel does not give is named, and keeps nobody from the others. */
export async function stuckFormulas(context: Excel.RequestContext): Promise<StuckSearch> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  await context.sync();
  const stuck: StuckFormulas[] = [];
  const unread: StuckSearch['unread'][number][] = [];
  for (const sheet of worksheets.items) {
    try {
      const cells = await ownFormulas(context, sheet);
      const count = cells.filter(({ formula, value }) => isStuck(formula, value)).length;
      if (count > 0)
        stuck.push({ sheetId: sheet.id, sheet: sheet.name, count, protected: sheet.protection.protected });
    } catch (error) {
      if (isCellEdit(error)) throw error;
      unread.push({ sheet: sheet.name, refusal: hostError('stuckFormulas', error) });
    }
  }
  return { stuck, unread };
}

export async function reenterFormulas(context: Excel.RequestContext, sheetId: string): Promise<number> {
  const sheet = await sheetById(context, sheetId, 'reenterFormulas');
  const cells = await ownFormulas(context, sheet);
  const stuck = cells.filter(({ formula, value }) => isStuck(formula, value));
  await writeNowhereElse(context, sheet, stuck, () =>
    writeJoined(context, sheet, joinedAreas(stuck), (range, rows) => {
      range.formulas = rows.map((row) => row.map(({ formula }) => asEntered(formula)));
    }),
  );
  return stuck.length;
}

export async function freezeCopy(
  context: Excel.RequestContext,
  suffix: string,
): Promise<{ readonly sheet: string; readonly count: number }> {
  const { worksheets } = context.workbook;
  const source = worksheets.getActiveWorksheet();
  source.load('id,name');
  worksheets.load('items/id,items/name');
  await context.sync();
  const cells = await ownFormulas(context, source);
  if (cells.length === 0) throw new HostError('no-formulas', 'freezeCopy');
  if (cells.some(({ formula, value }) => isStuck(formula, value)))
    throw new HostError('stuck-formulas', 'freezeCopy');
  const name = freeSheetName(
    `${source.name.slice(0, 31 - suffix.length - 1)} ${suffix}`,
    worksheets.items.map((sheet) => sheet.name),
  );
  const before = new Set(worksheets.items.map(({ id }) => id));
  try {
    const copy = source.copy('After', source);
    copy.name = name;
    await context.sync();
    await writeJoined(context, copy, joinedAreas(cells), (range, rows) => {
      range.values = rows.map((row) => row.map(({ value }) => frozen(value)));
    });
    copy.activate();
    await context.sync();
  } catch (error) {
    // A copy that still calculates would pass for one that does not. Excel's own name for it is "Suivi (2)".
    await takeBackSheets(before, (added) => added === name || added.startsWith(source.name));
    throw error;
  }
  return { sheet: name, count: cells.length };
}

/** Text stays text; an error of Excel is entered as the error it is. */
function frozen(value: unknown): unknown {
  return typeof value === 'string' && !value.startsWith('#') && value !== '' ? `'${value}` : value;
}

/** Our formulas in the used range of a sheet, row by row. */
async function ownFormulas(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<readonly Found[]> {
  const used = sheet.getUsedRangeOrNullObject();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return [];
  const area = areaOfRange(used);
  const found: Found[] = [];
  const blocks = gridsOf(context, sheet, area, ['formulas', 'values']);
  for await (const { block, read } of blocks)
    read.formulas.forEach((formulas, down) =>
      formulas.forEach((formula, right) => {
        if (!usesOurFunctions(formula)) return;
        const value = read.values[down]?.[right];
        found.push({ row: block.rowIndex + down, column: block.columnIndex + right, formula, value });
      }),
    );
  return found;
}
