/** One cell changed on request: read first, written only if it is still what the user was shown. */
import { HostError } from '../core/ports';
import type { CellContent } from '../core/ports';
import { cellText } from '../core/sheet/cell-text';
import type { CellRef } from '../core/sheet/snapshot';
import { cellAt } from './area';
import { isSetSupported } from './api-set';
import { sheetById } from './sheet-by-id';

export async function contentOf(context: Excel.RequestContext, cell: CellRef): Promise<CellContent> {
  return read(context, await cellRange(context, cell, 'contentOf'), 'contentOf');
}

export async function replaceCell(
  context: Excel.RequestContext,
  cell: CellRef,
  expected: CellContent,
  next: CellContent,
): Promise<void> {
  const range = await cellRange(context, cell, 'replace');
  const now = await read(context, range, 'replace');
  if (now.value !== expected.value) throw new HostError('cell-changed', 'replace');
  if (next.format !== now.format) range.numberFormat = [[next.format]];
  range.values = [[typeof next.value === 'string' ? cellText(next.value) : next.value]];
  await context.sync();
}

async function cellRange(
  context: Excel.RequestContext,
  cell: CellRef,
  operation: string,
): Promise<Excel.Range> {
  const sheet = await sheetById(context, cell.sheetId, operation);
  return cellAt(sheet, cell);
}

async function read(
  context: Excel.RequestContext,
  range: Excel.Range,
  operation: string,
): Promise<CellContent> {
  range.load('values,formulas,numberFormat');
  // Before ExcelApi 1.12 no result spills. A cell that one spills into has no formula of its own, and writing there
  // would take the whole result away.
  const maySpill = isSetSupported('ExcelApi', '1.12');
  if (maySpill) range.load('hasSpill');
  await context.sync();
  const value: unknown = range.values[0]?.[0];
  const formula: unknown = range.formulas[0]?.[0];
  const format: unknown = range.numberFormat[0]?.[0];
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new HostError('unknown', `${operation} / NoValue`);
  // Text that begins with "=" is its own formula; a formula differs from what it gives.
  const hasFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (hasFormula || (maySpill && range.hasSpill)) throw new HostError('holds-formula', operation);
  return { value, format: typeof format === 'string' ? format : 'General' };
}
