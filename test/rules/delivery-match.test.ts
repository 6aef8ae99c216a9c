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
  const checks = checkSheets([rule], [[{ ...order, delivered_amount: 15_000 }], [order]], {
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
