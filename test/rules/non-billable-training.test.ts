import type { Agreement } from '../../src/core/agreement/schema';
import { withUnit } from './changed-agreements';
import { agreement } from './check-example';
import { runRule } from './run-rule';

const line = (uo_code: string | null, uo_label: string | null, amount_ht: number | null = 3000) => ({
  order_no: 'BC-021',
  uo_code,
  uo_label,
  qty: 1,
  amount_ht,
});
const known = line('UO-L2.2.2', 'Développement devops');
const run = (...lines: readonly ReturnType<typeof line>[]) =>
  runRule('non-billable-training', [known, ...lines]);

it.each([
  ['Montées en compétences des nouveaux', ['error']],
  ['FORMATION DU REMPLAÇANT', ['error']],
  ['Onboarding', ['error']],
  ['Tuilage', ['warning']],
  ['Information des usagers', []],
  ['Transformation', []],
])('%s, of no unit', (label, severities) => {
  expect(run(line(null, label)).findings.map(({ severity }) => severity)).toEqual(severities);
});

it.each([
  ['UO-L2.0', 'Lancement : montée en compétence du nouveau titulaire'],
  ['UO-L2.4.1', 'Formation des nouveaux intervenants'],
  ['UO-L2.3.2', 'Devops – La bonne formation'],
])('leaves %s %s alone', (unit, label) => expect(run(line(unit, label)).found).toEqual([]));

it('needs no amount to tell, and takes zero for not charged', () => {
  expect(run(line(null, 'Onboarding', null)).found).toHaveLength(1);
  expect(run(line(null, 'Onboarding', 0)).found).toEqual([]);
});

it('is not checkable without labels', () => {
  const { missing } = runRule('non-billable-training', [{ order_no: 'BC-1', uo_code: 'UO-L2.2.2', qty: 1 }]);
  expect(missing).toEqual(['uo_label']);
});

it('says what a label surely charges, or seems to, and shows the amount and the person', () => {
  const of = (uo_label: string) =>
    runRule(
      'non-billable-training',
      [known, line(null, uo_label)].map((one) => ({ ...one, person: 'A. B.' })),
    );
  const sure = of('Onboarding');
  expect(sure.related).toEqual([['E5', 'F5']]);
  expect([sure.problems[0], sure.problemsEn[0]]).toEqual([
    expect.stringMatching(/Onboarding\s» fait payer la formation/u),
    expect.stringContaining('“Onboarding” charges the training'),
  ]);
  expect([sure.remedies[0], sure.remediesEn[0]]).toEqual([
    'Retirez la ligne de la commande.',
    'Take the line out of the order.',
  ]);
  const perhaps = of('Tuilage');
  expect([perhaps.problems[0], perhaps.problemsEn[0]]).toEqual([
    expect.stringMatching(/Tuilage\s» semble faire payer/u),
    expect.stringContaining('“Tuilage” seems to charge'),
  ]);
  expect([perhaps.remedies[0], perhaps.remediesEn[0]]).toEqual([
    expect.stringMatching(/^Vérifiez ce que la ligne rémunère/),
    expect.stringMatching(/^Check what the line pays for/),
  ]);
});

it('counts in every phase where the agreement excepts none', () => {
  const { training } = agreement;
  const strict = { ...agreement, training: training && { ...training, exceptPhases: undefined } };
  const started = { ...line('UO-L2.0', 'Onboarding'), phase: 0 };
  const found = (given: Agreement) => runRule('non-billable-training', [started], { agreement: given }).found;
  expect(found(strict as Agreement)).toEqual([['error', 'C4']]);
  // The words of a unit’s own name are no more than its name.
  const named = withUnit(strict as Agreement, 'UO-L2.0', (unit) => ({ ...unit, label: 'Onboarding' }));
  const written = { ...started, uo_code: 'Onboarding', uo_label: null };
  expect(runRule('non-billable-training', [written], { agreement: named }).found).toEqual([]);
});
