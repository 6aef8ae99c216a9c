/** Serial of 1 January 2000 in a workbook that counts days from 1904 (36,526 in all others: 1,462 days more). */
const newYear2000From1904 = 35_064;

/**
 * Whether the workbook counts its days from 1904. The released API has no property for it (`use1904DateSystem` is
 * preview only), so Excel is asked to compute a known date: `workbook.functions` evaluates without touching a cell.
 * Where the request fails, so does what needs the answer: days read four years off would look like a verdict.
 */
export async function countsFrom1904(context: Excel.RequestContext): Promise<boolean> {
  const date = context.workbook.functions.date(2000, 1, 1);
  date.load('value');
  await context.sync();
  return date.value === newYear2000From1904;
}
