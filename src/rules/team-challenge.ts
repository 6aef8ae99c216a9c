import { challengedOn } from '../columns/challenged-on';
import { lot as lotColumn } from '../columns/lot';
import { person } from '../columns/person';
import { presentedOn } from '../columns/presented-on';
import { readingInUse } from '../core/agreement/doubts';
import { bounds } from '../core/agreement/figures';
import { deadlineAfter } from '../core/agreement/lengths';
import type { Figure, Measure } from '../core/agreement/schema';
import { workingDayOnOrAfter } from '../core/calendar/working-days';
import { cite } from '../core/checking/citation';
import type { Examination, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { groupLines } from '../core/orders/group-lines';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';
import { lengthEn, lengthFr } from './_lengths';
import { linesOfLots } from './_lots';

type Challenge = {
  readonly kind: 'late' | 'open';
  readonly presented: { readonly day: number };
  /** `null` while nobody has been challenged. */
  readonly challenged: { readonly day: number } | null;
  /** Last day to challenge, put off to a working day where the settings say so. */
  readonly deadline: { readonly day: number };
  /** The delay of the contract, in `measure`. */
  readonly delay: number;
  readonly measure: Measure;
  /** Days after the deadline, or left until it. */
  readonly days: number;
  /** What became of a delay that ends on a day nobody works: put off, or not. */
  readonly dayOff: 'put-off' | 'kept' | null;
  /** Persons presented that day, where the sheet names them. */
  readonly persons: readonly string[];
};

interface Data {
  readonly limit: Figure;
  readonly delay: number;
  readonly lots: readonly string[] | undefined;
}

/** A team is challenged within the delay after it was presented; while the delay runs, its last day is told. */
export const rule: Rule<Data, Challenge> = {
  id: 'team-challenge',
  needs: [presentedOn, challengedOn],
  namedAlone: true,
  reads: [presentedOn, challengedOn, person],
  instances: (agreement) =>
    agreement.timeLimits.flatMap(({ id, limit, fromField, toField, lots }) => {
      const delay = bounds(limit).high;
      if (fromField !== presentedOn.field || toField !== challengedOn.field || delay === null) return [];
      return [{ subject: id, ...cite(agreement, limit), data: { limit, delay, lots } }];
    }),
  concerns: ({ data: { lots } }, { lines }) => linesOfLots(lots, lines),
  check(examination) {
    const { instance, lines, asOf, verdicts } = examination;
    const deadlineOf = deadlines(examination);
    const open: OrderLine[] = [];
    const late: OrderLine[] = [];
    for (const line of lines) {
      const presented = line.get(presentedOn);
      const challenged = line.get(challengedOn);
      if (line.unreadable(challengedOn)) verdicts.undecided(line, challengedOn);
      else if (presented === null) {
        if (challenged === null && !line.unreadable(presentedOn)) verdicts.notApplicable(line);
        else verdicts.undecided(line, presentedOn);
      } else if (instance.data.lots && line.lot === null) verdicts.undecided(line, lotColumn);
      else if (challenged === null) {
        if (asOf < presented) verdicts.notApplicable(line);
        else if (asOf <= deadlineOf(presented).day) open.push(line);
        else verdicts.pass(line);
      } else if (challenged < presented) verdicts.undecided(line, presentedOn);
      else if (challenged <= deadlineOf(presented).day) verdicts.pass(line);
      else late.push(line);
    }
    // A team presented on one day is one deadline, and challenged on one day one challenge, however many lines it has (ADR
    // 10, point 15).
    const teamOf = (line: OrderLine) =>
      `${line.get(presentedOn) ?? ''} ${line.get(challengedOn) ?? ''} ${line.lot ?? ''}`;
    for (const [kind, told] of [
      ['late', late],
      ['open', open],
    ] as const)
      for (const [first, ...others] of groupLines(told, teamOf).values()) {
        const presented = first?.get(presentedOn) ?? null;
        if (first && presented !== null)
          tell(kind, { presented, deadline: deadlineOf(presented), first, others }, examination);
      }
  },
  texts: {
    fr: {
      title: 'Délai de récusation',
      checked: french`Une équipe présentée est récusée dans le délai prévu ; le dernier jour pour le faire est indiqué.`,
      problem: (facts, say) => {
        const { kind, presented, challenged, deadline, delay, measure, days, dayOff, persons } = facts;
        const counted = `${lengthFr(delay, delay, measure, say)} après la présentation`;
        const policy =
          dayOff === null
            ? ''
            : dayOff === 'put-off'
              ? ', reporté au premier jour ouvré suivant (votre réglage)'
              : ', jour non ouvré que votre réglage ne reporte pas';
        const until = french`${say.day(deadline.day)} (${counted}${policy})`;
        const who = persons.length === 0 ? '' : ` (${say.list(persons)})`;
        return kind === 'late'
          ? french`Récusation du ${say.day(challenged?.day ?? 0)}, ${say.count(days, 'jour', 'jours')} après la fin du délai : présentation le ${say.day(presented.day)}, récusation possible jusqu’au ${until}.`
          : french`Équipe présentée le ${say.day(presented.day)}${who} : récusation possible jusqu’au ${until} ; ${days === 0 ? 'dernier jour' : `il reste ${say.count(days, 'jour', 'jours')}`}.`;
      },
      remedy: ({ kind }) =>
        kind === 'late'
          ? french`Vérifiez les deux dates ; passé le délai, un remplacement se négocie avec le titulaire.`
          : 'Examinez les références d’ici là, ou ne faites rien si l’équipe convient.',
    },
    en: {
      title: 'Time limit to challenge a team',
      checked: 'A team presented is challenged in time; the last day to do so is stated.',
      problem: (facts, say) => {
        const { kind, presented, challenged, deadline, delay, measure, days, dayOff, persons } = facts;
        const counted = `${lengthEn(delay, delay, measure, say)} after it was presented`;
        const policy =
          dayOff === null
            ? ''
            : dayOff === 'put-off'
              ? ', put off to the next working day (your setting)'
              : ', not a working day, which your setting does not put off';
        const until = `${say.day(deadline.day)} (${counted}${policy})`;
        const who = persons.length === 0 ? '' : ` (${say.list(persons)})`;
        return kind === 'late'
          ? `Challenged on ${say.day(challenged?.day ?? 0)}, ${say.count(days, 'day', 'days')} after the time limit: presented on ${say.day(presented.day)}, open to challenge until ${until}.`
          : `The team presented on ${say.day(presented.day)}${who} may be challenged until ${until}; ${days === 0 ? 'this is the last day' : `${say.count(days, 'day', 'days')} left`}.`;
      },
      remedy: ({ kind }) =>
        kind === 'late'
          ? 'Check the two dates; once the time limit is past, a replacement is agreed with the holder.'
          : 'Look at the references by that day, or do nothing if the team suits.',
    },
  },
};

interface Deadline {
  readonly day: number;
  readonly dayOff: Challenge['dayOff'];
}

/** Last day to challenge for a day of presentation, which does not count itself (doubt on the delay). */
function deadlines({ instance, agreement, settings }: Examination<Data, Challenge>) {
  const { limit, delay } = instance.data;
  const { holidayZone, extendToWorkingDay, readings } = settings;
  const included = readingInUse(agreement, 'challenge-start', readings)?.reading === 'presentation-included';
  return (presented: number): Deadline => {
    const day =
      deadlineAfter(included ? presented - 1 : presented, delay, limit.unit, holidayZone) ?? presented;
    const worked = workingDayOnOrAfter(day, holidayZone);
    if (worked === day) return { day, dayOff: null };
    return extendToWorkingDay ? { day: worked, dayOff: 'put-off' } : { day, dayOff: 'kept' };
  };
}

interface Team {
  readonly presented: number;
  readonly deadline: Deadline;
  readonly first: OrderLine;
  readonly others: readonly OrderLine[];
}

function tell(
  kind: Challenge['kind'],
  { presented, deadline: { day, dayOff }, first, others }: Team,
  { instance: { data }, asOf, verdicts }: Examination<Data, Challenge>,
): void {
  const challenged = first.get(challengedOn);
  const late = kind === 'late';
  const lines = [first, ...others];
  verdicts.finding({
    severity: late ? 'error' : 'info',
    lines,
    at: first.cell(late ? challengedOn : presentedOn),
    related: [
      late ? first.cell(presentedOn) : null,
      ...others.slice(0, 20).map((line) => line.cell(late ? challengedOn : presentedOn)),
    ],
    facts: {
      kind,
      presented: { day: presented },
      challenged: challenged === null ? null : { day: challenged },
      deadline: { day },
      delay: data.delay,
      measure: data.limit.unit,
      days: challenged === null ? day - asOf : challenged - day,
      dayOff,
      persons: [...new Set(lines.flatMap((line) => line.get(person) ?? []))],
    },
  });
}

const team = {
  order_no: 'BC-004',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  presented_on: '2017-03-01',
  challenged_on: null,
};

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Récusation le huitième jour, ou aucune',
      lines: [{ ...team, challenged_on: '2017-03-09' }, team],
    },
    {
      title: 'Huitième jour un samedi, reporté au lundi par le réglage',
      lines: [{ ...team, presented_on: '2017-03-03', challenged_on: '2017-03-13' }],
      settings: { extendToWorkingDay: true },
    },
    {
      title: 'Personne n’a été présenté sur la ligne',
      lines: [team, { ...team, presented_on: null }],
    },
  ],
  violating: [
    {
      title: 'Récusation le neuvième jour',
      lines: [{ ...team, challenged_on: '2017-03-10' }],
      severity: 'error',
      at: ['challenged_on', 0],
    },
    {
      title: 'Huitième jour un samedi, sans report',
      lines: [{ ...team, presented_on: '2017-03-03', challenged_on: '2017-03-13' }],
      severity: 'error',
      at: ['challenged_on', 0],
    },
    {
      title: french`Délai en cours : une information pour toute l’équipe`,
      lines: [
        { ...team, person: 'A. Martin' },
        { ...team, uo_code: 'UO-L2.2.1', person: 'B. Durand' },
      ],
      asOf: '2017-03-06',
      severity: 'info',
      at: ['presented_on', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Passé ce délai, l’administration ne peut plus écarter un intervenant sur ses seules références.',
    en: 'Once the time limit is past, the administration can no longer turn a person down on references alone.',
  },
  notChecked: {
    fr: french`Les motifs de la récusation, et la présentation elle-même : une ligne sans date de présentation est sans objet.`,
    en: 'The grounds of the challenge, and the presentation itself: a line without a day of presentation is not applicable.',
  },
};
