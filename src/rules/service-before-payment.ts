import { paymentDate } from '../columns/payment-date';
import { serviceFaitDate } from '../columns/service-fait-date';
import type { FinanceTerms } from '../core/agreement/schema';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';
import { financeInstances, isAdvance } from './_finance';

type PaidTooSoon = {
  readonly payment: { readonly day: number };
  /** `null`: no day is written. */
  readonly certified: { readonly day: number } | null;
};

/** Nothing is paid before the service is certified as delivered, advances excepted. */
export const rule: Rule<FinanceTerms['service-before-payment'], PaidTooSoon> = {
  id: 'service-before-payment',
  pack: 'finance',
  needs: [paymentDate, serviceFaitDate],
  restsOnSetting: true,
  scope: 'line',
  instances: (agreement) => financeInstances(agreement, 'service-before-payment', 'payment'),
  concerns: (_, book) => book.lines,
  check({ instance: { data: terms }, lines, verdicts }) {
    for (const line of lines) {
      const payment = line.get(paymentDate);
      const certified = line.get(serviceFaitDate);
      if (line.unreadable(paymentDate)) verdicts.undecided(line, paymentDate);
      else if (payment === null || isAdvance(line)) verdicts.notApplicable(line);
      else if (line.unreadable(serviceFaitDate)) verdicts.undecided(line, serviceFaitDate);
      else if (certified !== null && certified <= payment) verdicts.pass(line);
      else
        verdicts.finding({
          severity: terms.severity ?? 'error',
          lines: line,
          at: line.cell(certified === null ? serviceFaitDate : paymentDate),
          related: [line.cell(certified === null ? paymentDate : serviceFaitDate)],
          facts: { payment: { day: payment }, certified: certified === null ? null : { day: certified } },
        });
    }
  },
  texts: {
    fr: {
      title: 'Service fait avant paiement',
      checked: 'Le service fait est constaté avant le paiement, sauf pour une avance.',
      problem: ({ payment, certified }, say) =>
        certified === null
          ? `La ligne a été payée le ${say.day(payment.day)} sans que le service fait soit inscrit.`
          : `La ligne a été payée le ${say.day(payment.day)}, avant le service fait du ${say.day(certified.day)}.`,
      remedy: ({ certified }) =>
        certified === null
          ? 'Inscrivez la date du service fait, ou vérifiez à quel titre le paiement a eu lieu.'
          : french`Vérifiez les deux dates ; s’il s’agit d’une avance, dites-le dans le libellé.`,
    },
    en: {
      title: 'Service certified before payment',
      checked: 'The service is certified as delivered before it is paid, advances excepted.',
      problem: ({ payment, certified }, say) =>
        certified === null
          ? `The line was paid on ${say.day(payment.day)} with no certification of the service recorded.`
          : `The line was paid on ${say.day(payment.day)}, before the service was certified, on ${say.day(certified.day)}.`,
      remedy: ({ certified }) =>
        certified === null
          ? 'Enter the date on which the service was certified, or check on what ground the payment was made.'
          : 'Check the two dates; if it is an advance, say so in the label.',
    },
  },
};

const settings = { finance: { enabled: true } };
const line = (service_fait_date: string | null, payment_date: string | null, uo_label = 'Développement') => ({
  order_no: 'BC-014',
  uo_code: 'UO-L2.2.2',
  uo_label,
  qty: 1,
  service_fait_date,
  payment_date,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Payé après le service fait, ou le même jour ; pas encore payé',
      settings,
      lines: [line('2017-07-05', '2017-08-02'), line('2017-07-05', '2017-07-05'), line(null, null)],
    },
    {
      title: 'Avance',
      settings,
      lines: [line(null, '2017-04-20', 'Avance de 5 %'), line('2017-07-05', '2017-08-02')],
    },
  ],
  violating: [
    {
      title: 'Payé sans service fait',
      settings,
      lines: [line(null, '2017-08-02')],
      severity: 'error',
      at: ['service_fait_date', 0],
    },
    {
      title: 'Payé la veille du service fait',
      settings,
      lines: [line('2017-07-05', '2017-07-04', 'Développement avancé')],
      severity: 'error',
      at: ['payment_date', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Le comptable ne paie qu’un service constaté : un paiement sans service fait engage la responsabilité de ceux qui l’ont ordonné.`,
    en: 'The public accountant pays a certified service only: a payment without certification engages the liability of those who ordered it.',
  },
  notChecked: {
    fr: 'La réalité du service. Une avance se reconnaît au libellé ou au type de document de la ligne.',
    en: 'Whether the service was really delivered. An advance is known by the label or the document type of the line.',
  },
};
