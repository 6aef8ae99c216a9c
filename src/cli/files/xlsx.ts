import { readXlsx } from 'hucre/xlsx';
import type { Sheet } from 'hucre';
import { isOwnTable } from '../../core/reporting/own-sheets';
import { foreignCurrency } from '../../core/sheet/number-format';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { Refusal } from '../refusal';
import { withinCellLimit } from './cell-limit';
import { closePackage, partText, tagAttributes } from './package';
import type { Parts } from './package';
import { snapshotOf, uncalculated } from './sheet-snapshot';

export interface UnreadableSheet {
  readonly name: string;
  readonly tooLarge: boolean;
}

export interface SheetsOfFile {
  readonly snapshots: readonly SheetSnapshot[];
  /** Sheets that could not be read while others could; told, never passed over. */
  readonly unreadable: readonly UnreadableSheet[];
  /** How many cells held more than Excel's do, by sheet name: they were read up to that limit. */
  readonly cut: ReadonlyMap<string, number>;
  /** Cells ("row,column", from one) whose formula has no stored result, by sheet name. */
  readonly uncalculated: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The worksheets of a workbook, without reports of ours. Chart, dialog and macro sheets hold no cells and are left out. */
export async function readSheets(parts: Parts, file: string): Promise<SheetsOfFile> {
  const withFormats = showsForeignCurrency(parts);
  const archive = closePackage(withFormats ? parts : withoutStyles(parts));
  const worksheets = await worksheetsOf(parts, archive, file);
  const read = async (indexes: readonly number[]) => {
    const options = { sheets: [...indexes], readStyles: withFormats };
    const { sheets, dateSystem } = await readXlsx(archive, options);
    return sheets.map((sheet) => ({ sheet, date1904: dateSystem === '1904' }));
  };
  const found: { sheet: Sheet; date1904: boolean }[] = [];
  const unreadable: UnreadableSheet[] = [];
  try {
    found.push(...(await read(worksheets.map(({ index }) => index))));
  } catch {
    // One bad sheet does not condemn the others: read them one by one.
    for (const { index, name } of worksheets)
      try {
        found.push(...(await read([index])));
      } catch (error) {
        unreadable.push({ name, tooLarge: isTooLarge(error) });
      }
  }
  const [first] = unreadable;
  if (found.length === 0 && first !== undefined)
    throw new Refusal((texts) =>
      first.tooLarge ? texts.file.sheetTooLarge(file, first.name) : texts.file.corrupt(file),
    );
  const theirs = found.filter(({ sheet }) => !sheet.tables?.some(({ name }) => isOwnTable(name)));
  const limited = theirs.map(({ sheet, date1904 }) =>
    withinCellLimit(snapshotOf(sheet, date1904, withFormats)),
  );
  return {
    snapshots: limited.map(({ snapshot }) => snapshot),
    unreadable,
    cut: new Map(limited.map(({ snapshot, cut }) => [snapshot.name, cut])),
    uncalculated: new Map(theirs.map(({ sheet }) => [sheet.name, uncalculated(sheet)])),
  };
}

/** Names and positions of the sheets that hold cells. */
async function worksheetsOf(parts: Parts, archive: Uint8Array, file: string) {
  const skipped = sheetsWithoutCells(parts);
  const worksheets: { readonly index: number; readonly name: string }[] = [];
  try {
    await readXlsx(archive, {
      sheets: ({ index, name }) => {
        if (!skipped.has(index)) worksheets.push({ index, name });
        return false;
      },
    });
  } catch {
    throw new Refusal((texts) => texts.file.corrupt(file));
  }
  if (worksheets.length === 0) throw new Refusal((texts) => texts.file.noSheet(file));
  return worksheets;
}

/** Positions of the sheets whose relationship is not to a worksheet. */
function sheetsWithoutCells(parts: Parts): ReadonlySet<number> {
  const root = tagAttributes(partText(parts, '_rels/.rels') ?? '', 'Relationship');
  const target = root
    .find((relationship) => relationship.get('Type')?.endsWith('/officeDocument'))
    ?.get('Target');
  const workbook = (target ?? 'xl/workbook.xml').replace(/^\//, '');
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1);
  const relationships = partText(parts, `${folder}_rels/${workbook.slice(folder.length)}.rels`) ?? '';
  const worksheets = new Set(
    tagAttributes(relationships, 'Relationship')
      .filter((relationship) => relationship.get('Type')?.endsWith('/worksheet'))
      .map((relationship) => relationship.get('Id')),
  );
  const sheets = tagAttributes(partText(parts, workbook) ?? '', 'sheet');
  return new Set(sheets.flatMap((sheet, index) => (worksheets.has(sheet.get('id')) ? [] : [index])));
}

/**
 * Number formats cost as much to read as the cells, and matter only where an amount may be in another currency: they
 * are read where the workbook has such a format at all.
 */
function showsForeignCurrency(parts: Parts): boolean {
  return styleParts(parts).some((name) =>
    tagAttributes(partText(parts, name) ?? '', 'numFmt').some((format) =>
      foreignCurrency((format.get('formatCode') ?? '').replaceAll('&quot;', '"')),
    ),
  );
}

/** Without styles, a date stays the serial number that the workbook stores, however it is shown. */
function withoutStyles(parts: Parts): Parts {
  const styles = new Set(styleParts(parts));
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !styles.has(name)));
}

function styleParts(parts: Parts): string[] {
  return Object.keys(parts).filter((name) => /(^|\/)styles\d*\.xml$/i.test(name));
}

function isTooLarge(error: unknown): boolean {
  return (
    error instanceof Error && /over the \d+ limit|outside the supported sheet bounds/.test(error.message)
  );
}
