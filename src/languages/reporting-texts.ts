import type { Say } from './say';

/** Texts of the report that is written on sheets of its own. */
export interface ReportingTexts {
  readonly write: string;
  readonly hint: string;
  readonly progressLabel: string;
  readonly preparing: string;
  progress(share: number, say: Say): string;
  written(sheets: readonly string[], say: Say): string;
  readonly cancelled: string;
}
