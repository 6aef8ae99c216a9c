import type { ChorusTexts } from '../chorus-texts';
import { french } from '../french';

export const chorus: ChorusTexts = {
  sheet: 'Chorus',
  columns: {
    engagement: 'N° EJ',
    found: 'Rapprochement',
    orders: 'Commandes',
    ordered: 'Commandé HT',
    engaged: 'Engagé',
    certified: 'Certifié',
    paid: 'Payé',
    left: 'Reste à payer',
    lines: 'Lignes de commande',
    entries: 'Lignes de l’extrait',
    remarks: 'À savoir',
  },
  found: {
    both: 'Rapproché',
    orders: 'Absent de l’extrait',
    accounts: 'Sans commande',
    none: 'Commandes sans numéro d’EJ',
  },
  noNumber: '(sans numéro)',
  unnamed: (sheet, rows, say) =>
    french`Feuille « ${sheet} » : ${say.count(rows.length, 'ligne sans numéro d’EJ n’est pas comptée', 'lignes sans numéro d’EJ ne sont pas comptées')} (${rows.slice(0, 12).join(', ')}${rows.length > 12 ? '…' : ''}).`,
  unreadable: (sheet, rows, say) =>
    french`Feuille « ${sheet} » : ${say.count(rows.length, 'ligne a un montant illisible', 'lignes ont un montant illisible')} (${rows.slice(0, 12).join(', ')}${rows.length > 12 ? '…' : ''}).`,
};
