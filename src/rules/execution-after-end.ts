import { endDate } from '../columns/end-date';
import { lot } from '../columns/lot';
import { bounds } from '../core/agreement/figures';
import { dayForLot } from '../core/agreement/for-lot';
import { endConvention, validEnd } from '../core/agreement/framework';
import { endOfLength } from '../core/agreement/lengths';
import type { Agreement, Figure, FinanceTerms } from '../core/agreement/schema';
import { monthsLong } from '../core/calendar/months';
import type { Severity } from '../core/checking/finding';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { Settings } from '../core/checking/settings';
import type { OrderLine } from '../core/orders/order-line';
import { inEveryLot, possibleLots } from '../core/orders/possible-lots';
import { remembered } from '../core/remembered';
import { french } from '../languages/french';
import { financeInstances } from './_finance';
import { orderDayCell } from './_order-day-cell';
import { isUnderContract } from './_subsequent-contracts';

type RunsOn = {
  readonly end: { readonly day: number };
  readonly frameworkEnd: { readonly day: number };
  readonly days: number;
  readonly months: number;
  /** Last day the contract allows for execution; `null` where it sets none. */
  readonly limit: { readonly day: number } | null;
};

interface Clock {
  readonly notifiedOn: number | null;
  readonly end: number | null;
  /** How long orders may be carried out after the end, where the contract says. */
  readonly allowed: Figure | null;
  readonly limit: number | null;
}

type Standing = 'in-time' | 'goes-on' | 'not-applicable' | 'notifiedOn' | typeof endDate;

function clockOf(agreement: Agreement, settings: Settings, lotId: string): Clock {
  const end = validEnd(agreement, settings, lotId);
  const allowed = agreement.lots.find(({ id }) => id === lotId)?.executionAfterEnd ?? null;
  const longest = allowed === null ? null : bounds(allowed).high;
  const convention = endConvention(agreement, settings.readings);
  const limit =
    end === null || allowed === null || longest === null
      ? null
      : endOfLength(end + 1, longest, allowed.unit, convention, settings.holidayZone);
  return { notifiedOn: dayForLot(settings.notifiedOn, lotId), end, allowed, limit };
}

/** How a line stands to the end of a lot that it is, or may be, of. */
function standingTo(clocks: (lotId: string) => Clock, { lots }: Agreement) {
  return (line: OrderLine, lotId: string): Standing => {
    const { notifiedOn, end: frameworkEnd, limit } = clocks(lotId);
    const end = line.get(endDate);
    if (frameworkEnd === null) return 'notifiedOn';
    if (end === null) return endDate;
    // Its own contract says until when: `subsequent-contract`.
    if (isUnderContract(line, lotId, lots)) return 'not-applicable';
    // An order issued after the end is `order-within-framework` alone (ADR 10, point 13).
    if (notifiedOn !== null && line.orderDay !== null && line.orderDay > frameworkEnd)
      return 'not-applicable';
    return end <= (limit ?? frameworkEnd) ? 'in-time' : 'goes-on';
  };
}

/** The clock that lets execution go on for longest. */
function latestOf(clocks: readonly Clock[]): Clock {
  const last = ({ limit, end }: Clock) => limit ?? end ?? 0;
  return clocks.reduce((latest, clock) => (last(clock) > last(latest) ? clock : latest));
}

function goingOn(line: OrderLine, { end, limit, allowed }: Clock, severity: Severity | undefined) {
  const [last, frameworkEnd] = [line.get(endDate) ?? 0, end ?? 0];
  return {
    severity: severity ?? (limit === null ? 'warning' : 'error'),
    lines: line,
    at: line.cell(endDate),
    related: [orderDayCell(line)],
    also: allowed ?? undefined,
    facts: {
      end: { day: last },
      frameworkEnd: { day: frameworkEnd },
      days: last - frameworkEnd,
      months: monthsLong(frameworkEnd + 1, last),
      limit: limit === null ? null : { day: limit },
    },
  } as const;
}

