import type { Agreement } from '../../core/agreement/schema';
import { completeSettings, type StoredSettings } from '../../core/checking/settings';
import type { NotAnOrderSheet, OrderSheet } from '../../core/orders/order-sheet';
import type { SheetInfo, WaitOptions, WorkbookPort } from '../../core/ports';
import { choicesFor, type StoredMapping } from '../../core/sheet/column-choices';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import { isOrderSheet, type Engine } from './engine';
import { isCancelled, problemOf } from './problem';
import { settingsOf, type OpenedWorkbook } from './state';
import { breathe, runSteps } from './time-slice';

type Snapshots = Pick<OpenedWorkbook, 'snapshots' | 'refused'>;

/**
 * Reads every sheet that holds something, but for those we wrote. A sheet that cannot be read is told beside the others; what keeps all
 * from being read (a cell being edited) is thrown.
 */
export async function readSheets(
  workbook: WorkbookPort,
  wait: WaitOptions,
  onProgress: (sheet: string, share: number) => void,
): Promise<Snapshots> {
  const infos = (await workbook.sheets(wait)).filter(
    (sheet) => !sheet.own && sheet.rows > 0 && sheet.columns > 0,
  );
  const weight = (sheets: readonly SheetInfo[]) =>
    sheets.reduce((cells, sheet) => cells + sheet.rows * sheet.columns, 0);
  const all = weight(infos);
  const snapshots: SheetSnapshot[] = [];
  const refused: OpenedWorkbook['refused'][number][] = [];
  for (const [index, sheet] of infos.entries()) {
    const before = weight(infos.slice(0, index));
    const tell = (share: number) => onProgress(sheet.name, (before + share * weight([sheet])) / all);
    tell(0);
    try {
      snapshots.push(await workbook.read(sheet.id, { ...wait, onProgress: tell }));
    } catch (thrown) {
      const problem = problemOf(thrown, 'read');
      if (isCancelled(thrown) || problem.kind === 'editing-cell') throw thrown;
      refused.push({ sheet: sheet.name, problem });
    }
  }
  return { snapshots, refused };
}

/**
 * Finds the order sheets and reads their lines; yields to the page between sheets. `own`: the agreement the workbook
 * brings along, which holds where no settings name another.
 */
export async function understand(
  { snapshots, refused }: Snapshots,
  engine: Engine,
  stored: StoredSettings | null,
  mapping: StoredMapping | null,
  own: Agreement | null = null,
): Promise<OpenedWorkbook> {
  const chosen = stored === null ? own : engine.agreements.find(({ id }) => id === stored.agreement);
  let sheets = await recogniseAll(snapshots, engine, chosen ? [chosen] : engine.agreements, mapping);
  const agreement = chosen ?? commonAgreement(sheets.filter(isOrderSheet)) ?? engine.agreements[0];
  if (!agreement) throw new Error('no agreement');
  // The sheets of a workbook are checked together, hence against one agreement.
  if (sheets.some((sheet) => isOrderSheet(sheet) && sheet.agreement !== agreement))
    sheets = await recogniseAll(snapshots, engine, [agreement], mapping);
  const settings = completeSettings(stored ?? settingsOf(agreement));
  return {
    agreement,
    snapshots,
    refused,
    orders:
      (await runSteps(engine.readOrdersInSteps(sheets.filter(isOrderSheet), agreement, settings))) ?? [],
    others: sheets.flatMap((sheet) => (isOrderSheet(sheet) ? [] : [sheet])),
  };
}

async function recogniseAll(
  snapshots: readonly SheetSnapshot[],
  engine: Engine,
  agreements: readonly Agreement[],
  mapping: StoredMapping | null,
): Promise<readonly (OrderSheet | NotAnOrderSheet)[]> {
  const sheets: (OrderSheet | NotAnOrderSheet)[] = [];
  for (const snapshot of snapshots) {
    sheets.push(...engine.recognise(snapshot, agreements, choicesFor(mapping, snapshot.name)));
    await breathe();
  }
  return sheets;
}

/** The agreement in whose units most sheets are written. */
function commonAgreement(sheets: readonly OrderSheet[]): Agreement | undefined {
  const counts = new Map<Agreement, number>();
  for (const { agreement } of sheets) if (agreement) counts.set(agreement, (counts.get(agreement) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
