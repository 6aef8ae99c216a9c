import { product } from '../acceptance/produit/check-product';
import { runRule } from './run-rule';

const line = {
  order_no: 'BC-001',
  lot: '1',
  uo_code: 'UO-AP',
  qty: 0.66,
  oncall_weeks: 2,
  oncall_hours: null,
};
const run = (change: object) => runRule('unit-equivalence', [{ ...line, ...change }], { agreement: product });

it.each([
  [{}, []],
  [{ qty: 2 }, [0.66]],
  [{ qty: 0.664 }, []],
  [{ qty: 0.666 }, [0.66]],
  [{ uo_code: 'UO-AA', oncall_hours: 6, qty: 1.2 }, []],
  [{ uo_code: 'UO-AA', oncall_hours: 6, qty: 6 }, [1.2]],
])('a week of on-call duty is 0.33 unit, an hour at work 0.2: %o', (change, suggested) => {
  const { findings } = run(change);
  expect(findings.map((finding) => [finding.severity, finding.cell, finding.suggested])).toEqual(
    suggested.map((expected) => ['error', 'D4', expected]),
  );
});

it('leaves a blank quantity to its own check', () =>
  expect(run({ qty: null }).status).toMatchObject({ 'UO-AP': 'not-applicable' }));
