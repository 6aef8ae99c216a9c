import { lot } from '../columns/lot';
import { subsequentContract } from '../columns/subsequent-contract';
import { dayForLot } from '../core/agreement/for-lot';
import { validEnd } from '../core/agreement/framework';
import type { Agreement } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { Settings } from '../core/checking/settings';
import type { OrderLine } from '../core/orders/order-line';
import { inEveryLot, possibleLots } from '../core/orders/possible-lots';
import type { Column } from '../core/sheet/column';
import { remembered } from '../core/remembered';
import { french } from '../languages/french';
import { orderDayCell, orderDayColumn } from './_order-day-cell';
import {
  contractKey,
  contractsOf,
  isUnderContract,
  type LotOfContracts,
  type SubsequentContract,
} from './_subsequent-contracts';

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
  /** Whether the last day is counted from the notification; that of the settings is what it is. */
  readonly counted: boolean;
  /** The contract under which it was ordered, whose days these are; `null` for the framework’s own. */
  readonly contract: string | null;
};

/** The days between which an order may be issued; 1900 serials, both included. */
interface Term {
  readonly notifiedOn: number;
  /** Last day that is known. */
  readonly end: number;
  /** Last day up to which an order is certainly within, and after which it is certainly outside. */
  readonly surelyUntil: number;
  readonly atMostUntil: number;
  readonly counted: boolean;
  readonly ofContract: boolean;
}

/** The terms of a lot; `null` where its days are not known. */
interface Terms {
  readonly framework: Term | null;
  /** Of a contract that the settings do not describe: it may go on after the framework. */
  readonly untold: Term | null;
  readonly contracts: ReadonlyMap<string, Term | null>;
}

function termsOf(
  lotId: string,
  lots: readonly LotOfContracts[],
  agreement: Agreement,
  settings: Settings,
): Terms {
  const notifiedOn = dayForLot(settings.notifiedOn, lotId);
  const end = validEnd(agreement, settings, lotId);
  if (notifiedOn === null || end === null) return { framework: null, untold: null, contracts: new Map() };
  const counted = end !== dayForLot(settings.contractEnd, lotId);
  const framework = { notifiedOn, end, surelyUntil: end, atMostUntil: end, counted, ofContract: false };
  const termOf = ({ notified, end: given, latestEnd }: SubsequentContract): Term =>
    // A contract concluded in time has days of its own, which may go on after the framework.
    notified > end
      ? framework
      : {
          notifiedOn: notified,
          end: given ?? latestEnd,
          surelyUntil: given ?? Math.min(end, latestEnd),
          atMostUntil: given ?? latestEnd,
          counted: given === null,
          ofContract: true,
        };
  const described = contractsOf(
    lots.find(({ id }) => id === lotId),
    agreement,
    settings,
  );
  return {
    framework,
    untold: { ...framework, atMostUntil: Infinity },
    contracts: new Map([...described].map(([key, contract]) => [key, termOf(contract)])),
  };
}

type Standing = 'within' | 'outside' | 'notifiedOn' | 'subsequentContracts' | Column;

function standingTo(line: OrderLine, term: Term | null): Standing {
  const { orderDay } = line;
  if (term === null) return 'notifiedOn';
  if (orderDay === null) return orderDayColumn(line);
  if (orderDay < term.notifiedOn || orderDay > term.atMostUntil) return 'outside';
  return orderDay <= term.surelyUntil ? 'within' : 'subsequentContracts';
}

/** Of the terms that a day is outside of, the one it misses by the fewest days. */
function nearest(day: number, terms: readonly (Term | null)[]): Term {
  const missedBy = ({ notifiedOn, end }: Term) => Math.max(notifiedOn - day, day - end);
  return terms
    .filter((term) => term !== null)
    .reduce((near, term) => (missedBy(term) < missedBy(near) ? term : near));
}

