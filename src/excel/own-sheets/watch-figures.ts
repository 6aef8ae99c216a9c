import type { FigurePlace } from '../../core/ports';
import { isOwnTable } from '../../core/reporting/own-sheets';
import { readAreas } from '../../core/sheet/read-areas';
import type { CellRef } from '../../core/sheet/snapshot';
import { listen } from '../listen';
import { asEntered } from './own-cells';
import { run } from '../run';
import { activeCell } from '../select-cell';

/**
 * Where the user goes on sheets of ours, from where they are now on (ExcelApi 1.9, below the floor of the manifest). A
 * selection that cannot be followed is passed over: nobody asked for it yet.
 */
export async function watchFigures(listener: (place: FigurePlace) => void): Promise<() => Promise<void>> {
  let last: CellRef | null = null;
  const look = async (place: CellRef) => {
    last = place;
    const found = await run('watchFigures', (context) => figureAt(context, place)).catch(() => null);
    // Answers may overtake each other; the last selection is the one that counts.
    if (found && last === place) listener(found);
  };
  const stop = await listen('watchFigures', ({ worksheets }) => [
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => {
      const [area] = readAreas(address) ?? [];
      if (area) await look({ sheetId: worksheetId, row: area.row, column: area.column });
    }),
  ]);
  void run('watchFigures', activeCell)
    .then((cell) => (last === null ? look(cell) : undefined))
    .catch(() => undefined);
  return stop;
}

async function figureAt(context: Excel.RequestContext, place: CellRef): Promise<FigurePlace | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheetId);
  const { tables } = sheet;
  sheet.load('name');
  tables.load('items/name');
  await context.sync();
  if (sheet.isNullObject) return null;
  const table = tables.items.find(({ name }) => isOwnTable(name));
  if (!table) return null;
  const range = table.getRange();
  range.load('columnIndex,columnCount');
  await context.sync();
  const { columnIndex, columnCount } = range;
  const row = sheet.getRangeByIndexes(place.row - 1, columnIndex, 1, columnCount);
  row.load('values');
  await context.sync();
  const column = place.column - 1 - columnIndex;
  if (column < 0 || column >= columnCount) return null;
  const [cells = []] = row.values;
  return { sheet: sheet.name, table: table.name, cell: place, column, row: cells.map(asEntered) };
}
