import { amountHt } from '../columns/amount-ht';
import { endDate } from '../columns/end-date';
import { incubator } from '../columns/incubator';
import { person } from '../columns/person';
import { qty } from '../columns/qty';
import { startDate } from '../columns/start-date';
import { uoCode } from '../columns/uo-code';
import type { Unit } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import { rowKey } from '../core/orders/order-table';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import { withoutCopies } from './_copies';
import { forHeldEn, forHeldFr, heldBy, heldByColumn, heldByName, type CountedPer } from './_held-by';

type OrderedAgain = {
  readonly unit: string;
  readonly label: string;
  readonly per: CountedPer;
  /** Incubators or projects concerned, as written; none for the contract. */
  readonly names: readonly string[];
  /** Units ordered for each of them. */
  readonly total: number;
  /** Whether they stand on several lines. */
  readonly repeated: boolean;
  /** Some line does not say how many it orders; left out where all do. */
  readonly atLeast?: true;
};

type Once = NonNullable<Unit['once']>;

/** A line and what it orders for one of the things it is counted under; `null` where its quantity is not known. */
interface Part {
  readonly line: OrderLine;
  readonly units: number | null;
}

/** Some units are ordered once: for an incubator, for a project, or for the whole contract. */
export const rule: Rule<{ readonly unit: Unit; readonly once: Once }, OrderedAgain> = {
  id: 'unit-once',
  version: 2,
  needs: [qty],
  reads: [qty, incubator, uoCode, startDate, endDate, person, amountHt],
  instances: (agreement) =>
    agreement.units.flatMap((unit) =>
      unit.once
        ? [{ subject: unit.code, ...cite(agreement, unit.once), data: { unit, once: unit.once } }]
        : [],
    ),
  concerns: ({ data }, book) => book.ofUnit(data.unit.code),
  check({ instance: { data }, lines: all, book, verdicts }) {
    const { unit, once } = data;
    const lines = withoutCopies({ lines: all, book, verdicts });
    const undecided = new Map<OrderLine, Column>();
    const groups = new Map<string, Part[]>();
    for (const line of lines) {
      const held = heldBy(once.per, line);
      const column = heldByColumn[once.per];
      if (held.length === 0 && column) undecided.set(line, column);
      for (const key of held) {
        const part = { line, units: unitsFor(line, held.length) };
        const known = groups.get(key);
        if (known) known.push(part);
        else groups.set(key, [part]);
      }
    }

    const flagged = new Set<OrderLine>();
    for (const { parts, names, total, atLeast } of tooMany(groups, once.per)) {
      const inOrder = [...parts].sort((a, b) => dayOf(a.line) - dayOf(b.line));
      const tipping = inOrder[tippingPoint(inOrder)]?.line;
      if (!tipping) continue;
      const repeated = tipping !== inOrder[0]?.line;
      const others = inOrder.filter(({ line }) => line !== tipping).map(({ line }) => line);
      for (const { line } of parts) flagged.add(line);
      verdicts.finding({
        severity: 'warning',
        lines: [tipping, ...others],
        // One line too many, or one quantity too high.
        at: tipping.cell(repeated ? uoCode : qty),
        related: others.map((line) => line.cell(uoCode)),
        facts: {
          unit: unit.code,
          label: unit.label,
          per: once.per,
          names,
          total,
          repeated,
          ...(atLeast ? { atLeast } : {}),
        },
      });
    }
    for (const parts of groups.values())
      if (parts.some(({ units }) => units === null)) for (const { line } of parts) undecided.set(line, qty);
    for (const line of lines) {
      const missing = undecided.get(line);
      if (flagged.has(line)) continue;
      if (missing) verdicts.undecided(line, missing);
      else verdicts.pass(line);
    }
  },
  texts: {
    fr: {
      title: 'Unité commandée une seule fois',
      checked: 'L’unité prévue une fois n’est commandée qu’une fois.',
      problem: ({ unit, label, per, names, total, atLeast }, say) =>
        french`${unit} (${label}) : ${atLeast ? 'au moins ' : ''}${say.count(total, 'unité', 'unités')} en tout${forHeldFr(per, names, say, true)}, alors que le contrat en prévoit une seule${per === 'contract' ? ' pour toute sa durée' : ''}.`,
      remedy: ({ repeated }) =>
        repeated
          ? french`Annulez la ligne en trop ou corrigez son unité ; si une nouvelle commande est justifiée, notez-en le motif.`
          : french`Corrigez la quantité ; si plusieurs unités sont justifiées, notez-en le motif.`,
    },
    en: {
      title: 'Unit ordered once only',
      checked: 'A unit foreseen once is ordered only once.',
      problem: ({ unit, label, per, names, total, atLeast }, say) =>
        `${unit} (${label}): ${atLeast ? 'at least ' : ''}${say.count(total, 'unit', 'units')} in all${forHeldEn(per, names, say, true)}, although the contract foresees only one${per === 'contract' ? ' for its whole term' : ''}.`,
      remedy: ({ repeated }) =>
        repeated
          ? 'Cancel the line in excess or correct its unit; where a new order is justified, note why.'
          : 'Correct the quantity; where several units are justified, note why.',
    },
  },
};

