import { columns } from '../../catalogue';
import { priceScheduleOf, workbookSchedule } from '../../core/agreement/price-schedule';
import type { PriceSchedule } from '../../core/agreement/price-schedule';
import type { Agreement } from '../../core/agreement/schema';
import type { Settings } from '../../core/checking/settings';
import type { NotAnOrderSheet, OrderSheet, ReadSheet } from '../../core/orders/order-sheet';
import { readOrders } from '../../core/orders/read-orders';
import { recogniseOrderTables } from '../../core/orders/tables-of-sheet';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { readStoredDocument } from '../../core/stored-document';
import { choicesFor } from '../../core/sheet/column-choices';
import { mappingSchema } from '../../core/sheet/stored-mapping';
import { sameText } from '../../core/text';
import { readWorkbook } from '../files/read-workbook';
import type { WorkbookFile } from '../files/read-workbook';
import { fieldName } from '../../telling';
import { Refusal } from '../refusal';
import { agreementNamed, agreementOfWorkbook, agreementsWith, borrowedId } from './agreement';
import { settingsOfWorkbook, settingsUnder } from './settings';
import type { GivenSettings } from './settings';

/** What the command line asks of every file. */
export interface CheckAsked {
  readonly cwd: string;
  /** The only sheet to check, where one is named. */
  readonly sheet: string | undefined;
  readonly agreement: Agreement | null;
  /** Settings of a file; they win over those of the workbook. */
  readonly settings: GivenSettings | null;
  readonly profile: Settings['profile'] | undefined;
  /** Field → header. */
  readonly mapping: Readonly<Record<string, string>>;
  /** A 1900 serial. */
  readonly asOf: number;
  /** The price schedule: the name of a sheet of each workbook, or the sheet of a CSV file already read. */
  readonly prices: string | SheetSnapshot | null;
}

/** The order sheets of one file as read, and what they are checked or added up by. */
export interface OrderWorkbook {
  readonly file: string;
  readonly agreement: Agreement;
  readonly settings: Settings;
  /** A 1900 serial. */
  readonly asOf: number;
  readonly prices: PriceSchedule | null;
  readonly sheets: readonly ReadSheet[];
  /** The other sheets of the workbook: the accounts may stand on one. */
  readonly otherSheets: readonly SheetSnapshot[];
  /** The workbook's own waivers, as stored; `null` where there are none. */
  readonly waivers: string | null;
  /** Told beside the result: sheets and cells that could not be read. */
  readonly notices: readonly Refusal[];
}

/** Reads the order sheets of one file; whatever keeps it from being read is a `Refusal`. */
export async function readOrderWorkbook(path: string, asked: CheckAsked): Promise<OrderWorkbook> {
  const workbook = await readWorkbook(path, asked.cwd);
  const given =
    asked.settings ?? (workbook.settings === null ? null : settingsOfWorkbook(workbook.settings, path));
  const prices = priceSheet(workbook, asked);
  const { known, chosen } = agreementsFor(workbook, given, asked);
  const orderSheets = recognise(workbook, chosen === null ? known : [chosen], prices, asked);
  const agreement = orderSheets[0]?.agreement ?? chosen ?? agreementNamed(known[0]?.id ?? '', known);
  const settings = settingsUnder(agreement, given, asked.profile);
  const schedule = prices
    ? scheduleOn(prices, agreement, asked)
    : settings.finance.enabled
      ? (workbookSchedule(agreement, workbook.snapshots, orderSheets)?.schedule ?? null)
      : null;
  const sheets = readOrders(orderSheets, { agreement, settings });
  return {
    file: path,
    agreement,
    settings,
    asOf: asked.asOf,
    prices: schedule,
    sheets,
    otherSheets: workbook.snapshots.filter((snapshot) =>
      orderSheets.every((sheet) => sheet.snapshot.id !== snapshot.id),
    ),
    waivers: workbook.waivers,
    notices: [
      ...notices(workbook, sheets),
      ...(agreement === asked.agreement ? [] : [borrowedId(agreement) ?? []].flat()),
    ],
  };
}

/**
 * What the file may be checked by, and what it is to be: the agreement of the command line, else the one the settings
 * name, else the workbook's own. A faulty one in the workbook is refused, unless another is given.
 */
function agreementsFor(
  { agreement: stored, path }: WorkbookFile,
  given: GivenSettings | null,
  asked: CheckAsked,
): { readonly known: readonly Agreement[]; readonly chosen: Agreement | null } {
  if (asked.agreement !== null) return { known: [asked.agreement], chosen: asked.agreement };
  const own = stored === null || stored.trim() === '' ? null : agreementOfWorkbook(stored, path);
  const known = agreementsWith(own);
  return { known, chosen: given === null ? own : agreementNamed(given.stored.agreement, known) };
}

