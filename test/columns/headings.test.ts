import { fieldsOf, orderSheet } from '../reading/sheets';

/** Wordings met on real sheets, by field; each set stands side by side on one sheet. */
const sheets: Readonly<Record<string, string>>[] = [
  {
    order_no: 'N° BC',
    contract_no: 'N° marché',
    ej_no: 'EJ',
    doc_type: 'Type',
    status: 'Statut',
    lot: 'Lot',
    holder: 'Titulaire',
    buyer: 'Pouvoir adjudicateur',
    beneficiary: 'Bénéficiaire',
    uo_code: 'UO',
    uo_label: 'Libellé',
    qty: 'Qté',
    project: 'Projet',
    incubator: 'Incubateur',
    startups_count: 'Nb start-ups',
    inherited: 'Projet repris',
    phase: 'Phase',
    order_date: 'Date d’émission',
    order_notified: 'Date de notification',
    start_date: 'Début',
    end_date: 'Fin',
    fte: 'ETP',
    price_unit: 'Unité de prix',
    order_total: 'Total commande',
    budget_line: 'Ligne budgétaire',
    revision_coefficient: 'Coefficient de révision',
    pd_ordered: 'JH commandés',
    pd_done: 'Consommés',
    pd_remaining: 'RAF',
    activities: 'Activités',
    profile: 'Profil',
    person: 'Intervenant',
    experience_years: 'Expérience (ans)',
    agile_trained: 'Formation agile',
    presented_on: 'Présenté le',
    challenged_on: 'Récusé le',
    po_employer: 'Responsable produit',
    po_pct: '% implication',
    need_justification: 'Justification',
    product_sheet_date: 'Fiche produit',
    committee_date: 'Comité',
    go2_decision_date: 'Décision phase 2',
    go3_decision_date: 'Décision phase 3',
    decision_date: 'Décision',
    partner: 'Partenaire',
    iteration_start: 'Itération (début)',
    iteration_end: 'Itération (fin)',
    deliverables_received: 'Livrables',
    service_fait_date: 'Service fait',
    unit_price_ht: 'PU HT',
    amount_ht: 'Montant HT',
    vat: 'TVA',
    amount_ttc: 'TTC',
    ae: 'AE',
    cp: 'CP',
    invoice_received: 'Facture reçue le',
    payment_date: 'Payé le',
  },
  {
    order_no: 'Réf. BC',
    contract_no: 'Accord-cadre',
    ej_no: 'N° engagement',
    doc_type: 'Nature',
    status: 'ÉTAT',
    buyer: 'Service acheteur',
    beneficiary: 'Administration',
    uo_code: 'Code UO',
    uo_label: 'Désignation',
    qty: 'Nombre d’UO',
    project: 'Start-up',
    end_date: 'Échéance',
    pd_ordered: 'j/h',
    pd_done: 'Réalisés',
    pd_remaining: 'Reste à faire',
    po_employer: 'Employeur RP',
    iteration_start: 'Sprint début',
    iteration_end: 'Sprint fin',
  },
  {
    order_no: 'Bon de commande',
    contract_no: 'Marché',
    ej_no: 'Engagement juridique',
    uo_code: 'Unité d’œuvre',
    project: 'Produit',
    start_date: 'Du',
    end_date: 'Au',
    order_date: 'Émis le',
    amount_ht: 'Montant',
    unit_price_ht: 'Prix unitaire',
  },
  {
    order_no: 'N° de commande',
    contract_no: 'Contrat',
    ej_no: 'N° EJ',
    uo_code: 'UO',
    qty: 'Nb UO',
    order_date: 'Date',
    amount_ht: 'Total HT',
  },
  {
    order_no: 'Order number',
    contract_no: 'Contract number',
    uo_code: 'Unit',
    qty: 'Quantity',
    project: 'Project name',
    phase: 'Project phase',
    order_date: 'Order date',
    start_date: 'Start date',
    end_date: 'End date',
    unit_price_ht: 'Price per unit',
    amount_ht: 'Total charge (ex VAT)',
    vat: 'VAT amount charged',
    holder: 'Supplier',
    buyer: 'Buyer organisation',
  },
];

