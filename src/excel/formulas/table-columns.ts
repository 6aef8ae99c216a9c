/** Cells in columns of tables, which Excel fills by itself where a formula is written into one of them. */
import { HostError } from '../../core/ports';
import { cellText } from '../../core/sheet/cell-text';
import { areaOfRange, common, type Area } from '../area';
import { gridsOf } from '../reading/read-blocks';
import { joinedAreas, writeJoined, type Place } from './joined-areas';

interface TableBody {
  readonly table: Excel.Table;
  /** The rows between titles and totals. */
  readonly body: Area;
}

export async function tableBodies(
  context: Excel.RequestContext,
  { tables }: Excel.Worksheet,
): Promise<readonly TableBody[]> {
  tables.load('items/name');
  await context.sync();
  const bodies = tables.items.map((table) => ({ table, range: table.getDataBodyRange() }));
  for (const { range } of bodies) range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return bodies.map(({ table, range }) => ({ table, body: areaOfRange(range) }));
}

/** A cell as it is entered, to be compared, and as it is entered again. */
interface Held extends Place {
  readonly entered: unknown;
  readonly input: unknown;
}

/**
 * Writes formulas into cells of a sheet, and into no others: where Excel makes a calculated column of the column of a table
 * they are in, over what its other cells hold (office-js issues 2093, 5909), those are entered again. Refuses with
 * `column-filled` where Excel fills them once more.
 */
export async function writeNowhereElse(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  places: readonly Place[],
  write: () => Promise<void>,
): Promise<void> {
  const written = new Set(places.map(keyOf));
  const bodies = await tableBodies(context, sheet);
  const columns = bodies.flatMap(({ body }) => columnsWith(places, body));
  const others = async () =>
    (await heldIn(context, sheet, columns)).filter((cell) => !written.has(keyOf(cell)));
  const before = await others();
  const filled = async () => {
    const now = new Map((await others()).map((cell) => [keyOf(cell), cell.entered]));
    return before.filter((cell) => now.get(keyOf(cell)) !== cell.entered);
  };
  await write();
  const changed = await filled();
  if (changed.length === 0) return;
  await writeJoined(context, sheet, joinedAreas(changed), (range, rows) => {
    range.formulas = rows.map((row) => row.map(({ input }) => input));
  });
  if ((await filled()).length > 0) throw new HostError('column-filled', 'writeFormulas');
}

function keyOf({ row, column }: Place): string {
  return `${row} ${column}`;
}

/** The columns of a table that have one of these cells. */
function columnsWith(places: readonly Place[], body: Area): readonly Area[] {
  const within = places.filter(({ row, column }) =>
    common({ rowIndex: row, columnIndex: column, rowCount: 1, columnCount: 1 }, body),
  );
  return [...new Set(within.map(({ column }) => column))].map((columnIndex) => ({
    ...body,
    columnIndex,
    columnCount: 1,
  }));
}

async function heldIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  columns: readonly Area[],
): Promise<readonly Held[]> {
  const held: Held[] = [];
  for (const column of columns)
    for await (const { block, read } of gridsOf(context, sheet, column, ['formulas', 'values']))
      read.formulas.forEach(([entered], down) => {
        const isText = typeof entered === 'string' && entered === read.values[down]?.[0];
        const input = isText ? cellText(entered) : entered;
        held.push({ row: block.rowIndex + down, column: block.columnIndex, entered, input });
      });
  return held;
}
