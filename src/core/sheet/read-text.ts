import { oneLine } from '../text';
import { isBlank, isToCome } from './blank';
import type { CellReading } from './column';
import { excelErrors, type CellValue } from './snapshot';

/**
 * Text of a cell on one line (or with its line breaks, where they separate items). A number keeps all its figures:
 * the order number 12 is "12", never "12,00" or "1,2E+1".
 */
export function readText(cell: CellValue, options: { readonly lines?: boolean } = {}): CellReading<string> {
  if (typeof cell === 'number') return { value: String(cell) };
  if (typeof cell === 'boolean') return { value: cell ? 'oui' : 'non' };
  if (isBlank(cell) || cell === null || isToCome(cell)) return { value: null };
  if (cell.includes('#') && excelErrors.has(cell.trim())) return { value: null, problem: 'error-value' };
  return { value: options.lines ? cell.trim() : oneLine(cell) };
}
