import { project } from '../columns/project';
import { startDate } from '../columns/start-date';
import type { Figure, Measure, Phase } from '../core/agreement/schema';
import { monthsLong } from '../core/calendar/months';
import { cite } from '../core/checking/citation';
import { allowedLength, lengthJudge, type LengthVerdict } from '../core/checking/length-verdict';
import type { Examination, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import { phaseName } from '../languages/phase-name';
import { columnsNamed } from './_columns-named';
import { earliest, isTakenOver } from './_days-of-lines';
import { lengthEn, lengthFr } from './_lengths';
import { eachProject, type ProjectLines } from './_project-phases';

type OutsideWindow = {
  readonly kind: 'long' | 'short';
  readonly project: string;
  readonly phase: string;
  readonly phaseLabel: string;
  readonly earlierPhase: string;
  readonly earlierPhaseLabel: string;
  readonly decision: { readonly day: number };
  /** First start of the earlier phase. */
  readonly start: { readonly day: number };
  /** From that start to the decision, in months; negative where it comes before. */
  readonly months: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly measure: Measure;
  /** The day the contract's figure gives, and the nearest one accepted. */
  readonly expected: { readonly day: number };
  readonly limit: { readonly day: number };
};

interface Data {
  readonly phase: Phase;
  readonly earlier: Phase;
  readonly window: Figure;
  readonly decision: Column<number>;
}

/** The decision to start a phase comes as long after the start of the one before as the contract says. */
export const rule: Rule<Data, OutsideWindow> = {
  id: 'phase-decision-window',
  needs: [project],
  scope: 'project',
  instances: (agreement) =>
    agreement.phases.flatMap((phase) => {
      const window = phase.decision?.window;
      const earlier = phaseBefore(agreement.phases, phase);
      if (!phase.decision || !window || !earlier) return [];
      const data = { phase, earlier, window, decision: columnsNamed[phase.decision.field] };
      return [{ subject: `phase ${phase.id}`, ...cite(agreement, window, 'date-convention'), data }];
    }),
  // A decision may be taken, and dated, before anything of the phase is ordered.
  concerns: ({ data }, book) => [...book.ofPhase(data.earlier.id), ...book.ofPhase(data.phase.id)],
  check(examination) {
    eachProject(examination, windowJudge(examination));
  },
  texts: {
    fr: {
      title: 'Moment de la décision',
      checked: 'La décision de lancer la phase vient dans le délai prévu après le début de la précédente.',
      problem(facts, say) {
        const { kind, project: name, phase, phaseLabel, earlierPhase, earlierPhaseLabel } = facts;
        const { decision, start, months, low, high, measure, expected, limit } = facts;
        const before = decision.day < start.day;
        const since = before
          ? french`avant le début de la phase ${phaseName(earlierPhase, earlierPhaseLabel)}, le ${say.day(start.day)}`
          : french`soit ${say.months(months)} après le début de la phase ${phaseName(earlierPhase, earlierPhaseLabel)}, le ${say.day(start.day)}`;
        const grace = Math.abs(limit.day - expected.day);
        const admitted =
          grace > 0
            ? `, admise jusqu’au ${say.day(limit.day)} (${say.count(grace, 'jour', 'jours')} de grâce, votre réglage)`
            : '';
        return french`La décision de lancer la phase ${phaseName(phase, phaseLabel)} du projet ${say.quote(name)} date du ${say.day(decision.day)}, ${since} ; le contrat la place ${lengthFr(low, high, measure, say)} après ce début, donc ${kind === 'long' ? 'au plus tard' : 'au plus tôt'} le ${say.day(expected.day)}${admitted}.`;
      },
      remedy: () =>
        french`Vérifiez les deux dates ; si elles sont justes, gardez au dossier ce qui explique ce délai.`,
    },
    en: {
      title: 'Timing of the decision',
      checked:
        'The decision to start the phase comes within the interval foreseen after the start of the one before.',
      problem(facts, say) {
        const { kind, project: name, phase, phaseLabel, earlierPhase, earlierPhaseLabel } = facts;
        const { decision, start, months, low, high, measure, expected, limit } = facts;
        const before = decision.day < start.day;
        const since = before
          ? `before phase ${phaseName(earlierPhase, earlierPhaseLabel)} started, on ${say.day(start.day)}`
          : `${say.months(months)} after phase ${phaseName(earlierPhase, earlierPhaseLabel)} started, on ${say.day(start.day)}`;
        const grace = Math.abs(limit.day - expected.day);
        const admitted =
          grace > 0
            ? `, accepted until ${say.day(limit.day)} (${say.count(grace, 'day', 'days')} of grace, your setting)`
            : '';
        return `The decision to start phase ${phaseName(phase, phaseLabel)} of project ${say.quote(name)} is dated ${say.day(decision.day)}, ${since}; the contract puts it ${lengthEn(low, high, measure, say)} after that start, hence on ${say.day(expected.day)} ${kind === 'long' ? 'at the latest' : 'at the earliest'}${admitted}.`;
      },
      remedy: () => 'Check the two dates; if they are right, keep on file what explains the interval.',
    },
  },
};

function phaseBefore(phases: readonly Phase[], { order }: Phase): Phase | null {
  return phases
    .filter((phase) => phase.order < order)
    .reduce<Phase | null>((last, phase) => (last === null || phase.order > last.order ? phase : last), null);
}

function windowJudge({ instance, agreement, settings, book, verdicts }: Examination<Data, OutsideWindow>) {
  const { phase, earlier, window, decision: column } = instance.data;
  // The day of grace absorbs the later of two ways of counting; a lower bound needs none.
  const grace = { before: 0, after: settings.dateGraceDays };
  const lengthOf = lengthJudge(window, { agreement, settings, grace });
  const allowed = [allowedLength(window, settings)];

  return ({ projectKey, lines }: ProjectLines): void => {
    const held = book.projectValue(projectKey, column);
    const started = lines.filter((line) => line.phase?.id === earlier.id);
    const ordered = started.length < lines.length;
    if (!held.column || held.value === null || held.line === null) {
      const unreadable = book.ofProject(projectKey).some((line) => line.unreadable(column));
      // Nothing decided and nothing ordered: the experiment goes on.
      if (!ordered && !unreadable) return verdicts.notApplicable(lines);
      return verdicts.undecided(lines, column);
    }
    if (started.length === 0) {
      // What a project taken over did before this contract is not in the sheet.
      if (isTakenOver(book, projectKey, phase.order)) return verdicts.notApplicable(lines);
      return verdicts.undecided(lines, startDate);
    }

    const first = earliest(started, startDate);
    if (!first) return verdicts.undecided(lines, startDate);
    const verdict = lengthOf({ start: first.day, end: held.value }, allowed);
    // A start that is not known may come first: what is too late already is too late all the same.
    if (verdict.kind !== 'long' && started.some((line) => line.get(startDate) === null))
      return verdicts.undecided(lines, startDate);
    if (verdict.kind === 'tolerated') return verdicts.tolerated(lines);
    if (verdict.kind === 'within') return verdicts.pass(lines);
    verdicts.finding({
      severity: 'info',
      lines: ordered ? [...lines.filter((line) => line.phase?.id === phase.id), ...started] : lines,
      at: held.line.cell(column),
      related: [first.line.cell(startDate)],
      facts: {
        project: held.line.written(project),
        phase: phase.id,
        phaseLabel: phase.label,
        earlierPhase: earlier.id,
        earlierPhaseLabel: earlier.label,
        decision: { day: held.value },
        start: { day: first.day },
        months: monthsLong(first.day, held.value),
        ...outside(verdict),
        measure: window.unit,
      },
    });
  };
}

function outside({ kind, length, expected, limit }: Extract<LengthVerdict, { readonly limit: number }>) {
  return { kind, low: length.low, high: length.high, expected: { day: expected }, limit: { day: limit } };
}

const construction = {
  order_no: 'BC-004',
  project: 'Alpha',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  start_date: '2017-04-03',
  go3_decision_date: '2017-09-15',
};
const consolidation = { ...construction, uo_code: 'UO-L2.3.2', start_date: '2017-10-02' };

export const examples: RuleExamples = {
  compliant: [
    { title: 'Décision après cinq mois d’expérimentation', lines: [construction, consolidation] },
    {
      title: 'Après six mois, un jour de grâce compris',
      lines: [{ ...construction, go3_decision_date: '2017-10-03' }],
    },
    {
      title: 'Pas encore de décision, ou projet repris en consolidation',
      lines: [
        construction,
        { ...construction, project: 'Beta', go3_decision_date: null },
        { ...consolidation, project: 'Gamma', inherited: 'oui' },
      ],
    },
  ],
  violating: [
    {
      title: 'Décision après onze mois',
      lines: [
        { ...construction, go3_decision_date: '2018-03-01' },
        { ...consolidation, start_date: '2018-04-02', go3_decision_date: null },
      ],
      severity: 'info',
      at: ['go3_decision_date', 0],
    },
    {
      title: 'Décision après un mois',
      lines: [{ ...construction, go3_decision_date: '2017-05-02' }],
      severity: 'info',
      at: ['go3_decision_date', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Décider trop tôt, c’est juger sans recul ; trop tard, c’est laisser vivre une expérimentation que personne n’a voulu poursuivre ni arrêter.`,
    en: 'Too early, the decision is taken without hindsight; too late, an experiment has gone on that nobody chose to keep or to stop.',
  },
  notChecked: {
    fr: french`Une décision qui tarde et n’est pas encore datée ; les résultats sur lesquels elle s’appuie. Le délai décrit un usage : c’est une information, jamais une erreur.`,
    en: 'A decision that is late and has no date yet; the results it rests on. The interval describes a practice: it is information, never an error.',
  },
};
