import { access, writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, PageSetup, WriteSheet } from 'hucre';
import type { PlanCell, PlanSheet, ReportPlan } from '../../core/reporting/plan';
import { columnLetters } from '../../core/sheet/address';
import { systemCode } from '../files/read-workbook';
import { Refusal } from '../refusal';
import { rowHeight } from './row-height';

/** Excel's own limit on the text of a cell. */
const longestText = 32_767;

/** On paper, for whoever signs: A4 across, all columns on one page, the titles on each. */
const printed: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '$1:$1',
};

/** Refuses, before any work is done, a report that could not be written: not .xlsx, or the file exists. */
export async function refuseReport(path: string, cwd: string): Promise<void> {
  if (extname(path).toLowerCase() !== '.xlsx') throw new Refusal(({ report }) => report.notXlsx(path));
  const exists = await access(resolve(cwd, path)).then(
    () => true,
    () => false,
  );
  if (exists) throw new Refusal(({ report }) => report.exists(path));
}

/** Writes the plan as a new workbook; an existing file is never replaced. */
export async function writeReport(plan: ReportPlan, path: string, cwd: string): Promise<void> {
  const bytes = await writeXlsx({ sheets: plan.sheets.map(sheetOf), properties: { title: plan.title } });
  try {
    await writeFile(resolve(cwd, path), bytes, { flag: 'wx' });
  } catch (error) {
    const exists = systemCode(error) === 'EEXIST';
    throw new Refusal(({ report }) => (exists ? report.exists(path) : report.cannotWrite(path)));
  }
}

function sheetOf(sheet: PlanSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, index) =>
    row.forEach((value, column) => {
      if (value !== null)
        cells.set(`${index + 1},${column}`, cellOf(value, sheet.columns[column]?.wrapped === true));
    }),
  );
  const heights = new Map(
    sheet.rows.flatMap((row, index) => {
      const height = rowHeight(row, sheet.columns);
      return height === null ? [] : [[index + 1, { height }] as const];
    }),
  );
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows: [sheet.columns.map(({ title }) => title)],
    cells,
    rowDefs: heights,
    freezePane: { rows: 1 },
    pageSetup: printed,
    tables: [
      {
        name: sheet.table,
        range: `A1:${columnLetters(sheet.columns.length)}${sheet.rows.length + 1}`,
        columns: sheet.columns.map(({ title }) => ({ name: title })),
        style: 'TableStyleMedium2',
      },
    ],
  };
}

/** Text is stored as text and formatted as text, so that it stays text even when someone edits the cell. */
function cellOf(value: Exclude<PlanCell, null>, wrapped: boolean): Partial<Cell> {
  const alignment = { vertical: 'top', ...(wrapped ? { wrapText: true } : {}) } as const;
  if (typeof value === 'number') return { value, style: { alignment } };
  if (typeof value === 'string') return { value: writable(value), style: { numFmt: '@', alignment } };
  return {
    value: value.day,
    style: { numFmt: 'dd/mm/yyyy', alignment: { ...alignment, horizontal: 'left' } },
  };
}

/** Without the control characters that XML forbids, and no longer than a cell holds. */
function writable(text: string): string {
  return text
    .replace(/\p{Cc}/gu, (character) => (/[\t\n]/.test(character) ? character : ' '))
    .slice(0, longestText);
}
