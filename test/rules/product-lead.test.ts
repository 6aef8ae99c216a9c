import type { ExampleLine } from '../../src/core/checking/rule';
import { product } from '../acceptance/produit/check-product';
import { omit, withPhase, withUnit } from './changed-agreements';
import { agreement, without } from './check-example';
import { runRule, told } from './run-rule';

const construction = {
  order_no: 'BC-004',
  project: 'Alpha',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  po_employer: 'SGMAP',
  po_pct: 80,
};
const consolidation = { ...construction, uo_code: 'UO-L2.3.2' };
const run = (lines: readonly ExampleLine[], settings = {}) => runRule('product-lead', lines, { settings });

it.each([
  ['UO-L2.2.2', 80, []],
  ['UO-L2.2.2', 0.8, []],
  ['UO-L2.2.2', '80 %', []],
  ['UO-L2.2.2', 95, []],
  ['UO-L2.2.2', '79,5', ['warning']],
  ['UO-L2.2.2', 0.5, ['warning']],
  ['UO-L2.3.2', 50, []],
  ['UO-L2.3.2', '0,5', []],
  ['UO-L2.3.2', 49, ['error']],
  ['UO-L2.1.2', 10, []], // the contract says nothing of the first phase
])('%s with %s of the time', (uo_code, po_pct, severities) => {
  const { findings } = run([{ ...construction, uo_code, po_pct }]);
  expect(findings.map(({ severity }) => severity)).toEqual(severities);
});

it.each([
  ['UO-L2.2.2', '79,96 %', /79,9\s%/],
  ['UO-L2.3.2', '49,99 %', /49,9\s%/],
  ['UO-L2.3.2', '0,299', /29,9\s%/],
])('tells less than what is asked as less: %s, %s', (uo_code, po_pct, told) => {
  expect(run([{ ...construction, uo_code, po_pct }]).problems).toEqual([expect.stringMatching(told)]);
});

it.each([
  ['DEVCO', ['error']],
  ['devco sarl', ['error']],
  ['COACHCO', ['error']], // holder of the other lot: no administration either
  ['le titulaire', ['error']],
  ['Titulaire du lot 2', ['error']],
  ['SGMAP', []],
  ['Ministère Y', []],
  ['Agence Z', []],
  ['Administration (non titulaire)', []],
])('an employer written %s, the holders known', (po_employer, severities) => {
  const settings = { holders: { '1': 'COACHCO', '2': ['DEVCO'] } };
  const { findings } = run([{ ...construction, po_employer }], settings);
  expect(findings.map(({ severity }) => severity)).toEqual(severities);
});

it('knows the holder of the line, and cannot say of a stranger without any', () => {
  const line = { ...construction, po_employer: 'Agence Z' };
  expect(run([{ ...line, holder: 'AGENCE Z' }]).found).toEqual([['error', 'E4']]);
  expect(run([{ ...line, holder: 'DEVCO' }]).status).toMatchObject({ 'phase 2': 'checked' });
  expect(run([line]).missing).toEqual(['holder']);
  const known = run([line], { holders: { '2': 'DEVCO' } });
  expect([known.found, known.missing]).toEqual([[], []]);
  expect(run([construction]).status).toMatchObject({ 'phase 2': 'checked' });
});

it('does not ask who employs the lead where the contract does not say', () => {
  const settings = { holders: { '2': 'DEVCO' } };
  expect(run([{ ...consolidation, po_employer: 'DEVCO' }], settings).found).toEqual([]);
});

it('tells a project once per phase, at the first cell that says so', () => {
  const lines = [{ ...construction, po_pct: null }, construction, construction].map((line, index) => ({
    ...line,
    po_pct: index === 0 ? null : 40,
    order_date: `2017-0${index + 1}-15`,
  }));
  expect(run([...lines, { ...consolidation, po_pct: 40 }]).found).toEqual([
    ['warning', 'F5'],
    ['error', 'F7'],
  ]);
});

it('says apart an employer and a share that are both wrong', () => {
  const line = { ...construction, po_employer: 'DEVCO', holder: 'DEVCO', po_pct: 20 };
  expect(run([line]).found).toEqual([
    ['error', 'E4'],
    ['warning', 'F4'],
  ]);
});

