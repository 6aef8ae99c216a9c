import { isOwnTable } from '../../core/reporting/own-sheets';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { Refusal } from '../refusal';
import { cellFormats } from './cell-formats';
import type { OfficePackage } from './package';
import { relationshipsOf } from './relationships';
import { SharedStrings } from './shared-strings';
import { mostLetters, SheetCells, type SheetContext } from './sheet-cells';
import { TooLarge } from './sheet-grid';
import { snapshotOf } from './sheet-snapshot';
import { XmlScan, type XmlListener } from './xml-scan';
import { tagAttributes } from './xml-tags';

interface UnreadableSheet {
  readonly name: string;
  readonly tooLarge: boolean;
}

export interface SheetsOfFile {
  readonly snapshots: readonly SheetSnapshot[];
  /** Sheets that could not be read while others could; told, never passed over. */
  readonly unreadable: readonly UnreadableSheet[];
  /** How many cells held more than Excel's do, by sheet name: they were read up to that limit. */
  readonly cut: ReadonlyMap<string, number>;
}

/** The worksheets of a workbook, without reports of ours. Chart, dialog and macro sheets hold no cells and are left out. */
export async function readSheets(parts: OfficePackage, file: string): Promise<SheetsOfFile> {
  const { worksheets, ...context } = await openWorkbook(parts, file);
  const snapshots: SheetSnapshot[] = [];
  const unreadable: UnreadableSheet[] = [];
  const cut = new Map<string, number>();
  for (const { name, part, visible } of worksheets)
    // One bad sheet does not condemn the others.
    try {
      if (await isOwnReport(parts, part)) continue;
      const cells = new SheetCells(context);
      await scan(parts, part, cells);
      const { date1904, formats } = context;
      snapshots.push(snapshotOf(cells, { name, visible, date1904, hasFormats: formats !== null }));
      cut.set(name, cells.cut);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      unreadable.push({ name, tooLarge: error instanceof TooLarge });
    }
  const [first] = unreadable;
  if (unreadable.length === worksheets.length && first !== undefined)
    throw new Refusal((texts) =>
      first.tooLarge ? texts.file.sheetTooLarge(file, first.name) : texts.file.corrupt(file),
    );
  return { snapshots, unreadable, cut };
}

interface Worksheet {
  readonly name: string;
  readonly part: string;
  readonly visible: boolean;
}

/** The sheets that hold cells, and what the reading of any of them rests on. */
async function openWorkbook(
  parts: OfficePackage,
  file: string,
): Promise<SheetContext & { readonly worksheets: readonly Worksheet[] }> {
  try {
    const [workbook] = await relationshipsOf(parts, '', 'officeDocument');
    if (workbook === undefined || !parts.has('[Content_Types].xml')) throw new Error('This is no workbook.');
    const text = await parts.text(workbook.part);
    const cells = new Map(
      (await relationshipsOf(parts, workbook.part, 'worksheet')).map(({ id, part }) => [id, part]),
    );
    const worksheets = tagAttributes(text, 'sheet').flatMap((sheet) => {
      const part = cells.get(sheet.get('id') ?? '');
      const isHidden = /^(hidden|veryHidden)$/.test(sheet.get('state') ?? '');
      return part === undefined ? [] : [{ name: sheet.get('name') ?? '', part, visible: !isHidden }];
    });
    if (worksheets.length === 0) throw new Refusal((texts) => texts.file.noSheet(file));
    // A part that is a thousand sheets would be read a thousand times.
    if (new Set(worksheets.map(({ part }) => part)).size < worksheets.length)
      throw new Error('Two sheets are one part.');
    const [styles] = await relationshipsOf(parts, workbook.part, 'styles');
    const [strings] = await relationshipsOf(parts, workbook.part, 'sharedStrings');
    const shared = new SharedStrings();
    if (strings !== undefined && parts.has(strings.part)) await scan(parts, strings.part, shared);
    const date1904 = tagAttributes(text, 'workbookPr').some((properties) =>
      ['1', 'true'].includes(properties.get('date1904') ?? ''),
    );
    return {
      worksheets,
      sharedStrings: shared.texts,
      // A date stays the serial number that the workbook stores, however it is shown.
      ...cellFormats(styles === undefined ? '' : await parts.text(styles.part)),
      date1904,
      room: { letters: mostLetters },
    };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal((texts) => texts.file.corrupt(file));
  }
}

async function isOwnReport(parts: OfficePackage, sheet: string): Promise<boolean> {
  for (const { part } of await relationshipsOf(parts, sheet, 'table')) {
    const [table] = tagAttributes(await parts.text(part), 'table');
    if (isOwnTable(table?.get('name') ?? '')) return true;
  }
  return false;
}

async function scan(parts: OfficePackage, part: string, listener: XmlListener): Promise<void> {
  const xml = new XmlScan(listener);
  for await (const piece of parts.pieces(part)) xml.push(piece);
  xml.end();
}
