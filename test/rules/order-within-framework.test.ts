import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { withLot } from './changed-agreements';
import type { CheckOptions } from './check-example';
import { runRule } from './run-rule';

// The framework runs from 20 April 2026 to 19 April 2030, the contract MS-4 until 31 December 2031.
const settings = {
  notifiedOn: '2026-04-20',
  subsequentContracts: [{ number: 'MS-4', notifiedOn: '2028-01-10', end: '2031-12-31' }],
};
const order = { order_no: 'BC-001', lot: '2', uo_code: 'UO 1.3.2', qty: 20, subsequent_contract: 'MS-4' };
const run = (change: ExampleLine, more: CheckOptions['settings'] = {}) =>
  runRule('order-within-framework', [{ ...order, ...change }], {
    agreement: product,
    settings: { ...settings, ...more },
  });

it.each([
  ['2028-01-09', [['error', 'F4']]],
  ['2028-01-10', []],
  ['2030-04-20', []],
  ['2031-12-31', []],
  ['2032-01-01', [['warning', 'F4']]],
  ['2032-01-02', [['error', 'F4']]],
])('an order of %s under a contract has the days of the contract', (order_date, found) =>
  expect(run({ order_date }).found).toEqual(found),
);

it('says which contract it is', () => {
  const before = run({ order_date: '2028-01-09' });
  expect(before.problems[0]).toMatch(
    /avant la notification du marché subséquent «\sMS-4\s», le 10\/01\/2028\.$/,
  );
  expect(before.problemsEn[0]).toContain('before subsequent contract “MS-4” was notified, on 10/01/2028.');
  const after = run({ order_date: '2032-02-01' });
  expect(after.problems[0]).toMatch(
    /après le dernier jour du marché subséquent «\sMS-4\s», le 31\/12\/2031\.$/,
  );
  expect(after.problemsEn[0]).toContain('after the last day of subsequent contract “MS-4”, 31/12/2031.');
});

it.each([
  ['2026-04-19', [['error', 'F4']]],
  ['2026-04-20', []],
  ['2030-04-19', []],
  ['2030-04-20', [['warning', 'F4']]],
  ['2030-04-21', [['error', 'F4']]],
])('an order of %s of the other lot has those of the framework', (order_date, found) =>
  expect(run({ lot: '1', subsequent_contract: null, order_date }).found).toEqual(found),
);

it('does not know the days of a contract that nobody described, once the framework is over', () => {
  const unknown = { subsequent_contract: 'MS-5' };
  expect(run({ ...unknown, order_date: '2030-04-19' }).status).toEqual({ framework: 'checked' });
  expect(run({ ...unknown, order_date: '2030-04-20' })).toMatchObject({
    found: [],
    missing: ['subsequentContracts'],
  });
  // No contract is concluded before the framework.
  expect(run({ ...unknown, order_date: '2026-04-19' }).found).toEqual([['error', 'F4']]);
});

it('a contract concluded too late has no days of its own', () => {
  const late = { subsequentContracts: [{ number: 'MS-4', notifiedOn: '2030-04-20', end: '2031-12-31' }] };
  const { problems } = run({ order_date: '2031-01-01' }, late);
  expect(problems[0]).toContain('après le dernier jour de l’accord-cadre, le 19/04/2030');
});

it.each([
  ['an order without a day', { order_date: null }, settings.notifiedOn, 'order_date'],
  ['a lot not notified', {}, { '1': '2026-04-20' }, 'notifiedOn'],
  ['no lot, where each has its own days', { lot: null }, { '1': '2026-04-20' }, 'lot'],
])('cannot say of %s', (_, change, notifiedOn, missing) =>
  expect(run({ order_date: '2028-05-02', ...change }, { notifiedOn })).toMatchObject({
    found: [],
    status: { framework: 'not-checkable' },
    missing: [missing],
  }),
);

it('a contract concluded on the last day of the framework has its own days', () => {
  const last = { subsequentContracts: [{ number: 'MS-4', notifiedOn: '2030-04-19', end: '2031-12-31' }] };
  expect(run({ order_date: '2031-01-01' }, last).found).toEqual([]);
});

it('a contract lasts as long as its own lot lets it', () => {
  const given = withLot(product, '1', (lot) => {
    const terms = product.lots.find(({ id }) => id === '2')?.subsequentContract;
    return {
      ...lot,
      subsequentContract: terms && { ...terms, longest: { ...terms.longest, amount: 12 } },
    };
  });
  const unended = [{ number: 'MS-4', notifiedOn: '2028-01-10' }];
  const on = (lot: string) =>
    runRule('order-within-framework', [{ ...order, lot, order_date: '2031-01-09' }], {
      agreement: given,
      settings: { ...settings, subsequentContracts: unended },
    }).found;
  expect([on('2'), on('1')]).toEqual([[], [['error', 'F4']]]);
});

it.each([
  ['names no contract', { subsequent_contract: null }],
  ['is of a lot without contracts', { lot: '1' }],
])('an order that %s has the days of the framework', (_, change) =>
  expect(run({ ...change, order_date: '2031-01-01' })).toMatchObject({
    found: [['error', 'F4']],
    missing: [],
  }),
);

it.each([
  ['2026-04-19', /^Vérifiez la date de la commande, et celle/, /^Check the date of the order, and the date/],
  ['2030-05-02', /^Vérifiez la date\s; si elle est exacte, /u, /^Check the date; if it is right, /],
])('says what to do about an order of %s', (order_date, french, english) => {
  const { remedies, remediesEn } = run({ lot: '1', subsequent_contract: null, order_date });
  expect(remedies[0]).toMatch(french);
  expect(remediesEn[0]).toMatch(english);
});