it.each([
  [{ po_pct: null }, ['po_pct']],
  [{ po_employer: null }, ['po_employer']],
  [{ po_pct: 'élevée' }, ['po_pct']],
  [{ project: null }, ['project']],
])('what is not followed up is not checkable, never a warning: %o', (change, missing) => {
  const result = run([{ ...construction, ...change }]);
  expect([result.found, result.missing]).toEqual([[], missing]);
  expect(result.status).toMatchObject({ 'phase 2': 'not-checkable' });
});

it('is not checkable where the sheet has no such column', () => {
  expect(run([without(consolidation, 'po_pct')]).status).toEqual({
    'phase 2': 'not-applicable',
    'phase 3': 'not-checkable',
  });
});

describe('what else an agreement may ask of the lead', () => {
  type Lead = NonNullable<(typeof agreement)['phases'][number]['productLead']>;
  const asking = (change: (lead: Lead) => Lead) =>
    withPhase(
      agreement,
      '2',
      (phase) =>
        ({
          ...phase,
          productLead: phase.productLead && change(phase.productLead),
        }) as typeof phase,
    );
  const of = (change: (lead: Lead) => Lead, more: ExampleLine = {}) =>
    runRule('product-lead', [{ ...construction, holder: 'DEVCO', ...more }], { agreement: asking(change) });

  it('no share of time', () => {
    const { found, status } = of((lead) => omit(lead, 'share') as Lead, { po_pct: 10 });
    expect([found, status['phase 2']]).toEqual([[], 'checked']);
  });

  it('a share of at most so much, which is nobody’s least', () => {
    const most = (lead: Lead) =>
      ({ ...lead, share: lead.share && { ...lead.share, qualifier: 'max' } }) as Lead;
    expect(of(most, { po_pct: 10 }).found).toEqual([]);
    expect(of((lead) => lead, { po_pct: 10 }).found).toEqual([['warning', 'F4']]);
  });

  it('nothing at all: the phase is not spoken of', () => {
    const { status } = of((lead) => ({ ...omit(lead, 'share'), employer: 'either' }) as Lead);
    expect(status).not.toHaveProperty('phase 2');
    const shared = of((lead) => ({ ...lead, employer: 'either' }) as Lead, {
      po_employer: 'DEVCO',
      po_pct: 10,
    });
    expect(shared.found).toEqual([['warning', 'F4']]);
  });
});

it('tells an employer that is a holder, and points at the holder and at the other lines that say so', () => {
  const line = { ...construction, po_employer: 'DEVCO', holder: 'DEVCO' };
  expect(told('product-lead', [line, line])).toEqual([
    {
      found: ['error', 'E4', 'G4', 'E5'],
      fr: [
        'Phase 2 (Construction du service) du projet « Alpha » : l’employeur du responsable produit est « DEVCO », titulaire du marché, alors qu’il doit relever de l’administration.',
        'Faites désigner un responsable produit par l’administration qui porte le projet, ou corrigez l’employeur.',
      ],
      en: [
        'Phase 2 (Construction du service) of project “Alpha”: the product lead is employed by “DEVCO”, a holder of the contract, but must belong to the administration.',
        'Have the administration behind the project name a product lead, or correct the employer.',
      ],
    },
  ]);
});

it('tells a share that is an aim, and one that is the least, and points at the other lines that say so', () => {
  expect(
    told('product-lead', [
      { ...construction, holder: 'DEVCO', po_pct: 40 },
      { ...construction, holder: 'DEVCO', po_pct: 40 },
    ]),
  ).toEqual([
    {
      found: ['warning', 'F4', 'F5'],
      fr: [
        'Phase 2 (Construction du service) du projet « Alpha » : le responsable produit y consacre 40 % de son temps, alors que le contrat en demande 80 %.',
        'Portez son implication à 80 % au moins, ou corrigez le taux inscrit.',
      ],
      en: [
        'Phase 2 (Construction du service) of project “Alpha”: the product lead gives it 40% of working time, although the contract asks for 80%.',
        'Raise the share to at least 80%, or correct the one recorded.',
      ],
    },
  ]);
  expect(told('product-lead', [{ ...consolidation, po_pct: 40 }])).toEqual([
    {
      found: ['error', 'F4'],
      fr: [
        'Phase 3 (Consolidation de la start-up d’État) du projet « Alpha » : le responsable produit y consacre 40 % de son temps, alors que le contrat en demande au moins 50 %.',
        'Portez son implication à 50 % au moins, ou corrigez le taux inscrit.',
      ],
      en: [
        'Phase 3 (Consolidation de la start-up d’État) of project “Alpha”: the product lead gives it 40% of working time, although the contract asks for at least 50%.',
        'Raise the share to at least 50%, or correct the one recorded.',
      ],
    },
  ]);
});

