/** The days and numbers at which a verdict turns, and the lines that are left out. */
import { serialOfIso } from '../../src/core/calendar/serial';
import type { ExampleLine } from '../../src/core/checking/rule';
import { withUnit } from './changed-agreements';
import { agreement, checkLines, checkSheets, findingsOf, ruleNamed } from './check-example';
import { runRule } from './run-rule';
import { span } from './span';

type Options = Parameters<typeof checkLines>[2];

/** Severities and cells of what a rule finds, and the statuses of the clauses that concern the lines. */
function run(id: string, lines: readonly ExampleLine[], options?: Options) {
  const rule = ruleNamed(id);
  const check = checkLines(rule, lines, options);
  const coverage = check.coverage.filter(({ lines: count }) => count > 0);
  return {
    found: findingsOf(check, rule).map(({ severity }) => severity),
    findings: findingsOf(check, rule),
    statuses: coverage.map(({ status }) => status),
    tolerated: coverage.reduce((sum, { tolerated }) => sum + tolerated, 0),
    missing: [...new Set(coverage.flatMap(({ missing }) => missing))],
  };
}

describe('unit-duration', () => {
  it.each([
    // The end of the month is kept: two months from 31 December end on 28 February.
    ['UO-L2.4.1', '2016-12-31', '2017-02-28', []],
    ['UO-L2.4.1', '2016-12-31', '2017-03-01', []], // the day of grace
    ['UO-L2.4.1', '2016-12-31', '2017-03-02', ['error']],
    ['UO-L2.4.2', '2017-09-04', '2017-09-04', []], // a maximum only
    ['UO-L1.2', '2017-08-31', '2018-02-28', []],
    ['UO-L1.2', '2017-01-09', '2017-07-07', []],
    ['UO-L1.2', '2017-01-09', '2017-07-06', ['warning']],
    ['UO-L1.2', '2017-01-09', '2017-07-09', []],
    ['UO-L1.2', '2017-01-09', '2017-07-10', ['warning']],
    ['UO-L2.1.2', '2017-01-09', '2017-02-26', []],
    ['UO-L2.1.2', '2017-01-09', '2017-02-25', ['info']],
    ['UO-L2.1.2', '2017-01-09', '2017-03-20', []],
    ['UO-L2.1.2', '2017-01-09', '2017-03-21', ['warning']],
    ['UO-L2.2.2', '2017-04-03', '2017-07-20', []],
    ['UO-L2.2.2', '2017-04-03', '2017-07-21', ['warning']],
    ['UO-L2.2.2', '2017-04-03', '2017-06-14', []],
    ['UO-L2.2.2', '2017-04-03', '2017-06-13', ['warning']],
  ])('%s from %s to %s', (unit, start, end, severities) => {
    expect(run('unit-duration', [span(unit, start, end)]).found).toEqual(severities);
  });

  it.each([
    ['UO-L1.1', 2, '2017-07-08', []], // fixed: the quantity changes nothing
    ['UO-L1.1', null, '2017-07-08', []],
    ['UO-L1.3', 2, '2017-07-08', []], // either six months, in parallel…
    ['UO-L1.3', 2, '2018-01-08', []], // …or twelve, in a row
    ['UO-L1.3', 2, '2017-10-08', ['warning']],
    ['UO-L2.3.4', 2, '2017-07-08', []], // serial
    ['UO-L2.3.4', 2, '2017-04-08', ['warning']],
    ['UO-L2.2.2', 2, '2017-04-08', []], // up to: two in parallel, or one after the other
    ['UO-L2.2.2', 2, '2017-07-08', []],
    ['UO-L2.2.2', '0,5', '2017-02-22', []],
    // 3 × 0.5 − 0.6 months: the tolerance is that of a whole unit.
    ['UO-L2.2.2', '0,5', '2017-02-05', []],
    ['UO-L2.2.2', '0,5', '2017-02-03', ['warning']],
  ])('%s × %s from 09/01/2017 to %s', (unit, quantity, end, severities) => {
    const other = span('UO-L2.1.3', '2017-01-09', '2017-03-08');
    expect(run('unit-duration', [span(unit, '2017-01-09', end, quantity), other]).found).toEqual(severities);
  });

  it('cannot judge a length that depends on a quantity not given', () => {
    const { found, statuses, missing } = run('unit-duration', [
      span('UO-L2.2.2', '2017-04-03', '2019-04-02', null),
      span('UO-L2.1.3', '2017-04-03', '2017-04-30'),
    ]);
    expect([found, statuses, missing]).toEqual([[], ['checked', 'not-checkable'], ['qty']]);
  });

  it('counts what only the tolerance lets pass, and not what the day of grace does', () => {
    expect(run('unit-duration', [span('UO-L2.2.2', '2017-04-03', '2017-07-20')]).tolerated).toBe(1);
    expect(run('unit-duration', [span('UO-L2.4.2', '2017-09-04', '2017-11-04')]).tolerated).toBe(0);
  });

  it('follows the reviewer’s tolerance, days of grace and reading of a month’s end', () => {
    const settings = { tolerance: { months: 0 }, dateGraceDays: 0 };
    expect(run('unit-duration', [span('UO-L2.2.2', '2017-04-03', '2017-07-03')], { settings }).found).toEqual(
      ['warning'],
    );
    expect(run('unit-duration', [span('UO-L2.4.2', '2017-09-04', '2017-11-04')], { settings }).found).toEqual(
      ['error'],
    );
    const sameDay = { settings: { ...settings, readings: { 'D-03': 'same-day' } } };
    expect(run('unit-duration', [span('UO-L2.4.2', '2017-09-04', '2017-11-04')], sameDay).found).toEqual([]);
  });

  it('names the reading it rests on', () => {
    const [finding] = run('unit-duration', [span('UO-L2.1.2', '2017-01-09', '2017-01-20')]).findings;
    expect(finding?.doubts).toEqual(['D-07', 'D-03']);
    expect(finding?.readings?.map(({ doubt }) => doubt)).toEqual(['D-07', 'D-03']);
  });
});

