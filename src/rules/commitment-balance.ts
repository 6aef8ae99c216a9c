import { ae } from '../columns/ae';
import { amountHt } from '../columns/amount-ht';
import { cp } from '../columns/cp';
import type { FinanceTerms } from '../core/agreement/schema';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { rounding } from '../core/money';
import { linesWhere } from '../core/orders/lines-where';
import { addedBy } from '../core/orders/line-values';
import type { OrderLine } from '../core/orders/order-line';
import { isStatedForOrder, type Worth } from '../core/orders/stated-for-order';
import { french } from '../languages/french';
import { exclTax, financeInstances, having, inclTax, ordersCountedOnce, sumOf } from './_finance';

type WrongBalance = {
  /** More is paid than committed, or what is committed is not what is ordered. */
  readonly kind: 'overpaid' | 'not-ordered';
  readonly committed: { readonly cents: number };
  /** What was paid, or what the order comes to including tax. */
  readonly other: { readonly cents: number };
  readonly difference: { readonly cents: number };
  /** The commitment is the amount of the order excluding tax. */
  readonly withoutTax: boolean;
};

/** What is stated of an order's payments: committed, and paid. */
const payments = [ae, cp];

/** What is stated on the lines of an order, added up. */
function total(lines: readonly OrderLine[], column: typeof ae): number {
  return lines.reduce((sum, line) => sum + (addedBy(line, column) ?? 0), 0);
}

/** An order uses commitment authorisations for what it comes to, tax included, and is never paid beyond them. */
export const rule: Rule<FinanceTerms['commitment-balance'], WrongBalance> = {
  id: 'commitment-balance',
  // 2: a line that stands on two sheets counts once; tax, and what stands on each line, as summaries take them.
  version: 2,
  pack: 'finance',
  needs: [ae],
  restsOnSetting: true,
  scope: 'order',
  instances: (agreement) => financeInstances(agreement, 'commitment-balance', 'order'),
  concerns: (_, book) => book.lines,
  check(examination) {
    const { instance, settings, verdicts } = examination;
    const { data: terms } = instance;
    const withTax = (line: OrderLine) => inclTax(line, settings.finance.vatRate);
    for (const all of ordersCountedOnce(examination)) {
      // A draft commits nothing yet.
      const order = linesWhere(all, ({ status }) => status !== 'draft');
      if (order !== all) verdicts.notApplicable(all.filter(({ status }) => status === 'draft'));
      const stated = having(order, ae);
      const [firstStated] = stated;
      const unreadable = payments.find((column) => order.some((line) => line.unreadable(column)));
      if (unreadable || !firstStated) {
        verdicts.undecided(order, unreadable ?? ae);
        continue;
      }
      const ordered = sumOf(order, withTax);
      // Each line rounds its tax by itself.
      const same = (one: number, other: number) => Math.abs(one - other) <= rounding * order.length;
      const once = firstStated.get(ae) ?? 0;
      const worthOf = (lines: readonly OrderLine[]): Worth => ({
        lines: lines.length,
        sums: [sumOf(lines, exclTax), sumOf(lines, withTax)],
      });
      const repeated =
        stated.length > 1 &&
        stated.every((line) => line.get(ae) === once) &&
        isStatedForOrder(once, worthOf(stated), worthOf(order));
      const committed = repeated ? once : total(order, ae);
      // A payment stands on each line as the commitment does, or is that of the line.
      const paidOnce = repeated && stated.every((line) => line.get(cp) === firstStated.get(cp));
      const others = new Set(paidOnce ? stated.slice(1) : []);
      const paid = total(
        order.filter((line) => !others.has(line)),
        cp,
      );
      const [firstPaid] = having(order, cp);
      const tell = (kind: WrongBalance['kind'], other: number) =>
        verdicts.finding({
          severity: terms.severity ?? 'warning',
          lines: order,
          at: kind === 'overpaid' ? (firstPaid ?? firstStated).cell(cp) : firstStated.cell(ae),
          related: order.flatMap((line) =>
            kind === 'overpaid'
              ? [line.get(ae) === null ? null : line.cell(ae)]
              : [line.cell(amountHt), line === firstStated ? null : line.cell(ae)],
          ),
          facts: {
            kind,
            committed: { cents: committed },
            other: { cents: other },
            difference: { cents: Math.abs(committed - other) },
            withoutTax: kind === 'not-ordered' && committed === sumOf(order, exclTax),
          },
        });
      if (paid > committed + rounding) tell('overpaid', paid);
      if (ordered !== null && !same(committed, ordered)) tell('not-ordered', ordered);
      else if (paid <= committed + rounding) {
        if (ordered === null) verdicts.undecided(order, amountHt);
        else if (order.some((line) => line.has(cp))) verdicts.pass(order);
        else verdicts.partial(order);
      }
    }
  },
  texts: {
    fr: {
      title: 'Engagement et paiement',
      checked:
        'L’autorisation d’engagement est le montant TTC commandé, et les crédits de paiement ne la dépassent pas.',
      problem: ({ kind, committed, other, difference, withoutTax }, say) =>
        kind === 'overpaid'
          ? french`La commande est payée ${say.money(other.cents)} pour ${say.money(committed.cents)} engagés : les paiements dépassent l’engagement de ${say.money(difference.cents)}.`
          : french`${say.money(committed.cents)} sont engagés pour une commande de ${say.money(other.cents)} TTC, soit ${say.money(difference.cents)} d’écart${withoutTax ? french` : c’est le montant hors taxes qui a été engagé` : ''}.`,
      remedy: ({ kind, other }, say) =>
        kind === 'overpaid'
          ? french`Vérifiez les paiements inscrits ; s’ils sont justes, complétez l’engagement.`
          : french`Portez l’engagement à ${say.money(other.cents)} (TVA comprise), ou corrigez les montants de la commande.`,
    },
    en: {
      title: 'Commitment and payment',
      checked:
        'The commitment authorisation is the amount ordered including tax, and payments do not exceed it.',
      problem: ({ kind, committed, other, difference, withoutTax }, say) =>
        kind === 'overpaid'
          ? `The order is paid ${say.money(other.cents)} for ${say.money(committed.cents)} committed: payments exceed the commitment by ${say.money(difference.cents)}.`
          : `${say.money(committed.cents)} is committed for an order of ${say.money(other.cents)} including tax, a difference of ${say.money(difference.cents)}${withoutTax ? ': the amount excluding tax was committed' : ''}.`,
      remedy: ({ kind, other }, say) =>
        kind === 'overpaid'
          ? 'Check the payments recorded; if they are right, increase the commitment.'
          : `Bring the commitment to ${say.money(other.cents)} (VAT included), or correct the amounts of the order.`,
    },
  },
};

