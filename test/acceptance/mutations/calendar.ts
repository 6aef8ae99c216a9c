/** The framework's calendar, the form of orders, lots and holders (CCTP §2). */
import { cleanLines } from '../clean-workbook';
import type { Mutation } from '../mutation';

const { devops2, animation } = cleanLines;

export const calendar: readonly Mutation[] = [
  {
    rule: 'order-within-framework',
    what: 'an order after the end of the framework',
    lines: { handOver: { order_date: '2020-11-30', order_notified: '2020-12-01' } },
    found: [['order-within-framework', 'error', 'order_notified', 'handOver']],
  },
  {
    rule: 'order-within-framework',
    what: 'an order the day after the end',
    lines: { handOver: { order_date: '2020-11-13', order_notified: '2020-11-14' } },
    found: [['order-within-framework', 'warning', 'order_notified', 'handOver']],
  },
  {
    rule: 'order-within-framework',
    what: 'an order on the last day: nothing',
    lines: { handOver: { order_date: '2020-11-13', order_notified: '2020-11-13' } },
    found: [],
  },
  {
    rule: 'order-within-framework',
    what: 'an order before the notification',
    lines: { launch: { order_date: '2016-11-10', order_notified: '2016-11-10' } },
    found: [['order-within-framework', 'error', 'order_notified', 'launch']],
  },
  {
    rule: 'order-within-framework',
    what: 'an order after a non-renewal, in the lenient profile',
    conditions: {
      settings: {
        profile: 'lenient',
        contractEnd: null,
        nonRenewals: [{ period: 3, notifiedOn: '2019-10-01' }],
      },
    },
    found: [['order-within-framework', 'warning', 'order_notified', 'handOver']],
  },
  {
    rule: 'framework-max-duration',
    what: 'an end beyond four years',
    conditions: { settings: { contractEnd: '2021-02-28' } },
    found: [['framework-max-duration', 'error', null, null]],
  },
  {
    rule: 'non-renewal-notice',
    what: 'a notice given too late',
    conditions: { settings: { contractEnd: null, nonRenewals: [{ period: 3, notifiedOn: '2019-10-25' }] } },
    found: [['non-renewal-notice', 'error', null, null]],
  },
  {
    rule: 'non-renewal-notice',
    what: 'a deadline within sixty days',
    conditions: { asOf: '2019-09-01' },
    found: [['non-renewal-notice', 'info', null, null]],
  },
  {
    rule: 'renewal-refusal',
    what: 'a renewal refused by the holder',
    conditions: { settings: { renewalRefusedByHolder: true } },
    found: [['renewal-refusal', 'error', null, null]],
  },
  {
    rule: 'non-renewal-indemnity',
    what: 'an indemnity for non-renewal on a line',
    lines: { transfer: { uo_label: 'Indemnité de non-reconduction' } },
    found: [['non-renewal-indemnity', 'error', 'uo_label', 'transfer']],
  },
  {
    rule: 'order-form',
    what: 'a subsequent contract',
    lines: { devops2: { doc_type: 'Marché subséquent n° 2' } },
    found: [['order-form', 'error', 'doc_type', 'devops2']],
  },
  {
    rule: 'order-form',
    what: 'a form left blank',
    lines: { devops2: { doc_type: null } },
    found: [['order-form', 'warning', 'doc_type', 'devops2']],
  },
  {
    rule: 'ceiling',
    what: 'more ordered than the user’s ceiling',
    conditions: {
      settings: {
        ceilings: [{ lot: '2', amountExclTax: 100_000, setBy: 'Bureau des marchés', setOn: '2017-01-05' }],
      },
    },
    found: [['ceiling', 'warning', 'amount_ht', 'maintenance3']],
  },
  {
    rule: 'ceiling',
    what: 'exactly the ceiling, four fifths being told before',
    conditions: {
      settings: {
        ceilings: [{ lot: '1', amountExclTax: 42_000, setBy: 'Bureau des marchés', setOn: '2017-01-05' }],
      },
    },
    found: [['ceiling', 'warning', 'amount_ht', 'animation']],
  },
  {
    rule: 'buyer',
    what: 'another buyer',
    lines: { devops2: { buyer: 'Ministère X' } },
    found: [['buyer', 'warning', 'buyer', 'devops2']],
  },
  {
    rule: 'unit-lot',
    what: 'the other lot written',
    lines: { devops2: { lot: 1 } },
    found: [['unit-lot', 'error', 'lot', 'devops2']],
  },
  {
    rule: 'unit-lot',
    what: 'the right lot as text: nothing',
    lines: { devops2: { lot: 'Lot n° 2 ' } },
    found: [],
  },
  {
    rule: 'one-holder-per-order',
    what: 'an order that goes to two holders',
    lines: { devops2: { holder: 'COACHCO' } },
    found: [
      ['commitment-number', 'warning', 'ej_no', 'devops2'],
      ['one-holder-per-order', 'error', 'holder', 'devops2'],
    ],
    because: 'The engagement of the order then serves two holders too.',
  },
  {
    rule: 'one-holder-per-order',
    what: 'an order over two lots of one holder',
    lines: {
      setUp: { holder: 'DEVCO' },
      animation: {
        order_no: 'BC-2018-001',
        ej_no: '1300000007',
        holder: 'DEVCO',
        order_total: 20_000,
      },
      transfer: { order_total: 20_000 },
    },
    conditions: { settings: { holders: { '1': 'DEVCO', '2': 'DEVCO' } } },
    found: [['one-holder-per-order', 'warning', 'uo_code', 'transfer']],
  },
  {
    rule: 'duplicate-line',
    what: 'a line that stands twice',
    added: [devops2],
    found: [
      ['order-total', 'warning', 'order_total', 'design2'],
      ['duplicate-line', 'warning', 'order_no', 'added'],
    ],
    because: 'The order then holds more than its total.',
  },
  {
    rule: 'duplicate-line',
    what: 'a cancelled line that stands twice: nothing',
    added: [{ ...devops2, status: 'annulé' }],
    found: [],
  },
  {
    rule: 'launch-meeting',
    what: 'no launch meeting for a lot',
    conditions: { settings: { launchMeetings: { '2': '2016-11-30' } } },
    found: [['launch-meeting', 'info', null, null]],
  },
  {
    rule: 'checklist',
    what: 'a point of the checklist not ticked',
    conditions: { settings: { checklist: { 'wiki-docs': false } } },
    found: [['checklist', 'info', null, null]],
  },
  {
    rule: 'order-complete',
    what: 'a line with an amount and no order number',
    lines: { animation: { order_no: null } },
    found: [['order-complete', 'error', 'order_no', 'animation']],
  },
  {
    rule: 'order-complete',
    what: 'a line with an amount and no order date',
    lines: { animation: { order_date: null, order_notified: null } },
    found: [['order-complete', 'error', 'order_date', 'animation']],
  },
  {
    rule: 'non-billable-training',
    what: 'the training of a newcomer charged',
    lines: { animation: { uo_label: 'Montée en compétence du remplaçant' } },
    found: [['non-billable-training', 'error', 'uo_label', 'animation']],
  },
  {
    rule: 'non-billable-profile',
    what: 'the product lead charged in phase 2',
    lines: { hosting2: { profile: 'Responsable produit' } },
    found: [['non-billable-profile', 'error', 'profile', 'hosting2']],
  },
  {
    rule: 'non-billable-profile',
    what: 'the product lead charged in phase 1',
    lines: { hosting1: { profile: 'Chef de projet' } },
    found: [['non-billable-profile', 'warning', 'profile', 'hosting1']],
  },
  {
    rule: 'unit-overlap',
    what: 'two animations of one incubator at once',
    added: [{ ...animation, order_no: 'BC-2017-009', ej_no: '1300000009' }],
    found: [['unit-overlap', 'warning', 'start_date', 'added']],
  },
];
