import { ceilings } from '../ceilings/fr';
import { dayInWords } from '../day-in-words';
import { french } from '../french';
import type { SettingWordsTexts } from '../setting-words-texts';

/** With all its decimals, where a number rounded to two would be another. */
const exact = (value: number) => String(value).replace('.', ',');

export const settingWords: SettingWordsTexts = {
  amount: {
    share: (value, say) => say.percent(value),
    days: (value, say) => say.count(value, 'jour', 'jours'),
    personDays: (value, say) => say.count(value, 'jour/homme', 'jours/homme'),
    daysPerPerson: (value, say) => say.count(value, 'jour par personne', 'jours par personne'),
    months: (value, say) => say.months(value),
    unitsOfWork: (value, say) => say.count(value, 'unité d’œuvre', 'unités d’œuvre'),
    ratio: exact,
  },
  unit: {
    share: '%',
    days: 'jours',
    personDays: 'jours/homme',
    daysPerPerson: 'jours par personne',
    months: 'mois',
    unitsOfWork: 'unités d’œuvre',
    ratio: '',
  },
  zones: {
    metropole: 'Métropole',
    'alsace-moselle': 'Alsace et Moselle',
    guadeloupe: 'Guadeloupe',
    guyane: 'Guyane',
    martinique: 'Martinique',
    mayotte: 'Mayotte',
    'la-reunion': 'La Réunion',
    'saint-barthelemy': 'Saint-Barthélemy',
    'saint-martin': 'Saint-Martin',
    'nouvelle-caledonie': 'Nouvelle-Calédonie',
    'polynesie-francaise': 'Polynésie française',
    'saint-pierre-et-miquelon': 'Saint-Pierre-et-Miquelon',
    'wallis-et-futuna': 'Wallis-et-Futuna',
  },
  financeAsFounded: 'Seulement là où l’accord-cadre ou un bordereau des prix les fonde',
  nonRenewal: ({ period, notifiedOn, lot }, say) =>
    `Période ${period}, notifiée le ${dayInWords(notifiedOn, say)}${lot === undefined ? '' : `, lot ${lot}`}`,
  subsequentContract: ({ number, notifiedOn, end, maximumExclTax }, say) =>
    [
      `${number}, notifié le ${dayInWords(notifiedOn, say)}`,
      ...(end === undefined ? [] : [`fin le ${dayInWords(end, say)}`]),
      ...(maximumExclTax === undefined ? [] : [`maximum ${say.money(maximumExclTax * 100)} HT`]),
    ].join(', '),
  orderedElsewhere: ({ amountExclTax, on }, say) =>
    `${say.money(amountExclTax * 100)} HT, connus au ${dayInWords(on, say)}`,
  raisedCeiling: (euros, say) => `${say.money(euros * 100)} HT`,
  priceRevision: ({ baseIndex, index, from }, say) =>
    `Indice de base ${exact(baseIndex)}, indice de la demande ${exact(index)}, nouveaux prix dès le ${dayInWords(from, say)}`,
  ceiling: ({ amountExclTax, warnAt, over, setBy, setOn, ...scope }, say) =>
    french`${ceilings.scope(scope, say)} : ${say.money(amountExclTax * 100)} HT, alerte à ${say.percent(warnAt)}, dépassement ${over === 'error' ? 'en erreur' : 'à vérifier'}, fixé par ${setBy} le ${dayInWords(setOn, say)}`,
  unanswered: (points, say) => say.count(points, 'point sans réponse', 'points sans réponse'),
};
