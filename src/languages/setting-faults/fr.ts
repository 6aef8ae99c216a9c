import { alternatives } from '../alternatives';
import { dayInWords } from '../day-in-words';
import { french } from '../french';
import type { SettingFaultText } from '../setting-faults-texts';

export const settingFault: SettingFaultText = ({ reason, value, known }, say) => {
  switch (reason) {
    case 'unknown-lot':
      return french`le lot ${say.quote(value)} n’existe pas dans cet accord-cadre, choisissez ${or(known)}.`;
    case 'unknown-doubt':
      return french`le point ambigu ${say.quote(value)} n’existe pas dans cet accord-cadre, ou sa lecture ne se règle pas : retirez ce réglage.`;
    case 'unknown-reading':
      return french`${say.quote(value)} n’est pas une lecture possible, choisissez ${or(known)}.`;
    case 'unknown-check':
      return french`le point ${say.quote(value)} ne figure pas dans la liste de vérification de cet accord-cadre : retirez ce réglage ou corrigez son nom.`;
    case 'unknown-rule':
      return french`la règle ${say.quote(value)} n’existe pas dans cette version de Bordereau : retirez ce réglage ou corrigez son nom.`;
    case 'bounds-reversed':
      return french`le coefficient de révision le plus bas (${say.quote(value)}) dépasse le plus haut, inversez-les.`;
    case 'ends-before-notified':
      return french`la fin du marché, le ${dayInWords(value, say)}, précède sa notification : corrigez l’une des deux dates.`;
  }
};

const or = alternatives('fr-FR');
