import type { ExampleLine } from '../../src/core/checking/rule';
import { ruleNamed } from './check-example';
import { metropole } from '../agreement/agreements';
import { product } from '../acceptance/produit/check-product';
import { runRule } from './run-rule';

const late = {
  order_no: 'BC-014',
  uo_code: 'UO-L2.2.2',
  qty: 2,
  order_date: '2017-03-27',
  end_date: '2017-06-30',
  service_fait_date: '2017-07-10',
  amount_ht: 98_208,
  revision_coefficient: 1.023,
};
const schedule = [
  ['Code UO', 'Prix unitaire HT', 'Valable du', 'Valable jusqu’au'],
  ['UO-L2.2.2', 48_000, null, '30/06/2017'],
  ['UO-L2.2.2', 50_000, '01/07/2017', null],
];
const run = (change: ExampleLine) =>
  runRule('late-penalty', [{ ...late, ...change }], {
    settings: { finance: { enabled: true, penaltyDivisor: 1000 } },
    prices: schedule,
  });

it.each([
  [{}, 9_600_000, 96_000],
  [{ order_date: '2017-07-01' }, 10_000_000, 100_000],
  [{ revision_coefficient: 1 }, 9_820_800, 98_208],
  [{ revision_coefficient: null }, 9_820_800, 98_208],
  [{ service_fait_date: '2017-07-01' }, 9_600_000, 9_600],
])('counts at the price of the day of the order, before any revision: %o', (change, amount, penalty) => {
  const { findings } = run(change);
  expect(findings).toMatchObject([
    { severity: 'info', facts: { amount: { cents: amount }, penalty: { cents: penalty } } },
  ]);
});

it.each([
  [{ revision_coefficient: 'révisé' }, 'revision_coefficient'],
  [{ qty: null }, 'qty'],
  [{ order_date: null }, 'order_date'],
  [{ order_notified: 'en mars' }, 'order_notified'],
  [{ uo_code: 'UO-L2.2.1' }, 'prices'],
  [{ revision_coefficient: null, amount_ht: null }, 'amount_ht'],
  [{ end_date: null }, 'end_date'],
  [{ service_fait_date: 'en juillet' }, 'service_fait_date'],
])('cannot say of %o', (change, missing) =>
  expect(run(change)).toMatchObject({ found: [], status: { line: 'not-checkable' }, missing: [missing] }),
);

it('counts the whole order by its latest line, where the agreement says so', () => {
  const line = (service_fait_date: string, amount_ht: number) => ({
    ...{ order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, end_date: '2026-06-30' },
    ...{ service_fait_date, amount_ht },
  });
  const lines = [line('2026-07-02', 36_000), line('2026-07-12', 40_000), line('2026-06-30', 20_000)];
  const { found, findings, problems, remedies, problemsEn, remediesEn, status } = runRule(
    'late-penalty',
    lines,
    {
      agreement: product,
      settings: { finance: { enabled: true } },
    },
  );
  expect([found, status]).toEqual([[['info', 'F5']], { line: 'checked' }]);
  // 96 000 € × 12 days ÷ 250
  expect(findings[0]?.facts).toMatchObject({ days: 12, penalty: { cents: 460_800 }, whole: true });
  expect(problems[0]).toMatch(/96\s000,00\s€ HT \(toute la commande\) × 12 ÷ 250 font 4\s608,00\s€/);
  expect(problemsEn[0]).toContain(
    '€96,000.00 excluding tax (the whole order) × 12 ÷ 250 makes a penalty of €4,608.00',
  );
  expect(remedies[0]).toContain('Déduisez la pénalité de la facture');
  expect(remediesEn[0]).toContain('Deduct the penalty from the invoice');
});

it.each([0, -500])('withholds nothing from an amount of %s', (amount_ht) => {
  const { found, status } = run({ amount_ht, revision_coefficient: null });
  expect([found, status]).toEqual([[], { line: 'checked' }]);
});

it('takes a line without an order number as an order by itself', () => {
  const line = {
    ...{ order_no: null, lot: '1', uo_code: 'UO 1.3.2', qty: 12, end_date: '2026-06-30' },
    ...{ service_fait_date: '2026-07-12', amount_ht: 40_000 },
  };
  const lines = [line, line, { ...line, order_no: 'BC-001', service_fait_date: null }];
  const { findings } = runRule('late-penalty', lines, {
    agreement: product,
    asOf: '2026-06-30',
    settings: { finance: { enabled: true } },
  });
  expect(findings.map(({ facts }) => facts['amount'])).toEqual([{ cents: 4_000_000 }, { cents: 4_000_000 }]);
});

it.each([
  ['2017-06-30', 'not-applicable', []],
  ['2017-07-01', 'not-checkable', ['service_fait_date']],
])('is not due on %s of a service not certified yet', (asOf, status, missing) => {
  const settings = { finance: { enabled: true, penaltyDivisor: 1000 } };
  const open = runRule('late-penalty', [{ ...late, service_fait_date: null }], { settings, asOf });
  expect([open.status, open.missing]).toEqual([{ line: status }, missing]);
  const unread = runRule('late-penalty', [{ ...late, service_fait_date: 'en juillet' }], { settings, asOf });
  expect(unread.missing).toEqual(['service_fait_date']);
});

it('is counted line by line where the agreement says nothing of the order, and shows end and amount', () => {
  const line = { ...late, revision_coefficient: null };
  const { findings, related } = runRule(
    'late-penalty',
    [line, { ...line, service_fait_date: '2017-07-03' }],
    {
      settings: { finance: { enabled: true, penaltyDivisor: 1000 } },
    },
  );
  expect(findings.map(({ facts }) => [facts['days'], facts['whole']])).toEqual([
    [10, false],
    [3, false],
  ]);
  expect(related).toEqual([
    ['E4', 'G4'],
    ['E5', 'G5'],
  ]);
});

