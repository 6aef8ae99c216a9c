/** The worked cases of terms, deadlines, units and levels, each by the name it has in the design. */
import type { ExampleLine } from '../../../src/core/checking/rule';
import { call } from '../../functions/call';
import { product } from './check-product';
import { check, day, formula, line, severities, id } from './worked-cases';

describe('term', () => {
  it.each([
    [0, '2028-03-15'],
    [1, '2029-03-15'],
    [2, '2030-03-15'],
  ])('ends with %s renewals on %s', (renewals, end) =>
    expect(formula('FRAMEWORK_END', '2026-03-16', renewals)).toBe(day(end)),
  );

  it('leaves no room for a third renewal', () =>
    expect(formula('FRAMEWORK_END', '2026-03-16', 3)).toBe('#VALUE!'));

  it.each([
    ['2030-03-15', []],
    ['2030-04-01', ['error']],
  ])('an order of %s', (order_date, found) =>
    expect(severities('order-within-framework', [line({ order_date })])).toEqual(found),
  );
});

describe('notice', () => {
  const notice = (period: number, notifiedOn: string) =>
    severities('non-renewal-notice', [line()], {
      settings: { nonRenewals: [{ period, notifiedOn }] },
      asOf: '2028-03-01',
    });

  it('period 1: the last day is 2028-02-15, by the earlier of the two readings', () =>
    expect(formula('NONRENEWAL_DEADLINE', '2026-03-16', 1, false)).toBe(day('2028-02-15')));

  it.each([
    ['2028-02-15', []],
    ['2028-02-20', ['error']],
  ])('notified on %s', (notifiedOn, found) =>
    expect(notice(1, notifiedOn).filter((one) => one === 'error')).toEqual(found),
  );

  it('period 3: no deadline, nothing to notify', () =>
    expect(formula('NONRENEWAL_DEADLINE', '2026-03-16', 3, false)).toBe('#N/A'));
});

describe('execution after the end', () => {
  it.each([
    ['2030-09-15', []],
    ['2030-09-16', ['error']],
  ])('of an order of 2030-02-01, until %s', (end_date, found) =>
    expect(severities('execution-after-end', [line({ order_date: '2030-02-01', end_date })])).toEqual(found),
  );

  it.each([
    ['2028-09-15', []],
    ['2028-10-01', ['error']],
  ])('non-renewal after period 1: until %s', (end_date, found) => {
    const nonRenewals = [{ period: 1, notifiedOn: '2028-02-15' }];
    const lines = [line({ order_date: '2028-02-01', end_date })];
    expect(severities('execution-after-end', lines, { settings: { nonRenewals } })).toEqual(found);
  });
});

describe('subsequent contract notified 2029-12-01', () => {
  const subsequentContracts = [{ number: 'MS-12', notifiedOn: '2029-12-01' }];

  it.each([
    ['2032-03-15', []],
    ['2032-03-16', ['error']],
    ['2033-11-30', ['error']],
  ])('services to %s: 24 months after the framework bind before 48', (end_date, found) => {
    const lines = [line({ lot: '2', subsequent_contract: 'MS 12', end_date, holder: 'DELTA', amount_ht: 1 })];
    expect(severities('subsequent-contract', lines, { settings: { subsequentContracts } })).toEqual(found);
    // One cause, one finding.
    expect(check('execution-after-end', lines, { settings: { subsequentContracts } }).findings).toEqual([]);
  });
});

describe('order before start', () => {
  it.each([
    ['2026-05-11', []],
    ['2026-05-04', ['error']],
  ])('received 2026-05-11, begun %s', (start_date, found) =>
    expect(severities('order-before-start', [line({ order_notified: '2026-05-11', start_date })])).toEqual(
      found,
    ),
  );
});

describe('worth of units', () => {
  it('twelve of UO 1.3.2 are twelve days', () => expect(formula('UO_DAYS', 'UO 1.3.2', 12)).toBe(12));

  it.each([
    [12, []],
    [20, ['warning']],
  ])('12 units, %s days', (pd_ordered, found) =>
    expect(severities('unit-workload', [line({ pd_ordered })])).toEqual(found),
  );
});

describe('capacity', () => {
  it.each([
    ['2026-06-08', []],
    ['2026-05-31', ['warning']],
  ])('20 units of one person, from 2026-05-01 to %s', (end_date, found) => {
    const units = line({ qty: 20, person: 'Camille Roux', start_date: '2026-05-01', end_date });
    for (const one of [units, { ...units, pd_ordered: 20 }])
      expect(severities('person-day-capacity', [one])).toEqual(found);
  });
});

