import { withUnit } from './changed-agreements';
import { missingDeliverables } from '../../src/core/agreement/deliverables';
import { unitByCode } from '../../src/core/agreement/units';
import { agreement } from './check-example';
import { runRule, told } from './run-rule';

const missing = (code: string, written: string) =>
  missingDeliverables(unitByCode(agreement, code)?.deliverables ?? [], written).items.map(({ id }) => id);

describe('what a cell says of the deliverables', () => {
  it.each([
    ['UO-L1.2', 'Document de suivi ; avis', []],
    ['UO-L1.2', 'DOCUMENT DE SUIVI\nAvis', []],
    ['UO-L1.2', 'avis', ['follow-up']],
    ['UO-L1.2', '', ['follow-up', 'opinions']],
    ['UO-L1.2', 'complet', []],
    ['UO-L1.2', 'Livrables complets', []],
    ['UO-L1.2', 'incomplet', ['follow-up', 'opinions']],
    ['UO-L1.2', 'avis complet', ['follow-up']],
    ['UO-L2.0', 'Analyse, programme d’actions, support', []],
    // All the words of a keyword, in one item of the list.
    ['UO-L2.0', 'analyse ; programme ; actions ; support', ['action-programme']],
    ['UO-L2.4.1', 'Documentation et tutoriels, bilan', []],
    ['UO-L2.4.1', 'documentation, tutoriels : non remis, bilan à venir', ['tutorials', 'transfer-report']],
    ['UO-L2.4.1', 'pas de documentation, tutoriels, bilan', ['updated-documentation']],
    ['UO-L2.2.1', 'wireframes', []],
  ])('%s: "%s"', (code, written, expected) => expect(missing(code, written)).toEqual(expected));

  it('asks for one item of a list of examples', () => {
    expect(missing('UO-L2.3.1', '').length).toBeGreaterThan(3);
    expect(missing('UO-L2.3.1', 'prototype')).toEqual([]);
  });
});

describe('when deliverables are due', () => {
  const line = {
    order_no: 'BC-002',
    uo_code: 'UO-L1.2',
    qty: 1,
    deliverables_received: 'avis',
    end_date: '2018-06-01',
    service_fait_date: null,
    status: null,
  };
  const outcome = (changes: Record<string, string | null>) => {
    const { found, status } = runRule(
      'unit-deliverables',
      [
        { ...line, ...changes },
        { ...line, uo_code: 'UO-L2.0' },
      ],
      {
        asOf: '2018-06-01',
      },
    );
    return [found.length, status['UO-L1.2']];
  };

  it.each([
    [{}, [0, 'not-applicable']], // ends on the day of the check
    [{ end_date: '2018-05-31' }, [1, 'checked']],
    [{ service_fait_date: '2018-05-15' }, [1, 'checked']],
    [{ status: 'soldé' }, [1, 'checked']],
    [{ end_date: null }, [0, 'not-checkable']],
    [{ deliverables_received: 'complet' }, [0, 'checked']],
    [{ status: 'annulé', end_date: '2018-05-31' }, [0, 'not-applicable']],
  ])('%j', (changes, expected) => expect(outcome(changes)).toEqual(expected));
});

it('cannot tell where the sheet does not track deliverables', () => {
  const { status } = runRule('unit-deliverables', [{ order_no: 'BC-002', uo_code: 'UO-L1.2', qty: 1 }]);
  expect(status['UO-L1.2']).toBe('not-checkable');
});

it.each([
  ['avis', 'il manque un livrable (', 'a deliverable is missing ('],
  ['autre', 'il manque des livrables (', 'deliverables are missing ('],
  [null, 'aucun livrable n’est inscrit (', 'no deliverable is recorded ('],
])('says what is missing of “%s”', (deliverables_received, french, english) => {
  const line = {
    order_no: 'BC-002',
    uo_code: 'UO-L1.2',
    qty: 1,
    end_date: '2017-07-08',
    deliverables_received,
  };
  const { problems, problemsEn } = runRule('unit-deliverables', [line], { asOf: '2018-06-01' });
  expect(problems[0]).toContain(french);
  expect(problemsEn[0]).toContain(english);
});

