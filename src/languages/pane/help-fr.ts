import { french } from '../french';
import type { HelpTexts } from '../help-texts';

export const help: HelpTexts = {
  title: 'Aide',
  stepsTitle: 'En trois lignes',
  steps: [
    french`Ouvrez votre tableau de commandes : le volet dit ce qu’il y a reconnu, colonne par colonne.`,
    french`« Contrôler » le compare à l’accord-cadre, sans rien y écrire. Chaque constat cite l’article et mène à la cellule.`,
    french`Corrigez, ou dérogez avec un motif ; « Rapport » écrit le tout sur de nouvelles feuilles, à viser et à transmettre.`,
  ],
  shortcutsTitle: 'Raccourcis clavier',
  shortcutsHint: french`Dans Excel, le curseur étant dans une feuille. Sur Mac, Cmd au lieu de Ctrl.`,
  keys: (letter) => `Ctrl+Maj+Alt+${letter}`,
  commands: {
    check: 'Contrôler le classeur',
    report: 'Écrire le rapport',
    summary: 'Ouvrir les synthèses',
    pane: 'Ouvrir ce volet',
    checkLine: 'Contrôler la ligne de la cellule',
  },
  privacyTitle: 'Confidentialité',
  privacy: [
    'Tout se passe dans Excel, sur ce poste. Aucune donnée n’est envoyée, aucune mesure d’usage n’est faite.',
    french`Réglages, colonnes choisies et dérogations sont enregistrés dans le classeur et le suivent ; qui peut lire le fichier peut les lire.`,
    french`Seul office.js, la bibliothèque d’Excel, est chargé depuis Microsoft : aucun complément ne s’ouvre sans elle.`,
  ],
  versionsTitle: 'Versions',
  agreement: 'Accord-cadre',
  diagnosticsTitle: 'Diagnostic',
  diagnosticsHint: french`À joindre à une demande d’aide : des versions, des tailles et des codes. Ni contenu de cellule, ni nom de feuille, de fichier ou de personne.`,
  diagnostics: 'Texte du diagnostic',
  more: french`Si quelque chose ne va pas : pannes et remèdes`,
  guide: { title: french`Mode d’emploi, règles et fonctions : toute la documentation`, page: 'index.html' },
};
