/** The words that the sentences of several rules share. */
import { serialOfIso } from '../../src/core/calendar/serial';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { forHeldEn, forHeldFr } from '../../src/rules/_held-by';
import {
  lengthEn,
  lengthFr,
  lengthSentenceEn,
  lengthSentenceFr,
  type LengthFacts,
} from '../../src/rules/_lengths';
import { ofLotsEn, ofLotsFr } from '../../src/rules/_lots';
import { plain } from '../plain';

it.each([
  ['contract', [''], '', ''],
  ['incubator', ['MinA'], ' pour l’incubateur « MinA »', ' for incubator “MinA”'],
  ['incubator', ['A', 'B'], ' pour les incubateurs « A » et « B »', ' for incubators “A” and “B”'],
  ['project', ['Alpha'], ' pour le projet « Alpha »', ' for project “Alpha”'],
  ['project', ['A', 'B'], ' pour les projets « A » et « B »', ' for projects “A” and “B”'],
] as const)('what is counted for each %s: %o', (per, names, french, english) => {
  expect(plain(forHeldFr(per, names, fr.say))).toBe(french);
  expect(forHeldEn(per, names, en.say)).toBe(english);
});

it.each([
  [null, null, '', ''],
  [null, 2, '2 mois au plus', 'at most 2 months'],
  [1, null, '1 mois au moins', 'at least 1 month'],
  [3, 6, '3 à 6 mois', '3 to 6 months'],
  [3, 3, '3 mois', '3 months'],
])('a length from %s to %s months', (low, high, french, english) => {
  expect(plain(lengthFr(low, high, 'month', fr.say))).toBe(french);
  expect(plain(lengthEn(low, high, 'month', en.say))).toBe(english);
});

it.each([
  [0, /le 02\/07\/2017$/, /on 02\/07\/2017 at the latest$/],
  [
    1,
    /le 02\/07\/2017, admise jusqu’au 03\/07\/2017 \(1 jour de grâce, votre réglage\)$/,
    /at the latest, accepted until 03\/07\/2017 \(1 day of grace, your setting\)$/,
  ],
])('an end that is late, with %s day of grace', (grace, french, english) => {
  const [start, expected] = ['2017-04-03', '2017-07-02'].map((day) => ({ day: serialOfIso(day) ?? 0 }));
  if (!start || !expected) throw new Error('two days');
  const facts: LengthFacts = {
    ...{ kind: 'long', start, end: { day: expected.day + 30 }, months: 4, low: null, high: 3 },
    ...{ measure: 'month', approximate: false, expected, tolerance: 0 },
    limit: { day: expected.day + grace },
  };
  expect(plain(lengthSentenceFr(facts, fr.say))).toMatch(french);
  expect(plain(lengthSentenceEn(facts, en.say))).toMatch(english);
});

it.each([
  [[], '', ''],
  [['2'], ' du lot 2', ' of lot 2'],
  [['1', '2'], ' des lots 1 et 2', ' of lots 1 and 2'],
])('what is of the lots %o', (lots, french, english) => {
  expect(plain(ofLotsFr(lots, fr.say))).toBe(french);
  expect(ofLotsEn(lots, en.say)).toBe(english);
});
