import { iterationEnd } from '../columns/iteration-end';
import { iterationStart } from '../columns/iteration-start';
import { bounds, isSoft } from '../core/agreement/figures';
import type { Agreement, Figure, Measure } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import { allowedLength, lengthJudge, type LengthContext, type Period } from '../core/checking/length-verdict';
import { linesBy } from '../core/checking/lines-by';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';
import { lengthEn, lengthFr } from './_lengths';

type WrongIteration = {
  /** `equal`: just as long as what the contract wants it to be shorter than. */
  readonly kind: 'long' | 'equal' | 'short';
  readonly start: { readonly day: number };
  readonly end: { readonly day: number };
  /** Days from first to last, both counted. */
  readonly days: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly measure: Measure;
  /** The contract leaves the bound itself out ("less than"). */
  readonly strictly: boolean;
  readonly approximate: boolean;
  /** First or last day by the contract's figure, and by the reviewer's tolerance, 0 for a firm figure. */
  readonly expected: { readonly day: number };
  readonly limit: { readonly day: number };
  readonly tolerance: number;
};

interface Data {
  readonly length: Figure;
  linesOf(book: OrderBook): readonly OrderLine[];
}

/** Iterations are as short as the contract wants them. */
export const rule: Rule<Data, WrongIteration> = {
  id: 'iteration-length',
  needs: [iterationStart, iterationEnd],
  namedAlone: true,
  scope: 'project',
  instances(agreement) {
    const { iteration: length } = agreement;
    if (length === null) return [];
    const made = linesBy((line) => (isMadeOfIterations(line, agreement) ? 'iterations' : null));
    const data = { length, linesOf: (book: OrderBook) => made(book, 'iterations') };
    return [{ subject: 'iterations', ...cite(agreement, length), data }];
  },
  concerns: ({ data }, book) => data.linesOf(book),
  check({ instance, lines, agreement, settings, verdicts }) {
    const { length } = instance.data;
    const judge = iterationJudge(length, { agreement, settings, grace: { before: 0, after: 0 } });
    // One line of a phase tells the iterations: its other lines need none.
    const told = new Set(lines.filter(says).map(phaseOf));
    for (const line of lines) {
      const start = line.get(iterationStart);
      const end = line.get(iterationEnd);
      if (!says(line) && told.has(phaseOf(line)) && line.projectKey !== null) verdicts.notApplicable(line);
      else if (start === null) verdicts.undecided(line, iterationStart);
      else if (end === null || end < start) verdicts.undecided(line, iterationEnd);
      else {
        const verdict = judge({ start, end });
        if (verdict === 'within') verdicts.pass(line);
        else if (verdict === 'tolerated') verdicts.tolerated(line);
        else
          verdicts.finding({
            severity: 'warning',
            lines: line,
            at: line.cell(iterationEnd),
            related: [line.cell(iterationStart)],
            facts: {
              kind: verdict.kind,
              start: { day: start },
              end: { day: end },
              days: end - start + 1,
              ...bounds(length),
              measure: length.unit,
              strictly: length.qualifier === 'strict',
              approximate: isSoft(length),
              expected: { day: verdict.expected },
              limit: { day: verdict.limit },
              tolerance: isSoft(length) ? settings.tolerance.months : 0,
            },
          });
      }
    }
  },
  texts: {
    fr: {
      title: 'Durée des itérations',
      checked: 'Une itération, ses deux jours extrêmes compris, est aussi courte que le contrat le demande.',
      problem: (facts, say) => {
        const { kind, start, end, days, low, high, measure, strictly, approximate } = facts;
        const { expected, limit, tolerance } = facts;
        const bound = kind === 'short' ? low : high;
        const exactly = lengthFr(bound, bound, measure, say);
        const asked = strictly
          ? `${kind === 'short' ? 'plus' : 'moins'} de ${exactly}`
          : `${lengthFr(low, high, measure, say)}${approximate ? ' environ' : ''}`;
        const equal = kind === 'equal' ? `, soit ${exactly} exactement` : '';
        const policy = approximate
          ? french` (${kind === 'short' ? 'tolérée dès le' : 'tolérée jusqu’au'} ${say.day(limit.day)} : ${say.percent(tolerance)}, votre réglage)`
          : '';
        return french`L’itération du ${say.day(start.day)} au ${say.day(end.day)} dure ${say.count(days, 'jour', 'jours')}${equal} ; le contrat demande ${asked}, donc une fin le ${say.day(expected.day)} ${kind === 'short' ? 'au plus tôt' : 'au plus tard'}${policy}.`;
      },
      remedy: ({ kind }) =>
        kind === 'short'
          ? 'Vérifiez les deux dates de l’itération.'
          : 'Découpez le travail en itérations plus courtes, ou corrigez les dates.',
    },
    en: {
      title: 'Length of the iterations',
      checked: 'An iteration, first and last day included, is as short as the contract asks.',
      problem: (facts, say) => {
        const { kind, start, end, days, low, high, measure, strictly, approximate } = facts;
        const { expected, limit, tolerance } = facts;
        const bound = kind === 'short' ? low : high;
        const exactly = lengthEn(bound, bound, measure, say);
        const asked = strictly
          ? `${kind === 'short' ? 'more' : 'less'} than ${exactly}`
          : `${approximate ? 'about ' : ''}${lengthEn(low, high, measure, say)}`;
        const equal = kind === 'equal' ? `, exactly ${exactly}` : '';
        const policy = approximate
          ? ` (tolerated ${kind === 'short' ? 'from' : 'until'} ${say.day(limit.day)}: ${say.percent(tolerance)}, your setting)`
          : '';
        return `The iteration from ${say.day(start.day)} to ${say.day(end.day)} takes ${say.count(days, 'day', 'days')}${equal}; the contract asks for ${asked}, hence an end on ${say.day(expected.day)} ${kind === 'short' ? 'at the earliest' : 'at the latest'}${policy}.`;
      },
      remedy: ({ kind }) =>
        kind === 'short'
          ? 'Check the two dates of the iteration.'
          : 'Cut the work into shorter iterations, or correct the dates.',
    },
  },
};

