import type { AgreementsPaneTexts } from '../agreements-pane-texts';
import { french } from '../french';

export const agreements: AgreementsPaneTexts = {
  shown: 'Accord-cadre affiché',
  question: french`Quel accord-cadre s’applique ?`,
  explain: (table) =>
    french`Les UO de « ${table} » peuvent relever de plusieurs accords-cadres. Indiquez celui du marché : les clauses contrôlées en dépendent.`,
  answer: (title, reference) => `${title} (${reference})`,
  units: (codes, say) => french`UO telles que ${say.list(codes)}`,
  meanwhile: (reference) => french`Sans réponse, le contrôle applique ${reference}.`,
  apply: 'Appliquer à ces commandes',
  replaceAndApply: 'Remplacer le contenu illisible et appliquer',
  remembered: 'Votre réponse est conservée dans le classeur.',
  change: 'Changer d’accord-cadre',
  settingsOfAnother: (named, others, say) =>
    french`Les réglages du classeur sont ceux de ${named}. Ce qu’ils disent du marché (notification, titulaires, plafonds…) n’est pas appliqué aux feuilles de ${say.list(others)}.`,
};
