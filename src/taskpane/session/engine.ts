import type { Agreement } from '../../core/agreement/schema';
import type { CheckRequest, SheetCheck } from '../../core/checking/check-workbook';
import type { CheckMemory } from '../../core/checking/recheck';
import type { AnyRule } from '../../core/checking/rule';
import type { Settings } from '../../core/checking/settings';
import type { NotAnOrderSheet, OrderSheet, ReadSheet } from '../../core/orders/order-sheet';
import type { SheetChoices } from '../../core/sheet/column-choices';
import type { Column } from '../../core/sheet/column';
import type { SheetSnapshot } from '../../core/sheet/snapshot';
import type { SummaryPreset } from '../../core/summing/definition';

/** The engine as the session drives it; the pane runs the real one, a test may hand over its own. */
export interface Engine {
  readonly agreements: readonly Agreement[];
  readonly rules: readonly AnyRule[];
  readonly columns: readonly Column[];
  readonly summaries: readonly SummaryPreset[];
  /**
   * The order tables of a sheet, each under the agreement that applies to it, or one answer that says why there are none;
   * in small steps, as a check.
   */
  recogniseInSteps(
    snapshot: SheetSnapshot,
    agreements: readonly Agreement[],
    said?: SaidOfSheet,
  ): Iterator<number, readonly (OrderSheet | NotAnOrderSheet)[]>;
  readOrdersInSteps(
    sheets: readonly OrderSheet[],
    agreement: Agreement,
    settings: Settings,
  ): Iterator<number, readonly ReadSheet[]>;
  /** A check in small steps; each yields the share (0 to 1) done so far. `memory`: of the check before. */
  check(request: CheckRequest, memory?: CheckMemory): Iterator<number, readonly SheetCheck[]>;
}

/** What the user said of the tables of a sheet, and the id of the agreement the workbook prefers. */
interface SaidOfSheet {
  readonly choices?: readonly SheetChoices[];
  readonly preferred?: string | undefined;
}
