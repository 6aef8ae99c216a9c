/** Words that agree with the number, or with the name, they stand beside. */
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { some as someEn } from '../../src/languages/terminal/lists-en';
import { some as someFr } from '../../src/languages/terminal/lists-fr';
import { plain } from '../plain';

it.each([
  [0, '0 unité sur 17 a un prix', '0 units out of 17 have a price'],
  [1, '1 unité sur 17 a un prix', '1 unit out of 17 has a price'],
  [2, '2 unités sur 17 ont un prix', '2 units out of 17 have a price'],
])('a schedule with %s prices', (found, french, english) => {
  const told = ({ pane, say }: typeof fr) =>
    plain(pane.formulas.schedule.adopted('BPU!A1:B9', found, 17, say));
  expect(told(fr)).toContain(french);
  expect(told(en)).toContain(english);
});

it.each([
  [1, '1 ligne n’y est pas comptée : son objet ou son montant n’est pas lisible.'],
  [2, '2 lignes n’y sont pas comptées : leur objet ou leur montant n’est pas lisible.'],
])('lines that no ceiling counts: %s', (lines, told) => {
  expect(plain(fr.ceilings.unclear(lines, fr.say))).toBe(told);
});

it.each([
  ['', 'cette valeur n’est pas admise : écrivez "a" ou "b".'],
  ['c', '« c » n’est pas admis : écrivez "a" ou "b".'],
])('a value that is none of those there are: “%s”', (found, told) => {
  const why = { reason: 'not-one-of', found, choices: ['a', 'b'] } as const;
  expect(plain(fr.agreement.reason(why, fr.say))).toBe(told);
});

it.each([
  [0, 'c’est le dernier jour.', 'this is the last day.'],
  [1, 'il reste 1 jour.', '1 day left.'],
])('a notice that can still be given for %s days', (days, french, english) => {
  expect(plain(fr.clock.notice(1, 43_000, days, fr.say))).toContain(french);
  expect(en.clock.notice(1, 43_000, days, en.say)).toContain(english);
});

it.each([
  [2, '« a » et « b »', '“a” and “b”'],
  [3, '« a », « b » et 1 autre', '“a”, “b” and 1 other'],
  [5, '« a », « b » et 3 autres', '“a”, “b” and 3 others'],
])('a list of %s cut after two, which a full stop may follow', (count, french, english) => {
  const values = ['a', 'b', 'c', 'd', 'e'].slice(0, count);
  expect(plain(someFr(values, 2))).toBe(french);
  expect(someEn(values, 2)).toBe(english);
});

it.each([
  ['De sa notification si elle est connue.', 'de sa notification si elle est connue'],
  ['À la date de la commande.', 'à la date de la commande'],
  ['UO-L2.0 seule.', 'UO-L2.0 seule'],
])('a reading in the middle of a sentence: %s', (reading, told) => {
  expect(plain(fr.pane.findings.doubt('D-1', reading.replace(/\.$/, '')))).toContain(
    `lecture retenue : ${told}.`,
  );
});

it.each([
  [9.999, '9,999'],
  [9.9999, '9,9999'],
  [10.001, '10,001'],
  [3.501, '3,501'],
  [3.333333, '3,33'],
  [2.396, '2,396'],
  [10, '10'],
  [7.0000000000001, '7'],
  [-9.999, '-9,999'],
  [1234.5, '1 234,5'],
])('a number is not written as the rounder one beside it: %s', (value, told) =>
  expect(plain(fr.say.number(value))).toBe(told),
);

it('two figures of one sentence are told apart, and no more than that', () => {
  const { say } = fr;
  const told = (one: number, other: number) =>
    plain(say.apart((apart) => `${apart.number(one)} et ${apart.count(other, 'jour', 'jours')}`));
  expect(told(0.33, 0.331)).toBe('0,33 et 0,331 jour');
  expect(told(0.331, 0.3312)).toBe('0,331 et 0,3312 jour');
  expect(told(1 / 3, 1 / 3)).toBe('0,33 et 0,33 jour');
  expect(told(0.3, 0.1 + 0.2)).toBe('0,3 et 0,3 jour');
  expect(plain(say.apart((apart) => `${apart.percent(0.2)}, ${apart.percent(0.2004)}`))).toBe(
    '20 %, 20,04 %',
  );
  expect(plain(say.apart((apart) => `${apart.months(3.04)}, ${apart.months(3)}`))).toBe('3,04 mois, 3 mois');
  expect(plain(say.number(0.331))).toBe('0,33');
});

it.each([
  [0.7999, '79,99 %'],
  [0.49999, '49,999 %'],
  [0.8, '80 %'],
  [0.123456, '12,3 %'],
])('nor a share: %s', (value, told) => expect(plain(fr.say.percent(value))).toBe(told));
