import type { CeilingScope, CeilingStanding } from '../core/summing/ceiling-standing';
import type { Say } from './say';

/** What a ceiling may be about; nothing, or `null`, where it is about any. */
export type ScopeNames = { readonly [Name in keyof CeilingScope]?: CeilingScope[Name] | null };

/** Texts of the ceilings and what is ordered against them: terminal, report, panel. */
export interface CeilingsTexts {
  readonly sheet: string;
  readonly columns: Readonly<
    Record<
      'scope' | 'limit' | 'ordered' | 'remaining' | 'share' | 'warnAt' | 'level' | 'source' | 'remarks',
      string
    >
  >;
  /** The picture of the shares, and what stands for it where it is not seen. */
  readonly chart: { readonly title: string; readonly description: string };
  /** "Lot 2, année 2017"; every order where nothing is asked. */
  scope(scope: CeilingScope, say: Say): string;
  readonly levels: Readonly<Record<CeilingStanding['level'], string>>;
  /** Never the contract's: who set it, and when (a 1900 serial). */
  own(setBy: string, setOn: number | null, say: Say): string;
  /** A ceiling on one line; amounts in cents. */
  line(
    facts: {
      readonly scope: string;
      readonly ordered: number;
      readonly limit: number;
      readonly share: number;
      readonly level: string;
      readonly source: string;
      /** As `drafts` and `unclear` tell them. */
      readonly remarks: readonly string[];
    },
    say: Say,
  ): string;
  /** What drafts (cents) would add; `level`: what the ceiling then is, where it changes. */
  drafts(cents: number, level: string | null, say: Say): string;
  unclear(lines: number, say: Say): string;
  /** There is none: what remains is not defined. */
  none(clauses: readonly string[]): string;
}
