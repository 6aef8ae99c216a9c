import { project } from '../columns/project';
import { qty } from '../columns/qty';
import { uoCode } from '../columns/uo-code';
import { phaseById } from '../core/agreement/phases';
import type { Phase, Unit } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Examination, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { ProjectPhase } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';
import { phaseName, phaseShort } from '../languages/phase-name';
import { eachProjectPhase } from './_project-phases';

type MissingUnit = {
  readonly unit: string;
  readonly label: string;
  readonly project: string;
  readonly phase: string;
  readonly phaseLabel: string;
  /** Units ordered in that phase of the project. */
  readonly ordered: readonly string[];
  /** Of the unit, all its lines together, where there are some: none at all in the end. */
  readonly quantity: number | null;
};

type Data = { readonly unit: Unit; readonly phase: Phase };

/** A project that orders a phase orders the unit without which the phase does not go. */
export const rule: Rule<Data, MissingUnit> = {
  id: 'unit-mandatory',
  needs: [project],
  scope: 'project',
  instances: (agreement) =>
    agreement.units.flatMap((unit) => {
      const phase = unit.phase === null ? undefined : phaseById(agreement, unit.phase);
      return unit.mandatory && phase
        ? [{ subject: unit.code, ...cite(agreement, unit.mandatory), data: { unit, phase } }]
        : [];
    }),
  concerns: ({ data }, book) => book.ofPhase(data.phase.id),
  check(examination) {
    eachProjectPhase(examination, examination.instance.data.phase.id, (group) => judge(group, examination));
  },
  texts: {
    fr: {
      title: 'Unité obligatoire absente',
      checked: 'L’unité que la phase comprend toujours est commandée pour chaque projet.',
      problem: ({ unit, label, project: name, phase, phaseLabel, ordered, quantity }, say) =>
        quantity === null
          ? french`Le projet ${say.quote(name)} commande ${say.list(ordered)} en phase ${phaseName(phase, phaseLabel)}, mais pas ${unit} (${label}), que cette phase comprend toujours.`
          : french`Le projet ${say.quote(name)} ne commande en tout aucune unité ${unit} (${label}) en phase ${phaseName(phase, phaseLabel)}, qui en comprend toujours : la somme des quantités inscrites est de ${say.number(quantity)}.`,
      remedy: ({ unit, phase, phaseLabel, quantity }) =>
        quantity === null
          ? `Commandez au moins une unité ${unit}, ou vérifiez que les lignes sont bien de la phase ${phaseShort(phase, phaseLabel)}.`
          : french`Corrigez la quantité inscrite pour ${unit}, ou commandez-en au moins une.`,
    },
    en: {
      title: 'Mandatory unit missing',
      checked: 'The unit that the phase always comprises is ordered for each project.',
      problem: ({ unit, label, project: name, phase, phaseLabel, ordered, quantity }, say) =>
        quantity === null
          ? `Project ${say.quote(name)} orders ${say.list(ordered)} in phase ${phaseName(phase, phaseLabel)}, but not ${unit} (${label}), which this phase always comprises.`
          : `Project ${say.quote(name)} orders no ${unit} (${label}) on balance in phase ${phaseName(phase, phaseLabel)}, which always comprises some: the quantities recorded add up to ${say.number(quantity)}.`,
      remedy: ({ unit, phase, phaseLabel, quantity }) =>
        quantity === null
          ? `Order at least one ${unit}, or check that the lines really belong to phase ${phaseShort(phase, phaseLabel)}.`
          : `Correct the quantity of ${unit}, or order at least one.`,
    },
  },
};

function judge(
  { project: name, lines }: ProjectPhase,
  { instance, verdicts }: Examination<Data, MissingUnit>,
): void {
  const { unit, phase } = instance.data;
  const wanted = lines.filter((line) => line.unit === unit);
  const quantities = wanted.map((line) => line.get(qty));
  const total = quantities.reduce<number>((sum, quantity) => sum + (quantity ?? 0), 0);
  if (total > 0) return verdicts.pass(lines);
  if (quantities.includes(null)) return verdicts.undecided(lines, qty);
  // A unit that could not be understood may be the one that is missing.
  if (lines.some((line) => line.unit === null)) return verdicts.undecided(lines, uoCode);
  // Written down, but for nothing: its quantities are what would cure it.
  const [at = null, ...related] =
    wanted.length > 0 ? wanted.map((line) => line.cell(qty)) : lines.map((line) => line.cell(uoCode));
  verdicts.finding({
    severity: 'error',
    lines,
    at,
    related,
    facts: {
      unit: unit.code,
      label: unit.label,
      project: name,
      phase: phase.id,
      phaseLabel: phase.label,
      ordered: codesOf(lines),
      quantity: wanted.length > 0 ? total : null,
    },
  });
}

function codesOf(lines: readonly OrderLine[]): readonly string[] {
  return [...new Set(lines.flatMap((line) => line.unit?.code ?? []))];
}

const line = (name: string | null, uo_code: string, quantity = 1) => ({
  order_no: 'BC-004',
  project: name,
  uo_code,
  qty: quantity,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Développement commandé, même dans un autre bon',
      lines: [line('Alpha', 'UO-L2.2.1'), { ...line('ALPHA', 'UO-L2.2.2'), order_no: 'BC-005' }],
    },
    { title: 'Projet sans phase 2', lines: [line('Beta', 'UO-L2.1.1'), line('Alpha', 'UO-L2.2.2')] },
  ],
  violating: [
    {
      title: 'Design et hébergement sans développement',
      lines: [line('Alpha', 'UO-L2.2.2'), line('Beta', 'UO-L2.2.1'), line('Beta', 'UO-L2.2.3')],
      severity: 'error',
      at: ['uo_code', 1],
    },
    {
      title: 'Développement annulé',
      lines: [line('Beta', 'UO-L2.2.1'), { ...line('Beta', 'UO-L2.2.2'), status: 'annulé' }],
      severity: 'error',
      at: ['uo_code', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Sans l’unité que l’accord-cadre déclenche toujours, la phase ne peut pas produire ce qu’elle doit.',
    en: 'Without the unit that the agreement always triggers, the phase cannot produce what it must.',
  },
  notChecked: {
    fr: 'Si la quantité commandée suffit à la phase.',
    en: 'Whether the quantity ordered is enough for the phase.',
  },
};
