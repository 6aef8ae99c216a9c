/** Finds the row that heads the lines, wherever it stands below titles and blank rows. */
import { oneLine } from '../text';
import { isEmpty } from './blank';
import { headerKey } from './header-key';
import { mapMainTable } from './main-table';
import { namedFields, type ColumnMap, type Heading, type MappingRequest } from './map-columns';
import type { CellValue, SheetSnapshot } from './snapshot';
import { usedRows } from './used-rows';

export interface FoundHeader extends ColumnMap {
  /** One-based row of the (last) header row. */
  readonly row: number;
  /** Those of the table; what heads another table beside it is left out. */
  readonly headings: readonly Heading[];
}

/** Used rows among which the header is looked for. */
export const rowsSearched = 30;
const candidatesMapped = 4;
const leastFields = 2;
/** Cells from which on a column is known. */
export const samplesTaken = 100;
/** A row above that heads nearly as much is the header, and the fuller one below heads more of the same. */
const nearlyAsGood = 0.75;

/**
 * The row whose cells name most columns (or, where the row is given, that one), alone or with the row above it
 * ("Itération" merged over "Début" and "Fin"). `null` where no row names at least two.
 */
export function findHeader(
  snapshot: SheetSnapshot,
  request: MappingRequest,
  headerRow?: number,
): FoundHeader | null {
  const firstRow = new Map<string, number>();
  const rows = headerRow === undefined ? searchedRows(snapshot) : [headerRow - snapshot.origin.row];
  const candidates = rows
    .flatMap((row) => headingRows(snapshot, row))
    .filter(({ row }) => {
      // A header repeated further down, as on printed pages, heads the same lines.
      const said = cellsOf(snapshot, row)
        .map((cell) => headerKey(text(cell)))
        .join('\t');
      if (!firstRow.has(said)) firstRow.set(said, row);
      return firstRow.get(said) === row;
    })
    .map((headings) => ({ ...headings, fields: namedFields(headings.headings, request) }))
    .filter(({ fields }) => fields >= leastFields)
    .sort((a, b) => b.fields - a.fields)
    .slice(0, candidatesMapped)
    .map(({ row, headings }) => ({
      row: row + snapshot.origin.row,
      ...mapMainTable(headings, request),
    }));
  const best = bestOf(candidates);
  // Orders of another year may go on below under a fuller header: what stands above it must not be lost.
  const above = candidates.filter(
    ({ row, score }) => best !== null && row < best.row - 1 && score >= best.score * nearlyAsGood,
  );
  const first = Math.min(...above.map(({ row }) => row));
  return bestOf(above.filter(({ row }) => row === first)) ?? best;
}

/**
 * The row of words right above the first line, for a sheet whose headers are all unknown: what they mean is then the
 * user's to say. `null` where no line is among the first rows, or nothing heads it.
 */
export function headerAbove(
  snapshot: SheetSnapshot,
  request: MappingRequest,
  isLine: (cells: readonly CellValue[]) => boolean,
): FoundHeader | null {
  const rows = searchedRows(snapshot);
  const first = rows.findIndex((row) => isLine(cellsOf(snapshot, row)));
  const row = rows[first - 1];
  if (row === undefined) return null;
  const headings = headingsOf(snapshot, row, (column) => [text(snapshot.values[row]?.[column])]);
  if (headings.filter(({ header }) => header !== '').length < leastFields) return null;
  return { row: row + snapshot.origin.row, ...mapMainTable(headings, request) };
}

function bestOf(candidates: readonly FoundHeader[]): FoundHeader | null {
  return candidates.reduce<FoundHeader | null>(
    (best, candidate) => (best === null || candidate.score > best.score ? candidate : best),
    null,
  );
}

/** The first used rows, as indexes in `values`. */
function searchedRows({ values }: SheetSnapshot): number[] {
  const used: number[] = [];
  for (let row = 0; row < values.length && used.length < rowsSearched; row += 1)
    if (values[row]?.some((cell) => !isEmpty(cell))) used.push(row);
  return used;
}

interface HeadingRow {
  /** Zero-based, in `values`. */
  readonly row: number;
  readonly headings: readonly Heading[];
}

function headingRows(snapshot: SheetSnapshot, row: number): HeadingRow[] {
  const cells = cellsOf(snapshot, row);
  const above = cellsOf(snapshot, row - 1);
  const alone = headingsOf(snapshot, row, (column) => [text(cells[column])]);
  const headed = above.filter((cell) => text(cell) !== '').length;
  if (headed === 0) return [{ row, headings: alone }];
  const groups = groupHeadings(snapshot, row - 1, cells.length);
  const together = headingsOf(snapshot, row, (column) => {
    const own = text(cells[column]);
    if (own === '') return [text(above[column])];
    const group = groups[column] ?? '';
    // Of a day in three columns, "J", "M" and "A" below "FIN", no one is the day.
    return /^\p{L}$/u.test(own) && group !== '' ? [own] : [`${group} ${own}`.trim(), own];
  });
  return [
    { row, headings: alone },
    { row, headings: together },
  ];
}

/**
 * The heading above each column. A merged heading leaves blank cells to its right; where the host tells what is
 * merged it goes no further than that, elsewhere as far as the next heading.
 */
function groupHeadings(snapshot: SheetSnapshot, row: number, width: number): string[] {
  const { origin, mergedAreas = [] } = snapshot;
  const merged = mergedAreas.filter((area) => area.row === row + origin.row && area.columns > 1);
  const cells = cellsOf(snapshot, row);
  let group = '';
  let from = 0;
  return Array.from({ length: width }, (_, column) => {
    const own = text(cells[column]);
    if (own !== '') [group, from] = [own, column];
    const area = merged.find((candidate) => candidate.column - origin.column === from);
    const end = merged.length === 0 ? width : from + (area?.columns ?? 1);
    return column < end ? group : '';
  });
}

function headingsOf(
  snapshot: SheetSnapshot,
  row: number,
  wordingsOf: (column: number) => readonly string[],
): Heading[] {
  return cellsOf(snapshot, row).map((_, column) => {
    const wordings = wordingsOf(column);
    const index = snapshot.origin.column + column;
    let samples: readonly CellValue[] | null = null;
    return {
      index,
      header: wordings[wordings.length - 1] ?? '',
      wordings,
      samples: () => (samples ??= samplesBelow(snapshot, row, column)),
      shownAs: snapshot.shownAs?.get(index),
    };
  });
}

/** The cells of a row of the snapshot, zero-based; none of a row that it does not have. */
function cellsOf({ values }: SheetSnapshot, row: number): readonly CellValue[] {
  return values[row] ?? [];
}

/** Only text heads a column: a year or an amount in a header row names nothing. */
function text(cell: CellValue | undefined): string {
  return typeof cell === 'string' ? oneLine(cell) : '';
}

function samplesBelow({ values }: SheetSnapshot, headerRow: number, column: number): CellValue[] {
  const samples: CellValue[] = [];
  const rows = usedRows(values);
  for (let row = headerRow + 1; row < rows && samples.length < samplesTaken; row += 1) {
    const cell = values[row]?.[column];
    if (cell !== undefined && !isEmpty(cell)) samples.push(cell);
  }
  return samples;
}