describe('phase-duration', () => {
  it.each([
    ['UO-L2.3.2', '2017-10-02', '2018-04-01', []],
    ['UO-L2.3.2', '2017-10-02', '2018-04-02', []],
    ['UO-L2.3.2', '2017-10-02', '2018-04-03', ['error']],
    ['UO-L2.3.2', '2017-10-02', '2018-01-01', []],
    ['UO-L2.3.2', '2017-10-02', '2017-12-31', ['warning']],
    ['UO-L2.2.2', '2017-04-03', '2017-04-30', []], // no least length for phase 2
    ['UO-L2.2.2', '2017-04-03', '2017-07-20', []],
    ['UO-L2.2.2', '2017-04-03', '2017-07-21', ['info']],
    ['UO-L2.2.2', '2017-04-03', '2017-10-03', ['info']],
    ['UO-L2.2.2', '2017-04-03', '2017-10-04', ['warning']],
    ['UO-L2.1.1', '2017-01-09', '2017-02-01', []],
    ['UO-L2.1.1', '2017-01-09', '2017-01-31', ['warning']],
    ['UO-L2.4.2', '2017-09-04', '2018-09-03', []], // judged on the unit alone
  ])('%s from %s to %s', (unit, start, end, severities) => {
    expect(run('phase-duration', [span(unit, start, end)]).found).toEqual(severities);
  });

  it('judges the least length only once the last line has ended', () => {
    const short = [span('UO-L2.3.2', '2018-05-02', '2018-05-31')];
    expect(run('phase-duration', short, { asOf: '2018-05-31' }).found).toEqual([]);
    expect(run('phase-duration', short, { asOf: '2018-06-01' }).found).toEqual(['warning']);
    const settled = short.map((line) => ({ ...line, status: 'soldé' }));
    expect(run('phase-duration', settled, { asOf: '2018-05-10' }).found).toEqual(['warning']);
  });

  it('takes the window over all the sheets, once, at the latest end', () => {
    const rule = ruleNamed('phase-duration');
    const first = span('UO-L2.3.2', '2017-10-02', '2018-01-01');
    const second = { ...span('UO-L2.3.3', '2018-07-01', '2018-09-30'), project: 'ALPHA ' };
    const checks = checkSheets([rule], [[first, second], [{ ...second, end_date: '2018-12-31' }]]);
    expect(checks.map((check) => findingsOf(check, rule).length)).toEqual([0, 1]);
  });

  it('leaves cancelled lines out, and never pools lines without a project', () => {
    const long = span('UO-L2.3.2', '2017-10-02', '2018-12-31');
    const kept = span('UO-L2.3.2', '2017-10-02', '2018-01-01');
    expect(
      run('phase-duration', [
        { ...long, status: 'abandonné' },
        { ...kept, status: '' },
      ]).found,
    ).toEqual([]);
    const homeless = [kept, { ...long, project: 'TOUS' }, { ...long, project: null }];
    const { found, statuses, missing } = run('phase-duration', homeless);
    expect([found, statuses, missing]).toEqual([[], ['partly'], ['project']]);
  });

  it('finds what is too long already, though a line has no end', () => {
    const long = span('UO-L2.3.2', '2017-10-02', '2018-12-31');
    expect(run('phase-duration', [long, { ...long, end_date: null }]).found).toEqual(['error']);
    const fine = { ...long, end_date: '2018-01-01' };
    const { found, statuses, missing } = run('phase-duration', [fine, { ...long, end_date: null }]);
    expect([found, statuses, missing]).toEqual([[], ['not-checkable'], ['end_date']]);
  });
});

