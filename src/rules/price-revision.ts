import { lot as lotColumn } from '../columns/lot';
import { orderDate } from '../columns/order-date';
import { revisionCoefficient } from '../columns/revision-coefficient';
import { unitPriceHt } from '../columns/unit-price-ht';
import { bounds } from '../core/agreement/figures';
import type { FinanceTerms } from '../core/agreement/schema';
import type { Severity } from '../core/checking/finding';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';
import { financeInstances } from './_finance';
import { linesOfLots } from './_lots';
import { firstApplied, judgeByFormula, type ByFormula } from './_revision';

type OutOfBounds = {
  /** How it is wrong by the formula of the contract; `bounds` where the contract only bounds it. */
  readonly kind: 'bounds' | ByFormula['kind'];
  readonly coefficient: string;
  readonly expected: string | null;
  readonly from: { readonly day: number } | null;
  readonly low: string | null;
  readonly high: string | null;
};

/** Coefficients have more decimals than amounts: the text of `say` would round them off. */
const decimals = (value: number) => String(Number(value.toPrecision(12)));

/** A revision of prices stays within the bounds that the contract's clause sets. */
export const rule: Rule<FinanceTerms['price-revision'], OutOfBounds> = {
  id: 'price-revision',
  version: 2,
  pack: 'finance',
  needs: [revisionCoefficient],
  restsOnSetting: true,
  // The first coefficient of a lot, as time goes, is the one its other lines must keep.
  reads: [revisionCoefficient, unitPriceHt, orderDate],
  instances: (agreement) => financeInstances(agreement, 'price-revision', 'line'),
  concerns: ({ data: { lots } }, book) => linesOfLots(lots, book.lines),
  check({ instance: { data: terms }, lines, agreement, settings, verdicts }) {
    const { finance } = settings;
    const { formula } = terms;
    const applied = firstApplied(lines, agreement);
    const stated = terms.coefficient && bounds(terms.coefficient);
    const low = stated ? stated.low : finance.revisionMin;
    const high = stated ? stated.high : finance.revisionMax;
    const isOutside = (coefficient: number) =>
      (low !== null && coefficient < low) || (high !== null && coefficient > high);
    const within = (coefficient: number) =>
      Math.min(Math.max(coefficient, stated?.low ?? coefficient), stated?.high ?? Infinity);
    const tell = (line: OrderLine, otherwise: Severity, facts: OutOfBounds) =>
      verdicts.finding({
        severity: terms.severity ?? otherwise,
        lines: line,
        at: line.cell(revisionCoefficient),
        related: [line.cell(unitPriceHt)],
        facts,
      });
    const tellBounds = (line: OrderLine, coefficient: number) =>
      tell(line, 'info', {
        kind: 'bounds',
        coefficient: decimals(coefficient),
        expected: null,
        from: null,
        low: low === null ? null : decimals(low),
        high: high === null ? null : decimals(high),
      });
    for (const line of lines) {
      const coefficient = line.get(revisionCoefficient);
      if (line.unreadable(revisionCoefficient)) verdicts.undecided(line, revisionCoefficient);
      else if (coefficient === null) verdicts.notApplicable(line);
      else if (terms.lots && line.lot === null) verdicts.undecided(line, lotColumn);
      else if (formula) {
        const found = judgeByFormula(line, coefficient, {
          formula,
          terms,
          agreement,
          settings,
          applied: applied.get(line.lot) ?? null,
          within,
        });
        if (found === 'right') verdicts.pass(line);
        else if ('missing' in found && stated && isOutside(coefficient)) tellBounds(line, coefficient);
        else if ('missing' in found) verdicts.undecided(line, found.missing);
        else
          tell(line, 'warning', {
            kind: found.kind,
            coefficient: decimals(coefficient),
            expected: decimals(found.expected),
            from: found.from === null ? null : { day: found.from },
            low: null,
            high: null,
          });
      } else if (isOutside(coefficient)) tellBounds(line, coefficient);
      else if (stated || (low !== null && high !== null)) verdicts.pass(line);
      else verdicts.undecided(line, low === null ? 'finance.revisionMin' : 'finance.revisionMax');
    }
  },
  texts: {
    fr: {
      title: 'Révision des prix',
      checked: 'Le coefficient de révision est celui de la formule du marché, ou reste dans ses bornes.',
      problem: ({ kind, coefficient, expected, from, low, high }, say) => {
        const comma = (text: string) => text.replace('.', ',');
        if (kind !== 'bounds') {
          const written = french`Le coefficient de révision est ${comma(coefficient)}`;
          const day = say.day(from?.day ?? 0);
          return {
            early: french`${written}, alors que les prix ne se révisent pas avant le ${day}.`,
            differs: french`${written} ; pour une commande de ce jour, il est de ${comma(expected ?? '')} (révision applicable le ${day}).`,
            again: french`${written}, alors que ${comma(expected ?? '')} a déjà été appliqué et que les prix ne se révisent qu’une fois.`,
          }[kind];
        }
        const allowed =
          low === null
            ? `jusqu’à ${comma(high ?? '')}`
            : high === null
              ? `à partir de ${comma(low)}`
              : `de ${comma(low)} à ${comma(high)}`;
        return french`Le coefficient de révision est ${comma(coefficient)} ; il est admis ${allowed}.`;
      },
      remedy: () =>
        french`Vérifiez le coefficient et son arrondi avec la clause de révision, ou ce que vos réglages en disent.`,
    },
    en: {
      title: 'Price revision',
      checked: 'The revision coefficient is that of the contract’s formula, or stays within its bounds.',
      problem: ({ kind, coefficient, expected, from, low, high }, say) => {
        if (kind !== 'bounds') {
          const written = `The revision coefficient is ${coefficient}`;
          const day = say.day(from?.day ?? 0);
          return {
            early: `${written}, although prices are not revised before ${day}.`,
            differs: `${written}; for an order of this day it is ${expected ?? ''} (revision in force on ${day}).`,
            again: `${written}, although ${expected ?? ''} was applied already and prices are revised only once.`,
          }[kind];
        }
        const allowed =
          low === null ? `up to ${high ?? ''}` : high === null ? `from ${low} up` : `from ${low} to ${high}`;
        return `The revision coefficient is ${coefficient}; it is allowed ${allowed}.`;
      },
      remedy: () =>
        'Check the coefficient and its rounding with the revision clause, or what your settings say of it.',
    },
  },
};

