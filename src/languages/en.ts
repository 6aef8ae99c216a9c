import type { Language } from './language';
import { makeSay } from './make-say';
import { agreement } from './agreement/en';
import { ceilings } from './ceilings/en';
import { chorus } from './chorus/en';
import { clock } from './clock/en';
import { pane } from './pane/en';
import { projects } from './projects/en';
import { reading } from './reading/en';
import { settingFault } from './setting-faults/en';
import { settingWords } from './setting-words/en';
import { summary } from './summary/en';
import { terminal } from './terminal/en';

export const en: Language = {
  id: 'en',
  locale: 'en-GB',
  name: 'English',
  say: makeSay('en-GB', {
    month: 'month',
    months: 'months',
    table: 'table',
    quotes: ['“', '”'],
    plural: (value) => value !== 1,
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
