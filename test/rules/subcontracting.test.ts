import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { without } from './check-example';
import { omit } from './changed-agreements';
import { runRule, told } from './run-rule';

const line = (more: ExampleLine = {}): ExampleLine => ({
  ...{ order_no: 'BC-1', uo_code: 'UO 1.3.2', uo_label: 'DevOps – Intermédiaire', qty: 12 },
  ...{ start_date: '2026-05-11', subcontractor: 'PETITE SCOP', dc4_received_on: null, dc4_accepted_on: null },
  ...more,
});
const run = (more: ExampleLine, asOf = '2026-12-01') =>
  runRule('subcontracting', [line(more)], { agreement: product, asOf });

it.each([
  // The buyer has the whole of the 21st day to refuse.
  ['2026-04-19', []],
  ['2026-04-20', ['early']],
])('declared on %s and left without an answer', (dc4_received_on, kinds) =>
  expect(run({ dc4_received_on }).findings.map(({ facts }) => facts['kind'])).toEqual(kinds),
);

it('warns before the start, while there is time', () => {
  expect(run({}, '2026-05-01').found.map(([severity]) => severity)).toEqual(['warning']);
  expect(run({}, '2026-05-11').found.map(([severity]) => severity)).toEqual(['error']);
});

it('suspects what a label only may mean', () =>
  expect(
    run({ uo_label: 'Tableau de pilotage', dc4_accepted_on: '2026-05-01' }).found.map(
      ([severity]) => severity,
    ),
  ).toEqual(['warning']));

it('does not decide without the column that would', () => {
  const bare = without(line({ dc4_accepted_on: '2026-06-01' }), 'dc4_received_on');
  const { findings, missing } = runRule('subcontracting', [bare], { agreement: product });
  expect([findings, missing]).toEqual([[], ['dc4_received_on']]);
});

it('is not concerned where nobody is subcontracted to', () =>
  expect(Object.values(run({ subcontractor: null }).status)).toEqual(['not-applicable', 'not-applicable']));

it.each([
  [{ start_date: null }, 'start_date'],
  [{ dc4_received_on: 'en mai' }, 'dc4_received_on'],
  [{ dc4_accepted_on: 'en mai' }, 'dc4_accepted_on'],
  [{ uo_label: null, dc4_accepted_on: '2026-05-01' }, 'uo_label'],
  [{ subcontractor: '#REF!' }, 'subcontractor'],
])('cannot say of %o', (change, missing) =>
  expect(run(change)).toMatchObject({ findings: [], missing: [missing] }),
);

it('says whether the work is surely what is never subcontracted', () => {
  const sure = run({ uo_label: 'Pilotage du marché', dc4_accepted_on: '2026-05-01' });
  expect(sure.found.map(([severity]) => severity)).toEqual(['error']);
  expect(sure.problems[0]).toMatch(/»\sest chargé de ce qui ne se sous-traite pas\s: pilotage du marché\.$/);
  expect(sure.problemsEn[0]).toBe(
    'Subcontractor “PETITE SCOP” does what is not to be subcontracted: steering of the contract.',
  );
  const suspected = run({ uo_label: 'Tableau de pilotage', dc4_accepted_on: '2026-05-01' });
  expect(suspected.problems[0]).toContain('est peut-être chargé de');
  expect(suspected.problemsEn[0]).toContain('may do what is not to be subcontracted');
});

it('names no work that the agreement does not keep from subcontracting', () => {
  const { subcontracting } = product;
  const agreement = { ...product, subcontracting: subcontracting && omit(subcontracting, 'never') };
  const lines = [line({ uo_label: 'Pilotage du marché', dc4_accepted_on: '2026-05-01' })];
  expect(runRule('subcontracting', lines, { agreement: agreement as typeof product }).status).toEqual({
    declarations: 'checked',
  });
});

