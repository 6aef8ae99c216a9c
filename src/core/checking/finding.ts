import type { Bilingual } from '../agreement/schema';
import type { CellRef } from '../sheet/snapshot';

/** The most serious first. */
export const severities = ['error', 'warning', 'info'] as const;

export type Severity = (typeof severities)[number];

/** A value a finding states, with its meaning where a bare number would not tell. Days are 1900 serials, money cents. */
export type Fact =
  | string
  | number
  | boolean
  | null
  | { readonly day: number }
  | { readonly cents: number }
  | readonly (string | number)[];

export type Facts = Readonly<Record<string, Fact | undefined>>;

/** A dérogation granted by a reviewer: the finding stays, and no longer counts. */
export interface Waiver {
  readonly reason: string;
  readonly author: string;
  /** ISO day. */
  readonly day: string;
  readonly ruleVersion: string;
}

/** The reading of a doubtful clause that a finding rests on. */
export interface ReadingUsed {
  readonly doubt: string;
  readonly label: Bilingual;
}

/** What a check found. Data only: `languages/` and the rule's texts make the sentence. */
export interface Finding<F extends Facts = Facts> {
  /** Id of the rule, or of what the reading has to tell. */
  readonly rule: string;
  /** What of the agreement it is about: a unit, a lot, a phase (`Instance.subject`). */
  readonly subject: string;
  readonly severity: Severity;
  /** As cited, with others beside it: "CCTP §4.3.4"; `reading` for what the reading tells. */
  readonly clause: string;
  readonly alsoClauses: readonly string[];
  /** Doubts of the agreement whose chosen reading the finding rests on. */
  readonly doubts: readonly string[];
  /** The readings chosen for those doubts, when the check was made. */
  readonly readings?: readonly ReadingUsed[];
  /** The cell whose change would cure it; `null` only when nothing in a sheet can be pointed at. */
  readonly at: CellRef | null;
  /** Other cells that play a part. */
  readonly related: readonly CellRef[];
  /** As written on its lines; `null` where they name none, or several projects. */
  readonly order: string | null;
  readonly project: string | null;
  /** What to write in the cell `at`, only where one value is certain; never applied by itself. Days are serials. */
  readonly suggested?: string | number;
  readonly facts: F;
  readonly waived: Waiver | null;
}

export type CoverageStatus = 'checked' | 'partly' | 'not-checkable' | 'not-applicable' | 'off';

/** What became of one clause: never a silent pass. One entry per rule and subject. */
export interface Coverage {
  readonly rule: string;
  readonly subject: string;
  readonly clause: string;
  readonly alsoClauses: readonly string[];
  readonly status: CoverageStatus;
  /** Lines the clause concerns. */
  readonly lines: number;
  /** Lines that pass only thanks to the reviewer's tolerance. */
  readonly tolerated: number;
  /** Columns or settings that are missing. */
  readonly missing: readonly string[];
  /** Cents excluding tax that the workbook shows of what the clause counts over, where that is only a part. */
  readonly seen?: number;
}
