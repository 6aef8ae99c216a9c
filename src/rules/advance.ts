import { amountHt } from '../columns/amount-ht';
import { endDate } from '../columns/end-date';
import { startDate } from '../columns/start-date';
import { bounds } from '../core/agreement/figures';
import type { FinanceTerms } from '../core/agreement/schema';
import { monthsLong } from '../core/calendar/months';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { centsOf, multiplyCents } from '../core/money';
import { linesWhere } from '../core/orders/lines-where';
import { french } from '../languages/french';
import { advanceRight, shareOf } from './_advance';
import { exclTax, financeInstances, isAdvance, ordersCountedOnce, sumOf } from './_finance';
import { linesOfLots } from './_lots';

type AdvanceDue = {
  /** Some line of the order has no amount of its own. */
  readonly atLeast: boolean;
  readonly amount: { readonly cents: number };
  readonly above: { readonly cents: number };
  readonly start: { readonly day: number };
  readonly end: { readonly day: number };
  readonly months: number;
  readonly longerThan: number;
  readonly share: number;
  /** `null` beyond a year: the share is then of what a year comes to. */
  readonly advance: { readonly cents: number } | null;
};

/** Beyond an amount and a length, an order opens a right to an advance, which the holder may refuse. */
export const rule: Rule<FinanceTerms['advance'], AdvanceDue> = {
  id: 'advance',
  // 2: no day of grace; a line that stands on two sheets counts once; tax as it is written.
  version: 2,
  pack: 'finance',
  needs: [amountHt],
  restsOnSetting: true,
  scope: 'order',
  instances: (agreement) => financeInstances(agreement, 'advance', 'order'),
  concerns: ({ data: { lots } }, { lines }) => linesOfLots(lots, lines),
  check(examination) {
    const { instance, lines, verdicts } = examination;
    const { data: terms } = instance;
    const mayJudge = terms.lots && new Set(lines);
    for (const all of ordersCountedOnce(examination)) {
      const order = mayJudge ? linesWhere(all, (line) => mayJudge.has(line)) : all;
      const [first] = order;
      const right = advanceRight(order, terms, examination);
      // Or the advance is in the sheet already.
      if (!first || right.kind === 'none' || order.some(isAdvance)) verdicts.pass(order);
      else if (right.kind === 'unknown') verdicts.undecided(order, right.lacks);
      else {
        const { amount, start, end, withTax, beyondYear } = right;
        const share = shareOf(terms);
        verdicts.finding({
          severity: terms.severity ?? 'info',
          lines: order,
          at: first.cell(amountHt),
          related: order.flatMap((line) => [line.cell(startDate), line.cell(endDate)]),
          facts: {
            atLeast: sumOf(order, exclTax) === null,
            amount: { cents: amount },
            above: { cents: centsOf(bounds(terms.above).low ?? 0) },
            start: { day: start },
            end: { day: end },
            months: monthsLong(start, end),
            longerThan: bounds(terms.longerThan).low ?? 0,
            share,
            advance: withTax === null || beyondYear ? null : { cents: multiplyCents(withTax, share) },
          },
        });
      }
    }
  },
  texts: {
    fr: {
      title: 'Avance',
      checked: 'Une commande assez élevée et assez longue ouvre droit à une avance.',
      problem: ({ atLeast, amount, above, start, end, months, longerThan }, say) =>
        french`La commande s’élève à ${atLeast ? 'au moins ' : ''}${say.money(amount.cents)} HT, plus de ${say.money(above.cents)}, et va du ${say.day(start.day)} au ${say.day(end.day)}, soit ${months > longerThan ? `${say.months(months)}, donc ` : ''}plus de ${say.months(longerThan)} : une avance est due, sauf si le titulaire la refuse.`,
      remedy: ({ advance, share }, say) =>
        advance === null
          ? french`Versez l’avance (${say.percent(share)} du montant TTC, ramené à douze mois si la commande dure plus d’un an), ou gardez trace du refus du titulaire.`
          : french`Versez l’avance, ${say.money(advance.cents)} (${say.percent(share)} du montant TTC), ou gardez trace du refus du titulaire.`,
    },
    en: {
      title: 'Advance',
      checked: 'An order that is large and long enough gives a right to an advance.',
      problem: ({ atLeast, amount, above, start, end, months, longerThan }, say) =>
        `The order comes to ${atLeast ? 'at least ' : ''}${say.money(amount.cents)} excluding tax, more than ${say.money(above.cents)}, and runs from ${say.day(start.day)} to ${say.day(end.day)}, that is ${months > longerThan ? `${say.months(months)}, hence ` : ''}more than ${say.months(longerThan)}: an advance is due, unless the holder refuses it.`,
      remedy: ({ advance, share }, say) =>
        advance === null
          ? `Pay the advance (${say.percent(share)} of the amount including tax, scaled down to twelve months where the order lasts longer), or keep a record of the holder’s refusal.`
          : `Pay the advance, ${say.money(advance.cents)} (${say.percent(share)} of the amount including tax), or keep a record of the holder’s refusal.`,
    },
  },
};

