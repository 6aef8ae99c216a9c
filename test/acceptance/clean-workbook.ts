/**
 * A workbook in which nothing is wrong: every column filled, both lots, a project through its four phases, both units
 * that hand over. Fictional holders, projects and prices. Every mutation of the suite starts from it.
 */
import type { ExampleLine, RuleExample } from '../../src/core/checking/rule';

/** What all lines of a holder share. */
const ofLot: Readonly<Record<'1' | '2', ExampleLine>> = {
  '1': { lot: 1, holder: 'COACHCO', beneficiary: 'Ministère A', incubator: 'MinA' },
  '2': { lot: 2, holder: 'DEVCO', beneficiary: 'SGMAP' },
};

/** What is said of the project on each of its lines. */
export const alpha: ExampleLine = {
  project: 'Alpha',
  inherited: 'non',
  product_sheet_date: '2017-03-06',
  committee_date: '2017-03-15',
  go2_decision_date: '2017-03-20',
  go3_decision_date: '2017-09-15',
  po_employer: 'SGMAP',
  po_pct: 0.8,
};

const devops: ExampleLine = {
  profile: 'Développeur devops',
  person: 'Camille Roux',
  experience_years: 5,
  agile_trained: 'oui',
  presented_on: '2016-12-05',
  challenged_on: null,
};
const designer: ExampleLine = { profile: 'Designer', person: 'Lou Martin', experience_years: 4 };
const coach: ExampleLine = { profile: 'Coach agile', person: 'Dominique Petit', experience_years: 12 };

const inConstruction: ExampleLine = { iteration_start: '2017-04-03', iteration_end: '2017-04-14' };
const inConsolidation: ExampleLine = { iteration_start: '2017-10-02', iteration_end: '2017-10-13' };

/** A price for each unit; the schedule given with the workbook holds the same. */
const unitPrices: Readonly<Record<string, number>> = {
  'UO-L1.1': 30_000,
  'UO-L1.2': 12_000,
  'UO-L2.0': 9_000,
  'UO-L2.1.1': 4_000,
  'UO-L2.1.2': 18_000,
  'UO-L2.1.3': 3_000,
  'UO-L2.2.1': 4_000,
  'UO-L2.2.2': 20_000,
  'UO-L2.2.3': 3_000,
  'UO-L2.3.1': 4_000,
  'UO-L2.3.2': 20_000,
  'UO-L2.3.3': 16_000,
  'UO-L2.3.4': 5_000,
  'UO-L2.4.1': 12_000,
  'UO-L2.4.2': 8_000,
};

interface Order {
  readonly no: string;
  readonly ej: string;
  readonly issued: string;
  readonly notified: string;
  readonly invoiced: string;
  readonly paid: string;
}

function line(order: Order, lot: '1' | '2', uo_code: string, more: ExampleLine): ExampleLine {
  const price = unitPrices[uo_code] ?? 0;
  const days = typeof more['pd_ordered'] === 'number' ? more['pd_ordered'] : null;
  return {
    order_no: order.no,
    contract_no: '2016-SGMAP-01',
    ej_no: order.ej,
    doc_type: 'Bon de commande',
    status: 'soldé',
    buyer: 'DSAF',
    ...ofLot[lot],
    uo_code,
    qty: 1,
    order_date: order.issued,
    order_notified: order.notified,
    fte: 1,
    price_unit: 'UO',
    pd_done: days,
    pd_remaining: days === null ? null : 0,
    activities: days === null ? null : 'réalisation et tests',
    unit_price_ht: price,
    amount_ht: price,
    vat: price / 5,
    amount_ttc: price * 1.2,
    ae: price * 1.2,
    cp: price * 1.2,
    budget_line: '0129-CAHC-DPM1',
    revision_coefficient: 1,
    invoice_received: order.invoiced,
    payment_date: order.paid,
    // Certified on the last day.
    service_fait_date: more['end_date'] ?? null,
    ...more,
  };
}

const order = (
  no: string,
  ej: string,
  issued: string,
  notified: string,
  invoiced: string,
  paid: string,
): Order => ({
  no,
  ej,
  issued,
  notified,
  invoiced,
  paid,
});

