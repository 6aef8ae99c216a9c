import { headerKey, headerScale } from '../../src/core/sheet/header-key';

describe('headers that read the same', () => {
  it.each([
    ['qte', 'Qté', 'QUANTITE', 'Quantités', 'La quantité', 'Qt'],
    ['montant ht', 'Montant HT (€)', 'MontantHT', 'Mt. H.T. (en K€)', 'Montants hors taxes en euros'],
    [
      'montant ht',
      'Montant HT €',
      'Montant HT K€',
      'Montant HT (M €)',
      'Montant HT (k euro)',
      'Mnt HT (eur)',
    ],
    [
      'montant ht',
      'Montant hors TVA',
      'Montant HTVA',
      'Montant excl. tax',
      'Montant (ex VAT)',
      'Montant before tax',
    ],
    ['montant ttc', 'Montant incl. VAT'],
    ['montant ht', 'Montant HT (en euros)', 'Montant HT (Keuros)', 'Montant HT ( en k euros )'],
    ['no bc', 'N° BC', 'Nº du bon de commande', 'Numéro de BC', 'Num BDC', 'N.BC', 'n BC'],
    ['no bc', 'BdC n°', 'N° BdC', 'BON DE COMMANDE N°', 'BC n°', 'Bon de commande numéro'],
    ['montant facture ht', 'Mtt fact. HT', 'Montant facturé HT'],
    ['date notification', 'Dt notif', 'Dt de notif.', 'Date notif.', 'Date de notification'],
    ['jh commande', 'JH cdés', 'J/H commandés'],
    ['ae', 'AE', 'A.E.', 'A.E', 'a.e.'],
    ['tva', 'TVA', 'T.V.A.'],
    ['raf', 'RAF', 'R.A.F.', 'R.A.F'],
    [
      'jh commande',
      'j h commandes',
      'J/H commandés',
      'Jours-hommes commandés',
      'H.J commandés',
      'JHs commandés',
    ],
    ['commande jh', 'Commandés (J/H)', 'Commande JH', 'Commandés H.J'],
    ['tva pct', 'TVA %', 'TVA (%)', 'TVA en %'],
    ['pct tva', '% TVA', '%TVA'],
    [
      'debut',
      'Début',
      'Début (jj/mm/aaaa)',
      'Début jj-mm-aa',
      'Début (DD.MM.YYYY)',
      'DÉBUT (j/m/aaaa)',
      'Début (d/m/yy)',
    ],
    ['pu ht', 'P.U. HT', 'P.U. H.T.', 'P. U. H.T.', 'Prix unitaire H.T.', 'Prix unitaires hors taxe'],
    ['montant ttc', 'Montant toutes taxes comprises', 'Montant T.T.C.'],
    ['nb startup', 'Nb start-up', 'Nombre de startups', 'Nbre start up', 'NbStartups'],
    ['periode du', 'Période du', 'La période du'],
    ['periode', 'Période', 'Du la période'],
    ['paye le', 'Payé le'],
    ['du', 'Du', 'DU'],
    ['de', 'de'],
    ['', '', ' ', '€', '—', '(euros)', '( en  EUR )'],
  ])('%s', (key, ...headers) => {
    expect(headers.map(headerKey)).toEqual(headers.map(() => key));
  });

  it.each([
    ['Période du', 'Période au'],
    ['Date le', 'Date'],
    ['Prix du lot', 'Prix'],
    ['An', 'Ans'],
    ['Lot 1', 'Lot 2'],
    ['TVA', 'TVA %'],
    ['N. commande', 'Ncommande'],
  ])('%j is not %j', (one, other) => expect(headerKey(one)).not.toBe(headerKey(other)));

  it('are told by what stands at their beginning: a page of text is no header', () => {
    const page = 'x'.repeat(500);
    expect(headerKey(`${page}yz`)).toBe(page);
  });
});

describe('what a header counts amounts in', () => {
  it.each([
    [
      1_000,
      'Montant (K€)',
      'k€',
      'Montant en K euros',
      'Montant k euro',
      'Montant K EUR',
      'En milliers d’euros',
    ],
    [1_000, "Milliers d'euro", 'AE (k €)'],
    [1_000_000, 'Montant (M€)', 'm €', 'CP en M euros'],
    [1, 'Montant (€)', 'Montant HT', 'Prix pack €', 'Total HTm euros', 'Km Europe', 'Montant en euros', 'K'],
  ] satisfies [number, ...string[]][])('by %d', (scale: number, ...headers: string[]) => {
    expect(headers.map((header) => [header, headerScale(header)])).toEqual(
      headers.map((header) => [header, scale]),
    );
  });
});
