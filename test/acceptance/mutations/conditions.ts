/** On what conditions units are ordered, once or together with others, and what they deliver (CCTP §3 and §4). */
import { alpha, cleanLines } from '../clean-workbook';
import type { Mutation } from '../mutation';

const { launch, setUp, handOver, hosting3, devops2 } = cleanLines;

export const conditions: readonly Mutation[] = [
  {
    rule: 'unit-lump-sum',
    what: 'days on a lump sum',
    lines: { hosting3: { pd_ordered: 15, pd_done: 15, pd_remaining: 0, activities: 'exploitation' } },
    found: [['unit-lump-sum', 'warning', 'pd_ordered', 'hosting3']],
  },
  {
    rule: 'unit-lump-sum',
    what: 'a lump sum priced by the day',
    lines: { hosting3: { price_unit: 'Jour' } },
    found: [['unit-lump-sum', 'warning', 'price_unit', 'hosting3']],
  },
  {
    rule: 'unit-need',
    what: 'no need written down',
    lines: { hosting1: { need_justification: null } },
    found: [['unit-need', 'warning', 'need_justification', 'hosting1']],
  },
  {
    rule: 'unit-need',
    what: 'the same in the strict profile',
    lines: { design2: { need_justification: null } },
    conditions: { settings: { profile: 'strict' } },
    found: [['unit-need', 'error', 'need_justification', 'design2']],
  },
  {
    rule: 'unit-need',
    what: 'no need for design in phase 3',
    lines: { design3: { need_justification: null } },
    found: [['unit-need', 'info', 'need_justification', 'design3']],
  },
  {
    rule: 'unit-mandatory',
    what: 'no development in phase 2',
    removed: ['devops2'],
    lines: {
      design2: { order_total: 7000, end_date: '2017-07-02' },
      hosting2: { order_total: 7000 },
    },
    found: [['unit-mandatory', 'error', 'uo_code', 'design2']],
  },
  {
    rule: 'unit-mandatory',
    what: 'the development of phase 2 cancelled',
    lines: {
      devops2: { status: 'annulé' },
      design2: { order_total: 7000, end_date: '2017-07-02' },
      hosting2: { order_total: 7000 },
    },
    found: [['unit-mandatory', 'error', 'uo_code', 'design2']],
  },
  {
    rule: 'unit-once',
    what: 'a second set-up of one incubator',
    added: [
      {
        ...setUp,
        order_no: 'BC-2018-009',
        ej_no: '1300000009',
        order_date: '2018-01-08',
        order_notified: '2018-01-09',
        start_date: '2018-01-15',
        end_date: '2018-07-14',
        invoice_received: '2018-07-17',
        payment_date: '2018-08-07',
      },
    ],
    found: [['unit-once', 'warning', 'uo_code', 'added']],
  },
  {
    rule: 'unit-once',
    what: 'two set-ups on one line',
    lines: {
      setUp: {
        qty: 2,
        amount_ht: 60_000,
        vat: 12_000,
        amount_ttc: 72_000,
        ae: 72_000,
        cp: 72_000,
        order_total: 60_000,
      },
    },
    found: [
      ['unit-once', 'warning', 'qty', 'setUp'],
      ['advance', 'info', 'amount_ht', 'setUp'],
    ],
    because: 'The order then comes to more than fifty thousand euros.',
  },
  {
    rule: 'unit-once',
    what: 'a second launch',
    added: [{ ...launch, order_no: 'BC-2018-009', ej_no: '1300000009' }],
    found: [['unit-once', 'warning', 'uo_code', 'added']],
  },
  {
    rule: 'unit-once',
    what: 'a second reversal',
    added: [{ ...handOver, order_no: 'BC-2020-009', ej_no: '1300000009' }],
    found: [['unit-once', 'warning', 'uo_code', 'added']],
  },
  {
    rule: 'unit-scope',
    what: 'a reversal for one project',
    removed: ['transfer'],
    lines: { handOver: { ...alpha, project: 'Alpha' } },
    found: [['unit-scope', 'warning', 'project', 'handOver']],
  },
  {
    rule: 'unit-scope',
    what: 'a transfer for all projects',
    lines: { transfer: { project: 'TOUS' } },
    found: [['unit-scope', 'warning', 'project', 'transfer']],
  },
  {
    rule: 'unit-trigger',
    what: 'a launch started late',
    lines: {
      launch: {
        start_date: '2017-02-01',
        end_date: '2017-02-28',
        invoice_received: '2017-03-02',
        payment_date: '2017-03-30',
      },
    },
    found: [['unit-trigger', 'warning', 'start_date', 'launch']],
  },
  {
    rule: 'unit-trigger',
    what: 'no launch',
    removed: ['launch'],
    found: [['unit-trigger', 'info', null, null]],
  },
  {
    rule: 'unit-trigger',
    what: 'a reversal though the holder is retained',
    conditions: { settings: { holderRetained: true } },
    found: [['unit-trigger', 'error', 'uo_code', 'handOver']],
  },
  {
    rule: 'unit-trigger',
    what: 'a reversal without a decision',
    lines: { handOver: { decision_date: null } },
    found: [['unit-trigger', 'error', 'decision_date', 'handOver']],
  },
  {
    rule: 'unit-trigger',
    what: 'a transfer without a partner',
    lines: { transfer: { partner: null } },
    found: [['unit-trigger', 'warning', 'partner', 'transfer']],
  },
  {
    rule: 'unit-trigger',
    what: 'a transfer started before the decision',
    lines: { transfer: { decision_date: '2018-02-12' } },
    found: [['unit-trigger', 'error', 'start_date', 'transfer']],
  },
  {
    rule: 'unit-overlap',
    what: 'the hostings of two phases at once',
    lines: {
      hosting2: {
        end_date: '2017-10-15',
        invoice_received: '2017-10-17',
        payment_date: '2017-11-10',
      },
    },
    found: [
      ['phase-duration', 'warning', 'end_date', 'hosting2'],
      ['unit-covers-phase', 'info', 'end_date', 'hosting2'],
      ['phase-sequence', 'warning', 'start_date', 'design3'],
      ['unit-overlap', 'warning', 'start_date', 'hosting3'],
    ],
    because: 'The hosting carries phase 2 beyond its length and into phase 3.',
  },
  {
    rule: 'unit-deliverables',
    what: 'a report missing',
    lines: { transfer: { deliverables_received: 'documentation; tutoriels' } },
    found: [['unit-deliverables', 'warning', 'deliverables_received', 'transfer']],
  },
  {
    rule: 'unit-deliverables',
    what: 'no validation report',
    lines: {
      devops3: {
        deliverables_received:
          'backlog; démonstration; user stories; code source; documentation; améliorations; nouvelles fonctionnalités',
      },
    },
    found: [['unit-deliverables', 'warning', 'deliverables_received', 'devops3']],
  },
  {
    rule: 'unit-deliverables',
    what: 'nothing delivered of a list of examples',
    lines: { design2: { deliverables_received: null } },
    found: [['unit-deliverables', 'warning', 'deliverables_received', 'design2']],
  },
  {
    rule: 'unit-profile',
    what: 'a junior for a developer',
    lines: { devops3: { profile: 'TMA junior', experience_years: 1 } },
    found: [['unit-profile', 'warning', 'profile', 'devops3']],
  },
  {
    rule: 'unit-covers-phase',
    what: 'a hosting that starts after the iterations',
    lines: { hosting2: { start_date: '2017-06-01' } },
    found: [['unit-covers-phase', 'info', 'start_date', 'hosting2']],
  },
  {
    rule: 'duplicate-line',
    what: 'the same work by two people: nothing',
    added: [{ ...devops2, person: 'Andrea Blanc', order_total: 47_000 }],
    lines: {
      design2: { order_total: 47_000 },
      devops2: { order_total: 47_000 },
      hosting2: { order_total: 47_000 },
    },
    found: [],
  },
  {
    rule: 'unit-lump-sum',
    what: 'the line cancelled: nothing',
    lines: {
      hosting3: { ...hosting3, pd_ordered: 15, status: 'Annulé' },
      design3: { order_total: 40_000 },
      devops3: { order_total: 40_000 },
      maintenance3: { order_total: 40_000 },
    },
    found: [],
  },
];
