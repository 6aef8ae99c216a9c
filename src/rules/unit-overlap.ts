import { amountHt } from '../columns/amount-ht';
import { endDate } from '../columns/end-date';
import { incubator } from '../columns/incubator';
import { orderNo } from '../columns/order-no';
import { person } from '../columns/person';
import { qty } from '../columns/qty';
import { startDate } from '../columns/start-date';
import type { Agreement, Unit } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import { eachInSteps, type Steps } from '../core/steps';
import { french } from '../languages/french';
import { forHeldEn, forHeldFr, heldBy, heldByColumn, heldByName } from './_held-by';

type Overlapping = {
  readonly unit: string;
  readonly start: { readonly day: number };
  readonly per: Overlap['per'];
  readonly names: readonly string[];
  /** The unit that had started before and still runs, with the order it stands in. */
  readonly other: string;
  readonly otherOrder: string | null;
  readonly otherEnd: { readonly day: number };
};

type Overlap = NonNullable<Unit['overlap']>;

interface Dated {
  readonly line: OrderLine;
  readonly start: number;
  readonly end: number;
}

/** What each line has to wait for: the latest end among the lines that started before it, and for which names. */
type Overlaps = ReadonlyMap<OrderLine, { readonly earlier: Dated; readonly names: readonly string[] }>;

interface Data {
  readonly unit: Unit;
  readonly overlap: Overlap;
  overlapsOf(book: OrderBook): Steps<Overlaps>;
}

/** Units that take over from one another do not run at the same time for one incubator or project. */
export const rule: Rule<Data, Overlapping> = {
  id: 'unit-overlap',
  version: 2,
  needs: [startDate, endDate],
  reads: [startDate, endDate, incubator, person, qty, amountHt],
  instances(agreement) {
    const byGroup = new Map<string, Data['overlapsOf']>();
    return agreement.units.flatMap((unit) => {
      const { code, overlap } = unit;
      if (!overlap) return [];
      const overlapsOf = byGroup.get(overlap.group) ?? oncePerBook(overlapsIn(agreement, overlap));
      byGroup.set(overlap.group, overlapsOf);
      return [{ subject: code, ...cite(agreement, overlap), data: { unit, overlap, overlapsOf } }];
    });
  },
  concerns: ({ data }, book) => book.ofUnit(data.unit.code),
  *check({ instance: { data }, lines, book, settings, verdicts }) {
    const { unit, overlap, overlapsOf } = data;
    const overlaps = yield* overlapsOf(book);
    for (const line of lines) {
      const column = heldByColumn[overlap.per];
      const dated = periodOf(line);
      const found = overlaps.get(line);
      if (book.isCopy(line)) verdicts.notApplicable(line);
      else if (heldBy(overlap.per, line).length === 0 && column) verdicts.undecided(line, column);
      else if (!dated) verdicts.undecided(line, line.get(startDate) === null ? startDate : endDate);
      // The days of grace absorb the two ways of counting a month (doubt D-03): a unit may start as another ends.
      else if (!found || found.earlier.end < dated.start + settings.dateGraceDays) verdicts.pass(line);
      else
        verdicts.finding({
          severity: 'warning',
          lines: line,
          at: line.cell(startDate),
          related: [found.earlier.line.cell(endDate)],
          facts: {
            unit: unit.code,
            start: { day: dated.start },
            per: overlap.per,
            names: found.names,
            other: found.earlier.line.unit?.code ?? '',
            otherOrder: found.earlier.line.get(orderNo),
            otherEnd: { day: found.earlier.end },
          },
        });
    }
  },
  texts: {
    fr: {
      title: 'Unités qui se chevauchent',
      checked: 'Les unités qui se succèdent ne courent pas en même temps.',
      problem: ({ unit, start, per, names, other, otherOrder, otherEnd }, say) =>
        french`${unit} commence le ${say.day(start.day)}${forHeldFr(per, names, say)}, alors que l’unité ${other}${otherOrder === null ? '' : ` (commande ${otherOrder})`} y court jusqu’au ${say.day(otherEnd.day)}.`,
      remedy: ({ otherEnd }, say) =>
        `Faites commencer l’unité après le ${say.day(otherEnd.day)}, avancez la fin de l’autre, ou vérifiez qu’elles ne couvrent pas la même prestation.`,
    },
    en: {
      title: 'Overlapping units',
      checked: 'Units that follow each other do not run at the same time.',
      problem: ({ unit, start, per, names, other, otherOrder, otherEnd }, say) =>
        `${unit} starts on ${say.day(start.day)}${forHeldEn(per, names, say)}, although unit ${other}${otherOrder === null ? '' : ` (order ${otherOrder})`} runs there until ${say.day(otherEnd.day)}.`,
      remedy: ({ otherEnd }, say) =>
        `Start the unit after ${say.day(otherEnd.day)}, bring the end of the other forward, or check that they do not cover the same service.`,
    },
  },
};

