/**
 * What the pane says when it cannot start. Shown in both languages at once: what tells the user's language is not
 * there yet.
 */
import type { Bilingual } from '../core/agreement/schema';
import { french } from './french';

export type Obstacle = 'office-missing' | 'outside-excel' | 'too-old' | 'broken';

export const obstacleTexts: Readonly<
  Record<Obstacle, { readonly what: Bilingual; readonly next: Bilingual }>
> = {
  'office-missing': {
    what: {
      fr: french`Excel n’a pas répondu : le composant Office.js de Microsoft n’est pas chargé.`,
      en: 'Excel did not answer: Microsoft’s Office.js component is not loaded.',
    },
    next: {
      fr: french`Vérifiez la connexion à Internet, ou demandez à votre service informatique d’autoriser appsforoffice.microsoft.com, puis fermez et rouvrez le volet. Le classeur n’est pas touché.`,
      en: 'Check the Internet connection, or ask your IT department to allow appsforoffice.microsoft.com, then close and reopen the pane. The workbook is untouched.',
    },
  },
  'outside-excel': {
    what: {
      fr: french`Cette page est le volet d’un complément pour Excel : elle ne fait rien hors d’Excel.`,
      en: 'This page is the task pane of an Excel add-in: it does nothing outside Excel.',
    },
    next: {
      fr: french`Ouvrez un classeur dans Excel, puis Données > Bordereau > Contrôler.`,
      en: 'Open a workbook in Excel, then Data > Bordereau > Check.',
    },
  },
  'too-old': {
    what: {
      fr: french`Cette version d’Excel est trop ancienne pour Bordereau.`,
      en: 'This version of Excel is too old for Bordereau.',
    },
    next: {
      fr: french`Utilisez Excel 2021 ou plus récent, Microsoft 365 ou Excel sur le web.`,
      en: 'Use Excel 2021 or later, Microsoft 365 or Excel on the web.',
    },
  },
  broken: {
    what: {
      fr: french`Le volet n’a pas pu être chargé.`,
      en: 'The pane could not be loaded.',
    },
    next: {
      fr: french`Fermez et rouvrez le volet. Si rien ne change, videz le cache des compléments d’Office, ou signalez-le à votre service informatique.`,
      en: 'Close and reopen the pane. If nothing changes, clear the cache of Office add-ins, or tell your IT department.',
    },
  },
};
