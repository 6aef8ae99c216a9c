/** Finding the order sheets of a file, each under the agreement in whose units it is written. */
import { columns } from '../../catalogue';
import type { Agreement } from '../../core/agreement/schema';
import type { NotAnOrderSheet, OrderSheet } from '../../core/orders/order-sheet';
import { recogniseOrderTables } from '../../core/orders/tables-of-sheet';
import { choicesFor } from '../../core/sheet/column-choices';
import { rowsSearched } from '../../core/sheet/find-header';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { mappingSchema } from '../../core/sheet/stored-mapping';
import { readStoredDocument } from '../../core/stored-document';
import { sameText } from '../../core/text';
import type { WorkbookFile } from '../files/read-workbook';
import { fieldName } from '../../telling/check-words';
import { Refusal } from '../refusal';
import { leftOut, whyLeftOut } from './left-out-sheets';
import type { NamedInFiles } from './named-in-files';

export interface RecognitionAsked {
  /** The only sheet to check, where one is named. */
  readonly sheet: string | undefined;
  /** Field → header. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly named: NamedInFiles;
}

/** What the file may be checked by. */
export interface KnownAgreements {
  readonly known: readonly Agreement[];
  /** It applies to a table that fits several; `null`: nothing says. */
  readonly preferred: Agreement | null;
  /** Those that were not asked for. */
  readonly others: readonly Agreement[];
}

interface RecognisedOrders {
  readonly sheets: readonly OrderSheet[];
  /** What is to be told of the sheets that look like orders and were not taken for any. */
  readonly leftOut: readonly Refusal[];
}

/** What is said of a file without orders; one that lacks what an option names has none for that reason alone. */
export class NoOrders extends Refusal {}

/** Every order table, under the agreement that applies to it; a file without any is refused. */
export function recogniseOrders(
  workbook: WorkbookFile,
  { known, preferred, others }: KnownAgreements,
  prices: SheetSnapshot | null,
  { sheet, mapping, named }: RecognitionAsked,
): RecognisedOrders {
  const inQuestion = sheet === undefined ? workbook.snapshots : sheetsNamed(workbook, sheet);
  const candidates = inQuestion.filter((snapshot) => snapshot !== prices);
  if (sheet !== undefined && candidates.length === 0) throw noSuchSheet(workbook, sheet);
  const remembered = readStoredDocument(workbook.mapping, mappingSchema);
  const stored = remembered.kind === 'valid' ? remembered.value : null;
  const results = candidates.map((snapshot) => {
    const recognise = (said: RecognitionAsked['mapping']) =>
      recogniseOrderTables(snapshot, {
        columns,
        agreements: known,
        mapping: said,
        choices: choicesFor(stored, snapshot.name),
        preferred: preferred?.id,
      });
    const tables = recognise(mapping);
    const own = named.mappingOf(snapshot, tables, mapping);
    const isWhole = Object.keys(own).length === Object.keys(mapping).length;
    return { snapshot, mapping: own, tables: isWhole ? tables : recognise(own) };
  });
  const found = results.flatMap(({ tables }) => tables.filter((table) => 'headerRow' in table));
  named.noteFile(workbook.path, found);
  const refused = results.flatMap(({ snapshot, mapping: own, tables }) => {
    const said = tables.flatMap((table) => ('headerRow' in table ? [] : [table]));
    return said.length < tables.length ? [] : [{ snapshot, own, said }];
  });
  const why = refused.flatMap(({ snapshot, own, said }) => {
    const reason = whyLeftOut(snapshot, said, { known, others, mapping: own });
    return reason ? [{ name: snapshot.name, reason }] : [];
  });
  if (found.length === 0) {
    // Those that we wrote are not among the sheets read, and all others are.
    if (workbook.snapshots.length === 0) throw new NoOrders(({ file }) => file.ownReports(workbook.path));
    const told = why.filter(({ reason }) => reason.kind !== 'no-unit');
    const first = told.find(({ reason }) => reason.kind !== 'own-report') ?? told[0];
    if (first) throw new NoOrders(leftOut(workbook.path, first.name, first.reason, true).sentence);
    throw noOrderSheet(
      workbook.path,
      refused.flatMap(({ said }) => said),
    );
  }
  return {
    sheets: found,
    leftOut: why.map(({ name, reason }) => leftOut(workbook.path, name, reason, false)),
  };
}

/** No sheet of that name, or one that could not be read. */
function noSuchSheet({ path, snapshots, unreadable }: WorkbookFile, name: string): Refusal {
  const damaged = unreadable.find((sheet) => sameText(sheet.name, name));
  return new Refusal(({ file }) =>
    damaged
      ? file.sheetLeftOut(path, damaged.name, damaged.tooLarge)
      : file.noSuchSheet(
          path,
          name,
          snapshots.map((snapshot) => snapshot.name),
        ),
  );
}

/** The sheet of a name as typed; failing that, those that read the same. */
export function sheetsNamed({ snapshots }: WorkbookFile, name: string): readonly SheetSnapshot[] {
  const exact = snapshots.filter((snapshot) => snapshot.name === name);
  return exact.length > 0 ? exact : snapshots.filter((snapshot) => sameText(snapshot.name, name));
}

function noOrderSheet(path: string, results: readonly NotAnOrderSheet[]): NoOrders {
  return new NoOrders(({ file }, language) => {
    const wanted = [...columns]
      .filter(({ recognition }) => recognition !== undefined)
      .sort((a, b) => Number(b.recognition === 'anchor') - Number(a.recognition === 'anchor'));
    const nearest = [...results].sort((a, b) => b.found.length - a.found.length)[0];
    return file.noOrderSheet(
      path,
      rowsSearched,
      wanted.map(({ field }) => fieldName(field, language)),
      (nearest?.found ?? []).map((field) => fieldName(field, language)),
    );
  });
}