const launch = order('BC-2016-001', '1300000001', '2016-11-14', '2016-11-14', '2016-12-20', '2017-01-10');
const setUp = order('BC-2016-002', '1300000002', '2016-12-19', '2016-12-20', '2017-07-17', '2017-08-07');
const animation = order('BC-2017-001', '1300000003', '2017-06-26', '2017-06-27', '2018-01-16', '2018-02-06');
const phase1 = order('BC-2017-002', '1300000004', '2016-12-21', '2016-12-22', '2017-03-16', '2017-04-06');
const phase2 = order('BC-2017-003', '1300000005', '2017-03-27', '2017-03-28', '2017-07-10', '2017-07-31');
const phase3 = order('BC-2017-004', '1300000006', '2017-09-18', '2017-09-19', '2018-01-10', '2018-01-31');
const transfer = order('BC-2018-001', '1300000007', '2018-01-22', '2018-01-23', '2018-04-12', '2018-05-03');
const handOver = order('BC-2020-001', '1300000008', '2020-09-01', '2020-09-02', '2020-11-20', '2020-12-11');

const developed = 'backlog; démonstration; user stories; code source; documentation; application';
const consolidated =
  'backlog; démonstration; user stories; PV de validation; code source; documentation; améliorations; nouvelles fonctionnalités';

