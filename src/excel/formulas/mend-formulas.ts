/** Formulas of ours that Excel calculated before the add-in was loaded, entered again; and copies without formulas. */
import type { StuckFormulas } from '../../core/formula-port';
import { asEntered, isStuck, usesOurFunctions } from '../../core/own-formulas';
import { HostError } from '../../core/ports';
import { freeSheetName } from '../../core/reporting/free-names';
import { sheetById } from '../sheet-by-id';
import { takeBackSheets } from '../take-back-sheets';

/** A cell of a used range, from zero within it. */
interface Found {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: unknown;
}

export async function stuckFormulas(context: Excel.RequestContext): Promise<readonly StuckFormulas[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected');
  await context.sync();
  const found: StuckFormulas[] = [];
  for (const sheet of worksheets.items) {
    const { cells } = await ownFormulas(context, sheet);
    const count = cells.filter(({ formula, value }) => isStuck(formula, value)).length;
    if (count > 0)
      found.push({ sheetId: sheet.id, sheet: sheet.name, count, protected: sheet.protection.protected });
  }
  return found;
}

export async function reenterFormulas(context: Excel.RequestContext, sheetId: string): Promise<number> {
  const sheet = await sheetById(context, sheetId, 'reenterFormulas');
  const { used, cells } = await ownFormulas(context, sheet);
  const stuck = cells.filter(({ formula, value }) => isStuck(formula, value));
  for (const { row, column, formula } of stuck) used.getCell(row, column).formulas = [[asEntered(formula)]];
  await context.sync();
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
  const { cells } = await ownFormulas(context, source);
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
    const used = copy.getUsedRange();
    for (const { row, column, value } of cells) used.getCell(row, column).values = [[frozen(value)]];
    copy.activate();
    await context.sync();
  } catch (error) {
    // A copy that still calculates would pass for one that does not. Excel's own name for it is "Suivi (2)".
    await takeBackSheets({ ids: before }, (added) => added === name || added.startsWith(source.name));
    throw error;
  }
  return { sheet: name, count: cells.length };
}

/** Text stays text; an error of Excel is entered as the error it is. */
function frozen(value: unknown): unknown {
  return typeof value === 'string' && !value.startsWith('#') && value !== '' ? `'${value}` : value;
}

/** Our formulas in the used range of a sheet. */
async function ownFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<{ readonly used: Excel.Range; readonly cells: readonly Found[] }> {
  const used = sheet.getUsedRangeOrNullObject();
  used.load('formulas,values');
  await context.sync();
  if (used.isNullObject) return { used, cells: [] };
  const cells = (used.formulas as unknown[][]).flatMap((formulas, row) =>
    formulas.flatMap((formula, column): Found[] =>
      usesOurFunctions(formula) ? [{ row, column, formula, value: used.values[row]?.[column] }] : [],
    ),
  );
  return { used, cells };
}
