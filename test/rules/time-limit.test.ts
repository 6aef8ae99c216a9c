import type { Agreement, TimeLimit } from '../../src/core/agreement/schema';
import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { call } from '../functions/call';
import { omit } from './changed-agreements';
import { runRule } from './run-rule';

const line = {
  ...{ order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, start_date: null, onboarded_on: null },
  ...{ need_date: null, presented_on: null, replacement_requested_on: null, replaced_on: null },
};
const run = (change: ExampleLine, agreement: Agreement = product, asOf = '2026-05-01') =>
  runRule('time-limit', [{ ...line, ...change }], { agreement, asOf });

// 12 May 2026 is a Tuesday, the 14th Ascension Day, the 25th Whit Monday.
it.each([
  ['replacement', { replacement_requested_on: '2026-05-12', replaced_on: '2026-05-20' }, []],
  ['replacement', { replacement_requested_on: '2026-05-12', replaced_on: '2026-05-21' }, [['error', 'J4']]],
  ['expert-proposal', { need_date: '2026-05-12', presented_on: '2026-05-28' }, []],
  ['expert-proposal', { need_date: '2026-05-12', presented_on: '2026-05-29' }, [['warning', 'H4']]],
  ['onboarding', { start_date: '2026-05-12', onboarded_on: '2026-07-09' }, []],
  ['onboarding', { start_date: '2026-05-12', onboarded_on: '2026-07-10' }, [['warning', 'F4']]],
  // The tenth working day belongs to the notice.
  ['on-call-notice', { uo_code: 'UO-AP', need_date: '2026-05-12', start_date: '2026-05-29' }, []],
  [
    'on-call-notice',
    { uo_code: 'UO-AP', need_date: '2026-05-12', start_date: '2026-05-28' },
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
  expect(early.problems[0]).toContain('alors que le contrat demande le 29/05/2026 au plus tôt.');
  expect(early.problemsEn[0]).toContain('although the contract asks for 29/05/2026 at the earliest.');
});

it('does not apply while one of the days is to come, and needs both columns and the lot', () => {
  expect(run({ replacement_requested_on: '2026-05-12' }).status['replacement']).toBe('not-applicable');
  expect(run({ replaced_on: 'bientôt' }).missing).toEqual(['replaced_on']);
  const bare = omit(line, 'replaced_on');
  expect(runRule('time-limit', [bare], { agreement: product }).missing).toEqual(['replaced_on']);
  const unasked = omit(line, 'replacement_requested_on');
  expect(runRule('time-limit', [unasked], { agreement: product }).missing).toEqual([
    'replacement_requested_on',
  ]);
  expect(run({ replacement_requested_on: 'en mai' }).missing).toEqual(['replacement_requested_on']);
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

it('gives a notice the first day that the formula DEADLINE gives', () => {
  const early = run({ uo_code: 'UO-AP', need_date: '2026-07-06', start_date: '2026-07-21' });
  expect(early.findings[0]?.facts['limit']).toEqual({
    day: call('DEADLINE', 'on-call-notice', '2026-07-06', 'produit-2026'),
  });
  expect(run({ uo_code: 'UO-AP', need_date: '2026-07-06', start_date: '2026-07-22' }).found).toEqual([]);
});

it('asks no whole days of a notice that is an exact delay', () => {
  const timeLimits = product.timeLimits.map((limit) =>
    limit.id === 'on-call-notice'
      ? { ...limit, limit: { ...limit.limit, qualifier: 'exact' as const } }
      : limit,
  );
  const onCall = { uo_code: 'UO-AP', need_date: '2026-07-06', start_date: '2026-07-21' };
  expect(run(onCall, { ...product, timeLimits }).found).toEqual([]);
});

describe('a day that is not written down', () => {
  const onCall = { uo_code: 'UO-AP', need_date: '2026-05-12' };
  it.each<[string, ExampleLine, string, string, string[]]>([
    [
      'replacement',
      { replaced_on: '2026-05-12' },
      '2026-05-01',
      'not-checkable',
      ['replacement_requested_on'],
    ],
    ['replacement', { replacement_requested_on: '2026-05-12' }, '2026-05-20', 'not-applicable', []],
    [
      'replacement',
      { replacement_requested_on: '2026-05-12' },
      '2026-05-21',
      'not-checkable',
      ['replaced_on'],
    ],
    ['replacement', {}, '2026-12-01', 'not-applicable', []],
    ['expert-proposal', { presented_on: '2026-05-28' }, '2026-05-01', 'not-checkable', ['need_date']],
    ['onboarding', { start_date: '2026-05-12' }, '2026-07-10', 'not-checkable', ['onboarded_on']],
    // The proposal of an expert, on the same need, is late already.
    ['on-call-notice', onCall, '2026-05-29', 'not-applicable', ['presented_on']],
    ['on-call-notice', onCall, '2026-05-30', 'not-checkable', ['presented_on', 'start_date']],
  ])('%s of %j, looked at on %s: %s', (subject, change, asOf, status, missing) => {
    const result = run(change, product, asOf);
    expect([result.found, result.status[subject]]).toEqual([[], status]);
    expect([...result.missing].sort()).toEqual(missing);
  });
});
