import { missingDeliverables, type Deliverable } from '../../src/core/agreement/deliverables';

const item = (id: string, kind: Deliverable['kind'] = 'firm'): Deliverable => ({
  ...{ id, label: { fr: id, en: id }, keywords: [id] },
  ...{ kind, clause: 'CCTP §3' },
});
const missing = (written: string, items = [item('bilan'), item('pv')]) =>
  missingDeliverables(items, written).items.map(({ id }) => id);

describe('what a cell says of a deliverable', () => {
  it.each([
    'PV',
    'PV validé',
    'PV sans réserve',
    'PV ; pièces manquantes reçues',
    'Nonobstant : PV',
    'PV non livrable',
    'PV attendu et reçu',
  ])('%p: received', (written) => expect(missing(written)).toEqual(['bilan']));

  it.each([
    ...'reçu reçue reçus reçues remis remise remises livré livrée livrés livrées'.split(' '),
    ...'fourni fournie fournis fournies rendu rendue rendus rendues'.split(' '),
    ...'transmis transmise transmises valide validé validée validés validées'.split(' '),
  ])('not received: “non %s”', (word) => {
    expect(missing(`PV non ${word}`)).toEqual(['bilan', 'pv']);
    expect(missing(`Non ${word} : PV`)).toEqual(['bilan', 'pv']);
  });

  it.each([
    ...'manquant manquante manquants manquantes absent absente absents absentes'.split(' '),
    ...'attendu attendue attendus attendues'.split(' '),
    ...['à venir', 'en attente', 'à recevoir', 'non'],
  ])('not received: “PV : %s”', (words) => {
    expect(missing(`bilan ; PV : ${words}`)).toEqual(['pv']);
  });

  it.each(['Pas de PV', 'Sans PV', 'Manque PV', 'Il manque PV', 'Aucun PV', 'Aucune pièce, aucun PV'])(
    'not received: %p',
    (written) => expect(missing(`bilan ; ${written}`)).toEqual(['pv']),
  );
});

describe('a cell that speaks of all deliverables', () => {
  it.each([
    'complet',
    'Dossier complet',
    'Tous les livrables sont complets',
    'remise complète',
    'PV ; complet',
  ])('%p', (written) => expect(missing(written)).toEqual([]));

  it.each(['incomplet', 'dossier à compléter', 'dossier', 'complet incomplet', 'compléter', ''])(
    'not %p',
    (written) => expect(missing(written)).toEqual(['bilan', 'pv']),
  );
});

it('one of a list of examples is enough, and none of them is named then', () => {
  const examples = [item('maquette', 'example'), item('prototype', 'example')];
  expect(missingDeliverables(examples, 'prototype')).toEqual({ items: [], anyOne: true });
  expect(missingDeliverables(examples, 'rien')).toEqual({ items: examples, anyOne: true });
  expect(missingDeliverables(examples, 'complet')).toEqual({ items: [], anyOne: true });
  expect(missing('bilan', [item('bilan'), ...examples])).toEqual([]);
});
