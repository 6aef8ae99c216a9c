/** Which articles of the contract the reviewer wants to see. */
import {
  uncheckedOutcomes,
  type ArticleOutcome,
  type ArticleView,
  type ClauseView,
} from '../../core/checking/clause-view';
import { statuses } from '../../core/checking/merged-coverage';

export type ArticleFilter = 'all' | 'with-findings' | ArticleOutcome;

/** In the order of the list they are chosen from. */
const articleFilters: readonly ArticleFilter[] = ['all', 'with-findings', ...statuses, ...uncheckedOutcomes];

export function countedFindings({ counts }: Pick<ArticleView, 'counts'>): number {
  return counts.error + counts.warning + counts.info;
}

export function filteredView({ articles, others }: ClauseView, filter: ArticleFilter): ClauseView {
  const wanted = (article: ArticleView) =>
    filter === 'all' ||
    (filter === 'with-findings' ? countedFindings(article) > 0 : article.outcome === filter);
  return { articles: articles.filter(wanted), others: others.filter(wanted) };
}

/** The filters that would show something, each with how many articles it shows. */
export function offeredFilters(
  view: ClauseView,
): readonly { readonly filter: ArticleFilter; readonly count: number }[] {
  return articleFilters
    .map((filter) => {
      const { articles, others } = filteredView(view, filter);
      return { filter, count: articles.length + others.length };
    })
    .filter(({ filter, count }) => filter === 'all' || count > 0);
}
