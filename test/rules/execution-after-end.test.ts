import type { Figure } from '../../src/core/agreement/schema';
import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { withLot } from './changed-agreements';
import { agreement, type CheckOptions } from './check-example';
import { runRule } from './run-rule';

const order = {
  order_no: 'BC-201',
  uo_code: 'UO-L2.4.1',
  qty: 1,
  order_date: '2020-09-01',
  end_date: '2020-11-14',
};
const run = (change: ExampleLine, settings: CheckOptions['settings'] = {}, given = agreement) =>
  runRule('execution-after-end', [{ ...order, ...change }], {
    agreement: given,
    settings: { notifiedOn: '2016-11-14', finance: { enabled: true }, ...settings },
  });

it.each([
  ['2020-11-13', []],
  ['2020-11-14', [['warning', 'E4']]],
])('ends on %s, no time being allowed after the 13 November 2020', (end_date, found) =>
  expect(run({ end_date }).found).toEqual(found),
);

describe('where the contract allows six months', () => {
  const figure: Figure = {
    amount: 6,
    unit: 'month',
    qualifier: 'max',
    from: 'end',
    clause: 'CCAP art. 10.2',
  };
  const allowing = withLot(agreement, '2', (lot) => ({ ...lot, executionAfterEnd: figure }));

  it.each([
    ['2021-05-13', []],
    ['2021-05-14', [['error', 'E4']]],
  ])('until %s', (end_date, found) => expect(run({ end_date }, {}, allowing).found).toEqual(found));

  it('says until when', () => {
    const { findings, problems, problemsEn, remedies, remediesEn } = run(
      { end_date: '2021-06-13' },
      {},
      allowing,
    );
    expect(findings[0]).toMatchObject({ alsoClauses: ['CCAP art. 10.2'], facts: { days: 212, months: 7 } });
    expect(problems[0]).toMatch(
      /, soit 212\sjours \(7\smois\) après .*, le 13\/11\/2020\s; le contrat l’admet jusqu’au 13\/05\/2021\.$/,
    );
    expect(problemsEn[0]).toMatch(
      /, 212\sdays \(7\smonths\) after .* 13\/11\/2020; the contract allows it until 13\/05\/2021\.$/,
    );
    expect(remedies[0]).toBe('Ramenez la fin au 13/05/2021 au plus tard.');
    expect(remediesEn[0]).toBe('Bring the end back to 13/05/2021 at the latest.');
  });

  it('but no bound where it states a least time only', () => {
    const least = withLot(agreement, '2', (lot) => ({
      ...lot,
      executionAfterEnd: { ...figure, qualifier: 'min' },
    }));
    expect(run({}, {}, least).found).toEqual([['warning', 'E4']]);
  });
});

const ownEnds = { notifiedOn: null, contractEnd: { '2': '2020-08-01' } };

it.each([
  ['no lot, where each has its own days', { uo_code: 'UO-X' }, { notifiedOn: { '2': '2016-11-14' } }, 'lot'],
  ['a lot not notified', {}, { notifiedOn: { '1': '2016-11-14' } }, 'notifiedOn'],
  ['no day at all', {}, { notifiedOn: null }, 'notifiedOn'],
  ['no lot, where each has its own end', { uo_code: 'UO-X' }, ownEnds, 'lot'],
  ['no day at all, nor a lot', { uo_code: 'UO-X' }, { notifiedOn: null }, 'notifiedOn'],
  ['no end', { end_date: null }, {}, 'end_date'],
] as const)('cannot say with %s', (_, change, settings, missing) => {
  // A sheet needs one unit that is known.
  const known = { ...order, end_date: '2017-01-31' };
  const { found, missing: lacking } = runRule('execution-after-end', [{ ...order, ...change }, known], {
    settings: { notifiedOn: '2016-11-14', finance: { enabled: true }, ...settings },
  });
  expect([found, lacking]).toEqual([[], [missing]]);
});

