import { lot } from '../columns/lot';
import { orderDate } from '../columns/order-date';
import { subsequentContract } from '../columns/subsequent-contract';
import { forLot } from '../core/agreement/for-lot';
import { validEnd } from '../core/agreement/framework';
import { serialOfIso } from '../core/calendar/serial';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { remembered } from '../core/remembered';
import { french } from '../languages/french';
import { orderDayCell } from './_order-day-cell';
import { contractKey, contractsOf, isUnderContract, type LotOfContracts } from './_subsequent-contracts';

type OutsideFramework = {
  readonly when: 'before' | 'day-after' | 'after';
  /** Days after the last day; 0 before the first one. */
  readonly daysAfter: number;
  /** How many of them are accepted with a warning, the reviewer's setting. */
  readonly graceDays: number;
  readonly orderDay: { readonly day: number };
  readonly notifiedOn: { readonly day: number };
  readonly end: { readonly day: number };
  readonly lot: string | null;
  /** The contract under which it was ordered, whose days these are; `null` for the framework’s own. */
  readonly contract: string | null;
};

/** Orders are issued while the framework runs, from its notification to its last day. */
export const rule: Rule<readonly LotOfContracts[], OutsideFramework> = {
  id: 'order-within-framework',
  needs: [],
  needsSettings: ['notifiedOn'],
  restsOnSetting: true,
  scope: 'line',
  instances: (agreement) => [
    {
      subject: 'framework',
      ...cite(agreement, agreement.framework.orders, 'order-day', 'date-convention'),
      data: agreement.lots.flatMap(({ id, subsequentContract: terms }) =>
        terms ? { id, subsequentContract: terms } : [],
      ),
    },
  ],
  concerns: (_, book) => book.lines,
  check({ instance: { data: lots }, lines, agreement, settings, verdicts }) {
    const clocks = new Map<string | null, { notifiedOn: number | null; end: number | null }>();
    const clockOf = (lotId: string | null) => {
      const known = clocks.get(lotId);
      if (known) return known;
      const day = forLot<string>(settings.notifiedOn, lotId);
      const clock = {
        notifiedOn: day === null ? null : serialOfIso(day),
        end: validEnd(agreement, settings, lotId),
      };
      clocks.set(lotId, clock);
      return clock;
    };
    const contracts = remembered((lotId: string) =>
      contractsOf(
        lots.find(({ id }) => id === lotId),
        agreement,
        settings,
      ),
    );
    for (const line of lines) {
      const framework = clockOf(line.lot);
      const underContract = isUnderContract(line, lots);
      const contract = underContract ? contracts(line.lot ?? '').get(contractKey(line) ?? '') : undefined;
      // A contract concluded in time has days of its own, which may go on after the framework.
      const own = contract && framework.end !== null && contract.notified <= framework.end ? contract : null;
      const { notifiedOn, end } = own ? { notifiedOn: own.notified, end: own.end } : framework;
      const { orderDay } = line;
      if (notifiedOn === null || end === null)
        verdicts.undecided(line, line.lot === null ? lot : 'notifiedOn');
      else if (orderDay === null) verdicts.undecided(line, orderDate);
      else if (orderDay >= notifiedOn && orderDay <= end) verdicts.pass(line);
      else if (underContract && !contract && orderDay > end) verdicts.undecided(line, 'subsequentContracts');
      else {
        const atTheEdge = orderDay > end && orderDay <= end + settings.dateGraceDays;
        verdicts.finding({
          severity: atTheEdge ? 'warning' : 'error',
          lines: line,
          at: orderDayCell(line),
          facts: {
            when: orderDay < notifiedOn ? 'before' : atTheEdge ? 'day-after' : 'after',
            orderDay: { day: orderDay },
            notifiedOn: { day: notifiedOn },
            end: { day: end },
            lot: line.lot,
            contract: own ? line.written(subsequentContract) : null,
            daysAfter: Math.max(0, orderDay - end),
            graceDays: settings.dateGraceDays,
          },
        });
      }
    }
  },
  texts: {
    fr: {
      title: 'Commande hors de l’accord-cadre',
      checked: 'La commande est passée pendant que l’accord-cadre est en vigueur.',
      problem: ({ when, daysAfter, graceDays, orderDay, notifiedOn, end, contract }, say) => {
        const ofIt =
          contract === null ? 'de l’accord-cadre' : french`du marché subséquent ${say.quote(contract)}`;
        return when === 'before'
          ? `La commande compte du ${say.day(orderDay.day)}, avant la notification ${ofIt} le ${say.day(notifiedOn.day)}.`
          : when === 'after'
            ? `La commande compte du ${say.day(orderDay.day)}, après le dernier jour ${ofIt}, le ${say.day(end.day)}.`
            : french`La commande compte du ${say.day(orderDay.day)}, ${say.count(daysAfter, 'jour', 'jours')} après le dernier jour ${ofIt}, le ${say.day(end.day)} : tout dépend de la façon de compter les mois (${say.count(graceDays, 'jour', 'jours')} de grâce, votre réglage).`;
      },
      remedy: ({ when }) =>
        when === 'before'
          ? 'Vérifiez la date de la commande et celle de la notification dans les réglages.'
          : french`Vérifiez la date ; sinon, la commande doit relever d’un autre marché.`,
    },
    en: {
      title: 'Order outside of the framework',
      checked: 'The order is issued while the framework agreement runs.',
      problem: ({ when, daysAfter, graceDays, orderDay, notifiedOn, end, contract }, say) => {
        const it =
          contract === null ? 'the framework agreement' : `subsequent contract ${say.quote(contract)}`;
        return when === 'before'
          ? `The order counts from ${say.day(orderDay.day)}, before ${it} was notified on ${say.day(notifiedOn.day)}.`
          : when === 'after'
            ? `The order counts from ${say.day(orderDay.day)}, after the last day of ${it}, ${say.day(end.day)}.`
            : `The order counts from ${say.day(orderDay.day)}, ${say.count(daysAfter, 'day', 'days')} after the last day of ${it}, ${say.day(end.day)}: it all depends on how months are counted (${say.count(graceDays, 'day', 'days')} of grace, your setting).`;
      },
      remedy: ({ when }) =>
        when === 'before'
          ? 'Check the order’s date, and the day of notification in the settings.'
          : 'Check the date; otherwise the order must fall under another contract.',
    },
  },
};