describe('capacity-band', () => {
  const band = (uo_code: string, startups_count: number | string | null) => ({
    order_no: 'BC-002',
    uo_code,
    qty: 1,
    startups_count,
  });
  it.each([
    ['UO-L1.2', '5', [], ['checked']],
    ['UO-L1.2', '6', ['error'], ['checked']],
    ['UO-L1.4', 25, [], ['checked']],
    ['UO-L1.4', 26, [], []], // out of scale: another rule speaks
    ['UO-L1.2', 0, [], []],
    ['UO-L1.1', 30, [], []], // no band
  ])('%s for %s start-ups', (unit, count, severities, statuses) => {
    const result = run('capacity-band', [band(unit, count)]);
    expect([result.found, result.statuses]).toEqual([severities, statuses]);
  });

  it('says from how many on, where the largest level has no most', () => {
    const open = withUnit(agreement, 'UO-L1.4', (unit) => ({
      ...unit,
      capacity: unit.capacity && { ...unit.capacity, amount: [16, null] },
    }));
    const { problems, problemsEn } = runRule('capacity-band', [band('UO-L1.4', 9)], { agreement: open });
    expect(problems[0]).toMatch(/^UO-L1\.4 couvre 16 start-ups au moins\s; la ligne en compte 9\.$/);
    expect(problemsEn[0]).toBe('UO-L1.4 covers at least 16 start-ups; the line counts 9.');
  });

  it('cannot judge a blank count', () => {
    const { found, statuses, missing } = run('capacity-band', [band('UO-L1.2', null), band('UO-L1.3', 9)]);
    expect([found, statuses, missing]).toEqual([[], ['not-checkable', 'checked'], ['startups_count']]);
  });
});

