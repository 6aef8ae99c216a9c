import { access, constants, lstat, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, PageSetup, WriteSheet } from 'hucre';
import {
  cellReference,
  dayFormat,
  quotedSheet,
  textFormat,
  writableText,
} from '../../core/reporting/cell-texts';
import { ownTableName } from '../../core/reporting/own-sheets';
import type { PlanCell, PlanColumn, PlanLink, PlanSheet, ReportPlan } from '../../core/reporting/plan';
import { rowsOfSheet } from '../../core/reporting/plan';
import { rowHeight, titlesHeight } from '../../core/reporting/row-height';
import { columnLetters } from '../../core/sheet/address';
import { systemCode } from '../files/read-workbook';
import { Refusal } from '../refusal';
import { chartsOf } from './file-chart';

/** Links a sheet may hold (Excel's limit): the texts of further ones stand alone. */
const mostLinks = 65_530;

/** Excel's own colour of links. */
const linkColour = '0563C1';

/** On paper, for whoever signs: A4 across, all columns on one page. */
const printed: PageSetup = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};

/** Below each page, whichever part of the report it is torn from: the file, the sheet, and which page of how many. */
const footer = '&L&F – &A&R&P / &N';

/** Refuses, before any work is done, a report that could not be written. */
export async function refuseReport(path: string, cwd: string): Promise<void> {
  if (path.trim() === '') throw new Refusal(({ file }) => file.noName);
  if (extname(path).toLowerCase() !== '.xlsx') throw new Refusal(({ report }) => report.notXlsx(path));
  const report = resolve(cwd, path);
  // A link that leads nowhere is in the way as well.
  if (await succeeds(lstat(report))) throw new Refusal((texts) => texts.report.exists(path));
  if (!(await succeeds(access(dirname(report), constants.W_OK))))
    throw new Refusal((texts) => texts.report.cannotWrite(path));
}

async function succeeds(attempt: Promise<unknown>): Promise<boolean> {
  return attempt.then(
    () => true,
    () => false,
  );
}

/** Writes the plan as a new workbook; an existing file is never replaced. */
export async function writeReport(plan: ReportPlan, path: string, cwd: string): Promise<void> {
  const report = resolve(cwd, path);
  const names = new Set(plan.sheets.map(({ name }) => name));
  const target = (link: PlanLink) => linkTarget(link, names, cwd, report);
  const bytes = await writeXlsx({
    sheets: plan.sheets.map((sheet) => sheetOf(sheet, target)),
    properties: { title: plan.title },
    // By names of our own: the writer's would cite sheets without quotes, which Excel takes for damage.
    namedRanges: plan.sheets.map(({ name }) => ({
      name: '_xlnm.Print_Titles',
      range: `${quotedSheet(name)}!$1:$1`,
      scope: name,
    })),
  });
  try {
    await writeFile(report, bytes, { flag: 'wx' });
  } catch (error) {
    const exists = systemCode(error) === 'EEXIST';
    // On a full disk a part of it was written, which would pass for the report.
    if (!exists) await rm(report, { force: true }).catch(() => undefined);
    throw new Refusal(({ report: texts }) => (exists ? texts.exists(path) : texts.cannotWrite(path)));
  }
}

/** Where a link of a report leads: a hyperlink as the file stores it, or nowhere. */
type LinkTarget = (link: PlanLink) => NonNullable<Cell['hyperlink']> | null;

function sheetOf(sheet: PlanSheet, target: LinkTarget): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  let links = 0;
  const limited: LinkTarget = (link) => ((links += 1) > mostLinks ? null : target(link));
  const rows = rowsOfSheet(sheet);
  rows.forEach((row, index) =>
    row.forEach((value, column) => {
      if (value !== null) cells.set(`${index + 1},${column}`, cellOf(value, sheet.columns[column], limited));
    }),
  );
  sheet.columns.forEach(({ title, upright }, column) =>
    cells.set(`0,${column}`, {
      value: title,
      style: { alignment: { vertical: 'top', ...(upright ? { textRotation: 90 } : { wrapText: true }) } },
    }),
  );
  const heights = new Map<number, { readonly height: number }>(
    rows.flatMap((row, index) => {
      const height = rowHeight(row, sheet.columns);
      return height === null ? [] : [[index + 1, { height }] as const];
    }),
  );
  const titles = titlesHeight(sheet.columns);
  if (titles !== null) heights.set(0, { height: titles });
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width }) => ({ width })),
    rows: [sheet.columns.map(({ title }) => title)],
    cells,
    rowDefs: heights,
    freezePane: { rows: 1 },
    pageSetup: printed,
    headerFooter: { oddFooter: footer },
    charts: chartsOf(sheet),
    tables: [
      {
        name: ownTableName(sheet.table),
        range: `A1:${columnLetters(sheet.columns.length)}${sheet.rows.length + 1}`,
        columns: sheet.columns.map(({ title }) => ({ name: title })),
        style: 'TableStyleMedium2',
      },
    ],
  };
}

/** Text is stored as text and formatted as text, so that it stays text even when someone edits the cell. */
function cellOf(
  value: Exclude<PlanCell, null>,
  column: PlanColumn | undefined,
  target: LinkTarget,
): Partial<Cell> {
  const alignment = { vertical: 'top', ...(column?.wrapped ? { wrapText: true } : {}) } as const;
  const numeric = column?.format === undefined ? { alignment } : { alignment, numFmt: column.format };
  if (typeof value === 'number') return { value, style: numeric };
  if (typeof value === 'string') return { value: fileText(value), style: { numFmt: textFormat, alignment } };
  if ('day' in value)
    return {
      value: value.day,
      style: { numFmt: dayFormat, alignment: { ...alignment, horizontal: 'left' } },
    };
  if ('formula' in value)
    return {
      value: value.result ?? null,
      type: 'formula',
      formula: value.formula.slice(1),
      ...(value.result === undefined ? {} : { formulaResult: value.result }),
      style: numeric,
    };
  if ('shade' in value)
    return {
      value: value.mark,
      style: {
        ...(typeof value.mark === 'string' ? { numFmt: textFormat } : {}),
        alignment: { ...alignment, horizontal: 'center' },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: value.shade } },
      },
    };
  const text = { value: fileText(value.text), style: { numFmt: textFormat, alignment } };
  const hyperlink = target(value);
  if (hyperlink === null) return text;
  const style = { ...text.style, font: { color: { rgb: linkColour }, underline: true } };
  return { ...text, style, hyperlink };
}

/** A text as a file holds it: what would be read back as a character in hexadecimal is written so that it is not. */
function fileText(text: string): string {
  return writableText(text).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}

/**
 * A cell of the report itself, or one of the workbook that was checked, found from where the report lies. Text files
 * have no cells to go to.
 */
function linkTarget(
  { link, file }: PlanLink,
  sheets: ReadonlySet<string>,
  cwd: string,
  report: string,
): ReturnType<LinkTarget> {
  const cell = cellReference(link.sheetId, link);
  if (file === undefined) return sheets.has(link.sheetId) ? { target: '', location: cell } : null;
  if (!/\.xls[xm]$/i.test(file)) return null;
  const path = relative(dirname(report), resolve(cwd, file)).split(sep).join('/');
  // A folder may be named "http:", and would lead elsewhere.
  const start = /^[^/]*:/.test(path) && !isAbsolute(path) ? './' : '';
  return { target: `${start}${asAddress(path).replaceAll('#', '%23')}#${asAddress(cell)}` };
}

/** Names of files and sheets may hold half a character, which no address can. */
function asAddress(name: string): string {
  return encodeURI(name.replace(/\p{Cs}/gu, '\ufffd'));
}
