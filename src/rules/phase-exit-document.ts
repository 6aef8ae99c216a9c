import { endDate } from '../columns/end-date';
import { project } from '../columns/project';
import type { Phase } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Examination, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { ProjectPhase } from '../core/orders/order-book';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import { phaseName } from '../languages/phase-name';
import { columnsNamed } from './_columns-named';
import { hasEnded, isTakenOver, latest } from './_days-of-lines';
import { heldValue } from './_held-value';
import { eachProjectPhase } from './_project-phases';

type WrongDocument = {
  readonly kind: 'blank' | 'committee-before';
  readonly project: string;
  readonly phase: string;
  readonly phaseLabel: string;
  readonly documentFr: string;
  readonly documentEn: string;
  /** Last day of the phase; `null` where it is settled without one. */
  readonly ended: { readonly day: number } | null;
  readonly written: { readonly day: number } | null;
  readonly committee: { readonly day: number } | null;
};

interface Data {
  readonly phase: Phase;
  readonly document: NonNullable<Phase['exitDocument']>;
  readonly written: Column<number>;
  readonly committee: Column<number> | null;
}

/** A phase that is over has given the document it ends with, and a committee has seen it. */
export const rule: Rule<Data, WrongDocument> = {
  id: 'phase-exit-document',
  needs: [project],
  scope: 'project',
  instances: (agreement) =>
    agreement.phases.flatMap((phase) => {
      const document = phase.exitDocument;
      if (!document) return [];
      const { field, committeeField } = document;
      const committee = committeeField ? columnsNamed[committeeField] : null;
      const data = { phase, document, written: columnsNamed[field], committee };
      return [{ subject: `phase ${phase.id}`, ...cite(agreement, document), data }];
    }),
  concerns: ({ data }, book) => book.ofPhase(data.phase.id),
  check(examination) {
    eachProjectPhase(examination, examination.instance.data.phase.id, (group) => judge(group, examination));
  },
  texts: {
    fr: {
      title: 'Document de fin de phase',
      checked: 'Une phase terminée a produit le document qui la conclut, présenté au comité une fois établi.',
      problem: ({ kind, project: name, phase, phaseLabel, documentFr, ended, written, committee }, say) => {
        const what = french`hase ${phaseName(phase, phaseLabel)} du projet ${say.quote(name)}`;
        const over = ended ? `est terminée depuis le ${say.day(ended.day)}` : 'est soldée';
        return kind === 'blank'
          ? french`La p${what} ${over} et le document qui la conclut (${documentFr}) n’est pas daté.`
          : french`P${what} : le comité s’est tenu le ${say.day(committee?.day ?? 0)}, avant le document (${documentFr}) qui devait lui être présenté, daté du ${say.day(written?.day ?? 0)}.`;
      },
      remedy: ({ kind, documentFr }) =>
        kind === 'blank'
          ? french`Inscrivez la date du document (${documentFr}), ou réclamez-le au titulaire.`
          : french`Vérifiez les deux dates : le comité se prononce sur un document établi.`,
    },
    en: {
      title: 'Document that ends the phase',
      checked:
        'A phase that is over has produced the document that concludes it, shown to the committee once drawn up.',
      problem: ({ kind, project: name, phase, phaseLabel, documentEn, ended, written, committee }, say) => {
        const what = `Phase ${phaseName(phase, phaseLabel)} of project ${say.quote(name)}`;
        const over = ended ? `ended on ${say.day(ended.day)}` : 'is settled';
        return kind === 'blank'
          ? `${what} ${over} and the document that ends it (${documentEn}) has no date.`
          : `${what}: the committee met on ${say.day(committee?.day ?? 0)}, before the document (${documentEn}) it was to be shown, dated ${say.day(written?.day ?? 0)}.`;
      },
      remedy: ({ kind, documentEn }) =>
        kind === 'blank'
          ? `Enter the date of the document (${documentEn}), or ask the holder for it.`
          : 'Check the two dates: the committee decides on a document that has been drawn up.',
    },
  },
};

