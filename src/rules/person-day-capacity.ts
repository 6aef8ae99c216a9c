import { endDate } from '../columns/end-date';
import { fte } from '../columns/fte';
import { person } from '../columns/person';
import { qty } from '../columns/qty';
import { startDate } from '../columns/start-date';
import { bounds, isSoft } from '../core/agreement/figures';
import type { Claused, Figure, Unit } from '../core/agreement/schema';
import { workingDays } from '../core/calendar/working-days';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';
import { isMerged } from './_merged-alike';
import { daysColumn, daysOrdered } from './_person-days';

type TooManyDays = {
  readonly unit: string;
  readonly days: number;
  readonly start: { readonly day: number };
  readonly end: { readonly day: number };
  readonly workingDays: number;
  readonly people: number;
  /** Days allowed above the working days of each person: the reviewer's setting. */
  readonly margin: number;
  /** Days that many people can give. */
  readonly capacity: number;
};

type Data = { readonly unit: Unit; readonly workload: Figure };

/** A firm load in person-days, of people who work full time: the clauses the inference rests on. */
function citationOf(workload: Figure, inference: Claused): Claused {
  const clauses = [inference.clause, ...(inference.alsoClauses ?? [])];
  return { clause: workload.clause, alsoClauses: clauses.filter((clause) => clause !== workload.clause) };
}

/** Days ordered fit in the working days of the period, for the people who are to work them. */
export const rule: Rule<Data, TooManyDays> = {
  id: 'person-day-capacity',
  version: 2,
  needs: [startDate, endDate],
  scope: 'line',
  instances(agreement) {
    const { personDayCapacity: inference } = agreement;
    if (!inference) return [];
    return agreement.units.flatMap((unit) => {
      const { code, workload } = unit;
      return workload && !isSoft(workload)
        ? [{ subject: code, ...cite(agreement, citationOf(workload, inference)), data: { unit, workload } }]
        : [];
    });
  },
  concerns: ({ data }, book) => book.ofUnit(data.unit.code),
  check({ instance: { data }, lines, agreement, settings, verdicts }) {
    const { unit, workload } = data;
    const margin = settings.tolerance.capacityDays;
    for (const line of lines) {
      const start = line.get(startDate);
      const end = line.get(endDate);
      const days = daysOrdered(line, agreement);
      const daysIn = daysColumn(line, agreement);
      const people = peopleOn(line, workload);
      if (start === null) verdicts.undecided(line, startDate);
      // Dates the wrong way round are told by `unit-duration`.
      else if (end === null || end < start) verdicts.undecided(line, endDate);
      else if (days === null || isMerged(line, daysIn)) verdicts.undecided(line, daysIn);
      else if (people === null)
        verdicts.undecided(line, line.get(fte) === null && !isADay(workload) ? qty : fte);
      else {
        const worked = workingDays(start, end, settings.holidayZone);
        const capacity = worked * people;
        if (days <= capacity + tiny) verdicts.pass(line);
        else if (days <= capacity + margin * people + tiny) verdicts.tolerated(line);
        else {
          const expected = (bounds(workload).high ?? 0) * (line.get(qty) ?? 0);
          // Where the load is that of the contract, it is the period that is too short.
          const [at, other] = days > expected ? [daysIn, endDate] : [endDate, daysIn];
          verdicts.finding({
            severity: 'warning',
            lines: line,
            at: line.cell(at),
            related: [line.cell(other), line.cell(startDate), line.get(fte) === null ? null : line.cell(fte)],
            facts: {
              unit: unit.code,
              days,
              start: { day: start },
              end: { day: end },
              workingDays: worked,
              people,
              margin,
              capacity,
            },
          });
        }
      }
    }
  },
  texts: {
    fr: {
      title: 'Jours commandés et jours ouvrés',
      checked: 'Les jours/homme commandés tiennent dans les jours ouvrés de la période.',
      problem: ({ unit, days, start, end, workingDays: worked, people, margin, capacity }, say) =>
        french`${unit} : ${say.count(days, 'jour/homme commandé', 'jours/homme commandés')} du ${say.day(start.day)} au ${say.day(end.day)}, alors que la période compte ${say.count(worked, 'jour ouvré', 'jours ouvrés')}, soit ${say.number(capacity)} pour ${say.count(people, 'personne', 'personnes')} à plein temps (marge de ${say.count(margin, 'jour', 'jours')} par personne, votre réglage).`,
      remedy: () =>
        'Allongez la période, réduisez la charge, ou inscrivez le nombre de personnes mobilisées en équivalents temps plein.',
    },
    en: {
      title: 'Days ordered and working days',
      checked: 'The person-days ordered fit in the working days of the period.',
      problem: ({ unit, days, start, end, workingDays: worked, people, margin, capacity }, say) =>
        `${unit}: ${say.count(days, 'person-day', 'person-days')} ordered from ${say.day(start.day)} to ${say.day(end.day)}, although the period has ${say.count(worked, 'working day', 'working days')}, that is ${say.number(capacity)} for ${say.count(people, 'person', 'people')} working full time (margin of ${say.count(margin, 'day', 'days')} for each, your setting).`,
      remedy: () =>
        'Make the period longer, reduce the workload, or enter how many people are at work as full-time equivalents.',
    },
  },
};

