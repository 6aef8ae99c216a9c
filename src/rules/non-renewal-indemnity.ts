import { amountHt } from '../columns/amount-ht';
import { uoLabel } from '../columns/uo-label';
import type { Wording } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';
import { wordedIn } from './_worded';

type Indemnity = { readonly label: string; readonly certain: boolean };

/** No line pays the holder for a framework agreement that was not renewed. */
export const rule: Rule<Wording, Indemnity> = {
  id: 'non-renewal-indemnity',
  // 2: what a label names as left out, or as not charged, is no longer certain.
  version: 2,
  lineAlone: true,
  needs: [],
  instances(agreement) {
    const { nonRenewalIndemnity } = agreement.framework;
    const { wording } = nonRenewalIndemnity;
    return wording ? [{ subject: 'framework', ...cite(agreement, nonRenewalIndemnity), data: wording }] : [];
  },
  concerns: (_, book) => book.lines,
  check({ instance: { data: wording }, lines, verdicts }) {
    const worded = wordedIn(wording);
    for (const line of lines) {
      const found = worded(line);
      if (found)
        verdicts.finding({
          severity: found.certainty === 'sure' ? 'error' : 'warning',
          lines: line,
          at: line.cell(found.column),
          related: [line.cell(amountHt)],
          facts: { label: found.written, certain: found.certainty === 'sure' },
        });
      else if (!line.has(uoLabel) || line.unreadable(uoLabel)) verdicts.undecided(line, uoLabel);
      else verdicts.pass(line);
    }
  },
  texts: {
    fr: {
      title: 'Indemnité de non-reconduction',
      checked: 'Aucune ligne n’indemnise le titulaire de la non-reconduction de l’accord-cadre.',
      problem: ({ label, certain }, say) =>
        certain
          ? french`La ligne ${say.quote(label)} indemnise la non-reconduction, qui n’ouvre droit à aucune indemnité.`
          : french`La ligne ${say.quote(label)} semble indemniser la non-reconduction, qui n’ouvre droit à aucune indemnité.`,
      remedy: ({ certain }) =>
        certain
          ? 'Retirez la ligne de la commande.'
          : 'Vérifiez ce que la ligne rémunère, et retirez-la s’il s’agit bien d’une indemnité.',
    },
    en: {
      title: 'Indemnity for non-renewal',
      checked: 'No line compensates the holder for the framework agreement not being renewed.',
      problem: ({ label, certain }, say) =>
        certain
          ? `The line ${say.quote(label)} compensates the non-renewal, which gives no right to an indemnity.`
          : `The line ${say.quote(label)} seems to compensate the non-renewal, which gives no right to an indemnity.`,
      remedy: ({ certain }) =>
        certain
          ? 'Take the line out of the order.'
          : 'Check what the line pays for, and take it out if it is an indemnity.',
    },
  },
};

const line = (uo_code: string | null, uo_label: string, amount_ht = 12000) => ({
  order_no: 'BC-020',
  uo_code,
  uo_label,
  qty: 1,
  amount_ht,
});
const devops = line('UO-L2.3.2', 'Développement devops', 48000);

export const examples: RuleExamples = {
  compliant: [
    { title: 'Unités de l’accord-cadre', lines: [devops, line('UO-L2.3.1', 'Design de services')] },
    { title: 'Indemnité pour un autre motif', lines: [devops, line(null, 'Indemnité de résiliation')] },
  ],
  violating: [
    {
      title: 'Indemnité de non-reconduction',
      lines: [devops, line(null, 'Indemnité de non-reconduction')],
      severity: 'error',
      at: ['uo_label', 1],
    },
    {
      title: 'Écrite à la place de l’unité',
      lines: [devops, line('Indemnités (non reconduction)', '')],
      severity: 'error',
      at: ['uo_code', 1],
    },
    {
      title: 'Indemnité nommée pour être écartée',
      lines: [devops, line('UO-L2.3.2', 'Développement devops (hors indemnité de non-reconduction)')],
      severity: 'warning',
      at: ['uo_label', 1],
    },
    {
      title: 'Motif probable',
      lines: [devops, line(null, 'Dédommagement suite au non-renouvellement')],
      severity: 'warning',
      at: ['uo_label', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: 'Une indemnité que le contrat exclut est une dépense sans fondement, que le comptable ne paiera pas.',
    en: 'An indemnity the contract rules out is spending without a basis, which the accountant will not pay.',
  },
  notChecked: {
    fr: 'Les indemnités dues à un autre titre, la résiliation par exemple, dont cette clause ne parle pas.',
    en: 'Indemnities due on other grounds, termination for example, of which this clause does not speak.',
  },
};