const settings = { finance: { enabled: true, revisionMin: 0.97, revisionMax: 1.03 } };
const line = (revision_coefficient: number | null) => ({
  order_no: 'BC-014',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  unit_price_ht: 48000,
  revision_coefficient,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Coefficients aux bornes, entre elles, ou prix non révisé',
      settings,
      lines: [line(0.97), line(1.03), line(1.0125), line(null)],
    },
  ],
  violating: [
    {
      title: 'Coefficient supérieur à la borne',
      settings,
      lines: [line(1.0301)],
      severity: 'info',
      at: ['revision_coefficient', 0],
    },
    {
      title: 'Coefficient inférieur à la borne',
      settings,
      lines: [line(0.95)],
      severity: 'info',
      at: ['revision_coefficient', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Un coefficient faux change chaque prix qu’il touche, et la clause de révision borne souvent ce qu’il peut être.`,
    en: 'A wrong coefficient changes every price it touches, and the revision clause often bounds what it may be.',
  },
  notChecked: {
    fr: french`Les valeurs de l’indice et la date d’effet, qui viennent de vos réglages. Là où le marché ne donne pas de formule, seules ses bornes comptent, ou celles de vos réglages s’il n’en dit pas ; sans elles, la règle n’est pas vérifiable.`,
    en: 'The values of the index and the date of effect, which come from your settings. Where the contract gives no formula, only its bounds count, or those of your settings where it states none; without them the rule is not checkable.',
  },
};
