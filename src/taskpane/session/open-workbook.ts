import type { Agreement } from '../../core/agreement/schema';
import type { StoredSettings } from '../../core/checking/settings';
import { settingsUnder } from '../../core/checking/settings-faults';
import { byAgreement, inWorkbookOrder, type AgreementPart } from '../../core/orders/by-agreement';
import type { NotAnOrderSheet, OrderSheet, ReadSheet } from '../../core/orders/order-sheet';
import { asFound, readOrdersAgain } from '../../core/orders/read-again';
import { tablesAsBefore } from '../../core/orders/same-table';
import { HostError } from '../../core/ports';
import type { AbortSignalLike, KnownReading, SheetInfo, WaitOptions, WorkbookPort } from '../../core/ports';
import { choicesFor, type StoredMapping } from '../../core/sheet/column-choices';
import { comparedInSteps, comparedWith } from '../../core/sheet/same-rows';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import type { Steps } from '../../core/steps';
import { defaultAmong } from '../../default-agreement';
import type { Engine } from './engine';
import { isCancelled, problemOf } from './problem';
import { settingsOf, type OpenedWorkbook } from './state';
import { runSteps } from './time-slice';

type Snapshots = Pick<OpenedWorkbook, 'snapshots' | 'refused'>;

interface ReadSheetsOptions extends WaitOptions {
  /** A sheet as it was read before: what did not change since is not asked for again. */
  readonly known?: (sheet: SheetInfo) => KnownReading | undefined;
}

/**
 * Reads every sheet that holds something, but for those we wrote. A sheet that cannot be read is told beside the others;
 * what keeps all from being read (a cell being edited) is thrown.
 */
export async function readSheets(
  workbook: Pick<WorkbookPort, 'sheets' | 'read'>,
  { known, ...wait }: ReadSheetsOptions,
  onProgress: (sheet: string, share: number) => void,
): Promise<Snapshots> {
  const infos = (await workbook.sheets(wait)).filter(
    (sheet) => !sheet.own && sheet.rows > 0 && sheet.columns > 0,
  );
  const weight = (sheets: readonly SheetInfo[]) =>
    sheets.reduce((cells, sheet) => cells + sheet.rows * sheet.columns, 0);
  const all = weight(infos);
  // Of all, before the first is read.
  const since = infos.map((info) => known?.(info));
  const snapshots: SheetSnapshot[] = [];
  const refused: OpenedWorkbook['refused'][number][] = [];
  for (const [index, sheet] of infos.entries()) {
    const before = weight(infos.slice(0, index));
    const tell = (share: number) => {
      // A block that was under way when the user cancelled may still arrive: nothing goes on for all that.
      if (!wait.signal?.aborted) onProgress(sheet.name, (before + share * weight([sheet])) / all);
    };
    tell(0);
    try {
      snapshots.push(await workbook.read(sheet.id, { ...wait, onProgress: tell, since: since[index] }));
    } catch (thrown) {
      const problem = problemOf(thrown, 'read');
      if (isCancelled(thrown) || problem.kind === 'editing-cell') throw thrown;
      refused.push({ sheet: sheet.name, problem });
    }
  }
  return { snapshots, refused };
}

/**
 * A sheet that Excel would not give would lack from the figures without a word. One that is too large never was in
 * them: the page of the check tells of it.
 */
export function refuseUnread({ refused }: OpenedWorkbook): void {
  const unread = refused.find(({ problem }) => problem.kind !== 'too-large')?.problem;
  if (unread) throw new HostError(unread.kind === 'fault' ? 'unknown' : unread.kind, unread.diagnostic);
}

/** A warning only: where the host does not say, nothing is held up. */
export async function calculationPending(
  workbook: Pick<WorkbookPort, 'calculationPending'>,
): Promise<boolean> {
  try {
    return await workbook.calculationPending();
  } catch {
    return false;
  }
}

/** Runs steps, and tells how much of them is done. */
type Run = <T>(steps: Iterator<number, T>) => Promise<T>;

/** What is done in the middle of understanding a workbook is refused where the user cancels it. */
function runUntil(signal: AbortSignalLike | undefined): Run {
  return async (steps) => {
    const done = await runSteps(steps, signal);
    if (done === null) throw new HostError('cancelled', 'understand');
    return done;
  };
}

interface UnderstandingBy {
  /** The settings the workbook keeps; `null` where it keeps none. */
  readonly stored: StoredSettings | null;
  readonly mapping: StoredMapping | null;
  /** The agreement the workbook brings along. */
  readonly own: Agreement | null;
  /** The workbook as it was understood before; what did not change since is not read again. */
  readonly last: OpenedWorkbook | null;
  readonly signal?: AbortSignalLike;
}

