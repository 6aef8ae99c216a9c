import { revisionCoefficient } from '../columns/revision-coefficient';
import { unitPriceHt } from '../columns/unit-price-ht';
import { bounds } from '../core/agreement/figures';
import type { FinanceTerms } from '../core/agreement/schema';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';
import { financeInstances } from './_finance';

type OutOfBounds = {
  readonly coefficient: string;
  readonly low: string | null;
  readonly high: string | null;
};

/** Coefficients have more decimals than amounts: the text of `say` would round them off. */
const decimals = (value: number) => String(Number(value.toPrecision(12)));

/** A revision of prices stays within the bounds that the contract's clause sets. */
export const rule: Rule<FinanceTerms['price-revision'], OutOfBounds> = {
  id: 'price-revision',
  pack: 'finance',
  needs: [revisionCoefficient],
  restsOnSetting: true,
  instances: (agreement) => financeInstances(agreement, 'price-revision', 'line'),
  concerns: (_, book) => book.lines,
  check({ instance: { data: terms }, lines, settings: { finance }, verdicts }) {
    const stated = terms.coefficient && bounds(terms.coefficient);
    const low = stated ? stated.low : finance.revisionMin;
    const high = stated ? stated.high : finance.revisionMax;
    for (const line of lines) {
      const coefficient = line.get(revisionCoefficient);
      if (line.unreadable(revisionCoefficient)) verdicts.undecided(line, revisionCoefficient);
      else if (coefficient === null) verdicts.notApplicable(line);
      else if ((low !== null && coefficient < low) || (high !== null && coefficient > high))
        verdicts.finding({
          severity: terms.severity ?? 'info',
          lines: line,
          at: line.cell(revisionCoefficient),
          related: [line.cell(unitPriceHt)],
          facts: {
            coefficient: decimals(coefficient),
            low: low === null ? null : decimals(low),
            high: high === null ? null : decimals(high),
          },
        });
      else if (stated || (low !== null && high !== null)) verdicts.pass(line);
      else verdicts.undecided(line, low === null ? 'finance.revisionMin' : 'finance.revisionMax');
    }
  },
  texts: {
    fr: {
      title: 'Révision des prix',
      checked: 'Le coefficient de révision reste dans les bornes que fixe le marché.',
      problem: ({ coefficient, low, high }) => {
        const comma = (text: string) => text.replace('.', ',');
        const allowed =
          low === null
            ? `${comma(high ?? '')} au plus`
            : high === null
              ? `${comma(low)} au moins`
              : `de ${comma(low)} à ${comma(high)}`;
        return french`Le coefficient de révision est ${comma(coefficient)} ; le marché l’admet ${allowed}.`;
      },
      remedy: () =>
        french`Vérifiez le coefficient avec la clause de révision, ou les bornes de vos réglages.`,
    },
    en: {
      title: 'Price revision',
      checked: 'The revision coefficient stays within the bounds that the contract sets.',
      problem: ({ coefficient, low, high }) => {
        const allowed =
          low === null
            ? `at most ${high ?? ''}`
            : high === null
              ? `at least ${low}`
              : `from ${low} to ${high}`;
        return `The revision coefficient is ${coefficient}; the contract allows it ${allowed}.`;
      },
      remedy: () => 'Check the coefficient with the revision clause, or the bounds in your settings.',
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
    fr: french`La formule et ses indices, ni la date d’effet : ils sont dans le CCAP, qui n’est pas fourni. Les bornes viennent de vos réglages ; sans elles, la règle n’est pas vérifiable.`,
    en: 'The formula and its indices, or the day of effect: they are in the administrative clauses, which are not supplied. The bounds come from your settings; without them the rule is not checkable.',
  },
};
