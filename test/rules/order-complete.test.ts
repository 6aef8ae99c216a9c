import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { omit } from './changed-agreements';
import { agreement } from './check-example';
import { runRule } from './run-rule';

const complete = {
  ...{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1, order_date: '2017-03-27' },
  ...{ amount_ht: 48_000, uo_label: null, lot: null },
};
const ordered = {
  ...{ order_no: 'BC-001', uo_code: 'UO 1.3.2', qty: 12, order_date: '2026-05-04' },
  ...{ amount_ht: 7_680, uo_label: null, lot: '2' },
};
const run = (change: ExampleLine, given = agreement) =>
  runRule('order-complete', [complete, { ...complete, ...change }], { agreement: given });

it('asks every line for its mentions where no column holds amounts', () => {
  const [line, other] = [complete, { ...complete, order_no: null }].map((one) => omit(one, 'amount_ht'));
  const { found } = runRule(
    'order-complete',
    [line, other].flatMap((one) => one ?? []),
  );
  expect(found).toEqual([['error', 'A5']]);
});

it('shows the amount of a line that lacks a mention', () => {
  const { found, related } = run({ order_no: null });
  expect([found, related]).toEqual([[['error', 'A5']], [['E5']]]);
});

it('takes a label for the name of the unit', () => {
  const { label = null } = product.units.find(({ codeGivenByUs }) => codeGivenByUs) ?? {};
  const of = (uo_label: string | null) =>
    runRule('order-complete', [ordered, { ...ordered, uo_code: null, uo_label }], { agreement: product })
      .found;
  expect([of(label), of(null)]).toEqual([[], [['error', 'B5']]]);
});

it('takes the lot that a unit says by itself', () => {
  const given = { ...agreement, orderMentions: { ...agreement.orderMentions, fields: ['lot' as const] } };
  expect(run({}, given)).toMatchObject({ found: [], status: { lot: 'checked' } });
  expect(run({ uo_code: 'UO-X' }, given).found).toEqual([['error', 'G5']]);
});

it.each([
  ['is not there', [omit(complete, 'order_date')]],
  ['is not understood', [{ ...complete, order_date: '31/02/2017' }]],
])('cannot say of a mention whose column %s', (_, lines) =>
  expect(runRule('order-complete', lines)).toMatchObject({ found: [], missing: ['order_date'] }),
);

it('asks the orders of a lot for what that lot’s orders bear', () => {
  const of = (lot: string) =>
    runRule('order-complete', [{ ...ordered, lot, place: null }], { agreement: product }).found;
  expect([of('1'), of('2')]).toEqual([[['warning', 'H4']], []]);
});
