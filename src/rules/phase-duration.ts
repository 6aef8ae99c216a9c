import { endDate } from '../columns/end-date';
import { project } from '../columns/project';
import { startDate } from '../columns/start-date';
import { bounds, isSoft } from '../core/agreement/figures';
import type { Figure, Phase } from '../core/agreement/schema';
import { monthsLong } from '../core/calendar/months';
import { cite } from '../core/checking/citation';
import { allowedLength, lengthJudge, type Period } from '../core/checking/length-verdict';
import { levelOf, type Levelled } from '../core/checking/severity';
import type { Citation, Examination, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { linesWhere } from '../core/orders/lines-where';
import type { ProjectPhase } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';
import { phaseName } from '../languages/phase-name';
import { earliest, latest } from './_days-of-lines';
import {
  aimedAt,
  lengthEn,
  lengthFr,
  lengthSentenceEn,
  lengthSentenceFr,
  type LengthFacts,
} from './_lengths';
import { eachProjectPhase } from './_project-phases';

type WrongPhaseLength = LengthFacts & {
  readonly project: string;
  readonly phase: string;
  readonly phaseLabel: string;
  /** A wider length of another clause, and whether even that one is exceeded. */
  readonly widerLow: number | null;
  readonly widerHigh: number | null;
  readonly beyondWider: boolean;
};

interface Data {
  readonly phase: Phase;
  readonly duration: Figure;
  readonly levels: NonNullable<Phase['durationSeverity']>;
}

/** A phase of a project, from its first start to its last end, lasts what the contract says. */
export const rule: Rule<Data, WrongPhaseLength> = {
  id: 'phase-duration',
  needs: [project, startDate, endDate],
  scope: 'project',
  instances: (agreement) =>
    agreement.phases.flatMap((phase) => {
      const { duration, durationSeverity: levels } = phase;
      // Without levels of its own, a phase is judged on its units alone.
      if (!duration || !levels) return [];
      const citation = cite(agreement, duration, 'date-convention');
      return [{ subject: `phase ${phase.id}`, ...citation, data: { phase, duration, levels } }];
    }),
  concerns: ({ data }, book) => book.ofPhase(data.phase.id),
  check(examination) {
    eachProjectPhase(examination, examination.instance.data.phase.id, phaseJudge(examination));
  },
  texts: {
    fr: {
      title: 'Durée de la phase',
      checked: 'La phase d’un projet, du premier début à la dernière fin, dure ce que prévoit le contrat.',
      problem(facts, say) {
        const { phase, phaseLabel, project: name, measure, widerLow, widerHigh, beyondWider } = facts;
        const wider = lengthFr(widerLow, widerHigh, measure, say);
        const place = beyondWider ? 'dépasse aussi' : 'reste dans';
        const other = wider && french` ; elle ${place} la durée (${wider}) qu’une autre clause admet`;
        return french`La phase ${phaseName(phase, phaseLabel)} du projet ${say.quote(name)} ${lengthSentenceFr(facts, say)}${other}.`;
      },
      remedy: ({ kind, widerHigh, beyondWider, ...facts }, say) =>
        kind === 'short'
          ? 'Vérifiez que toutes les lignes de la phase figurent au tableau.'
          : widerHigh !== null && !beyondWider
            ? 'Vérifiez que le dépassement de l’estimation est voulu.'
            : `Ramenez la fin de la phase au ${say.day(aimedAt(facts))} au plus tard, ou vérifiez que toutes les lignes sont de cette phase.`,
    },
    en: {
      title: 'Length of the phase',
      checked: 'A phase of a project, from its first start to its last end, lasts what the contract says.',
      problem(facts, say) {
        const { phase, phaseLabel, project: name, measure, widerLow, widerHigh, beyondWider } = facts;
        const wider = lengthEn(widerLow, widerHigh, measure, say);
        const place = beyondWider ? 'also exceeds' : 'stays within';
        const other = wider && `; it ${place} the length (${wider}) that another clause allows`;
        return `Phase ${phaseName(phase, phaseLabel)} of project ${say.quote(name)} ${lengthSentenceEn(facts, say)}${other}.`;
      },
      remedy: ({ kind, widerHigh, beyondWider, ...facts }, say) =>
        kind === 'short'
          ? 'Check that all the lines of the phase are in the sheet.'
          : widerHigh !== null && !beyondWider
            ? 'Check that going beyond the estimate is intended.'
            : `Bring the end of the phase back to ${say.day(aimedAt(facts))} at the latest, or check that all the lines belong to this phase.`,
    },
  },
};

/** First start and last end of a project's lines in a phase, and a line whose dates do not say. */
function windowOf(lines: readonly OrderLine[]) {
  const dated = linesWhere(lines, isDated);
  return {
    first: earliest(dated, startDate),
    last: latest(dated, endDate),
    undated: lines.find((line) => !isDated(line)),
  };
}

/** Whether a line says from when to when it runs. */
function isDated(line: OrderLine): boolean {
  const start = line.get(startDate);
  const end = line.get(endDate);
  return start !== null && end !== null && end >= start;
}

function phaseJudge({ instance, agreement, settings, asOf, verdicts }: Examination<Data, WrongPhaseLength>) {
  const { phase, duration, levels } = instance.data;
  // The day of grace absorbs the later of two ways of counting; a lower bound needs none.
  const context = { agreement, settings, grace: { before: 0, after: settings.dateGraceDays } };
  const lengthJudgeOf = (figure: Figure) => {
    const judge = lengthJudge(figure, context);
    const allowed = [allowedLength(figure, settings)];
    return (period: Period) => judge(period, allowed);
  };
  const byPhase = lengthJudgeOf(duration);
  const wider = levels.farAbove?.figure;
  const byWider = wider && lengthJudgeOf(wider);

  return ({ project: name, lines }: ProjectPhase): void => {
    const { first, last, undated } = windowOf(lines);
    const missing = undated?.get(startDate) === null ? startDate : endDate;
    if (!first || !last) return verdicts.undecided(lines, missing);
    const period = { start: first.day, end: last.day };
    const verdict = byPhase(period);
    // What is too long already is too long whatever the dates that are missing.
    if (verdict.kind !== 'long' && undated) return verdicts.undecided(lines, missing);
    if (verdict.kind === 'tolerated') return verdicts.tolerated(lines);
    if (verdict.kind === 'within') return verdicts.pass(lines);

    const beyondWider = verdict.kind === 'long' && byWider?.(period).kind === 'long';
    const side = verdict.kind === 'short' ? levels.below : levels.above;
    const level: (Levelled & Citation) | undefined = beyondWider ? levels.farAbove : side;
    const ended = last.day < asOf || last.line.status === 'settled';
    // A phase that goes on may still reach its least length (ADR 10, point 11).
    if (!level || (verdict.kind === 'short' && !ended)) return verdicts.pass(lines);

    const { clause, alsoClauses = [], doubts } = level;
    const told = verdict.kind === 'long' && wider ? { ...bounds(wider), clause: [wider.clause] } : null;
    verdicts.finding({
      severity: levelOf(level, settings),
      lines,
      at: last.line.cell(endDate),
      related: [first.line.cell(startDate)],
      also: { clause, alsoClauses: [...alsoClauses, ...(told?.clause ?? [])], doubts },
      facts: {
        kind: verdict.kind,
        project: name,
        phase: phase.id,
        phaseLabel: phase.label,
        start: { day: period.start },
        end: { day: period.end },
        months: monthsLong(period.start, period.end),
        low: verdict.length.low,
        high: verdict.length.high,
        measure: duration.unit,
        approximate: isSoft(duration),
        expected: { day: verdict.expected },
        limit: { day: verdict.limit },
        tolerance: isSoft(duration) ? settings.tolerance.months : 0,
        widerLow: told?.low ?? null,
        widerHigh: told?.high ?? null,
        beyondWider,
      },
    });
  };
}

const line = (uo_code: string, start_date: string, end_date: string) => ({
  order_no: 'BC-001',
  project: 'Alpha',
  uo_code,
  qty: 1,
  start_date,
  end_date,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Trois phases dans les durées du contrat',
      lines: [
        line('UO-L2.1.2', '2017-01-09', '2017-03-08'),
        line('UO-L2.2.2', '2017-04-03', '2017-07-02'),
        line('UO-L2.3.2', '2017-10-02', '2018-02-01'),
      ],
    },
    {
      title: 'Phase 3 de six mois en deux unités, un jour de grâce compris',
      lines: [line('UO-L2.3.2', '2017-10-02', '2018-01-01'), line('UO-L2.3.3', '2018-01-02', '2018-04-02')],
    },
    {
      title: 'Phase 3 courte, mais en cours',
      lines: [line('UO-L2.3.2', '2018-05-02', '2018-06-30')],
    },
  ],
  violating: [
    {
      title: 'Investigation de six mois',
      lines: [line('UO-L2.1.2', '2017-01-09', '2017-07-08')],
      severity: 'warning',
      at: ['end_date', 0],
    },
    {
      title: 'Investigation de deux semaines',
      lines: [line('UO-L2.1.1', '2017-01-09', '2017-01-22')],
      severity: 'warning',
      at: ['end_date', 0],
    },
    {
      title: 'Construction de cinq mois, au-delà de l’estimation',
      lines: [line('UO-L2.2.2', '2017-04-03', '2017-07-02'), line('UO-L2.2.2', '2017-06-05', '2017-09-02')],
      severity: 'info',
      at: ['end_date', 1],
    },
    {
      title: 'Construction de neuf mois',
      lines: [line('UO-L2.2.2', '2017-04-03', '2017-12-31')],
      severity: 'warning',
      at: ['end_date', 0],
    },
    {
      title: 'Consolidation de dix mois',
      lines: [line('UO-L2.3.2', '2017-10-02', '2018-07-31')],
      severity: 'error',
      at: ['end_date', 0],
    },
    {
      title: 'Consolidation de deux mois, terminée',
      lines: [line('UO-L2.3.2', '2017-10-02', '2017-12-01')],
      severity: 'warning',
      at: ['end_date', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Une phase qui s’allonge retarde le service et finit par coûter des unités que personne n’avait prévues.',
    en: 'A phase that drags on delays the service and ends up costing units that nobody had planned.',
  },
  notChecked: {
    fr: french`La durée de chaque unité, que regarde « unit-duration », et les interruptions à l’intérieur de la phase.`,
    en: 'The length of each unit, which “unit-duration” looks at, and interruptions within the phase.',
  },
};
