/**
 * A workbook in which nothing is wrong under the agreement in force: both lots, three holders in their turn, day units,
 * a skills transfer, on-call duty and a subsequent contract. Fictional holders, projects and prices.
 */
import type { ExampleLine, RuleExample } from '../../../src/core/checking/rule';

const prices: Readonly<Record<string, number>> = {
  'UO 1.2.1': 480,
  'UO 1.3.2': 640,
  'UO-TRANSFERT': 6_000,
  'UO-AP': 640,
  'UO-AA': 640,
};

/** The schedule of prices given with the workbook. */
export const productPrices: NonNullable<RuleExample['prices']> = [
  ['Code', 'Prix unitaire HT'],
  ...Object.entries(prices),
];

export const productDay = '2026-12-01';

const checklist = [
  ...['processing', 'processor-instructions', 'persons-trained', 'by-design', 'further-processors'],
  ...['data-subjects', 'breach-procedure', 'impact-assessment', 'measures', 'destruction', 'dpo', 'register'],
  ...[
    'audits',
    'security-plan',
    'security-rules',
    'accessibility',
    'eco-design',
    'saas-energy',
    'open-source',
  ],
  ...['product-page', 'confidentiality', 'conflict-form', 'state-name', 'reversibility', 'on-call-rest'],
  ...['quality-plan', 'french'],
];

export const productSettings: NonNullable<RuleExample['settings']> = {
  notifiedOn: '2026-03-16',
  holders: { '1': ['ALPHA', 'BRAVO', 'CHARLIE'], '2': ['DELTA'] },
  buyers: ['Ministère A'],
  beneficiaries: ['Incubateur A', 'Établissement B'],
  subsequentContracts: [{ number: 'MS-2026-04', notifiedOn: '2026-04-20', end: '2030-03-15' }],
  launchMeetings: { '1': '2026-04-10', '2': '2026-03-27' },
  checklist: Object.fromEntries(checklist.map((id) => [id, true])),
};

function line(uo_code: string, qty: number, more: ExampleLine): ExampleLine {
  const price = prices[uo_code] ?? 0;
  const amount = Math.round(price * qty * 100) / 100;
  const taxed = Math.round(amount * 120) / 100;
  return {
    contract_no: '25_BAM_044_AC01',
    lot: '1',
    doc_type: 'Bon de commande',
    status: 'soldé',
    buyer: 'Ministère A',
    beneficiary: 'Incubateur A',
    po_employer: 'Ministère A',
    uo_code,
    qty,
    need_date: '2026-04-20',
    order_date: '2026-05-06',
    order_notified: '2026-05-07',
    unit_price_ht: price,
    amount_ht: amount,
    vat: Math.round((taxed - amount) * 100) / 100,
    amount_ttc: taxed,
    delivered_amount: amount,
    invoiced_amount: amount,
    cp: taxed,
    ae: taxed,
    ej_no: '1300000001',
    billing_address: 'Ministère A, service facturier, 75007 Paris',
    place: 'distanciel',
    subsequent_contract: null,
    product_page: 'https://exemple.gouv.fr/produits/delta',
    allocation_letter: 'COURRIER-2026-12',
    allocation_ground: 'tour',
    invoice_received: '2026-07-20',
    payment_date: '2026-08-10',
    ...more,
  };
}

const devops: ExampleLine = {
  uo_label: 'DevOps – Intermédiaire',
  level: 'Intermédiaire',
  profile: 'DevOps',
  person: 'Camille Roux',
  experience_years: 7,
  deliverables_expected: 'service en ligne ; code source ; documentation',
  deliverables_received: 'complet',
};

const oncall: ExampleLine = {
  order_no: 'BC-2026-004',
  order_date: '2026-07-06',
  order_notified: '2026-07-07',
  need_date: '2026-07-06',
  project: 'Delta',
  holder: 'ALPHA',
  need_justification: 'mise en production nationale en août',
  deliverables_expected: 'plan d’astreinte',
  deliverables_received: 'complet',
  allocation_ground: 'droit de suite',
  ej_no: '1300000004',
  start_date: '2026-07-22',
  end_date: '2026-08-18',
  service_fait_date: '2026-08-18',
  delivered_on: '2026-08-18',
  decision: 'Admission',
  decision_on: '2026-08-31',
  invoice_received: '2026-09-01',
  payment_date: '2026-09-20',
};

