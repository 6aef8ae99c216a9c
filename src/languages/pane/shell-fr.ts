import type { ShellTexts } from '../shell-texts';

export const shell: ShellTexts = {
  product: 'Bordereau',
  tagline: 'Contrôle des commandes',
  navigation: 'Parties du volet',
  tools: 'Réglages et aide',
  pageLoading: 'Ouverture…',
  pages: {
    check: 'Contrôle',
    summaries: 'Synthèses',
    clauses: 'Clauses',
    formulas: 'Formules',
    settings: 'Réglages',
    help: 'Aide',
  },
};
