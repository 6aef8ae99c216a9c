import { challengedOn } from '../columns/challenged-on';
import { lot as lotColumn } from '../columns/lot';
import { bounds, isSoft } from '../core/agreement/figures';
import { deadlineAfter, firstDayAfterNotice } from '../core/agreement/lengths';
import type { TimeLimit } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { levelOf } from '../core/checking/severity';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import { columnsNamed } from './_columns-named';
import { linesOfLots } from './_lots';
import { lackingDay } from './_two-days';

type OutOfTime = {
  readonly labelFr: string;
  readonly labelEn: string;
  readonly from: { readonly day: number };
  readonly to: { readonly day: number };
  /** Last day of a longest delay, first day after a shortest one. */
  readonly limit: { readonly day: number };
  readonly early: boolean;
};

interface Data {
  readonly limit: TimeLimit;
  readonly from: Column<number>;
  readonly to: Column<number>;
}

/** What comes within so long of another event, or so long after it, does; each limit the agreement states of two days of a line. */
export const rule: Rule<Data, OutOfTime> = {
  id: 'time-limit',
  version: 2,
  needs: [],
  scope: 'line',
  instances: (agreement) =>
    agreement.timeLimits.flatMap((limit) => {
      const { id, fromField, toField } = limit;
      // A challenge of the team has a rule of its own, which also tells while the delay runs.
      if (!fromField || !toField || toField === challengedOn.field) return [];
      const data = { limit, from: columnsNamed[fromField], to: columnsNamed[toField] };
      return [{ subject: id, ...cite(agreement, limit.limit), data }];
    }),
  concerns: ({ data: { limit } }, book) => {
    const { lots, units } = limit;
    const lines = units ? units.flatMap((code) => book.ofUnit(code)) : book.lines;
    return linesOfLots(lots, lines);
  },
  check({ instance: { data }, lines, asOf, settings, verdicts }) {
    const { limit, from: fromColumn, to: toColumn } = data;
    const { low, high } = bounds(limit.limit);
    const level = limit.level ?? {
      severity: isSoft(limit.limit) ? ('warning' as const) : ('error' as const),
    };
    const { unit } = limit.limit;
    const zone = settings.holidayZone;
    const latestAfter = (day: number) =>
      high === null ? Infinity : (deadlineAfter(day, high, unit, zone) ?? day);
    const firstAfter = high === null ? firstDayAfterNotice : deadlineAfter;
    const earliestAfter = (day: number) =>
      low === null ? -Infinity : (firstAfter(day, low, unit, zone) ?? day);
    const isPast = (day: number) => asOf > (high === null ? earliestAfter(day) : latestAfter(day));
    for (const line of lines) {
      const [from, to] = [line.get(fromColumn), line.get(toColumn)];
      if (from === null || to === null) {
        const lacking = lackingDay(line, data, isPast);
        if (lacking) verdicts.undecided(line, lacking);
        else verdicts.notApplicable(line);
      } else if (limit.lots && line.lot === null) verdicts.undecided(line, lotColumn);
      else {
        const [latest, earliest] = [latestAfter(from), earliestAfter(from)];
        const early = to < earliest;
        if (to <= latest && !early) verdicts.pass(line);
        else
          verdicts.finding({
            severity: levelOf(level, settings),
            lines: line,
            at: line.cell(toColumn),
            related: [line.cell(fromColumn)],
            also: limit.level,
            facts: {
              labelFr: limit.label.fr,
              labelEn: limit.label.en,
              from: { day: from },
              to: { day: to },
              limit: { day: early ? earliest : latest },
              early,
            },
          });
      }
    }
  },
  texts: {
    fr: {
      title: 'Délai entre deux dates',
      checked: 'Chaque délai que le contrat fixe entre deux dates d’une ligne est tenu.',
      problem: ({ labelFr, from, to, limit, early }, say) =>
        french`${labelFr} : du ${say.day(from.day)} au ${say.day(to.day)}, alors que le contrat demande le ${say.day(limit.day)} ${early ? 'au plus tôt' : 'au plus tard'}.`,
      remedy: ({ early }) =>
        early
          ? french`Reportez la seconde date, ou corrigez celle qui est mal inscrite.`
          : french`Vérifiez les deux dates ; un retard peut ouvrir droit à pénalité.`,
    },
    en: {
      title: 'Time limit between two dates',
      checked: 'Each time limit the contract sets between two dates of a line is kept.',
      problem: ({ labelEn, from, to, limit, early }, say) =>
        `${labelEn}: from ${say.day(from.day)} to ${say.day(to.day)}, although the contract asks for ${say.day(limit.day)} ${early ? 'at the earliest' : 'at the latest'}.`,
      remedy: ({ early }) =>
        early
          ? 'Put the second date off, or correct the one that is wrong.'
          : 'Check both dates; lateness may give rise to a penalty.',
    },
  },
};

const days = { need_date: null, presented_on: null, onboarded_on: null };
const line = {
  ...{ order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, start_date: '2026-05-11' },
  ...{ ...days, replacement_requested_on: null, replaced_on: null },
};
const replaced = (replaced_on: string) => ({
  ...line,
  replacement_requested_on: '2026-05-12',
  replaced_on,
});
const onCall = (start_date: string) => ({ ...line, uo_code: 'UO-AP', need_date: '2026-07-06', start_date });

export const examples: RuleExamples = {
  compliant: [
    { title: 'Remplacé le cinquième jour ouvré', lines: [replaced('2026-05-20')] },
    { title: 'Astreinte après dix jours ouvrés pleins', lines: [onCall('2026-07-22')] },
    {
      title: 'Remplacement demandé, délai encore ouvert',
      lines: [{ ...line, replacement_requested_on: '2026-05-12' }, replaced('2026-05-20')],
      asOf: '2026-05-20',
    },
  ],
  violating: [
    {
      title: 'Remplacé un jour trop tard',
      lines: [replaced('2026-05-21')],
      severity: 'error',
      at: ['replaced_on', 0],
    },
    {
      title: 'Astreinte le dixième jour ouvré, sans préavis suffisant',
      lines: [onCall('2026-07-21')],
      severity: 'error',
      at: ['start_date', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Un délai manqué se constate aussitôt ou jamais : après coup, personne ne refait le calcul des jours ouvrés.`,
    en: 'A missed time limit is noticed at once or never: afterwards nobody counts the working days again.',
  },
  notChecked: {
    fr: french`Les délais dont l’une des dates n’est pas une colonne du tableau, et ce qui n’a pas encore eu lieu tant que le délai court. Une fois le délai passé, ou quand la première date manque, la ligne est comptée comme non vérifiable.`,
    en: 'Time limits one of whose dates is not a column of the sheet, and what has not happened yet while the time runs. Once it is past, or where the first date is missing, the line counts as not checkable.',
  },
};