describe('transfer, order received 2026-04-07', () => {
  it('the 40th working day is 2026-06-08', () =>
    expect(formula('DEADLINE', 'transfer', '2026-04-07')).toBe(day('2026-06-08')));

  it.each([
    ['2026-06-08', []],
    ['2026-06-09', ['error']],
  ])('done %s', (end_date, found) => {
    const lines = [
      line({
        uo_code: 'UO-TRANSFERT',
        qty: 1,
        order_notified: '2026-04-07',
        start_date: '2026-04-13',
        end_date,
      }),
    ];
    expect(severities('unit-duration', lines)).toEqual(found);
  });
});

describe('replacement asked 2026-05-12', () => {
  it.each([
    ['2026-05-20', []],
    ['2026-05-21', ['error']],
  ])('replaced %s', (replaced_on, found) => {
    const lines = [line({ replacement_requested_on: '2026-05-12', replaced_on })];
    expect(severities('time-limit', lines)).toEqual(found);
  });
});

describe('on-call', () => {
  const onCall = (more: ExampleLine) =>
    line({
      uo_code: 'UO-AP',
      qty: 1.32,
      oncall_weeks: 4,
      level: 'Intermédiaire',
      need_date: '2026-07-06',
      ...more,
    });

  it.each([
    ['2026-07-22', []],
    ['2026-07-16', ['error']],
  ])('asked 2026-07-06: start %s', (start_date, found) =>
    expect(severities('time-limit', [onCall({ start_date })])).toEqual(found),
  );

  it.each([
    ['passive', 4, 1.32],
    ['active', 6, 1.2],
    ['active', 5, 1],
  ])('units: %s, %s → %s', (kind, amount, units) =>
    expect(call('ON_CALL_UNITS', kind, amount, 'UO 1.3.2', id)).toBe(units),
  );

  it.each([
    [1.32, []],
    [4, ['error']],
  ])('units: 4 weeks → %s', (qty, found) =>
    expect(severities('unit-equivalence', [onCall({ qty })])).toEqual(found),
  );

  it.each([
    ['an earlier devops order on the same product', true, []],
    ['the first order of the product', false, ['error']],
  ])('product: %s', (_, earlier, found) => {
    const first = line({
      order_date: '2026-05-06',
      start_date: '2026-05-11',
      service_fait_date: '2026-06-30',
    });
    const duty = onCall({ order_no: 'BC-002', order_date: '2026-07-06', start_date: '2026-07-22' });
    expect(severities('unit-trigger', earlier ? [first, duty] : [duty])).toEqual(found);
  });
});

describe('acceptance, deliverables received 2026-07-31', () => {
  const decided = (decision: string | null, decision_on: string | null, asOf: string) =>
    severities('acceptance-delay', [line({ delivered_on: '2026-07-31', decision, decision_on })], { asOf });

  it('a decision by 2026-08-31', () => expect(decided('Rejet', '2026-08-31', '2026-12-01')).toEqual([]));
  it('then tacit reception', () => expect(decided(null, null, '2026-09-01')).toEqual(['info']));
  it('a refusal dated 2026-09-10', () =>
    expect(decided('Rejet', '2026-09-10', '2026-12-01')).toEqual(['error']));
});

describe('level', () => {
  it.each([
    [12, []],
    [4, ['warning']],
  ])('UO 1.3.3, %s years', (experience_years, found) =>
    expect(
      severities('profile-experience', [line({ uo_code: 'UO 1.3.3', profile: 'DevOps', experience_years })]),
    ).toEqual(found),
  );
});

describe('time limits that no column of an order sheet tells', () => {
  it.each([
    ...['unavailability-news', 'overlap', 'cascade-request', 'cascade-answer', 'reduction-comments'],
    ...['reduction-decision', 'rejection-comments', 'rejection-decision', 'revision-request'],
    ...['revision-answer', 'termination-comments', 'termination-notice', 'quality-plan'],
    ...['reversibility-plan', 'plan-comments'],
  ])('%s: its clause says so, and names the formula', (limit) => {
    const clause = product.timeLimits?.find((one) => one.id === limit)?.limit.clause;
    const { notOnSheet } = product.clauses?.find((one) => one.clause === clause) ?? {};
    for (const text of [notOnSheet?.fr, notOnSheet?.en]) expect(text).toContain(limit);
  });
});
