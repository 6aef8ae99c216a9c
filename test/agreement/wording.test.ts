import { meantBy } from '../../src/core/agreement/wording';

const indemnity = { sure: ['indemni recondu', 'dedit'], suspected: ['indemni'] };

it.each([
  ['Indemnité de non-reconduction', 'sure'],
  ['RECONDUCTION : indemnités', 'sure'],
  ['Dédit', 'sure'],
  ['indemnité kilométrique', 'suspected'],
  ['non-reconduction', null],
  ['non indemnisable', 'suspected'],
  ['préindemni', null],
  ['', null],
])('%p means it: %p', (text, certainty) => {
  expect(meantBy(indemnity, text)).toBe(certainty);
  expect(meantBy({ sure: indemnity.sure }, text)).toBe(certainty === 'suspected' ? null : certainty);
});

it.each([
  // Left out, or not charged: named all the same.
  ['Développement (hors indemnité de non-reconduction)', 'suspected'],
  ['Reconduction du marché sans indemnité', 'suspected'],
  ['Renewal without indemnity, reconduction', 'suspected'],
  ['Indemnité de non-reconduction, à titre gratuit', 'suspected'],
  ['Dédit à la charge du titulaire', 'suspected'],
  // Something else is left out.
  ['Indemnité de non-reconduction hors taxes', 'sure'],
  ['Prestation hors bordereau : indemnité de non-reconduction', 'sure'],
  ['Indemnité (sans TVA) de non-reconduction', 'sure'],
])('%p names it, charged or not: %p', (text, certainty) => {
  expect(meantBy(indemnity, text)).toBe(certainty);
});
