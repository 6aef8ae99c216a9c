import type { Agreement } from '../../src/core/agreement/schema';
import { agreement } from './check-example';
import { runRule } from './run-rule';

const rule = 'non-billable-profile';
const line = (
  uo_code: string | null,
  phase: number | string | null,
  profile: string | null,
  more: object = {},
) => ({
  order_no: 'BC-004',
  uo_code,
  phase,
  qty: 1,
  profile,
  ...more,
});

it.each([
  [1, 'UO-L2.1.2', 'warning', 'CCTP §4.2.5'],
  [2, 'UO-L2.2.2', 'error', 'CCTP §4.3.3'],
  [3, 'UO-L2.3.2', 'warning', 'CCTP §4.4.4'],
  [null, 'UO-L1.2', 'warning', 'CCTP §4.3.3'],
])('in phase %s', (phase, unit, severity, clause) => {
  const { findings } = runRule(rule, [line(unit, phase, 'Chef de projet')]);
  expect(findings.map((finding) => [finding.severity, finding.clause])).toEqual([[severity, clause]]);
});

it.each(['Responsable de produit', 'PO', 'product owner (externe)', 'Cheffe de produit'])(
  'knows %s',
  (name) => {
    expect(runRule(rule, [line('UO-L2.2.2', 2, name)]).found).toEqual([['error', 'E4']]);
  },
);

it('does not take a label for the profile where another is written', () => {
  const lines = [
    line('UO-L2.2.2', 2, 'Développeur devops', { uo_label: 'Devops, auprès du chef de projet' }),
  ];
  expect(runRule(rule, lines).found).toEqual([]);
});

it('is not checkable where no column says who works', () => {
  const { status, missing } = runRule(rule, [{ order_no: 'BC-1', uo_code: 'UO-L2.2.2', qty: 1 }]);
  expect([status['product-lead, phase 2'], missing]).toEqual(['not-checkable', ['profile']]);
});

it('does not take a label for the profile where it names another', () => {
  const labelled = (uo_label: string) => runRule(rule, [line('UO-L2.2.2', 2, null, { uo_label })]).found;
  expect([labelled('Développeur devops'), labelled('Chef de projet')]).toEqual([[], [['warning', 'F4']]]);
});

it('keeps the acronyms of the profile it names', () => {
  const profiles = agreement.profiles.map((profile) =>
    profile.notBillable ? { ...profile, label: { fr: 'Architecte du SI', en: 'IT architect' } } : profile,
  );
  const { problems, problemsEn } = runRule(rule, [line('UO-L2.2.2', 2, 'Chef de projet')], {
    agreement: { ...agreement, profiles },
  });
  expect(problems[0]).toContain('un profil (architecte du SI) que');
  expect(problemsEn[0]).toContain('a profile (IT architect) that');
});

it('says in which phase, or that there is no unit, and shows the phase and the amount', () => {
  const written = (uo_code: string, phase: number | null) =>
    runRule(rule, [line(uo_code, phase, 'Chef de projet', { amount_ht: 20_000 })]);
  const inPhase = written('UO-L2.2.2', 2);
  expect(inPhase.related).toEqual([['C4', 'F4']]);
  expect(inPhase.problems[0]).toContain('(responsable produit) que l’administration fournit en phase 2.');
  expect(inPhase.problemsEn[0]).toContain('(product lead) that the administration provides in phase 2.');
  const elsewhere = written('UO-L1.2', null);
  expect(elsewhere.problems[0]).toContain('fournit et pour lequel le contrat n’a pas d’unité.');
  expect(elsewhere.problemsEn[0]).toContain('provides and for which the contract has no unit.');
});

it('rests on the doubts of the phases, if there are any, and guesses no worse than the agreement has it', () => {
  const mild: Agreement = {
    ...agreement,
    profiles: agreement.profiles.map((profile) => ({
      ...profile,
      notBillable: profile.notBillable?.map((level) => ({
        ...level,
        severity: 'info' as const,
        doubts: undefined,
      })),
    })),
  };
  const doubtsIn = (given: Agreement) =>
    runRule(rule, [line('UO-L1.2', null, 'Chef de projet')], { agreement: given }).findings[0]?.doubts;
  expect([doubtsIn(agreement), doubtsIn(mild)]).toEqual([['D-10'], []]);
  const guessed = line('UO-L2.2.2', 2, null, { uo_label: 'Chef de projet' });
  expect(runRule(rule, [guessed], { agreement: mild }).found).toEqual([['info', 'F4']]);
});
