import { project } from '../columns/project';
import { uoCode } from '../columns/uo-code';
import type { Agreement, Unit } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';

type WrongScope = {
  readonly covers: Scope['covers'];
  readonly unit: string;
  readonly label: string;
  /** The project cell as written. */
  readonly project: string;
  /** The unit of the other scope, with its label, where the agreement has one. */
  readonly other: string | null;
  readonly otherLabel: string | null;
};

type Scope = NonNullable<Unit['scope']>;

type Data = { readonly unit: Unit; readonly scope: Scope; readonly other: Unit | undefined };

/** A unit for all projects names none; a unit for one project names one. */
export const rule: Rule<Data, WrongScope> = {
  id: 'unit-scope',
  lineAlone: true,
  lineAloneWith: [project],
  needs: [project],
  instances: (agreement) =>
    agreement.units.flatMap((unit) =>
      unit.scope
        ? [
            {
              subject: unit.code,
              ...cite(agreement, unit.scope),
              data: { unit, scope: unit.scope, other: ofOtherScope(agreement, unit) },
            },
          ]
        : [],
    ),
  concerns: ({ data }, book) => book.ofUnit(data.unit.code),
  check({ instance: { data }, lines, verdicts }) {
    const { unit, scope, other } = data;
    for (const line of lines) {
      const written = line.get(project);
      const several = written !== null && (line.projectKey === null || namesSeveral(written));
      const wanted = scope.covers === 'all-projects';
      if (line.unreadable(project)) verdicts.undecided(line, project);
      // What is for all projects needs none; what is for one needs its name (ADR 10, point 4).
      else if (written === null && !wanted) verdicts.undecided(line, project);
      else if (written === null || several === wanted) verdicts.pass(line);
      else
        verdicts.finding({
          severity: 'warning',
          lines: line,
          at: line.cell(project),
          related: [line.cell(uoCode)],
          facts: {
            covers: scope.covers,
            unit: unit.code,
            label: unit.label,
            project: written,
            other: other?.code ?? null,
            otherLabel: other?.label ?? null,
          },
        });
    }
  },
  texts: {
    fr: {
      title: 'Portée de l’unité',
      checked: 'L’unité porte sur tous les projets, ou sur un seul, comme le contrat le prévoit.',
      problem: ({ covers, unit, label, project: written }, say) =>
        covers === 'all-projects'
          ? french`${unit} (${label}) porte sur l’ensemble des projets ; la ligne ne désigne que ${say.quote(written)}.`
          : french`${unit} (${label}) porte sur un seul projet ; la ligne indique ${say.quote(written)}.`,
      remedy: ({ covers, other, otherLabel }) => {
        const instead = other === null ? '' : ` ou commandez ${other} (${otherLabel ?? ''})`;
        return covers === 'all-projects'
          ? french`Inscrivez « TOUS »${instead}.`
          : `Inscrivez un projet par ligne${instead}.`;
      },
    },
    en: {
      title: 'Scope of the unit',
      checked: 'The unit covers all projects, or only one, as the contract says.',
      problem: ({ covers, unit, label, project: written }, say) =>
        covers === 'all-projects'
          ? `${unit} (${label}) covers all the projects; the line names only ${say.quote(written)}.`
          : `${unit} (${label}) covers a single project; the line says ${say.quote(written)}.`,
      remedy: ({ covers, other, otherLabel }) => {
        const instead = other === null ? '' : ` or order ${other} (${otherLabel ?? ''})`;
        return covers === 'all-projects'
          ? `Enter “TOUS” (all)${instead}.`
          : `Enter one project per line${instead}.`;
      },
    },
  },
};

/** "Alpha ; Beta". */
function namesSeveral(written: string): boolean {
  return written.split(';').filter((name) => name.trim() !== '').length > 1;
}

/** The unit of the same phase that covers what this one does not, where there is just one. */
function ofOtherScope({ units }: Agreement, { phase, scope }: Unit): Unit | undefined {
  const others = units.filter(
    (unit) => unit.phase === phase && unit.scope && unit.scope.covers !== scope?.covers,
  );
  return others.length === 1 ? others[0] : undefined;
}

const reversibility = { order_no: 'BC-200', uo_code: 'UO-L2.4.1', qty: 1, project: 'TOUS' };
const transfer = { order_no: 'BC-090', uo_code: 'UO-L2.4.2', qty: 1, project: 'Alpha' };

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Tous les projets, ou un seul',
      lines: [reversibility, { ...reversibility, project: null }, transfer],
    },
  ],
  violating: [
    {
      title: 'Réversibilité d’un seul projet',
      lines: [{ ...reversibility, project: 'Alpha' }],
      severity: 'warning',
      at: ['project', 0],
    },
    {
      title: 'Transfert de tous les projets',
      lines: [transfer, { ...transfer, project: 'Tous les projets' }],
      severity: 'warning',
      at: ['project', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Transférer un projet en cours de marché et rendre tous les projets à la fin sont deux unités distinctes, qui ne se déclenchent pas dans les mêmes cas.',
    en: 'Handing over one project during the contract and all of them at its end are two units, triggered in different cases.',
  },
  notChecked: {
    fr: french`Que plusieurs projets énumérés dans une cellule soient bien tous les projets ; ce qui déclenche l’unité est regardé par « unit-trigger ».`,
    en: 'Whether several projects listed in a cell are all of them; what triggers the unit is looked at by “unit-trigger”.',
  },
};
