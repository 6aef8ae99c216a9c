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
    found: [['service-before-payment', 'error', 'payment_date', 'animation']],
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
];
