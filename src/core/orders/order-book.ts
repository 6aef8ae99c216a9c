import type { OrderLine } from './order-line';
import type { Column } from '../sheet/column';

/** Lines of one project in one phase, in the order of the sheets. */
export interface ProjectPhase {
  readonly projectKey: string;
  /** The project as first written. */
  readonly project: string;
  readonly phaseId: string;
  readonly lines: readonly OrderLine[];
}

/** All the lines of all order sheets of a workbook, without the cancelled ones, indexed once for every rule. */
export interface OrderBook {
  /** Lines that count: every line but the cancelled ones and those of another contract. */
  readonly lines: readonly OrderLine[];
  ofUnit(code: string): readonly OrderLine[];
  ofPhase(phaseId: string): readonly OrderLine[];
  ofProject(projectKey: string): readonly OrderLine[];
  /** Lines of an order, by the order's comparison key. */
  readonly byOrder: ReadonlyMap<string, readonly OrderLine[]>;
  /** Lines of lots with phases whose project is known; a line without a project is never pooled with others. */
  projectPhases(phaseId: string): readonly ProjectPhase[];
  /** Whether a project was running before this agreement (column or setting). */
  inherited(projectKey: string): boolean;
  /** Whether the very line stands on an earlier sheet too: what adds up amounts counts it once. */
  isCopy(line: OrderLine): boolean;
  /**
   * A value of a project, standing on any of its lines: the single non-blank one; where they differ, the latest
   * (a `conflicting-values` reading finding tells). `column: false` where no sheet of the project has the column.
   */
  projectValue<T extends string | number | boolean>(
    projectKey: string,
    column: Column<T>,
  ):
    | { readonly column: false }
    | { readonly column: true; readonly value: T | null; readonly line: OrderLine | null };
}
