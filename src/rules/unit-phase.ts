import { phase as phaseColumn } from '../columns/phase';
import { uoCode } from '../columns/uo-code';
import type { Phase } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import { linesBy } from '../core/checking/lines-by';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';
import { phaseName, phaseShort } from '../languages/phase-name';

type WrongPhase = {
  readonly unit: string;
  readonly written: string;
  readonly phase: string;
  readonly phaseLabel: string;
  /** The right phase under a name that an older draft of the contract gave it. */
  readonly formerName: boolean;
};

const ofUnitsPhase = linesBy(({ unit }) => unit?.phase ?? null);

/** The phase written is the one of the unit. Names of an older draft are understood, and told. */
export const rule: Rule<Phase, WrongPhase> = {
  id: 'unit-phase',
  version: 2,
  lineAlone: true,
  needs: [phaseColumn],
  instances: ({ phases }) =>
    phases.map((phase) => ({ subject: `phase ${phase.id}`, clause: phase.clause, data: phase })),
  concerns: ({ data }, book) => ofUnitsPhase(book, data.id),
  check({ instance: { data: phase }, agreement, lines, verdicts }) {
    for (const line of lines) {
      const reading = line.phaseReading;
      if (reading.kind === 'blank' || line.unreadable(phaseColumn)) {
        verdicts.undecided(line, phaseColumn);
        continue;
      }
      const right = reading.kind !== 'unknown' && reading.phase.id === phase.id;
      if (right && reading.kind === 'known') verdicts.pass(line);
      else
        verdicts.finding({
          severity: right ? 'warning' : 'error',
          lines: line,
          at: line.cell(phaseColumn),
          related: right ? [] : [line.cell(uoCode)],
          // Where the phase is not the unit’s, either cell may be wrong.
          suggested: right ? phase.id : undefined,
          also: right ? cite(agreement, { clause: phase.clause }, 'phase-names') : undefined,
          facts: {
            unit: line.unit?.code ?? '',
            written: line.written(phaseColumn),
            phase: phase.id,
            phaseLabel: phase.label,
            formerName: right,
          },
        });
    }
  },
  texts: {
    fr: {
      title: 'Phase de l’unité',
      checked: 'La phase inscrite est celle de l’unité d’œuvre commandée.',
      problem: ({ unit, written, phase, phaseLabel, formerName }, say) =>
        formerName
          ? french`${say.quote(written)} est un ancien nom de la phase ${phaseName(phase, phaseLabel)}, resté dans le sommaire du contrat.`
          : french`La ligne est en phase ${say.quote(written)}, mais ${unit} est une unité de la phase ${phaseName(phase, phaseLabel)}.`,
      remedy: ({ phase, phaseLabel, formerName }) =>
        formerName
          ? `Inscrivez la phase ${phaseShort(phase, phaseLabel)} sous son nom actuel.`
          : `Inscrivez la phase ${phaseShort(phase, phaseLabel)}, ou commandez une unité de la phase inscrite.`,
    },
    en: {
      title: 'Phase of the unit',
      checked: 'The phase entered is that of the unit of work ordered.',
      problem: ({ unit, written, phase, phaseLabel, formerName }, say) =>
        formerName
          ? `${say.quote(written)} is a former name of phase ${phaseName(phase, phaseLabel)}, left in the contract’s table of contents.`
          : `The line says phase ${say.quote(written)}, but ${unit} is a unit of phase ${phaseName(phase, phaseLabel)}.`,
      remedy: ({ phase, phaseLabel, formerName }) =>
        formerName
          ? `Enter phase ${phaseShort(phase, phaseLabel)} under its present name.`
          : `Enter phase ${phaseShort(phase, phaseLabel)}, or order a unit of the phase entered.`,
    },
  },
};

const design = { order_no: 'BC-010', uo_code: 'UO-L2.2.1', qty: 1, phase: 2 };

export const examples: RuleExamples = {
  compliant: [{ title: 'Phase de l’unité', lines: [design, { ...design, phase: 'Phase 2 – Construction' }] }],
  violating: [
    {
      title: 'Unité de la phase 2 inscrite en phase 3',
      lines: [{ ...design, phase: 3 }],
      severity: 'error',
      at: ['phase', 0],
    },
    {
      title: 'Ancien nom de la phase',
      lines: [{ ...design, phase: 'Démonstrateur' }],
      severity: 'warning',
      at: ['phase', 0],
    },
    {
      title: 'Phase que le contrat ne connaît pas',
      lines: [{ ...design, phase: 5 }],
      severity: 'error',
      at: ['phase', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`De la phase dépendent les décisions attendues et les durées : mal inscrite, elle fausse le suivi du projet.`,
    en: 'The phase decides which decisions and lengths apply: entered wrongly, it distorts the follow-up of the project.',
  },
  notChecked: {
    fr: 'Si le projet est réellement dans cette phase.',
    en: 'Whether the project really is in that phase.',
  },
};
