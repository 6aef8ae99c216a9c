import type { ObstacleReason } from '../core/summing/living/living-summary';
import type { Say } from './say';

/** Texts of the page of summaries. */
export interface SummariesPaneTexts {
  readonly title: string;
  readonly intro: string;
  readonly noOrders: string;
  readonly view: string;
  readonly views: Readonly<Record<'consumption' | 'clock' | 'projects' | 'ceilings' | 'chorus', string>>;
  readonly ceilings: {
    readonly remove: string;
    readonly form: {
      readonly title: string;
      readonly hint: string;
      readonly add: string;
      readonly allLots: string;
      readonly fields: Readonly<
        Record<
          | 'amount'
          | 'lot'
          | 'year'
          | 'beneficiary'
          | 'project'
          | 'budgetLine'
          | 'warnAt'
          | 'over'
          | 'setBy'
          | 'setOn',
          string
        >
      >;
      readonly errors: Readonly<Record<'amount' | 'year' | 'percent' | 'author' | 'day', string>>;
    };
  };
  readonly timeline: string;
  findings(errors: number, warnings: number, say: Say): string;
  days(ordered: number | null, done: number | null, left: number | null, say: Say): string;
  chorusRows(count: number, say: Say): string;
  readonly which: string;
  readonly own: string;
  readonly rows: string;
  readonly columns: string;
  readonly noColumns: string;
  readonly measures: string;
  readonly noMeasure: string;
  preview(groups: number, lines: number, asOf: number, say: Say): string;
  readonly table: string;
  balanced(say: Say): string;
  readonly unbalanced: string;
  readonly details: string;
  excluded(count: number, reason: string, rows: string): string;
  /** Sheet rows as text: "7, 9 à 12". */
  rowsOn(sheet: string, rows: string): string;
  linesBehind(key: string): string;
  goTo(sheet: string, row: number): string;
  row(row: number): string;
  moreLines(count: number, say: Say): string;
  moreGroups(count: number, say: Say): string;
  readonly insert: {
    readonly title: string;
    readonly living: string;
    readonly livingHint: string;
    readonly values: string;
    valuesHint(asOf: number, say: Say): string;
    readonly button: string;
    readonly busy: string;
    done(sheet: string): string;
    readonly cancelled: string;
    readonly cancel: string;
    readonly obstacles: string;
    obstacle(
      reason: ObstacleReason,
      facts: { readonly measure: string | null; readonly field: string | null; readonly cells: string },
    ): string;
  };
  /** The cell of an inserted summary the user is in. */
  readonly figure: {
    readonly title: string;
    /** `measure`: `null` in a column of names; `key`: `null` for the total. */
    place(sheet: string, cell: string, measure: string | null, key: string | null): string;
    /** The figure shown is no longer that of the workbook; `now`: what it has become. */
    outdated(now: string): string;
    readonly none: string;
  };
  /** Summaries inserted before. */
  readonly kept: {
    readonly title: string;
    readonly refresh: string;
    readonly forget: string;
    readonly forgetHint: string;
    working(sheet: string): string;
    refreshed(sheet: string): string;
    edited(sheet: string): string;
    readonly replace: string;
    readonly beside: string;
    gone(sheet: string): string;
    readonly again: string;
    readonly leave: string;
    readonly cancelled: string;
    readonly unreadable: string;
  };
}
