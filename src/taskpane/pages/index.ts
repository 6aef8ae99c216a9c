import { lazy } from 'react';
import { CheckPage } from './check-page';
import { entries, type PageId } from './entries';
import type { Page } from './page';

/**
 * What the pages hold. The first is what everybody sees first; the others are loaded when they are first opened, so that
 * they cost nothing until then.
 */
const contents: Readonly<Record<PageId, Pick<Page, 'kept' | 'Content'>>> = {
  check: { kept: true, Content: CheckPage },
  summaries: { kept: true, Content: lazy(() => import('./summaries-page')) },
  clauses: { kept: false, Content: lazy(() => import('./clauses-page')) },
  formulas: { kept: true, Content: lazy(() => import('./formulas-page')) },
  settings: { kept: true, Content: lazy(() => import('./settings-page')) },
  help: { kept: false, Content: lazy(() => import('./help-page')) },
};

/** The pages of the pane, in the order shown. */
export const pages: readonly Page[] = entries.map((entry) => ({ ...entry, ...contents[entry.id] }));
