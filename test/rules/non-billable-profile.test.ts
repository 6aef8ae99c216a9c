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
