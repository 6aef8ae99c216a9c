import { invoiceReceived } from '../columns/invoice-received';
import { paymentDate } from '../columns/payment-date';
import { serviceFaitDate } from '../columns/service-fait-date';
import { bounds } from '../core/agreement/figures';
import { endOfLength } from '../core/agreement/lengths';
import type { FinanceTerms } from '../core/agreement/schema';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';
import { financeInstances } from './_finance';

type LatePayment = {
  /** The day the delay runs from: receipt of the invoice, or the certification of the service if later. */
  readonly from: { readonly day: number };
  readonly due: { readonly day: number };
  /** `null`: no payment is written, and the due day is past. */
  readonly payment: { readonly day: number } | null;
  readonly daysLate: number;
  readonly serviceKnown: boolean;
  /** The sheet has a column for it, and the line nothing in it. */
  readonly serviceBlank: boolean;
};

const days = [invoiceReceived, paymentDate, serviceFaitDate];

/** An invoice is paid within the period that runs from its receipt, or from the certified service if later. */
export const rule: Rule<FinanceTerms['payment-delay'], LatePayment> = {
  id: 'payment-delay',
  pack: 'finance',
  needs: [invoiceReceived, paymentDate],
  restsOnSetting: true,
  scope: 'line',
  instances: (agreement) => financeInstances(agreement, 'payment-delay', 'payment'),
  concerns: (_, book) => book.lines,
  check({ instance: { data: terms }, lines, settings, asOf, verdicts }) {
    const { limit } = terms;
    const longest = bounds(limit).high;
    for (const line of lines) {
      const invoice = line.get(invoiceReceived);
      const payment = line.get(paymentDate);
      const service = line.get(serviceFaitDate);
      const unreadable = days.find((column) => line.unreadable(column));
      if (unreadable) verdicts.undecided(line, unreadable);
      else if (invoice === null && payment === null) verdicts.notApplicable(line);
      else if (invoice === null) verdicts.undecided(line, invoiceReceived);
      else {
        const from = Math.max(invoice, service ?? invoice);
        // The delay starts the day after; unpaid, it runs until the day of the check.
        const due = endOfLength(from + 1, longest ?? 0, limit.unit, 'eve', settings.holidayZone) ?? from;
        const daysLate = (payment ?? asOf) - due;
        if (daysLate <= 0) verdicts.pass(line);
        else
          verdicts.finding({
            severity: payment === null ? 'info' : (terms.severity ?? 'warning'),
            lines: line,
            at: line.cell(paymentDate),
            related: [line.cell(invoiceReceived), service === null ? null : line.cell(serviceFaitDate)],
            facts: {
              from: { day: from },
              due: { day: due },
              payment: payment === null ? null : { day: payment },
              daysLate,
              serviceKnown: service !== null,
              serviceBlank: service === null && line.has(serviceFaitDate),
            },
          });
      }
    }
  },
  texts: {
    fr: {
      title: 'Délai de paiement',
      checked:
        'La facture est payée dans le délai qui court de sa réception, ou du service fait s’il est postérieur.',
      problem: ({ from, due, payment, daysLate }, say) =>
        payment === null
          ? french`La facture, dont le délai court du ${say.day(from.day)}, était à payer le ${say.day(due.day)} au plus tard ; aucun paiement n’est inscrit, ${say.count(daysLate, 'jour', 'jours')} après l’échéance.`
          : french`La facture, dont le délai court du ${say.day(from.day)}, était à payer le ${say.day(due.day)} au plus tard ; elle l’a été le ${say.day(payment.day)}, ${say.count(daysLate, 'jour', 'jours')} après.`,
      remedy: ({ payment, serviceKnown, serviceBlank }) =>
        payment === null
          ? serviceBlank
            ? french`Constatez le service fait, puis faites payer la facture ; s’il est postérieur à la facture, le délai court de ce jour-là.`
            : 'Faites payer la facture, ou inscrivez la date du paiement.'
          : french`Des intérêts moratoires et une indemnité de recouvrement sont dus au titulaire${serviceKnown ? '' : ', sauf si le service fait est postérieur à la facture'} ; vérifiez les dates.`,
    },
    en: {
      title: 'Payment period',
      checked:
        'The invoice is paid within the period that runs from its receipt, or from the certified service if later.',
      problem: ({ from, due, payment, daysLate }, say) =>
        payment === null
          ? `The invoice, whose payment period runs from ${say.day(from.day)}, was due on ${say.day(due.day)} at the latest; no payment is recorded ${say.count(daysLate, 'day', 'days')} later.`
          : `The invoice, whose payment period runs from ${say.day(from.day)}, was due on ${say.day(due.day)} at the latest; it was paid on ${say.day(payment.day)}, ${say.count(daysLate, 'day', 'days')} later.`,
      remedy: ({ payment, serviceKnown, serviceBlank }) =>
        payment === null
          ? serviceBlank
            ? 'Certify the service, then have the invoice paid; if that comes after the invoice, the period runs from that day.'
            : 'Have the invoice paid, or enter the date of payment.'
          : `Late interest and a recovery fee are due to the holder${serviceKnown ? '' : ', unless the service was certified after the invoice'}; check the dates.`,
    },
  },
};

const settings = { finance: { enabled: true } };
const line = (
  invoice_received: string | null,
  payment_date: string | null,
  service_fait_date: string | null = null,
) => ({
  order_no: 'BC-014',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  invoice_received,
  service_fait_date,
  payment_date,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Trente jours, de la facture ou du service fait',
      settings,
      lines: [
        line('2017-05-02', '2017-06-01'),
        line('2017-05-02', '2017-06-09', '2017-05-10'),
        line(null, null),
      ],
    },
    {
      title: 'Facture dont l’échéance n’est pas passée',
      settings,
      asOf: '2017-06-01',
      lines: [line('2017-05-02', null)],
    },
  ],
  violating: [
    {
      title: 'Payé neuf jours trop tard',
      settings,
      lines: [line('2017-05-02', '2017-06-10')],
      severity: 'warning',
      at: ['payment_date', 0],
    },
    {
      title: 'Payé trop tard malgré un service fait postérieur',
      settings,
      lines: [line('2017-05-02', '2017-06-10', '2017-05-10')],
      severity: 'warning',
      at: ['payment_date', 0],
    },
    {
      title: 'Échéance passée sans paiement',
      settings,
      asOf: '2017-06-02',
      lines: [line('2017-05-02', null)],
      severity: 'info',
      at: ['payment_date', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Passé le délai, des intérêts et une indemnité de recouvrement sont dus au titulaire sans qu’il ait à les demander.',
    en: 'Past the period, interest and a recovery fee are due to the holder without its having to ask.',
  },
  notChecked: {
    fr: french`Les suspensions du délai (facture rejetée ou incomplète) et le montant des intérêts. Une facture impayée n’est qu’une information : le paiement peut n’être pas encore inscrit.`,
    en: 'Suspensions of the period (invoice rejected or incomplete), and the amount of interest. An unpaid invoice is information only: the payment may not be recorded yet.',
  },
};