/** Lines by a name that tells what each is there for. */
export const cleanLines = {
  launch: line(launch, '2', 'UO-L2.0', {
    uo_label: 'Lancement du marché',
    phase: 0,
    start_date: '2016-11-14',
    end_date: '2016-12-13',
    deliverables_received: 'analyse de l’existant; programme d’actions; support de réunion',
    order_total: 9_000,
  }),
  setUp: line(setUp, '1', 'UO-L1.1', {
    ...coach,
    uo_label: 'Mise en place d’un incubateur',
    start_date: '2017-01-09',
    end_date: '2017-07-08',
    deliverables_received: 'note de stratégie',
    order_total: 30_000,
  }),
  animation: line(animation, '1', 'UO-L1.2', {
    ...coach,
    uo_label: 'Animation – simple',
    startups_count: 3,
    start_date: '2017-07-10',
    end_date: '2018-01-09',
    deliverables_received: 'document de suivi; avis sur les projets',
    order_total: 12_000,
  }),
  design1: line(phase1, '2', 'UO-L2.1.1', {
    ...alpha,
    ...designer,
    uo_label: 'Design',
    phase: 1,
    pd_ordered: 5,
    need_justification: 'parcours à concevoir',
    start_date: '2017-01-09',
    end_date: '2017-02-03',
    deliverables_received: 'maquettes',
    order_total: 25_000,
  }),
  devops1: line(phase1, '2', 'UO-L2.1.2', {
    ...alpha,
    ...devops,
    uo_label: 'Développement devops',
    phase: 1,
    need_justification: 'première version à montrer',
    start_date: '2017-01-09',
    end_date: '2017-03-08',
    deliverables_received: 'version alpha en ligne',
    order_total: 25_000,
  }),
  hosting1: line(phase1, '2', 'UO-L2.1.3', {
    ...alpha,
    uo_label: 'Mise en place de l’environnement technique',
    phase: 1,
    need_justification: 'hébergement de la première version',
    start_date: '2017-01-09',
    end_date: '2017-03-08',
    deliverables_received: 'plateforme d’hébergement',
    order_total: 25_000,
  }),
  design2: line(phase2, '2', 'UO-L2.2.1', {
    ...alpha,
    ...designer,
    ...inConstruction,
    uo_label: 'Design',
    phase: 2,
    pd_ordered: 5,
    need_justification: 'tests auprès des usagers',
    start_date: '2017-04-03',
    end_date: '2017-05-05',
    deliverables_received: 'résultats des tests utilisateurs',
    order_total: 27_000,
  }),
  devops2: line(phase2, '2', 'UO-L2.2.2', {
    ...alpha,
    ...devops,
    ...inConstruction,
    uo_label: 'Développement devops',
    phase: 2,
    pd_ordered: 60,
    start_date: '2017-04-03',
    end_date: '2017-07-02',
    deliverables_received: developed,
    order_total: 27_000,
  }),
  hosting2: line(phase2, '2', 'UO-L2.2.3', {
    ...alpha,
    ...inConstruction,
    uo_label: 'Hébergement et intégration',
    phase: 2,
    start_date: '2017-04-03',
    end_date: '2017-07-02',
    deliverables_received: 'environnement de test; schéma d’architecture',
    order_total: 27_000,
  }),
  design3: line(phase3, '2', 'UO-L2.3.1', {
    ...alpha,
    ...designer,
    ...inConsolidation,
    uo_label: 'Design de services',
    phase: 3,
    pd_ordered: 5,
    need_justification: 'simplification du parcours',
    start_date: '2017-10-02',
    end_date: '2017-11-03',
    deliverables_received: 'prototype',
    order_total: 45_000,
  }),
  devops3: line(phase3, '2', 'UO-L2.3.2', {
    ...alpha,
    ...devops,
    ...inConsolidation,
    uo_label: 'Développement devops',
    phase: 3,
    pd_ordered: 60,
    start_date: '2017-10-02',
    end_date: '2018-01-01',
    deliverables_received: consolidated,
    order_total: 45_000,
  }),
  maintenance3: line(phase3, '2', 'UO-L2.3.3', {
    ...alpha,
    ...inConsolidation,
    uo_label: 'Maintien en condition opérationnelle',
    phase: 3,
    profile: 'Développeur TMA/MCO',
    person: 'Sacha Noël',
    experience_years: 1,
    pd_ordered: 60,
    start_date: '2017-10-02',
    end_date: '2018-01-01',
    deliverables_received: 'comptes rendus; documentation',
    order_total: 45_000,
  }),
  hosting3: line(phase3, '2', 'UO-L2.3.4', {
    ...alpha,
    ...inConsolidation,
    uo_label: 'Hébergement – exploitation – sécurité',
    phase: 3,
    price_unit: 'Forfait',
    start_date: '2017-10-02',
    end_date: '2018-01-01',
    deliverables_received: 'cahier d’architecture; tableau de bord',
    order_total: 45_000,
  }),
  transfer: line(transfer, '2', 'UO-L2.4.2', {
    ...alpha,
    uo_label: 'Transfert de compétences',
    phase: 4,
    decision_date: '2018-01-15',
    partner: 'Ministère Y',
    start_date: '2018-02-05',
    end_date: '2018-04-04',
    deliverables_received: 'documentation; tutoriels; bilan',
    order_total: 8_000,
  }),
  handOver: line(handOver, '2', 'UO-L2.4.1', {
    uo_label: 'Réversibilité',
    phase: 4,
    project: 'TOUS',
    decision_date: '2020-08-20',
    start_date: '2020-09-14',
    end_date: '2020-11-13',
    deliverables_received: 'documentation; tutoriels; bilan',
    order_total: 12_000,
  }),
} as const satisfies Readonly<Record<string, ExampleLine>>;

export type CleanLine = keyof typeof cleanLines;

export const cleanSettings: NonNullable<RuleExample['settings']> = {
  notifiedOn: '2016-11-14',
  contractEnd: '2020-11-13',
  nonRenewals: [],
  renewalRefusedByHolder: false,
  holderRetained: false,
  holders: { '1': 'COACHCO', '2': 'DEVCO' },
  buyers: ['DSAF'],
  launchMeetings: { '1': '2016-11-28', '2': '2016-11-30' },
  checklist: {
    'state-frameworks-at-consolidation': true,
    'single-contact-named': true,
    'wiki-docs': true,
    'knowledge-tools': true,
    languages: true,
  },
  finance: { enabled: true, vatRate: 0.2, penaltyDivisor: 1000, revisionMin: 0.95, revisionMax: 1.1 },
  ceilings: [{ lot: '2', amountExclTax: 1_000_000, setBy: 'Bureau des marchés', setOn: '2017-01-05' }],
};

export const cleanPrices: NonNullable<RuleExample['prices']> = [
  ['Code UO', 'Prix unitaire HT'],
  ...Object.entries(unitPrices),
];

/** The day after everything was delivered and paid. */
export const cleanDay = '2020-12-15';
