/** What the orders of `samples/suivi-produit-2026.xlsx` are made of: the contract, and a clean order. All of it is fictional. */
import type { ExampleLine } from '../../src/core/checking/rule';

export interface SampleOrder {
  readonly wrong: readonly string[];
  readonly line: ExampleLine;
}

/** Prices excluding tax of one unit, by code. */
export const prices: Readonly<Record<string, number>> = {
  'UO 1.1.1': 410,
  'UO 1.1.2': 505,
  'UO 1.2.1': 460,
  'UO 1.2.2': 580,
  'UO 1.3.1': 495,
  'UO 1.3.2': 640,
  'UO 1.3.3': 815,
  'UO 1.4.2': 655,
  'UO 1.5.2': 690,
  'UO-TRANSFERT': 6_200,
  'UO-AP': 640,
  'UO-AA': 640,
};

export const holders = {
  '1': ['Atelier Boréal', 'Collectif Cadran', 'Numérique Vif'],
  '2': ['Fabrique Garonne', 'Studio Lande'],
} as const;

export const settings = {
  version: 1,
  agreement: 'produit-2026',
  notifiedOn: '2026-03-16',
  holders,
  buyers: ['Ministère des Archipels'],
  beneficiaries: ['Incubateur des Archipels', 'Établissement des Phares'],
  subsequentContracts: [{ number: 'MS-2026-01', notifiedOn: '2026-04-20', end: '2029-04-19' }],
  launchMeetings: { '1': '2026-04-10' },
  finance: { enabled: true, vatRate: 0.2 },
} as const;

export const [first, second, third] = holders['1'];

/** What depends on quantity and price, to the cent, unless the line says otherwise. */
function priced(uo_code: string, qty: number): ExampleLine {
  const price = prices[uo_code] ?? 0;
  const amount = Math.round(price * qty * 100) / 100;
  const vat = Math.round(amount * 20) / 100;
  const taxed = Math.round((amount + vat) * 100) / 100;
  return {
    uo_code,
    qty,
    unit_price_ht: price,
    amount_ht: amount,
    vat,
    amount_ttc: taxed,
    ae: taxed,
    cp: taxed,
    delivered_amount: amount,
    invoiced_amount: amount,
  };
}

const common: ExampleLine = {
  contract_no: '25_BAM_044_AC01',
  lot: '1',
  subsequent_contract: null,
  doc_type: 'Bon de commande',
  status: 'soldé',
  buyer: 'Ministère des Archipels',
  beneficiary: 'Incubateur des Archipels',
  billing_address: 'Service facturier, 3 quai des Brumes, 29000 Quimper',
  place: 'distanciel',
  allocation_ground: 'tour',
  allocation_letter: 'COURRIER-2026-12',
  need_justification: 'besoin exprimé par l’équipe du produit',
  deliverables_received: 'complet',
  decision: 'Admission',
};

let count = 0;
/** One order, of a product of its own unless the line names one; the rules that find something in it come last. */
export function order(
  uo_code: string,
  qty: number,
  more: ExampleLine,
  ...wrong: readonly string[]
): SampleOrder {
  count += 1;
  const number = String(count).padStart(3, '0');
  return {
    wrong,
    line: {
      ...common,
      order_no: `BC-2026-${number}`,
      ej_no: `1300000${number}`,
      ...priced(uo_code, qty),
      ...more,
      product_page: more.product_page === undefined ? 'https://exemple.invalid/produits' : more.product_page,
    },
  };
}

/** Days of an order that kept all its time limits; the work lasts from May to the end of June. */
export const spring: ExampleLine = {
  need_date: '2026-04-20',
  order_date: '2026-05-06',
  order_notified: '2026-05-07',
  start_date: '2026-05-11',
  end_date: '2026-06-30',
  service_fait_date: '2026-06-30',
  delivered_on: '2026-06-30',
  decision_on: '2026-07-10',
  onboarded_on: '2026-06-15',
  invoice_received: '2026-07-15',
  payment_date: '2026-08-05',
};

export const devops = {
  uo_label: 'DevOps – Intermédiaire',
  level: 'Intermédiaire',
  profile: 'DevOps',
  experience_years: 7,
  deliverables_expected: 'service en ligne ; code source ; documentation',
  activities: 'développement du service',
};
export const design = {
  uo_label: 'Design – Simple',
  level: 'Simple',
  profile: 'Designer',
  experience_years: 3,
  deliverables_expected: 'prototype ; documentation',
  activities: 'entretiens et maquettes',
};
export const days = (ordered: number, done = ordered): ExampleLine => ({
  pd_ordered: ordered,
  pd_done: done,
  pd_remaining: ordered - done,
});
