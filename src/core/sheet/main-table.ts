/** Tables that stand side by side under one row of headers: the one with most of our columns is read, alone. */
import { mapColumns, type ColumnMap, type Heading, type MappingRequest } from './map-columns';

export interface MappedTable extends ColumnMap {
  readonly headings: readonly Heading[];
}

/**
 * Maps the headings of the main table. Blank columns part a row of headers into blocks: a block that heads the unit
 * of work again, or mostly what the main one heads, is a table of its own (a price schedule beside the orders); any
 * other belongs to the same table, spaced out.
 */
export function mapMainTable(headings: readonly Heading[], request: MappingRequest): MappedTable {
  const blocks = blocksOf(headings);
  if (blocks.length < 2) return { headings, ...mapColumns(headings, request) };
  const mapped = blocks.map((block) => ({ block, map: mapColumns(block, request) }));
  const main = mapped.reduce((best, other) => (other.map.score > best.map.score ? other : best));
  const known = fieldsOf(main.map);
  const table = mapped
    .filter((other) => other === main || !isOtherTable(other.map, known, request))
    .flatMap(({ block }) => block);
  return { headings: table, ...mapColumns(table, request) };
}

function isOtherTable(map: ColumnMap, known: ReadonlySet<string>, request: MappingRequest): boolean {
  // What the user named is theirs to name.
  if (map.matches.some(({ column }) => column.field in request.mapping)) return false;
  if ((request.choices ?? []).some(({ field }) => field !== null && fieldsOf(map).has(field))) return false;
  const again = map.matches.filter(({ column }) => known.has(column.field));
  if (again.some(({ column }) => column.recognition === 'anchor')) return true;
  return again.length >= 2 && again.length * 2 >= map.matches.length;
}

function fieldsOf(map: ColumnMap): ReadonlySet<string> {
  return new Set(map.matches.map(({ column }) => column.field));
}

/** Runs of columns between those that hold nothing, neither header nor cell. */
function blocksOf(headings: readonly Heading[]): Heading[][] {
  const blocks: Heading[][] = [];
  let open = false;
  for (const heading of headings) {
    const blank = heading.wordings.every((wording) => wording === '') && heading.samples().length === 0;
    if (blank) open = false;
    else if (open) blocks[blocks.length - 1]?.push(heading);
    else {
      blocks.push([heading]);
      open = true;
    }
  }
  return blocks;
}
