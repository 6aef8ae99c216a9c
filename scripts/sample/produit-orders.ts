/**
 * The orders of `samples/suivi-produit-2026.xlsx`: a clean order, and lines that differ from it. `wrong` names the rules
 * that find something on purpose; it is never written. Firms, products, people and prices are fictional.
 */
import type { ExampleLine } from '../../src/core/checking/rule';
import {
  days,
  design,
  devops,
  first,
  holders,
  order,
  second,
  spring,
  third,
  type SampleOrder,
} from './produit-order';

export const orders: readonly SampleOrder[] = [
  order('UO 1.3.2', 40, {
    ...spring,
    ...devops,
    ...days(40),
    project: 'Sillage',
    holder: first,
    person: 'A. Kermarec ; G. Rosmadec',
  }),
  order('UO 1.2.1', 30, {
    ...spring,
    ...design,
    ...days(30),
    project: 'Goéland',
    holder: second,
    person: 'B. Thomas',
  }),
  order('UO 1.2.1', 20, {
    ...spring,
    ...design,
    ...days(20),
    project: 'Cormoran',
    holder: third,
    person: 'C. Le Gall',
  }),
  order(
    'UO 1.3.2',
    20,
    {
      ...{ ...spring, ...devops, ...days(20), project: 'Estran', holder: first, person: 'D. Riou' },
      start_date: '2026-04-30',
    },
    'order-before-start',
  ),
  order(
    'UO 1.2.1',
    20,
    {
      ...{ ...spring, ...design, ...days(20), project: 'Bernache', holder: second, person: 'E. Morvan' },
      ...{ decision: 'Rejet', decision_on: '2026-08-12' },
    },
    'acceptance-delay',
  ),
  order(
    'UO 1.3.2',
    4,
    {
      ...{ ...spring, ...devops, ...days(4), project: 'Sterne', holder: third, person: 'F. Cadiou' },
      uo_label: 'Frais de déplacement',
    },
    'not-payable',
  ),
  order(
    'UO 1.3.3',
    15,
    {
      ...{ ...spring, ...devops, ...days(15), project: 'Macareux', holder: first, person: 'G. Tanguy' },
      ...{ uo_label: 'DevOps – Avancé', level: 'Avancé', experience_years: 4 },
    },
    'profile-experience',
  ),
  order(
    'UO-TRANSFERT',
    1,
    {
      ...{ ...spring, project: 'Sillage', holder: first, allocation_ground: 'droit de suite' },
      ...{ uo_label: 'Transfert de compétences', order_date: '2026-07-01', order_notified: '2026-07-02' },
      ...{ need_date: '2026-06-22', decision_date: '2026-06-25', onboarded_on: null },
      ...{ start_date: '2026-07-06', end_date: '2026-09-18', service_fait_date: '2026-09-18' },
      ...{ delivered_on: '2026-09-18', decision_on: '2026-10-05' },
      ...{ invoice_received: '2026-10-06', payment_date: '2026-10-30' },
      deliverables_expected: 'documentation ; tutoriels ; rapport ; plan de réversibilité',
    },
    'unit-duration',
  ),
  order(
    'UO-TRANSFERT',
    1,
    {
      ...{ ...spring, project: 'Goéland', holder: second, allocation_ground: 'droit de suite' },
      ...{ uo_label: 'Transfert de compétences', order_date: '2026-07-01', order_notified: '2026-07-02' },
      ...{ need_date: '2026-06-22', decision_date: null, onboarded_on: null },
      ...{ start_date: '2026-07-06', end_date: '2026-08-21', service_fait_date: '2026-08-21' },
      ...{ delivered_on: '2026-08-21', decision_on: '2026-09-10' },
      ...{ invoice_received: '2026-09-11', payment_date: '2026-10-02' },
      deliverables_expected: 'documentation ; tutoriels ; rapport ; plan de réversibilité',
    },
    'unit-trigger',
  ),
  order(
    'UO 1.3.2',
    12,
    {
      ...{ ...spring, ...devops, ...days(20, 12), project: 'Pétrel', holder: second, person: 'H. Le Bras' },
    },
    'unit-workload',
  ),
  order(
    'UO 1.2.1',
    10,
    {
      ...{ ...spring, ...design, ...days(10), project: 'Huîtrier', holder: third, person: 'I. Guivarch' },
      billing_address: null,
    },
    'order-complete',
  ),
  order(
    'UO 1.3.2',
    10,
    {
      ...{ ...spring, ...devops, ...days(10), project: 'Courlis', holder: first, person: 'J. Abgrall' },
      doc_type: 'Marché subséquent',
    },
    'order-form',
  ),
  order(
    'UO 1.2.2',
    10,
    {
      ...{
        ...spring,
        ...design,
        ...days(10),
        project: 'Tadorne',
        holder: 'Maison Iroise',
        person: 'K. Salaün',
      },
      ...{ uo_label: 'Design – Intermédiaire', level: 'Intermédiaire', experience_years: 6 },
    },
    'one-holder-per-order',
  ),
  order(
    'UO 1.1.2',
    10,
    {
      ...{ ...spring, ...days(10), project: 'Avocette', holder: second, person: 'L. Quéré' },
      ...{ uo_label: 'Déploiement et service aux utilisateurs – Intermédiaire', level: 'Intermédiaire' },
      ...{ profile: 'Chargé de déploiement', experience_years: 6, activities: 'accompagnement des agents' },
      deliverables_expected: 'bilan des actions ; mesures d’impact',
      ...{ unit_price_ht: 550, amount_ht: 5_500, vat: 1_100, amount_ttc: 6_600, ae: 6_600, cp: 6_600 },
      ...{ delivered_amount: 5_500, invoiced_amount: 5_500 },
    },
    'unit-price',
  ),
  order(
    'UO 1.3.2',
    12,
    {
      ...{ ...spring, ...devops, ...days(12, 14), project: 'Gravelot', holder: third, person: 'M. Prigent' },
    },
    'person-days-overrun',
  ),
  order(
    'UO 1.3.2',
    12,
    {
      ...{ ...spring, ...devops, ...days(12), project: 'Barge', holder: first, person: 'N. Floc’h' },
      ...{ replacement_requested_on: '2026-05-12', replaced_on: '2026-05-27' },
    },
    'time-limit',
    'penalty',
  ),
  order(
    'UO 1.2.1',
    10,
    {
      ...{ ...spring, ...design, ...days(10), project: 'Guillemot', holder: second, person: 'O. Bihan' },
      delivered_amount: 5_060,
    },
    'delivery-match',
  ),
  order(
    'UO 1.4.2',
    10,
    {
      ...{ ...spring, ...days(10), project: 'Pingouin', holder: third, person: 'P. Jaouen' },
      ...{ uo_label: 'Data – Intermédiaire', level: 'Intermédiaire', profile: 'Data', experience_years: 6 },
      ...{ product_page: null, allocation_letter: null, activities: 'tableaux de bord' },
      deliverables_expected: 'architecture des données ; rapports',
    },
    'eligibility',
  ),
  order(
    'UO 1.3.2',
    10,
    {
      ...{ ...spring, ...devops, ...days(10), project: 'Mouette', holder: first, person: 'Q. Le Roux' },
      ...{ subcontractor: 'Petite Scop', dc4_received_on: '2026-05-04', dc4_accepted_on: '2026-05-12' },
    },
    'subcontracting',
  ),
  order(
    'UO 1.3.2',
    15,
    {
      ...{ ...spring, ...devops, ...days(15), project: 'Fou', holder: second, person: 'R. Nédélec' },
      ...{ service_fait_date: '2026-07-10', delivered_on: '2026-07-10', decision_on: '2026-07-20' },
      ...{ invoice_received: '2026-07-21', payment_date: '2026-08-12' },
    },
    'late-penalty',
  ),
  order(
    'UO 1.5.2',
    10,
    {
      ...{ ...spring, ...days(10), project: 'Râle', holder: third, person: 'S. Hamon' },
      ...{ uo_label: 'Proxy Product Manager – Intermédiaire', level: 'Intermédiaire' },
      ...{ profile: 'Proxy Product Manager', experience_years: 8, activities: 'feuille de route' },
      deliverables_expected: 'récits utilisateurs ; feuille de route',
      payment_date: '2026-09-30',
    },
    'payment-delay',
  ),
  order(
    'UO-AP',
    4,
    {
      ...{ project: 'Sillage', holder: first, allocation_ground: 'droit de suite' },
      ...{ need_date: '2026-07-06', order_date: '2026-07-06', order_notified: '2026-07-07' },
      ...{ uo_label: 'Astreinte passive', oncall_weeks: 4, deliverables_expected: 'plan d’astreinte' },
      ...{ start_date: '2026-07-22', end_date: '2026-08-18', service_fait_date: '2026-08-18' },
      ...{ delivered_on: '2026-08-18', decision_on: '2026-08-31' },
      ...{ invoice_received: '2026-09-01', payment_date: '2026-09-20' },
    },
    'unit-equivalence',
  ),
  order(
    'UO 1.3.2',
    8,
    {
      ...{ ...spring, ...devops, ...days(8), project: 'Eider', holder: first, person: 'T. Le Goff' },
      uo_code: 'Devops intermédiaire',
    },
    'unit-spelling',
  ),
  order(
    'UO 1.3.2',
    6,
    {
      ...{ ...spring, ...devops, ...days(6), project: 'Chevalier', holder: second, person: 'U. Bozec' },
      ...{ uo_code: 'Devops', uo_label: 'DevOps', level: null },
    },
    'unit-known',
  ),
  order(
    'UO 1.3.2',
    10,
    {
      ...{ ...spring, ...devops, ...days(10), project: 'Vanneau', holder: third, person: 'V. Cloarec' },
      ...{ amount_ht: 6_900, vat: 1_380, amount_ttc: 8_280, ae: 8_280, cp: 8_280 },
      ...{ delivered_amount: 6_900, invoiced_amount: 6_900 },
    },
    'amount',
  ),
  order('UO 1.3.2', 20, {
    ...{
      ...spring,
      ...devops,
      ...days(20),
      project: 'Phare Nord',
      holder: holders['2'][0],
      person: 'W. Péron',
    },
    ...{ lot: '2', contract_no: '25_BAM_044_AC02', subsequent_contract: 'MS-2026-01' },
    ...{
      beneficiary: 'Établissement des Phares',
      need_justification: 'les six critères sont remplis, note du 2 mars',
    },
  }),
  order(
    'UO 1.3.1',
    10,
    {
      ...{
        ...spring,
        ...devops,
        ...days(10),
        project: 'Phare Sud',
        holder: holders['2'][1],
        person: 'X. Calvez',
      },
      ...{ uo_label: 'DevOps – Simple', level: 'Simple', experience_years: 3 },
      ...{ lot: '2', contract_no: '25_BAM_044_AC02', subsequent_contract: null },
      ...{
        beneficiary: 'Établissement des Phares',
        need_justification: 'les six critères sont remplis, note du 2 mars',
      },
    },
    'order-form',
  ),
  order(
    'UO-AA',
    1.2,
    {
      ...{ project: 'Phare Nord', holder: holders['2'][0], allocation_ground: 'droit de suite' },
      ...{ lot: '2', contract_no: '25_BAM_044_AC02', subsequent_contract: 'MS-2026-01' },
      ...{
        beneficiary: 'Établissement des Phares',
        need_justification: 'les six critères sont remplis, note du 2 mars',
      },
      ...{ need_date: '2026-07-06', order_date: '2026-07-06', order_notified: '2026-07-07' },
      ...{ uo_label: 'Astreinte active', oncall_hours: 6, deliverables_expected: 'plan d’astreinte' },
      ...{ start_date: '2026-07-22', end_date: '2026-08-18', service_fait_date: '2026-08-18' },
      ...{ delivered_on: '2026-08-18', decision_on: '2026-08-31' },
      ...{ invoice_received: '2026-09-01', payment_date: '2026-09-20' },
    },
    'unit-lot',
  ),
];

/** A line that is none of this agreement's: tracking boards mix contracts. */
export const otherContract: ExampleLine = {
  contract_no: '2024-FORM-007',
  order_no: 'BC-2026-900',
  project: 'Sillage',
  uo_label: 'Formation à l’accessibilité',
  qty: 2,
  order_date: '2026-05-20',
  amount_ht: 1_800,
};
