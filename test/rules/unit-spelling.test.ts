import { runRule } from './run-rule';

const line = (uo_code: string | null) => ({ order_no: 'BC-001', uo_code, qty: 1, amount_ht: 48_000 });

it.each([
  ['UO-L2.2.2', [], 'checked'],
  ['uo l2-2-2', [['warning', 'B4']], 'checked'],
  [null, ['uo_code'], 'partly'],
  ['UO-L9.9.9', [], 'checked'], // told by the rule of units that are not known
])('of a unit written “%s”', (uo_code, told, status) => {
  const { found, missing, ...result } = runRule('unit-spelling', [line(uo_code), line('UO-L2.2.2')]);
  expect([[...found, ...missing], result.status]).toEqual([told, { catalogue: status }]);
});