describe('headings of an order sheet', () => {
  it.each(sheets)('are told apart side by side: $order_no, $uo_code…', (headers) => {
    const line = Object.keys(headers).map((field) =>
      field === 'uo_code' ? 'UO-L2.2.2' : field.endsWith('_date') ? 42744 : null,
    );
    expect(fieldsOf(orderSheet([Object.values(headers), line]))).toEqual(headers);
  });

  it('are told apart with capitals, without accents, with stray spaces and line breaks', () => {
    for (const headers of sheets) {
      const shouted = Object.values(headers).map(
        (header) =>
          ` ${header.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/ /g, '\n ')}\u00a0`,
      );
      const line = Object.keys(headers).map((field) =>
        field === 'uo_code' ? 'UO-L2.2.2' : field.endsWith('_date') ? 42744 : null,
      );
      expect(Object.keys(fieldsOf(orderSheet([shouted, line])))).toEqual(Object.keys(headers));
    }
  });

  it('“PO” is an order number only where no other column is: beside one, it is the product owner', () => {
    const line = (headers: readonly string[]) =>
      headers.map((header) => (header === 'UO' ? 'UO-L2.2.2' : 'A'));
    const read = (headers: readonly string[]) => fieldsOf(orderSheet([headers, line(headers)]));
    expect(read(['PO', 'UO', 'Qté', 'N° BC', 'Projet'])).toMatchObject({
      order_no: 'N° BC',
      po_employer: 'PO',
    });
    expect(read(['PO', 'UO', 'Qté', 'Projet'])).toMatchObject({ order_no: 'PO' });
  });

  it('a column of VAT rates is no column of VAT amounts', () => {
    const rates = orderSheet([
      ['N° BC', 'UO', 'Qté', 'TVA'],
      ['BC-1', 'UO-L2.2.2', 1, 0.2],
      ['BC-2', 'UO-L2.2.2', 1, '20 %'],
      ['BC-3', 'UO-L2.2.2', 1, 20],
    ]);
    expect(fieldsOf(rates)).not.toHaveProperty('vat');
    const amounts = orderSheet([
      ['N° BC', 'UO', 'Qté', 'TVA'],
      ['BC-1', 'UO-L2.2.2', 1, 9600],
    ]);
    expect(fieldsOf(amounts)).toHaveProperty('vat', 'TVA');
  });
});

describe('headings that may mean a day or an amount', () => {
  const rows = [
    ['N° BC', 'UO', 'Qté', 'Payé', 'Facture'],
    ['BC-1', 'UO-L2.2.2', 1, 42744, 43100],
  ];
  const shownAs = (as: 'day' | 'amount') => ({
    shownAs: new Map([
      [4, as],
      [5, as],
    ]),
  });

  it.each([
    ['days', shownAs('day'), ['payment_date', 'invoice_received']],
    ['amounts', shownAs('amount'), ['cp', 'invoiced_amount']],
    ['nothing in particular', {}, ['cp', 'invoiced_amount']],
  ])('are told by what their cells are shown as: %s', (_, more, fields) =>
    expect(Object.keys(fieldsOf(orderSheet(rows, more))).slice(3)).toEqual(fields),
  );

  it('are no day where the amount has a column of its own', () => {
    const both = rows.map((cells, at) => [...cells.slice(0, 4), at === 0 ? 'CP' : 48000]);
    expect(fieldsOf(orderSheet(both, shownAs('amount')))).toMatchObject({ cp: 'CP' });
    expect(fieldsOf(orderSheet(both, shownAs('amount')))).not.toHaveProperty('payment_date');
  });

  it('that mean nothing else are believed', () => {
    const certain = [['N° BC', 'UO', 'Quantité', 'Montant payé', 'Date de facture'], ...rows.slice(1)];
    expect(Object.keys(fieldsOf(orderSheet(certain, shownAs('day')))).slice(3)).toEqual([
      'cp',
      'invoice_received',
    ]);
  });
});
