import type { Agreement, TimeLimit } from '../../src/core/agreement/schema';
import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { omit } from './changed-agreements';
import { runRule } from './run-rule';

const line = {
  ...{ order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, start_date: null, onboarded_on: null },
  ...{ need_date: null, presented_on: null, replacement_requested_on: null, replaced_on: null },
};
const run = (change: ExampleLine, agreement: Agreement = product) =>
  runRule('time-limit', [{ ...line, ...change }], { agreement });

// 12 May 2026 is a Tuesday, the 14th Ascension Day, the 25th Whit Monday.
it.each([
  ['replacement', { replacement_requested_on: '2026-05-12', replaced_on: '2026-05-20' }, []],
  ['replacement', { replacement_requested_on: '2026-05-12', replaced_on: '2026-05-21' }, [['error', 'J4']]],
  ['expert-proposal', { need_date: '2026-05-12', presented_on: '2026-05-28' }, []],
  ['expert-proposal', { need_date: '2026-05-12', presented_on: '2026-05-29' }, [['warning', 'H4']]],
  ['onboarding', { start_date: '2026-05-12', onboarded_on: '2026-07-09' }, []],
  ['onboarding', { start_date: '2026-05-12', onboarded_on: '2026-07-10' }, [['warning', 'F4']]],
  ['on-call-notice', { uo_code: 'UO-AP', need_date: '2026-05-12', start_date: '2026-05-28' }, []],
  [
    'on-call-notice',
    { uo_code: 'UO-AP', need_date: '2026-05-12', start_date: '2026-05-27' },
    [['error', 'E4']],
  ],
])('%s: %o', (subject, change, found) => {
  const result = run(change);
  expect([result.found, result.status[subject]]).toEqual([found, 'checked']);
});

it('has no least time where the agreement states only the longest, and points at the day it counts from', () => {
  // Asked for and done on one day.
  expect(run({ replacement_requested_on: '2026-05-12', replaced_on: '2026-05-12' }).found).toEqual([]);
  const { findings } = run({ replacement_requested_on: '2026-05-12', replaced_on: '2026-05-21' });
  expect(findings[0]?.related.map(({ column }) => column)).toEqual([9]);
});

it('says the last day of a longest delay, and the first after a shortest one', () => {
  const late = run({ replacement_requested_on: '2026-05-12', replaced_on: '2026-05-22' });
  expect(late.problems[0]).toContain(
    'du 12/05/2026 au 22/05/2026, alors que le contrat demande le 20/05/2026 au plus tard.',
  );
  expect(late.problemsEn[0]).toContain('although the contract asks for 20/05/2026 at the latest.');
  const early = run({ uo_code: 'UO-AP', need_date: '2026-05-12', start_date: '2026-05-20' });
  expect(early.problems[0]).toContain('alors que le contrat demande le 28/05/2026 au plus tôt.');
  expect(early.problemsEn[0]).toContain('although the contract asks for 28/05/2026 at the earliest.');
});

it('does not apply while one of the days is to come, and needs both columns and the lot', () => {
  expect(run({ replacement_requested_on: '2026-05-12' }).status['replacement']).toBe('not-applicable');
  expect(run({ replaced_on: '2026-05-12' })).toMatchObject({
    found: [],
    status: { replacement: 'not-applicable' },
  });
  expect(run({ replaced_on: 'bientôt' }).missing).toEqual(['replaced_on']);
  const bare = omit(line, 'replaced_on');
  expect(runRule('time-limit', [bare], { agreement: product }).missing).toEqual(['replaced_on']);
  const proposed = { lot: null, need_date: '2026-05-12', presented_on: '2026-06-30' };
  expect(run(proposed)).toMatchObject({ found: [], missing: ['lot'] });
  expect(run({ ...proposed, lot: '2' }).status['expert-proposal']).toBe('not-applicable');
});

it.each([
  ['max', 'error'],
  ['aim', 'warning'],
])(
  'a limit said as “%s” is an %s where the agreement does not say how serious it is',
  (qualifier, severity) => {
    const changed = (limit: TimeLimit) => ({ ...limit, limit: { ...limit.limit, qualifier } }) as TimeLimit;
    const timeLimits = product.timeLimits.map((limit) =>
      limit.id === 'replacement' ? changed(limit) : limit,
    );
    const late = { replacement_requested_on: '2026-05-12', replaced_on: '2026-05-21' };
    expect(run(late, { ...product, timeLimits }).found).toEqual([[severity, 'J4']]);
  },
);
