/** What the cells of a sheet look like, read before it is written anew, so that it can be put back. */

/** Cells in one request: what is told of a cell is some 200 characters, and Excel on the web takes 5 MB. */
const cellsPerLook = 5_000;

/** All that a sheet of ours, and a user who works on it, usually gives to a cell. */
const asked: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { color: true, bold: true, italic: true, underline: true, name: true, size: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    textOrientation: true,
  },
};

export interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface StandingLook {
  readonly cells: readonly Excel.CellProperties[][];
  /** Points, by column; and of the first row, the only one whose height is set. */
  readonly widths: readonly number[];
  readonly firstHeight: number;
}

const noLook: StandingLook = { cells: [], widths: [], firstHeight: 0 };

export async function lookStanding(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Place,
): Promise<StandingLook> {
  if (place.rows === 0) return noLook;
  const cells: Excel.CellProperties[][] = [];
  for (const { top, rows } of stepsOf(place)) {
    const range = sheet.getRangeByIndexes(place.row + top, place.column, rows, place.columns);
    cells.push(...(await propertiesOf(context, range)));
  }
  const sizes = Array.from({ length: place.columns }, (_, index) =>
    sheet
      .getRangeByIndexes(place.row, place.column + index, 1, 1)
      .format.load({ columnWidth: true, rowHeight: true }),
  );
  await context.sync();
  return {
    cells,
    widths: sizes.map(({ columnWidth }) => columnWidth),
    firstHeight: sizes[0]?.rowHeight ?? 0,
  };
}

async function propertiesOf(
  context: Excel.RequestContext,
  range: Excel.Range,
): Promise<Excel.CellProperties[][]> {
  const properties = range.getCellProperties(asked);
  await context.sync();
  const { value } = properties;
  return value;
}

/** After the contents: a cleared sheet has no look left. */
export async function restoreLook(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Place,
  { cells, widths, firstHeight }: StandingLook,
): Promise<void> {
  if (place.rows === 0) return;
  for (const { top, rows } of stepsOf(place)) {
    const range = sheet.getRangeByIndexes(place.row + top, place.column, rows, place.columns);
    await giveProperties(context, range, cells.slice(top, top + rows));
  }
  sheet.getRangeByIndexes(place.row, place.column, place.rows, place.columns).format.autofitRows();
  widths.forEach((width, index) => {
    sheet.getRangeByIndexes(place.row, place.column + index, 1, 1).format.columnWidth = width;
  });
  sheet.getRangeByIndexes(place.row, place.column, 1, 1).format.rowHeight = firstHeight;
  await context.sync();
}

async function giveProperties(
  context: Excel.RequestContext,
  range: Excel.Range,
  cells: readonly Excel.CellProperties[][],
): Promise<void> {
  range.setCellProperties(cells.map((row) => row.map(asItWas)));
  await context.sync();
}

/** No fill is told as white: put back as a fill it would hide the lines of the grid. */
function asItWas({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, ...others } = format ?? {};
  const filled = fill?.color !== undefined && fill.pattern !== 'None';
  return { format: filled ? { ...others, fill: { color: fill.color } } : others };
}

function* stepsOf({ rows, columns }: Place): Generator<{ readonly top: number; readonly rows: number }> {
  const step = Math.max(1, Math.floor(cellsPerLook / columns));
  for (let top = 0; top < rows; top += step) yield { top, rows: Math.min(step, rows - top) };
}