/** The order sheets, all under one agreement: the one chosen, else the one in whose units the first is written. */
function recognise(
  workbook: WorkbookFile,
  agreements: readonly Agreement[],
  prices: SheetSnapshot | null,
  { sheet, mapping }: CheckAsked,
): OrderSheet[] {
  const named = sheet === undefined ? workbook.snapshots : sheetsNamed(workbook, sheet);
  const candidates = named.filter((snapshot) => snapshot !== prices);
  if (sheet !== undefined && candidates.length === 0)
    throw new Refusal(({ file }) =>
      file.noSuchSheet(
        workbook.path,
        sheet,
        workbook.snapshots.map(({ name }) => name),
      ),
    );
  const remembered = readStoredDocument(workbook.mapping, mappingSchema);
  const stored = remembered.kind === 'valid' ? remembered.value : null;
  const under = (known: readonly Agreement[]) =>
    candidates.flatMap((snapshot) =>
      recogniseOrderTables(snapshot, {
        columns,
        agreements: known,
        mapping,
        choices: choicesFor(stored, snapshot.name),
      }),
    );
  let results = under(agreements);
  const first = results.find(isOrderSheet)?.agreement;
  if (first !== undefined && agreements.length > 1) results = under([first]);
  const found = results.filter(isOrderSheet);
  refuseUnknownHeaders(workbook, found, mapping);
  if (found.length === 0)
    throw noOrderSheet(
      workbook.path,
      results.flatMap((result) => (isOrderSheet(result) ? [] : [result])),
    );
  return found;
}

/** The sheet of a name as typed; failing that, those that read the same. */
function sheetsNamed({ snapshots }: WorkbookFile, name: string): readonly SheetSnapshot[] {
  const exact = snapshots.filter((snapshot) => snapshot.name === name);
  return exact.length > 0 ? exact : snapshots.filter((snapshot) => sameText(snapshot.name, name));
}

function isOrderSheet(result: OrderSheet | NotAnOrderSheet): result is OrderSheet {
  return 'headerRow' in result;
}

/** A header named with --map that stands nowhere is a slip of the hand, not a column without values. */
function refuseUnknownHeaders(
  workbook: WorkbookFile,
  found: readonly OrderSheet[],
  mapping: Readonly<Record<string, string>>,
): void {
  const headers = found.flatMap((sheet) => [...sheet.columns, ...sheet.unmapped].map(({ header }) => header));
  for (const wanted of Object.values(mapping)) {
    if (headers.some((header) => sameText(header, wanted))) continue;
    const stands = workbook.snapshots.some(({ values }) =>
      values.some((row) => row.some((cell) => typeof cell === 'string' && sameText(cell, wanted))),
    );
    if (!stands) throw new Refusal(({ file }) => file.noSuchHeader(workbook.path, wanted, headers));
  }
}

function noOrderSheet(path: string, results: readonly NotAnOrderSheet[]): Refusal {
  return new Refusal(({ file }, language) => {
    const wanted = [...columns]
      .filter(({ recognition }) => recognition !== undefined)
      .sort((a, b) => Number(b.recognition === 'anchor') - Number(a.recognition === 'anchor'));
    const nearest = [...results].sort((a, b) => b.found.length - a.found.length)[0];
    return file.noOrderSheet(
      path,
      wanted.map(({ field }) => fieldName(field, language)),
      (nearest?.found ?? []).map((field) => fieldName(field, language)),
    );
  });
}

function priceSheet(workbook: WorkbookFile, { prices }: CheckAsked): SheetSnapshot | null {
  if (prices === null || typeof prices !== 'string') return prices;
  const [sheet] = sheetsNamed(workbook, prices);
  if (sheet === undefined) throw new Refusal((texts) => texts.noSuchPrices(prices, workbook.path));
  return sheet;
}

/** The schedule that was asked for; a sheet that is none is refused, for a check against nothing would look like one. */
function scheduleOn(sheet: SheetSnapshot, agreement: Agreement, { prices }: CheckAsked): PriceSchedule {
  const schedule = priceScheduleOf(agreement, sheet);
  if (typeof schedule !== 'string') return schedule;
  const name = typeof prices === 'string' ? sheet.name : `${sheet.name}.csv`;
  throw new Refusal((texts) => texts.noPriceSchedule(name, schedule));
}

function notices(
  { path, unreadable, uncalculated, mapping }: WorkbookFile,
  sheets: readonly ReadSheet[],
): Refusal[] {
  return [
    ...(readStoredDocument(mapping, mappingSchema).kind === 'refused'
      ? [new Refusal(({ file }) => file.mappingSetAside(path))]
      : []),
    ...unreadable.map(
      ({ name, tooLarge }) => new Refusal(({ file }) => file.sheetLeftOut(path, name, tooLarge)),
    ),
    ...sheets.flatMap(({ snapshot: { name }, lines, columns: mapped }) => {
      const places = uncalculated.get(name) ?? new Set();
      const cells = lines.reduce(
        (count, { row }) => count + mapped.filter(({ index }) => places.has(`${row},${index}`)).length,
        0,
      );
      return cells === 0
        ? []
        : [new Refusal(({ file }, { say }) => file.uncalculated(path, name, cells, say))];
    }),
  ];
}
