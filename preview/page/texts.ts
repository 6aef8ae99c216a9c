export type PageLanguage = 'fr' | 'en';

const fr = {
  title: 'Bordereau : aperçu sans Excel',
  note: 'Aperçu : ceci n’est pas Excel. La grille et le calcul sont ceux d’Univer ; le complément, à droite, est celui qui est livré.',
  more: 'Rien ne quitte cet ordinateur. Les graphiques, tableaux croisés et mises en forme conditionnelles du fichier ne sont pas montrés, mais restent dans le fichier téléchargé. Une formule se tape ici à l’anglaise : MARCHE.UO_COST("UO-L2.2.2", 2.5, BPU).',
  open: 'Ouvrir un classeur…',
  download: 'Télécharger le classeur',
  language: 'Langue',
  theme: 'Thème',
  light: 'Clair',
  dark: 'Sombre',
  showPane: 'Afficher le volet',
  hidePane: 'Masquer le volet',
  pane: 'Volet du complément Bordereau',
  grid: 'Classeur',
  splitter: 'Largeur du volet',
  dropHere: 'Déposez un classeur .xlsx pour l’ouvrir',
  opening: 'Ouverture…',
  unreadable: 'Ce fichier n’a pas pu être lu : il faut un classeur .xlsx ou .xlsm sans mot de passe.',
  functionsMissing:
    'Les fonctions MARCHE n’ont pas pu être chargées : lancez « npm run build », puis rechargez la page.',
};

const en: typeof fr = {
  title: 'Bordereau: preview without Excel',
  note: 'Preview: this is not Excel. Grid and calculation are Univer’s; the add-in on the right is the one that is shipped.',
  more: 'Nothing leaves this computer. Charts, pivot tables and conditional formats of the file are not shown, but stay in the downloaded file.',
  open: 'Open a workbook…',
  download: 'Download the workbook',
  language: 'Language',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  showPane: 'Show the pane',
  hidePane: 'Hide the pane',
  pane: 'Bordereau add-in pane',
  grid: 'Workbook',
  splitter: 'Pane width',
  dropHere: 'Drop an .xlsx workbook to open it',
  opening: 'Opening…',
  unreadable: 'This file could not be read: it takes an .xlsx or .xlsm workbook without a password.',
  functionsMissing: 'The MARCHE functions could not be loaded: run “npm run build”, then reload the page.',
};

export type PageTexts = typeof fr;
export const pageTexts: Readonly<Record<PageLanguage, PageTexts>> = { fr, en };
