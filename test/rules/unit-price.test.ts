import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { agreement } from './check-example';
import { runRule, told } from './run-rule';

const schedule = [
  ['Code UO', 'Prix unitaire HT', 'Valable du', 'Valable jusqu’au'],
  ['UO-L2.2.2', 48_000, null, '13/11/2017'],
  ['UO-L2.2.2', 49_104, '14/11/2017', null],
];
const order = {
  order_no: 'BC-014',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  order_date: '2017-11-13',
  unit_price_ht: 48_000,
  revision_coefficient: null,
};
const on = { finance: { enabled: true } };
const run = (change: ExampleLine) =>
  runRule('unit-price', [{ ...order, ...change }, order], { settings: on, prices: schedule, agreement });

it.each([
  [{}, []],
  [{ unit_price_ht: 48_000.01 }, [48_000]],
  // Half a cent, which the column rounds up.
  [{ unit_price_ht: 48_000.005 }, []],
  [{ unit_price_ht: '48 000,005 €' }, []],
  [{ unit_price_ht: 48_000.006 }, [48_000]],
  [{ order_date: '2017-11-14' }, [49_104]],
  [{ order_date: '2017-11-14', unit_price_ht: 49_104 }, []],
])('the price in force on the day of the order: %o', (change, suggested) => {
  const { findings } = run(change);
  expect(findings.map((finding) => [finding.severity, finding.cell, finding.suggested])).toEqual(
    suggested.map((price) => ['error', 'E4', price]),
  );
});

it.each([
  [{ order_date: null }, 'order_date'],
  [{ uo_code: 'UO-L2.2.1' }, 'prices'],
  [{ uo_code: 'UO-X' }, 'uo_code'],
  [{ unit_price_ht: null }, 'unit_price_ht'],
])('cannot say of %o', (change, missing) =>
  expect(run(change)).toMatchObject({ found: [], status: { line: 'partly' }, missing: [missing] }),
);

it('takes the revised price as well, and says both', () => {
  const revised = { revision_coefficient: 1.05 };
  expect(run({ ...revised, unit_price_ht: 50_400 }).found).toEqual([]);
  expect(run(revised).found).toEqual([]);
  const { findings, problems, remedies, problemsEn, remediesEn } = run({ ...revised, unit_price_ht: 51_000 });
  expect(findings[0]?.suggested).toBeUndefined();
  expect(findings[0]?.related).toHaveLength(2);
  expect(problems[0]).toMatch(/indique 48\s000,00\s€ \(.*\), soit 50\s400,00\s€ après révision\.$/);
  expect(problemsEn[0]).toMatch(/says €48,000\.00 \(.*\), that is €50,400\.00 once revised\.$/);
  expect(remedies[0]).toMatch(/^Ramenez le prix à 50\s400,00\s€,/);
  expect(remediesEn[0]).toMatch(/^Bring the price back to €50,400\.00,/);
});

it('says the price once where the revision leaves it as it is', () => {
  const { problems, problemsEn } = run({ revision_coefficient: 1, unit_price_ht: 51_000 });
  expect(problems[0]).toMatch(/indique 48\s000,00\s€ \([^)]*\)\.$/);
  expect(problemsEn[0]).toMatch(/says €48,000\.00 \([^)]*\)\.$/);
});

describe('prices by lot', () => {
  const byLot = [
    ['Code UO', 'Prix unitaire HT', 'Lot'],
    ['UO 1.3.2', 640, '1'],
    ['UO 1.3.2', 700, '2'],
  ];
  const line = { order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, unit_price_ht: 640 };
  const ofLot = (change: ExampleLine) =>
    runRule('unit-price', [{ ...line, ...change }], { settings: on, prices: byLot, agreement: product });

  it('need the lot of the line', () => {
    expect(ofLot({}).status).toEqual({ line: 'checked' });
    expect(ofLot({ lot: null }).missing).toEqual(['lot']);
  });

  it.each([
    ['1', 639.99, 1],
    ['1', 640.01, 1],
    ['2', 600, 0],
    ['2', 700, 0],
    ['2', 700.01, 1],
  ])('are the price in lot 1, and the highest one in lot 2: lot %s, %s €', (lot, unit_price_ht, count) =>
    expect(ofLot({ lot, unit_price_ht }).found).toHaveLength(count),
  );

  it('says that the price is the highest one, and proposes none', () => {
    const { findings, problems, remedies, problemsEn, remediesEn } = ofLot({ lot: '2', unit_price_ht: 710 });
    expect(findings[0]?.suggested).toBeUndefined();
    expect(problems[0]).toMatch(/le bordereau des prix admet au plus 700,00\s€/);
    expect(problemsEn[0]).toContain('the price schedule allows at most €700.00');
    expect(remedies[0]).toContain('Ramenez le prix à ce plafond');
    expect(remediesEn[0]).toContain('Bring the price back to that ceiling');
  });
});

