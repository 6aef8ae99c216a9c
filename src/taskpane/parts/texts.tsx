import { createContext, useContext } from 'react';
import { isUnchecked, type ArticleOutcome } from '../../core/checking/clause-view';
import type { Language } from '../../languages/language';
import type { PaneTexts } from '../../languages/pane-texts';
import type { Say } from '../../languages/say';
import type { Names } from '../view/names';

/** The words of the pane in the language in use. */
export interface Texts {
  readonly language: Language;
  readonly t: PaneTexts;
  readonly say: Say;
  readonly names: Names;
}

const TextsContext = createContext<Texts | null>(null);

export const TextsProvider = TextsContext.Provider;

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('no texts');
  return texts;
}

/** What became of an article, in words. */
export function outcomeName(outcome: ArticleOutcome, t: Pick<PaneTexts, 'status' | 'coverage'>): string {
  return isUnchecked(outcome) ? t.coverage.outcomes[outcome] : t.status[outcome];
}
