import { createContext, useContext } from 'react';
import type { Session } from '../session/session';
import type { PaneState } from '../session/state';

/** What the buttons of a finding need; apart from the finding, so that a list is not drawn anew for each step. */
export interface Review {
  readonly session: Pick<Session, 'waive' | 'takeBack' | 'fix' | 'revert' | 'hold' | 'check'>;
  readonly state: Pick<
    PaneState,
    'result' | 'waiving' | 'fixing' | 'fixed' | 'waiversUnreadable' | 'waiversProblem' | 'checking'
  >;
  /** Who grants waivers, as last given; kept until the pane is closed and no longer. */
  readonly author: string;
  readonly setAuthor: (author: string) => void;
}

const ReviewContext = createContext<Review | null>(null);

export const ReviewProvider = ReviewContext.Provider;

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('no review');
  return review;
}