const settings = { finance: { enabled: true } };
const line = (
  amount_ht: number,
  amount_ttc: number | null,
  ae: number | null,
  cp: number | null,
  more = {},
) => ({
  order_no: 'BC-014',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  amount_ht,
  amount_ttc,
  ae,
  cp,
  ...more,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Engagée toutes taxes comprises, payée en partie ; engagement inscrit une fois pour la commande',
      settings,
      lines: [
        line(48000, 57600, 57600, 20000),
        line(48000, null, 62400, 62400, { order_no: 'BC-015' }),
        line(4000, null, null, null, { order_no: 'BC-015' }),
      ],
    },
    {
      title: 'Une ligne annulée n’engage rien',
      settings,
      lines: [
        line(48000, 57600, 57600, 57600, { status: 'soldé' }),
        line(4000, 4800, null, null, { status: 'annulé' }),
      ],
    },
  ],
  violating: [
    {
      title: 'Payée au-delà de l’engagement',
      settings,
      lines: [line(48000, 57600, 57600, 57600.02)],
      severity: 'warning',
      at: ['cp', 0],
    },
    {
      title: 'Engagée hors taxes',
      settings,
      lines: [line(48000, 57600, 48000, null)],
      severity: 'warning',
      at: ['ae', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Une commande ne vaut que si elle est engagée pour son montant, TVA comprise ; un reste à payer négatif bloque le dernier paiement.`,
    en: 'An order holds only if it is committed for its amount, VAT included; a negative balance blocks the last payment.',
  },
  notChecked: {
    fr: french`La répartition des crédits de paiement par année. Sans colonne des crédits de paiement, seul l’engagement est comparé à la commande. Un brouillon n’engage rien.`,
    en: 'How payments are spread over years. Without a column of payments, only the commitment is compared with the order. A draft commits nothing.',
  },
};