/** Room for what binary fractions lose. */
const tiny = 1e-9;

/** Whether a unit is worth a day: how many are ordered then says nothing of how many people work them. */
function isADay(workload: Figure): boolean {
  return (bounds(workload).high ?? 0) <= 1;
}

/**
 * Full-time people: those written, else those named where a unit is a day, else one for each unit, and one for a part
 * of a unit; `null` where unknown.
 */
function peopleOn(line: OrderLine, workload: Figure): number | null {
  const people = line.get(fte);
  if (people !== null) return people > 0 ? people : null;
  if (isADay(workload)) {
    const names = (line.get(person) ?? '')
      .split(/[;,/&+]|\s(?:et|and)\s/)
      .filter((name) => name.trim() !== '');
    return names.length > 0 ? names.length : null;
  }
  const quantity = line.get(qty);
  return quantity === null || quantity <= 0 ? null : Math.max(1, quantity);
}

const devops = {
  order_no: 'BC-004',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  pd_ordered: 60,
  start_date: '2017-01-09',
  end_date: '2017-04-08',
};

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Soixante jours en trois mois',
      lines: [
        devops,
        { ...devops, qty: 2, pd_ordered: 120 },
        { ...devops, qty: 2, pd_ordered: 120, end_date: '2017-07-08', fte: 1 },
        { ...devops, qty: '0,5', pd_ordered: 30, end_date: '2017-02-22' },
      ],
    },
    {
      title: 'Printemps de cinquante-neuf jours ouvrés, dans la marge',
      lines: [{ ...devops, start_date: '2017-04-03', end_date: '2017-07-02' }],
    },
  ],
  violating: [
    {
      title: 'Soixante jours en deux mois',
      lines: [{ ...devops, end_date: '2017-03-08' }],
      severity: 'warning',
      at: ['end_date', 0],
    },
    {
      title: 'Quatre-vingts jours pour une personne',
      lines: [{ ...devops, pd_ordered: 80 }],
      severity: 'warning',
      at: ['pd_ordered', 0],
    },
    {
      title: 'Deux unités à mi-temps',
      lines: [{ ...devops, qty: 2, pd_ordered: 120, fte: '0,5' }],
      severity: 'warning',
      at: ['end_date', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Des jours qui ne peuvent pas être travaillés dans la période ne le seront pas, ou le seront par d’autres que ceux qui ont été présentés.',
    en: 'Days that cannot be worked in the period will not be, or by others than those presented.',
  },
  notChecked: {
    fr: 'La somme des jours d’une même personne sur plusieurs lignes, ses congés, et les unités dont la charge n’est pas ferme.',
    en: 'The sum of one person’s days over several lines, their leave, and units whose workload is not firm.',
  },
};
