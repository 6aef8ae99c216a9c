import type { Say } from './say';

/** Texts on which agreement applies, where a workbook may be checked by several. */
export interface AgreementsPaneTexts {
  /** Label of the choice of the agreement a page shows. */
  readonly shown: string;
  readonly question: string;
  explain(table: string): string;
  /** How an answer reads: the agreement and how to tell it. */
  answer(title: string, reference: string): string;
  /** Example of the units of an agreement, below its answer. */
  units(codes: readonly string[], say: Say): string;
  meanwhile(reference: string): string;
  readonly apply: string;
  readonly replaceAndApply: string;
  /** What happens to the answer. */
  readonly remembered: string;
  readonly change: string;
  /** What the settings say of one contract is not held against the sheets of another. */
  settingsOfAnother(named: string, others: readonly string[], say: Say): string;
}
