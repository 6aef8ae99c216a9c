import type { FaultReason } from '../core/agreement/faults';
import type { Say } from './say';

/** How an agreement file that cannot be taken is spoken of; the same words in the pane and in the terminal. */
export interface AgreementTexts {
  /** What is wrong and what would make it right: one sentence, without the place. */
  reason(why: FaultReason, say: Say): string;
  /** Where: the entry and the field, with line and column where known. "" for the file as a whole. */
  place(place: string, at: { readonly line: number; readonly column: number } | null): string;
  /** The place before the reason. */
  at(place: string, reason: string): string;
  more(count: number, say: Say): string;
}