it('leaves an order issued after the end, and one under a contract of its own, to other rules', () => {
  expect(run({ order_date: '2020-11-14' }).status).toEqual({ framework: 'not-applicable' });
  expect(run({ order_date: '2020-11-13' }).found).toHaveLength(1);
  const own = { lot: '2', uo_code: 'UO 1.3.2', subsequent_contract: 'MS-4', end_date: '2040-01-01' };
  expect(run({ ...own, order_date: '2020-01-01' }, {}, product).status).toEqual({
    framework: 'not-applicable',
  });
});

it('shows the day of the order, and says for how long it goes on', () => {
  const { related, findings } = run({});
  expect(related).toEqual([['D4']]);
  expect(findings[0]?.facts).toMatchObject({ days: 1, months: 0 });
});

it('is told of an order issued after an end of which no rule knows the start', () => {
  const ended = { notifiedOn: null, contractEnd: '2020-08-01' };
  expect(run({ order_date: '2020-09-01' }, ended).found).toEqual([['warning', 'E4']]);
});

describe('a line of product units, which do not tell their lot', () => {
  // The framework ends on 15 March 2030: six months more in lot 1, until 15 September; 24 in lot 2, until 15 March 2032.
  const units = { uo_code: 'UO 1.3.2', order_date: '2030-02-01' };
  const ofProduct = (change: ExampleLine, more: CheckOptions['settings'] = {}) =>
    run({ ...units, ...change }, { notifiedOn: '2026-03-16', ...more }, product);

  it.each([
    ['2030-09-15', [], 'checked', []],
    ['2030-09-16', [], 'not-checkable', ['lot']],
    ['2032-03-15', [], 'not-checkable', ['lot']],
    ['2032-03-16', [['error', 'E4']], 'checked', []],
  ])('until %s', (end_date, found, status, missing) => {
    const result = ofProduct({ end_date });
    expect([result.found, result.status['framework'], result.missing]).toEqual([found, status, missing]);
  });

  it.each([null, '9'])('has the same time with %j in the column of lots', (lot) => {
    expect(ofProduct({ lot, end_date: '2030-09-15' }).status).toEqual({ framework: 'checked' });
    expect(ofProduct({ lot, end_date: '2030-09-16' }).missing).toEqual(['lot']);
  });

  it('is told the latest day of them', () => {
    const { problems, findings } = ofProduct({ end_date: '2032-04-01' });
    expect(problems[0]).toMatch(/le contrat l’admet jusqu’au 15\/03\/2032\.$/);
    expect(findings[0]?.alsoClauses).toContain('CCAP art. 11.4');
    const reversed = { ...product, lots: [...product.lots].reverse() };
    const notified = { notifiedOn: '2026-03-16' };
    expect(run({ ...units, end_date: '2032-04-01' }, notified, reversed).problems).toEqual(problems);
  });

  it('is judged by its own lot where it has one', () => {
    expect(ofProduct({ lot: '1', end_date: '2030-09-16' }).found).toHaveLength(1);
    expect(ofProduct({ lot: '2', end_date: '2030-09-16' }).found).toEqual([]);
  });

  it('cannot be told where one of its lots ended before the order was issued', () => {
    const nonRenewals = [{ period: 1, lot: '2', notifiedOn: '2028-01-10' }];
    const { found, missing } = ofProduct(
      { order_date: '2029-05-07', end_date: '2029-06-30' },
      { nonRenewals },
    );
    expect([found, missing]).toEqual([[], ['lot']]);
  });

  it('takes the lots of the unit only', () => {
    // On-call is sold in lot 1 alone.
    expect(ofProduct({ uo_code: 'UO-AP', end_date: '2030-09-16' }).found).toHaveLength(1);
  });
});

it('does not say of a day that it is 0 months', () => {
  const { problems, problemsEn } = run({ end_date: '2020-11-14' });
  expect(problems[0]).toContain('soit 1 jour après la fin');
  expect(problemsEn[0]).toContain('1 day after the end');
});