describe('in whole sentences, with the cells that say so', () => {
  const tell = (more: ExampleLine) =>
    told('subcontracting', [line(more)], { agreement: product, asOf: '2026-12-01' });

  it('nothing was declared', () => {
    expect(tell({})).toEqual([
      {
        found: ['error', 'G4', 'F4', 'E4'],
        fr: [
          'Le sous-traitant « PETITE SCOP » intervient à partir du 11/05/2026 sans déclaration de sous-traitance inscrite.',
          'Demandez la déclaration (DC4) au titulaire, et inscrivez le jour où elle est reçue.',
        ],
        en: [
          'Subcontractor “PETITE SCOP” works from 11/05/2026 without any recorded declaration of subcontracting.',
          'Ask the holder for the declaration (DC4), and enter the date on which it is received.',
        ],
      },
    ]);
  });

  it('the work starts too early', () => {
    expect(tell({ dc4_received_on: '2026-05-04' })).toEqual([
      {
        found: ['error', 'H4', 'F4', 'E4'],
        fr: [
          'Le sous-traitant « PETITE SCOP » intervient à partir du 11/05/2026, alors qu’il n’est accepté qu’à compter du 26/05/2026.',
          'Reportez le début, ou inscrivez le jour où le sous-traitant a été accepté s’il l’a été plus tôt.',
        ],
        en: [
          'Subcontractor “PETITE SCOP” works from 11/05/2026, although it is accepted only from 26/05/2026.',
          'Put the start off, or enter the date on which the subcontractor was accepted if that was earlier.',
        ],
      },
    ]);
  });

  it('silence is no agreement', () => {
    expect(tell({ uo_label: 'Traitement de données personnelles', dc4_received_on: '2026-03-02' })).toEqual([
      {
        found: ['error', 'H4', 'F4', 'E4'],
        fr: [
          'Le sous-traitant « PETITE SCOP » intervient à partir du 11/05/2026 sans accord écrit, alors que le silence ne vaut pas accord pour ce travail : traitement de données personnelles.',
          'Donnez ou refusez l’accord par écrit, et inscrivez-en le jour.',
        ],
        en: [
          'Subcontractor “PETITE SCOP” works from 11/05/2026 without a written agreement, although silence does not amount to agreement for this work: processing of personal data.',
          'Agree or refuse in writing, and enter the date.',
        ],
      },
    ]);
  });

  it('what is done tells what the label does not', () => {
    expect(tell({ uo_label: null, activities: 'pilotage du marché', dc4_accepted_on: '2026-05-01' })).toEqual(
      [
        {
          found: ['error', 'F4', 'C4'],
          fr: [
            'Le sous-traitant « PETITE SCOP » est chargé de ce qui ne se sous-traite pas : pilotage du marché.',
            'Confiez ce travail au titulaire, ou corrigez ce que la ligne en dit.',
          ],
          en: [
            'Subcontractor “PETITE SCOP” does what is not to be subcontracted: steering of the contract.',
            'Have the holder do this work, or correct what the line says of it.',
          ],
        },
      ],
    );
  });
});

it('waits for the written agreement where only that counts', () => {
  const explicit = { uo_label: 'Traitement de données personnelles', dc4_received_on: '2026-03-02' };
  const lines = [without(line(explicit), 'dc4_accepted_on')];
  expect(runRule('subcontracting', lines, { agreement: product })).toMatchObject({
    found: [],
    missing: ['dc4_accepted_on'],
  });
});

it('takes silence for no agreement where the contract does not say so', () => {
  const { subcontracting } = product;
  const agreement = {
    ...product,
    subcontracting: subcontracting && { ...subcontracting, silence: 'refused' },
  };
  const lines = [line({ dc4_received_on: '2026-03-02' })];
  const { findings } = runRule('subcontracting', lines, { agreement: agreement as typeof product });
  expect(findings.map(({ facts }) => facts['kind'])).toEqual(['undeclared']);
});
