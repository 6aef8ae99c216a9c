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
