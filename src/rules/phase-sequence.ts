import { endDate } from '../columns/end-date';
import { project } from '../columns/project';
import { startDate } from '../columns/start-date';
import type { Phase } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import { linesBy } from '../core/checking/lines-by';
import type { Examination, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { groupLines } from '../core/orders/group-lines';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';
import { phaseName } from '../languages/phase-name';
import { earliest, latest } from './_days-of-lines';
import { eachProject } from './_project-phases';

type OutOfSequence = {
  readonly project: string;
  readonly phase: string;
  readonly phaseLabel: string;
  readonly start: { readonly day: number };
  readonly earlierPhase: string;
  readonly earlierPhaseLabel: string;
  /** Last day of the earlier phase, as far as its lines say. */
  readonly end: { readonly day: number };
};

/** What is ordered for all projects, or for none, belongs to the sequence of none. */
const sequenced = linesBy((line) =>
  line.phase === null || line.unit?.projectNotNeeded || line.unit?.scope?.covers === 'all-projects'
    ? null
    : 'sequenced',
);

/** The phases of a project follow one another: each starts once the one before it, where there is one, has ended. */
export const rule: Rule<null, OutOfSequence> = {
  id: 'phase-sequence',
  needs: [project, startDate, endDate],
  scope: 'project',
  instances: (agreement) => {
    const { phases, phaseSequence } = agreement;
    return phaseSequence && phases.length > 1
      ? [{ subject: 'phases', ...cite(agreement, phaseSequence), data: null }]
      : [];
  },
  concerns: (_, book) => sequenced(book, 'sequenced'),
  check(examination) {
    eachProject(examination, ({ lines }) => judge(lines, examination));
  },
  texts: {
    fr: {
      title: 'Ordre des phases',
      checked: 'Une phase d’un projet commence une fois terminée celle qui la précède.',
      problem: ({ project: name, phase, phaseLabel, start, earlierPhase, earlierPhaseLabel, end }, say) =>
        french`La phase ${phaseName(phase, phaseLabel)} du projet ${say.quote(name)} commence le ${say.day(start.day)}, alors que la phase ${phaseName(earlierPhase, earlierPhaseLabel)} court jusqu’au ${say.day(end.day)}.`,
      remedy: ({ end }, say) =>
        `Reportez le début au ${say.day(end.day + 1)} au plus tôt, ou corrigez la fin de la phase précédente.`,
    },
    en: {
      title: 'Order of the phases',
      checked: 'A phase of a project starts once the one before it has ended.',
      problem: ({ project: name, phase, phaseLabel, start, earlierPhase, earlierPhaseLabel, end }, say) =>
        `Phase ${phaseName(phase, phaseLabel)} of project ${say.quote(name)} starts on ${say.day(start.day)}, while phase ${phaseName(earlierPhase, earlierPhaseLabel)} runs until ${say.day(end.day)}.`,
      remedy: ({ end }, say) =>
        `Put the start off to ${say.day(end.day + 1)} at the earliest, or correct the end of the phase before.`,
    },
  },
};

interface PresentPhase {
  readonly phase: Phase;
  readonly lines: readonly OrderLine[];
}

/** Each phase of a project against the nearest one before it that is there (ADR 10, point 12). */
function judge(ofProject: readonly OrderLine[], { verdicts }: Examination<null, OutOfSequence>): void {
  const present = [...groupLines(ofProject, ({ phase }) => phase?.id ?? null).values()]
    .flatMap((lines): PresentPhase[] => {
      const phase = lines[0]?.phase;
      return phase ? [{ phase, lines }] : [];
    })
    .sort((one, other) => one.phase.order - other.phase.order);
  for (const [index, { phase, lines }] of present.entries()) {
    const before = present[index - 1];
    if (!before) {
      verdicts.notApplicable(lines);
      continue;
    }
    const start = earliest(lines, startDate);
    const end = latest(before.lines, endDate);
    if (start && end && start.day <= end.day)
      verdicts.finding({
        severity: 'warning',
        lines,
        at: start.line.cell(startDate),
        related: [end.line.cell(endDate)],
        facts: {
          project: start.line.written(project),
          phase: phase.id,
          phaseLabel: phase.label,
          start: { day: start.day },
          earlierPhase: before.phase.id,
          earlierPhaseLabel: before.phase.label,
          end: { day: end.day },
        },
      });
    // A start or an end that is not known may lie on the wrong side.
    else if (lines.some((line) => line.get(startDate) === null)) verdicts.undecided(lines, startDate);
    else if (before.lines.some((line) => line.get(endDate) === null)) verdicts.undecided(lines, endDate);
    else verdicts.pass(lines);
  }
}

const investigation = {
  order_no: 'BC-001',
  project: 'Alpha',
  uo_code: 'UO-L2.1.2',
  qty: 1,
  start_date: '2017-01-09',
  end_date: '2017-03-08',
};
const construction = {
  ...investigation,
  uo_code: 'UO-L2.2.2',
  start_date: '2017-03-09',
  end_date: '2017-07-02',
};
const consolidation = {
  ...investigation,
  uo_code: 'UO-L2.3.2',
  start_date: '2017-10-02',
  end_date: '2018-02-01',
};
const transfer = {
  ...investigation,
  uo_code: 'UO-L2.4.2',
  start_date: '2018-02-02',
  end_date: '2018-04-01',
};

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Quatre phases, chacune dès le lendemain de la précédente au plus tôt',
      lines: [investigation, construction, consolidation, transfer],
    },
    {
      title: 'Investigation absente, et transfert juste après la construction',
      lines: [construction, { ...transfer, start_date: '2017-07-03', end_date: '2017-09-02' }],
    },
    {
      title: 'Réversibilité de tous les projets, hors de l’ordre',
      lines: [
        investigation,
        construction,
        { ...transfer, uo_code: 'UO-L2.4.1', project: 'TOUS', start_date: '2017-02-01' },
      ],
    },
  ],
  violating: [
    {
      title: french`Consolidation commencée pendant la construction : un seul constat`,
      lines: [
        construction,
        { ...construction, uo_code: 'UO-L2.2.1', end_date: '2017-05-01' },
        { ...consolidation, start_date: '2017-05-15' },
        { ...consolidation, uo_code: 'UO-L2.3.4', start_date: '2017-05-01' },
      ],
      severity: 'warning',
      at: ['start_date', 3],
    },
    {
      title: 'Commencée le dernier jour de la phase précédente',
      lines: [investigation, { ...construction, start_date: '2017-03-08' }],
      severity: 'warning',
      at: ['start_date', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Chaque phase s’appuie sur les résultats de la précédente : deux phases menées de front engagent des dépenses avant que l’on sache si le service vaut d’être poursuivi.`,
    en: 'Each phase rests on the results of the one before: two at a time commit money before anyone knows whether the service is worth going on with.',
  },
  notChecked: {
    fr: 'Une phase qui manque au tableau, et l’ordre des lignes à l’intérieur d’une phase. La décision de lancer chaque phase a sa propre règle.',
    en: 'A phase that is not in the sheet, and the order of the lines within a phase. The decision to start each phase has a rule of its own.',
  },
};
