import { orderDate } from '../columns/order-date';
import { orderNotified } from '../columns/order-notified';
import { serviceFaitDate } from '../columns/service-fait-date';
import { startDate } from '../columns/start-date';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { levelOf, type Levelled } from '../core/checking/severity';
import { french } from '../languages/french';

type Early = {
  readonly began: { readonly day: number };
  /** That day is the one of the certification, before any start that is written. */
  readonly certified: boolean;
  /** Receipt of the order, or its issue where that is all the sheet knows. */
  readonly ordered: { readonly day: number };
  readonly received: boolean;
  readonly days: number;
};

/** No service is rendered before its order is received: what comes before is not paid. */
export const rule: Rule<Levelled, Early> = {
  id: 'order-before-start',
  // 2: the day of the service done proves an early start, never one in time.
  version: 2,
  lineAlone: true,
  lineAloneWith: [orderNotified],
  needs: [],
  instances: (agreement) => {
    const { orderFirst } = agreement;
    return orderFirst
      ? [{ subject: 'orders', ...cite(agreement, orderFirst, 'order-day'), data: orderFirst }]
      : [];
  },
  concerns: (_, book) => book.lines,
  check({ instance: { data: level }, lines, settings, verdicts }) {
    for (const line of lines) {
      const [start, certified] = [line.get(startDate), line.get(serviceFaitDate)];
      const [received, issued] = [line.get(orderNotified), line.get(orderDate)];
      const ordered = received ?? issued;
      const began = start !== null && start <= (certified ?? start) ? start : certified;
      if (began === null) verdicts.undecided(line, startDate);
      else if (ordered === null) verdicts.undecided(line, orderNotified);
      else if (began < ordered)
        verdicts.finding({
          severity: levelOf(level, settings),
          lines: line,
          at: line.cell(began === start ? startDate : serviceFaitDate),
          related: [line.cell(received === null ? orderDate : orderNotified)],
          facts: {
            began: { day: began },
            certified: began !== start,
            ordered: { day: ordered },
            received: received !== null,
            days: ordered - began,
          },
        });
      // Service is done after it began: when it began is not known.
      else if (start === null) verdicts.undecided(line, startDate);
      // Issued is not received: only the receipt tells that the order came first.
      else if (received === null) verdicts.undecided(line, orderNotified);
      else verdicts.pass(line);
    }
  },
  texts: {
    fr: {
      title: 'Prestation avant la commande',
      checked: 'Aucune prestation ne commence avant que le titulaire ait reçu sa commande.',
      problem: ({ began, certified, ordered, received, days }, say) =>
        french`${certified ? 'Le service est fait' : 'La prestation commence'} le ${say.day(began.day)}, ${say.count(days, 'jour', 'jours')} avant que la commande soit ${received ? 'reçue' : 'émise'}, le ${say.day(ordered.day)} : ce qui précède la commande n’est pas payé.`,
      remedy: ({ certified, ordered, received }, say) =>
        certified
          ? french`Vérifiez les deux dates : le service fait se constate après la commande.`
          : `Faites commencer la prestation le ${say.day(ordered.day)} au plus tôt, ou corrigez la date ${received ? 'de notification' : 'd’émission'} de la commande.`,
    },
    en: {
      title: 'Service before its order',
      checked: 'No service begins before the holder has received its order.',
      problem: ({ began, certified, ordered, received, days }, say) =>
        `The service ${certified ? 'is certified' : 'begins'} on ${say.day(began.day)}, ${say.count(days, 'day', 'days')} before the order is ${received ? 'received' : 'issued'}, on ${say.day(ordered.day)}: what comes before the order is not paid.`,
      remedy: ({ certified, ordered, received }, say) =>
        certified
          ? 'Check the two dates: the service is certified after the order.'
          : `Start the service on ${say.day(ordered.day)} at the earliest, or correct the date on which the order was ${received ? 'notified' : 'issued'}.`,
    },
  },
};

const line = (start_date: string, order_notified: string | null) => ({
  order_no: 'BC-001',
  uo_code: 'UO 1.3.2',
  qty: 12,
  order_date: '2026-05-07',
  order_notified,
  start_date,
});

export const examples: RuleExamples = {
  compliant: [{ title: 'Le jour de la réception', lines: [line('2026-05-11', '2026-05-11')] }],
  violating: [
    {
      title: 'Une semaine avant la réception',
      lines: [line('2026-05-11', '2026-05-11'), line('2026-05-04', '2026-05-11')],
      severity: 'error',
      at: ['start_date', 1],
    },
    {
      title: 'Service fait avant la réception, sans autre date',
      lines: [
        { ...line('2026-05-12', '2026-05-11'), service_fait_date: null },
        { ...line('2026-05-12', '2026-05-11'), start_date: null, service_fait_date: '2026-05-08' },
      ],
      severity: 'error',
      at: ['service_fait_date', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Une prestation faite sans commande ne peut pas être payée : aucune clause du contrat n’est plus ferme.`,
    en: 'A service rendered without an order cannot be paid: no clause of the contract is firmer.',
  },
  notChecked: {
    fr: french`Une commande émise dont la réception n’est pas inscrite, ou une prestation dont le début ne l’est pas : rien ne dit alors que la commande l’a précédée.`,
    en: 'An order that was issued and whose receipt is not recorded, or a service whose start is not: nothing then shows that the order came first.',
  },
};
