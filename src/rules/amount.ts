import { amountHt } from '../columns/amount-ht';
import { pdOrdered } from '../columns/pd-ordered';
import { priceUnit } from '../columns/price-unit';
import { qty } from '../columns/qty';
import { unitPriceHt } from '../columns/unit-price-ht';
import type { FinanceTerms } from '../core/agreement/schema';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { multiplyCents, rounding } from '../core/money';
import type { OrderLine } from '../core/orders/order-line';
import { remembered } from '../core/remembered';
import { normalise } from '../core/text';
import { french } from '../languages/french';
import { financeInstances } from './_finance';
import { isMerged } from './_merged-alike';

type WrongAmount = {
  readonly written: { readonly cents: number };
  readonly expected: { readonly cents: number };
  readonly price: { readonly cents: number };
  readonly times: number;
};

/** What the two may differ by: rounding, and what a price with fractions of a cent loses on each unit. */
function margin(line: OrderLine, times: number): number {
  const fractions = /[.,]\d{3,}\D*$/.test(line.written(unitPriceHt));
  return rounding + (fractions ? Math.abs(times) / 2 : 0);
}

/** Whether the line's amount is so many times its unit price. */
function fits(line: OrderLine, times: number): boolean {
  const difference = Math.abs((line.get(amountHt) ?? 0) - multiplyCents(line.get(unitPriceHt) ?? 0, times));
  return difference <= rounding || difference <= margin(line, times);
}

const isByDay = remembered((unit: string): boolean => /\b(?:jours?|j|jh|days?)\b/.test(normalise(unit)));

/** A line's amount is its quantity times its unit price. */
export const rule: Rule<FinanceTerms['amount'], WrongAmount> = {
  id: 'amount',
  // 2: an amount merged over several lines is that of none of them.
  version: 2,
  pack: 'finance',
  lineAlone: true,
  needs: [amountHt, unitPriceHt, qty],
  restsOnSetting: true,
  instances: (agreement) => financeInstances(agreement, 'amount', 'line'),
  concerns: (_, book) => book.lines,
  check({ instance: { data: terms }, lines, verdicts }) {
    for (const line of lines) {
      const written = line.get(amountHt);
      const price = line.get(unitPriceHt);
      const quantity = line.get(qty);
      if (written === null || price === null || quantity === null || isMerged(line, amountHt)) {
        const missing = price === null ? unitPriceHt : quantity === null ? qty : amountHt;
        verdicts.undecided(line, written === null ? amountHt : missing);
        continue;
      }
      // A price by the day goes with the days ordered.
      const days = isByDay(line.get(priceUnit) ?? '') ? line.get(pdOrdered) : quantity;
      if (fits(line, quantity) || (days !== null && fits(line, days))) verdicts.pass(line);
      else if (days === null) verdicts.undecided(line, pdOrdered);
      else
        verdicts.finding({
          severity: terms.severity ?? 'error',
          lines: line,
          at: line.cell(amountHt),
          related: [line.cell(days === quantity ? qty : pdOrdered), line.cell(unitPriceHt)],
          facts: {
            written: { cents: written },
            expected: { cents: multiplyCents(price, days) },
            price: { cents: price },
            times: days,
          },
        });
    }
  },
  texts: {
    fr: {
      title: 'Montant de la ligne',
      checked: 'Le montant hors taxes est le produit de la quantité par le prix unitaire.',
      problem: ({ written, expected, price, times }, say) =>
        french`Le montant inscrit est ${say.money(written.cents)} ; ${say.number(times)} × ${say.money(price.cents)} font ${say.money(expected.cents)}.`,
      remedy: () => 'Corrigez celle des trois cellules qui est fausse.',
    },
    en: {
      title: 'Amount of the line',
      checked: 'The amount excluding tax is the quantity times the unit price.',
      problem: ({ written, expected, price, times }, say) =>
        `The amount recorded is ${say.money(written.cents)}; ${say.number(times)} × ${say.money(price.cents)} make ${say.money(expected.cents)}.`,
      remedy: () => 'Correct whichever of the three cells is wrong.',
    },
  },
};

const settings = { finance: { enabled: true } };
const line = (qty: number, unit_price_ht: number, amount_ht: number, more = {}) => ({
  order_no: 'BC-014',
  uo_code: 'UO-L2.2.2',
  qty,
  unit_price_ht,
  amount_ht,
  ...more,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Quantité × prix, au centime d’arrondi près',
      settings,
      lines: [line(2, 48000, 96000), line(0.5, 48000.01, 24000.01), line(3, 0.333, 1)],
    },
    {
      title: 'Prix au jour',
      settings,
      lines: [line(1, 800, 48000, { price_unit: 'jour', pd_ordered: 60 })],
    },
  ],
  violating: [
    {
      title: 'Mille euros de moins que le produit',
      settings,
      lines: [line(2, 48000, 95000)],
      severity: 'error',
      at: ['amount_ht', 0],
    },
    {
      title: 'Deux centimes d’écart',
      settings,
      lines: [line(2, 48000, 96000.02)],
      severity: 'error',
      at: ['amount_ht', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Un montant saisi à la main ou recopié d’une autre ligne fausse le total de la commande et l’engagement.',
    en: 'An amount typed by hand or copied from another line distorts the order’s total and the commitment.',
  },
  notChecked: {
    fr: french`Le prix lui-même (voir « Prix unitaire »). Une quantité absente est signalée par la règle « Quantité » seule.`,
    en: 'The price itself (see “Unit price”). A blank quantity is reported by the rule “Quantity” alone.',
  },
};
