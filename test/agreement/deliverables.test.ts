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
    'PV à jour',
    'PV des itérations en cours de marché',
    'PV du reste à faire',
    'PV prévu au contrat',
    'PV refusé puis remis',
    'PV, manque annexes',
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
    ...['à venir', 'en attente', 'à recevoir', 'non', '?', '❌', 'demandé', 'demandée le 3/5', 'réclamés'],
  ])('not received: “PV : %s”', (words) => {
    expect(missing(`bilan ; PV : ${words}`)).toEqual(['pv']);
  });

  it.each([
    ...[
      'non encore reçu',
      'pas encore remis',
      'pas reçu',
      'à fournir',
      'à remettre',
      'à livrer',
      'à produire',
    ],
    ...[
      'en retard',
      'en cours',
      'en cours de rédaction',
      'à venir (mai)',
      'à recevoir le 3/5',
      'manquant au 15/04',
    ],
    ...['manque', 'incomplet', 'refusé', 'rejetée', 'NOK', 'prévu', 'prévue en juin', 'prévus le 12/06'],
  ])('not received: “PV %s”', (words) => {
    expect(missing(`bilan ; PV ${words}`)).toEqual(['pv']);
    expect(missing(`bilan, PV : ${words}`)).toEqual(['pv']);
  });

  it.each([
    'Il manque le PV, le bilan',
    'Restent : PV, bilan',
    'En attente du PV, du bilan',
    'annexes, manque PV, bilan',
  ])('all that is listed is lacking: %p', (written) => expect(missing(written)).toEqual(['bilan', 'pv']));

  it.each([
    'Pas de PV',
    'Absence de PV',
    'Reste PV',
    'En attente du PV',
    'Sans PV',
    'Manque PV',
    'Il manque PV',
    'Aucun PV',
    'Aucune pièce, aucun PV',
  ])('not received: %p', (written) => expect(missing(`bilan ; ${written}`)).toEqual(['pv']));
});

describe('a cell that speaks of all deliverables', () => {
  it.each([
    'complet',
    'Dossier complet',
    'Tous les livrables sont complets',
    'remise complète',
    'PV ; complet',
    'Tout',
    'tout est livré',
    'Tous les livrables reçus',
    'all deliverables received',
  ])('%p', (written) => expect(missing(written)).toEqual([]));

  it.each([
    'tout reste à faire',
    'pas tous',
    'livrables reçus',
    'incomplet',
    'dossier à compléter',
    'dossier',
    'complet incomplet',
    'compléter',
    '',
  ])('not %p', (written) => expect(missing(written)).toEqual(['bilan', 'pv']));
});

describe('a cell that says that deliverables are there, and not which', () => {
  const unclear = (written: string, items = [item('bilan'), item('pv')]) =>
    missingDeliverables(items, written).unclear;

  it.each(['oui', 'X', '✅', 'ok', 'reçus', 'Livrables remis', '3/3', '2 / 2'])('%p', (written) => {
    expect(unclear(written)).toBe(true);
    expect(unclear(written, [item('prototype', 'example')])).toBe(true);
  });

  it.each(['non', '❌', '?', '2/3', 'demandé', 'dossier', 'non reçus', '', 'PV', 'PV ✅', 'complet'])(
    'not %p',
    (written) => expect(unclear(written)).toBe(false),
  );
});

describe('a cell that says what is not there', () => {
  it.each([
    'Tout sauf le bilan',
    'complet sauf bilan',
    'complet (sauf bilan)',
    'Tout, sauf le bilan',
    'Complet ; sauf bilan',
    'Sauf bilan',
    'Livrables reçus hors bilan',
    'ok hormis le bilan',
    'Tout excepté le bilan',
    'Dossier complet exceptés : bilan',
    'Tous les livrables à l’exception du bilan',
    "complet a l'exception de : bilan",
    'Complet moins le bilan',
    'All received except the bilan',
    'all except for bilan',
    'Tout sauf le bilan, manquant',
    'Tout sauf le bilan à venir',
    'PV, sauf bilan',
    'PV sauf bilan',
    'PV hors annexes',
    'Tout sauf le bilan ; PV',
  ])('%p: all but the “bilan”', (written) => expect(missing(written)).toEqual(['bilan']));

  it.each([
    ['Tout sauf le PV et le bilan', ['bilan', 'pv']],
    ['Tout sauf le PV, le bilan', ['bilan', 'pv']],
    ['PV hors annexes, bilan', []],
    ['Rien sauf le bilan', ['pv']],
    ['Aucun livrable sauf le bilan', ['pv']],
    ['Non reçus, sauf PV', ['bilan']],
    ['annexes ; sauf PV', ['bilan', 'pv']],
    // No exceptions.
    ['au moins le PV', ['bilan']],
    ['PV plus ou moins à jour, bilan', []],
    ['PV remis hors délai', ['bilan']],
    ['complet hors délai', ['bilan', 'pv']],
    // What was ticked or named is there.
    ['Tout sauf le bilan ; bilan', []],
  ])('%p: without %j', (written, expected) => expect(missing(written)).toEqual(expected));

  it('is all the same where something is named beside all of it', () => {
    const items = [item('bilan'), item('pv'), item('tutoriel')];
    expect(missing('PV, tout sauf le bilan', items)).toEqual(['bilan']);
  });

  it('cannot say which item an exception is that names none of them', () => {
    const items = [item('bilan'), item('pv')];
    expect(missingDeliverables(items, 'Tout sauf une annexe')).toMatchObject({ items: [], unclear: true });
    expect(missingDeliverables(items, 'Tout sauf une annexe, le PV')).toMatchObject({
      items: [items[1]],
      unclear: false,
    });
    expect(missingDeliverables(items, 'Tout sauf le bilan ; bilan')).toMatchObject({
      items: [],
      unclear: false,
    });
    expect(missingDeliverables(items, 'PV, bilan sauf une annexe')).toMatchObject({
      items: [],
      unclear: false,
    });
  });

  it('still asks for one of a list of examples', () => {
    const examples = [item('maquette', 'example'), item('prototype', 'example')];
    expect(missingDeliverables(examples, 'tout sauf maquette').items).toEqual([]);
    expect(missingDeliverables(examples, 'tout sauf maquette, prototype').items).toEqual(examples);
  });
});

it('one of a list of examples is enough, and none of them is named then', () => {
  const examples = [item('maquette', 'example'), item('prototype', 'example')];
  expect(missingDeliverables(examples, 'prototype')).toEqual({ items: [], anyOne: true, unclear: false });
  expect(missingDeliverables(examples, 'rien')).toEqual({ items: examples, anyOne: true, unclear: false });
  expect(missingDeliverables(examples, 'complet')).toEqual({ items: [], anyOne: true, unclear: false });
  expect(missing('bilan', [item('bilan'), ...examples])).toEqual([]);
});