function periodOf(line: OrderLine): Dated | null {
  const start = line.get(startDate);
  const end = line.get(endDate);
  return start === null || end === null || end < start ? null : { line, start, end };
}

/** Lines, and names, gone through in one step. */
const linesAtOnce = 2_000;
const namesAtOnce = 200;

/** Goes once through the lines of a group of units, name by name, in the order of their starts. */
function overlapsIn({ units }: Agreement, { group, per }: Overlap) {
  const members = units.filter(({ overlap }) => overlap?.group === group);
  return function* (book: OrderBook): Steps<Overlaps> {
    const byKey = new Map<string, Dated[]>();
    const all = new Array<OrderLine>().concat(...members.map(({ code }) => book.ofUnit(code)));
    yield* eachInSteps(all, linesAtOnce, (line) => {
      const dated = periodOf(line);
      // A line carried over to another sheet runs once.
      if (!dated || book.isCopy(line)) return;
      for (const key of heldBy(per, line)) {
        const known = byKey.get(key);
        if (known) known.push(dated);
        else byKey.set(key, [dated]);
      }
    });
    const found = new Map<OrderLine, { earlier: Dated; names: string[] }>();
    yield* eachInSteps([...byKey], namesAtOnce, ([key, lines]) => {
      const [first] = lines;
      const nameOf = () => (first ? heldByName(per, first.line, key) : '');
      // The line of each unit that ends last, among those that have started: no need to look at all of them.
      const latest = new Map<string, Dated>();
      for (const dated of lines.sort((a, b) => a.start - b.start)) {
        const { unit } = dated.line;
        let earlier: Dated | null = null;
        for (const [code, other] of latest) {
          const counts = code !== unit?.code || unit.overlap?.withItself;
          if (counts && (earlier === null || earlier.end < other.end)) earlier = other;
        }
        const known = found.get(dated.line);
        if (earlier && earlier.end >= dated.start) {
          if (known && known.earlier.end >= earlier.end) known.names.push(nameOf());
          else found.set(dated.line, { earlier, names: [...(known?.names ?? []), nameOf()] });
        }
        const own = latest.get(unit?.code ?? '');
        if (!own || own.end < dated.end) latest.set(unit?.code ?? '', dated);
      }
    });
    return found;
  };
}

function oncePerBook(of: Data['overlapsOf']): Data['overlapsOf'] {
  const known = new WeakMap<OrderBook, Overlaps>();
  return function* (book) {
    const overlaps = known.get(book) ?? (yield* of(book));
    known.set(book, overlaps);
    return overlaps;
  };
}

const animation = {
  order_no: 'BC-002',
  uo_code: 'UO-L1.2',
  qty: 1,
  incubator: 'MinA',
  project: null,
  start_date: '2017-01-09',
  end_date: '2017-07-08',
};
const next = {
  ...animation,
  order_no: 'BC-015',
  uo_code: 'UO-L1.3',
  start_date: '2017-07-09',
  end_date: '2018-01-08',
};
const construction = {
  ...animation,
  order_no: 'BC-006',
  uo_code: 'UO-L2.2.3',
  incubator: null,
  project: 'Alpha',
  start_date: '2017-04-03',
  end_date: '2017-07-02',
};
const consolidation = {
  ...construction,
  order_no: 'BC-018',
  uo_code: 'UO-L2.3.4',
  start_date: '2017-07-03',
  end_date: '2017-10-02',
};

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Une unité après l’autre',
      lines: [next, animation, construction, consolidation],
    },
    {
      title: 'En même temps, pour un autre incubateur ou un autre projet',
      lines: [
        animation,
        { ...animation, uo_code: 'UO-L1.3', incubator: 'MinB ; MinC' },
        construction,
        { ...construction, uo_code: 'UO-L2.3.4', project: 'Beta' },
      ],
    },
    {
      title: 'Deux hébergements de même nature, que le contrat permet',
      lines: [consolidation, { ...consolidation, order_no: 'BC-019' }],
    },
  ],
  violating: [
    {
      title: 'Deux animations d’un même incubateur',
      lines: [animation, { ...next, incubator: 'MinB ; mina', start_date: '2017-06-01' }],
      severity: 'warning',
      at: ['start_date', 1],
    },
    {
      title: 'Deux fois la même animation',
      lines: [animation, { ...animation, order_no: 'BC-003' }],
      severity: 'warning',
      at: ['start_date', 1],
    },
    {
      title: 'Hébergements de deux phases en même temps',
      lines: [
        { ...consolidation, start_date: '2017-06-01', end_date: '2017-08-31' },
        { ...construction, start_date: '2017-05-02' },
      ],
      severity: 'warning',
      at: ['start_date', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Deux unités qui se recouvrent font payer deux fois les mêmes semaines de la même prestation.',
    en: 'Two overlapping units charge the same weeks of the same service twice.',
  },
  notChecked: {
    fr: french`Les jours sans aucune unité entre deux périodes ; les lignes sans incubateur, sans projet ou sans dates.`,
    en: 'Days without any unit between two periods; lines without an incubator, a project or dates.',
  },
};
