import { amountHt } from '../columns/amount-ht';
import { orderNo } from '../columns/order-no';
import { orderTotal } from '../columns/order-total';
import type { FinanceTerms } from '../core/agreement/schema';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { rounding } from '../core/money';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';
import { exclTax, financeInstances, having, inclTax, ordersCountedOnce, sumOf } from './_finance';

type WrongTotal = {
  readonly written: { readonly cents: number };
  readonly sum: { readonly cents: number };
  readonly lines: number;
  /** Another total stands on a line of the same order. */
  readonly several: boolean;
};

/** The total stated for an order is the sum of its lines, excluding or including tax. */
export const rule: Rule<FinanceTerms['order-total'], WrongTotal> = {
  id: 'order-total',
  // 2: a line that stands on two sheets counts once; tax as it is written.
  version: 2,
  pack: 'finance',
  needs: [orderTotal, amountHt],
  restsOnSetting: true,
  scope: 'order',
  instances: (agreement) => financeInstances(agreement, 'order-total', 'order'),
  concerns: (_, book) => book.lines,
  check(examination) {
    const { instance, settings, verdicts } = examination;
    const { data: terms } = instance;
    const lineWithTax = (line: OrderLine) => inclTax(line, settings.finance.vatRate);
    for (const order of ordersCountedOnce(examination)) {
      const stated = having(order, orderTotal);
      const lacks = order[0]?.orderKey === null ? orderNo : stated.length === 0 ? orderTotal : null;
      if (lacks) {
        verdicts.undecided(order, lacks);
        continue;
      }
      const [sum, withTax] = [sumOf(order, exclTax), sumOf(order, lineWithTax)];
      if (sum === null || withTax === null) verdicts.undecided(order, amountHt);
      else {
        // Each line rounds its tax by itself.
        const fits = (total: number) =>
          Math.abs(total - sum) <= rounding || Math.abs(total - withTax) <= rounding * order.length;
        const wrong = stated.find((line) => !fits(line.get(orderTotal) ?? 0));
        if (!wrong) verdicts.pass(order);
        else
          verdicts.finding({
            severity: terms.severity ?? 'warning',
            lines: order,
            at: wrong.cell(orderTotal),
            related: order.map((line) => line.cell(amountHt)),
            facts: {
              written: { cents: wrong.get(orderTotal) ?? 0 },
              sum: { cents: sum },
              lines: order.length,
              several: stated.some((line) => line.get(orderTotal) !== wrong.get(orderTotal)),
            },
          });
      }
    }
  },
  texts: {
    fr: {
      title: 'Total de la commande',
      checked: 'Le total inscrit pour une commande est la somme de ses lignes.',
      problem: ({ written, sum, lines, several }, say) =>
        french`Le total inscrit est ${say.money(written.cents)}${several ? ', et un autre total figure sur la même commande' : ''} ; ${say.count(lines, 'ligne fait', 'lignes font')} ${say.money(sum.cents)} hors taxes.`,
      remedy: () =>
        french`Corrigez le total, ou les lignes s’il en manque une ou s’il y en a une de trop ; les lignes annulées ne comptent pas.`,
    },
    en: {
      title: 'Total of the order',
      checked: 'The total stated for an order is the sum of its lines.',
      problem: ({ written, sum, lines, several }, say) =>
        `The total recorded is ${say.money(written.cents)}${several ? ', and the same order bears another total' : ''}; ${say.count(lines, 'line makes', 'lines make')} ${say.money(sum.cents)} excluding tax.`,
      remedy: () =>
        'Correct the total, or the lines if one is missing or one too many; cancelled lines do not count.',
    },
  },
};

const settings = { finance: { enabled: true } };
const line = (amount_ht: number, order_total: number | null, more = {}) => ({
  order_no: 'BC-014',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  amount_ht,
  order_total,
  ...more,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Total inscrit une fois, sur chaque ligne, ou toutes taxes comprises',
      settings,
      lines: [
        line(48000, 52000),
        line(4000, null),
        line(48000, 48000, { order_no: 'BC-015' }),
        line(48000, 57600, { order_no: 'BC-016' }),
      ],
    },
    {
      title: 'Une ligne annulée ne compte pas',
      settings,
      lines: [line(48000, 48000, { status: 'émis' }), line(4000, 48000, { status: 'annulé' })],
    },
  ],
  violating: [
    {
      title: 'Une ligne manque au total',
      settings,
      lines: [line(48000, 48000), line(4000, null)],
      severity: 'warning',
      at: ['order_total', 0],
    },
    {
      title: 'Deux totaux pour une commande',
      settings,
      lines: [line(48000, 52000), line(4000, 4000)],
      severity: 'warning',
      at: ['order_total', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Le total est ce que l’on engage et ce que le titulaire facture : il doit se retrouver dans les lignes.`,
    en: 'The total is what is committed and what the holder bills: it must match the lines.',
  },
  notChecked: {
    fr: 'Les lignes de la commande qui seraient tenues hors du classeur.',
    en: 'Lines of the order that would be kept outside the workbook.',
  },
};
