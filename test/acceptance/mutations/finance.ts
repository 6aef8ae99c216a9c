/** Prices, amounts, commitments and payments: nothing of it stands in the agreement. */
import type { Mutation } from '../mutation';

export const finance: readonly Mutation[] = [
  {
    rule: 'unit-price',
    what: 'another price than the schedule’s',
    lines: {
      animation: {
        unit_price_ht: 12_500,
        amount_ht: 12_500,
        vat: 2500,
        amount_ttc: 15_000,
        ae: 15_000,
        cp: 15_000,
        order_total: 12_500,
      },
    },
    found: [['unit-price', 'error', 'unit_price_ht', 'animation']],
  },
  {
    rule: 'amount',
    what: 'an amount that is not price times quantity',
    lines: {
      animation: {
        amount_ht: 11_000,
        vat: 2200,
        amount_ttc: 13_200,
        ae: 13_200,
        cp: 13_200,
        order_total: 11_000,
      },
    },
    found: [['amount', 'error', 'amount_ht', 'animation']],
  },
  {
    rule: 'vat',
    what: 'an amount including tax that does not follow from the rate',
    lines: { animation: { amount_ttc: 14_000, ae: 14_000, cp: 14_000 } },
    found: [['vat', 'warning', 'amount_ttc', 'animation']],
  },
  {
    rule: 'order-total',
    what: 'a total that is not the sum',
    lines: { animation: { order_total: 13_000 } },
    found: [['order-total', 'warning', 'order_total', 'animation']],
  },
  {
    rule: 'execution-after-end',
    what: 'work beyond the end of the framework',
    lines: {
      handOver: {
        start_date: '2020-11-02',
        end_date: '2020-12-31',
        service_fait_date: null,
        payment_date: null,
        invoice_received: null,
        cp: 0,
        status: 'notifié',
        deliverables_received: null,
      },
    },
    found: [['execution-after-end', 'warning', 'end_date', 'handOver']],
  },
  {
    rule: 'service-before-payment',
    what: 'paid before the service was certified',
    lines: { animation: { service_fait_date: '2018-02-20', invoice_received: '2018-01-16' } },
    found: [
      ['service-before-payment', 'error', 'payment_date', 'animation'],
      ['late-penalty', 'info', 'service_fait_date', 'animation'],
    ],
    because: 'A service certified that late also bears a penalty.',
  },
  {
    rule: 'payment-delay',
    what: 'paid after thirty-one days',
    lines: { animation: { payment_date: '2018-02-16' } },
    found: [['payment-delay', 'warning', 'payment_date', 'animation']],
  },
  {
    rule: 'payment-delay',
    what: 'paid on the thirtieth day: nothing',
    lines: { animation: { payment_date: '2018-02-15' } },
    found: [],
  },
  {
    rule: 'commitment-balance',
    what: 'more paid than committed',
    lines: { animation: { cp: 15_000 } },
    found: [['commitment-balance', 'warning', 'cp', 'animation']],
  },
  {
    rule: 'commitment-number',
    what: 'an issued order without its number',
    lines: { animation: { ej_no: null } },
    found: [['commitment-number', 'warning', 'ej_no', 'animation']],
  },
  {
    rule: 'commitment-number',
    what: 'one number for two holders',
    lines: { animation: { ej_no: '1300000007' } },
    found: [['commitment-number', 'warning', 'ej_no', 'transfer']],
  },
  {
    rule: 'advance',
    what: 'an order above the threshold and longer than two months',
    lines: {
      setUp: {
        unit_price_ht: 60_000,
        amount_ht: 60_000,
        vat: 12_000,
        amount_ttc: 72_000,
        ae: 72_000,
        cp: 72_000,
        order_total: 60_000,
      },
    },
    conditions: {
      prices: [
        ['Code UO', 'Prix unitaire HT'],
        ['UO-L1.1', 60_000],
      ],
    },
    found: [['advance', 'info', 'amount_ht', 'setUp']],
  },
  {
    rule: 'late-penalty',
    what: 'a service certified late',
    lines: { animation: { service_fait_date: '2018-01-16' } },
    found: [['late-penalty', 'info', 'service_fait_date', 'animation']],
  },
  {
    rule: 'price-revision',
    what: 'a coefficient beyond its bounds',
    lines: {
      animation: {
        revision_coefficient: 1.2,
        unit_price_ht: 14_400,
        amount_ht: 14_400,
        vat: 2880,
        amount_ttc: 17_280,
        ae: 17_280,
        cp: 17_280,
        order_total: 14_400,
      },
    },
    found: [['price-revision', 'info', 'revision_coefficient', 'animation']],
  },
];
