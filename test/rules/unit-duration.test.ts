import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { omit, withUnit } from './changed-agreements';
import { agreement } from './check-example';
import { runRule } from './run-rule';

const plan = {
  order_no: 'BC-001',
  lot: '1',
  uo_code: 'UO-PAQS',
  qty: 1,
  order_date: null,
  order_notified: '2026-05-11',
  end_date: '2026-06-15',
};
const run = (change: ExampleLine) =>
  runRule('unit-duration', [{ ...plan, ...change }], { agreement: product });

describe('forty working days from the day the order is received', () => {
  it.each([
    // The 14th and the 25th of May are days off.
    ['2026-07-08', []],
    ['2026-07-09', [['error', 'G4']]],
  ])('until %s', (end_date, found) => expect(run({ end_date }).found).toEqual(found));

  it.each([
    [{ order_notified: null }, 'order_notified'],
    [{ end_date: null }, 'end_date'],
    [{ lot: null }, 'lot'],
  ])('cannot say of %o', (change, missing) =>
    expect(run(change)).toMatchObject({
      found: [],
      status: { 'UO-PAQS': 'not-checkable' },
      missing: [missing],
    }),
  );

  it('asks nothing of the lot whose clauses state no such length', () =>
    expect(run({ lot: '2', end_date: '2027-01-01' }).status).toMatchObject({ 'UO-PAQS': 'not-applicable' }));
});

const animation = { order_no: 'BC-1', uo_code: 'UO-L1.2', qty: 1, start_date: '2017-01-09' };

it('says what a day of grace accepts, on either side', () => {
  const long = runRule('unit-duration', [{ ...animation, end_date: '2017-07-10' }]);
  expect(long.problems[0]).toContain('au plus tard le 08/07/2017, admise jusqu’au 09/07/2017 (1');
  expect(long.problemsEn[0]).toContain('on 08/07/2017 at the latest, accepted until 09/07/2017 (1');
  const short = runRule('unit-duration', [{ ...animation, end_date: '2017-07-06' }]);
  expect(short.problems[0]).toContain('au plus tôt le 08/07/2017, admise dès le 07/07/2017 (1');
  expect(short.problemsEn[0]).toContain('on 08/07/2017 at the earliest, accepted from 07/07/2017 (1');
});

it.each([
  ['2017-07-08', []],
  ['2018-01-08', [['warning', 'E4']]],
])(
  'lasts as long whatever the quantity, where the agreement does not say what it changes: %s',
  (end, found) => {
    const silent = withUnit(agreement, 'UO-L1.2', (unit) => omit(unit, 'span'));
    const lines = [{ ...animation, qty: 2, end_date: end }];
    expect(runRule('unit-duration', lines, { agreement: silent }).found).toEqual(found);
  },
);

it('says the least of a length that has no most', () => {
  const least = withUnit(agreement, 'UO-L1.2', (unit) => ({
    ...unit,
    duration: { amount: 6, unit: 'month', qualifier: 'min', from: 'start', clause: 'CCTP §3.2.1' },
  }));
  const until = (end_date: string) =>
    runRule('unit-duration', [{ ...animation, end_date }], { agreement: least });
  expect(until('2019-07-08').found).toEqual([]);
  const { problems, problemsEn } = until('2017-03-08');
  expect(problems[0]).toMatch(/pour 6\smois au moins\s: la fin/);
  expect(problemsEn[0]).toMatch(/for at least 6\smonths: the end/);
});
