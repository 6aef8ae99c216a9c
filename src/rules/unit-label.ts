import { uoCode } from '../columns/uo-code';
import { uoLabel } from '../columns/uo-label';
import type { Agreement, Unit } from '../core/agreement/schema';
import { readUnit } from '../core/agreement/units';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { remembered } from '../core/remembered';
import { french } from '../languages/french';

type WrongLabel = {
  readonly unit: string;
  readonly label: string;
  readonly written: string;
  /** Codes of the units that bear the label written. */
  readonly labelOf: readonly string[];
};

/** Units a label names: by its words, or by a code that stands in it. None for a free wording. */
function unitsNamed(agreement: Agreement, label: string): readonly Unit[] {
  const reading = readUnit(agreement, label);
  if (reading.kind === 'exact' || reading.kind === 'respelled') return [reading.unit];
  return reading.kind === 'ambiguous' ? reading.candidates : [];
}

/** The label beside a code is not that of another unit. */
export const rule: Rule<Unit, WrongLabel> = {
  id: 'unit-label',
  lineAlone: true,
  needs: [uoLabel],
  instances: ({ units }) =>
    units.map((unit) => ({
      subject: unit.code,
      clause: unit.clause,
      alsoClauses: unit.alsoClauses,
      data: unit,
    })),
  concerns: ({ data }, book) => book.ofUnit(data.code),
  check({ instance: { data: unit }, agreement, lines, verdicts }) {
    const named = remembered((label: string) => unitsNamed(agreement, label));
    for (const line of lines) {
      const written = line.get(uoLabel);
      if (written === null) {
        verdicts.undecided(line, uoLabel);
        continue;
      }
      const units = named(written);
      if (units.length === 0 || units.includes(unit)) verdicts.pass(line);
      else
        verdicts.finding({
          severity: 'warning',
          lines: line,
          at: line.cell(uoLabel),
          related: [line.cell(uoCode)],
          facts: { unit: unit.code, label: unit.label, written, labelOf: units.map(({ code }) => code) },
        });
    }
  },
  texts: {
    fr: {
      title: 'Libellé d’une autre unité',
      checked: 'Le libellé inscrit n’est pas celui d’une autre unité d’œuvre.',
      problem: ({ unit, label, written, labelOf }, say) =>
        french`Le libellé ${say.quote(written)} est celui ${labelOf.length > 1 ? 'd’autres unités' : 'd’une autre unité'} (${say.list(labelOf)}), alors que le code est ${unit} (${label}).`,
      remedy: ({ label }) =>
        french`Inscrivez le libellé « ${label} », ou corrigez le code s’il s’agit d’une autre unité.`,
    },
    en: {
      title: 'Label of another unit',
      checked: 'The label entered is not that of another unit of work.',
      problem: ({ unit, label, written, labelOf }, say) =>
        `The label ${say.quote(written)} is that of ${labelOf.length > 1 ? 'other units' : 'another unit'} (${say.list(labelOf)}), but the code is ${unit} (${label}).`,
      remedy: ({ label }) => `Enter the label “${label}”, or correct the code if another unit is meant.`,
    },
  },
};

const maintenance = {
  order_no: 'BC-010',
  uo_code: 'UO-L2.3.3',
  uo_label: 'Maintien en condition opérationnelle',
  qty: 1,
};

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Libellé de l’unité, ou formulation libre',
      lines: [maintenance, { ...maintenance, uo_label: 'Corrections du formulaire' }],
    },
  ],
  violating: [
    {
      title: 'Libellé du développement sur l’unité de maintenance',
      lines: [{ ...maintenance, uo_label: 'Développement devops' }],
      severity: 'warning',
      at: ['uo_label', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Un libellé qui dit autre chose que le code laisse deux lectures de la commande, donc deux prix possibles.',
    en: 'A label that says something other than the code leaves two readings of the order, hence two possible prices.',
  },
  notChecked: {
    fr: 'Les libellés libres qui ne sont ceux d’aucune unité.',
    en: 'Free labels that belong to no unit.',
  },
};
