import { oncallHours } from '../columns/oncall-hours';
import { oncallWeeks } from '../columns/oncall-weeks';
import { qty } from '../columns/qty';
import { unitsWorth, type Equivalent } from '../core/agreement/equivalents';
import type { Unit } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { levelOf } from '../core/checking/severity';
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
  /** What is counted, in units; of a part of a week, the whole weeks it takes. */
  readonly expected: number;
  /** Where only whole weeks or hours have a worth: those that what is counted is a part of; else `null`. */
  readonly wholes: number | null;
  /** The quantity is what the counted, or whole ones around it, are worth. */
  readonly follows: boolean;
};

const columns: Readonly<Record<Counted, Column<number>>> = {
  oncall_weeks: oncallWeeks,
  oncall_hours: oncallHours,
};

/** A unit that is worth a part of another is ordered in that part: weeks and hours of on-call duty, not as many units. */
export const rule: Rule<{ readonly unit: Unit; readonly equivalent: Equivalent }, WrongQuantity> = {
  id: 'unit-equivalence',
  version: 2,
  lineAlone: true,
  needs: [qty],
  instances: (agreement) =>
    agreement.units.flatMap((unit) => {
      const { equivalent } = unit;
      return equivalent
        ? [{ subject: unit.code, ...cite(agreement, equivalent), data: { unit, equivalent } }]
        : [];
    }),
  concerns: ({ data }, book) => book.ofUnit(data.unit.code),
  check({ instance: { data }, lines, settings, verdicts }) {
    const { unit, equivalent } = data;
    const { field, whole } = equivalent;
    const column = columns[field];
    const worth = (counted: number) => roundTo(unitsWorth(equivalent, counted), 4);
    const isWorth = (counted: number, quantity: number) => Math.abs(quantity - worth(counted)) < 0.005;
    const facts = { unit: unit.code, label: unit.label, field };
    for (const line of lines) {
      const [counted, quantity] = [line.get(column), line.get(qty)];
      if (counted === null) verdicts.undecided(line, column);
      // A blank quantity is the rule `quantity` alone (ADR 10, point 13).
      else if (quantity === null) verdicts.notApplicable(line);
      else if (whole && !Number.isInteger(counted)) {
        const wholes = Math.ceil(counted);
        // Pro rata or by whole weeks, the quantity follows from what is counted: only the part is in question.
        const follows = [counted, wholes, wholes - 1].some((count) => isWorth(count, quantity));
        verdicts.finding({
          severity: follows ? levelOf(whole, settings) : 'error',
          lines: line,
          at: line.cell(column),
          related: [line.cell(qty)],
          also: whole,
          facts: { ...facts, counted, quantity, expected: worth(wholes), wholes, follows },
        });
      } else if (isWorth(counted, quantity)) verdicts.pass(line);
      else
        verdicts.finding({
          severity: 'error',
          lines: line,
          at: line.cell(qty),
          related: [line.cell(column)],
          suggested: worth(counted),
          facts: { ...facts, counted, quantity, expected: worth(counted), wholes: null, follows: false },
        });
    }
  },
  texts: {
    fr: {
      title: 'Équivalence en unités',
      checked: 'La quantité est celle que valent les semaines ou les heures, en unités du profil.',
      problem: ({ unit, label, counted, field, quantity, expected, wholes, follows }, say) =>
        wholes === null
          ? french`${unit} (${label}) : ${countedFr(counted, field, say, [' équivaut', ' équivalent'])} à ${say.number(expected)} en unités du profil, et non à ${say.number(quantity)}.`
          : french`${unit} (${label}) : ${countedFr(counted, field, say)}, alors que le contrat compte sans prorata des ${namesFr[field][1]} entières (${say.number(expected)} en unités du profil pour ${say.count(wholes, ...namesFr[field])})${follows ? '' : french` ; la quantité inscrite est ${say.number(quantity)}`}.`,
      remedy: ({ field, expected, wholes }, say) =>
        wholes === null
          ? `Portez la quantité à ${say.number(expected)}, ou corrigez ce qui est compté.`
          : french`Comptez des ${namesFr[field][1]} entières, et portez la quantité à ce qu’elles valent.`,
    },
    en: {
      title: 'Worth in units',
      checked: 'The quantity is what the weeks or hours are worth, in units of the profile.',
      problem: ({ unit, label, counted, field, quantity, expected, wholes, follows }, say) =>
        wholes === null
          ? `${unit} (${label}): ${countedEn(counted, field, say, [' comes', ' come'])} to ${say.number(expected)} in units of the profile, not ${say.number(quantity)}.`
          : `${unit} (${label}): ${countedEn(counted, field, say)}, although the contract counts whole ${namesEn[field][1]}, nothing pro rata (${say.number(expected)} in units of the profile for ${say.count(wholes, ...namesEn[field])})${follows ? '' : `; the quantity entered is ${say.number(quantity)}`}.`,
      remedy: ({ field, expected, wholes }, say) =>
        wholes === null
          ? `Set the quantity to ${say.number(expected)}, or correct what is counted.`
          : `Count whole ${namesEn[field][1]}, and set the quantity to what they are worth.`,
    },
  },
};

type Names = Readonly<Record<Counted, readonly [one: string, many: string]>>;

const namesFr: Names = { oncall_weeks: ['semaine', 'semaines'], oncall_hours: ['heure', 'heures'] };
const namesEn: Names = { oncall_weeks: ['week', 'weeks'], oncall_hours: ['hour', 'hours'] };

/** With the space before it. */
type Verb = readonly [one: string, many: string];

/** "4 semaines d’astreinte", with the verb that agrees with it where one follows. */
function countedFr(counted: number, field: Counted, say: Say, [is, are]: Verb = ['', '']): string {
  const [one, many] = namesFr[field];
  return say.count(counted, `${one} d’astreinte${is}`, `${many} d’astreinte${are}`);
}

function countedEn(counted: number, field: Counted, say: Say, [is, are]: Verb = ['', '']): string {
  const [one, many] = namesEn[field];
  return say.count(counted, `${one} on call${is}`, `${many} on call${are}`);
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
    {
      title: 'Semaine entamée, comptée au prorata',
      lines: [passive, { ...passive, qty: 0.495, oncall_weeks: 1.5 }],
      severity: 'info',
      at: ['oncall_weeks', 1],
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
