import { product } from '../acceptance/produit/check-product';
import { runRule, told } from './run-rule';

it('tells a unit of another lot, and points at the unit', () => {
  const line = { order_no: 'BC-008', lot: 1, uo_code: 'UO-L2.2.2', qty: 1 };
  expect(told('unit-lot', [line])).toEqual([
    {
      found: ['error', 'B4', 'C4'],
      fr: [
        'La ligne est au lot 1, mais UO-L2.2.2 relève du lot 2.',
        'Inscrivez le lot 2, ou commandez une unité du lot inscrit.',
      ],
      en: [
        'The line says lot 1, but UO-L2.2.2 belongs to lot 2.',
        'Enter lot 2, or order a unit of the lot entered.',
      ],
    },
  ]);
});

it('tells the lots of a unit that several share', () => {
  const line = { order_no: 'BC-001', lot: '3', uo_code: 'UO 1.3.2', qty: 12 };
  const [finding] = told('unit-lot', [line], { agreement: product });
  expect(finding?.fr).toEqual([
    'La ligne est au lot « 3 », mais UO 1.3.2 relève des lots 1 et 2.',
    'Inscrivez l’un des lots 1 et 2, ou commandez une unité du lot inscrit.',
  ]);
  expect(finding?.en).toEqual([
    'The line says lot “3”, but UO 1.3.2 belongs to lots 1 and 2.',
    'Enter one of lots 1 and 2, or order a unit of the lot entered.',
  ]);
});

it('tells a cell that names no lot as it stands', () => {
  const line = { order_no: 'BC-008', lot: 'Lots 1 & 2', uo_code: 'UO-L2.2.2', qty: 1 };
  const [finding] = told('unit-lot', [line]);
  expect(finding?.fr[0]).toBe('La ligne est au lot « Lots 1 & 2 », mais UO-L2.2.2 relève du lot 2.');
  expect(finding?.en[0]).toBe('The line says lot “Lots 1 & 2”, but UO-L2.2.2 belongs to lot 2.');
});

it.each([
  ['1', { 'lot 1': 'checked', 'lot 2': 'not-applicable' }],
  ['2', { 'lot 1': 'not-applicable', 'lot 2': 'checked' }],
  // None of the lots of the unit: told under the first of them.
  ['3', { 'lot 1': 'checked', 'lot 2': 'not-applicable' }],
])('judges a unit of both lots under the lot written: %s', (lot, status) => {
  const line = { order_no: 'BC-001', lot, uo_code: 'UO 1.3.2', qty: 12 };
  expect(runRule('unit-lot', [line], { agreement: product }).status).toEqual(status);
});