describe('order-within-framework', () => {
  const order = (order_date: string | null, uo_code = 'UO-L2.2.2') => ({
    order_no: 'BC-001',
    uo_code,
    qty: 1,
    order_date,
  });
  const rule = 'order-within-framework';

  it('says which setting is missing rather than passing', () => {
    const { statuses, missing } = run(rule, [order('2018-01-02')]);
    expect([statuses, missing]).toEqual([['not-checkable'], ['notifiedOn']]);
  });

  it('follows the dates of each lot', () => {
    const settings = {
      notifiedOn: { '1': '2016-11-14', '2': '2017-02-01' },
      contractEnd: { '1': '2018-06-30' },
    };
    const lines = [order('2017-01-02', 'UO-L1.2'), order('2017-01-02'), order('2018-09-03', 'UO-L1.2')];
    expect(run(rule, lines, { settings }).findings.map(({ at, severity }) => [at?.row, severity])).toEqual([
      [5, 'error'],
      [6, 'error'],
    ]);
    const onlyOne = { notifiedOn: { '1': '2016-11-14' } };
    const { statuses, missing } = run(rule, lines, { settings: onlyOne });
    expect([statuses, missing]).toEqual([['partly'], ['notifiedOn']]);
  });

  it('takes the period that a timely notice ended', () => {
    const settings = { notifiedOn: '2016-11-14', nonRenewals: [{ period: 2, notifiedOn: '2018-10-13' }] };
    expect(run(rule, [order('2018-11-13')], { settings }).found).toEqual([]);
    expect(run(rule, [order('2018-11-14')], { settings }).found).toEqual(['warning']);
    expect(run(rule, [order('2018-11-15')], { settings }).found).toEqual(['error']);
    const late = { notifiedOn: '2016-11-14', nonRenewals: [{ period: 2, notifiedOn: '2018-10-14' }] };
    expect(run(rule, [order('2018-11-15')], { settings: late }).found).toEqual([]);
  });

  it('is a warning in the lenient profile, for it rests on a setting', () => {
    const settings = { notifiedOn: '2016-11-14', profile: 'lenient' as const };
    expect(run(rule, [order('2016-11-01')], { settings }).found).toEqual(['warning']);
  });

  it('counts from the issue where the reviewer reads it so', () => {
    const line = { ...order('2020-11-10'), order_notified: '2020-12-01' };
    const settings = { notifiedOn: '2016-11-14', readings: { 'D-04': 'issued' } };
    expect(run(rule, [line], { settings }).found).toEqual([]);
  });

  it('lacks the notification where none of its days can be read', () => {
    const line = { ...order('2018-01-10'), order_date: null, order_notified: 'courant janvier' };
    const { missing } = run(rule, [line], { settings: { notifiedOn: '2016-11-14' } });
    expect(missing).toEqual(['order_notified']);
  });
});

describe('phase-decision', () => {
  const construction = {
    ...span('UO-L2.2.2', '2017-04-03', '2017-07-02'),
    order_date: '2017-03-27',
    go2_decision_date: '2017-03-20',
  };
  it('is not checkable where no column holds the decision', () => {
    const line = { ...span('UO-L2.2.2', '2017-04-03', '2017-07-02'), order_date: '2017-03-27' };
    const { found, statuses, missing } = run('phase-decision', [line]);
    expect([found, statuses, missing]).toEqual([[], ['not-checkable'], ['go2_decision_date']]);
  });

  it('tells the worst once, for a project and phase', () => {
    const lines = [
      { ...construction, start_date: '2017-03-01', order_date: '2017-02-01' },
      { ...construction, start_date: '2017-03-06', order_date: '2017-02-01' },
    ];
    const { found, findings } = run('phase-decision', lines);
    expect(found).toEqual(['error']);
    expect(findings[0]?.facts).toMatchObject({
      kind: 'starts-before',
      decision: { day: serialOfIso('2017-03-20') },
      other: { day: serialOfIso('2017-03-01') },
    });
  });

  it('cannot judge a decision that cannot be read', () => {
    const { found, statuses } = run('phase-decision', [{ ...construction, go2_decision_date: '31/02/2017' }]);
    expect([found, statuses]).toEqual([[], ['not-checkable']]);
  });
});

