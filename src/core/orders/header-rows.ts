/** Rows of a sheet that look like headers of order tables, found by their words alone. */
import { remembered } from '../remembered';
import { isEmpty } from '../sheet/blank';
import { wordingsOf } from '../sheet/header-match';
import { headerKey } from '../sheet/header-key';
import { headersSaid, type MappingRequest } from '../sheet/map-columns';
import type { CellValue, SheetSnapshot } from '../sheet/snapshot';
import { eachInSteps, type Steps } from '../steps';

type Cells = readonly CellValue[];
type HeadingsKnown = Pick<MappingRequest, 'columns' | 'mapping' | 'choices'>;

/** A header names at least so many columns, of which so many by a heading of the catalogue or of the user. */
const leastCells = 3;
const leastNamed = 2;
const longestHeading = 200;
/** Figures, days and amounts in a text file, which head nothing. */
const figure = /^[-+(]?\d[\d\s.,:/€%)-]*$/;

/** Rows looked at in one step. */
const rowsAtOnce = 2_000;

/**
 * Zero-based rows that head a table, from the top; of headers that follow each other without a row between (two rows of
 * headings) the first, and of the same header repeated on every printed page the first as well.
 */
export function* headerRows({ values }: SheetSnapshot, request: HeadingsKnown): Steps<readonly number[]> {
  const names = namesColumn(request);
  const found: number[] = [];
  let said: string | null = null;
  let before = -2;
  yield* eachInSteps(values, rowsAtOnce, (cells, row) => {
    if (!isHeader(cells, names)) return;
    const follows = before === row - 1;
    before = row;
    if (follows) return;
    const words = wordsOf(cells);
    if (words === said) return;
    said = words;
    found.push(row);
  });
  return found;
}

/** The first row of what belongs to a header: captions and headings right above it, down from the last blank row or line. */
export function topOfHeader(
  { values }: SheetSnapshot,
  headerRow: number,
  isLine: (cells: Cells) => boolean,
): number {
  let top = headerRow;
  while (top > 0) {
    const above = values[top - 1] ?? [];
    const full = above.filter((cell) => !isEmpty(cell));
    if (
      full.length === 0 ||
      !full.every((cell) => typeof cell === 'string' && !figure.test(cell)) ||
      isLine(above)
    )
      break;
    top -= 1;
  }
  return top;
}

function isHeader(cells: Cells, names: (text: string) => string | null): boolean {
  let full = 0;
  for (const cell of cells) {
    if (cell === null || cell === '') continue;
    if (typeof cell !== 'string' || cell.length > longestHeading || figure.test(cell)) return false;
    full += 1;
  }
  if (full < leastCells) return false;
  const named = new Set<string>();
  for (const cell of cells) {
    const field = typeof cell === 'string' ? names(cell) : null;
    if (field !== null) named.add(field);
    if (named.size >= leastNamed) return true;
  }
  return false;
}

/** What column a text names: by its heading in the catalogue, or by what the user said. */
function namesColumn(known: HeadingsKnown): (text: string) => string | null {
  const wordings = wordingsOf(known.columns);
  const said = headersSaid(known);
  return remembered((text) => {
    const key = headerKey(text);
    return key === '' ? null : said.has(key) ? key : (wordings.get(key)?.[0]?.column.field ?? null);
  });
}

function wordsOf(cells: Cells): string {
  return cells.map((cell) => (typeof cell === 'string' ? headerKey(cell) : '')).join('\t');
}
