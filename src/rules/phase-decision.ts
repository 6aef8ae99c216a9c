import { project } from '../columns/project';
import { startDate } from '../columns/start-date';
import type { Phase } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Examination, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { ProjectPhase } from '../core/orders/order-book';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import { phaseName } from '../languages/phase-name';
import { columnsNamed } from './_columns-named';
import { earliest, isTakenOver } from './_days-of-lines';
import { heldValue } from './_held-value';
import { orderDayCell } from './_order-day-cell';
import { eachProjectPhase } from './_project-phases';

type WrongDecision = {
  readonly kind: 'blank' | 'starts-before' | 'before-document' | 'ordered-before';
  readonly project: string;
  readonly phase: string;
  readonly phaseLabel: string;
  readonly decision?: { readonly day: number };
  /** The day that does not fit: first start, document or order. */
  readonly other?: { readonly day: number };
};

interface Data {
  readonly phase: Phase;
  readonly decision: Column<number>;
  readonly document: Column<number> | null;
  /** Whether the order waits for the decision as well as the start. */
  readonly beforeOrder: boolean;
}

/** A phase starts only after the administration has decided so, on the document of the phase before. */
export const rule: Rule<Data, WrongDecision> = {
  id: 'phase-decision',
  version: 2,
  needs: [project],
  scope: 'project',
  instances: (agreement) =>
    agreement.phases.flatMap((phase) => {
      if (!phase.decision) return [];
      const { field, basedOn, beforeOrder = false } = phase.decision;
      const document = basedOn ? columnsNamed[basedOn] : null;
      const data = { phase, decision: columnsNamed[field], document, beforeOrder };
      return [{ subject: `phase ${phase.id}`, ...cite(agreement, phase.decision), data }];
    }),
  concerns: ({ data }, book) => book.ofPhase(data.phase.id),
  check(examination) {
    eachProjectPhase(examination, examination.instance.data.phase.id, (group) => judge(group, examination));
  },
  texts: {
    fr: {
      title: 'Décision de passer à la phase',
      checked: 'La phase ne commence qu’une fois la décision prise par l’administration.',
      problem: ({ kind, project: name, phase, phaseLabel, decision, other }, say) => {
        const what = french`La phase ${phaseName(phase, phaseLabel)} du projet ${say.quote(name)}`;
        const [decided, day] = [say.day(decision?.day ?? 0), say.day(other?.day ?? 0)];
        return {
          blank: `${what} est commandée sans qu’aucune décision de la lancer soit inscrite.`,
          'starts-before': `${what} commence le ${day}, avant la décision de la lancer, du ${decided}.`,
          'before-document': `${what} a été décidée le ${decided}, avant le document sur lequel la décision s’appuie, daté du ${day}.`,
          'ordered-before': `${what} commence après la décision, du ${decided}, mais a été commandée avant, le ${day}.`,
        }[kind];
      },
      remedy: ({ kind, decision }, say) =>
        ({
          blank: 'Inscrivez la date de la décision, ou différez la phase jusqu’à ce qu’elle soit prise.',
          'starts-before': `Reportez le début au ${say.day(decision?.day ?? 0)} au plus tôt, ou corrigez la date de la décision.`,
          'before-document': french`Vérifiez les deux dates : la décision se prend au vu du document.`,
          'ordered-before': 'Vérifiez que la commande était subordonnée à la décision.',
        })[kind],
    },
    en: {
      title: 'Decision to start the phase',
      checked: 'A phase starts only once the administration has decided so.',
      problem: ({ kind, project: name, phase, phaseLabel, decision, other }, say) => {
        const what = `Phase ${phaseName(phase, phaseLabel)} of project ${say.quote(name)}`;
        const [decided, day] = [say.day(decision?.day ?? 0), say.day(other?.day ?? 0)];
        return {
          blank: `${what} is ordered with no recorded decision to start it.`,
          'starts-before': `${what} starts on ${day}, before the decision to start it, dated ${decided}.`,
          'before-document': `${what} was decided on ${decided}, before the document the decision rests on, dated ${day}.`,
          'ordered-before': `${what} starts after the decision, dated ${decided}, but was ordered before it, on ${day}.`,
        }[kind];
      },
      remedy: ({ kind, decision }, say) =>
        ({
          blank: 'Enter the date of the decision, or put the phase off until it is taken.',
          'starts-before': `Put the start off to ${say.day(decision?.day ?? 0)} at the earliest, or correct the date of the decision.`,
          'before-document': 'Check the two dates: the decision is taken in the light of the document.',
          'ordered-before': 'Check that the order was subject to the decision.',
        })[kind],
    },
  },
};