describe('unit-mandatory', () => {
  it('cannot miss a unit where another could not be understood', () => {
    const lines = [
      { ...span('UO-L2.2.1', '2017-04-03', '2017-07-02'), phase: 2 },
      { ...span('4.3.2', '2017-04-03', '2017-07-02'), phase: 2 },
    ];
    const { found, statuses, missing } = run('unit-mandatory', lines);
    expect([found, statuses, missing]).toEqual([[], ['not-checkable'], ['uo_code']]);
  });

  it('finds a quantity of zero to be none', () => {
    expect(run('unit-mandatory', [span('UO-L2.2.2', '2017-04-03', '2017-07-02', 0)]).found).toEqual([
      'error',
    ]);
  });
});

describe('unit-workload', () => {
  const load = (uo_code: string, qty: number | string, pd_ordered: number | string | null) => ({
    order_no: 'BC-004',
    uo_code,
    qty,
    pd_ordered,
  });
  it.each([
    ['UO-L2.2.1', 1, 6, []],
    ['UO-L2.2.1', 1, '6,5', ['warning']],
    ['UO-L2.3.1', 2, 11, []], // one day for the line, not one per unit
    ['UO-L2.3.1', 2, 12, ['warning']],
    ['UO-L2.3.3', '1,1', 66, []],
    ['UO-L2.3.3', 1, '60,0', []],
    ['UO-L2.3.3', 1, '60,5', ['warning']],
    ['UO-L2.1.2', 1, 75, []], // the contract states no load
  ])('%s × %s for %s days', (unit, quantity, days, severities) => {
    const other = load('UO-L2.2.2', 1, 60);
    expect(run('unit-workload', [load(unit, quantity, days), other]).found).toEqual(severities);
  });
});

describe('profile-experience', () => {
  it('is not applicable, which is no pass, to a profile without a minimum', () => {
    const rule = ruleNamed('profile-experience');
    const line = { order_no: 'BC-1', uo_code: 'UO-L2.2.1', qty: 1, profile: 'Designer', experience_years: 0 };
    const statuses = checkLines(rule, [line]).coverage.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['not-applicable']));
  });

  it('reads the profile written before that of the unit', () => {
    const line = {
      order_no: 'BC-1',
      uo_code: 'UO-L2.3.2',
      qty: 1,
      profile: 'TMA junior',
      experience_years: 1,
    };
    expect(run('profile-experience', [line]).found).toEqual([]);
    expect(run('profile-experience', [{ ...line, profile: 'Développeur TMA/MCO' }]).found).toEqual([]);
    expect(run('profile-experience', [{ ...line, profile: 'Tech lead' }]).found).toEqual(['error']);
  });
});

describe('person-days-balance', () => {
  const line = {
    ...span('UO-L2.3.2', '2018-05-02', '2018-08-01'),
    pd_ordered: 60,
    pd_done: null,
    pd_remaining: null,
  };
  it.each([
    ['2018-05-01', [], []],
    ['2018-05-02', ['warning'], ['checked']],
    ['2018-08-01', ['warning'], ['checked']],
    ['2018-08-02', [], ['not-checkable']],
  ])('on %s, of an order that reports nothing', (asOf, severities, statuses) => {
    const result = run('person-days-balance', [line], { asOf });
    expect([result.found, result.statuses]).toEqual([severities, statuses]);
  });

  it('asks for no negative remainder of an order that was exceeded', () => {
    const remedies = (done: ExampleLine) => runRule('person-days-balance', [{ ...line, ...done }]).remedies;
    expect(remedies({ pd_done: 66, pd_remaining: 0 })[0]).toContain(
      'Il ne peut rien rester d’une commande dépassée',
    );
    expect(remedies({ pd_done: 35, pd_remaining: 10 })[0]).toContain('devrait être de 25');
  });

  it('asks nothing of a lump sum', () => {
    const hosting = { ...line, uo_code: 'UO-L2.3.4', pd_ordered: null };
    const done = { ...line, pd_done: 60, pd_remaining: 0 };
    expect(run('person-days-balance', [hosting, done]).found).toEqual([]);
  });
});
