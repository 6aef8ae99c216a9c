import { amountHt } from '../columns/amount-ht';
import { lot as lotColumn } from '../columns/lot';
import { qty } from '../columns/qty';
import { unitPriceHt } from '../columns/unit-price-ht';
import { bounds } from '../core/agreement/figures';
import { deadlineAfter } from '../core/agreement/lengths';
import { penaltyDue } from '../core/agreement/penalties';
import type { Penalty } from '../core/agreement/schema';
import { workingDays } from '../core/calendar/working-days';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { centsOf, eurosOf } from '../core/money';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import { columnsNamed } from './_columns-named';
import { exclTax, orderOf, sumOf } from './_finance';
import { linesOfLots } from './_lots';
import { lackingDay } from './_two-days';

type Due = {
  readonly labelFr: string;
  readonly labelEn: string;
  readonly from: { readonly day: number };
  readonly to: { readonly day: number };
  readonly days: number;
  readonly due: { readonly cents: number };
  /** The same for all the units ordered, where the penalty is a part of the value of one. */
  readonly forAll: { readonly cents: number } | null;
};

interface Data {
  readonly penalty: Penalty;
  readonly from: Column<number>;
  readonly to: Column<number>;
}

/** Cents excluding tax that the penalty is a part of; the column that would tell, where the line does not say. */
function valueOf({ base }: Penalty, line: OrderLine, book: OrderBook): number | Column {
  if (base === 'unit') return line.get(unitPriceHt) ?? unitPriceHt;
  if (base === 'none') return 0;
  return sumOf(orderOf(line, book), exclTax) ?? amountHt;
}

/** What a failure that two days of a line show costs the holder, as the agreement counts it: told, never imposed. */
export const rule: Rule<Data, Due> = {
  id: 'penalty',
  // 2: a line that stands on two sheets counts once; a day not written down is not a pass.
  version: 2,
  needs: [],
  scope: 'order',
  instances: (agreement) =>
    (agreement.penalties ?? []).flatMap((penalty) => {
      const { id, fromField, toField } = penalty;
      if (!fromField || !toField) return [];
      const data = { penalty, from: columnsNamed[fromField], to: columnsNamed[toField] };
      return [{ subject: id, ...cite(agreement, penalty), data }];
    }),
  concerns: ({ data: { penalty } }, { lines }) => linesOfLots(penalty.lots, lines),
  check({ instance: { data }, lines, book, asOf, settings, verdicts }) {
    const { penalty, from: fromColumn, to: toColumn } = data;
    const { grace, label, per } = penalty;
    const zone = settings.holidayZone;
    const lastAfter = (day: number) =>
      (grace && deadlineAfter(day, bounds(grace).high ?? 0, grace.unit, zone)) ?? day;
    const isPast = (day: number) => asOf > lastAfter(day);
    for (const line of lines) {
      const [from, to] = [line.get(fromColumn), line.get(toColumn)];
      if (book.isCopy(line)) verdicts.notApplicable(line);
      else if (from === null || to === null) {
        const lacking = lackingDay(line, data, isPast);
        if (lacking) verdicts.undecided(line, lacking);
        else verdicts.notApplicable(line);
      } else if (penalty.lots && line.lot === null) verdicts.undecided(line, lotColumn);
      else {
        const last = lastAfter(from);
        const value = valueOf(penalty, line, book);
        if (to <= last) verdicts.pass(line);
        else if (typeof value !== 'number') verdicts.undecided(line, value);
        else {
          const days = per === 'working-day' ? workingDays(last + 1, to, zone) : to - last;
          // What is due for a failure, and not for its days, is due once.
          const count = per === 'day' || per === 'working-day' ? days : 1;
          const dueOn = (cents: number) => ({ cents: centsOf(penaltyDue(penalty, eurosOf(cents), count)) });
          const units = line.get(qty) ?? 1;
          verdicts.finding({
            severity: 'info',
            lines: line,
            at: line.cell(toColumn),
            related: [line.cell(fromColumn), line.cell(penalty.base === 'unit' ? unitPriceHt : amountHt)],
            also: grace,
            facts: {
              labelFr: label.fr,
              labelEn: label.en,
              from: { day: last },
              to: { day: to },
              days,
              due: dueOn(value),
              forAll: penalty.base === 'unit' && units !== 1 ? dueOn(value * units) : null,
            },
          });
        }
      }
    }
  },
  texts: {
    fr: {
      title: 'Pénalité encourue',
      checked:
        'Un manquement que le tableau montre donne lieu à une pénalité, calculée comme le contrat le dit.',
      problem: ({ labelFr, from, to, days, due, forAll }, say) =>
        french`${labelFr} : attendu le ${say.day(from.day)} au plus tard, fait le ${say.day(to.day)}, soit ${say.count(days, 'jour', 'jours')} de retard. La pénalité serait de ${say.money(due.cents)}${forAll === null ? '' : french` pour une unité, de ${say.money(forAll.cents)} pour toutes celles de la ligne`}.`,
      remedy: () =>
        french`Déduisez la pénalité d’une facture ou d’un acompte, ou gardez trace de la décision d’y renoncer.`,
    },
    en: {
      title: 'Penalty incurred',
      checked: 'A failure that the sheet shows gives rise to a penalty, worked out as the contract says.',
      problem: ({ labelEn, from, to, days, due, forAll }, say) =>
        `${labelEn}: due on ${say.day(from.day)} at the latest, done on ${say.day(to.day)}, ${say.count(days, 'day', 'days')} late. The penalty would be ${say.money(due.cents)}${forAll === null ? '' : ` for one unit, ${say.money(forAll.cents)} for all those of the line`}.`,
      remedy: () =>
        'Deduct the penalty from an invoice or a progress payment, or keep a record of the decision to waive it.',
    },
  },
};

const line = (replaced_on: string | null, qty: number) => ({
  order_no: 'BC-001',
  ...{ uo_code: 'UO 1.3.2', qty, unit_price_ht: 640 },
  replacement_requested_on: '2026-05-12',
  replaced_on,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Remplacé le dernier jour, ou pas encore',
      lines: [line('2026-05-20', 60), line(null, 60)],
    },
  ],
  violating: [
    {
      title: 'Quatre jours de trop',
      lines: [line('2026-05-24', 60)],
      severity: 'info',
      at: ['replaced_on', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Une pénalité que personne ne chiffre n’est jamais appliquée, et le retard suivant ne coûte rien non plus.`,
    en: 'A penalty that nobody works out is never applied, and the next lateness costs nothing either.',
  },
  notChecked: {
    fr: french`Les manquements dont le tableau ne porte pas les dates (la formule PENALTY les chiffre), et le retard d’exécution, qui a sa propre règle. Tant que la seconde date manque, le retard n’est pas chiffré : une fois le délai passé, la ligne est comptée comme non vérifiable.`,
    en: 'Failures whose dates the sheet does not hold (the formula PENALTY works them out), and late performance, which has a rule of its own. While the second date is missing, the lateness is not worked out: once the time limit is past, the line counts as not checkable.',
  },
};