const build = {
  delta: line('UO 1.3.2', 12, {
    order_no: 'BC-2026-001',
    project: 'Delta',
    holder: 'ALPHA',
    ...devops,
    start_date: '2026-05-11',
    end_date: '2026-06-30',
    pd_ordered: 12,
    pd_done: 12,
    pd_remaining: 0,
    activities: 'moteur de recherche',
    presented_on: '2026-04-28',
    onboarded_on: '2026-06-15',
    service_fait_date: '2026-06-30',
    delivered_on: '2026-06-30',
    decision: 'Admission',
    decision_on: '2026-07-15',
    replacement_requested_on: '2026-05-12',
    replaced_on: '2026-05-20',
    subcontractor: 'PETITE SCOP',
    dc4_received_on: '2026-04-01',
    dc4_accepted_on: '2026-04-20',
  }),
  echo: line('UO 1.2.1', 10, {
    order_no: 'BC-2026-002',
    project: 'Echo',
    holder: 'BRAVO',
    uo_label: 'Design – Simple',
    level: 'Simple',
    profile: 'Designer',
    person: 'Lou Martin',
    experience_years: 3,
    deliverables_expected: 'prototype ; documentation',
    deliverables_received: 'complet',
    ej_no: '1300000002',
    start_date: '2026-05-11',
    end_date: '2026-06-12',
    pd_ordered: 10,
    pd_done: 10,
    pd_remaining: 0,
    activities: 'maquettes et tests',
    presented_on: '2026-04-28',
    onboarded_on: '2026-06-01',
    service_fait_date: '2026-06-12',
    delivered_on: '2026-06-12',
    decision: 'Réfaction',
    decision_on: '2026-07-10',
    price_reduction: 120,
  }),
  transfer: line('UO-TRANSFERT', 1, {
    order_no: 'BC-2026-003',
    project: 'Foxtrot',
    holder: 'CHARLIE',
    uo_label: 'Transfert de compétences',
    order_date: '2026-04-03',
    order_notified: '2026-04-07',
    need_date: '2026-03-30',
    decision_date: '2026-04-01',
    deliverables_expected: 'documentation ; tutoriels ; rapport ; plan de réversibilité',
    deliverables_received: 'complet',
    ej_no: '1300000003',
    start_date: '2026-04-13',
    end_date: '2026-06-08',
    service_fait_date: '2026-06-08',
    delivered_on: '2026-06-08',
    decision: 'Admission',
    decision_on: '2026-06-30',
  }),
  passive: line('UO-AP', 1.32, {
    ...oncall,
    uo_label: 'Astreinte passive',
    oncall_weeks: 4,
    oncall_hours: null,
  }),
  active: line('UO-AA', 1.2, {
    ...oncall,
    uo_label: 'Astreinte active',
    oncall_weeks: null,
    oncall_hours: 6,
  }),
  lot2: line('UO 1.3.2', 20, {
    order_no: 'BC-2026-005',
    contract_no: '25_BAM_044_AC02',
    lot: '2',
    beneficiary: 'Établissement B',
    project: 'Golf',
    holder: 'DELTA',
    ...devops,
    person: 'Sacha Morel',
    subsequent_contract: 'MS-2026-04',
    need_justification: 'les six critères sont remplis, note du 2 mars',
    ej_no: '1300000005',
    start_date: '2026-05-11',
    end_date: '2026-06-30',
    pd_ordered: 20,
    pd_done: 20,
    pd_remaining: 0,
    activities: 'reprise des données',
    onboarded_on: '2026-06-15',
    service_fait_date: '2026-06-30',
  }),
} satisfies Readonly<Record<string, ExampleLine>>;

export type ProductLine = keyof typeof build;

/** The lines by a name; every field on every line, so that a field keeps its column. */
export const productLines: Readonly<Record<ProductLine, ExampleLine>> = build;