/** One finding per project and phase at most: the worst comes first. */
function judge(
  group: ProjectPhase,
  { instance, agreement, book, verdicts }: Examination<Data, WrongDecision>,
): void {
  const { phase, decision: column, document, beforeOrder } = instance.data;
  const { projectKey, lines } = group;
  // A project taken over was decided on before this contract (ADR 10, point 6).
  if (isTakenOver(book, projectKey, phase.order)) return verdicts.notApplicable(lines);
  const decided = heldValue(book, projectKey, column);
  if (decided === 'unknown') return verdicts.undecided(lines, column);

  const all = book.ofProject(projectKey);
  const common = { project: group.project, phase: phase.id, phaseLabel: phase.label };
  if (decided === 'blank') {
    const blank = [...lines, ...all].find((line) => line.has(column));
    return verdicts.finding({
      severity: 'error',
      lines,
      at: blank?.cell(column) ?? null,
      facts: { kind: 'blank', ...common },
    });
  }

  const { value: decision } = decided;
  const decisionCell = decided.line.cell(column);
  const dated = { ...common, decision: { day: decision } };
  const first = earliest(lines, startDate);
  if (first && first.day < decision)
    return verdicts.finding({
      severity: 'error',
      lines,
      at: first.line.cell(startDate),
      related: [decisionCell],
      facts: { kind: 'starts-before', ...dated, other: { day: first.day } },
    });
  const sheet = document && book.projectValue(projectKey, document);
  if (document && sheet?.column && sheet.value !== null && decision < sheet.value)
    return verdicts.finding({
      severity: 'error',
      lines,
      at: decisionCell,
      related: [sheet.line?.cell(document) ?? null],
      facts: { kind: 'before-document', ...dated, other: { day: sheet.value } },
    });
  const undated = lines.filter((line) => line.get(startDate) === null);
  const ordered = beforeOrder ? earliest(lines, (line) => line.orderDay) : null;
  if (undated.length === 0 && ordered && ordered.day < decision)
    return verdicts.finding({
      severity: 'warning',
      lines,
      at: orderDayCell(ordered.line),
      related: [decisionCell],
      also: cite(agreement, instance, 'order-day'),
      facts: { kind: 'ordered-before', ...dated, other: { day: ordered.day } },
    });
  verdicts.undecided(undated, startDate);
  const starting = lines.filter((line) => line.get(startDate) !== null);
  // A day that could not be read may be one after the decision.
  const isDated = sheet?.column && sheet.value !== null;
  if (document && !isDated && all.some((line) => line.unreadable(document)))
    verdicts.undecided(starting, document);
  else verdicts.pass(starting);
}

const construction = {
  order_no: 'BC-004',
  project: 'Alpha',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  order_date: '2017-03-27',
  start_date: '2017-04-03',
  product_sheet_date: '2017-03-06',
  go2_decision_date: '2017-03-20',
};
const consolidation = {
  order_no: 'BC-010',
  project: 'Alpha',
  uo_code: 'UO-L2.3.2',
  qty: 1,
  order_date: '2017-09-18',
  start_date: '2017-10-02',
  go3_decision_date: '2017-09-15',
};

export const examples: RuleExamples = {
  compliant: [
    { title: 'Décision, puis commande, puis début', lines: [construction, consolidation] },
    {
      title: 'Début le jour de la décision ; décision inscrite sur une autre ligne du projet',
      lines: [
        { ...construction, start_date: '2017-03-20', order_date: '2017-03-20', go2_decision_date: null },
        { ...construction, uo_code: 'UO-L2.2.1' },
      ],
    },
    {
      title: 'Consolidation commandée d’avance, et lancée une fois décidée',
      lines: [construction, { ...consolidation, order_date: '2017-09-01' }],
    },
    {
      title: 'Projet repris en phase 2',
      lines: [
        { ...construction, go2_decision_date: null, inherited: 'oui' },
        { ...construction, project: 'Beta' },
      ],
    },
  ],
  violating: [
    {
      title: 'Aucune décision',
      lines: [{ ...construction, go2_decision_date: null }],
      severity: 'error',
      at: ['go2_decision_date', 0],
    },
    {
      title: 'Début avant la décision',
      lines: [{ ...construction, order_date: '2017-03-01', start_date: '2017-03-06' }],
      severity: 'error',
      at: ['start_date', 0],
    },
    {
      title: 'Décision avant la fiche produit',
      lines: [{ ...construction, product_sheet_date: '2017-03-22' }],
      severity: 'error',
      at: ['go2_decision_date', 0],
    },
    {
      title: 'Commande avant la décision',
      lines: [{ ...construction, order_date: '2017-03-13' }],
      severity: 'warning',
      at: ['order_date', 0],
    },
    {
      title: 'Projet repris : la phase 3 reste à décider',
      lines: [construction, { ...consolidation, go3_decision_date: null }],
      settings: { inheritedProjects: ['alpha'] },
      severity: 'error',
      at: ['go3_decision_date', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Une phase lancée sans décision engage des crédits que l’administration n’a pas choisi de dépenser.',
    en: 'A phase started without a decision commits funds that the administration has not chosen to spend.',
  },
  notChecked: {
    fr: 'Qui a pris la décision, sous quelle forme, et ce que dit le document sur lequel elle s’appuie.',
    en: 'Who took the decision, in which form, and what the document it rests on says.',
  },
};