/** Lines of the phases that go by iterations, and any other that tells of one. */
function isMadeOfIterations(line: OrderLine, { iterationPhases }: Agreement): boolean {
  if (says(line)) return true;
  return line.phase !== null && (iterationPhases?.includes(line.phase.id) ?? true);
}

function says(line: OrderLine): boolean {
  return [iterationStart, iterationEnd].some(
    (column) => line.get(column) !== null || line.unreadable(column),
  );
}

function phaseOf({ projectKey, phase }: OrderLine): string {
  return `${projectKey ?? ''}\n${phase?.id ?? ''}`;
}

interface Outside {
  readonly kind: WrongIteration['kind'];
  readonly expected: number;
  readonly limit: number;
}

/** A length said strictly leaves its bounds out: the day that would just reach them is a day too many. */
function iterationJudge(length: Figure, context: LengthContext) {
  const lengthOf = lengthJudge(length, context);
  const allowed = allowedLength(length, context.settings);
  const strictly = length.qualifier === 'strict';
  return ({ start, end }: Period): Outside | 'within' | 'tolerated' => {
    const verdict = lengthOf({ start, end }, [allowed]);
    if (verdict.kind === 'long' || verdict.kind === 'short') {
      const inside = strictly ? (verdict.kind === 'long' ? -1 : 1) : 0;
      return { kind: verdict.kind, expected: verdict.expected + inside, limit: verdict.limit + inside };
    }
    if (!strictly) return verdict.kind;
    // One day more is too long, or one less too short: this is the bound itself.
    if (lengthOf({ start, end: end + 1 }, [allowed]).kind === 'long')
      return { kind: 'equal', expected: end - 1, limit: end - 1 };
    if (lengthOf({ start, end: end - 1 }, [allowed]).kind === 'short')
      return { kind: 'short', expected: end + 1, limit: end + 1 };
    return verdict.kind;
  };
}

const iteration = {
  order_no: 'BC-004',
  project: 'Alpha',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  iteration_start: '2017-04-03',
  iteration_end: '2017-04-16',
};

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Deux semaines, et vingt jours au plus',
      lines: [iteration, { ...iteration, iteration_end: '2017-04-22' }],
    },
    {
      title: 'Les autres lignes de la phase n’en ont pas besoin',
      lines: [
        iteration,
        { ...iteration, uo_code: 'UO-L2.2.3', iteration_start: null, iteration_end: null },
        { ...iteration, uo_code: 'UO-L2.1.2', iteration_start: null, iteration_end: null },
      ],
    },
  ],
  violating: [
    {
      title: 'Trois semaines tout juste',
      lines: [{ ...iteration, iteration_end: '2017-04-23' }],
      severity: 'warning',
      at: ['iteration_end', 0],
    },
    {
      title: 'Un mois',
      lines: [{ ...iteration, iteration_end: '2017-05-02' }],
      severity: 'warning',
      at: ['iteration_end', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Les itérations courtes montrent tôt ce qui est fait : plus elles s’allongent, plus l’on paie avant d’avoir vu.`,
    en: 'Short iterations show early what has been done: the longer they are, the more is paid before anything is seen.',
  },
  notChecked: {
    fr: french`Ce que chaque itération a livré, et si elles se suivent sans trou. La clause est un principe du contexte : un écart est à vérifier, jamais une erreur.`,
    en: 'What each iteration delivered, and whether they follow without a gap. The clause is a principle stated as background: a difference is to be looked at, never an error.',
  },
};
