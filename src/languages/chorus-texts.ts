import type { MatchedEngagement } from '../core/chorus/match-orders';
import type { Say } from './say';

/** Texts of the matching with an extract of the accounts: report, panel. */
export interface ChorusTexts {
  readonly sheet: string;
  readonly columns: Readonly<
    Record<
      | 'engagement'
      | 'found'
      | 'orders'
      | 'ordered'
      | 'engaged'
      | 'certified'
      | 'paid'
      | 'left'
      | 'lines'
      | 'entries'
      | 'remarks',
      string
    >
  >;
  readonly found: Readonly<Record<MatchedEngagement['found'], string>>;
  readonly noNumber: string;
  /** Of the extract on a sheet: rows that name no engagement, rows whose amounts cannot be read. */
  unnamed(sheet: string, rows: readonly number[], say: Say): string;
  unreadable(sheet: string, rows: readonly number[], say: Say): string;
}