/** Orders are issued while the framework runs, from its notification to its last day. */
export const rule: Rule<readonly LotOfContracts[], OutsideFramework> = {
  id: 'order-within-framework',
  // 2: a line without a lot is judged by the lots it may be of; a contract whose end is not given has no last day.
  version: 2,
  needs: [],
  needsSettings: ['notifiedOn'],
  restsOnSetting: true,
  scope: 'line',
  instances: (agreement) => [
    {
      subject: 'framework',
      ...cite(agreement, agreement.framework.orders, 'order-day', 'date-convention'),
      data: agreement.lots.map(({ id, subsequentContract: terms }) => ({
        id,
        ...(terms ? { subsequentContract: terms } : {}),
      })),
    },
  ],
  concerns: (_, book) => book.lines,
  check({ instance: { data: lots }, lines, agreement, settings, verdicts }) {
    const lotsOf = possibleLots(lots.map(({ id }) => id));
    const terms = remembered((lotId: string) => termsOf(lotId, lots, agreement, settings));
    const termOf = (line: OrderLine, lotId: string) => {
      const { framework, untold, contracts } = terms(lotId);
      if (!isUnderContract(line, lotId, lots)) return framework;
      return contracts.get(contractKey(line) ?? '') ?? untold;
    };
    const standingIn = (line: OrderLine, lotId: string) => standingTo(line, termOf(line, lotId));
    for (const line of lines) {
      const possible = lotsOf(line);
      const standing = inEveryLot(line, possible, standingIn);
      if (standing === null) verdicts.undecided(line, lot);
      else if (standing === 'within') verdicts.pass(line);
      else if (standing !== 'outside') verdicts.undecided(line, standing);
      else {
        const orderDay = line.orderDay ?? 0;
        const { notifiedOn, end, counted, ofContract } = nearest(
          orderDay,
          possible.map((lotId) => termOf(line, lotId)),
        );
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
            counted,
            contract: ofContract ? line.written(subsequentContract) : null,
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
      problem: ({ when, daysAfter, graceDays, orderDay, notifiedOn, end, counted, contract }, say) => {
        const ofIt =
          contract === null ? 'de l’accord-cadre' : french`du marché subséquent ${say.quote(contract)}`;
        return when === 'before'
          ? `La commande est du ${say.day(orderDay.day)}, avant la notification ${ofIt}, le ${say.day(notifiedOn.day)}.`
          : when === 'after'
            ? `La commande est du ${say.day(orderDay.day)}, après le dernier jour ${ofIt}, le ${say.day(end.day)}.`
            : french`La commande est du ${say.day(orderDay.day)}, ${say.count(daysAfter, 'jour', 'jours')} après le dernier jour ${ofIt}, le ${say.day(end.day)}${counted ? french` : tout dépend de la façon de compter les mois` : ''} (${say.count(graceDays, 'jour', 'jours')} de grâce, votre réglage).`;
      },
      remedy: ({ when }) =>
        when === 'before'
          ? 'Vérifiez la date de la commande, et celle de la notification dans les réglages.'
          : french`Vérifiez la date ; si elle est exacte, la commande doit relever d’un autre marché.`,
    },
    en: {
      title: 'Order outside the framework agreement',
      checked: 'The order is issued while the framework agreement runs.',
      problem: ({ when, daysAfter, graceDays, orderDay, notifiedOn, end, counted, contract }, say) => {
        const it =
          contract === null ? 'the framework agreement' : `subsequent contract ${say.quote(contract)}`;
        return when === 'before'
          ? `The order is dated ${say.day(orderDay.day)}, before ${it} was notified, on ${say.day(notifiedOn.day)}.`
          : when === 'after'
            ? `The order is dated ${say.day(orderDay.day)}, after the last day of ${it}, ${say.day(end.day)}.`
            : `The order is dated ${say.day(orderDay.day)}, ${say.count(daysAfter, 'day', 'days')} after the last day of ${it}, ${say.day(end.day)}${counted ? ': it all depends on how months are counted' : ''} (${say.count(graceDays, 'day', 'days')} of grace, your setting).`;
      },
      remedy: ({ when }) =>
        when === 'before'
          ? 'Check the date of the order, and the date of notification in the settings.'
          : 'Check the date; if it is right, the order must fall under another contract.',
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