it('says that it all depends on how months are counted, the day after the last', () => {
  const { problemsEn } = run({ lot: '1', subsequent_contract: null, order_date: '2030-04-20' });
  expect(problemsEn[0]).toContain('1 day after the last day of the framework agreement, 19/04/2030: it all');
});

it('points at the day the order counts from', () => {
  const both = {
    order_no: 'BC-1',
    uo_code: 'UO-L2.2.2',
    order_date: '2016-11-13',
    order_notified: '2016-11-12',
  };
  const found = (readings: Readonly<Record<string, string>>) =>
    runRule('order-within-framework', [both], { settings: { notifiedOn: '2016-11-14', readings } }).found;
  expect([found({}), found({ 'D-04': 'issued' })]).toEqual([[['error', 'D4']], [['error', 'C4']]]);
});

describe('a line without a lot', () => {
  const nonRenewals = [{ period: 1, lot: '2', notifiedOn: '2028-01-10' }];
  const anyLot = (
    order_date: string,
    more: CheckOptions['settings'] = { nonRenewals },
    change: ExampleLine = {},
  ) => run({ lot: null, subsequent_contract: null, order_date, ...change }, more);

  // Lot 2 ends on 19 April 2028, lot 1 on 19 April 2030.
  it.each([
    ['2026-04-19', [['error', 'F4']], []],
    ['2028-04-19', [], []],
    ['2028-04-20', [], ['lot']],
    ['2030-04-19', [], ['lot']],
    ['2030-04-20', [['warning', 'F4']], []],
    ['2030-04-21', [['error', 'F4']], []],
  ])('of %s, where the lots end on different days', (order_date, found, missing) =>
    expect(anyLot(order_date)).toMatchObject({ found, missing }),
  );

  it('is told the latest of their last days', () => {
    for (const ended of ['1', '2'])
      expect(
        anyLot('2030-05-02', { nonRenewals: [{ period: 1, lot: ended, notifiedOn: '2028-01-10' }] })
          .problems[0],
      ).toContain('de l’accord-cadre, le 19/04/2030');
  });

  it('is decided where each lot has its own days and they agree', () => {
    const notifiedOn = { '1': '2026-04-20', '2': '2026-05-04' };
    expect(anyLot('2028-01-10', { notifiedOn })).toMatchObject({ found: [], missing: [] });
    expect(anyLot('2026-04-27', { notifiedOn })).toMatchObject({ found: [], missing: ['lot'] });
    // Before both: told of the day it misses by the least.
    expect(anyLot('2026-04-19', { notifiedOn }).problems[0]).toContain('le 20/04/2026');
    const turned = { '1': '2026-05-04', '2': '2026-04-20' };
    expect(anyLot('2026-04-19', { notifiedOn: turned }).problems[0]).toContain('le 20/04/2026');
  });

  it('under a contract that goes on after the framework depends on the lot', () => {
    const change = { subsequent_contract: 'MS-4' };
    expect(anyLot('2031-01-06', {}, change)).toMatchObject({ found: [], missing: ['lot'] });
  });
});

it('a contract whose end is not given lasts nobody knows how long, yet no longer than it may', () => {
  const unended = { subsequentContracts: [{ number: 'MS-4', notifiedOn: '2028-01-10' }] };
  const of = (order_date: string) => {
    const { found, missing } = run({ order_date }, unended);
    return [found, missing];
  };
  expect(of('2030-04-19')).toEqual([[], []]);
  expect(of('2030-04-20')).toEqual([[], ['subsequentContracts']]);
  expect(of('2032-01-09')).toEqual([[], ['subsequentContracts']]);
  expect(of('2032-01-11')).toEqual([[['error', 'F4']], []]);
  // How months are counted has to do with an end that is counted, with none that is given.
  expect(run({ order_date: '2032-01-10' }, unended).problemsEn[0]).toContain(': it all depends');
  expect(run({ order_date: '2032-01-01' }).problemsEn[0]).not.toContain(': it all depends');
});

it('an unreadable notification gives no order day, whatever the day of issue', () => {
  const both = { order_no: 'BC-1', uo_code: 'UO-L2.2.2', order_date: '2020-11-10' };
  const of = (order_notified: string | null, readings: Readonly<Record<string, string>> = {}) => {
    const { status, missing } = runRule('order-within-framework', [{ ...both, order_notified }], {
      settings: { notifiedOn: '2016-11-14', readings },
    });
    return [status['framework'], missing];
  };
  expect(of('début décembre 2020')).toEqual(['not-checkable', ['order_notified']]);
  expect(of(null)).toEqual(['checked', []]);
  expect(of('début décembre 2020', { 'D-04': 'issued' })).toEqual(['checked', []]);
});

it('does not put down to the counting of months an end that the settings give', () => {
  const terms = { notifiedOn: '2016-11-14', contractEnd: '2019-05-31' };
  const lines = [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1, order_date: '2019-06-01' }];
  const { found, problems, problemsEn } = runRule('order-within-framework', lines, { settings: terms });
  expect(found).toEqual([['warning', 'D4']]);
  expect(problems[0]).toMatch(/de l’accord-cadre, le 31\/05\/2019 \(1 jour de grâce, votre réglage\)\.$/);
  expect(problemsEn[0]).toMatch(/framework agreement, 31\/05\/2019 \(1 day of grace, your setting\)\.$/);
});
