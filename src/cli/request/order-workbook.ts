import { priceScheduleOf, workbookSchedule } from '../../core/agreement/price-schedule';
import type { NoSchedule, PriceSchedule } from '../../core/agreement/price-schedule';
import type { Agreement } from '../../core/agreement/schema';
import type { Settings } from '../../core/checking/settings';
import { byAgreement } from '../../core/orders/by-agreement';
import type { AgreementPart } from '../../core/orders/by-agreement';
import type { OrderSheet, ReadSheet } from '../../core/orders/order-sheet';
import { readOrders } from '../../core/orders/read-orders';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { defaultAmong } from '../../default-agreement';
import { readWorkbook } from '../files/read-workbook';
import type { WorkbookFile } from '../files/read-workbook';
import { Refusal } from '../refusal';
import { agreementNamed, agreementOfWorkbook, agreementsWith } from './agreement';
import { agreementNotices } from './agreement-notices';
import { otherAgreements } from './left-out-sheets';
import { contractNotices, fileNotices, sheetNotices } from './reading-notices';
import { recogniseOrders, sheetsNamed } from './recognise-orders';
import type { KnownAgreements, RecognitionAsked } from './recognise-orders';
import { settingsFor, settingsOfWorkbook, settingsUnder } from './settings';
import type { GivenSettings } from './settings';

/** The price schedule: a sheet of the workbooks by its name, or a CSV file. */
interface PricesAsked {
  /** As it was typed. */
  readonly name: string;
  /** Of the CSV file; `null` where a sheet is named. */
  readonly sheet: SheetSnapshot | null;
}

/** What the command line asks of every file. */
export interface CheckAsked extends RecognitionAsked {
  readonly cwd: string;
  readonly agreement: Agreement | null;
  /** Settings of a file; they win over those of the workbook. */
  readonly settings: GivenSettings | null;
  readonly profile: Settings['profile'] | undefined;
  /** A 1900 serial. */
  readonly asOf: number;
  readonly prices: PricesAsked | null;
}

/** The order sheets of one file under one agreement as read, and what they are checked or added up by. */
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
  /** A sheet that was to be checked could not be read. */
  readonly incomplete: boolean;
  /** Told beside the result: sheets and cells that could not be read. */
  readonly notices: readonly Refusal[];
}

/** A file by the agreements its order sheets are under: as a rule, one. */
export type OrderFile = readonly OrderWorkbook[];

/** Reads the order sheets of one file; whatever keeps it from being read is a `Refusal`. */
export async function readOrderFile(path: string, asked: CheckAsked): Promise<OrderFile> {
  const workbook = await readWorkbook(path, asked.cwd);
  const given =
    asked.settings ?? (isBlank(workbook.settings) ? null : settingsOfWorkbook(workbook.settings, path));
  const prices = priceSheet(workbook, asked);
  const agreements = agreementsFor(workbook, given, asked);
  const { sheets: orderSheets, leftOut } = recogniseOrders(workbook, agreements, prices, asked);
  const main = agreements.preferred ?? defaultAmong(agreements.known);
  const parts = byAgreement(orderSheets, main);
  const schedules = prices && schedulesOn(prices, parts, path, asked);
  const otherSheets = workbook.snapshots.filter((snapshot) =>
    orderSheets.every((sheet) => sheet.snapshot.id !== snapshot.id),
  );
  return parts.map(({ agreement, sheets: found }, index) => {
    // Settings and an agreement that are both asked for are applied as asked (and told: `workbook-options`).
    const isAsked = asked.settings !== null && asked.agreement !== null;
    const own = given && !isAsked ? settingsFor(given, agreement) : given;
    const settings = settingsUnder(agreement, own, asked.profile);
    const sheets = readOrders(found, { agreement, settings });
    return {
      file: path,
      agreement,
      settings,
      asOf: asked.asOf,
      prices: asked.prices
        ? (schedules?.get(agreement) ?? null)
        : settings.finance.enabled
          ? (workbookSchedule(agreement, workbook.snapshots, orderSheets)?.schedule ?? null)
          : null,
      sheets,
      otherSheets,
      waivers: workbook.waivers,
      incomplete: asked.sheet === undefined && workbook.unreadable.length > 0,
      notices: [
        ...(index === 0 ? [...fileNotices(workbook), ...leftOut] : []),
        ...sheetNotices(workbook, sheets),
        ...contractNotices(path, sheets, settings),
        ...agreementNotices(path, agreement, { parts, given, asked }),
      ],
    };
  });
}

/** The agreement of the command line, else those built in and the workbook's own; a faulty one there is refused. */
function agreementsFor(
  { agreement: stored, path }: WorkbookFile,
  given: GivenSettings | null,
  asked: CheckAsked,
): KnownAgreements {
  if (asked.agreement !== null) {
    const known = [asked.agreement];
    return { known, preferred: asked.agreement, others: otherAgreements(known) };
  }
  const own = isBlank(stored) ? null : agreementOfWorkbook(stored, path);
  const known = agreementsWith(own);
  const preferred = given === null ? own : agreementNamed(given.stored.agreement, known, given);
  return { known, preferred, others: [] };
}

/** Whether a workbook stores nothing in a part: an emptied one is none. */
function isBlank(stored: string | null): stored is null {
  return stored === null || stored.trim() === '';
}

function priceSheet(workbook: WorkbookFile, { prices, named }: CheckAsked): SheetSnapshot | null {
  if (prices === null || prices.sheet) return prices && prices.sheet;
  const [sheet] = sheetsNamed(workbook, prices.name);
  if (sheet === undefined)
    named.noteUnpriced(workbook.path, (texts, files) => texts.noSuchPrices(prices.name, files));
  return sheet ?? null;
}

/**
 * The schedule that was asked for, under each agreement whose units it prices. One that prices none would be a check
 * against nothing: a sheet is refused, a file may be meant for the other workbooks.
 */
function schedulesOn(
  sheet: SheetSnapshot,
  parts: readonly AgreementPart<OrderSheet>[],
  path: string,
  { prices, named }: CheckAsked,
): ReadonlyMap<Agreement, PriceSchedule> {
  const schedules = new Map<Agreement, PriceSchedule>();
  const refused: NoSchedule[] = [];
  for (const { agreement } of parts) {
    const schedule = priceScheduleOf(agreement, sheet);
    if (typeof schedule === 'string') refused.push(schedule);
    else schedules.set(agreement, schedule);
  }
  const [why] = refused;
  if (schedules.size > 0) named.notePriced();
  else if (why !== undefined) {
    const name = prices?.name ?? sheet.name;
    if (prices?.sheet === null) throw new Refusal((texts) => texts.noPriceSchedule(`${path} › ${name}`, why));
    named.noteUnpriced(path, (texts) => texts.noPriceSchedule(name, why));
  }
  return schedules;
}
