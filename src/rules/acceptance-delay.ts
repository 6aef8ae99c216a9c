import { decision as decisionColumn } from '../columns/decision';
import { decisionOn } from '../columns/decision-on';
import { deliveredOn } from '../columns/delivered-on';
import { lot as lotColumn } from '../columns/lot';
import { bounds, stated } from '../core/agreement/figures';
import { deadlineAfter } from '../core/agreement/lengths';
import type { Agreement } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { normalise } from '../core/text';
import { french } from '../languages/french';
import { linesOfLots } from './_lots';

type Acceptance = NonNullable<Agreement['acceptance']>;

type LateDecision = {
  readonly delivered: { readonly day: number };
  readonly limit: { readonly day: number };
  /** `null`: nothing is decided yet, and the delay is over. */
  readonly decided: { readonly day: number } | null;
  /** As written; "" where the sheet does not say which. */
  readonly decision: string;
  readonly silence: Acceptance['silence'];
};

/** What a decision says against the delivery: it comes too late where silence has already accepted. */
const against =
  /\b(?:ajourn|rejet|refus|refact|adjourn|reject|reduc|(?:non|pas|not) (?:conform|admi|accept|recu|receptionn|valid))/;

function contradicts(decision: string, silence: Acceptance['silence']): boolean {
  return decision !== '' && against.test(normalise(decision)) === (silence === 'accepted');
}

/** A decision on what was delivered comes within the delay; past it, silence has decided. */
export const rule: Rule<Acceptance, LateDecision> = {
  id: 'acceptance-delay',
  version: 2,
  needs: [deliveredOn],
  scope: 'line',
  instances: (agreement) => {
    const { acceptance } = agreement;
    return acceptance
      ? [
          {
            subject: 'deliveries',
            ...cite(agreement, {
              ...acceptance,
              doubts: [...(acceptance.doubts ?? []), ...(acceptance.decision.doubts ?? [])],
            }),
            data: acceptance,
          },
        ]
      : [];
  },
  concerns: ({ data: { lots } }, { lines }) => linesOfLots(lots, lines),
  check({ instance: { data }, lines, settings, asOf, verdicts }) {
    const { decision: delay, silence, lots } = data;
    const longest = bounds(delay).high ?? stated(delay) ?? 0;
    for (const line of lines) {
      const [delivered, decided] = [line.get(deliveredOn), line.get(decisionOn)];
      if (delivered === null && !line.unreadable(deliveredOn)) verdicts.notApplicable(line);
      else if (delivered === null) verdicts.undecided(line, deliveredOn);
      else if (lots !== undefined && line.lot === null) verdicts.undecided(line, lotColumn);
      else if (!line.has(decisionOn) || line.unreadable(decisionOn)) verdicts.undecided(line, decisionOn);
      else {
        const limit = deadlineAfter(delivered, longest, delay.unit, settings.holidayZone) ?? delivered;
        const written = line.get(decisionColumn) ?? '';
        if ((decided ?? asOf) <= limit) verdicts.pass(line);
        // Something is decided, in time or not.
        else if (decided === null && written !== '') verdicts.undecided(line, decisionOn);
        else
          verdicts.finding({
            severity: decided === null ? 'info' : contradicts(written, silence) ? 'error' : 'warning',
            lines: line,
            at: line.cell(decisionOn),
            related: [line.cell(deliveredOn), written === '' ? null : line.cell(decisionColumn)],
            facts: {
              delivered: { day: delivered },
              limit: { day: limit },
              decided: decided === null ? null : { day: decided },
              decision: written,
              silence,
            },
          });
      }
    }
  },
  texts: {
    fr: {
      title: 'Délai de la décision de réception',
      checked: french`La décision sur les livrables est prise dans le délai ; passé ce délai, le silence a décidé.`,
      problem: ({ delivered, limit, decided, decision, silence }, say) => {
        const effect =
          silence === 'accepted'
            ? 'les livrables sont reçus tacitement'
            : 'les livrables sont tenus pour refusés';
        const given = `Livrables reçus le ${say.day(delivered.day)}, décision attendue le ${say.day(limit.day)} au plus tard`;
        return decided === null
          ? french`${given} : aucune n’est inscrite et ${effect} depuis cette date.`
          : french`${given} : la décision${decision === '' ? '' : ` (${say.quote(decision)})`} est du ${say.day(decided.day)}, alors que ${effect} depuis l’expiration du délai.`;
      },
      remedy: ({ decided, silence }) =>
        decided === null
          ? french`Inscrivez la décision si elle a été prise à temps ; sinon, ${silence === 'accepted' ? 'constatez le service fait' : 'demandez au titulaire une nouvelle présentation'}.`
          : french`Vérifiez les deux dates ; une décision tardive n’efface pas celle que le silence a prise.`,
    },
    en: {
      title: 'Time limit of the acceptance decision',
      checked: 'The decision on the deliverables comes within the time limit; past it, silence has decided.',
      problem: ({ delivered, limit, decided, decision, silence }, say) => {
        const effect =
          silence === 'accepted'
            ? 'the deliverables have been tacitly accepted'
            : 'the deliverables have been deemed refused';
        const given = `Deliverables received on ${say.day(delivered.day)}, decision due on ${say.day(limit.day)} at the latest`;
        return decided === null
          ? `${given}: none is recorded and ${effect} since that date.`
          : `${given}: the decision${decision === '' ? '' : ` (${say.quote(decision)})`} is dated ${say.day(decided.day)}, although ${effect} since the time limit expired.`;
      },
      remedy: ({ decided, silence }) =>
        decided === null
          ? `Record the decision if it was taken in time; if not, ${silence === 'accepted' ? 'certify the service' : 'ask the holder to present the deliverables again'}.`
          : 'Check both dates; a late decision does not undo the one that silence took.',
    },
  },
};

const line = (decision: string | null, decision_on: string | null) => ({
  order_no: 'BC-001',
  lot: '1',
  uo_code: 'UO 1.3.2',
  qty: 12,
  delivered_on: '2026-07-31',
  decision,
  decision_on,
});

export const examples: RuleExamples = {
  compliant: [
    { title: 'Le dernier jour', lines: [line('Admission', '2026-08-31')], asOf: '2026-10-01' },
    { title: 'Encore à temps', lines: [line(null, null)], asOf: '2026-08-31' },
  ],
  violating: [
    {
      title: 'Rejet dix jours trop tard',
      lines: [line('Rejet', '2026-09-10')],
      asOf: '2026-10-01',
      severity: 'error',
      at: ['decision_on', 0],
    },
    {
      title: 'Constat de non-conformité hors délai',
      lines: [line('Non conforme', '2026-09-10')],
      asOf: '2026-10-01',
      severity: 'error',
      at: ['decision_on', 0],
    },
    {
      title: 'Admission tardive',
      lines: [line('Admission', '2026-09-10')],
      asOf: '2026-10-01',
      severity: 'warning',
      at: ['decision_on', 0],
    },
    {
      title: 'Réception tacite',
      lines: [line(null, null)],
      asOf: '2026-09-01',
      severity: 'info',
      at: ['decision_on', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Passé le délai, le silence vaut réception : un défaut découvert ensuite se paie quand même.`,
    en: 'Past the time limit silence is acceptance: a fault found afterwards is paid for all the same.',
  },
  notChecked: {
    fr: 'La nouvelle présentation après un ajournement, et les observations du titulaire, que le tableau ne porte pas.',
    en: 'A new presentation after an adjournment, and the holder’s comments, which the sheet does not hold.',
  },
};
