import type { ExampleLine } from '../../src/core/checking/rule';
import { checkSheets, findingsOf, ruleNamed } from './check-example';
import { runRule, told } from './run-rule';

const setUp = { order_no: 'BC-001', uo_code: 'UO-L1.1', qty: 1, incubator: 'MinA', order_date: '2017-01-02' };
const launch = { order_no: 'BC-001', uo_code: 'UO-L2.0', qty: 1, order_date: '2016-11-14' };

describe('units for several incubators', () => {
  it.each([
    ['MinA ; MinB', 2, []],
    ['MinA ; MinB', 1, []],
    ['MinA ; min a', 2, [['warning', 'C4']]], // the same one twice
    ['MinA ; MinB', 3, [['warning', 'C4']]],
    ['MinA ;', 1, []],
    ['MinA', '0,5', []],
  ])('%s: %s', (incubator, qty, expected) => {
    expect(runRule('unit-once', [{ ...setUp, incubator, qty }]).found).toEqual(expected);
  });

  it('tells once of two lines that both name two incubators', () => {
    const both = { ...setUp, incubator: 'MinA ; MinB', qty: 2 };
    const { found, findings } = runRule('unit-once', [both, { ...both, order_no: 'BC-002' }]);
    expect(found).toEqual([['warning', 'B5']]);
    expect(findings[0]?.facts).toMatchObject({ names: ['MinA', 'MinB'], total: 2, repeated: true });
  });

  it('adds halves up to one', () => {
    const half = { ...setUp, qty: '0,5' };
    expect(runRule('unit-once', [half, half]).found).toEqual([]);
    expect(runRule('unit-once', [half, half, { ...half, qty: '0,1' }]).found).toEqual([['warning', 'B6']]);
  });
});

it('points at the line that comes last in time, whatever the order of the sheet', () => {
  const { found } = runRule('unit-once', [{ ...launch, order_date: '2018-02-05' }, launch]);
  expect(found).toEqual([['warning', 'B4']]);
});

it('counts a line carried over to another sheet once', () => {
  const rule = ruleNamed('unit-once');
  const cellsOn = (...sheets: ExampleLine[][]) =>
    checkSheets([rule], sheets).map((check) => findingsOf(check, rule).map(({ cell }) => cell));
  expect(cellsOn([launch], [launch])).toEqual([[], []]);
  expect(cellsOn([launch], [{ ...launch, order_no: 'BC-002' }])).toEqual([[], ['B4']]);
  expect(cellsOn([launch, launch], [launch])).toEqual([['B5'], []]);
});

it('points at the quantity where the first line orders too many already', () => {
  const { found } = runRule('unit-once', [
    { ...launch, order_date: '2018-02-05' },
    { ...launch, qty: 2 },
  ]);
  expect(found).toEqual([['warning', 'C5']]);
});

it('leaves a blank quantity to its own check, and decides nothing of what it adds to', () => {
  const { found, status, missing } = runRule('unit-once', [launch, { ...launch, qty: null }]);
  expect([found, status['UO-L2.0'], missing]).toEqual([[], 'not-checkable', ['qty']]);
});

it('still tells of two sure lines beside a blank one', () => {
  const { found, status } = runRule('unit-once', [launch, launch, { ...launch, qty: null }]);
  expect([found, status['UO-L2.0']]).toEqual([[['warning', 'B5']], 'partly']);
});

it('does not compare lines without an incubator', () => {
  const { found, status, missing } = runRule('unit-once', [
    { ...setUp, incubator: null },
    { ...setUp, incubator: null },
    { ...setUp },
  ]);
  expect([found, status['UO-L1.1'], missing]).toEqual([[], 'partly', ['incubator']]);
});

it('tells what was ordered again, for the contract, for one incubator or for several', () => {
  expect(told('unit-once', [launch, { ...launch, order_date: '2018-02-05' }])).toEqual([
    {
      found: ['warning', 'B5', 'B4'],
      fr: [
        'UO-L2.0 (Lancement du marché) : 2 unités en tout, alors que le contrat en prévoit une seule pour toute sa durée.',
        'Annulez la ligne en trop ou corrigez son unité ; si une nouvelle commande est justifiée, notez-en le motif.',
      ],
      en: [
        'UO-L2.0 (Lancement du marché): 2 units in all, although the contract foresees only one for its whole term.',
        'Cancel the line in excess or correct its unit; where a new order is justified, note why.',
      ],
    },
  ]);
  expect(told('unit-once', [{ ...setUp, qty: 2 }])).toEqual([
    {
      found: ['warning', 'C4'],
      fr: [
        'UO-L1.1 (Mise en place d’un incubateur) : 2 unités en tout pour l’incubateur « MinA », alors que le contrat en prévoit une seule.',
        'Corrigez la quantité ; si plusieurs unités sont justifiées, notez-en le motif.',
      ],
      en: [
        'UO-L1.1 (Mise en place d’un incubateur): 2 units in all for incubator “MinA”, although the contract foresees only one.',
        'Correct the quantity; where several units are justified, note why.',
      ],
    },
  ]);
  expect(told('unit-once', [{ ...setUp, incubator: 'MinA ; MinB', qty: 3 }])).toEqual([
    {
      found: ['warning', 'C4'],
      fr: [
        'UO-L1.1 (Mise en place d’un incubateur) : 1,5 unité en tout pour chacun des incubateurs « MinA » et « MinB », alors que le contrat en prévoit une seule.',
        'Corrigez la quantité ; si plusieurs unités sont justifiées, notez-en le motif.',
      ],
      en: [
        'UO-L1.1 (Mise en place d’un incubateur): 1.5 units in all for each of incubators “MinA” and “MinB”, although the contract foresees only one.',
        'Correct the quantity; where several units are justified, note why.',
      ],
    },
  ]);
});

it('counts at least what is known where a line does not say how many it orders', () => {
  const [found] = told('unit-once', [
    { ...setUp, qty: 2 },
    { ...setUp, qty: null },
  ]);
  expect(found?.fr[0]).toContain(' : au moins 2 unités en tout');
  expect(found?.en[0]).toContain(': at least 2 units in all');
});

it('counts under no name what is counted for the contract, though an incubator be called as the lot is', () => {
  for (const incubator of [null, '2']) {
    const line = { ...launch, incubator };
    const { findings } = runRule('unit-once', [line, line]);
    expect(findings.map(({ facts }) => facts['names'])).toEqual([[]]);
  }
});

it('tells apart the excess of incubators that stand on lines of their own', () => {
  const other = { ...setUp, incubator: 'MinB' };
  const { findings } = runRule('unit-once', [setUp, setUp, other, other]);
  expect(findings.map(({ cell, facts }) => [cell, facts['names']])).toEqual([
    ['B5', ['MinA']],
    ['B7', ['MinB']],
  ]);
});

it.each([0, -1])('does not know what a quantity of %s orders', (qty) => {
  const { found, status, missing } = runRule('unit-once', [launch, { ...launch, qty }]);
  expect([found, status['UO-L2.0'], missing]).toEqual([[], 'not-checkable', ['qty']]);
});
