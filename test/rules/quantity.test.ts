import { product } from '../acceptance/produit/check-product';
import { runRule } from './run-rule';

it.each([
  ['UO-L2.2.2', undefined, 10, []],
  ['UO-L2.2.2', undefined, 11, [['warning', 'D4']]],
  // Days are ordered by dozens.
  ['UO 1.3.2', product, 120, []],
  ['UO-TRANSFERT', product, 120, [['warning', 'D4']]],
])('%s may be ordered so many times', (uo_code, agreement, qty, found) => {
  const line = { order_no: 'BC-001', lot: agreement ? '1' : null, uo_code, qty };
  expect(runRule('quantity', [line], agreement ? { agreement } : {}).found).toEqual(found);
});

it.each([1, 'deux'])('does not say of %p beside several units what it says of each', (qty) => {
  const lines = [
    { order_no: 'BC-001', uo_code: 'UO-L2.2.2 / UO-L2.2.3', qty },
    { order_no: 'BC-002', uo_code: 'UO-L2.2.2', qty: 1 },
  ];
  expect(runRule('quantity', lines)).toMatchObject({
    found: [],
    missing: ['qty'],
    status: { qty: 'partly' },
  });
});

it('reads the quantities that stand beside the units of one cell', () => {
  const line = { order_no: 'BC-001', uo_code: '2 x UO-L2.2.2 et 0 x UO-L2.2.1', qty: null };
  expect(runRule('quantity', [line])).toMatchObject({ found: [['error', 'C4']], missing: [] });
});

it('counts as Excel shows the result of a formula', () => {
  const lines = [7 * 1.1 - 0.7, (0.1 + 0.7) * 10].map((qty) => ({
    order_no: 'BC-001',
    uo_code: 'UO-L2.1.3',
    qty,
  }));
  expect(lines[0]?.qty).not.toBe(7);
  expect(runRule('quantity', lines).found).toEqual([]);
});
