import { pdDone } from '../columns/pd-done';
import { pdOrdered } from '../columns/pd-ordered';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { levelOf, type Levelled } from '../core/checking/severity';
import { french } from '../languages/french';
import { mergedAlike } from './_merged-alike';
import { daysColumn, daysOrdered, followFromQuantity, isCountedInDays, progressOf } from './_person-days';

type Overrun = {
  readonly ordered: number;
  readonly done: number;
  readonly beyond: number;
};

/** What decimal fractions of a day add up to is no day. */
const rounding = 1e-9;

/** No more person-days are done than were ordered: more work is another unit. */
export const rule: Rule<Levelled, Overrun> = {
  id: 'person-days-overrun',
  // 2: days merged over several lines are held against each other once, where all are merged alike.
  version: 2,
  needs: [pdDone],
  scope: 'line',
  instances: (agreement) => {
    const overrun = agreement.personDayOverrun;
    return overrun ? [{ subject: 'order', ...cite(agreement, overrun), data: overrun }] : [];
  },
  concerns: (_, book) => book.lines.filter(isCountedInDays),
  check({ instance: { data: level }, lines, agreement, settings, asOf, verdicts }) {
    const columns = [pdOrdered, pdDone];
    for (const line of mergedAlike(lines, columns, verdicts, followFromQuantity(agreement))) {
      const ordered = daysOrdered(line, agreement);
      const done = line.get(pdDone);
      if (done === null) {
        const notDue = progressOf(line, asOf) === 'not-started' && !line.unreadable(pdDone);
        if (notDue) verdicts.notApplicable(line);
        else verdicts.undecided(line, pdDone);
      } else if (ordered === null) verdicts.undecided(line, daysColumn(line, agreement));
      else if (done - ordered <= rounding) verdicts.pass(line);
      else
        verdicts.finding({
          severity: levelOf(level, settings),
          lines: line,
          at: line.cell(pdDone),
          related: [line.cell(daysColumn(line, agreement))],
          facts: { ordered, done, beyond: done - ordered },
        });
    }
  },
  texts: {
    fr: {
      title: 'Réalisé au-delà du commandé',
      checked: 'Les jours/homme réalisés ne dépassent pas ceux qui sont commandés.',
      problem: ({ ordered, done, beyond }, say) =>
        french`${say.count(done, 'jour/homme réalisé', 'jours/homme réalisés')} pour ${say.count(ordered, 'commandé', 'commandés')} : ${say.number(beyond)} de trop.`,
      remedy: () =>
        'Corrigez le nombre réalisé, ou commandez une unité de plus avant de constater le service fait.',
    },
    en: {
      title: 'More done than ordered',
      checked: 'No more person-days are done than were ordered.',
      problem: ({ ordered, done, beyond }, say) =>
        `${say.count(done, 'person-day', 'person-days')} done for ${say.number(ordered)} ordered: ${say.number(beyond)} too many.`,
      remedy: () => 'Correct the number done, or order one more unit before certifying the service.',
    },
  },
};

const devops = { order_no: 'BC-010', uo_code: 'UO-L2.3.2', qty: 1, pd_ordered: 60, pd_done: 60 };

export const examples: RuleExamples = {
  compliant: [
    { title: 'Tout est réalisé, ou une partie', lines: [devops, { ...devops, pd_done: '35,5' }] },
    {
      title: 'Commande qui n’a pas commencé, et forfait sans jours',
      lines: [
        devops,
        { ...devops, start_date: '2018-07-02', pd_done: null },
        { ...devops, uo_code: 'UO-L2.3.4', pd_ordered: null, pd_done: null },
      ],
    },
  ],
  violating: [
    {
      title: 'Six jours de trop',
      lines: [{ ...devops, pd_done: 66 }],
      severity: 'warning',
      at: ['pd_done', 0],
    },
    {
      title: 'Une demi-journée de trop',
      lines: [devops, { ...devops, pd_done: '60,5' }],
      severity: 'warning',
      at: ['pd_done', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Le travail fait sans commande n’a pas de prix au bordereau : constaté à temps, le dépassement se régularise par une commande ; trop tard, il devient un litige.`,
    en: 'Work done without an order has no price in the schedule: noticed in time, an overrun is put right by an order; too late, it becomes a dispute.',
  },
  notChecked: {
    fr: french`Ce qui est commandé au regard du contrat (règle « unit-workload »), et le dépassement d’une ligne qu’une autre ligne de la commande compenserait.`,
    en: 'What is ordered compared with the contract (rule “unit-workload”), and an overrun of one line that another line of the order would make up for.',
  },
};
