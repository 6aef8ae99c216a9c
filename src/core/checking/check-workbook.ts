import type { Agreement } from '../agreement/schema';
import type { ReadSheet } from '../orders/order-sheet';
import type { Coverage, Finding, Severity } from './finding';
import type { AnyRule } from './rule';
import type { Settings } from './settings';

/** The check of one order sheet; the sheets of a workbook are checked together. */
export interface SheetCheck {
  readonly sheet: ReadSheet;
  /** Reading findings first, then by row, column and rule. */
  readonly findings: readonly Finding[];
  readonly coverage: readonly Coverage[];
  readonly counts: Readonly<Record<Severity, number>> & { readonly waived: number };
}

export interface CheckRequest {
  readonly sheets: readonly ReadSheet[];
  readonly agreement: Agreement;
  readonly rules: readonly AnyRule[];
  readonly settings: Settings;
  /** The day of the check, a 1900 serial. */
  readonly asOf: number;
}

export type CheckWorkbook = (request: CheckRequest) => readonly SheetCheck[];
