/** Orders under the agreement of another buyer: without phases, in days and lump sums, with words of its own. */
import { rules } from '../../src/catalogue';
import type { ExampleLine } from '../../src/core/checking/rule';
import { describe as tell } from '../../src/core/checking/sentences';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { metropole } from '../agreement/agreements';
import { checkSheets, ruleNamed } from '../rules/check-example';

const study: ExampleLine = {
  order_no: '3',
  order_date: '2024-05-06',
  order_notified: '2024-05-06',
  lot: 'A',
  subsequent_contract: null,
  uo_code: 'P-03',
  qty: 1,
  pd_ordered: null,
  amount_ht: 9000,
  project: 'Port',
  holder: 'Elec SA',
  buyer: 'Métropole',
  start_date: '2024-05-07',
  end_date: '2024-06-05',
  delivered_on: '2024-06-05',
  deliverables_received: 'rapport',
};
const emergency: ExampleLine = {
  ...study,
  order_no: '6',
  lot: 'B',
  subsequent_contract: 'MS-1',
  uo_code: 'P-02',
  amount_ht: 2400,
  pd_ordered: 1,
  project: 'Gare',
  holder: 'Volt SARL',
};
const settings = { notifiedOn: '2024-03-04', holders: { A: ['Elec SA'], B: ['Volt SARL'] } };

function findingsOf(...lines: readonly ExampleLine[]) {
  const checks = checkSheets(rules, [lines], { agreement: metropole, settings, asOf: '2024-09-01' });
  return checks.flatMap(({ findings }) => findings);
}

it('finds nothing in orders that are right', () => expect(findingsOf(study, emergency)).toEqual([]));

it.each<[rule: string, line: ExampleLine]>([
  ['unit-duration', { ...study, end_date: '2024-06-28', delivered_on: '2024-06-28' }],
  ['penalty', { ...study, delivered_on: '2024-06-12' }],
  ['ceiling', { ...study, amount_ht: 400_001 }],
  ['unit-lot', { ...study, lot: 'B', subsequent_contract: 'MS-1' }],
  ['unit-deliverables', { ...study, deliverables_received: null }],
  ['unit-spelling', { ...study, uo_code: '03' }],
  ['unit-known', { ...study, uo_code: 'P-9' }],
  ['order-before-start', { ...study, start_date: '2024-05-02' }],
  ['order-within-framework', { ...study, order_date: '2024-03-01', order_notified: '2024-03-01' }],
  ['buyer', { ...study, buyer: 'Mairie de X' }],
  ['order-complete', { ...emergency, subsequent_contract: null }],
  ['time-limit', { ...emergency, start_date: '2024-05-21' }],
  ['unit-workload', { ...emergency, pd_ordered: 2 }],
  ['unit-once', { ...study, qty: 2 }],
])('finds with %s what is wrong, in no word of another agreement', (rule, line) => {
  const found = findingsOf({ ...emergency, order_no: '1', project: 'Quai' }, line);
  expect(found.map((finding) => finding.rule)).toContain(rule);
  for (const finding of found)
    for (const language of [fr, en])
      expect(tell(finding, rules, language).message).not.toMatch(/sgmap|dinum|start-?up|incub|phase/i);
});

it('says how long a service is in what the contract counts, where one can see it', () => {
  const told = (uo_code: string, lot: string, end_date: string) =>
    findingsOf({ ...study, uo_code, lot, end_date, subsequent_contract: lot === 'B' ? 'MS-1' : null })
      .filter(({ rule }) => rule === 'unit-duration')
      .map((finding) => [fr, en].map((language) => tell(finding, rules, language).problem));
  const [[weeks, weeksEn] = []] = told('P-05', 'B', '2024-07-15');
  expect(weeks).toContain('soit 10 semaines, pour 6 semaines environ');
  expect(weeksEn).toContain('that is 10 weeks, for about 6 weeks');
  const [[days, daysEn] = []] = told('P-03', 'A', '2024-06-28');
  expect(days).toMatch(/au 28\/06\/2024, pour 20 jours ouvrés au plus/);
  expect(daysEn).toMatch(/to 28\/06\/2024, for at most 20 working days/);
});

it('cites each clause once', () => {
  for (const { clause, alsoClauses = [] } of ruleNamed('subsequent-contract').instances(metropole))
    expect(new Set([clause, ...alsoClauses]).size).toBe(1 + alsoClauses.length);
});
