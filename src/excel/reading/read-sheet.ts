/** A worksheet read by blocks into a snapshot: its values, and the formats of its first rows only, for they double the load. */
import { HostError } from '../../core/ports';
import type { ReadOptions } from '../../core/ports';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { areaOfRange, cellsOf } from '../area';
import { countsFrom1904 } from '../date-system';
import { hiddenRows } from './hidden-rows';
import { mergedAreas } from './merged-areas';
import { readBlocks } from './read-blocks';
import { readChanged } from './read-changed';
import { sheetById } from '../sheet-by-id';
import { askWhatIsShown } from './shown-as';

/** Beyond this a web view runs out of memory: a stray cell far down or far right is the usual reason. */
const mostCells = 12_000_000;

/**
 * Reads the used range of a sheet, or of it what may have changed since it was read before. Takes five exchanges with
 * Excel besides one per block, or six where it was read before; addresses the sheet by its id throughout, so
 * that the user may turn to another sheet meanwhile.
 */
export async function readSheet(
  context: Excel.RequestContext,
  sheetId: string,
  options: ReadOptions,
): Promise<SheetSnapshot> {
  options.onProgress?.(0);
  const date1904 = await countsFrom1904(context);
  const sheet = await sheetById(context, sheetId, 'read');

  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
  await context.sync();
  const frame = { id: sheet.id, name: sheet.name, visible: sheet.visibility === 'Visible', date1904 };
  if (used.isNullObject)
    return { ...frame, origin: { row: 1, column: 1 }, values: [], hiddenRows: new Set<number>() };

  const area = areaOfRange(used);
  if (cellsOf(area) > mostCells)
    throw new HostError('too-large', `read / ${area.rowCount} × ${area.columnCount}`);
  const hidden = used.rowHidden === false ? new Set<number>() : await hiddenRows(context, sheet, area);
  const { since } = options;
  const isShownAs = since ? () => since.sheet.shownAs : askWhatIsShown(sheet, area);
  const merged = since ? since.sheet.mergedAreas : await mergedAreas(context, sheet, area);
  // Whether Excel tells of formulas in hidden rows is not known: with any, all is read.
  const again =
    since?.changed && used.rowHidden === false
      ? await readChanged(context, sheet, area, { sheet: since.sheet, changed: since.changed }, options)
      : null;
  const values = again ?? (await readBlocks(context, sheet, area, options));
  const shownAs = isShownAs(values);
  return {
    ...frame,
    origin: { row: area.rowIndex + 1, column: area.columnIndex + 1 },
    values,
    hiddenRows: hidden,
    ...(merged ? { mergedAreas: merged } : {}),
    ...(shownAs ? { shownAs } : {}),
  };
}
