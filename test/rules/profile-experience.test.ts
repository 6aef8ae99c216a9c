import { product } from '../acceptance/produit/check-product';
import { runRule, told } from './run-rule';

it.each([
  ['UO 1.3.1', 0, []],
  ['UO 1.3.1', 5, []],
  ['UO 1.3.1', 6, ['warning']],
  ['UO 1.3.2', 4, ['warning']],
  ['UO 1.3.2', 5, []],
  ['UO 1.3.2', 11, ['warning']],
  ['UO 1.3.2', 10, []],
  ['UO 1.3.3', 9, ['warning']],
  // More than ten, as a rule.
  ['UO 1.3.3', 10, ['warning']],
  ['UO 1.3.3', 10.5, []],
  ['UO 1.3.3', 40, []],
])('%s by someone of %s years: a level said "in general"', (uo_code, experience_years, severities) => {
  const line = { order_no: 'BC-001', lot: '1', uo_code, qty: 12, experience_years };
  const { found } = runRule('profile-experience', [line], { agreement: product });
  expect(found).toEqual(severities.map((severity) => [severity, 'E4']));
});

it.each([
  [2, 'error'],
  [3, null],
])('a devops of %s years, of whom three are asked: %s', (experience_years, severity) => {
  const line = { order_no: 'BC-004', uo_code: 'UO-L2.2.2', qty: 1, profile: 'devops', experience_years };
  expect(runRule('profile-experience', [line]).found).toEqual(severity === null ? [] : [[severity, 'E4']]);
});

it('says the least asked of who has less, and the most of who has more', () => {
  const of = (experience_years: number) => {
    const line = { order_no: 'BC-001', uo_code: 'UO 1.3.2', qty: 12, experience_years };
    return runRule('profile-experience', [line], { agreement: product });
  };
  expect(of(4).problems[0]).toMatch(/4\sans d’expérience, alors que le contrat en demande au moins 5\.$/);
  expect(of(4).problemsEn[0]).toMatch(/4\syears of experience, where the contract asks for at least 5\.$/);
  expect(of(11).problems[0]).toMatch(/11\sans d’expérience, alors que le contrat en demande au plus 10\.$/);
  expect(of(11).problemsEn[0]).toMatch(/11\syears of experience, where the contract asks for at most 10\.$/);
});

it.each([9, 10])('says that more than ten years are asked, of someone of %s', (experience_years) => {
  const line = { order_no: 'BC-001', uo_code: 'UO 1.3.3', qty: 12, experience_years };
  const { problems, problemsEn } = runRule('profile-experience', [line], { agreement: product });
  expect(problems[0]).toMatch(/ans d’expérience, alors que le contrat en demande plus de 10\.$/);
  expect(problemsEn[0]).toMatch(/years of experience, where the contract asks for more than 10\.$/);
});

it('points at the profile that is written', () => {
  const line = { order_no: 'BC-004', uo_code: 'UO-L2.2.2', qty: 1, profile: 'devops', experience_years: 2 };
  expect(told('profile-experience', [line]).map(({ found }) => found)).toEqual([['error', 'E4', 'D4']]);
});

it.each([
  // Short for the maintenance developer too, of whom nothing is asked.
  ['UO-L2.3.3', 'Développeur', []],
  ['UO-L2.3.3', 'Développeur junior', []],
  ['UO-L2.3.3', 'Devops / TMA', []],
  ['UO-L2.2.1', 'Designer + développeur devops', []],
  ['UO-L2.3.3', 'Développeur devops', ['error']],
  ['UO-L2.2.2', 'Designer + développeur devops', ['error']],
  ['UO-L2.1.3', 'Développeur', ['error']],
])('%s by a "%s" of one year', (uo_code, profile, severities) => {
  const line = { order_no: 'BC-010', uo_code, qty: 1, profile, experience_years: 1 };
  expect(runRule('profile-experience', [line]).found.map(([severity]) => severity)).toEqual(severities);
});

it('does not say of someone with less that it is what is asked', () => {
  const years = { order_no: 'BC-002', uo_code: 'UO-L1.2', qty: 1, experience_years: 9.999 };
  expect(runRule('profile-experience', [years]).problems[0]).toContain('9,999');
});