/** One finding per project at most: a document without a date cannot be compared with the committee's. */
function judge(
  group: ProjectPhase,
  { instance, book, asOf, verdicts }: Examination<Data, WrongDocument>,
): void {
  const { phase, document, written: column, committee: committeeColumn } = instance.data;
  const { projectKey, lines } = group;
  // A project taken over wrote its document before this contract (ADR 10, point 6).
  if (isTakenOver(book, projectKey, phase.order)) return verdicts.notApplicable(lines);
  const written = heldValue(book, projectKey, column);
  if (written === 'unknown') return verdicts.undecided(lines, column);

  const facts = {
    project: group.project,
    phase: phase.id,
    phaseLabel: phase.label,
    documentFr: document.label.fr,
    documentEn: document.label.en,
  };
  if (written === 'blank') {
    const ended = lines.map((line) => hasEnded(line, asOf));
    if (ended.includes(false)) return verdicts.notApplicable(lines);
    if (ended.includes(null)) return verdicts.undecided(lines, endDate);
    const last = latest(lines, endDate);
    // A line settled ahead of its end tells no day on which the phase was over.
    const day = last !== null && last.day < asOf ? { day: last.day } : null;
    const blank = [...lines, ...book.ofProject(projectKey)].find((line) => line.has(column));
    return verdicts.finding({
      severity: 'warning',
      lines,
      at: blank?.cell(column) ?? null,
      related: [last?.line.cell(endDate) ?? null],
      facts: { kind: 'blank', ...facts, ended: day, written: null, committee: null },
    });
  }

  if (committeeColumn === null) return verdicts.pass(lines);
  const committee = heldValue(book, projectKey, committeeColumn);
  // Nothing says that the document was shown: neither a fault nor a pass.
  if (typeof committee === 'string') return verdicts.undecided(lines, committeeColumn);
  if (committee.value >= written.value) return verdicts.pass(lines);
  verdicts.finding({
    severity: 'warning',
    lines,
    at: committee.line.cell(committeeColumn),
    related: [written.line.cell(column)],
    facts: {
      kind: 'committee-before',
      ...facts,
      ended: null,
      written: { day: written.value },
      committee: { day: committee.value },
    },
  });
}

const investigation = {
  order_no: 'BC-001',
  project: 'Alpha',
  uo_code: 'UO-L2.1.2',
  qty: 1,
  start_date: '2017-01-09',
  end_date: '2017-03-08',
  product_sheet_date: '2017-03-06',
  committee_date: '2017-03-15',
};
const undocumented = { ...investigation, product_sheet_date: null, committee_date: null };

export const examples: RuleExamples = {
  compliant: [
    { title: 'Fiche produit, puis comité', lines: [investigation] },
    {
      title: 'Fiche produit et comité inscrits sur une autre ligne du projet, le même jour',
      lines: [
        undocumented,
        {
          ...investigation,
          uo_code: 'UO-L2.2.2',
          product_sheet_date: '2017-03-15',
          start_date: '2017-04-03',
          end_date: '2017-07-02',
        },
      ],
    },
    {
      title: 'Phase en cours, ou projet repris d’un autre marché',
      lines: [
        investigation,
        { ...undocumented, project: 'Beta', start_date: '2018-04-09', end_date: '2018-06-08' },
        { ...undocumented, project: 'Gamma', inherited: 'oui' },
      ],
    },
  ],
  violating: [
    {
      title: 'Phase terminée sans fiche produit',
      lines: [undocumented],
      asOf: '2017-04-30',
      severity: 'warning',
      at: ['product_sheet_date', 0],
    },
    {
      title: french`Phase soldée sans fiche produit : un seul constat pour ses deux lignes`,
      lines: [
        { ...undocumented, end_date: null, status: 'soldé' },
        { ...undocumented, uo_code: 'UO-L2.1.1' },
      ],
      severity: 'warning',
      at: ['product_sheet_date', 0],
    },
    {
      title: 'Comité tenu avant la fiche',
      lines: [{ ...investigation, committee_date: '2017-03-03' }],
      severity: 'warning',
      at: ['committee_date', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`La décision de poursuivre s’appuie sur ce document : sans lui, la phase suivante est engagée sans que l’utilité du service ait été examinée.`,
    en: 'The decision to go on rests on this document: without it, the next phase is ordered before anyone has looked at whether the service is useful.',
  },
  notChecked: {
    fr: french`Le contenu du document et l’avis du comité. Une date de comité vide n’est pas une anomalie : le passage en comité est alors non vérifiable.`,
    en: 'What the document says and what the committee thought of it. A blank committee date is no anomaly: the presentation is then not checkable.',
  },
};
