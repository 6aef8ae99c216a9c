import { needJustification } from '../columns/need-justification';
import type { Unit } from '../core/agreement/schema';
import { levelOf } from '../core/checking/severity';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';

type NoNeed = { readonly unit: string; readonly label: string };

type Need = NonNullable<Unit['need']>;

/** Some units are ordered for a need the administration has identified, which is then written down. */
export const rule: Rule<{ readonly unit: Unit; readonly need: Need }, NoNeed> = {
  id: 'unit-need',
  version: 2,
  lineAlone: true,
  needs: [needJustification],
  instances: ({ units }) =>
    units.flatMap((unit) => {
      const { code, need } = unit;
      return need ? [{ subject: code, ...need, data: { unit, need } }] : [];
    }),
  concerns: ({ data }, book) => book.ofUnit(data.unit.code),
  check({ instance: { data }, lines, settings, verdicts }) {
    const { unit, need } = data;
    for (const line of lines) {
      if (line.get(needJustification) !== null) verdicts.pass(line);
      else if (line.unreadable(needJustification)) verdicts.undecided(line, needJustification);
      else
        verdicts.finding({
          severity: levelOf(need, settings),
          lines: line,
          at: line.cell(needJustification),
          facts: { unit: unit.code, label: unit.label },
        });
    }
  },
  texts: {
    fr: {
      title: 'Besoin non justifié',
      checked: 'Le besoin est inscrit pour les unités qui se commandent selon un besoin identifié.',
      problem: ({ unit, label }) =>
        `Le besoin auquel répond ${unit} (${label}) n’est pas inscrit, alors que cette unité se commande selon un besoin identifié.`,
      remedy: () => 'Notez en quelques mots le besoin identifié.',
    },
    en: {
      title: 'Need not justified',
      checked: 'The need is recorded for units that are ordered for an identified need.',
      problem: ({ unit, label }) =>
        `The need that ${unit} (${label}) meets is not recorded, although this unit is ordered for an identified need.`,
      remedy: () => 'Note the need identified in a few words.',
    },
  },
};

const design = { order_no: 'BC-005', uo_code: 'UO-L2.1.1', qty: 1, need_justification: 'entretiens à mener' };
const blank = { ...design, need_justification: null };

export const examples: RuleExamples = {
  compliant: [{ title: 'Besoin écrit', lines: [design] }],
  violating: [
    {
      title: 'Besoin non écrit',
      lines: [design, { ...design, need_justification: 'à compléter' }],
      severity: 'warning',
      at: ['need_justification', 1],
    },
    {
      title: 'En profil strict',
      lines: [design, blank],
      settings: { profile: 'strict' },
      severity: 'error',
      at: ['need_justification', 1],
    },
    {
      title: 'Unité commandée selon la nature du besoin',
      lines: [design, { ...blank, uo_code: 'UO-L2.3.1' }],
      severity: 'info',
      at: ['need_justification', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Une unité conditionnelle commandée sans besoin écrit ne se justifie pas lors d’un contrôle.',
    en: 'A conditional unit ordered without a recorded need cannot be justified in an audit.',
  },
  notChecked: {
    fr: french`Le bien-fondé de la justification : il suffit qu’elle soit écrite.`,
    en: 'Whether the justification is sound: it is enough that it is written.',
  },
};
