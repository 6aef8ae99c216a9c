import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle';
import { Settings20Regular } from '@fluentui/react-icons/svg/settings';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ShellTexts } from '../../languages/shell-texts';

/** Its title is in the languages under the same name. */
export type PageId = keyof ShellTexts['pages'];

/** How a page stands in the navigation. */
export interface Entry {
  readonly id: PageId;
  /** Among the tabs, or as an icon beside the title. */
  readonly place: 'tab' | 'tool';
  readonly Icon?: FluentIcon;
}

/** In the order shown; known before any page is loaded. */
export const entries: readonly Entry[] = [
  { id: 'check', place: 'tab' },
  { id: 'summaries', place: 'tab' },
  { id: 'clauses', place: 'tab' },
  { id: 'formulas', place: 'tab' },
  { id: 'settings', place: 'tool', Icon: Settings20Regular },
  { id: 'help', place: 'tool', Icon: QuestionCircle20Regular },
];