it('points at the unit, and at the coefficient where one was applied', () => {
  const options = { settings: on, prices: schedule, agreement };
  const found = (change: ExampleLine) =>
    told('unit-price', [{ ...order, ...change }], options).map(({ found: cells }) => cells);
  expect(found({ unit_price_ht: 50_000 })).toEqual([['error', 'E4', 'B4']]);
  expect(found({ unit_price_ht: 50_000, revision_coefficient: 1.02 })).toEqual([['error', 'E4', 'B4', 'F4']]);
});

it('proposes no price for a column that is not in plain euros', () => {
  const { findings } = runRule('unit-price', [{ ...order, unit_price_ht: 50 }], {
    ...{ settings: on, prices: schedule, agreement },
    headers: { unit_price_ht: 'Prix unitaire HT en k€' },
  });
  expect(findings.map(({ facts, suggested }) => [facts['written'], suggested])).toEqual([
    [{ cents: 5_000_000 }, undefined],
  ]);
});

describe('a price firm from the day the order is issued', () => {
  const dated = [
    ['Code UO', 'Prix unitaire HT', 'Valable du', 'Valable jusqu’au'],
    ['UO 1.3.2', 620, null, '15/03/2028'],
    ['UO 1.3.2', 644.18, '16/03/2028', null],
    ['UO 1.3.3', 700, null, null],
  ];
  const line = { order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, unit_price_ht: 620 };
  const days = { order_date: '2028-03-15', order_notified: '2028-03-17' };
  const of = (change: ExampleLine) =>
    runRule('unit-price', [{ ...line, ...days, ...change }], {
      settings: on,
      prices: dated,
      agreement: product,
    });

  it.each([
    [{}, []],
    [{ unit_price_ht: 644.18 }, ['error']],
    [{ order_date: '2028-03-16', unit_price_ht: 644.18 }, []],
  ])('does not move with its notification: %o', (change, severities) =>
    expect(of(change).findings.map(({ severity }) => severity)).toEqual(severities),
  );

  it('is not known of an order that bears the day of its notification alone', () => {
    expect(of({ order_date: null })).toMatchObject({ found: [], missing: ['order_date'] });
    expect(of({ order_date: null, uo_code: 'UO 1.3.3', unit_price_ht: 700 }).status).toEqual({
      line: 'checked',
    });
  });

  it('counts from its notification where the contract says nothing of it', () => {
    const later = { ...order, order_date: '2017-11-13', order_notified: '2017-11-14' };
    const { findings } = runRule('unit-price', [later], { settings: on, prices: schedule, agreement });
    expect(findings.map(({ suggested }) => suggested)).toEqual([49_104]);
    const unread = { ...later, order_notified: 'en novembre' };
    const { missing } = runRule('unit-price', [unread], { settings: on, prices: schedule, agreement });
    expect(missing).toEqual(['order_notified']);
  });
});

describe('a price below the schedule', () => {
  const prices = [
    ['Code UO', 'Prix unitaire HT'],
    ['UO 1.3.3', 700],
  ];
  const line = { order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.3', qty: 10, order_date: '2028-03-15' };
  const found = (unit_price_ht: number, revision_coefficient: number | null = null) =>
    runRule('unit-price', [{ ...line, unit_price_ht, revision_coefficient }], {
      settings: on,
      prices,
      agreement: product,
    }).findings.map(({ severity, suggested }) => [severity, suggested]);

  it.each([
    [690, null, [['info', undefined]]],
    [699.99, null, [['info', undefined]]],
    [700, null, []],
    [700.01, null, [['error', 700]]],
    // Between the price and the revised one it is below neither.
    [710, 1.039, [['error', undefined]]],
    [690, 1.039, [['info', undefined]]],
    [695, 0.987, [['error', undefined]]],
    [690, 0.987, [['info', undefined]]],
  ])('is information where the contract says so: %s, revised by %s', (price, coefficient, expected) =>
    expect(found(price, coefficient)).toEqual(expected),
  );

  it('is to be made sure of, not put right', () => {
    const { remedies, remediesEn } = runRule('unit-price', [{ ...line, unit_price_ht: 690 }], {
      settings: on,
      prices,
      agreement: product,
    });
    expect(remedies).toEqual([
      'Vérifiez que ce prix plus bas est bien celui qui a été convenu, sinon rétablissez celui du bordereau.',
    ]);
    expect(remediesEn).toEqual([
      'Make sure that this lower price is the one agreed; otherwise restore that of the schedule.',
    ]);
  });

  it('is as wrong as a higher one elsewhere', () =>
    expect(run({ unit_price_ht: 47_000 }).findings.map(({ severity }) => severity)).toEqual(['error']));
});