/**
 * Units a line orders for each of what it names: two units for two incubators are one each, and one unit for both
 * covers each of them once.
 */
function unitsFor(line: OrderLine, named: number): number | null {
  const quantity = line.get(qty);
  if (quantity === null || quantity <= 0) return null;
  return Math.max(quantity / named, Math.min(1, quantity));
}

/** Room for what binary fractions lose. */
const one = 1 + 1e-9;

/** Groups with more than one unit; names whose excess stands on the same lines are told together. */
function tooMany(groups: ReadonlyMap<string, readonly Part[]>, per: CountedPer) {
  const found = new Map<
    string,
    { parts: readonly Part[]; names: string[]; total: number; atLeast: boolean }
  >();
  for (const [held, group] of groups) {
    const parts = group.filter(({ units }) => units !== null);
    const total = parts.reduce((sum, { units }) => sum + (units ?? 0), 0);
    const [first] = parts;
    if (!first || total <= one) continue;
    const name = heldByName(per, first.line, held);
    const key = parts.map(({ line }) => rowKey(line)).join();
    const known = found.get(key);
    if (known) {
      known.names.push(name);
      known.atLeast ||= parts.length < group.length;
    } else
      found.set(key, {
        parts,
        names: name === '' ? [] : [name],
        total,
        atLeast: parts.length < group.length,
      });
  }
  return found.values();
}

/** Where the count first goes beyond one. */
function tippingPoint(parts: readonly Part[]): number {
  let sum = 0;
  return parts.findIndex(({ units }) => (sum += units ?? 0) > one);
}

/** Lines without a day come last, in the order of the sheet. */
function dayOf(line: OrderLine): number {
  return line.orderDay ?? line.get(startDate) ?? Number.MAX_SAFE_INTEGER;
}

const setUp = { order_no: 'BC-001', uo_code: 'UO-L1.1', qty: 1, incubator: 'MinA', order_date: '2017-01-02' };
const launch = {
  ...setUp,
  order_no: 'BC-003',
  uo_code: 'UO-L2.0',
  incubator: null,
  order_date: '2016-11-14',
};

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Une unité par incubateur, un lancement',
      lines: [setUp, { ...setUp, incubator: 'MinB ; MinC', qty: 2 }, launch],
    },
    {
      title: 'Première commande annulée',
      lines: [
        { ...setUp, status: 'annulé' },
        { ...setUp, order_no: 'BC-009' },
      ],
    },
  ],
  violating: [
    {
      title: 'Deux unités pour un incubateur',
      lines: [{ ...setUp, qty: 2 }],
      severity: 'warning',
      at: ['qty', 0],
    },
    {
      title: 'Second appui au même incubateur, écrit autrement',
      lines: [setUp, { ...setUp, order_no: 'BC-020', incubator: 'min a', order_date: '2018-01-08' }],
      severity: 'warning',
      at: ['uo_code', 1],
    },
    {
      title: 'Second lancement en 2018',
      lines: [launch, { ...launch, order_no: 'BC-030', order_date: '2018-02-05' }],
      severity: 'warning',
      at: ['uo_code', 1],
    },
    {
      title: 'Réversibilité commandée deux fois',
      lines: [
        { ...launch, uo_code: 'UO-L2.4.1', order_date: '2020-09-01' },
        { ...launch, uo_code: 'UO-L2.4.1', order_date: '2020-08-24' },
      ],
      severity: 'warning',
      at: ['uo_code', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Une prestation prévue une fois et commandée deux fois est le plus souvent une ligne recopiée : l’administration paierait deux fois le même service.`,
    en: 'A service foreseen once and ordered twice is most often a line copied over: the administration would pay the same service twice.',
  },
  notChecked: {
    fr: 'Les commandes qui ne figurent dans aucune feuille du classeur. Sans nom d’incubateur, les lignes ne sont pas comparées entre elles.',
    en: 'Orders that stand in no sheet of the workbook. Without the name of an incubator, lines are not compared with one another.',
  },
};
