import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { checkSheets, ruleNamed } from './check-example';
import { runRule } from './run-rule';

const order = { order_no: 'BC-001', uo_code: 'UO 1.3.2', qty: 12, amount_ht: 10_000 };
const run = (...lines: readonly ExampleLine[]) =>
  runRule(
    'delivery-match',
    lines.map((line) => ({ ...order, ...line })),
    { agreement: product },
  );

it.each([
  [{ delivered_amount: 10_000, invoiced_amount: 10_000, cp: 12_000 }, []],
  [{ delivered_amount: 10_000.01, invoiced_amount: null, cp: null }, []],
  [{ delivered_amount: 10_000.02, invoiced_amount: null, cp: null }, ['E4']],
  [{ delivered_amount: 6_000, invoiced_amount: 6_000.02, cp: null }, ['F4']],
  [{ delivered_amount: 6_000, invoiced_amount: 6_000, cp: 7_200.02 }, ['G4']],
  [{ delivered_amount: 11_000, invoiced_amount: 12_000, cp: null }, ['E4', 'F4']],
])('no step exceeds the one before: %o', (change, cells) =>
  expect(run(change).found).toEqual(cells.map((cell) => ['error', cell])),
);

it('takes an order with all its lines, and points at the last that says an amount', () => {
  const wrong = run({ delivered_amount: 15_000 }, { delivered_amount: 5_001 }, { delivered_amount: null });
  expect(wrong.found).toEqual([]);
  expect(
    run({ delivered_amount: 25_000 }, { delivered_amount: 5_001 }, { delivered_amount: null }).found,
  ).toEqual([['error', 'E5']]);
});

it.each([
  [{}, ['delivered_amount']],
  [{ amount_ht: null }, ['amount_ht']],
  [{ amount_ht: null, delivered_amount: 5_000 }, ['amount_ht']],
  [{ delivered_amount: 'partiel' }, ['delivered_amount']],
])('has nothing to compare in %o', (change, missing) =>
  expect(run(change)).toMatchObject({ found: [], status: { orders: 'not-checkable' }, missing }),
);

it('compares what follows even where the amount ordered is not known', () => {
  const { found, problems, problemsEn } = run({
    amount_ht: null,
    delivered_amount: 5_000,
    invoiced_amount: 6_000,
  });
  expect(found).toEqual([['error', 'F4']]);
  expect(problems[0]).toMatch(
    /Le montant facturé de la commande, 6\s000,00\s€, dépasse le montant livré, 5\s000,00\s€\.$/,
  );
  expect(problemsEn[0]).toBe(
    'The amount invoiced of the order, €6,000.00, exceeds the amount delivered, €5,000.00.',
  );
});

it('holds what is paid, which bears the tax, against an amount with tax', () => {
  const { problems, problemsEn } = run({ cp: 12_500 });
  expect(problems[0]).toMatch(
    /payé de la commande, 12\s500,00\s€, dépasse le montant commandé, 12\s000,00\s€ TTC\.$/,
  );
  expect(problemsEn[0]).toMatch(/exceeds the amount ordered, €12,000\.00 incl\. tax\.$/);
});

it('allows a cent of rounding for each line', () => {
  const of = (delivered_amount: number) => run({ delivered_amount }, { delivered_amount: 0 }).found;
  expect([of(20_000.02), of(20_000.03)]).toEqual([[], [['error', 'E5']]]);
});

it('does not know what is delivered where one of the lines is not understood', () =>
  expect(run({ delivered_amount: 25_000 }, { delivered_amount: 'partiel' })).toMatchObject({
    found: [],
    missing: ['delivered_amount'],
  }));

it('is compared where one sheet of the order holds what is delivered', () => {
  const rule = ruleNamed('delivery-match');
  const checks = checkSheets([rule], [[{ ...order, delivered_amount: 15_000 }], [{ ...order, qty: 13 }]], {
    agreement: product,
  });
  expect(checks.map(({ coverage: [one] }) => one?.status)).toEqual(['checked', 'checked']);
});

it.each([
  [{ delivered_amount: 11_000 }, /^Corrigez le service fait/, /^Correct the certified service/],
  [{ delivered_amount: 5_000, invoiced_amount: 6_000 }, /^Rapprochez la facture/, /^Compare the invoice/],
])('says what to do about %o', (change, french, english) => {
  const { remedies, remediesEn } = run(change);
  expect(remedies[0]).toMatch(french);
  expect(remediesEn[0]).toMatch(english);
});

