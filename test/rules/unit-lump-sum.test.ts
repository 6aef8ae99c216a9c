import { runRule, told } from './run-rule';

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

it('tells a lump sum that has days, a price by the day, or both', () => {
  const written = { ...hosting, pd_ordered: 20, price_unit: 'Jour' };
  expect(told('unit-lump-sum', [{ ...written, price_unit: 'Forfait' }])).toEqual([
    {
      found: ['warning', 'D4'],
      fr: [
        'UO-L2.3.4 (Hébergement – exploitation – sécurité) est forfaitaire, alors que la ligne porte 20 jours/homme.',
        'Effacez la charge, ou commandez l’unité qui se compte en jours.',
      ],
      en: [
        'UO-L2.3.4 (Hébergement – exploitation – sécurité) is a lump sum, although the line has 20 person-days.',
        'Clear the workload, or order the unit that is counted in days.',
      ],
    },
  ]);
  expect(told('unit-lump-sum', [{ ...written, pd_ordered: null }])).toEqual([
    {
      found: ['warning', 'E4'],
      fr: [
        'UO-L2.3.4 (Hébergement – exploitation – sécurité) est forfaitaire, alors que l’unité de prix inscrite est « Jour ».',
        'Indiquez un prix forfaitaire, ou commandez l’unité qui se compte en jours.',
      ],
      en: [
        'UO-L2.3.4 (Hébergement – exploitation – sécurité) is a lump sum, although its price unit is “Jour”.',
        'Give a lump-sum price, or order the unit that is counted in days.',
      ],
    },
  ]);
  expect(told('unit-lump-sum', [written])).toEqual([
    {
      found: ['warning', 'D4', 'E4'],
      fr: [
        'UO-L2.3.4 (Hébergement – exploitation – sécurité) est forfaitaire, alors que la ligne porte 20 jours/homme, avec « Jour » pour unité de prix.',
        'Effacez la charge, ou commandez l’unité qui se compte en jours.',
      ],
      en: [
        'UO-L2.3.4 (Hébergement – exploitation – sécurité) is a lump sum, although the line has 20 person-days, with “Jour” as its price unit.',
        'Clear the workload, or order the unit that is counted in days.',
      ],
    },
  ]);
});

it('knows from the unit of its price alone that it is a lump sum', () => {
  expect(runRule('unit-lump-sum', [{ ...hosting, price_unit: 'Forfait' }])).toMatchObject({
    found: [],
    status: { 'UO-L2.3.4': 'checked' },
  });
});