it('takes a stranger for the administration once the holders of every lot of the phase are known', () => {
  const line = { ...construction, po_employer: 'Agence Z' };
  const missing = (holders: object, ...lines: ExampleLine[]) => run(lines, { holders }).missing;
  expect(missing({ '2': 'DEVCO' }, line)).toEqual([]);
  expect(missing({ '1': 'COACHCO' }, line)).toEqual(['holder']);
  // A unit that is not known tells no lot.
  const unknown = { ...line, uo_code: 'à définir', phase: '2' };
  expect(missing({ '2': 'DEVCO' }, { ...line, phase: '2' }, unknown)).toEqual(['holder']);
});

describe('the lead of the whole product, whatever the phase', () => {
  const line = { order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.3', qty: 20, project: 'Delta' };
  const of = (lines: readonly ExampleLine[], settings = {}) =>
    runRule('product-lead', lines, { agreement: product, settings });
  const lots = { holders: { '1': ['ALPHA', 'BRAVO'], '2': ['DELTA'] } };

  it('is not employed by a holder', () => {
    const lines = [
      { ...line, po_employer: 'Ministère A', po_pct: 5 },
      { ...line, project: 'Echo', po_employer: 'Alpha', po_pct: 80 },
      { ...line, project: 'Echo', uo_code: 'UO 1.2.1', po_employer: 'Alpha', po_pct: null },
    ];
    expect(told('product-lead', lines, { agreement: product, settings: lots })).toEqual([
      {
        found: ['warning', 'F5', 'F6'],
        fr: [
          'Projet « Echo » : l’employeur du responsable produit est « Alpha », titulaire du marché, alors qu’il doit relever de l’administration.',
          'Faites désigner un responsable produit par l’administration qui porte le projet, ou corrigez l’employeur.',
        ],
        en: [
          'Project “Echo”: the product lead is employed by “Alpha”, a holder of the contract, but must belong to the administration.',
          'Have the administration behind the project name a product lead, or correct the employer.',
        ],
      },
    ]);
    const { coverage } = of(lines, lots);
    expect(coverage.map(({ subject, clause, status }) => [subject, clause, status])).toEqual([
      ['project', 'CCTP §3.2', 'checked'],
    ]);
  });

  it.each([
    [{ po_employer: null }, ['po_employer'], 'not-checkable'],
    [{ po_employer: 'Agence Z' }, ['holder'], 'not-checkable'], // nobody knows the holders
    [{ po_employer: 'Agent public' }, [], 'checked'],
    [{ po_employer: 'ALPHA', project: null }, ['project'], 'not-checkable'],
  ])('needs an employer, a project and the holders: %o', (change, missing, status) =>
    expect(of([{ ...line, ...change }])).toMatchObject({ found: [], missing, status: { project: status } }),
  );

  it('is followed up on any line of the project', () => {
    const lines = [line, { ...line, po_employer: 'BRAVO' }].map((each) => ({ po_employer: null, ...each }));
    expect(of(lines, lots).found).toEqual([['warning', 'A5']]);
  });

  it('does not ask it of a unit that needs no project', () => {
    const agreement = withUnit(product, 'UO-PAQS', (unit) => ({ ...unit, projectNotNeeded: true }));
    const plan = { ...line, uo_code: 'UO-PAQS', project: null, po_employer: null };
    expect(runRule('product-lead', [plan], { agreement }).status).toEqual({ project: 'not-applicable' });
  });
});
