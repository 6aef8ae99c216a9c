import { missingDeliverables } from '../../src/core/agreement/deliverables';
import { unitByCode } from '../../src/core/agreement/units';
import { agreement } from './check-example';
import { runRule } from './run-rule';

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
