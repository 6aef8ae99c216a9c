/** Writing a suggested value into its cell, on request, and putting back what stood there. */
import type { Finding } from '../../core/checking/finding';
import { outdatedBy } from '../../core/checking/outdated';
import { tableFinder } from '../../core/orders/order-table';
import type { CellContent, WorkbookPort } from '../../core/ports';
import { HostError } from '../../core/ports';
import { contains } from '../../core/sheet/part-of-sheet';
import { days1904 } from '../../core/sheet/read-date';
import type { CellArea, CellRef, CellValue, SheetSnapshot } from '../../core/sheet/snapshot';
import { problemOf, type Problem } from './problem';
import type { PaneState, PaneStore } from './state';

/** What a fix would write, as the user is shown it before it is written. */
interface Proposal {
  readonly cell: CellRef;
  /** As it stands in the cell. */
  readonly raw: CellValue;
  /** The same, a day counted from 1900 whatever the workbook counts from. */
  readonly before: CellValue;
  readonly after: string | number;
  /** Both are days (1900 serials). */
  readonly isDay: boolean;
}

/** A fix that was made and can be taken back, in one step. */
export interface Fixed extends Proposal {
  readonly was: CellContent;
  readonly is: CellContent;
}

export type FixingStep =
  | { readonly step: 'idle' }
  | { readonly step: 'writing'; readonly about: string }
  | { readonly step: 'failed'; readonly about: string; readonly problem: Problem };

export interface Fixing {
  /** Writes the suggested value of a finding into its cell, then checks again. */
  fix(key: string, finding: Finding): Promise<void>;
  /** Puts back what the last fix replaced, then checks again. */
  revert(): Promise<void>;
}

/** What a revert is about, in place of a finding. */
export const revertKey = 'revert';

const general = 'General';

/** What a finding's suggestion would change; `null` where it has none, or its sheet is not the one that was read. */
export function proposalOf(finding: Finding, state: Pick<PaneState, 'result'>): Proposal | null {
  const { at, suggested } = finding;
  if (at === null || suggested === undefined) return null;
  const sheet = tableOf(at, state);
  if (!sheet || isCovered(at, sheet.snapshot)) return null;
  const mapped = sheet.columns.find(({ index }) => index === at.column);
  const isDay = mapped?.column.kind === 'date' && typeof suggested === 'number';
  const raw = valueAt(sheet.snapshot, at);
  const before = isDay && typeof raw === 'number' ? raw + shiftOf(sheet.snapshot) : raw;
  return { cell: at, raw, before, after: suggested, isDay };
}

/** Whether the cell lies under a merged one: what is written there is neither shown nor of any effect. */
function isCovered(cell: CellRef, { mergedAreas = [] }: SheetSnapshot): boolean {
  const isFirst = ({ row, column }: CellArea) => row === cell.row && column === cell.column;
  return mergedAreas.some((area) => contains(area, cell) && !isFirst(area));
}

/** The order table the cell is of. */
function tableOf(cell: CellRef, { result }: Pick<PaneState, 'result'>) {
  return tableFinder(result?.checks.map(({ sheet }) => sheet) ?? [])(cell);
}

export function valueAt(
  { values, origin }: SheetSnapshot,
  { row, column }: Pick<CellRef, 'row' | 'column'>,
): CellValue {
  return values[row - origin.row]?.[column - origin.column] ?? null;
}

interface FixingContext extends PaneStore {
  readonly workbook: WorkbookPort;
  readonly check: () => Promise<void>;
}

export function createFixing({ workbook, state, set, onEditing, check }: FixingContext): Fixing {
  async function attempt(
    about: string,
    { sheetId, row, column }: CellRef,
    work: () => Promise<Fixed | null>,
  ): Promise<void> {
    if (state().fixing.step === 'writing') return;
    set({ fixing: { step: 'writing', about } });
    try {
      const fixed = await work();
      set({ fixing: { step: 'idle' }, fixed, waitsForEditing: false });
    } catch (thrown) {
      set({ fixing: { step: 'failed', about, problem: problemOf(thrown, 'fix') }, waitsForEditing: false });
      return;
    }
    await check();
    const { checking, result, behind } = state();
    if (checking.step === 'idle' || !result) return;
    // Refused or cancelled: what is listed still tells of the cell as it was.
    const areas = [{ row, column, rows: 1, columns: 1 }];
    set({ behind: outdatedBy([{ kind: 'edited', sheetId, areas, by: 'addin' }], result, behind) });
  }

  return {
    async fix(key, finding) {
      const proposal = proposalOf(finding, state());
      if (!proposal) return;
      await attempt(key, proposal.cell, async () => {
        const { cell, raw, after, isDay } = proposal;
        const was = await workbook.contentOf(cell, { onEditing });
        if (was.value !== (raw ?? '')) throw new HostError('cell-changed', 'fix');
        const is: CellContent = {
          value: typeof after === 'number' && isDay ? inWorkbook(after, cell, state()) : after,
          format: isDay && was.format === general ? 'dd/mm/yyyy' : was.format,
        };
        await workbook.replace(cell, was, is, { onEditing });
        return { ...proposal, was, is };
      });
    },
    async revert() {
      const { fixed } = state();
      if (!fixed) return;
      await attempt(revertKey, fixed.cell, async () => {
        const { value } = await workbook.contentOf(fixed.cell, { onEditing });
        // Excel's own undo came first: what stands there is what was wanted.
        if (value === fixed.was.value) return null;
        await workbook.replace(fixed.cell, fixed.is, fixed.was, { onEditing });
        return null;
      });
    },
  };
}

/** A day as the workbook counts it. */
function inWorkbook(serial: number, cell: CellRef, state: PaneState): number {
  const sheet = tableOf(cell, state);
  return sheet ? serial - shiftOf(sheet.snapshot) : serial;
}

/** Days by which the workbook counts later than from 1900. */
function shiftOf({ date1904 }: SheetSnapshot): number {
  return date1904 ? days1904 : 0;
}
