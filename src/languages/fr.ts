import type { Language } from './language';
import { makeSay } from './make-say';
import { agreement } from './agreement/fr';
import { ceilings } from './ceilings/fr';
import { chorus } from './chorus/fr';
import { clock } from './clock/fr';
import { pane } from './pane/fr';
import { projects } from './projects/fr';
import { reading } from './reading/fr';
import { settingFault } from './setting-faults/fr';
import { settingWords } from './setting-words/fr';
import { summary } from './summary/fr';
import { terminal } from './terminal/fr';

export const fr: Language = {
  id: 'fr',
  locale: 'fr-FR',
  name: 'Français',
  say: makeSay('fr-FR', {
    month: 'mois',
    months: 'mois',
    table: 'tableau',
    quotes: ['«\u00a0', '\u00a0»'],
    plural: (value) => value >= 2,
  }),
  reading,
  pane,
  terminal,
  summary,
  clock,
  ceilings,
  projects,
  chorus,
  agreement,
  settingFault,
  settingWords,
};
