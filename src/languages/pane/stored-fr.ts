import { french } from '../french';
import type { StoredTexts } from '../stored-texts';

export const stored: StoredTexts = {
  kinds: {
    settings: 'les réglages',
    mapping: 'le choix des colonnes',
    agreement: 'l’accord-cadre',
    waivers: 'les dérogations',
  },
  withheld: (kinds, say) =>
    french`Enregistrés dans le classeur, mais non lus : ${say.list(kinds)}. En attendant, le contrôle se fait sans en tenir compte ; rien n’est perdu.`,
  faultyAgreementTitle: 'Accord-cadre enregistré inutilisable',
  faultyAgreement: french`L’accord-cadre enregistré dans le classeur ne peut pas être appliqué : les commandes sont lues sous un accord-cadre fourni. Ses défauts sont énumérés dans les réglages.`,
};