const order = { order_no: 'BC-014', uo_code: 'UO-L2.2.2', qty: 1 };
const settings = { notifiedOn: '2016-11-14' };
const stopped = { ...settings, nonRenewals: [{ period: 1, notifiedOn: '2017-10-02' }] };

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Premier jour, première période, dernier jour',
      settings,
      lines: ['2016-11-14', '2017-06-12', '2020-11-13'].map((day) => ({ ...order, order_date: day })),
    },
    {
      title: 'Non-reconduction trop tardive, sans effet',
      settings: { ...settings, nonRenewals: [{ period: 1, notifiedOn: '2017-10-25' }] },
      lines: [{ ...order, order_date: '2018-02-01' }],
    },
  ],
  violating: [
    {
      title: 'Avant la notification',
      settings,
      lines: [{ ...order, order_date: '2016-11-13' }],
      severity: 'error',
      at: ['order_date', 0],
    },
    {
      title: 'Le lendemain du dernier jour',
      settings,
      lines: [{ ...order, order_date: '2020-11-14' }],
      severity: 'warning',
      at: ['order_date', 0],
    },
    {
      title: 'Après la fin ; la notification au titulaire l’emporte sur l’émission',
      settings,
      lines: [{ ...order, order_date: '2020-11-10', order_notified: '2020-12-01' }],
      severity: 'error',
      at: ['order_notified', 0],
    },
    {
      title: 'Après une non-reconduction',
      settings: stopped,
      lines: [{ ...order, order_date: '2017-12-04' }],
      severity: 'error',
      at: ['order_date', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Une commande passée hors de la durée de l’accord-cadre n’a plus de base contractuelle et expose l’acheteur.',
    en: 'An order placed outside the term of the agreement has no contractual basis any more and exposes the buyer.',
  },
  notChecked: {
    fr: french`L’exécution après la fin, que regarde « execution-after-end », et la validité de la décision de reconduire.`,
    en: 'Execution after the end, which “execution-after-end” looks at, and the validity of the decision to renew.',
  },
};
