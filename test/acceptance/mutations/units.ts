/** Units of work: codes, labels, quantities, lengths, loads and bands (CCTP §3 and §4). */
import type { Mutation } from '../mutation';

export const units: readonly Mutation[] = [
  {
    rule: 'unit-known',
    what: 'a unit that does not exist',
    lines: { hosting3: { uo_code: 'UO-L2.3.5' } },
    found: [['unit-known', 'error', 'uo_code', 'hosting3']],
  },
  {
    rule: 'unit-spelling',
    what: 'a unit written otherwise',
    lines: { devops2: { uo_code: 'uo l2-2-2' } },
    found: [['unit-spelling', 'warning', 'uo_code', 'devops2']],
  },
  {
    rule: 'unit-label',
    what: 'the label of another unit',
    lines: { maintenance3: { uo_label: 'Développement devops' } },
    found: [['unit-label', 'warning', 'uo_label', 'maintenance3']],
  },
  {
    rule: 'unit-phase',
    what: 'another phase written',
    lines: { design2: { phase: 3 } },
    found: [['unit-phase', 'error', 'phase', 'design2']],
  },
  {
    rule: 'unit-phase',
    what: 'a name of the table of contents',
    lines: { design1: { phase: 'Amorçage' } },
    found: [['unit-phase', 'warning', 'phase', 'design1']],
  },
  {
    rule: 'unit-phase',
    what: 'the phase by its name: nothing',
    lines: { design1: { phase: 'Phase 1 – Investigation' } },
    found: [],
  },
  {
    rule: 'quantity',
    what: 'no quantity',
    lines: { hosting2: { qty: null } },
    found: [['quantity', 'error', 'qty', 'hosting2']],
  },
  {
    rule: 'quantity',
    what: 'a quantity of nought',
    lines: {
      design2: { order_total: 24_000 },
      devops2: { order_total: 24_000 },
      hosting2: { qty: 0, amount_ht: 0, vat: 0, amount_ttc: 0, ae: 0, cp: 0, order_total: 24_000 },
    },
    found: [['quantity', 'error', 'qty', 'hosting2']],
  },
  {
    rule: 'quantity',
    what: 'a quantity below nought',
    lines: {
      hosting2: {
        qty: -1,
        amount_ht: -3000,
        vat: -600,
        amount_ttc: -3600,
        ae: -3600,
        cp: -3600,
        order_total: 21_000,
      },
      design2: { order_total: 21_000 },
      devops2: { order_total: 21_000 },
    },
    found: [['quantity', 'error', 'qty', 'hosting2']],
  },
  {
    rule: 'quantity',
    what: 'half a unit',
    lines: {
      hosting2: {
        qty: 0.5,
        amount_ht: 1500,
        vat: 300,
        amount_ttc: 1800,
        ae: 1800,
        cp: 1800,
        order_total: 25_500,
      },
      design2: { order_total: 25_500 },
      devops2: { order_total: 25_500 },
    },
    found: [['quantity', 'info', 'qty', 'hosting2']],
  },
  {
    rule: 'quantity',
    what: 'more units than usual',
    lines: {
      hosting2: {
        qty: 11,
        amount_ht: 33_000,
        vat: 6600,
        amount_ttc: 39_600,
        ae: 39_600,
        cp: 39_600,
        order_total: 57_000,
      },
      design2: { order_total: 57_000 },
      devops2: { order_total: 57_000 },
    },
    found: [
      ['advance', 'info', 'amount_ht', 'design2'],
      ['quantity', 'warning', 'qty', 'hosting2'],
    ],
    because: 'The order then comes to more than fifty thousand euros.',
  },
  {
    rule: 'quantity',
    what: 'the quantity as text: read all the same',
    lines: { hosting2: { qty: '1 ' } },
    found: [['number-as-text', 'info', 'qty', 'hosting2']],
  },
  {
    rule: 'unit-duration',
    what: 'a set-up of eleven months',
    lines: {
      setUp: {
        end_date: '2017-12-08',
        invoice_received: '2017-12-12',
        payment_date: '2018-01-08',
      },
    },
    found: [['unit-duration', 'warning', 'end_date', 'setUp']],
  },
  {
    rule: 'unit-duration',
    what: 'an animation of ten months',
    lines: {
      animation: {
        end_date: '2018-05-09',
        invoice_received: '2018-05-11',
        payment_date: '2018-06-08',
      },
    },
    found: [['unit-duration', 'warning', 'end_date', 'animation']],
  },
  {
    rule: 'unit-duration',
    what: 'the same in the strict profile',
    lines: {
      animation: {
        end_date: '2018-05-09',
        invoice_received: '2018-05-11',
        payment_date: '2018-06-08',
      },
    },
    conditions: { settings: { profile: 'strict' } },
    found: [['unit-duration', 'error', 'end_date', 'animation']],
  },
  {
    rule: 'unit-duration',
    what: 'a launch of two months',
    lines: {
      launch: {
        end_date: '2017-01-13',
        invoice_received: '2017-01-17',
        payment_date: '2017-02-10',
      },
    },
    found: [['unit-duration', 'warning', 'end_date', 'launch']],
  },
  {
    rule: 'unit-duration',
    what: 'a development of phase 1 of four months',
    lines: {
      devops1: {
        end_date: '2017-05-08',
        invoice_received: '2017-05-10',
        payment_date: '2017-06-02',
      },
    },
    found: [
      ['phase-duration', 'warning', 'end_date', 'devops1'],
      ['unit-duration', 'warning', 'end_date', 'devops1'],
      ['phase-sequence', 'warning', 'start_date', 'design2'],
    ],
    because: 'The phase is then as long as its development, and phase 2 starts before it ends.',
  },
  {
    rule: 'unit-duration',
    what: 'a development of one month',
    lines: { devops2: { end_date: '2017-04-30' } },
    found: [
      ['person-day-capacity', 'warning', 'end_date', 'devops2'],
      ['unit-duration', 'warning', 'end_date', 'devops2'],
      ['unit-covers-phase', 'info', 'end_date', 'hosting2'],
    ],
    because: 'Sixty days do not fit into a month, and the hosting outlives the work by more than one.',
  },
  {
    rule: 'unit-duration',
    what: 'a hosting of six months for one unit',
    lines: {
      hosting3: {
        end_date: '2018-04-01',
        invoice_received: '2018-04-04',
        payment_date: '2018-05-02',
      },
    },
    found: [
      ['unit-duration', 'warning', 'end_date', 'hosting3'],
      ['phase-sequence', 'warning', 'start_date', 'transfer'],
    ],
    because: 'The transfer then starts before phase 3 has ended.',
  },
  {
    rule: 'unit-duration',
    what: 'a hand-over of more than two months',
    lines: {
      transfer: {
        end_date: '2018-04-20',
        invoice_received: '2018-04-24',
        payment_date: '2018-05-22',
      },
    },
    found: [['unit-duration', 'error', 'end_date', 'transfer']],
  },
  {
    rule: 'unit-duration',
    what: 'a hand-over to the end of February: nothing',
    lines: {
      transfer: {
        start_date: '2018-12-31',
        end_date: '2019-02-28',
        invoice_received: '2019-03-04',
        payment_date: '2019-04-02',
      },
    },
    found: [],
  },
  {
    rule: 'unit-workload',
    what: 'other than sixty days',
    lines: { devops3: { pd_ordered: 75, pd_done: 60, pd_remaining: 15 } },
    found: [
      ['person-day-capacity', 'warning', 'pd_ordered', 'devops3'],
      ['unit-workload', 'warning', 'pd_ordered', 'devops3'],
    ],
    because: 'Seventy-five days do not fit into three months either.',
  },
  {
    rule: 'unit-workload',
    what: 'the same in the strict profile',
    lines: { devops3: { pd_ordered: 59, pd_done: 59 } },
    conditions: { settings: { profile: 'strict' } },
    found: [['unit-workload', 'error', 'pd_ordered', 'devops3']],
  },
  {
    rule: 'unit-workload',
    what: 'the days as text: read all the same',
    lines: { devops2: { pd_ordered: '60 j' } },
    found: [['number-as-text', 'info', 'pd_ordered', 'devops2']],
  },
  {
    rule: 'unit-workload',
    what: 'twelve days of design',
    lines: { design2: { pd_ordered: 12, pd_done: 12 } },
    found: [['unit-workload', 'warning', 'pd_ordered', 'design2']],
  },
  {
    rule: 'unit-workload',
    what: 'six days of design: tolerated',
    lines: { design2: { pd_ordered: 6, pd_done: 6 } },
    found: [],
  },
  {
    rule: 'capacity-band',
    what: 'six start-ups in the first band',
    lines: { animation: { startups_count: 6 } },
    found: [['capacity-band', 'error', 'uo_code', 'animation']],
  },
  {
    rule: 'capacity-band',
    what: 'five start-ups: nothing',
    lines: { animation: { startups_count: 5 } },
    found: [],
  },
  {
    rule: 'capacity-out-of-scale',
    what: 'twenty-six start-ups',
    lines: { animation: { startups_count: 26 } },
    found: [['capacity-out-of-scale', 'error', 'startups_count', 'animation']],
  },
  {
    rule: 'capacity-out-of-scale',
    what: 'no start-up',
    lines: { animation: { startups_count: 0 } },
    found: [['capacity-out-of-scale', 'error', 'startups_count', 'animation']],
  },
  {
    rule: 'person-day-capacity',
    what: 'sixty days in two months',
    lines: { devops2: { start_date: '2017-05-03' } },
    found: [
      ['person-day-capacity', 'warning', 'end_date', 'devops2'],
      ['unit-duration', 'warning', 'end_date', 'devops2'],
    ],
    because: 'Two months are also too short for the unit.',
  },
];