/**
 * Finds the order tables and reads their lines, each under the agreement in whose units it is written, in small steps. A
 * table that fits several is under the one the settings name, else the one the workbook brings along.
 */
export async function understand(
  read: Snapshots,
  engine: Engine,
  { stored, mapping, own, last, signal }: UnderstandingBy,
): Promise<OpenedWorkbook> {
  const run = runUntil(signal);
  const { agreements } = engine;
  const readBy = [stored, mapping, own, ...agreements];
  const before = last?.readBy && sameItems(last.readBy, readBy) ? last : null;
  const snapshots = before ? await run(comparedSheets(before, read.snapshots)) : read.snapshots;
  const preferred = stored === null ? own : (agreements.find(({ id }) => id === stored.agreement) ?? null);
  const sheets = await recogniseAll(snapshots, engine, { mapping, preferred, before, run });
  const found = sheets.filter((sheet) => 'headerRow' in sheet);
  const agreement = mainAgreement(found, preferred) ?? own ?? defaultAmong(agreements);
  const parts: AgreementPart<ReadSheet>[] = [];
  for (const part of byAgreement(found, agreement)) {
    const settings = settingsUnder(stored ?? settingsOf(part.agreement), part.agreement);
    const known = before?.parts.find((other) => other.agreement === part.agreement)?.sheets;
    const again = known && readOrdersAgain(known, part.sheets, { agreement: part.agreement, settings });
    const steps = () => engine.readOrdersInSteps(part.sheets, part.agreement, settings);
    parts.push({ agreement: part.agreement, sheets: again ?? (await run(steps())) });
  }
  return {
    agreement,
    parts,
    snapshots,
    refused: read.refused,
    orders: inWorkbookOrder(
      found,
      parts.flatMap(({ sheets: ofPart }) => ofPart),
      (sheet) => sheet,
    ),
    others: sheets.flatMap((sheet) => ('headerRow' in sheet ? [] : [sheet])),
    readBy,
  };
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

/** The sheets as read, by the very rows of the reading before where they are the same. */
function* comparedSheets(
  { snapshots }: OpenedWorkbook,
  read: readonly SheetSnapshot[],
): Steps<readonly SheetSnapshot[]> {
  const sheets: SheetSnapshot[] = [];
  for (const sheet of read) {
    const was = snapshots.find(({ id }) => id === sheet.id);
    const compared = was ? yield* comparedInSteps(was, sheet) : null;
    sheets.push(compared?.sheet ?? sheet);
  }
  return sheets;
}

/** How the tables of a sheet are recognised, where an edit since the reading before cannot have changed that. */
function recognisedBefore(before: OpenedWorkbook, sheet: SheetSnapshot) {
  const was = before.snapshots.find(({ id }) => id === sheet.id);
  const compared = was && comparedWith(was, sheet);
  if (!compared) return null;
  const tables = [...before.orders.map(asFound), ...before.others].filter(
    ({ snapshot }) => snapshot.id === sheet.id,
  );
  const inOrder = tables.sort(
    ({ snapshot: { origin: a } }, { snapshot: { origin: b } }) => a.row - b.row || a.column - b.column,
  );
  return tablesAsBefore(was, inOrder, compared);
}

async function recogniseAll(
  snapshots: readonly SheetSnapshot[],
  engine: Engine,
  {
    mapping,
    preferred,
    before,
    run,
  }: {
    readonly mapping: StoredMapping | null;
    readonly preferred: Agreement | null;
    readonly before: OpenedWorkbook | null;
    readonly run: Run;
  },
): Promise<readonly (OrderSheet | NotAnOrderSheet)[]> {
  const sheets: (OrderSheet | NotAnOrderSheet)[] = [];
  for (const snapshot of snapshots) {
    const said = { choices: choicesFor(mapping, snapshot.name), preferred: preferred?.id };
    const known = before && recognisedBefore(before, snapshot);
    sheets.push(...(known ?? (await run(engine.recogniseInSteps(snapshot, engine.agreements, said)))));
  }
  return sheets;
}

/** The one preferred where a sheet is under it, else the one in whose units most sheets are written. */
function mainAgreement(sheets: readonly OrderSheet[], preferred: Agreement | null): Agreement | null {
  const counts = new Map<Agreement, number>();
  for (const { agreement } of sheets) if (agreement) counts.set(agreement, (counts.get(agreement) ?? 0) + 1);
  if (preferred && (counts.has(preferred) || counts.size === 0)) return preferred;
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
