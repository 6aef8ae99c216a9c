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
