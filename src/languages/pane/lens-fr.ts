import { french } from '../french';
import type { LensTexts } from '../lens-texts';

export const lens: LensTexts = {
  show: 'Surligner les constats dans la feuille',
  hint: french`Par-dessus vos couleurs, sans y toucher ; décochez pour tout retirer.`,
  legend: 'Légende du surlignage',
};
