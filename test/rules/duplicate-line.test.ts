import { checkSheets, findingsOf, ruleNamed } from './check-example';
import { runRule } from './run-rule';

const rule = 'duplicate-line';
const line = {
  order_no: 'BC-004',
  uo_code: 'UO-L2.2.2',
  qty: 1 as number | string,
  project: 'Alpha',
  person: 'A. Martin',
  start_date: '2017-04-03',
  end_date: '2017-07-02',
  amount_ht: 48000,
};

it.each([
  ['order_no', 'BC-005'],
  ['uo_code', 'UO-L2.2.1'],
  ['qty', 2],
  ['project', 'Beta'],
  ['person', 'B. Durand'],
  ['person', null],
  ['start_date', '2017-04-04'],
  ['end_date', '2017-07-03'],
])('lines that differ by %s (%s) are two', (field, value) => {
  expect(runRule(rule, [line, { ...line, [field]: value }]).found).toEqual([]);
});

it('takes spellings, labels and amounts for no difference', () => {
  const copy = { ...line, person: 'a. martin', qty: '1,0', amount_ht: 50000 };
  const { found, findings } = runRule(rule, [line, copy]);
  expect(found).toEqual([['warning', 'A5']]);
  expect(findings[0]).toMatchObject({ clause: 'contrôle interne', facts: { rows: [4, 5], count: 2 } });
});

it('takes what could not be read by its wording', () => {
  const vague = { ...line, qty: 'deux' };
  expect(runRule(rule, [vague, { ...line, qty: 'trois' }]).found).toEqual([]);
  expect(runRule(rule, [vague, { ...line, qty: 'deux' }]).found).toHaveLength(1);
});

it('finds a line copied to another sheet, there', () => {
  const checks = checkSheets([ruleNamed(rule)], [[line, { ...line, order_no: 'BC-9' }], [line]]);
  const found = checks.map((check) => findingsOf(check, ruleNamed(rule)).map(({ cell }) => cell));
  expect(found).toEqual([[], ['A4']]);
});
