/** The same thing wrong on one line after the other, so that every unit's own clause is seen to speak. */
import type { ExampleLine } from '../../../src/core/checking/rule';
import { cleanLines, type CleanLine } from '../clean-workbook';
import type { Mutation } from '../mutation';

const lines = Object.entries(cleanLines) as readonly [CleanLine, ExampleLine][];

/** One mutation for each line that `change` has something for. */
function onEach(
  rule: string,
  what: string,
  [severity, field]: readonly [Mutation['found'][number][1], string],
  change: (line: ExampleLine, name: CleanLine) => ExampleLine | null,
): readonly Mutation[] {
  return lines.flatMap(([name, line]) => {
    const changed = change(line, name);
    return changed === null
      ? []
      : [
          {
            rule,
            what: `${what}: ${name}`,
            lines: { [name]: changed },
            found: [[rule, severity, field, name]],
          },
        ];
  });
}

export const eachLine: readonly Mutation[] = [
  ...onEach('unit-lot', 'the other lot', ['error', 'lot'], ({ lot }) => ({ lot: lot === 1 ? 2 : 1 })),
  ...onEach('unit-label', 'another unit’s label', ['warning', 'uo_label'], (_, name) => ({
    uo_label: name === 'handOver' ? 'Lancement du marché' : 'Réversibilité',
  })),
  ...onEach('unit-phase', 'another phase', ['error', 'phase'], ({ phase }) =>
    phase === undefined ? null : { phase: phase === 1 ? 2 : 1 },
  ),
  ...onEach('quantity', 'no quantity', ['error', 'qty'], () => ({ qty: null })),
  ...onEach('unit-deliverables', 'nothing delivered', ['warning', 'deliverables_received'], () => ({
    deliverables_received: null,
  })),
  ...onEach('unit-profile', 'the profile of another unit', ['warning', 'profile'], ({ profile }) =>
    profile === undefined ? null : { profile: profile === 'Designer' ? 'Développeur TMA/MCO' : 'Designer' },
  ),
  ...onEach('profile-experience', 'too little experience', ['error', 'experience_years'], ({ profile }) =>
    profile === 'Coach agile' || profile === 'Développeur devops' ? { experience_years: 1 } : null,
  ),
  ...onEach('order-form', 'a contract of its own', ['error', 'doc_type'], () => ({
    doc_type: 'Marché subséquent',
  })),
  ...onEach('buyer', 'another buyer', ['warning', 'buyer'], () => ({ buyer: 'Région Z' })),
];
