import { french } from '../french';
import type { MappingTexts } from '../mapping-texts';

export const mapping: MappingTexts = {
  open: 'Choisir les colonnes',
  close: 'Fermer le choix des colonnes',
  title: (sheet) => french`Colonnes de la feuille « ${sheet} »`,
  hint: french`Dites ce que contient chaque colonne. Votre choix est enregistré dans le classeur, par en-tête : une colonne déplacée le garde.`,
  questions: (count, say) => say.count(count, 'colonne à préciser', 'colonnes à préciser'),
  lost: (headers, say) =>
    headers.length > 1
      ? french`Colonnes choisies introuvables : ${say.list(headers.map(say.quote))}. Si elles ont été renommées, choisissez-les de nouveau.`
      : french`Colonne choisie introuvable : ${say.list(headers.map(say.quote))}. Si elle a été renommée, choisissez-la de nouveau.`,
  readAs: (letters, header) => french`Colonne ${letters}, « ${header} », lue comme`,
  noSample: 'colonne vide',
  notRead: 'Non utilisée',
  leftOut: 'Ignorer cette colonne',
  near: (title) => french`S’agit-il de « ${title} » ?`,
  accept: (title) => french`Oui, lire comme « ${title} »`,
  ignore: 'Non, ignorer',
  rival: (title, letters) =>
    french`« ${title} » est lu dans la colonne ${letters} ; cette colonne pourrait convenir aussi.`,
  useInstead: (letters) => `Utiliser la colonne ${letters}`,
  recognised: 'Colonnes reconnues',
  others: 'Autres colonnes',
  save: 'Enregistrer les colonnes',
  saving: 'Enregistrement…',
  saved: 'Colonnes enregistrées dans le classeur. Relancez le contrôle pour en tenir compte.',
  automatic: 'Revenir à la reconnaissance automatique',
  unsaved: 'Modifications non enregistrées.',
  unreadableTitle: 'Choix des colonnes illisible',
  unreadable: french`Le choix des colonnes enregistré dans le classeur ne peut pas être lu. Il est conservé tel quel ; les colonnes sont reconnues par leurs en-têtes.`,
  replaceUnreadable: 'Remplacer le contenu illisible en enregistrant',
  unreadableContent: 'Contenu enregistré',
};
