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

type Values = ColumnSamples['values'];

/** Cells of a column of days, and what they read as. */
export const dateValues: Values = {
  good: [
    [42744, 42744],
    ['09/01/2017', 42744],
    ['2017-01-09', 42744],
    ['', null],
  ],
  bad: [
    ['31/02/2017', 'unreadable-date'],
    ['09/01/17', 'ambiguous-date'],
    ['#REF!', 'error-value'],
  ],
};

/** Of a column of amounts. */
export const moneyValues: Values = {
  good: [
    [48000, 4800000],
    ['48\u00a0000,50\u00a0€', 4800050],
    [null, null],
  ],
  bad: [
    ['à définir', 'unreadable-number'],
    ['1.234', 'unreadable-number'],
    ['41000 mois', 'unreadable-number'],
    ['500 $', 'mixed-currency'],
    ['#N/A', 'error-value'],
  ],
};

/** Of a column of durations. */
export const durationValues: Values = {
  good: [
    [4, 4],
    ['1,5', 1.5],
    ['', null],
  ],
  bad: [
    ['deux', 'unreadable-number'],
    ['2 ou 3', 'two-values'],
    ['#DIV/0!', 'error-value'],
  ],
};
