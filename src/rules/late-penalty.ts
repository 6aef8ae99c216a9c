import { amountHt } from '../columns/amount-ht';
import { deliveredOn } from '../columns/delivered-on';
import { endDate } from '../columns/end-date';
import { qty } from '../columns/qty';
import { revisionCoefficient } from '../columns/revision-coefficient';
import { serviceFaitDate } from '../columns/service-fait-date';
import { bounds } from '../core/agreement/figures';
import { priceOn } from '../core/agreement/prices';
import type { PriceSchedule } from '../core/agreement/price-schedule';
import type { Agreement, FinanceTerms, Penalty } from '../core/agreement/schema';
import type { Missing, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { grouped } from '../core/grouped';
import { centsOf, multiplyCents } from '../core/money';
import type { OrderLine } from '../core/orders/order-line';
import { rowKey } from '../core/orders/order-table';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import { exclTax, financeInstances, orderOf, priceDay, priceDayColumn } from './_finance';
import { isMerged } from './_merged-alike';

type LateService = {
  readonly end: { readonly day: number };
  readonly delivered: { readonly day: number };
  /** The day of delivery is not written: it is that of the certification. */
  readonly certified: boolean;
  readonly days: number;
  readonly amount: { readonly cents: number };
  readonly divisor: number;
  readonly penalty: { readonly cents: number };
  /** The share of the amount that the agreement says to look out for, where the penalty exceeds it. */
  readonly above: number | null;
  /** The amount is that of the whole order, of which this is the latest line. */
  readonly whole: boolean;
};

/**
 * Cents excluding tax at the prices of the contract: a revision does not count. Where one was made, only the schedule
 * tells what the line was worth before.
 */
function baseAmount(line: OrderLine, agreement: Agreement, prices: PriceSchedule | null): number | Missing {
  const coefficient = line.get(revisionCoefficient);
  if (line.unreadable(revisionCoefficient)) return revisionCoefficient;
  if (coefficient === null || coefficient === 1) return exclTax(line) ?? amountHt;
  const quantity = line.get(qty);
  if (quantity === null) return qty;
  if (prices === null || line.unit === null) return 'prices';
  const answer = priceOn(prices.rows, line.unit, priceDay(line, agreement), line.lot ?? undefined);
  if (answer.kind === 'undecided') return priceDayColumn(line, agreement);
  return answer.kind === 'price' ? centsOf(answer.price * quantity) : 'prices';
}

/** The same of several lines; what the first of them lacks. */
function baseOf(
  lines: readonly OrderLine[],
  agreement: Agreement,
  prices: PriceSchedule | null,
): number | Missing {
  let sum = 0;
  for (const line of lines) {
    const amount = baseAmount(line, agreement, prices);
    if (typeof amount !== 'number') return amount;
    sum += amount;
  }
  return sum;
}

/** Late lines order by order, the latest first; a line without an order number is one by itself. */
function byOrder(late: readonly Late[]): readonly (readonly Late[])[] {
  const orders = grouped(late, ({ line }) => line.orderKey ?? rowKey(line));
  return [...orders.values()].map((own) => [...own].sort((a, b) => b.days - a.days));
}

/** What a penalty is counted by: the penalty the agreement states, else a divisor for each line. */
interface Basis {
  readonly terms: FinanceTerms['late-penalty'];
  readonly penalty: Penalty | null;
}

/** A line that is late, with its days; days are 1900 serials. */
interface Late {
  readonly line: OrderLine;
  readonly end: number;
  readonly delivered: number;
  readonly days: number;
  /** What says when it was delivered. */
  readonly column: Column<number>;
}

/**
 * What is late is the delivery: the buyer may certify it weeks later. Only where no day of delivery is written does that
 * of the certification stand for it.
 */
function deliveryColumn(line: OrderLine): Column<number> {
  const certified = line.get(deliveredOn) === null && line.get(serviceFaitDate) !== null;
  return certified || !line.has(deliveredOn) ? serviceFaitDate : deliveredOn;
}

/** The column whose cell may hold that day, and is not understood. */
function unreadIn(line: OrderLine): Column | null {
  if (line.unreadable(deliveredOn)) return deliveredOn;
  return line.get(deliveredOn) === null && line.unreadable(serviceFaitDate) ? serviceFaitDate : null;
}

/** A service delivered after its end opens a penalty: amount at base prices × days late ÷ the contract's divisor. */
export const rule: Rule<Basis, LateService> = {
  id: 'late-penalty',
  // 2: late by the day of delivery where one is written; a line that stands on two sheets counts once.
  version: 2,
  pack: 'finance',
  needs: [endDate],
  mayReadPrices: true,
  restsOnSetting: true,
  scope: 'order',
  instances: (agreement) =>
    financeInstances(agreement, 'late-penalty', 'line').flatMap(({ data: terms, ...instance }) => {
      const penalty = agreement.penalties?.find(({ id }) => id === terms.penalty) ?? null;
      // One whose columns the agreement names is counted by them, in the rule `penalty`: here it would be told twice.
      return penalty?.fromField ? [] : [{ ...instance, data: { terms, penalty } }];
    }),
  concerns: (_, book) => book.lines,
  check({ instance: { data }, lines, book, agreement, settings, asOf, prices, verdicts }) {
    const { terms, penalty } = data;
    const divisor = penalty?.divisor ?? terms.divisor ?? settings.finance.penaltyDivisor;
    const warnAbove = terms.warnAbove ? (bounds(terms.warnAbove).low ?? Infinity) / 100 : Infinity;
    const late: Late[] = [];
    for (const line of lines) {
      const end = line.get(endDate);
      const column = deliveryColumn(line);
      const delivered = line.get(column);
      const unread = unreadIn(line);
      if (book.isCopy(line)) verdicts.notApplicable(line);
      else if (end === null) verdicts.undecided(line, endDate);
      else if (unread) verdicts.undecided(line, unread);
      // Not delivered: before its end nothing is due, and after it nobody knows how late it will be.
      else if (delivered === null && line.has(column) && asOf <= end) verdicts.notApplicable(line);
      else if (delivered === null) verdicts.undecided(line, column);
      else if (delivered <= end) verdicts.pass(line);
      else if (divisor === null) verdicts.undecided(line, 'finance.penaltyDivisor');
      else late.push({ line, end, delivered, days: delivered - end, column });
    }
    const whole = penalty?.base === 'order';
    for (const [worst, ...others] of whole ? byOrder(late) : late.map((one) => [one])) {
      if (!worst || divisor === null) continue;
      const { line, end, delivered, days, column } = worst;
      const isHigh = days / divisor > warnAbove;
      const order = whole ? orderOf(line, book) : [line];
      const isShared = !whole && isMerged(line, amountHt);
      const amount = isShared ? amountHt : baseOf(order, agreement, prices);
      const together = [line, ...others.map((other) => other.line)];
      if (typeof amount !== 'number') {
        verdicts.undecided(together, amount);
        continue;
      }
      // Nothing is withheld from a line that costs nothing.
      if (amount <= 0) {
        verdicts.pass(together);
        continue;
      }
      verdicts.finding({
        severity: terms.severity ?? (isHigh ? 'warning' : 'info'),
        lines: together,
        at: line.cell(column),
        related: [line.cell(endDate), line.cell(amountHt)],
        facts: {
          end: { day: end },
          delivered: { day: delivered },
          certified: column === serviceFaitDate,
          days,
          amount: { cents: amount },
          divisor,
          penalty: { cents: multiplyCents(amount, days / divisor) },
          above: isHigh ? warnAbove : null,
          whole,
        },
      });
    }
  },
  texts: {
    fr: {
      title: 'Pénalité de retard',
      checked: 'Un service livré après la fin prévue donne lieu à une pénalité, dont le montant est calculé.',
      problem: ({ end, delivered, certified, days, amount, divisor, penalty, above, whole }, say) =>
        french`Le service est ${certified ? 'fait' : 'livré'} le ${say.day(delivered.day)}, ${say.count(days, 'jour', 'jours')} après la fin du ${say.day(end.day)} : ${say.money(amount.cents)} HT${whole ? ' (toute la commande)' : ''} × ${say.number(days)} ÷ ${say.number(divisor)} font ${say.money(penalty.cents)} de pénalité, sans TVA${above === null ? '' : french`, soit plus de ${say.percent(above)} du montant HT`}.`,
      remedy: ({ whole }) =>
        whole
          ? french`Déduisez la pénalité de la facture ou de l’acompte, ou gardez trace de la décision d’y renoncer.`
          : french`Appliquez la pénalité, ou gardez trace de l’exonération : le CCAP peut en prévoir une, ou un plafond.`,
    },
    en: {
      title: 'Late-delivery penalty',
      checked:
        'A service delivered after its planned end gives rise to a penalty, whose amount is worked out.',
      problem: ({ end, delivered, certified, days, amount, divisor, penalty, above, whole }, say) =>
        `The service is ${certified ? 'certified' : 'delivered'} on ${say.day(delivered.day)}, ${say.count(days, 'day', 'days')} after the end on ${say.day(end.day)}: ${say.money(amount.cents)} excluding tax${whole ? ' (the whole order)' : ''} × ${say.number(days)} ÷ ${say.number(divisor)} makes a penalty of ${say.money(penalty.cents)}, without VAT${above === null ? '' : `, more than ${say.percent(above)} of the amount`}.`,
      remedy: ({ whole }) =>
        whole
          ? 'Deduct the penalty from the invoice or the progress payment, or keep a record of the decision to waive it.'
          : 'Apply the penalty, or keep a record of the exemption: the administrative clauses may provide one, or a cap.',
    },
  },
};

const settings = { finance: { enabled: true, penaltyDivisor: 1000 } };
const line = (service_fait_date: string | null, end_date = '2017-06-30', more = {}) => ({
  order_no: 'BC-014',
  uo_code: 'UO-L2.2.2',
  qty: 2,
  order_date: '2017-03-27',
  end_date,
  amount_ht: 96000,
  service_fait_date,
  ...more,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Service fait à temps, le dernier jour, ou encore en cours',
      settings,
      lines: [line('2017-06-15'), line('2017-06-30'), line(null, '2018-09-30')],
    },
    {
      title: 'Livré à temps, service fait constaté trois semaines plus tard',
      settings,
      lines: [line('2017-07-20', '2017-06-30', { delivered_on: '2017-06-29' })],
    },
  ],
  violating: [
    {
      title: 'Dix jours de retard',
      settings,
      lines: [line('2017-07-10')],
      severity: 'info',
      at: ['service_fait_date', 0],
    },
    {
      title: 'Prix révisé : la pénalité se calcule au prix de base',
      settings,
      prices: [
        ['Code UO', 'Prix unitaire HT'],
        ['UO-L2.2.2', 48000],
      ],
      lines: [line('2017-07-01', '2017-06-30', { amount_ht: 98208, revision_coefficient: 1.023 })],
      severity: 'info',
      at: ['service_fait_date', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Une pénalité oubliée est une recette perdue ; une pénalité mal calculée est contestée.`,
    en: 'A forgotten penalty is money lost; one wrongly worked out is disputed.',
  },
  notChecked: {
    fr: french`L’exonération, le plafond et les jours neutralisés, qui relèvent du CCAP. Le diviseur vient du contrat, sinon de vos réglages : sans lui, une ligne en retard n’est pas vérifiable. Sans date de livraison, celle du service fait en tient lieu.`,
    en: 'Exemption, cap and days left out of the count, which belong to the administrative clauses. The divisor comes from the contract, otherwise from your settings: without it, a late line is not checkable. Where no delivery date is recorded, that of the certification stands in for it.',
  },
};
