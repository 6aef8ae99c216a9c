import { activities } from '../columns/activities';
import { pdDone } from '../columns/pd-done';
import { pdOrdered } from '../columns/pd-ordered';
import { pdRemaining } from '../columns/pd-remaining';
import { cite } from '../core/checking/citation';
import { levelOf, type Levelled } from '../core/checking/severity';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { roundTo } from '../core/money';
import { french } from '../languages/french';
import { mergedAlike } from './_merged-alike';
import { daysColumn, daysOrdered, followFromQuantity, isCountedInDays, progressOf } from './_person-days';

type Unbalanced = {
  readonly kind: 'gap' | 'done-missing' | 'remaining-missing' | 'activities-missing';
  readonly ordered: number | null;
  readonly done: number | null;
  readonly remaining: number | null;
  /** Days ordered that are neither done nor left; `null` where one of them is missing. */
  readonly unexplained: number | null;
};

/** Half a day of rounding is nothing to explain. */
const rounding = 0.5;

/** Work done and work left are reported for each order, and add up to what was ordered. */
export const rule: Rule<Levelled, Unbalanced> = {
  id: 'person-days-balance',
  // 2: days merged over several lines are held against each other once, where all are merged alike.
  version: 2,
  needs: [pdDone, pdRemaining],
  scope: 'line',
  instances: (agreement) => {
    const reporting = agreement.personDayReporting;
    return reporting ? [{ subject: 'order', ...cite(agreement, reporting), data: reporting }] : [];
  },
  concerns: (_, book) => book.lines.filter(isCountedInDays),
  check({ instance: { data: level }, lines, agreement, settings, asOf, verdicts }) {
    const columns = [pdOrdered, pdDone, pdRemaining];
    for (const line of mergedAlike(lines, columns, verdicts, followFromQuantity(agreement))) {
      const ordered = daysOrdered(line, agreement);
      const done = line.get(pdDone);
      const remaining = line.get(pdRemaining);
      const progress = progressOf(line, asOf);
      const found = (
        kind: Unbalanced['kind'],
        column: typeof pdDone | typeof activities,
        unexplained: number | null,
      ) =>
        verdicts.finding({
          severity: levelOf(level, settings),
          lines: line,
          at: line.cell(column),
          related: kind === 'gap' ? [line.cell(daysColumn(line, agreement)), line.cell(pdDone)] : [],
          facts: { kind, ordered, done, remaining, unexplained },
        });

      const missing = done === null ? pdDone : remaining === null ? pdRemaining : null;
      if (missing) {
        if (progress === 'not-started') verdicts.notApplicable(line);
        else if (progress !== 'running' || line.unreadable(missing)) verdicts.undecided(line, missing);
        else found(missing === pdDone ? 'done-missing' : 'remaining-missing', missing, null);
        continue;
      }
      const unexplained = ordered === null ? null : roundTo(ordered - (done ?? 0) - (remaining ?? 0), 6);
      if (unexplained !== null && Math.abs(unexplained) > rounding) found('gap', pdRemaining, unexplained);
      else if (line.has(activities) && line.get(activities) === null && !line.unreadable(activities))
        found('activities-missing', activities, unexplained);
      else if (unexplained === null) verdicts.undecided(line, daysColumn(line, agreement));
      else verdicts.pass(line);
    }
  },
  texts: {
    fr: {
      title: 'Réalisé et reste à faire',
      checked:
        'Le réalisé et le reste à faire sont suivis pour chaque commande et forment ce qui est commandé.',
      problem: ({ kind, ordered, done, remaining, unexplained }, say) =>
        ({
          gap: french`${say.count(ordered ?? 0, 'jour/homme commandé', 'jours/homme commandés')}, ${say.count(done ?? 0, 'réalisé', 'réalisés')} et ${say.count(remaining ?? 0, 'restant', 'restants')} : écart de ${say.number(Math.abs(unexplained ?? 0))} inexpliqué.`,
          'done-missing': 'La commande est en cours et les jours/homme réalisés ne sont pas inscrits.',
          'remaining-missing': 'La commande est en cours et les jours/homme restants ne sont pas inscrits.',
          'activities-missing':
            'Les jours/homme sont suivis, mais pas les activités auxquelles ils correspondent.',
        })[kind],
      remedy: ({ kind, ordered, done }, say) =>
        kind === 'gap' && (done ?? 0) > (ordered ?? 0)
          ? french`Il ne peut rien rester d’une commande dépassée : corrigez celui des trois nombres qui est faux, ou complétez la commande.`
          : kind === 'gap'
            ? french`Le reste à faire devrait être de ${say.number((ordered ?? 0) - (done ?? 0))} : corrigez celui des trois nombres qui est faux.`
            : 'Demandez au titulaire son point de suivi et reportez-le dans le tableau.',
    },
    en: {
      title: 'Done and remaining',
      checked: 'Work done and work left are reported for each order and add up to what was ordered.',
      problem: ({ kind, ordered, done, remaining, unexplained }, say) =>
        ({
          gap: `${say.count(ordered ?? 0, 'person-day', 'person-days')} ordered, ${say.number(done ?? 0)} done and ${say.number(remaining ?? 0)} left: ${say.number(Math.abs(unexplained ?? 0))} unexplained.`,
          'done-missing': 'The order is running and the person-days done are not recorded.',
          'remaining-missing': 'The order is running and the person-days left are not recorded.',
          'activities-missing': 'Person-days are reported, but not the activities they stand for.',
        })[kind],
      remedy: ({ kind, ordered, done }, say) =>
        kind === 'gap' && (done ?? 0) > (ordered ?? 0)
          ? 'Nothing can be left of an order that was exceeded: correct whichever of the three numbers is wrong, or order more.'
          : kind === 'gap'
            ? `The work left should be ${say.number((ordered ?? 0) - (done ?? 0))}: correct whichever of the three numbers is wrong.`
            : 'Ask the holder for the progress report and enter it in the sheet.',
    },
  },
};

