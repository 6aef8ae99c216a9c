import { isCellEdit } from './errors';

/** Serial of 1 January 2000 in a workbook that counts days from 1904 (36,526 in all others: 1,462 days more). */
const newYear2000From1904 = 35_064;

/**
 * Whether the workbook counts its days from 1904. The released API has no property for it (`use1904DateSystem` is
 * preview only), so Excel is asked to compute a known date: `workbook.functions` evaluates without touching a cell.
 * An Excel that cannot answer is taken to count from 1900, as nearly every workbook does.
 */
export async function countsFrom1904(context: Excel.RequestContext): Promise<boolean> {
  const date = context.workbook.functions.date(2000, 1, 1);
  date.load('value,error');
  try {
    await context.sync();
  } catch (error) {
    if (isCellEdit(error)) throw error;
    return false;
  }
  return !date.error && date.value === newYear2000From1904;
}
