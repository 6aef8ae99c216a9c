/** One thing changed in the clean workbook of the agreement in force, and all that must be found of it. */
import type { ProductMutation } from './check-product';

export const productMutations: readonly ProductMutation[] = [
  {
    rule: 'order-before-start',
    what: 'a week before the order was received',
    lines: { delta: { start_date: '2026-04-30' } },
    found: [['order-before-start', 'error', 'start_date', 'delta']],
  },
  {
    rule: 'acceptance-delay',
    what: 'a rejection ten days after the month',
    lines: { echo: { decision: 'Rejet', decision_on: '2026-07-22' } },
    found: [['acceptance-delay', 'error', 'decision_on', 'echo']],
  },
  {
    rule: 'not-payable',
    what: 'travel charged on a line',
    lines: { delta: { uo_label: 'Frais de déplacement' } },
    found: [['not-payable', 'error', 'uo_label', 'delta']],
  },
  {
    rule: 'unit-equivalence',
    what: 'as many units as weeks on call',
    lines: {
      passive: {
        qty: 4,
        amount_ht: 2560,
        vat: 512,
        amount_ttc: 3072,
        delivered_amount: 2560,
        invoiced_amount: 2560,
        ae: 3072,
        cp: 3072,
      },
    },
    found: [['unit-equivalence', 'error', 'qty', 'passive']],
  },
  {
    rule: 'profile-experience',
    what: 'four years for the advanced level',
    lines: { echo: { experience_years: 4 }, delta: { experience_years: 4 } },
    found: [['profile-experience', 'warning', 'experience_years', 'delta']],
  },
  {
    rule: 'unit-duration',
    what: 'a transfer done on the 41st working day',
    lines: {
      transfer: { end_date: '2026-06-09', service_fait_date: '2026-06-09', delivered_on: '2026-06-09' },
    },
    found: [['unit-duration', 'error', 'end_date', 'transfer']],
  },
  {
    rule: 'unit-workload',
    what: 'twenty days for twelve units',
    lines: { delta: { pd_ordered: 20, pd_remaining: 8 } },
    found: [['unit-workload', 'warning', 'pd_ordered', 'delta']],
  },
  {
    rule: 'order-complete',
    what: 'no billing address',
    lines: { echo: { billing_address: null } },
    found: [['order-complete', 'error', 'billing_address', 'echo']],
  },
  {
    rule: 'order-within-framework',
    what: 'an order after its subsequent contract ended',
    asOf: '2030-06-01',
    lines: {
      lot2: {
        need_date: '2030-03-20',
        order_date: '2030-04-01',
        order_notified: '2030-04-01',
        start_date: '2030-04-02',
        end_date: '2030-05-24',
        service_fait_date: '2030-05-24',
        onboarded_on: '2030-05-02',
        invoice_received: '2030-05-27',
        payment_date: '2030-06-01',
      },
    },
    found: [['order-within-framework', 'error', 'order_notified', 'lot2']],
  },
  {
    rule: 'order-form',
    what: 'a subsequent contract in the lot of purchase orders',
    lines: { delta: { doc_type: 'Marché subséquent' } },
    found: [['order-form', 'error', 'doc_type', 'delta']],
  },
  {
    rule: 'unit-lot',
    what: 'on-call duty of lot 1 in lot 2',
    lines: { active: { lot: '2' } },
    found: [['unit-lot', 'error', 'lot', 'active']],
  },
  {
    rule: 'unit-trigger',
    what: 'a transfer that nobody decided',
    lines: { transfer: { decision_date: null } },
    found: [['unit-trigger', 'warning', 'decision_date', 'transfer']],
  },
  {
    rule: 'one-holder-per-order',
    what: 'a firm that is no holder of the lot',
    lines: { echo: { holder: 'ZOULOU' } },
    found: [['one-holder-per-order', 'error', 'holder', 'echo']],
  },
  {
    rule: 'unit-price',
    what: 'a lower price than the schedule’s',
    lines: {
      echo: {
        ...{ unit_price_ht: 450, amount_ht: 4500, vat: 900, amount_ttc: 5400, ae: 5400, cp: 5400 },
        ...{ delivered_amount: 4500, invoiced_amount: 4500 },
      },
    },
    found: [['unit-price', 'info', 'unit_price_ht', 'echo']],
  },
  {
    rule: 'unit-price',
    what: 'another price than the schedule’s',
    lines: {
      echo: {
        ...{ unit_price_ht: 500, amount_ht: 5000, vat: 1000, amount_ttc: 6000, ae: 6000, cp: 6000 },
        ...{ delivered_amount: 5000, invoiced_amount: 5000 },
      },
    },
    found: [['unit-price', 'error', 'unit_price_ht', 'echo']],
  },
  {
    rule: 'person-days-overrun',
    what: 'more days done than ordered',
    lines: { delta: { pd_done: 14, pd_remaining: -2 } },
    found: [['person-days-overrun', 'error', 'pd_done', 'delta']],
  },
  {
    rule: 'time-limit',
    what: 'an expert replaced on the sixth working day',
    lines: { delta: { replaced_on: '2026-05-21' } },
    found: [
      ['penalty', 'info', 'replaced_on', 'delta'],
      ['time-limit', 'error', 'replaced_on', 'delta'],
    ],
  },
  {
    rule: 'delivery-match',
    what: 'more certified than ordered',
    lines: { echo: { delivered_amount: 5280 } },
    found: [['delivery-match', 'error', 'delivered_amount', 'echo']],
  },
  {
    rule: 'eligibility',
    what: 'a product that nothing shows to be eligible',
    lines: { echo: { product_page: null, allocation_letter: null } },
    found: [['eligibility', 'warning', 'product_page', 'echo']],
  },
  {
    rule: 'order-form',
    what: 'an order of lot 2 under no subsequent contract',
    lines: { lot2: { subsequent_contract: null } },
    found: [['order-form', 'error', 'subsequent_contract', 'lot2']],
  },
  {
    rule: 'subcontracting',
    what: 'a subcontractor at work before it was accepted',
    lines: { delta: { dc4_received_on: '2026-05-04', dc4_accepted_on: '2026-05-12' } },
    found: [['subcontracting', 'error', 'dc4_accepted_on', 'delta']],
  },
  {
    rule: 'late-penalty',
    what: 'a service delivered ten days after its end',
    lines: { delta: { delivered_on: '2026-07-10', service_fait_date: '2026-07-13' } },
    found: [['late-penalty', 'info', 'delivered_on', 'delta']],
  },
  {
    rule: 'late-penalty',
    what: 'a service certified ten days after its end, whose delivery bears no day',
    lines: { delta: { delivered_on: null, service_fait_date: '2026-07-10' } },
    found: [['late-penalty', 'info', 'service_fait_date', 'delta']],
  },
  {
    rule: 'penalty',
    what: 'an expert replaced four days too late, which is also out of time',
    lines: { delta: { replaced_on: '2026-05-24' } },
    found: [
      ['penalty', 'info', 'replaced_on', 'delta'],
      ['time-limit', 'error', 'replaced_on', 'delta'],
    ],
  },
  {
    rule: 'subsequent-contract',
    what: 'a subsequent contract of more than four years',
    settings: {
      subsequentContracts: [{ number: 'MS-2026-04', notifiedOn: '2026-04-20', end: '2030-04-20' }],
    },
    found: [['subsequent-contract', 'error', 'subsequent_contract', 'lot2']],
  },
  {
    rule: 'order-allocation',
    what: 'continuation of a project that had no earlier order',
    lines: { echo: { allocation_ground: 'droit de suite' } },
    found: [['order-allocation', 'warning', 'allocation_ground', 'echo']],
  },
  {
    rule: 'unit-known',
    what: 'a unit that only a subsequent contract may have added',
    lines: { lot2: { uo_code: 'UO 1.6.2' } },
    // Twenty of a unit that is not known to be a day is a lot.
    found: [
      ['unit-known', 'warning', 'uo_code', 'lot2'],
      ['quantity', 'warning', 'qty', 'lot2'],
    ],
  },
  {
    rule: 'unit-known',
    what: 'a unit that the closed list of the other lot does not have',
    lines: { echo: { uo_code: 'UO 1.6.2' } },
    found: [['unit-known', 'error', 'uo_code', 'echo']],
  },
  {
    rule: 'price-revision',
    what: 'a revised price in the first two years',
    lines: { delta: { revision_coefficient: 1.039 } },
    found: [['price-revision', 'warning', 'revision_coefficient', 'delta']],
  },
  {
    rule: 'product-lead',
    what: 'a product lead employed by a holder',
    lines: {
      delta: { po_employer: 'ALPHA' },
      passive: { po_employer: 'ALPHA' },
      active: { po_employer: 'ALPHA' },
    },
    found: [['product-lead', 'warning', 'po_employer', 'delta']],
  },
];
