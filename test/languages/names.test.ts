/** What the terminal and the sentences of rules call the numbers and the phases of an agreement. */
import type { Figure } from '../../src/core/agreement/schema';
import { en } from '../../src/languages/en';
import { figureInWords } from '../../src/languages/figure-in-words';
import { fr } from '../../src/languages/fr';
import { phaseName, phaseShort } from '../../src/languages/phase-name';

it.each<[Pick<Figure, 'amount' | 'qualifier'>, string, string]>([
  [{ amount: 8, qualifier: 'exact' }, '8 semaines', '8 weeks'],
  [{ amount: 8, qualifier: 'max' }, 'au plus 8 semaines', 'at most 8 weeks'],
  [{ amount: 8, qualifier: 'min' }, 'au moins 8 semaines', 'at least 8 weeks'],
  [{ amount: [null, 8], qualifier: 'max' }, 'au plus 8 semaines', 'at most 8 weeks'],
  [{ amount: [null, 8], qualifier: 'strict' }, 'moins de 8 semaines', 'less than 8 weeks'],
  [{ amount: [8, null], qualifier: 'strict' }, 'plus de 8 semaines', 'more than 8 weeks'],
  [{ amount: [6, 8], qualifier: 'approx' }, 'environ 6 à 8 semaines', 'about 6 to 8 weeks'],
])('%o: %s', (said, french, english) => {
  const figure: Figure = { ...said, unit: 'week', clause: 'CCP art. 4' };
  expect([fr, en].map((language) => figureInWords(figure, language))).toEqual([french, english]);
});

it.each([
  ['2', 'Construction', '2 (Construction)', '2'],
  ['creation', 'Création', 'Création', 'Création'],
])('calls phase %s, “%s”, by its number or by its name alone', (id, label, name, short) => {
  expect([phaseName(id, label), phaseShort(id, label)]).toEqual([name, short]);
});
