/** How much of a ceiling is used, as a report or a panel shows it. */
import type { Citation } from '../checking/rule';
import type { SummaryRows } from './summary';

/** What a ceiling is about; a criterion left out is not asked. */
export interface CeilingScope {
  readonly lot?: string;
  readonly year?: number;
  readonly beneficiary?: string;
  readonly project?: string;
  readonly budgetLine?: string;
}

type CeilingLevel = 'within' | 'near' | 'over';

export interface CeilingStanding {
  readonly scope: CeilingScope;
  /** Cents, excluding tax, as what is ordered. */
  readonly limit: number;
  readonly ordered: number;
  /** What orders not issued yet would add. */
  readonly drafts: number;
  /** May be negative: what is ordered beyond it. Drafts use none of it. */
  readonly remaining: number;
  /** Share that is ordered, 1 for all of it; and from which share it is told that the limit comes near. */
  readonly share: number;
  readonly warnAt: number | null;
  /** How what is ordered stands to it; and with the drafts, as the check tells it. */
  readonly level: CeilingLevel;
  readonly levelWithDrafts: CeilingLevel;
  /** Who set it and on which day (ISO): it is the user's own. `null`: the contract states it. */
  readonly setBy: string | null;
  readonly setOn: string | null;
  /** Where it is stated: the clause of the contract, or the name of the user's own ceilings. */
  readonly cited: Citation;
  /** The lines of what is ordered. */
  readonly counted: readonly SummaryRows[];
  /** Lines of which it cannot be told whether, or for how much, they count. */
  readonly unclear: readonly SummaryRows[];
}
