import type { Measure } from '../core/summing/measures';
import type { ExclusionReason, GapReason } from '../core/summing/summary';
import type { Say } from './say';

/** Texts of the consumption summaries, wherever they are shown: terminal, report, panel. */
export interface SummaryTexts {
  /** Headings of the measures, short. */
  readonly measures: Readonly<Record<Measure, string>>;
  readonly total: string;
  /** The line that proves that nothing was lost: computed from the source, without the groups. */
  readonly control: string;
  /** Stands where the lines say nothing of a field. */
  readonly noValue: string;
  readonly excluded: Readonly<Record<ExclusionReason, string>>;
  /** Why units remaining are blank; `clauses` say that there is no maximum. */
  remainingUndefined(clauses: readonly string[]): string;
  /** Why commitments and payments are blank. */
  readonly financeOff: string;
  /** What lacks from a measure, in a sentence: `column` is the title of the column, `rows` are sheet rows. */
  gap(
    reason: GapReason,
    facts: { readonly measure: string; readonly column: string; readonly rows: readonly number[] },
    say: Say,
  ): string;
  /** The same value of these fields is not the same thing in each of these agreements. */
  mixedAgreements(fields: readonly string[], references: readonly string[], say: Say): string;
  /** Lines among those without a value: `column` cannot be read, or, where it is `null`, the day is in no period. */
  unplaced(
    facts: { readonly field: string; readonly column: string | null; readonly rows: readonly number[] },
    say: Say,
  ): string;
  /** A field that no line has a value for: its column is missing, or the settings do not say. */
  unknownField(field: string): string;
  readonly report: SummaryReportTexts;
  readonly chart: ChartTexts;
  readonly inserted: InsertedSummaryTexts;
  /** The field `period` needs the day of notification. */
  readonly unknownPeriod: string;
}

/** The picture under a summary. */
interface ChartTexts {
  /** "Montant HT et service fait HT par phase". */
  title(measures: readonly string[], fields: readonly string[], say: Say): string;
  /** Stands for the picture where it is not seen. */
  description(kind: 'columns' | 'bars', title: string): string;
}

/** Under a summary inserted beside the orders. */
interface InsertedSummaryTexts {
  /** Where the figures come from, and the day up to which services count as certified. */
  source(sheets: readonly string[], asOf: number, say: Say): string;
  readonly formulas: string;
  readonly allValues: string;
  /** Of so many figures, some are values. */
  someValues(values: number, figures: number, say: Say): string;
  excluded(count: number, reason: string, say: Say): string;
}

/** Sheets of the summary report: names, headings, sentences. */
interface SummaryReportTexts {
  readonly title: string;
  readonly groups: {
    readonly sheet: string;
    readonly number: string;
  };
  readonly lines: {
    readonly sheet: string;
    readonly columns: Readonly<Record<'number' | 'place' | 'row' | 'order' | 'unit' | 'project', string>>;
  };
  readonly excluded: {
    readonly sheet: string;
    readonly columns: Readonly<Record<'place' | 'row' | 'order' | 'reason', string>>;
    readonly none: string;
  };
  readonly totals: {
    readonly sheet: string;
    readonly columns: Readonly<
      Record<'measure' | 'groups' | 'lines' | 'source' | 'difference' | 'remarks', string>
    >;
  };
}
