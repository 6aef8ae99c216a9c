import { countsFrom1904 } from '../date-system';
import { destinationOf, type Destination } from './sheet-blocks';

/** The names that are taken in a workbook, and what cells written to it need to know. */
interface NamesInUse extends Destination {
  readonly sheetIds: ReadonlySet<string>;
  readonly sheetNames: readonly string[];
  /** Tables and defined names share theirs. */
  readonly tableNames: readonly string[];
}

export async function namesInUse(context: Excel.RequestContext): Promise<NamesInUse> {
  const date1904 = await countsFrom1904(context);
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/id,items/name');
  tables.load('items/name');
  names.load('items/name');
  await context.sync();
  return {
    ...destinationOf(date1904, worksheets),
    sheetIds: new Set(worksheets.items.map(({ id }) => id)),
    sheetNames: worksheets.items.map(({ name }) => name),
    tableNames: [...tables.items, ...names.items].map(({ name }) => name),
  };
}
