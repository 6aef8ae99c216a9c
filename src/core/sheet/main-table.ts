/** Tables that stand side by side under one row of headers: the one with most of our columns is read, alone. */
import { mapColumns, type ColumnMap, type Heading, type MappingRequest } from './map-columns';

interface MappedTable extends ColumnMap {
  readonly headings: readonly Heading[];
}

/**
 * Maps the headings of the main table. Blank columns part a row of headers into blocks: a block that heads the unit
 * of work again, or mostly what the main one heads, is a table of its own (a price schedule beside the orders); any
 * other belongs to the same table, spaced out. What the user says of columns is said within their table: it makes no
 * other table a part of this one, nor a part of this one another table.
 */
export function mapMainTable(headings: readonly Heading[], request: MappingRequest): MappedTable {
  const blocks = blocksOf(headings);
  if (blocks.length < 2) return { headings, ...mapColumns(headings, request) };
  const mapped = blocks.map((block) => ({ block, map: mapColumns(block, request) }));
  const main = mapped.reduce((best, other) => (columnsIn(other.map) > columnsIn(best.map) ? other : best));
  const asHeaded = (block: readonly Heading[]) => mapColumns(block, { ...request, mapping: {}, choices: [] });
  const known = new Set([main.map, asHeaded(main.block)].flatMap(fieldsOf));
  const table = blocks
    .filter((block) => block === main.block || !isOtherTable(asHeaded(block), known))
    .flat();
  return { headings: table, ...mapColumns(table, request) };
}

/** How many columns of ours a block has; one that the user named counts no more than one of which nothing is to be said. */
function columnsIn({ matches }: ColumnMap): number {
  return matches.reduce((sum, { score }) => sum + Math.min(score, 1), 0);
}

function isOtherTable(map: ColumnMap, known: ReadonlySet<string>): boolean {
  const again = map.matches.filter(({ column }) => known.has(column.field));
  if (again.some(({ column }) => column.recognition === 'anchor')) return true;
  return again.length >= 2 && again.length * 2 >= map.matches.length;
}

function fieldsOf(map: ColumnMap): string[] {
  return map.matches.map(({ column }) => column.field);
}

/** Runs of columns between those that hold nothing, neither header nor cell. */
function blocksOf(headings: readonly Heading[]): Heading[][] {
  const blocks: Heading[][] = [];
  let open = false;
  for (const heading of headings) {
    const blank = heading.header === '' && heading.samples().length === 0;
    if (blank) open = false;
    else if (open) blocks[blocks.length - 1]?.push(heading);
    else {
      blocks.push([heading]);
      open = true;
    }
  }
  return blocks;
}
