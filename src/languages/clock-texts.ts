import type { LotClock } from '../core/clock/contract-clock';
import type { Say } from './say';

/** Texts of the contract clock, wherever it is shown: terminal, report, panel. */
export interface ClockTexts {
  readonly sheet: string;
  readonly columns: Readonly<Record<'subject' | 'label' | 'value' | 'note' | 'clause', string>>;
  /** What the rows are about: all lots, or some of them. */
  lots(lots: readonly string[], all: boolean, say: Say): string;
  /** Or one line of a sheet. */
  line(sheet: string, row: number): string;
  readonly labels: Readonly<
    Record<
      | 'state'
      | 'notifiedOn'
      | 'period'
      | 'periodEnd'
      | 'daysLeft'
      | 'notice'
      | 'prudent'
      | 'lastOrderDay'
      | 'pastTheEnd'
      | 'headRoom'
      | 'insertion',
      string
    >
  >;
  readonly states: Readonly<Record<LotClock['state'], string>>;
  /** What to set for the clock to run. */
  readonly unknown: string;
  period(period: number, periods: number, say: Say): string;
  daysLeft(days: number, say: Say): string;
  /** Why there is no notice to give any more. */
  readonly noNotice: string;
  /** The notice of the period has gone. */
  renews(after: number, say: Say): string;
  notice(period: number, expiry: number, daysLeft: number, say: Say): string;
  readonly sameDay: string;
  readonly lastOrderDayNote: string;
  pastTheEnd(order: string, days: number, say: Say): string;
  /** Start-ups a running unit can still take; `null`: the line does not say how many it covers. */
  headRoom(
    facts: {
      readonly unit: string;
      readonly count: number | null;
      readonly beforeNextBand: number | null;
      readonly nextUnit: string | null;
      readonly beforeTop: number | null;
      readonly top: number | null;
    },
    say: Say,
  ): string;
  readonly nothingRunning: string;
  /** Hours of insertion of one holder, by both readings, and that none owes any; amounts in cents excluding tax. */
  insertion(
    facts: {
      readonly holder: string | null;
      readonly seen: number;
      /** Lines whose amount cannot be read. */
      readonly unread: number;
      readonly from: number;
      readonly onAll: number;
      readonly above: number;
    },
    say: Say,
  ): string;
  noInsertion(
    facts: { readonly seen: number; readonly unread: number; readonly from: number },
    say: Say,
  ): string;
}
