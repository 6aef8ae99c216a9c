import { pdOrdered } from '../columns/pd-ordered';
import { qty } from '../columns/qty';
import { bounds, isSoft } from '../core/agreement/figures';
import type { Figure, Unit } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import { levelOf } from '../core/checking/severity';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';
import { isMerged } from './_merged-alike';

type WrongWorkload = {
  readonly unit: string;
  readonly quantity: number;
  readonly days: number;
  /** Days of one unit, and of the quantity ordered. */
  readonly perUnit: number;
  readonly expected: number;
  readonly approximate: boolean;
  /** The length beside it is approximate, and might be thought to soften the number of days. */
  readonly softLength: boolean;
  /** Days allowed above what is expected: the reviewer's tolerance, 0 for a firm number. */
  readonly tolerance: number;
};

/** Person-days ordered are those the contract attaches to the units ordered. */
export const rule: Rule<{ readonly unit: Unit; readonly workload: Figure }, WrongWorkload> = {
  id: 'unit-workload',
  // 2: days merged over several lines are those of none of them.
  version: 2,
  lineAlone: true,
  needs: [pdOrdered, qty],
  instances: (agreement) =>
    agreement.units.flatMap((unit) => {
      const { code, workload } = unit;
      return workload ? [{ subject: code, ...cite(agreement, workload), data: { unit, workload } }] : [];
    }),
  concerns: ({ data }, book) => book.ofUnit(data.unit.code),
  check({ instance: { data }, lines, settings, verdicts }) {
    const { unit, workload } = data;
    const { low, high } = bounds(workload);
    const approximate = isSoft(workload);
    const tolerance = approximate ? settings.tolerance.designDays : 0;
    const { severity, ...also } = unit.workloadSeverity
      ? { ...unit.workloadSeverity, severity: levelOf(unit.workloadSeverity, settings) }
      : { ...workload, severity: approximate ? ('warning' as const) : ('error' as const) };
    for (const line of lines) {
      const days = line.get(pdOrdered);
      const quantity = line.get(qty);
      if (quantity === null || quantity <= 0) verdicts.undecided(line, qty);
      else if (days === null || isMerged(line, pdOrdered)) verdicts.undecided(line, pdOrdered);
      else {
        const above = high === null ? 0 : days - high * quantity;
        // An approximate load is mobilised "up to" so much: less is no matter (ADR 10, point 17).
        const below = low === null || approximate ? 0 : low * quantity - days;
        if (above <= tiny && below <= tiny) verdicts.pass(line);
        else if (below <= tiny && above <= tolerance + tiny) verdicts.tolerated(line);
        else {
          const perUnit = above > tiny ? (high ?? 0) : (low ?? 0);
          verdicts.finding({
            severity,
            lines: line,
            at: line.cell(pdOrdered),
            related: [line.cell(qty)],
            also,
            facts: {
              unit: unit.code,
              quantity,
              days,
              perUnit,
              expected: perUnit * quantity,
              approximate,
              softLength: unit.duration !== null && isSoft(unit.duration),
              tolerance,
            },
          });
        }
      }
    }
  },
  texts: {
    fr: {
      title: 'Charge en jours/homme',
      checked: 'Les jours/homme commandés sont ceux que le contrat attache aux unités.',
      problem: ({ unit, quantity, days, perUnit, expected, approximate, softLength, tolerance }, say) =>
        approximate
          ? french`${say.count(days, 'jour/homme commandé', 'jours/homme commandés')} pour ${say.number(quantity)} × ${unit}, mobilisable à hauteur de ${say.count(perUnit, 'jour', 'jours')} environ par unité, soit ${say.number(expected)}${tolerance === 0 ? '' : `, tolérés jusqu’à ${say.number(expected + tolerance)} (${say.number(tolerance)} de plus, votre réglage)`}.`
          : french`${say.count(days, 'jour/homme commandé', 'jours/homme commandés')} pour ${say.number(quantity)} × ${unit}, qui en comprend ${say.number(perUnit)} par unité, soit ${say.number(expected)}. Ce nombre est ferme${softLength ? french` : seule la durée est approximative` : ''}.`,
      remedy: ({ expected, approximate }, say) =>
        approximate
          ? french`Ramenez la charge à ${say.count(expected, 'jour', 'jours')} ou commandez le nombre d’unités qui y correspond.`
          : french`Inscrivez ${say.count(expected, 'jour', 'jours')} ou commandez le nombre d’unités qui correspond à la charge.`,
    },
    en: {
      title: 'Workload in person-days',
      checked: 'The person-days ordered are those the contract attaches to the units.',
      problem: ({ unit, quantity, days, perUnit, expected, approximate, softLength, tolerance }, say) =>
        approximate
          ? `${say.count(days, 'person-day', 'person-days')} ordered for ${say.number(quantity)} × ${unit}, available up to about ${say.count(perUnit, 'day', 'days')} per unit, that is ${say.number(expected)}${tolerance === 0 ? '' : `, tolerated up to ${say.number(expected + tolerance)} (${say.number(tolerance)} more, your setting)`}.`
          : `${say.count(days, 'person-day', 'person-days')} ordered for ${say.number(quantity)} × ${unit}, which includes ${say.number(perUnit)} per unit, that is ${say.number(expected)}. The number is firm${softLength ? ': only the length is approximate' : ''}.`,
      remedy: ({ expected, approximate }, say) =>
        approximate
          ? `Bring the workload down to ${say.count(expected, 'day', 'days')}, or order the number of units that matches it.`
          : `Enter ${say.count(expected, 'day', 'days')}, or order the number of units that matches the workload.`,
    },
  },
};

/** Room for what binary fractions lose: 0.1 × 3 units of 60 days. */
const tiny = 1e-9;

const devops = { order_no: 'BC-004', uo_code: 'UO-L2.2.2', qty: 2, pd_ordered: 120 };
const design = { order_no: 'BC-004', uo_code: 'UO-L2.2.1', qty: 1, pd_ordered: 5 };

export const examples: RuleExamples = {
  compliant: [
    { title: 'Soixante jours par unité', lines: [devops, { ...devops, qty: '0,3', pd_ordered: 18 }] },
    {
      title: 'Design, jusqu’à un jour de plus',
      lines: [design, { ...design, pd_ordered: 6 }, { ...design, pd_ordered: 2 }],
    },
  ],
  violating: [
    {
      title: 'Quinze jours de trop',
      lines: [{ ...devops, pd_ordered: 135 }],
      severity: 'warning',
      at: ['pd_ordered', 0],
    },
    {
      title: 'Quinze jours de moins',
      lines: [{ ...devops, pd_ordered: 105 }],
      severity: 'warning',
      at: ['pd_ordered', 0],
    },
    {
      title: 'En profil strict',
      lines: [{ ...devops, uo_code: 'UO-L2.3.3', pd_ordered: 121 }],
      settings: { profile: 'strict' },
      severity: 'error',
      at: ['pd_ordered', 0],
    },
    {
      title: 'Douze jours de design',
      lines: [{ ...design, pd_ordered: 12 }],
      severity: 'warning',
      at: ['pd_ordered', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`La charge est ce que l’unité achète : un autre nombre de jours change le prix du jour sans que rien ne le dise.`,
    en: 'The workload is what the unit buys: another number of days changes the price of a day with nothing to say so.',
  },
  notChecked: {
    fr: french`Les jours réellement travaillés, que regardent « person-days-balance » et « person-days-overrun ».`,
    en: 'The days really worked, which “person-days-balance” and “person-days-overrun” look at.',
  },
};
