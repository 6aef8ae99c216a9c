/** What is to be told of the reading of a file, beside what is checked. */
import type { Settings } from '../../core/checking/settings';
import { fields, mappedField } from '../../core/orders/fields';
import type { ReadSheet } from '../../core/orders/order-sheet';
import { isUncalculated } from '../../core/sheet/uncalculated';
import { mappingSchema } from '../../core/sheet/stored-mapping';
import { readStoredDocument } from '../../core/stored-document';
import type { WorkbookFile } from '../files/read-workbook';
import { Refusal } from '../refusal';

export function fileNotices({ path, unreadable, mapping, wrongLines }: WorkbookFile): Refusal[] {
  return [
    ...(readStoredDocument(mapping, mappingSchema).kind === 'refused'
      ? [new Refusal(({ file }) => file.mappingSetAside(path))]
      : []),
    ...unreadable.map(
      ({ name, tooLarge }) => new Refusal(({ file }) => file.sheetLeftOut(path, name, tooLarge)),
    ),
    ...wrongLineNotices(path, wrongLines),
  ];
}

export function wrongLineNotices(path: string, lines: readonly number[]): Refusal[] {
  return lines.length === 0 ? [] : [new Refusal(({ file }, { say }) => file.wrongLines(path, lines, say))];
}

export function sheetNotices({ path, cut }: WorkbookFile, sheets: readonly ReadSheet[]): Refusal[] {
  return sheets.flatMap((sheet) => {
    const { name } = sheet.snapshot;
    const long = cut.get(name) ?? 0;
    const cells = uncalculatedCells(sheet);
    return [
      ...(long > 0 ? [new Refusal(({ file }, { say }) => file.cellsCut(path, name, long, say))] : []),
      ...(cells > 0 ? [new Refusal(({ file }, { say }) => file.uncalculated(path, name, cells, say))] : []),
    ];
  });
}

/** Formulas without a result in the columns that are read: on lines, and on rows that may be blank for lack of it alone. */
function uncalculatedCells({ snapshot, lines, skipped, columns }: ReadSheet): number {
  if (snapshot.uncalculated === undefined) return 0;
  const blank = skipped.filter(({ reason }) => reason === 'blank');
  return [...new Set([...lines, ...blank].map(({ row }) => row))].reduce(
    (count, row) => count + columns.filter(({ index }) => isUncalculated(snapshot, row, index)).length,
    0,
  );
}

/** The settings name a contract, and every line that bears a number bears another: all of them were left out. */
export function contractNotices(
  path: string,
  sheets: readonly ReadSheet[],
  { contractNo }: Settings,
): Refusal[] {
  if (contractNo === null || contractNo.trim() === '') return [];
  const found = new Set<string>();
  let rows = 0;
  for (const sheet of sheets) {
    const contract = mappedField(sheet, fields.contract);
    if (contract === undefined) continue;
    if (sheet.lines.some((line) => line.get(contract.column) !== null)) return [];
    const { values, origin } = sheet.snapshot;
    for (const { row, reason } of sheet.skipped) {
      if (reason !== 'other-contract') continue;
      rows += 1;
      found.add(String(values[row - origin.row]?.[contract.index - origin.column] ?? '').trim());
    }
  }
  if (rows === 0) return [];
  return [new Refusal(({ file }, { say }) => file.noSuchContract(path, contractNo, [...found], rows, say))];
}
