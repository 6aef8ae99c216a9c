/**
 * What follows where the add-in itself wrote into sheets it had read, on the user's request: its own changes are no news
 * to it (`watching.ts`), so that nothing would go on from what now stands there.
 */
import { outdatedBy } from '../../core/checking/outdated';
import type { CellArea } from '../../core/sheet/snapshot';
import type { PaneStore } from './state';

export interface AfterWriting {
  /** Cells of a sheet were written; `null`: any of them, or rows came. */
  wrote(sheetId: string, area: CellArea | null): void;
  /** A price schedule was added. */
  addedPrices(): void;
}

interface AfterWritingContext extends Pick<PaneStore, 'state'> {
  /** Reads the workbook as it now is, and checks it where it was checked. */
  readonly again: () => Promise<void>;
}

export function createAfterWriting({ state, again }: AfterWritingContext): AfterWriting {
  return {
    wrote(sheetId, area) {
      const { result, opening } = state();
      const orders = opening.step === 'ready' ? opening.workbook.orders : [];
      const read = result ?? { checks: orders.map((sheet) => ({ sheet, findings: [] })), beside: [] };
      const change = { kind: 'edited' as const, sheetId, areas: area && [area], by: 'addin' as const };
      if (outdatedBy([change], read)) void again();
    },
    addedPrices() {
      if (state().result?.parts.some(({ settings }) => settings.finance.enabled)) void again();
    },
  };
}
