/** What is asked of a summary, and of what. */
import type { PriceSchedule } from '../agreement/price-schedule';
import type { Agreement, Bilingual } from '../agreement/schema';
import type { Settings } from '../checking/settings';
import type { ReadSheet } from '../orders/order-sheet';
import type { Measure } from './measures';

/** A summary as asked for: the fields whose values make the groups, crossed where there are several. */
export interface SummaryDefinition {
  /** Ids of summary fields (`fields.ts`), at least one; the first is the outer one. */
  readonly by: readonly string[];
}

/** A summary offered ready-made: one file each in `src/summaries/`. */
export interface SummaryPreset extends SummaryDefinition {
  /** Public, the name of its file. */
  readonly id: string;
  readonly title: Bilingual;
  /** The measures worth showing first; every measure where absent. */
  readonly measures?: readonly Measure[];
}

/** One workbook whose order sheets are added up. */
export interface SummarySource {
  /** Name of the file, the value of the field `file`; as the user knows it. */
  readonly file: string;
  readonly sheets: readonly ReadSheet[];
  readonly agreement: Agreement;
  readonly settings: Settings;
  /** The price schedule given with the workbook: with one, the finance measures are asked for. */
  readonly prices?: PriceSchedule | null;
}

export interface SummaryOptions {
  /** The day up to which a certified service counts as delivered; a 1900 serial. */
  readonly asOf: number;
}
