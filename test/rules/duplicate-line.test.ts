import { describe as tell } from '../../src/core/checking/sentences';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
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

it('tells lines without an order number that are alike', () => {
  const [one, other] = [
    { ...line, order_no: null },
    { ...line, order_no: null, project: 'Beta' },
  ];
  expect(runRule(rule, [line, one, other, one]).found).toEqual([['warning', 'A7']]);
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

it('names the rows of the lines, and shows the others, where they stand on one sheet', () => {
  const { found, related, problems, problemsEn } = runRule(rule, [line, line, line]);
  expect([found, related]).toEqual([[['warning', 'A5']], [['A4', 'A6']]]);
  expect(problems[0]).toMatch(/^3\slignes portent .* quantité \(lignes 4, 5 et 6\)\.$/u);
  expect(problemsEn[0]).toMatch(/^3 lines have .* quantity \(rows 4, 5 and 6\)\.$/);
});

it('asks for one line less, or for several', () => {
  const remedies = (count: number) => {
    const { remedies: french, remediesEn: english } = runRule(
      rule,
      Array.from({ length: count }, () => line),
    );
    return [french[0], english[0]];
  };
  expect(remedies(2)).toEqual([
    expect.stringMatching(/^Supprimez la ligne en trop, ou distinguez-la .* si les deux sont dues\.$/),
    expect.stringMatching(/^Delete the extra line, or tell it apart .* if both are due\.$/),
  ]);
  expect(remedies(3)).toEqual([
    expect.stringMatching(/^Supprimez les lignes en trop, ou distinguez-les .* si toutes sont dues\.$/),
    expect.stringMatching(/^Delete the extra lines, or tell them apart .* if all are due\.$/),
  ]);
});

it('names no rows where they stand on two', () => {
  const checks = checkSheets([ruleNamed(rule)], [[line], [line]]);
  const [finding] = checks.flatMap((check) => findingsOf(check, ruleNamed(rule)));
  if (!finding) throw new Error('nothing was found');
  expect(finding.facts).toEqual({ rows: [4], count: 2 });
  const [french, english] = [fr, en].map((language) => tell(finding, [ruleNamed(rule)], language).problem);
  expect(french).toMatch(/^2\slignes portent .* dates et quantité\.$/u);
  expect(english).toMatch(/^2 lines have .* dates and quantity\.$/);
});
