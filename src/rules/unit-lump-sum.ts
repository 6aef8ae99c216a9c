import { pdOrdered } from '../columns/pd-ordered';
import { priceUnit } from '../columns/price-unit';
import type { Unit } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import { words } from '../core/text';
import { french } from '../languages/french';
import { isMerged } from './_merged-alike';

type CountedInDays = {
  readonly unit: string;
  readonly label: string;
  /** Person-days ordered, where there are any. */
  readonly days: number | null;
  /** The price unit as written, where it is a day. */
  readonly priceUnit: string | null;
};

/** A lump sum is ordered and priced as such: no person-days, no price by the day. */
export const rule: Rule<Unit, CountedInDays> = {
  id: 'unit-lump-sum',
  // 2: days merged over several lines are those of none of them.
  version: 2,
  lineAlone: true,
  needs: [],
  instances: (agreement) =>
    agreement.units.flatMap((unit) =>
      unit.lumpSum ? [{ subject: unit.code, ...cite(agreement, unit.lumpSum), data: unit }] : [],
    ),
  concerns: ({ data }, book) => book.ofUnit(data.code),
  check({ instance: { data: unit }, lines, verdicts }) {
    for (const line of lines) {
      const ordered = line.get(pdOrdered) ?? 0;
      const days = ordered > 0 ? ordered : null;
      const price = pricedByDay(line);
      if (days && isMerged(line, pdOrdered)) verdicts.undecided(line, pdOrdered);
      else if (days !== null || price !== null)
        verdicts.finding({
          severity: 'warning',
          lines: line,
          at: line.cell(days === null ? priceUnit : pdOrdered),
          related: [days === null || price === null ? null : line.cell(priceUnit)],
          facts: { unit: unit.code, label: unit.label, days, priceUnit: price },
        });
      else if (saysHow(line)) verdicts.pass(line);
      else verdicts.undecided(line, pdOrdered);
    }
  },
  texts: {
    fr: {
      title: 'Unité forfaitaire',
      checked: 'Une unité forfaitaire ne porte ni jours/homme ni prix à la journée.',
      problem: ({ unit, label, days, priceUnit: written }, say) =>
        days === null
          ? `${unit} (${label}) est forfaitaire, alors que l’unité de prix inscrite est ${say.quote(written ?? '')}.`
          : french`${unit} (${label}) est forfaitaire, alors que la ligne porte ${say.count(days, 'jour/homme', 'jours/homme')}${written === null ? '' : `, avec ${say.quote(written)} pour unité de prix`}.`,
      remedy: ({ days }) =>
        days === null
          ? 'Indiquez un prix forfaitaire, ou commandez l’unité qui se compte en jours.'
          : 'Effacez la charge, ou commandez l’unité qui se compte en jours.',
    },
    en: {
      title: 'Lump-sum unit',
      checked: 'A lump-sum unit has neither person-days nor a price by the day.',
      problem: ({ unit, label, days, priceUnit: written }, say) =>
        days === null
          ? `${unit} (${label}) is a lump sum, although its price unit is ${say.quote(written ?? '')}.`
          : `${unit} (${label}) is a lump sum, although the line has ${say.count(days, 'person-day', 'person-days')}${written === null ? '' : `, with ${say.quote(written)} as its price unit`}.`,
      remedy: ({ days }) =>
        days === null
          ? 'Give a lump-sum price, or order the unit that is counted in days.'
          : 'Clear the workload, or order the unit that is counted in days.',
    },
  },
};

const dayWords: ReadonlySet<string> = new Set(
  'jour jours journee journees j jh tj tjm day days pd manday mandays'.split(' '),
);

/** The price unit as written, where it is a day ("jour", "j/h", "TJM"); "forfait de 90 jours" is a lump sum. */
function pricedByDay(line: OrderLine): string | null {
  const written = line.get(priceUnit);
  if (written === null) return null;
  const said = words(written);
  if (said.some((word) => /^(?:forfait|lump)/.test(word))) return null;
  return said.some((word) => dayWords.has(word)) ? written : null;
}

/** Whether the line says how the unit is counted: a load column that can be read, or a price unit. */
function saysHow(line: OrderLine): boolean {
  return (line.has(pdOrdered) && !line.unreadable(pdOrdered)) || line.get(priceUnit) !== null;
}

const hosting = { order_no: 'BC-012', uo_code: 'UO-L2.3.4', qty: 2, pd_ordered: null, price_unit: 'Forfait' };

export const examples: RuleExamples = {
  compliant: [
    { title: 'Forfait sans jours', lines: [hosting, { ...hosting, price_unit: null, pd_ordered: 0 }] },
    {
      title: 'Jours sur une unité qui en comporte',
      lines: [hosting, { ...hosting, uo_code: 'UO-L2.3.2', pd_ordered: 120, price_unit: 'j/h' }],
    },
  ],
  violating: [
    {
      title: 'Quinze jours sur un forfait',
      lines: [{ ...hosting, qty: 1, pd_ordered: 15 }],
      severity: 'warning',
      at: ['pd_ordered', 0],
    },
    {
      title: 'Prix à la journée',
      lines: [{ ...hosting, price_unit: 'Jour/homme' }],
      severity: 'warning',
      at: ['price_unit', 0],
    },
    {
      title: 'Jours et prix à la journée : un seul constat',
      lines: [{ ...hosting, pd_ordered: 15, price_unit: 'TJM' }],
      severity: 'warning',
      at: ['pd_ordered', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Des jours inscrits sur un forfait faussent le suivi des jours commandés et restants, et laissent croire que le prix dépend du temps passé.',
    en: 'Days on a lump sum distort the count of days ordered and left, and suggest that the price depends on the time spent.',
  },
  notChecked: {
    fr: french`La durée couverte par le forfait, que regarde « unit-duration », et son montant.`,
    en: 'The length the lump sum covers, which “unit-duration” looks at, and its amount.',
  },
};
