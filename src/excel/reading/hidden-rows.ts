import { rangeAt, type Area } from '../area';
import { isCellEdit } from '../errors';

/** Rows asked for at once: about 2 MB of answer, well under the 5 MB that Excel on the web can carry. */
const rowsAtOnce = 100_000;

/**
 * One-based sheet rows of an area that are hidden or filtered out. One request for up to 100,000 rows, over the
 * first column only: a proxy per row would take minutes, and the addresses of a filtered view are cut off beyond a
 * few hundred areas. Call it only where `rowHidden` of the whole area is not `false`.
 * Hidden rows are read like any other; if Excel will not say which they are, only the remark on them is lost.
 */
export async function hiddenRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<ReadonlySet<number>> {
  const pieces = Array.from({ length: Math.ceil(area.rowCount / rowsAtOnce) }, (_, piece) => ({
    start: area.rowIndex + piece * rowsAtOnce,
    count: Math.min(rowsAtOnce, area.rowCount - piece * rowsAtOnce),
  }));
  const hidden = new Set<number>();
  for (const { start, count } of pieces) {
    const flags = await hiddenFlags(context, sheet, { ...area, rowIndex: start, rowCount: count });
    flags.forEach((isHidden, index) => {
      if (isHidden) hidden.add(start + index + 1);
    });
  }
  return hidden;
}

async function hiddenFlags(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly boolean[]> {
  const column = rangeAt(sheet, { ...area, columnCount: 1 });
  const rows = column.getRowProperties({ rowHidden: true });
  try {
    await context.sync();
  } catch (error) {
    if (isCellEdit(error)) throw error;
    return [];
  }
  return rows.value.map((row) => row.rowHidden === true);
}
