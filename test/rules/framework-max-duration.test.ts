import { agreement, type CheckOptions } from './check-example';
import { runRule } from './run-rule';

const lines = [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 }];
const run = (options: CheckOptions) => runRule('framework-max-duration', lines, options);

it.each([
  ['2020-11-13', []],
  ['2020-11-14', []], // the day of grace, for months counted to the same day
  ['2020-11-15', [['error', null]]],
])('ends on %s, for a contract notified on 14/11/2016', (contractEnd, found) => {
  expect(run({ settings: { notifiedOn: '2016-11-14', contractEnd } }).found).toEqual(found);
});

it('leaves no day of grace where the user wants none', () => {
  const settings = { notifiedOn: '2016-11-14', contractEnd: '2020-11-14', dateGraceDays: 0 };
  expect(run({ settings }).found).toHaveLength(1);
  expect(run({ settings: { ...settings, readings: { 'D-03': 'same-day' } } }).found).toEqual([]);
});

it('tells one cause once, however many lots share it', () => {
  const { found, findings, status } = run({
    settings: { notifiedOn: '2016-11-14', contractEnd: '2021-02-28' },
  });
  expect(found).toHaveLength(1);
  expect(findings[0]?.facts).toMatchObject({ lots: [] });
  expect(status).toEqual({ 'lot 1': 'checked', 'lot 2': 'checked' });
});

it('names the lot concerned, and leaves the other undecided for lack of its end', () => {
  const { problems, status, missing } = run({
    settings: { notifiedOn: '2016-11-14', contractEnd: { '2': '2021-02-28' } },
  });
  expect(problems[0]).toContain('L’accord-cadre du lot 2');
  expect([status, missing]).toEqual([{ 'lot 1': 'not-checkable', 'lot 2': 'checked' }, ['contractEnd']]);
});

it('cannot judge an end that was not given', () => {
  const { found, missing } = run({ settings: { notifiedOn: '2016-11-14' } });
  expect([found, missing]).toEqual([[], ['contractEnd']]);
});

it('cannot judge a lot whose notification was not given', () => {
  const settings = { notifiedOn: { '1': '2016-11-14' }, contractEnd: '2020-11-13' };
  const { status, missing } = run({ settings });
  expect([status, missing]).toEqual([{ 'lot 1': 'checked', 'lot 2': 'not-checkable' }, ['notifiedOn']]);
});

it('says what is allowed, and the grace where the user gives any', () => {
  const late = { notifiedOn: '2016-11-14', contractEnd: '2021-02-28' };
  const { problems, problemsEn } = run({ settings: late });
  expect(problems[0]).toMatch(
    /au-delà de la durée autorisée \(48\smois\), qui s’achève le 13\/11\/2020 \(1\sjour de grâce/,
  );
  expect(problemsEn[0]).toMatch(
    /beyond the length allowed \(48\smonths\), which ends on 13\/11\/2020 \(1\sday of grace/,
  );
  const strict = run({ settings: { ...late, dateGraceDays: 0 } });
  for (const text of [...strict.problems, ...strict.problemsEn]) expect(text).toMatch(/13\/11\/2020\.$/);
});

it('names the lots that end too late together, where others do not', () => {
  const lots = [...agreement.lots, ...agreement.lots.slice(1).map((lot) => ({ ...lot, id: '3' }))];
  const settings = {
    notifiedOn: '2016-11-14',
    contractEnd: { '1': '2020-11-13', '2': '2021-02-28', '3': '2021-02-28' },
  };
  const { problems, problemsEn } = run({ settings, agreement: { ...agreement, lots } });
  expect(problems).toEqual([expect.stringContaining('L’accord-cadre des lots 2 et 3, notifié')]);
  expect(problemsEn).toEqual([expect.stringContaining('The framework agreement of lots 2 and 3, notified')]);
});

it('has nothing to compare with where the agreement states no longest duration', () => {
  const { framework } = agreement;
  const longest = { ...framework.longest, amount: [12, null] as [number, null] };
  const settings = { notifiedOn: '2016-11-14', contractEnd: '2040-11-13' };
  const { found, status } = run({
    settings,
    agreement: { ...agreement, framework: { ...framework, longest } },
  });
  expect([found, status]).toEqual([[], { 'lot 1': 'not-applicable', 'lot 2': 'not-applicable' }]);
});
