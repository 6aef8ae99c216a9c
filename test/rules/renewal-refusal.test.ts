import { runRule } from './run-rule';

const lines = [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 }];
const run = (renewalRefusedByHolder: boolean | Record<string, boolean> | null) =>
  runRule('renewal-refusal', lines, { settings: { renewalRefusedByHolder } });

it('is not checkable, which is no pass, where nobody said', () => {
  const { found, missing } = run(null);
  expect([found, missing]).toEqual([[], ['renewalRefusedByHolder']]);
});

it('tells a refusal in both lots once', () => {
  expect(run(true).found).toEqual([['error', null]]);
  expect(run({ '1': true, '2': true }).found).toEqual([['error', null]]);
});

it('names the lot whose holder refuses', () => {
  const { problems, status } = run({ '2': true });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('du lot 2');
  expect(status).toEqual({ 'lot 1': 'not-checkable', 'lot 2': 'checked' });
});
