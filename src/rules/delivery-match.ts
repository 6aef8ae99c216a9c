import { amountHt } from '../columns/amount-ht';
import { cp } from '../columns/cp';
import { deliveredAmount } from '../columns/delivered-amount';
import { invoicedAmount } from '../columns/invoiced-amount';
import { cite } from '../core/checking/citation';
import { financeTerms } from '../core/checking/finance-sources';
import type { Examination, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { levelOf, type Levelled } from '../core/checking/severity';
import { multiplyCents, rounding } from '../core/money';
import { addedBy } from '../core/orders/line-values';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import { advanceRight, shareOf } from './_advance';
import { exclTax, having, ordersCountedOnce, sumOf } from './_finance';
import { linesOfLots } from './_lots';

type Step = 'ordered' | 'delivered' | 'invoiced' | 'paid';

type Mismatch = {
  readonly order: string;
  readonly step: Step;
  readonly amount: { readonly cents: number };
  /** The amount it may not exceed, and what that is. */
  readonly before: Step;
  readonly limit: { readonly cents: number };
  /** What an advance allows beyond it; `null` where none is due. */
  readonly advance: { readonly cents: number } | null;
};

const columns: readonly (readonly [Step, Column<number>])[] = [
  ['delivered', deliveredAmount],
  ['invoiced', invoicedAmount],
  ['paid', cp],
];

interface Amount {
  readonly step: Step;
  readonly column: Column<number>;
  readonly cents: number;
}

/** Sum of what is written so far, where anything is: beside an amount, a blank cell is nothing yet. */
function soFar(lines: readonly OrderLine[], column: Column<number>): number | null {
  let sum: number | null = null;
  for (const line of lines) {
    const cents = addedBy(line, column);
    if (cents !== null) sum = (sum ?? 0) + cents;
  }
  return sum;
}

/** The amounts of an order that are known, step by step, and the first column that keeps one of them unknown. */
function amountsOf(order: readonly OrderLine[]) {
  const ordered = sumOf(order, exclTax);
  const known: Amount[] = ordered === null ? [] : [{ step: 'ordered', column: amountHt, cents: ordered }];
  let lacks: Column | null = ordered === null ? amountHt : null;
  let blank: Column | null = null;
  for (const [step, column] of columns) {
    if (!order.some((line) => line.has(column))) continue;
    const cents = soFar(order, column);
    if (order.some((line) => line.unreadable(column))) lacks ??= blank ?? column;
    else if (cents === null) blank ??= column;
    else {
      // Blank may be nothing yet, as long as nothing has come of it: what was paid was invoiced before, and delivered.
      if (cents > 0) lacks ??= blank;
      known.push({ step, column, cents });
    }
  }
  return { ordered, known, lacks };
}

/** Cents including tax that may be paid before any delivery; at most, where a column lacks that would tell. */
function advanceOf(
  order: readonly OrderLine[],
  { agreement, settings }: Pick<Examination<Levelled, Mismatch>, 'agreement' | 'settings'>,
): { readonly cents: number; readonly lacks: Column | null } {
  const terms = financeTerms(agreement, 'advance');
  const right = advanceRight(linesOfLots(terms.lots, order), terms, { agreement, settings });
  if (right.kind === 'none') return { cents: 0, lacks: null };
  if (right.kind === 'unknown') return { cents: Infinity, lacks: right.lacks };
  if (right.withTax === null) return { cents: Infinity, lacks: amountHt };
  return { cents: multiplyCents(right.withTax, shareOf(terms)), lacks: null };
}

/** No more is delivered than ordered, invoiced than delivered, paid than invoiced: order by order, in money. */
export const rule: Rule<Levelled, Mismatch> = {
  id: 'delivery-match',
  // 2: what is blank or not understood is not known; an advance may be paid first; a line on two sheets counts once.
  version: 2,
  needs: [],
  scope: 'order',
  instances: (agreement) => {
    const { deliveryMatch } = agreement;
    return deliveryMatch
      ? [{ subject: 'orders', ...cite(agreement, deliveryMatch), data: deliveryMatch }]
      : [];
  },
  concerns: (_, book) => book.lines,
  check(examination) {
    for (const order of ordersCountedOnce(examination)) judge(order, examination);
  },
  texts: {
    fr: {
      title: 'Commandé, livré, facturé, payé',
      checked: 'Il n’est pas livré plus que commandé, facturé plus que livré ni payé plus que facturé.',
      problem: ({ step, amount, before, limit, advance }, say) =>
        french`Le montant ${namesFr[step]} de la commande, ${say.money(amount.cents)}, dépasse le montant ${namesFr[before]}, ${say.money(limit.cents)}${step === 'paid' ? ' TTC' : ''}${advance === null ? '' : french`, même augmenté de l’avance (${say.money(advance.cents)})`}.`,
      remedy: ({ step }) =>
        step === 'delivered'
          ? french`Corrigez le service fait ; ce qui dépasse la commande doit d’abord être commandé.`
          : 'Rapprochez la facture du service fait avant tout paiement.',
    },
    en: {
      title: 'Ordered, delivered, invoiced, paid',
      checked: 'No more is delivered than ordered, invoiced than delivered or paid than invoiced.',
      problem: ({ step, amount, before, limit, advance }, say) =>
        `The amount ${step} of the order, ${say.money(amount.cents)}, exceeds the amount ${before}, ${say.money(limit.cents)}${step === 'paid' ? ' incl. tax' : ''}${advance === null ? '' : `, even with the advance (${say.money(advance.cents)})`}.`,
      remedy: ({ step }) =>
        step === 'delivered'
          ? 'Correct the certified service; what goes beyond the order has to be ordered first.'
          : 'Compare the invoice with the certified service before any payment.',
    },
  },
};

/** Holds each amount that is known against the one before it. */
function judge(order: readonly OrderLine[], examination: Examination<Levelled, Mismatch>): void {
  const { instance, settings, verdicts } = examination;
  const taxed = (cents: number) => cents + multiplyCents(cents, settings.finance.vatRate);
  const slack = rounding * order.length;
  const { ordered, known, ...amounts } = amountsOf(order);
  let lacks = amounts.lacks;
  let wrong = false;
  known.forEach(({ step, column, cents }, at) => {
    const before = known[at - 1];
    if (!before) return;
    // What is paid bears the tax; what comes before is written without it.
    const limit = step === 'paid' ? taxed(before.cents) : before.cents;
    if (cents <= limit + slack) return;
    const advance = step === 'paid' ? advanceOf(order, examination) : null;
    // The advance is a part of the order, beyond which nothing is paid.
    const left = ordered === null ? Infinity : Math.max(0, taxed(ordered) - limit);
    const allowed = Math.min(advance?.cents ?? 0, left);
    if (cents <= limit + allowed + slack) {
      lacks ??= advance?.lacks ?? null;
      return;
    }
    wrong = true;
    const shown = having(order, column);
    verdicts.finding({
      severity: levelOf(instance.data, settings),
      lines: order,
      at: (shown[shown.length - 1] ?? order[0])?.cell(column) ?? null,
      facts: {
        order: order[0]?.orderKey ?? '',
        step,
        amount: { cents },
        before: before.step,
        limit: { cents: limit },
        advance: advance?.lacks === null && allowed > 0 ? { cents: allowed } : null,
      },
    });
  });
  if (wrong) return;
  if (lacks) verdicts.undecided(order, lacks);
  // An amount ordered needs one that follows it.
  else if (known.length < 2) verdicts.undecided(order, deliveredAmount);
  else verdicts.pass(order);
}

const namesFr: Readonly<Record<Step, string>> = {
  ordered: 'commandé',
  delivered: 'livré',
  invoiced: 'facturé',
  paid: 'payé',
};

const line = (
  delivered_amount: number | null,
  invoiced_amount: number | null,
  paid: number | null,
  more = {},
) => ({
  ...{ order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, amount_ht: 7680 },
  ...{ start_date: '2026-05-11', end_date: '2026-09-30' },
  ...{ delivered_amount, invoiced_amount, cp: paid, ...more },
});
const large = { qty: 150, amount_ht: 96_000 };

export const examples: RuleExamples = {
  compliant: [
    { title: 'Livré, facturé et payé en entier', lines: [line(7680, 7680, 9216)] },
    { title: 'En cours', lines: [line(3840, null, null)] },
    { title: 'Avance versée avant toute livraison', lines: [line(0, 0, 34_560, large)] },
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
    {
      title: 'Payé au-delà de l’avance, avant toute livraison',
      lines: [line(0, 0, 34_560.02, large)],
      severity: 'error',
      at: ['cp', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Un paiement au-delà du service fait engage la responsabilité de qui l’a certifié.',
    en: 'A payment beyond the certified service makes whoever certified it liable.',
  },
  notChecked: {
    fr: french`Les montants livrés et facturés sont lus hors taxes, le payé toutes taxes comprises au taux des réglages. L’avance due peut précéder la livraison ; son remboursement n’est pas suivi. Un montant encore vide n’est tenu pour nul que si rien n’est inscrit après lui.`,
    en: 'Amounts delivered and invoiced are read without tax, the amount paid with tax at the rate of the settings. The advance that is due may come before delivery; how it is paid back is not followed. An amount still blank is taken as nil only where nothing is recorded after it.',
  },
};
