import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { withUnit } from './changed-agreements';
import { runRule } from './run-rule';

const line = { order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12 };
const run = (change: ExampleLine, agreement = product) =>
  runRule('not-payable', [{ ...line, ...change }], { agreement });

it.each([
  ['DevOps – Intermédiaire', []],
  ['Refonte du moteur de recherche', []],
  ['Frais de déplacement', ['error']],
  ['Déplacement à Lyon', ['warning']],
  ['AMOA', ['warning']],
])('a line labelled “%s”', (uo_label, severities) =>
  expect(run({ uo_label }).found).toEqual(severities.map((severity) => [severity, 'E4'])),
);

it('says what the label surely means, or may mean', () => {
  const sure = run({ uo_label: 'Frais de déplacement' });
  expect(sure.problems[0]).toMatch(
    /^«\sFrais de déplacement\s» n’est pas payable à ce titre.*\(déplacements,/,
  );
  expect(sure.problemsEn[0]).toMatch(/^“Frais de déplacement” is not payable as such.*\(travel,/);
  const perhaps = run({ uo_label: 'Déplacement à Lyon' });
  expect(perhaps.problems[0]).toContain('désigne peut-être ce que les prix comprennent');
  expect(perhaps.problemsEn[0]).toContain('may mean what the prices include');
  expect([perhaps.remedies[0], sure.remedies[0]]).toEqual([
    expect.stringMatching(/^Vérifiez/),
    expect.stringMatching(/^Retirez/),
  ]);
});

it('cannot say of a line without a label', () =>
  expect(run({ uo_label: null })).toMatchObject({ found: [], missing: ['uo_label'] }));

it('leaves out the lots whose prices do not include it, and decides nothing without a lot', () => {
  const notPayable = product.notPayable?.map((entry) => ({ ...entry, lots: ['1'] }));
  const ofLot = (lot: string | null, uo_label = 'Frais de déplacement') =>
    run({ lot, uo_label }, { ...product, notPayable } as typeof product);
  expect(ofLot('1').found).toHaveLength(1);
  expect(ofLot('2')).toMatchObject({ found: [], status: { travel: 'not-applicable' } });
  expect(ofLot(null)).toMatchObject({ found: [], missing: ['lot'], status: { travel: 'not-checkable' } });
  expect(ofLot(null, 'Refonte du moteur').status).toMatchObject({ travel: 'checked' });
});

it('shows the amount, and needs no lot for what no lot pays', () => {
  const { found, related } = run({ lot: null, uo_label: 'Frais de déplacement', amount_ht: 300 });
  expect([found, related]).toEqual([[['error', 'E4']], [['F4']]]);
});

it('takes a unit’s own name, or another of its names, for the unit', () => {
  const named = withUnit(product, 'UO 1.3.2', (unit) => ({
    ...unit,
    label: 'Comité de suivi',
    labels: ['Location de matériel'],
  }));
  const found = (uo_label: string) => run({ uo_label }, named).found;
  expect([found('comité de suivi'), found('Location de matériel')]).toEqual([[], []]);
  expect(found('Comité de pilotage')).toContainEqual(['error', 'E4']);
});
