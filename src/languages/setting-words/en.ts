import { ceilings } from '../ceilings/en';
import { dayInWords } from '../day-in-words';
import type { SettingWordsTexts } from '../setting-words-texts';

export const settingWords: SettingWordsTexts = {
  amount: {
    share: (value, say) => say.percent(value),
    days: (value, say) => say.count(value, 'day', 'days'),
    personDays: (value, say) => say.count(value, 'person-day', 'person-days'),
    daysPerPerson: (value, say) => say.count(value, 'day per person', 'days per person'),
    months: (value, say) => say.months(value),
    unitsOfWork: (value, say) => say.count(value, 'unit of work', 'units of work'),
    ratio: String,
  },
  unit: {
    share: '%',
    days: 'days',
    personDays: 'person-days',
    daysPerPerson: 'days per person',
    months: 'months',
    unitsOfWork: 'units of work',
    ratio: '',
  },
  zones: {
    metropole: 'Metropolitan France',
    'alsace-moselle': 'Alsace and Moselle',
    guadeloupe: 'Guadeloupe',
    guyane: 'French Guiana',
    martinique: 'Martinique',
    mayotte: 'Mayotte',
    'la-reunion': 'Réunion',
    'saint-barthelemy': 'Saint Barthélemy',
    'saint-martin': 'Saint Martin',
    'nouvelle-caledonie': 'New Caledonia',
    'polynesie-francaise': 'French Polynesia',
    'saint-pierre-et-miquelon': 'Saint Pierre and Miquelon',
    'wallis-et-futuna': 'Wallis and Futuna',
  },
  financeAsFounded: 'Only where the agreement or a price schedule founds them',
  nonRenewal: ({ period, notifiedOn, lot }, say) =>
    `Period ${period}, notified on ${dayInWords(notifiedOn, say)}${lot === undefined ? '' : `, lot ${lot}`}`,
  subsequentContract: ({ number, notifiedOn, end, maximumExclTax }, say) =>
    [
      `${number}, notified on ${dayInWords(notifiedOn, say)}`,
      ...(end === undefined ? [] : [`end on ${dayInWords(end, say)}`]),
      ...(maximumExclTax === undefined ? [] : [`maximum ${say.money(maximumExclTax * 100)} excl. tax`]),
    ].join(', '),
  orderedElsewhere: ({ amountExclTax, on }, say) =>
    `${say.money(amountExclTax * 100)} excl. tax, known as of ${dayInWords(on, say)}`,
  raisedCeiling: (euros, say) => `${say.money(euros * 100)} excl. tax`,
  priceRevision: ({ baseIndex, index, from }, say) =>
    `Base index ${baseIndex}, index of the request ${index}, new prices from ${dayInWords(from, say)}`,
  ceiling: ({ amountExclTax, warnAt, over, setBy, setOn, ...scope }, say) =>
    `${ceilings.scope(scope, say)}: ${say.money(amountExclTax * 100)} excl. tax, alert at ${say.percent(warnAt)}, beyond it ${over === 'error' ? 'an error' : 'to verify'}, set by ${setBy} on ${dayInWords(setOn, say)}`,
  unanswered: (points, say) => say.count(points, 'point not answered', 'points not answered'),
};
