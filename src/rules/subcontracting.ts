import { activities } from '../columns/activities';
import { dc4AcceptedOn } from '../columns/dc4-accepted-on';
import { dc4ReceivedOn } from '../columns/dc4-received-on';
import { startDate } from '../columns/start-date';
import { subcontractor } from '../columns/subcontractor';
import { uoLabel } from '../columns/uo-label';
import { stated } from '../core/agreement/figures';
import { deadlineAfter } from '../core/agreement/lengths';
import type { Agreement, Wording } from '../core/agreement/schema';
import { meantBy } from '../core/agreement/wording';
import { cite } from '../core/checking/citation';
import type { Examination, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';

type Terms = NonNullable<Agreement['subcontracting']>;

type Subcontracted = {
  readonly kind: 'never' | 'undeclared' | 'early' | 'unanswered';
  readonly name: string;
  /** What may not be subcontracted, or only with a written agreement; "" for any other work. */
  readonly whatFr: string;
  readonly whatEn: string;
  readonly sure: boolean;
  readonly start: { readonly day: number } | null;
  /** First day on which the subcontractor may work. */
  readonly from: { readonly day: number } | null;
};

/** What is judged of a line: that its subcontractor was accepted in time, or that its work may be given to one at all. */
type Data =
  | { readonly kind: 'declared'; readonly terms: Terms }
  | { readonly kind: 'never'; readonly never: NonNullable<Terms['never']> };

/** How surely a line says, in its label or in what was done, that its work is of a kind. */
function meantIn(line: OrderLine, wording: Wording) {
  const said = [uoLabel, activities].map((column) => meantBy(wording, line.get(column) ?? ''));
  return said.includes('sure') ? 'sure' : said.includes('suspected') ? 'suspected' : null;
}

/** A subcontractor begins once the buyer has accepted it, and what the holder must do itself is given to none. */
export const rule: Rule<Data, Subcontracted> = {
  id: 'subcontracting',
  // 2: what a label names as left out, or as not charged, is no longer certain.
  version: 2,
  needs: [subcontractor],
  scope: 'line',
  instances: (agreement) => {
    const { subcontracting: terms } = agreement;
    if (!terms) return [];
    const { never } = terms;
    return [
      { subject: 'declarations', ...cite(agreement, terms), data: { kind: 'declared' as const, terms } },
      ...(never
        ? [{ subject: 'never', ...cite(agreement, never), data: { kind: 'never' as const, never } }]
        : []),
    ];
  },
  concerns: (_, book) => book.lines,
  check(examination) {
    const { lines, verdicts, instance } = examination;
    for (const line of lines) {
      const name = line.get(subcontractor);
      if (line.unreadable(subcontractor)) verdicts.undecided(line, subcontractor);
      else if (name === null) verdicts.notApplicable(line);
      else if (instance.data.kind === 'never') judgeKind(line, name, instance.data.never, examination);
      else judgeDays(line, name, instance.data.terms, examination);
    }
  },
  texts: {
    fr: {
      title: 'Sous-traitance',
      checked: french`Un sous-traitant ne commence qu’une fois accepté, et ce que le titulaire doit faire lui-même n’est pas sous-traité.`,
      problem: ({ kind, name, whatFr, sure, start, from }, say) => {
        const who = french`Le sous-traitant ${say.quote(name)}`;
        const works = french`${who} intervient à partir du ${say.day(start?.day ?? 0)}`;
        return {
          never: sure
            ? french`${who} est chargé de ce qui ne se sous-traite pas : ${whatFr}.`
            : french`${who} est peut-être chargé de ce qui ne se sous-traite pas : ${whatFr}.`,
          undeclared: french`${works} sans déclaration de sous-traitance inscrite.`,
          early: french`${works}, alors qu’il n’est accepté qu’à compter du ${say.day(from?.day ?? 0)}.`,
          unanswered: french`${works} sans accord écrit, alors que le silence ne vaut pas accord pour ce travail : ${whatFr}.`,
        }[kind];
      },
      remedy: ({ kind }) =>
        ({
          never: 'Confiez ce travail au titulaire, ou corrigez ce que la ligne en dit.',
          undeclared: 'Demandez la déclaration (DC4) au titulaire, et inscrivez le jour où elle est reçue.',
          early: french`Reportez le début, ou inscrivez le jour où le sous-traitant a été accepté s’il l’a été plus tôt.`,
          unanswered: french`Donnez ou refusez l’accord par écrit, et inscrivez-en le jour.`,
        })[kind],
    },
    en: {
      title: 'Subcontracting',
      checked:
        'A subcontractor begins only once accepted, and what the holder must do itself is not subcontracted.',
      problem: ({ kind, name, whatEn, sure, start, from }, say) => {
        const who = `Subcontractor ${say.quote(name)}`;
        const works = `${who} works from ${say.day(start?.day ?? 0)}`;
        return {
          never: `${who} ${sure ? 'does' : 'may do'} what is not to be subcontracted: ${whatEn}.`,
          undeclared: `${works} without any recorded declaration of subcontracting.`,
          early: `${works}, although it is accepted only from ${say.day(from?.day ?? 0)}.`,
          unanswered: `${works} without a written agreement, although silence does not amount to agreement for this work: ${whatEn}.`,
        }[kind];
      },
      remedy: ({ kind }) =>
        ({
          never: 'Have the holder do this work, or correct what the line says of it.',
          undeclared: 'Ask the holder for the declaration (DC4), and enter the date on which it is received.',
          early:
            'Put the start off, or enter the date on which the subcontractor was accepted if that was earlier.',
          unanswered: 'Agree or refuse in writing, and enter the date.',
        })[kind],
    },
  },
};

type Judging = Pick<Examination<Data, Subcontracted>, 'settings' | 'asOf' | 'verdicts'>;

function judgeKind(
  line: OrderLine,
  name: string,
  { wording, label }: NonNullable<Terms['never']>,
  { verdicts }: Judging,
): void {
  const meant = meantIn(line, wording);
  if (meant === null && line.get(uoLabel) === null) verdicts.undecided(line, uoLabel);
  else if (meant === null) verdicts.pass(line);
  else
    verdicts.finding({
      severity: meant === 'sure' ? 'error' : 'warning',
      lines: line,
      at: line.cell(subcontractor),
      related: [line.cell(uoLabel)],
      facts: {
        kind: 'never',
        name,
        whatFr: label.fr,
        whatEn: label.en,
        sure: meant === 'sure',
        start: null,
        from: null,
      },
    });
}

function judgeDays(
  line: OrderLine,
  name: string,
  { decision, silence, explicit }: Terms,
  { settings, asOf, verdicts }: Judging,
): void {
  const start = line.get(startDate);
  const inWriting = explicit && meantIn(line, explicit.wording) === 'sure' ? explicit : undefined;
  const answered = silence === 'accepted' && !inWriting ? line.get(dc4ReceivedOn) : null;
  // The buyer has the whole of the last day to refuse.
  const limit =
    answered === null
      ? null
      : deadlineAfter(answered, stated(decision) ?? 0, decision.unit, settings.holidayZone);
  const days = [line.get(dc4AcceptedOn), limit === null ? null : limit + 1].filter((day) => day !== null);
  const from = days.length === 0 ? null : Math.min(...days);
  const deciding = inWriting ? [dc4AcceptedOn] : [dc4AcceptedOn, dc4ReceivedOn];
  const lacking = deciding.find((column) => !line.has(column) || line.unreadable(column));
  if (start === null) verdicts.undecided(line, startDate);
  else if (from !== null && from <= start) verdicts.pass(line);
  else if (lacking) verdicts.undecided(line, lacking);
  else
    verdicts.finding({
      // Before the start there is still time to see to it.
      severity: start > asOf ? 'warning' : 'error',
      lines: line,
      at: line.cell(from === null && !inWriting ? dc4ReceivedOn : dc4AcceptedOn),
      related: [line.cell(subcontractor), line.cell(startDate)],
      also: inWriting,
      facts: {
        kind: from !== null ? 'early' : inWriting ? 'unanswered' : 'undeclared',
        name,
        whatFr: inWriting?.label.fr ?? '',
        whatEn: inWriting?.label.en ?? '',
        sure: true,
        start: { day: start },
        from: from === null ? null : { day: from },
      },
    });
}

const line = (dc4_received_on: string | null, dc4_accepted_on: string | null, more = {}) => ({
  order_no: 'BC-001',
  ...{ uo_code: 'UO 1.3.2', uo_label: 'DevOps – Intermédiaire', activities: 'moteur de recherche' },
  ...{ qty: 12, start_date: '2026-05-11', subcontractor: 'PETITE SCOP', dc4_received_on, dc4_accepted_on },
  ...more,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Accepté la veille, par le silence au bout de vingt et un jours, ou personne',
      lines: [
        line('2026-05-04', '2026-05-10'),
        line('2026-04-19', null),
        line(null, null, { subcontractor: null }),
      ],
    },
  ],
  violating: [
    {
      title: 'Accepté après le début',
      lines: [line('2026-05-04', '2026-05-12')],
      asOf: '2026-06-01',
      severity: 'error',
      at: ['dc4_accepted_on', 0],
    },
    {
      title: 'Jamais déclaré',
      lines: [line(null, null)],
      asOf: '2026-06-01',
      severity: 'error',
      at: ['dc4_received_on', 0],
    },
    {
      title: 'Données personnelles, sans accord écrit',
      lines: [line('2026-04-01', null, { activities: 'reprise de données personnelles' })],
      asOf: '2026-06-01',
      severity: 'error',
      at: ['dc4_accepted_on', 0],
    },
    {
      title: 'Ce qui ne se sous-traite pas',
      lines: [line('2026-04-01', '2026-04-20', { uo_label: 'Pilotage du marché' })],
      severity: 'error',
      at: ['subcontractor', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Un sous-traitant non accepté n’est pas payé directement, et son intervention engage l’acheteur comme le titulaire.`,
    en: 'A subcontractor that was not accepted is not paid directly, and its work exposes both the buyer and the holder.',
  },
  notChecked: {
    fr: 'Le contenu de la déclaration, le montant maximum du paiement direct, et si tout le marché est sous-traité.',
    en: 'What the declaration holds, the most that is paid directly, and whether the whole contract is subcontracted.',
  },
};