it('is the penalty that the agreement names, wherever it stands among the others', () => {
  const { penalties = [] } = product;
  const line = {
    ...{ order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, end_date: '2026-06-30' },
    ...{ service_fait_date: '2026-07-12', amount_ht: 40_000 },
  };
  const { findings } = runRule('late-penalty', [line], {
    agreement: { ...product, penalties: [...penalties].reverse() },
    settings: { finance: { enabled: true } },
  });
  expect(findings[0]?.facts).toMatchObject({ divisor: 250, whole: true });
});

it('counts at the price of the day the order was issued, where the agreement makes it firm from there', () => {
  const line = {
    ...{ order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 10, amount_ht: 6_441.8 },
    ...{ order_date: '2028-03-15', order_notified: '2028-03-17', revision_coefficient: 1.039 },
    ...{ end_date: '2028-06-30', service_fait_date: '2028-07-10' },
  };
  const of = (change: ExampleLine) =>
    runRule('late-penalty', [{ ...line, ...change }], {
      agreement: product,
      settings: { finance: { enabled: true } },
      prices: [
        ['Code UO', 'Prix unitaire HT', 'Valable du', 'Valable jusqu’au'],
        ['UO 1.3.2', 620, null, '15/03/2028'],
        ['UO 1.3.2', 644.18, '16/03/2028', null],
      ],
    });
  expect(of({}).findings.map(({ facts }) => facts['amount'])).toEqual([{ cents: 620_000 }]);
  expect(of({ order_date: null }).missing).toEqual(['order_date']);
});

describe('the day that is late', () => {
  const line = {
    ...{ order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, amount_ht: 96_000 },
    ...{ end_date: '2026-06-30', delivered_on: '2026-06-29', service_fait_date: '2026-07-20' },
  };
  const of = (change: ExampleLine) =>
    runRule('late-penalty', [{ ...line, ...change }], {
      ...{ agreement: product, asOf: '2026-08-01', settings: { finance: { enabled: true } } },
    });

  it('is that of the delivery, whenever the buyer certifies it', () => {
    expect(of({})).toMatchObject({ found: [], status: { line: 'checked' } });
    const { found, findings, problems, problemsEn } = of({ delivered_on: '2026-07-10' });
    expect([found, findings[0]?.facts['days']]).toEqual([[['info', 'G4']], 10]);
    expect(problems[0]).toMatch(/^Le service est livré le 10\/07\/2026, 10\sjours après/);
    expect(problemsEn[0]).toMatch(/^The service is delivered on 10\/07\/2026, 10 days after/);
  });

  it('is that of the certification where none of delivery is written', () => {
    const { found, problems, problemsEn } = of({ delivered_on: null });
    expect(found).toEqual([['info', 'H4']]);
    expect(problems[0]).toMatch(/^Le service est fait le 20\/07\/2026/);
    expect(problemsEn[0]).toMatch(/^The service is certified on 20\/07\/2026/);
  });

  it('is delivered, though not certified yet', () =>
    expect(of({ service_fait_date: null })).toMatchObject({ found: [], status: { line: 'checked' } }));

  it.each<[ExampleLine, string]>([
    [{ delivered_on: 'fin juin' }, 'delivered_on'],
    [{ delivered_on: null, service_fait_date: 'en juillet' }, 'service_fait_date'],
    [{ delivered_on: null, service_fait_date: null }, 'delivered_on'],
  ])('is not known of %o', (change, missing) =>
    expect(of(change)).toMatchObject({ found: [], status: { line: 'not-checkable' }, missing: [missing] }),
  );

  it('is known though the certification is not understood', () =>
    expect(of({ service_fait_date: 'en juillet' })).toMatchObject({ found: [], missing: [] }));

  it('needs a column of either', () => {
    const { delivered_on, service_fait_date, ...bare } = line;
    const options = { agreement: product, settings: { finance: { enabled: true } }, asOf: '2026-06-01' };
    expect(runRule('late-penalty', [bare], options).missing).toEqual(['service_fait_date']);
    expect(runRule('late-penalty', [{ ...bare, delivered_on }], options).status).toEqual({ line: 'checked' });
    expect(runRule('late-penalty', [{ ...bare, service_fait_date }], options).found).toHaveLength(1);
  });

  it.each([
    ['2026-07-25', 'info'], // 25 days ÷ 250: ten per cent
    ['2026-07-26', 'warning'],
  ])('is a warning beyond the share that the agreement names: %s', (delivered_on, severity) => {
    const { found, problems, problemsEn } = of({ delivered_on });
    expect(found).toEqual([[severity, 'G4']]);
    expect(/, soit plus de 10\s% du montant HT\.$/.test(problems[0] ?? '')).toBe(severity === 'warning');
    expect(/, more than 10% of the amount\.$/.test(problemsEn[0] ?? '')).toBe(severity === 'warning');
  });

  it('is told only, however late, where the agreement names no share', () => {
    const settings = { finance: { enabled: true, penaltyDivisor: 10 } };
    expect(runRule('late-penalty', [late], { settings, prices: schedule }).found).toEqual([['info', 'F4']]);
  });
});

it('leaves a penalty whose columns the agreement names to the rule that counts by them', () => {
  const subjects = (id: string) =>
    ruleNamed(id)
      .instances(metropole)
      .map(({ subject }) => subject);
  expect(subjects('late-penalty')).toEqual([]);
  expect(subjects('penalty')).toEqual(['late']);
});
