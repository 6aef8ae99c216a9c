import { amountHt } from '../columns/amount-ht';
import { cp } from '../columns/cp';
import { deliveredAmount } from '../columns/delivered-amount';
import { invoicedAmount } from '../columns/invoiced-amount';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { levelOf, type Levelled } from '../core/checking/severity';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import { exclTax, having, ordersOf, rounding, sumOf } from './_finance';
import { multiplyCents } from '../core/money';

type Step = 'ordered' | 'delivered' | 'invoiced' | 'paid';

type Mismatch = {
  readonly order: string;
  readonly step: Step;
  readonly amount: { readonly cents: number };
  /** The amount it may not exceed, and what that is. */
  readonly before: Step;
  readonly limit: { readonly cents: number };
};

const columns: readonly (readonly [Step, Column<number>])[] = [
  ['delivered', deliveredAmount],
  ['invoiced', invoicedAmount],
  ['paid', cp],
];

/** Sum of what is written so far: a blank cell is nothing yet, one that cannot be read is not known. */
function soFar(lines: readonly OrderLine[], column: Column<number>): number | null {
  if (!lines.some((line) => line.has(column)) || lines.some((line) => line.unreadable(column))) return null;
  return lines.reduce((sum, line) => sum + (line.get(column) ?? 0), 0);
}

/** No more is delivered than ordered, invoiced than delivered, paid than invoiced: order by order, in money. */
export const rule: Rule<Levelled, Mismatch> = {
  id: 'delivery-match',
  needs: [],
  scope: 'order',
  instances: (agreement) => {
    const { deliveryMatch } = agreement;
    return deliveryMatch
      ? [{ subject: 'orders', ...cite(agreement, deliveryMatch), data: deliveryMatch }]
      : [];
  },
  concerns: (_, book) => book.lines,
  check({ instance: { data: level }, lines, book, settings, verdicts }) {
    const taxed = (cents: number) => cents + multiplyCents(cents, settings.finance.vatRate);
    for (const order of ordersOf(lines, book)) {
      let before: { readonly step: Step; readonly cents: number } | null = null;
      const ordered = sumOf(order, exclTax);
      if (ordered !== null) before = { step: 'ordered', cents: ordered };
      let compared = false;
      let wrong = false;
      for (const [step, column] of columns) {
        const cents = soFar(order, column);
        if (cents === null) continue;
        if (before !== null) {
          compared = true;
          // What is paid bears the tax; what comes before is written without it.
          const limit: number = step === 'paid' ? taxed(before.cents) : before.cents;
          if (cents > limit + rounding * order.length) {
            wrong = true;
            const shown = having(order, column);
            verdicts.finding({
              severity: levelOf(level, settings),
              lines: order,
              at: (shown[shown.length - 1] ?? order[0])?.cell(column) ?? null,
              facts: {
                order: order[0]?.orderKey ?? '',
                step,
                amount: { cents },
                before: before.step,
                limit: { cents: limit },
              },
            });
          }
        }
        before = { step, cents };
      }
      if (wrong) continue;
      if (compared) verdicts.pass(order);
      // An amount ordered needs one that follows it; without it, the first that is known has nothing to be held against.
      else verdicts.undecided(order, ordered === null ? amountHt : deliveredAmount);
    }
  },
  texts: {
    fr: {
      title: 'Commandé, livré, facturé, payé',
      checked: 'Il n’est pas livré plus que commandé, facturé plus que livré ni payé plus que facturé.',
      problem: ({ step, amount, before, limit }, say) =>
        french`Le montant ${namesFr[step]} de la commande, ${say.money(amount.cents)}, dépasse le montant ${namesFr[before]}, ${say.money(limit.cents)}${step === 'paid' ? ' TTC' : ''}.`,
      remedy: ({ step }) =>
        step === 'delivered'
          ? 'Corrigez le service fait, ou faites précéder l’excédent d’une commande.'
          : 'Rapprochez la facture du service fait avant tout paiement.',
    },
    en: {
      title: 'Ordered, delivered, invoiced, paid',
      checked: 'No more is delivered than ordered, invoiced than delivered or paid than invoiced.',
      problem: ({ step, amount, before, limit }, say) =>
        `The amount ${step} of the order, ${say.money(amount.cents)}, exceeds the amount ${before}, ${say.money(limit.cents)}${step === 'paid' ? ' incl. tax' : ''}.`,
      remedy: ({ step }) =>
        step === 'delivered'
          ? 'Correct the certified service, or order the surplus first.'
          : 'Compare the invoice with the certified service before any payment.',
    },
  },
};

const namesFr: Readonly<Record<Step, string>> = {
  ordered: 'commandé',
  delivered: 'livré',
  invoiced: 'facturé',
  paid: 'payé',
};

const line = (delivered_amount: number, invoiced_amount: number | null, paid: number | null) => ({
  order_no: 'BC-001',
  uo_code: 'UO 1.3.2',
  qty: 12,
  amount_ht: 7680,
  delivered_amount,
  invoiced_amount,
  cp: paid,
});

export const examples: RuleExamples = {
  compliant: [
    { title: 'Livré, facturé et payé en entier', lines: [line(7680, 7680, 9216)] },
    { title: 'En cours', lines: [line(3840, null, null)] },
  ],
  violating: [
    {
      title: 'Livré plus que commandé',
      lines: [line(8320, 7680, 9216)],
      severity: 'error',
      at: ['delivered_amount', 0],
    },
    {
      title: 'Facturé plus que livré',
      lines: [line(3840, 7680, null)],
      severity: 'error',
      at: ['invoiced_amount', 0],
    },
    {
      title: 'Payé plus que facturé',
      lines: [line(7680, 3840, 9216)],
      severity: 'error',
      at: ['cp', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Un paiement au-delà du service fait engage la responsabilité de qui l’a certifié.',
    en: 'A payment beyond the certified service engages whoever certified it.',
  },
  notChecked: {
    fr: french`Les montants livrés et facturés sont lus hors taxes, le payé toutes taxes comprises au taux des réglages ; les avances ne sont pas distinguées.`,
    en: 'Amounts delivered and invoiced are read without tax, the amount paid with tax at the rate of the settings; advances are not told apart.',
  },
};
