import { runRule } from './run-rule';

const hosting = { order_no: 'BC-012', uo_code: 'UO-L2.3.4', qty: 1 };

it.each([
  ['jour', true],
  ['J/H', true],
  ['Jours/homme', true],
  ['TJM', true],
  ['Forfait', false],
  ['forfait de 90 jours', false],
  ['mois', false],
  ['unité', false],
  ['Journal', false],
])('a price by "%s" is a price by the day: %s', (price_unit, byDay) => {
  const { found } = runRule('unit-lump-sum', [{ ...hosting, price_unit }]);
  expect(found).toEqual(byDay ? [['warning', 'D4']] : []);
});

it('cannot tell without a load or a price unit', () => {
  const { status, missing } = runRule('unit-lump-sum', [hosting]);
  expect([status['UO-L2.3.4'], missing]).toEqual(['not-checkable', ['pd_ordered']]);
});

it('cannot tell what it cannot read, and passes what has no load', () => {
  const { found, status } = runRule('unit-lump-sum', [
    { ...hosting, pd_ordered: 'environ quinze' },
    { ...hosting, pd_ordered: null },
  ]);
  expect([found, status['UO-L2.3.4']]).toEqual([[], 'partly']);
});
