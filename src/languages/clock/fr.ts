import type { ClockTexts } from '../clock-texts';
import { french } from '../french';
import type { Say } from '../say';

/** What an amount seen leaves out; "" where it leaves out nothing. */
function unreadText(lines: number, say: Say): string {
  return lines === 0
    ? ''
    : french`, sans ${say.count(lines, 'ligne dont le montant facturé n’est pas lisible', 'lignes dont le montant facturé n’est pas lisible')}`;
}

export const clock: ClockTexts = {
  sheet: 'Échéances du marché',
  columns: { subject: 'Objet', label: 'Échéance', value: 'Valeur', note: 'À savoir', clause: 'Clause' },
  lots: (lots, all, say) =>
    all ? 'Tous les lots' : `${lots.length === 1 ? 'Lot' : 'Lots'} ${say.list(lots)}`,
  line: (sheet, row) => `${sheet}, ligne ${row}`,
  labels: {
    state: 'État',
    notifiedOn: 'Notification de l’accord-cadre',
    period: 'Période en cours',
    periodEnd: 'Fin de la période',
    daysLeft: 'Jours restants dans la période',
    notice: 'Dernier jour pour notifier une non-reconduction',
    prudent: 'Le même, ramené par prudence à un jour ouvré',
    lastOrderDay: 'Dernier jour pour commander',
    pastTheEnd: 'Commandes qui dépassent la fin',
    headRoom: 'Marge de l’animation',
    insertion: 'Heures d’insertion dues',
  },
  states: {
    unknown: 'Inconnu',
    'not-started': 'Pas encore notifié',
    running: 'En cours',
    ended: 'Terminé',
  },
  unknown: french`Indiquez dans les réglages la date de notification de l’accord-cadre.`,
  period: (period, periods, say) => `${say.number(period)} sur ${say.number(periods)}`,
  daysLeft: (days, say) => (days === 0 ? 'C’est le dernier jour.' : say.count(days, 'jour', 'jours')),
  noNotice: 'Plus aucune reconduction à venir.',
  renews: (after, say) =>
    french`Le délai de préavis de la période en cours est passé : elle sera suivie d’une reconduction tacite après le ${say.day(after)}.`,
  notice: (period, expiry, daysLeft, say) =>
    french`Pour que l’accord-cadre s’arrête avec la période ${say.number(period)}, le ${say.day(expiry)} ; ${daysLeft === 0 ? 'c’est le dernier jour' : `il reste ${say.count(daysLeft, 'jour', 'jours')}`}.`,
  sameDay: 'C’est déjà un jour ouvré.',
  lastOrderDayNote: 'Toutes reconductions faites, ou la fin décidée si elle vient avant.',
  pastTheEnd: (order, days, say) => `${order}, de ${say.count(days, 'jour', 'jours')}`,
  headRoom: ({ unit, count, beforeNextBand, nextUnit, beforeTop, top }, say) => {
    if (count === null) return french`${unit} : le nombre de start-ups n’est pas inscrit.`;
    const startUps = (value: number) => say.count(value, 'start-up', 'start-ups');
    const band =
      beforeNextBand === null
        ? ''
        : beforeNextBand < 0
          ? french` ; l’unité en couvre ${say.number(-beforeNextBand)} de moins`
          : nextUnit === null
            ? ''
            : french` ; encore ${startUps(beforeNextBand)} avant ${nextUnit}`;
    const over =
      beforeTop === null || top === null
        ? ''
        : beforeTop < 0
          ? french` ; le contrat ne prévoit rien au-delà de ${say.number(top)}`
          : french` ; encore ${startUps(beforeTop)} avant le plafond de ${say.number(top)}`;
    return french`${unit} : ${startUps(count)}${band}${over}.`;
  },
  insertion: ({ holder, seen, unread, from, onAll, above }, say) =>
    french`Facturé vu ici : ${say.money(seen)} HT${unreadText(unread, say)} ; ${say.number(onAll)} h si elles portent sur tout le montant, ${say.number(above)} h si elles portent sur ce qui dépasse ${say.money(from)} HT.${holder === null ? ' Le titulaire n’est pas indiqué, alors que les heures se comptent par titulaire.' : ''} Les factures adressées aux autres bénéficiaires comptent aussi.`,
  noInsertion: ({ seen, unread, from }, say) =>
    french`Facturé vu ici : ${say.money(seen)} HT${unreadText(unread, say)} ; aucune heure n’est due avant ${say.money(from)} HT facturés par un même titulaire. Les factures adressées aux autres bénéficiaires comptent aussi.`,
  nothingRunning: 'Aucune unité d’animation en cours ce jour-là.',
};
