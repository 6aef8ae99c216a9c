/** An order sheet of as many lines as wanted, as a file. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { sheetText } from '../../bench/order-sheets';
import type { CellValue } from '../../src/core/sheet/snapshot';

export async function longSheet(lines: number, columns: number): Promise<string> {
  const rows = JSON.parse(await sheetText(lines, columns)) as CellValue[][];
  const file = join(mkdtempSync(join(tmpdir(), 'bordereau-')), 'suivi-long.xlsx');
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Suivi', rows }] }));
  return file;
}