const settings = { finance: { enabled: true } };
const line = (uo_code: string, amount_ht: number, start_date: string, end_date: string, more = {}) => ({
  order_no: 'BC-014',
  uo_code,
  uo_label: 'Prestation',
  qty: 1,
  amount_ht,
  start_date,
  end_date,
  ...more,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Cinquante mille euros tout juste ; deux mois ; unité qui ne peut durer plus',
      settings,
      lines: [
        line('UO-L2.2.2', 50000, '2017-04-01', '2017-06-30'),
        line('UO-L2.2.2', 96000, '2017-04-01', '2017-05-31', { order_no: 'BC-015' }),
        line('UO-L2.4.2', 60000, '2020-01-01', '2020-02-29', { order_no: 'BC-016' }),
      ],
    },
    {
      title: 'Avance inscrite dans la commande',
      settings,
      lines: [
        line('UO-L2.2.2', 96000, '2017-04-01', '2017-06-30'),
        line('UO-L2.2.2', 5760, '2017-04-01', '2017-04-01', { uo_label: 'Avance de 5 %' }),
      ],
    },
  ],
  violating: [
    {
      title: 'Deux équipes pendant trois mois',
      settings,
      lines: [line('UO-L2.2.2', 96000, '2017-04-01', '2017-06-30', { qty: 2 })],
      severity: 'info',
      at: ['amount_ht', 0],
    },
    {
      title: 'Deux mois et un jour',
      settings,
      lines: [line('UO-L2.2.2', 96000, '2017-04-01', '2017-06-01')],
      severity: 'info',
      at: ['amount_ht', 0],
    },
    {
      title: 'Deux lignes qui dépassent le seuil ensemble',
      settings,
      lines: [
        line('UO-L2.2.2', 48000, '2017-04-01', '2017-06-30'),
        line('UO-L2.2.1', 2000.01, '2017-04-01', '2017-04-30'),
      ],
      severity: 'info',
      at: ['amount_ht', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`L’avance est un droit du titulaire : oubliée, elle donne lieu à des intérêts ; versée après refus, elle est à récupérer.`,
    en: 'The advance is a right of the holder: forgotten, it bears interest; paid after a refusal, it has to be recovered.',
  },
  notChecked: {
    fr: french`Le refus du titulaire, que le tableau ne dit pas, et le remboursement de l’avance. Quand l’accord-cadre ne dit rien de l’avance, le taux est le minimum réglementaire : un taux plus élevé, fixé par le marché ou dû par l’État à une petite ou moyenne entreprise, n’est pas vu. Une avance inscrite dans la commande se reconnaît au libellé ou au type de document de sa ligne.`,
    en: 'The holder’s refusal, which the sheet does not show, and how the advance is paid back. Where the agreement says nothing of advances, the rate is the least the law sets: a higher one, set by the contract or owed by the State to a small or medium-sized enterprise, is not seen. An advance entered in the order is recognised by the label or the document type of its line.',
  },
};
