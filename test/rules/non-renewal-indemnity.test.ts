import { runRule } from './run-rule';

const rule = 'non-renewal-indemnity';
const line = (uo_code: string | null, uo_label: string | null) => ({
  order_no: 'BC-020',
  uo_code,
  uo_label,
  qty: 1,
  amount_ht: 12000,
});

it.each([
  ['INDEMNITÉS POUR NON RECONDUCTION', ['error']],
  ['Indemnisation : marché non reconduit', ['error']],
  ['Compensation (non-reconduction)', ['warning']],
  ['Reconduction de la période 2', []],
  ['Indemnité kilométrique', []],
])('%s', (label, severities) => {
  const { findings } = runRule(rule, [line('UO-L2.2.2', null), line(null, label)]);
  expect(findings.map(({ severity }) => severity)).toEqual(severities);
});

it('finds the words in a cell of units, and cannot judge the others without labels', () => {
  const lines = ['UO-L2.2.2', 'Indemnité de non-reconduction'].map((uo_code) => ({
    order_no: 'BC-1',
    uo_code,
    qty: 1,
  }));
  const { found, status, missing } = runRule(rule, lines);
  expect([found, status, missing]).toEqual([[['error', 'B5']], { framework: 'partly' }, ['uo_label']]);
});

it.each([
  [
    'Indemnité de non-reconduction',
    ['indemnise la non-reconduction', 'compensates the non-renewal', 'Retirez', 'Take the line out'],
  ],
  [
    'Compensation (non-reconduction)',
    ['semble indemniser la non-reconduction', 'seems to compensate', 'Vérifiez', 'Check what the line pays'],
  ],
])('says what %s surely is, or seems to be, and shows the amount', (label, texts) => {
  const { problems, problemsEn, remedies, remediesEn, related } = runRule(rule, [
    line('UO-L2.2.2', null),
    line(null, label),
  ]);
  expect([problems[0], problemsEn[0], remedies[0], remediesEn[0]]).toEqual(
    texts.map((text) => expect.stringContaining(text) as string),
  );
  expect(related).toEqual([['E5']]);
});