describe('each way in which deliverables are due', () => {
  const line = { order_no: 'BC-002', uo_code: 'UO-L1.2', qty: 1, deliverables_received: 'avis' };
  const tell = (change: object) => told('unit-deliverables', [{ ...line, ...change }]);

  it('tells the day and where it stands', () => {
    expect(tell({ end_date: '2017-07-08', service_fait_date: '2017-07-20' })).toEqual([
      {
        found: ['warning', 'D4', 'F4'],
        fr: [
          'UO-L1.2 (Animation – simple), dont le service fait est constaté le 20/07/2017 : il manque un livrable (Document de suivi de l’incubateur).',
          'Inscrivez-le s’il est reçu ; sinon, réclamez-le au titulaire.',
        ],
        en: [
          'UO-L1.2 (Animation – simple), whose service was certified on 20/07/2017: a deliverable is missing (Incubator follow-up document).',
          'Record it if it was received; if not, ask the holder for it.',
        ],
      },
    ]);
    expect(tell({ end_date: '2017-07-08' })).toEqual([
      {
        found: ['warning', 'D4', 'E4'],
        fr: [
          'UO-L1.2 (Animation – simple), terminée le 08/07/2017 : il manque un livrable (Document de suivi de l’incubateur).',
          'Inscrivez-le s’il est reçu ; sinon, réclamez-le au titulaire avant de constater le service fait.',
        ],
        en: [
          'UO-L1.2 (Animation – simple), which ended on 08/07/2017: a deliverable is missing (Incubator follow-up document).',
          'Record it if it was received; if not, ask the holder for it before certifying the service.',
        ],
      },
    ]);
    expect(tell({ status: 'soldé' })).toEqual([
      {
        found: ['warning', 'D4'],
        fr: [
          'UO-L1.2 (Animation – simple), soldée : il manque un livrable (Document de suivi de l’incubateur).',
          'Inscrivez-le s’il est reçu ; sinon, réclamez-le au titulaire avant de constater le service fait.',
        ],
        en: [
          'UO-L1.2 (Animation – simple), which is settled: a deliverable is missing (Incubator follow-up document).',
          'Record it if it was received; if not, ask the holder for it before certifying the service.',
        ],
      },
    ]);
  });

  it('asks for one of the examples where the contract gives no more', () => {
    expect(tell({ uo_code: 'UO-L2.2.1', deliverables_received: null, end_date: '2017-07-08' })).toEqual([
      {
        found: ['warning', 'D4', 'E4'],
        fr: [
          'UO-L2.2.1 (Design), terminée le 08/07/2017 : aucun des livrables donnés en exemple n’est inscrit (Scénarisation d’interfaces ; Scénario d’usages ; Story-board ; Script d’entretien et résultats des tests utilisateurs ; Maquettes ; Prototype ; Wireframe ; Dossier de design).',
          'Inscrivez au moins un livrable reçu, ou réclamez-le au titulaire.',
        ],
        en: [
          'UO-L2.2.1 (Design), which ended on 08/07/2017: none of the deliverables given as examples is recorded (Interface scripting; Use scenarios; Storyboard; Interview script and user-test results; Mock-ups; Prototype; Wireframe; Design file).',
          'Record at least one deliverable received, or ask the holder for one.',
        ],
      },
    ]);
  });
});

it('cannot say of deliverables it cannot read', () => {
  const line = { order_no: 'BC-002', uo_code: 'UO-L1.2', qty: 1, end_date: '2017-07-08' };
  expect(runRule('unit-deliverables', [{ ...line, deliverables_received: '#REF!' }])).toMatchObject({
    found: [],
    missing: ['deliverables_received'],
  });
});

it('cites the clause of the first deliverable, and beside it those of the others that differ', () => {
  const cited = (clauses: readonly string[]) => {
    const changed = withUnit(agreement, 'UO-L1.2', (unit) => ({
      ...unit,
      deliverables: unit.deliverables.map((item, index) => ({
        ...item,
        clause: clauses[index] ?? item.clause,
      })),
    }));
    const line = { order_no: 'BC-002', uo_code: 'UO-L1.2', qty: 1, end_date: '2017-07-08' };
    const lines = [{ ...line, deliverables_received: null }];
    return runRule('unit-deliverables', lines, { agreement: changed }).findings.map(
      ({ clause, alsoClauses }) => [clause, ...alsoClauses],
    );
  };
  expect(cited([])).toEqual([['CCTP §3.2.2']]);
  expect(cited(['CCTP §3.2.2', 'CCTP §3.1.2'])).toEqual([['CCTP §3.2.2', 'CCTP §3.1.2']]);
});

it('cannot say which deliverable an exception is that names none of them', () => {
  const line = { order_no: 'BC-002', uo_code: 'UO-L2.4.2', qty: 1, end_date: '2017-07-08' };
  const run = (deliverables_received: string) =>
    runRule('unit-deliverables', [{ ...line, deliverables_received }]);
  expect(run('Tout sauf une annexe')).toMatchObject({ found: [], missing: ['deliverables_received'] });
  expect(run('Tout sauf le bilan')).toMatchObject({ found: [['warning', 'E4']], missing: [] });
});
