import { holder } from '../columns/holder';
import { poEmployer } from '../columns/po-employer';
import { poPct } from '../columns/po-pct';
import { project } from '../columns/project';
import { bounds } from '../core/agreement/figures';
import type { Phase, ProductLead } from '../core/agreement/schema';
import { meantBy } from '../core/agreement/wording';
import { cite } from '../core/checking/citation';
import type { Severity } from '../core/checking/finding';
import { holdersIn, type Holders } from '../core/checking/holders';
import type { Examination, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { linesWhere } from '../core/orders/lines-where';
import type { OrderLine } from '../core/orders/order-line';
import { valueInUse } from '../core/orders/project-values';
import type { Column, FieldValue } from '../core/sheet/column';
import type { CellRef } from '../core/sheet/snapshot';
import { french } from '../languages/french';
import { phaseName } from '../languages/phase-name';
import { eachProject, eachProjectPhase, type ProjectLines } from './_project-phases';

type WrongLead = {
  readonly kind: 'employer' | 'share';
  readonly project: string;
  /** `null` where the contract speaks of the whole product. */
  readonly phase: string | null;
  readonly phaseLabel: string | null;
  /** As written. */
  readonly employer: string | null;
  /** Shares of time, 0 to 1: the one written and the least the contract asks for. */
  readonly share: number | null;
  readonly least: number | null;
  /** The contract gives a number without saying "at least". */
  readonly isAim: boolean;
};

interface Data {
  /** `null`: whatever the phase. */
  readonly phase: Phase | null;
  readonly lead: ProductLead;
}

/** Whoever leads the product is of the administration, and gives it the time the contract says. */
export const rule: Rule<Data, WrongLead> = {
  id: 'product-lead',
  // 2: "S.A." is "SA", and no other holder.
  version: 2,
  needs: [project],
  scope: 'project',
  instances: (agreement) =>
    [null, ...agreement.phases].flatMap((phase) => {
      const lead = (phase ?? agreement).productLead;
      if (!lead || (!lead.share && lead.employer === 'either')) return [];
      const subject = phase ? `phase ${phase.id}` : 'project';
      return [{ subject, ...cite(agreement, lead), data: { phase, lead } }];
    }),
  concerns: ({ data: { phase } }, book) =>
    phase ? book.ofPhase(phase.id) : linesWhere(book.lines, ({ unit }) => !unit?.projectNotNeeded),
  check(examination) {
    const holders = holdersIn(examination.settings);
    const { phase } = examination.instance.data;
    const judged = (group: ProjectLines) => judge(group, holders, examination);
    if (phase) eachProjectPhase(examination, phase.id, judged);
    else eachProject(examination, judged);
  },
  texts: {
    fr: {
      title: 'Responsable produit',
      checked:
        'Le responsable produit relève de l’administration, et consacre au projet la part de son temps prévue.',
      problem: ({ kind, project: name, phase, phaseLabel, employer, share, least, isAim }, say) => {
        const of = say.quote(name);
        const what =
          phase === null
            ? `Projet ${of}`
            : french`Phase ${phaseName(phase, phaseLabel ?? '')} du projet ${of}`;
        return kind === 'employer'
          ? french`${what} : l’employeur du responsable produit est ${say.quote(employer ?? '')}, titulaire du marché, alors qu’il doit relever de l’administration.`
          : french`${what} : le responsable produit y consacre ${say.percent(share ?? 0)} de son temps, alors que le contrat en demande ${isAim ? '' : 'au moins '}${say.percent(least ?? 0)}.`;
      },
      remedy: ({ kind, least }, say) =>
        kind === 'employer'
          ? 'Faites désigner un responsable produit par l’administration qui porte le projet, ou corrigez l’employeur.'
          : `Portez son implication à ${say.percent(least ?? 0)} au moins, ou corrigez le taux inscrit.`,
    },
    en: {
      title: 'Product lead',
      checked:
        'The product lead belongs to the administration, and gives the project the share of time foreseen.',
      problem: ({ kind, project: name, phase, phaseLabel, employer, share, least, isAim }, say) => {
        const of = say.quote(name);
        const what =
          phase === null ? `Project ${of}` : `Phase ${phaseName(phase, phaseLabel ?? '')} of project ${of}`;
        return kind === 'employer'
          ? `${what}: the product lead is employed by ${say.quote(employer ?? '')}, a holder of the contract, but must belong to the administration.`
          : `${what}: the product lead gives it ${say.percent(share ?? 0)} of working time, although the contract asks for ${isAim ? '' : 'at least '}${say.percent(least ?? 0)}.`;
      },
      remedy: ({ kind, least }, say) =>
        kind === 'employer'
          ? 'Have the administration behind the project name a product lead, or correct the employer.'
          : `Raise the share to at least ${say.percent(least ?? 0)}, or correct the one recorded.`,
    },
  },
};

/** A wrong employer and too small a share are two things to put right: a finding each, once per lead. */
function judge(
  group: ProjectLines,
  holders: Holders,
  { instance, verdicts }: Examination<Data, WrongLead>,
): void {
  const { phase, lead } = instance.data;
  const outcomes = [employerOf(group, lead, holders), shareOf(group, lead)];
  const problems = outcomes.filter((outcome) => typeof outcome === 'object' && 'facts' in outcome);
  for (const { facts, ...problem } of problems)
    verdicts.finding({
      ...problem,
      lines: group.lines,
      facts: {
        project: group.project,
        phase: phase?.id ?? null,
        phaseLabel: phase?.label ?? null,
        employer: null,
        share: null,
        least: null,
        isAim: false,
        ...facts,
      },
    });
  if (problems.length > 0) return;
  // A product lead who is not followed up is not checkable, never a warning (ADR 10, point 20).
  const missing = outcomes.filter((outcome) => typeof outcome === 'object' && 'field' in outcome);
  for (const column of missing) verdicts.undecided(group.lines, column);
  if (missing.length === 0) verdicts.pass(group.lines);
}

interface Problem {
  readonly severity: Severity;
  readonly at: CellRef | null;
  readonly related: readonly (CellRef | null)[];
  readonly facts: Pick<WrongLead, 'kind'> & Partial<WrongLead>;
}

/** A problem, the column that lacks to say, or nothing to say. */
type Outcome = Problem | Column | 'fine';

function employerOf({ lines }: ProjectLines, lead: ProductLead, holders: Holders): Outcome {
  if (lead.employer === 'either') return 'fine';
  const employer = held(lines, poEmployer);
  if (employer === null) return poEmployer;
  const { value, first, others } = employer;
  const named = lines.filter((line) => line.get(holder) !== null);
  const sameHolder = named.find((line) => holders.keyOf(line.get(holder) ?? '') === holders.keyOf(value));
  if (sameHolder || holders.isHolder(value))
    return {
      severity: lead.employerSeverity ?? 'error',
      at: first.cell(poEmployer),
      related: [sameHolder?.cell(holder) ?? null, ...others.map((line) => line.cell(poEmployer))],
      facts: { kind: 'employer', employer: first.written(poEmployer) },
    };
  if (lead.administration && meantBy(lead.administration, value) === 'sure') return 'fine';
  // Whoever is no holder is taken to be of the administration, once the holders are known.
  return named.length > 0 || lines.every(({ lot }) => holders.areKnown(lot)) ? 'fine' : holder;
}

function shareOf({ lines }: ProjectLines, { share: figure, shareSeverity }: ProductLead): Outcome {
  const least = figure ? bounds(figure).low : null;
  if (!figure || least === null) return 'fine';
  const share = held(lines, poPct);
  if (share === null) return poPct;
  // More than the contract says is never too much.
  if (share.value >= least / 100 - rounding) return 'fine';
  return {
    severity: shareSeverity ?? 'error',
    at: share.first.cell(poPct),
    related: share.others.map((line) => line.cell(poPct)),
    // Cut, not rounded: 79.96 % is told as less than 80 %.
    facts: {
      kind: 'share',
      share: Math.floor(share.value * 1000 + rounding) / 1000,
      least: least / 100,
      isAim: figure.qualifier !== 'min',
    },
  };
}

/** Shares are typed as 80 or 0,8: what division adds is no difference. */
const rounding = 1e-9;

interface Held<T extends FieldValue> {
  readonly value: T;
  /** The first line that says so, and the others. */
  readonly first: OrderLine;
  readonly others: readonly OrderLine[];
}

/** What the lines of a project, or of one of its phases, say (ADR 10, point 5); `null` where they do not. */
function held<T extends FieldValue>(lines: readonly OrderLine[], column: Column<T>): Held<T> | null {
  const used = valueInUse(lines, column);
  if (used === null) return null;
  const [first = used.line, ...others] = lines.filter((line) => line.get(column) === used.value);
  return { value: used.value, first, others };
}

const construction = {
  order_no: 'BC-004',
  project: 'Alpha',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  holder: 'DEVCO',
  po_employer: 'SGMAP',
  po_pct: 80,
};
const consolidation = { ...construction, uo_code: 'UO-L2.3.2', po_pct: 0.5 };

export const examples: RuleExamples = {
  compliant: [
    {
      title: french`Agent de l’administration, à 80 % puis à 50 %`,
      lines: [construction, consolidation, { ...construction, project: 'Beta', po_pct: '0,8' }],
    },
    {
      title: 'Inscrit sur une seule ligne de la phase, plus que demandé',
      lines: [
        { ...construction, po_employer: 'Ministère Y', po_pct: '100 %' },
        { ...construction, uo_code: 'UO-L2.2.1', po_employer: null, po_pct: null },
      ],
    },
  ],
  violating: [
    {
      title: 'Responsable produit employé par le titulaire',
      lines: [{ ...construction, po_employer: 'Devco SAS' }],
      settings: { holders: { '2': 'DEVCO' } },
      severity: 'error',
      at: ['po_employer', 0],
    },
    {
      title: 'La moitié de son temps en construction',
      lines: [
        { ...construction, po_pct: 50 },
        { ...construction, uo_code: 'UO-L2.2.1', po_pct: 50 },
      ],
      severity: 'warning',
      at: ['po_pct', 0],
    },
    {
      title: french`30 % en consolidation`,
      lines: [{ ...consolidation, po_pct: 0.3 }],
      severity: 'error',
      at: ['po_pct', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Le produit est piloté par l’administration : confié au titulaire, ou faute de temps, il se construit sans elle, et nul n’est là pour en vérifier les livraisons.`,
    en: 'The administration leads the product: left to the holder, or for want of time, it is built without it, and nobody is there to check what is delivered.',
  },
  notChecked: {
    fr: french`Qui emploie le responsable produit là où le contrat ne le dit pas, comme en consolidation. Un employeur ou un taux qui n’est pas suivi est non vérifiable, jamais une anomalie.`,
    en: 'Who employs the product lead where the contract does not say, as in consolidation. An employer or a share that is not followed up is not checkable, never an anomaly.',
  },
};
