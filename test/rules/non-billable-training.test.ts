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