describe('a step that is not known', () => {
  it.each<[string, ExampleLine, readonly string[]]>([
    [
      'is blank, and something was invoiced since',
      { delivered_amount: null, invoiced_amount: 10_000 },
      ['delivered_amount'],
    ],
    [
      'is blank, and something was paid since',
      { delivered_amount: 10_000, invoiced_amount: null, cp: 12_000 },
      ['invoiced_amount'],
    ],
    [
      'is blank, and what follows is not understood',
      { delivered_amount: null, invoiced_amount: 'partiel' },
      ['delivered_amount'],
    ],
    ['is not understood', { delivered_amount: 'voir PV', invoiced_amount: 10_000 }, ['delivered_amount']],
    [
      'is not understood at last',
      { delivered_amount: 10_000, invoiced_amount: 'voir PV' },
      ['invoiced_amount'],
    ],
    [
      'is what is ordered',
      { amount_ht: null, delivered_amount: 10_000, invoiced_amount: 10_000 },
      ['amount_ht'],
    ],
    ['is every one', { delivered_amount: null, invoiced_amount: null, cp: null }, ['delivered_amount']],
  ])('%s', (_, change, missing) =>
    expect(run(change)).toMatchObject({ found: [], status: { orders: 'not-checkable' }, missing }),
  );

  it.each<[string, ExampleLine]>([
    ['no column is kept of it', { invoiced_amount: 10_000 }],
    ['nothing is invoiced yet', { delivered_amount: 6_000, invoiced_amount: null, cp: null }],
    ['nothing is delivered yet, and zero is paid', { delivered_amount: null, invoiced_amount: null, cp: 0 }],
  ])('is no matter where %s', (_, change) =>
    expect(run(change)).toMatchObject({ found: [], status: { orders: 'checked' }, missing: [] }),
  );

  it.each<[ExampleLine, string]>([
    [{ delivered_amount: null, invoiced_amount: 10_000.02 }, 'F4'],
    [{ delivered_amount: 'voir PV', invoiced_amount: null, cp: 12_000.02 }, 'G4'],
    [{ amount_ht: null, delivered_amount: 10_000, invoiced_amount: 10_000.02 }, 'F4'],
  ])('hides no fault that the others prove: %o', (change, cell) =>
    expect(run(change)).toMatchObject({ found: [['error', cell]], missing: [] }),
  );

  it('is blank where no line of the order has an amount', () => {
    const open = { delivered_amount: null, invoiced_amount: 10_000 };
    expect(run({ delivered_amount: 10_000, invoiced_amount: 10_000 }, open).found).toEqual([['error', 'F5']]);
    expect(run(open, open)).toMatchObject({ found: [], missing: ['delivered_amount'] });
  });
});

describe('an advance', () => {
  // 30 % of 115 200 € including tax.
  const large = {
    ...{ lot: '1', amount_ht: 96_000, start_date: '2026-05-11', end_date: '2026-09-30' },
    ...{ delivered_amount: 0, invoiced_amount: 0 },
  };
  const paid = (cp: number, change: ExampleLine = {}) => run({ ...large, cp, ...change });

  it.each<[number, ExampleLine, number]>([
    [34_560.01, {}, 0],
    [34_560.02, {}, 1],
    [46_560, { delivered_amount: 10_000, invoiced_amount: 10_000 }, 0],
    [46_560.02, { delivered_amount: 10_000, invoiced_amount: 10_000 }, 1],
    // Never beyond the order.
    [115_200, { delivered_amount: 90_000, invoiced_amount: 90_000 }, 0],
    [115_200.02, { delivered_amount: 90_000, invoiced_amount: 90_000 }, 1],
    // None is due for a small or a short order, nor in lot 2.
    [15_000, { amount_ht: 50_000 }, 1],
    [34_560, { end_date: '2026-07-10' }, 1],
    [34_560, { lot: '2' }, 1],
  ])('may be paid before delivery: %d, %o', (cp, change, count) =>
    expect(paid(cp, change).findings).toHaveLength(count),
  );

  it('is nothing that may be invoiced', () =>
    expect(run({ ...large, invoiced_amount: 28_800 }).found).toHaveLength(1));

  it.each<[ExampleLine, string]>([
    [{ start_date: null }, 'start_date'],
    [{ end_date: null }, 'end_date'],
    [{ lot: null }, 'lot'],
    [{ amount_ht: null }, 'amount_ht'],
  ])('may be what was paid where %o', (change, missing) => {
    expect(paid(34_560, change)).toMatchObject({ found: [], missing: [missing] });
    expect(paid(0, change).found).toEqual([]);
  });

  it('is not asked for where nothing was paid but a cent of rounding', () =>
    expect(paid(0.01, { start_date: null })).toMatchObject({ found: [], missing: [] }));

  it('does not excuse a payment beyond the order, known to be due or not', () =>
    expect(paid(115_200.02, { start_date: null }).findings).toMatchObject([{ facts: { advance: null } }]));

  it('is told beside the amount it may add to', () => {
    const { findings, problems, problemsEn } = paid(40_000);
    expect(findings[0]?.facts).toMatchObject({ limit: { cents: 0 }, advance: { cents: 3_456_000 } });
    expect(problems[0]).toMatch(
      /dépasse le montant facturé, 0,00\s€ TTC, même augmenté de l’avance \(34\s560,00\s€\)\.$/,
    );
    expect(problemsEn[0]).toMatch(/invoiced, €0\.00 incl\. tax, even with the advance \(€34,560\.00\)\.$/);
    expect(paid(40_000, { lot: '2' }).findings[0]?.facts).toMatchObject({ advance: null });
  });
});
