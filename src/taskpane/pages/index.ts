import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import { lazy } from 'react';
import { checkPage } from './check-page';
import type { Page } from './page';

/**
 * The pages of the pane, in the order shown. The first is what everybody sees first; the others are loaded when they
 * are first opened, so that they cost nothing until then.
 */
export const pages: readonly Page[] = [
  checkPage,
  { id: 'summaries', place: 'tab', kept: true, Content: lazy(() => import('./summaries-page')) },
  { id: 'clauses', place: 'tab', kept: false, Content: lazy(() => import('./clauses-page')) },
  { id: 'formulas', place: 'tab', kept: true, Content: lazy(() => import('./formulas-page')) },
  {
    id: 'settings',
    place: 'tool',
    Icon: Settings20Regular,
    kept: true,
    Content: lazy(() => import('./settings-page')),
  },
  {
    id: 'help',
    place: 'tool',
    Icon: QuestionCircle20Regular,
    kept: false,
    Content: lazy(() => import('./help-page')),
  },
];
