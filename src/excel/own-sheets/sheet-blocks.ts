/** The rows of a report as Excel takes them: values and number formats, by blocks that fit one request. */
import { dayFormat, linkFormula, textFormat, writableText } from '../../core/reporting/cell-texts';
import { rowsOfSheet, type PlanCell, type PlanColumn, type PlanSheet } from '../../core/reporting/plan';
import { cellText } from '../../core/sheet/cell-text';
import { days1904 } from '../../core/sheet/read-date';

/** Characters of values and formats in one request: Excel on the web takes 5 MB, and a character may take three bytes. */
const charactersPerBlock = 500_000;

export interface Block {
  /** Values or formulas, to be assigned after the formats. */
  readonly values: CellInput[][];
  readonly formats: string[][];
}

/** `null` leaves the cell blank. */
type CellInput = string | number | boolean | null;

/** What cells need to know of the workbook they go to. */
export interface Destination {
  readonly date1904: boolean;
  /** Name of the sheet with that id; nothing where it is gone. */
  readonly sheetName: (id: string) => string | undefined;
}

/** `worksheets`: with the ids and names loaded. */
export function destinationOf(date1904: boolean, worksheets: Excel.WorksheetCollection): Destination {
  const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  return { date1904, sheetName: (id) => names.get(id) };
}

/** Rows that `blocksOf` gives for a sheet. */
export function rowCount(planned: PlanSheet): number {
  return rowsOfSheet(planned).length;
}

/** The rows of a sheet from below its titles, which `lookOfSheet` writes. */
export function* blocksOf(planned: PlanSheet, destination: Destination): Generator<Block> {
  const { columns } = planned;
  let block: Block = { values: [], formats: [] };
  let size = 0;
  for (const row of rowsOfSheet(planned)) {
    const values = row.map((cell) => inputOf(cell, destination));
    const formats = row.map((cell, index) => formatOf(cell, columns[index]));
    const length = JSON.stringify(values).length + JSON.stringify(formats).length;
    if (block.values.length > 0 && size + length > charactersPerBlock) {
      yield block;
      block = { values: [], formats: [] };
      size = 0;
    }
    block.values.push(values);
    block.formats.push(formats);
    size += length;
  }
  if (block.values.length > 0) yield block;
}

function inputOf(cell: PlanCell, { date1904, sheetName }: Destination): CellInput {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cellText(writableText(cell));
  if ('day' in cell) return date1904 ? cell.day - days1904 : cell.day;
  if ('formula' in cell) return cell.formula;
  if ('shade' in cell) return typeof cell.mark === 'number' ? cell.mark : cellText(cell.mark);
  const sheet = sheetName(cell.link.sheetId);
  return sheet === undefined ? cellText(writableText(cell.text)) : linkFormula(sheet, cell.link, cell.text);
}

function formatOf(cell: PlanCell, column: PlanColumn | undefined): string {
  if (typeof cell === 'string') return textFormat;
  if (cell === null) return 'General';
  if (typeof cell === 'number' || 'formula' in cell) return column?.format ?? 'General';
  if ('shade' in cell && typeof cell.mark === 'string') return textFormat;
  return 'day' in cell ? dayFormat : 'General';
}
