import { oncallHours } from '../columns/oncall-hours';
import { oncallWeeks } from '../columns/oncall-weeks';
import { qty } from '../columns/qty';
import { unitsWorth, type Equivalent } from '../core/agreement/equivalents';
import type { Unit } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { roundTo } from '../core/money';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import type { Say } from '../languages/say';

type Counted = Equivalent['field'];

type WrongQuantity = {
  readonly unit: string;
  readonly label: string;
  readonly counted: number;
  readonly field: Counted;
  readonly quantity: number;
  readonly expected: number;
};

const columns: Readonly<Record<Counted, Column<number>>> = {
  oncall_weeks: oncallWeeks,
  oncall_hours: oncallHours,
};

/** A unit that is worth a part of another is ordered in that part: weeks and hours of on-call duty, not as many units. */
export const rule: Rule<{ readonly unit: Unit; readonly equivalent: Equivalent }, WrongQuantity> = {
  id: 'unit-equivalence',
  needs: [qty],
  scope: 'line',
  instances: (agreement) =>
    agreement.units.flatMap((unit) => {
      const { equivalent } = unit;
      return equivalent
        ? [{ subject: unit.code, ...cite(agreement, equivalent), data: { unit, equivalent } }]
        : [];
    }),
  concerns: ({ data }, book) => book.ofUnit(data.unit.code),
  check({ instance: { data }, lines, verdicts }) {
    const { unit, equivalent } = data;
    const { field } = equivalent;
    const column = columns[field];
    for (const line of lines) {
      const [counted, quantity] = [line.get(column), line.get(qty)];
      if (counted === null) verdicts.undecided(line, column);
      // A blank quantity is the rule `quantity` alone (rulebook §3.0.1, decision 13).
      else if (quantity === null) verdicts.notApplicable(line);
      else {
        const expected = roundTo(unitsWorth(equivalent, counted), 4);
        if (Math.abs(quantity - expected) < 0.005) verdicts.pass(line);
        else
          verdicts.finding({
            severity: 'error',
            lines: line,
            at: line.cell(qty),
            related: [line.cell(column)],
            suggested: expected,
            facts: { unit: unit.code, label: unit.label, counted, field, quantity, expected },
          });
      }
    }
  },
  texts: {
    fr: {
      title: 'Équivalence en unités',
      checked: 'La quantité est celle que valent les semaines ou les heures, en unités du profil.',
      problem: ({ unit, label, counted, field, quantity, expected }, say) =>
        french`${unit} (${label}) : ${countedFr(counted, field, say)} équivalent à ${say.number(expected)} en unités du profil, et non à ${say.number(quantity)}.`,
      remedy: ({ expected }, say) =>
        `Portez la quantité à ${say.number(expected)}, ou corrigez ce qui est compté.`,
    },
    en: {
      title: 'Worth in units',
      checked: 'The quantity is what the weeks or hours are worth, in units of the profile.',
      problem: ({ unit, label, counted, field, quantity, expected }, say) =>
        `${unit} (${label}): ${countedEn(counted, field, say)} come to ${say.number(expected)} in units of the profile, not ${say.number(quantity)}.`,
      remedy: ({ expected }, say) =>
        `Set the quantity to ${say.number(expected)}, or correct what is counted.`,
    },
  },
};

function countedFr(counted: number, field: Counted, say: Say): string {
  const [one, many] = field === 'oncall_weeks' ? ['semaine', 'semaines'] : ['heure', 'heures'];
  return say.count(counted, `${one} d’astreinte`, `${many} d’astreinte`);
}

function countedEn(counted: number, field: Counted, say: Say): string {
  const [one, many] = field === 'oncall_weeks' ? ['week', 'weeks'] : ['hour', 'hours'];
  return say.count(counted, `${one} on call`, `${many} on call`);
}

const passive = {
  order_no: 'BC-010',
  lot: '1',
  uo_code: 'UO-AP',
  qty: 1.32,
  oncall_weeks: 4,
  oncall_hours: null,
};
const active = { ...passive, uo_code: 'UO-AA', qty: 1.2, oncall_weeks: null, oncall_hours: 6 };

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Quatre semaines, six heures',
      lines: [passive, active, { ...active, qty: 1, oncall_hours: 5 }],
    },
  ],
  violating: [
    {
      title: 'Autant d’unités que de semaines',
      lines: [{ ...passive, qty: 4 }],
      severity: 'error',
      at: ['qty', 0],
    },
    {
      title: 'Autant d’unités que d’heures',
      lines: [passive, { ...active, qty: 6 }],
      severity: 'error',
      at: ['qty', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Une semaine comptée pour une unité entière coûte le triple de ce que le contrat prévoit.',
    en: 'A week counted as a whole unit costs three times what the contract provides for.',
  },
  notChecked: {
    fr: 'Les prix propres à l’astreinte qu’un bordereau peut porter, et le niveau du profil.',
    en: 'Prices of its own that a schedule may have for on-call duty, and the level of the profile.',
  },
};
