import { endDate } from '../columns/end-date';
import { orderNo } from '../columns/order-no';
import { person } from '../columns/person';
import { project } from '../columns/project';
import { qty } from '../columns/qty';
import { startDate } from '../columns/start-date';
import { uoCode } from '../columns/uo-code';
import { internalControl } from '../core/checking/own-citations';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { groupLines } from '../core/orders/group-lines';
import type { OrderLine } from '../core/orders/order-line';
import { nameKey } from '../core/text';
import { french } from '../languages/french';

type Duplicate = {
  /** One-based rows of the lines that say the same, on the sheet of the first. */
  readonly rows: readonly number[];
  readonly count: number;
};

/** What makes two lines of an order the same line (ADR 10, point 16); blank equals blank, unread text its wording. */
const identity: readonly ((line: OrderLine) => string)[] = [
  (line) => line.unit?.code ?? nameKey(line.written(uoCode)),
  (line) => line.projectKey ?? nameKey(line.written(project)),
  (line) => nameKey(line.written(person)),
  ...[startDate, endDate, qty].map((column) => (line: OrderLine) => {
    const value = line.get(column);
    return value === null ? nameKey(line.written(column)) : String(value);
  }),
];

/** Visits the lines of an order by what they agree in; one that stands alone already is not looked at further. */
function eachAlike(
  lines: readonly OrderLine[],
  visit: (alike: readonly OrderLine[]) => void,
  agreedIn = 0,
): void {
  const part = identity[agreedIn];
  if (!part || lines.length < 2) visit(lines);
  else for (const group of groupLines(lines, part).values()) eachAlike(group, visit, agreedIn + 1);
}

/** No line stands twice. */
export const rule: Rule<null, Duplicate> = {
  id: 'duplicate-line',
  needs: [orderNo],
  scope: 'order',
  instances: () => [{ subject: 'lines', clause: internalControl, data: null }],
  concerns: (_, book) => book.lines,
  check({ lines, book, verdicts }) {
    const tell = (alike: readonly OrderLine[]) => {
      const [first, second] = alike;
      if (!first || !second) return verdicts.pass(alike);
      verdicts.finding({
        severity: 'warning',
        lines: alike,
        at: second.cell(orderNo),
        related: alike.filter((line) => line !== second).map((line) => line.cell(orderNo)),
        facts: {
          rows: alike.filter(({ sheetId }) => sheetId === first.sheetId).map(({ row }) => row),
          count: alike.length,
        },
      });
    };
    for (const ofOrder of book.byOrder.values()) eachAlike(ofOrder, tell);
    // Lines without an order number are taken together.
    eachAlike(
      lines.filter(({ orderKey }) => orderKey === null),
      tell,
    );
  },
  texts: {
    fr: {
      title: 'Ligne en double',
      checked: 'Aucune ligne ne répète une autre du même bon de commande.',
      problem: ({ rows, count }, say) =>
        `${say.count(count, 'ligne porte', 'lignes portent')} les mêmes bon de commande, unité, projet, intervenant, dates et quantité${rows.length === count ? ` (lignes ${say.list(rows)})` : ''}.`,
      remedy: ({ count }) =>
        count > 2
          ? 'Supprimez les lignes en trop, ou distinguez-les par l’intervenant, les dates ou le projet si toutes sont dues.'
          : 'Supprimez la ligne en trop, ou distinguez-la par l’intervenant, les dates ou le projet si les deux sont dues.',
    },
    en: {
      title: 'Duplicate line',
      checked: 'No line repeats another of the same order.',
      problem: ({ rows, count }, say) =>
        `${say.count(count, 'line has', 'lines have')} the same order, unit, project, person, dates and quantity${rows.length === count ? ` (rows ${say.list(rows)})` : ''}.`,
      remedy: ({ count }) =>
        count > 2
          ? 'Delete the extra lines, or tell them apart by person, dates or project if all are due.'
          : 'Delete the extra line, or tell it apart by person, dates or project if both are due.',
    },
  },
};

const line = {
  order_no: 'BC-004',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  project: 'Alpha',
  person: 'A. Martin',
  start_date: '2017-04-03',
  end_date: '2017-07-02',
};

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Deux intervenants, ou deux périodes',
      lines: [
        line,
        { ...line, person: 'B. Durand' },
        { ...line, start_date: '2017-07-03', end_date: '2017-10-02' },
        { ...line, order_no: 'BC-005' },
      ],
    },
    {
      title: 'Copie annulée',
      lines: [
        { ...line, status: 'émis' },
        { ...line, status: 'annulé' },
      ],
    },
  ],
  violating: [
    {
      title: 'Ligne recopiée, autre graphie',
      lines: [line, { ...line, order_no: 'bc 004', uo_code: 'uo l2.2.2', project: 'ALPHA' }],
      severity: 'warning',
      at: ['order_no', 1],
    },
    {
      title: 'Trois fois la même, sans intervenant',
      lines: [line, { ...line, person: null }, { ...line, person: null }, { ...line, person: null }],
      severity: 'warning',
      at: ['order_no', 2],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Une ligne recopiée compte deux fois dans les consommations et peut être payée deux fois.',
    en: 'A line copied over counts twice in what was used, and may be paid twice.',
  },
  notChecked: {
    fr: french`Les prestations décrites de deux façons, et les montants : deux lignes aux mêmes mentions sont signalées même si leur prix diffère.`,
    en: 'Services described in two ways, and amounts: two lines that say the same are reported even if their prices differ.',
  },
};
