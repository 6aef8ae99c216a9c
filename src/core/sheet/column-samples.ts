import type { FieldValue, ReadingProblem } from './column';
import type { CellValue } from './snapshot';

/** What a column file shows of itself; one test runs the samples of all columns (`test/columns`). */
export interface ColumnSamples {
  readonly headers: {
    /** Headers the column takes, as people write them. */
    readonly recognised: readonly string[];
    /** Headers that look near and are another column, or none. */
    readonly refused: readonly string[];
  };
  readonly values: {
    /** A cell and the value read: days as 1900 serials, money in cents, shares as 0 to 1. */
    readonly good: readonly (readonly [cell: CellValue, value: FieldValue | null])[];
    readonly bad: readonly (readonly [cell: CellValue, problem: ReadingProblem])[];
  };
}