/** An order in progress when the framework ends is carried out without going on so long as to stand for a new one. */
export const rule: Rule<FinanceTerms['execution-after-end'], RunsOn> = {
  id: 'execution-after-end',
  // 2: a line without a lot has the time that the lots it may be of allow.
  version: 2,
  pack: 'finance',
  needs: [endDate],
  restsOnSetting: true,
  scope: 'line',
  instances: (agreement) => financeInstances(agreement, 'execution-after-end', 'framework'),
  concerns: (_, book) => book.lines,
  check({ instance: { data: terms }, lines, agreement, settings, verdicts }) {
    const lotsOf = possibleLots(agreement.lots.map(({ id }) => id));
    const clocks = remembered((lotId: string) => clockOf(agreement, settings, lotId));
    const standingIn = standingTo(clocks, agreement);
    for (const line of lines) {
      const lots = lotsOf(line);
      const standing = inEveryLot(line, lots, standingIn);
      if (standing === null) verdicts.undecided(line, lot);
      else if (standing === 'not-applicable') verdicts.notApplicable(line);
      else if (standing === 'in-time') verdicts.pass(line);
      else if (standing === 'goes-on')
        verdicts.finding(goingOn(line, latestOf(lots.map(clocks)), terms.severity));
      else verdicts.undecided(line, standing);
    }
  },
  texts: {
    fr: {
      title: 'Exécution après la fin de l’accord-cadre',
      checked:
        'L’exécution ne se prolonge pas au-delà de la fin de l’accord-cadre, ou de ce que le contrat admet ensuite.',
      problem: ({ end, frameworkEnd, days, months, limit }, say) =>
        french`L’exécution va jusqu’au ${say.day(end.day)}, soit ${say.count(days, 'jour', 'jours')}${months === 0 ? '' : ` (${say.months(months)})`} après la fin de l’accord-cadre, le ${say.day(frameworkEnd.day)}${limit === null ? '' : french` ; le contrat l’admet jusqu’au ${say.day(limit.day)}`}.`,
      remedy: ({ limit }, say) =>
        limit === null
          ? french`Vérifiez que cette durée se justifie : aucun texte ne fixe de nombre de mois, mais elle ne doit pas retarder la remise en concurrence.`
          : `Ramenez la fin au ${say.day(limit.day)} au plus tard.`,
    },
    en: {
      title: 'Work after the end of the framework agreement',
      checked:
        'Work does not go on past the end of the framework agreement, or past what the contract allows after it.',
      problem: ({ end, frameworkEnd, days, months, limit }, say) =>
        `Work runs until ${say.day(end.day)}, ${say.count(days, 'day', 'days')}${months === 0 ? '' : ` (${say.months(months)})`} after the end of the framework agreement, ${say.day(frameworkEnd.day)}${limit === null ? '' : `; the contract allows it until ${say.day(limit.day)}`}.`,
      remedy: ({ limit }, say) =>
        limit === null
          ? 'Check that this length is justified: no text sets a number of months, but it must not put off the new competitive procedure.'
          : `Bring the end back to ${say.day(limit.day)} at the latest.`,
    },
  },
};

const settings = { notifiedOn: '2016-11-14', finance: { enabled: true } };
const line = (end_date: string, order_date = '2020-09-01') => ({
  order_no: 'BC-201',
  uo_code: 'UO-L2.4.1',
  qty: 1,
  order_date,
  end_date,
});

export const examples: RuleExamples = {
  compliant: [
    { title: 'Dernier jour de l’accord-cadre', settings, lines: [line('2020-11-10'), line('2020-11-13')] },
    {
      title: 'Commande passée après la fin, signalée par une autre règle',
      settings,
      lines: [line('2021-03-01', '2020-12-01'), line('2020-11-10')],
    },
  ],
  violating: [
    {
      title: 'Six mois et demi après la fin',
      settings,
      lines: [line('2021-05-31')],
      severity: 'warning',
      at: ['end_date', 0],
    },
    {
      title: 'Accord-cadre non reconduit',
      settings: { ...settings, nonRenewals: [{ period: 1, notifiedOn: '2017-10-02' }] },
      lines: [line('2017-12-31', '2017-11-02')],
      severity: 'warning',
      at: ['end_date', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Une commande peut s’achever après la fin de l’accord-cadre, mais pas au point de se soustraire à une nouvelle mise en concurrence.',
    en: 'An order may end after the framework agreement, but not so late as to escape a new competitive procedure.',
  },
  notChecked: {
    fr: 'La justification de la durée. La date de la commande relève de la règle sur les commandes hors de l’accord-cadre.',
    en: 'Whether the length is justified. The date of the order belongs to the rule on orders outside the framework agreement.',
  },
};
