import { endDate } from '../columns/end-date';
import { iterationStart } from '../columns/iteration-start';
import { project } from '../columns/project';
import { startDate } from '../columns/start-date';
import { phaseById } from '../core/agreement/phases';
import type { Phase, Unit } from '../core/agreement/schema';
import { addMonths } from '../core/calendar/months';
import { cite } from '../core/checking/citation';
import type { Examination, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { ProjectPhase } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import { earliest, latest } from './_days-of-lines';
import { eachProjectPhase } from './_project-phases';

type NotCovering = {
  readonly unit: string;
  readonly label: string;
  readonly project: string;
  readonly phase: string;
  readonly start: { readonly day: number } | null;
  readonly end: { readonly day: number } | null;
  /** What the unit should have been there for, where it starts too late. */
  readonly since: 'iteration' | 'phase' | null;
  readonly sinceDay: { readonly day: number } | null;
  /** End of the phase, where the unit runs long after it. */
  readonly phaseEnd: { readonly day: number } | null;
};

type Data = { readonly unit: Unit; readonly phase: Phase };

/** How long after its phase such a unit may run before we ask why: our own measure, no clause gives one. */
const monthsAfter = 1;

/** A unit that serves a phase is there when the phase's iterations start, and does not go on long after it. */
export const rule: Rule<Data, NotCovering> = {
  id: 'unit-covers-phase',
  needs: [project, startDate, endDate],
  scope: 'project',
  instances: (agreement) =>
    agreement.units.flatMap((unit) => {
      const phase = unit.phase === null ? undefined : phaseById(agreement, unit.phase);
      return unit.coversPhase && phase
        ? [{ subject: unit.code, ...cite(agreement, unit.coversPhase), data: { unit, phase } }]
        : [];
    }),
  concerns: ({ data }, book) => book.ofUnit(data.unit.code),
  check(examination) {
    eachProjectPhase(examination, examination.instance.data.phase.id, (group) => judge(group, examination));
  },
  texts: {
    fr: {
      title: 'Unité qui accompagne la phase',
      checked: 'L’unité est en place dès les premières itérations et ne se prolonge pas bien après la phase.',
      problem: (facts, say) => {
        const { unit, label, project: name, phase, start, end, since, sinceDay, phaseEnd } = facts;
        const late =
          since === null
            ? null
            : `commence le ${say.day(start?.day ?? 0)}, après ${since === 'iteration' ? 'la première itération' : `le début de la phase ${phase}`}, le ${say.day(sinceDay?.day ?? 0)}`;
        const long =
          phaseEnd === null
            ? null
            : `se prolonge jusqu’au ${say.day(end?.day ?? 0)}, plus d’un mois après la fin de la phase ${phase}, le ${say.day(phaseEnd.day)}`;
        const what = [late, long].filter((part) => part !== null).join(', et ');
        return french`${unit} (${label}) du projet ${say.quote(name)} ${what}.`;
      },
      remedy: ({ since }) =>
        since === null
          ? 'Vérifiez la fin de l’unité, ou complétez les lignes de la phase.'
          : 'Vérifiez que l’équipe disposait de l’environnement à temps, ou corrigez les dates.',
    },
    en: {
      title: 'Unit that goes with the phase',
      checked: 'The unit is there from the first iterations and does not go on long after the phase.',
      problem: (facts, say) => {
        const { unit, label, project: name, phase, start, end, since, sinceDay, phaseEnd } = facts;
        const late =
          since === null
            ? null
            : `starts on ${say.day(start?.day ?? 0)}, after ${since === 'iteration' ? 'the first iteration' : `the start of phase ${phase}`}, on ${say.day(sinceDay?.day ?? 0)}`;
        const long =
          phaseEnd === null
            ? null
            : `runs until ${say.day(end?.day ?? 0)}, more than a month after the end of phase ${phase}, on ${say.day(phaseEnd.day)}`;
        const what = [late, long].filter((part) => part !== null).join(', and ');
        return `${unit} (${label}) of project ${say.quote(name)} ${what}.`;
      },
      remedy: ({ since }) =>
        since === null
          ? 'Check the end of the unit, or complete the lines of the phase.'
          : 'Check that the team had the environment in time, or correct the dates.',
    },
  },
};

/** One finding per project and phase; units that serve the phase do not make its window (ADR 10, point 11). */
function judge(group: ProjectPhase, { instance, verdicts }: Examination<Data, NotCovering>): void {
  const { unit, phase } = instance.data;
  const serving = group.lines.filter((line) => line.unit === unit);
  const others = group.lines.filter((line) => !line.unit?.coversPhase);
  // Nothing yet to go with: what the phase lacks is told by `unit-mandatory`.
  if (others.length === 0) return verdicts.notApplicable(serving);

  const begins = earliest(serving, startDate);
  const ends = latest(serving, endDate);
  const iteration = earliest(group.lines, iterationStart);
  const opens = iteration ?? earliest(others, startDate);
  const closes = latest(others, endDate);
  const late = begins !== null && opens !== null && begins.day > opens.day;
  const long = ends !== null && closes !== null && ends.day > addMonths(closes.day, monthsAfter);
  // A date not known may open the phase earlier, or close it later.
  const undated = (column: Column, lines: readonly OrderLine[]) =>
    lines.some((line) => line.get(column) === null);
  const lateKnown = late && !undated(startDate, serving);
  const longKnown = long && !undated(endDate, others);
  if (!lateKnown && !longKnown) {
    if (undated(startDate, serving) || (!iteration && undated(startDate, others)))
      return verdicts.undecided(serving, startDate);
    if (undated(endDate, serving) || undated(endDate, others)) return verdicts.undecided(serving, endDate);
    return verdicts.pass(serving);
  }
  verdicts.finding({
    severity: 'info',
    lines: serving,
    at: lateKnown ? begins.line.cell(startDate) : (ends?.line.cell(endDate) ?? null),
    related: [
      lateKnown ? opens.line.cell(iteration ? iterationStart : startDate) : null,
      longKnown ? closes.line.cell(endDate) : null,
    ],
    facts: {
      unit: unit.code,
      label: unit.label,
      project: group.project,
      phase: phase.id,
      start: begins && { day: begins.day },
      end: ends && { day: ends.day },
      since: lateKnown ? (iteration ? 'iteration' : 'phase') : null,
      sinceDay: lateKnown ? { day: opens.day } : null,
      phaseEnd: longKnown ? { day: closes.day } : null,
    },
  });
}

const devops = {
  order_no: 'BC-004',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  project: 'Alpha',
  start_date: '2017-04-03',
  end_date: '2017-07-02',
};
const hosting = { ...devops, uo_code: 'UO-L2.2.3' };

export const examples: RuleExamples = {
  compliant: [
    { title: 'Hébergement le temps de la phase', lines: [devops, hosting] },
    {
      title: 'Avant la première itération, et un mois de plus',
      lines: [
        { ...devops, iteration_start: '2017-04-18' },
        { ...hosting, start_date: '2017-04-18', end_date: '2017-08-02' },
      ],
    },
  ],
  violating: [
    {
      title: 'Hébergement en place deux mois après le début',
      lines: [devops, { ...hosting, start_date: '2017-06-01' }],
      severity: 'info',
      at: ['start_date', 1],
    },
    {
      title: 'Hébergement poursuivi trois mois',
      lines: [devops, { ...hosting, end_date: '2017-10-02' }],
      severity: 'info',
      at: ['end_date', 1],
    },
    {
      title: 'En retard et prolongé : un seul constat',
      lines: [
        devops,
        { ...hosting, start_date: '2017-04-04', end_date: '2017-08-03' },
        { ...hosting, start_date: '2017-08-04', end_date: '2017-10-02' },
      ],
      severity: 'info',
      at: ['start_date', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Sans environnement, une équipe ne peut ni développer ni montrer ce qu’elle a fait ; prolongé après la phase, l’hébergement relève d’une autre unité.`,
    en: 'Without an environment a team can neither develop nor show what it has done; after the phase, hosting belongs to another unit.',
  },
  notChecked: {
    fr: 'Un hébergement qui s’arrête avant la fin de la phase, ou que l’administration fournit elle-même.',
    en: 'Hosting that stops before the end of the phase, or that the administration provides itself.',
  },
};
