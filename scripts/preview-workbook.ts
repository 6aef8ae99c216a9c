import { basename, extname, resolve } from 'node:path';
import { readFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';
import { readWorkbook } from '../src/cli/files/read-workbook';
import type { CellValue, SheetSnapshot } from '../src/core/sheet/snapshot';

/** A workbook as the preview's page opens it. */
export interface PreviewWorkbook {
  /** With its extension, always that of a workbook. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the workbook to show. A .csv becomes a workbook of one sheet. What the terminal refuses (encrypted, truncated,
 * another format) is refused with the same `Refusal` before any page opens.
 */
export async function readForPreview(path: string): Promise<PreviewWorkbook> {
  const { snapshots } = await readWorkbook(path, process.cwd());
  const [sheet] = snapshots;
  const extension = extname(path).toLowerCase();
  if (extension !== '.csv' || !sheet)
    return { name: basename(path), bytes: new Uint8Array(await readFile(resolve(path))) };
  return { name: `${basename(path, extname(path))}.xlsx`, bytes: await asWorkbook(sheet) };
}

function asWorkbook({ name, values }: SheetSnapshot): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: sheetName(name), rows: values.map((row) => row.map(asOpened)) }] });
}

/** Written without group separators or a leading zero, which could be part of a code. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:[.,]\d+)?$/;

/** A number becomes one, as when Excel opens the file; all else stays text: "012", "=1" and days, which the engine reads. */
function asOpened(value: CellValue): CellValue {
  return typeof value === 'string' && plainNumber.test(value) ? Number(value.replace(',', '.')) : value;
}

/** As Excel allows it: at most 31 characters, none of the signs it forbids, no apostrophe at either end. */
function sheetName(name: string): string {
  const allowed = name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
  return allowed.replace(/^'+|'+$/g, '').trim() || 'CSV';
}