const reported = {
  order_no: 'BC-010',
  uo_code: 'UO-L2.3.2',
  qty: 1,
  start_date: '2018-05-02',
  end_date: '2018-08-01',
  pd_ordered: 60,
  pd_done: 35,
  pd_remaining: 25,
  activities: 'évolutions du service',
};

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Le compte y est, à une demi-journée près',
      lines: [reported, { ...reported, pd_remaining: '25,5' }],
    },
    {
      title: 'Pas encore commencée, ou en brouillon',
      lines: [
        reported,
        { ...reported, start_date: '2018-07-02', pd_done: null, pd_remaining: null },
        { ...reported, status: 'brouillon', pd_done: null, pd_remaining: null },
      ],
    },
  ],
  violating: [
    {
      title: 'Quinze jours inexpliqués',
      lines: [{ ...reported, pd_remaining: 10 }],
      severity: 'warning',
      at: ['pd_remaining', 0],
    },
    {
      title: 'En profil strict',
      lines: [{ ...reported, pd_remaining: 10 }],
      settings: { profile: 'strict' },
      severity: 'error',
      at: ['pd_remaining', 0],
    },
    {
      title: 'Réalisé non suivi',
      lines: [{ ...reported, pd_done: null }],
      severity: 'warning',
      at: ['pd_done', 0],
    },
    {
      title: 'Reste à faire non suivi',
      lines: [{ ...reported, pd_remaining: null }],
      severity: 'warning',
      at: ['pd_remaining', 0],
    },
    {
      title: 'Activités non inscrites',
      lines: [{ ...reported, activities: null }],
      severity: 'warning',
      at: ['activities', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Le titulaire doit dire, par commande, ce qui est fait et ce qui reste : un écart cache des jours perdus ou comptés deux fois.`,
    en: 'The holder must say, order by order, what is done and what is left: a gap hides days lost or counted twice.',
  },
  notChecked: {
    fr: 'La réalité des jours déclarés, et le contenu des activités.',
    en: 'Whether the days declared were really worked, and what the activities consist of.',
  },
};
