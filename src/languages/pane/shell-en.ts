import type { ShellTexts } from '../shell-texts';

export const shell: ShellTexts = {
  product: 'Bordereau',
  tagline: 'Order check',
  navigation: 'Parts of the pane',
  tools: 'Settings and help',
  pageLoading: 'Opening…',
  pages: {
    check: 'Check',
    summaries: 'Summaries',
    clauses: 'Clauses',
    formulas: 'Formulas',
    settings: 'Settings',
    help: 'Help',
  },
};
