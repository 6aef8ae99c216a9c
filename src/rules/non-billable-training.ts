import { amountHt } from '../columns/amount-ht';
import { person } from '../columns/person';
import { uoLabel } from '../columns/uo-label';
import type { Wording } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';
import { wordedIn, type Worded } from './_worded';

type Training = { readonly label: string; readonly certain: boolean };

type Data = { readonly wording: Wording; readonly exceptPhases: readonly string[] };

/**
 * Words alone may be the name of a product: on a unit of the agreement only what cannot be misread counts, and
 * nothing does where the unit itself is about training a team.
 */
function counts(line: OrderLine, found: Worded | null, { exceptPhases }: Data): found is Worded {
  if (found === null || (line.phase !== null && exceptPhases.includes(line.phase.id))) return false;
  return found.certainty === 'sure' || line.unit === null;
}

/** The training of those who join the holder's team is not charged. */
export const rule: Rule<Data, Training> = {
  id: 'non-billable-training',
  // 2: what a label names as left out, or as not charged, is no longer certain.
  version: 2,
  lineAlone: true,
  needs: [],
  instances(agreement) {
    const { training } = agreement;
    if (!training?.wording) return [];
    const { wording, exceptPhases = [] } = training;
    return [{ subject: 'training', ...cite(agreement, training), data: { wording, exceptPhases } }];
  },
  concerns: (_, book) => book.lines,
  check({ instance: { data }, lines, verdicts }) {
    const worded = wordedIn(data.wording);
    for (const line of lines) {
      const found = worded(line);
      if (line.get(amountHt) === 0) verdicts.pass(line);
      else if (counts(line, found, data))
        verdicts.finding({
          severity: found.certainty === 'sure' ? 'error' : 'warning',
          lines: line,
          at: line.cell(found.column),
          related: [line.cell(amountHt), line.cell(person)],
          facts: { label: found.written, certain: found.certainty === 'sure' },
        });
      else if (!line.has(uoLabel) || line.unreadable(uoLabel)) verdicts.undecided(line, uoLabel);
      else verdicts.pass(line);
    }
  },
  texts: {
    fr: {
      title: 'Formation des arrivants facturée',
      checked: 'Aucune ligne ne fait payer la formation de ceux qui rejoignent l’équipe du titulaire.',
      problem: ({ label, certain }, say) =>
        french`La ligne ${say.quote(label)} ${certain ? 'fait' : 'semble faire'} payer la formation de nouveaux membres de l’équipe, qui reste à la charge du titulaire.`,
      remedy: ({ certain }) =>
        certain
          ? 'Retirez la ligne de la commande.'
          : 'Vérifiez ce que la ligne rémunère, et retirez-la si c’est une formation d’arrivants.',
    },
    en: {
      title: 'Training of newcomers charged',
      checked: 'No line charges the training of those who join the holder’s team.',
      problem: ({ label, certain }, say) =>
        `The line ${say.quote(label)} ${certain ? 'charges' : 'seems to charge'} the training of new members of the team, which the holder bears.`,
      remedy: ({ certain }) =>
        certain
          ? 'Take the line out of the order.'
          : 'Check what the line pays for, and take it out if it is the training of newcomers.',
    },
  },
};

const line = (uo_code: string | null, uo_label: string, amount_ht = 3000) => ({
  order_no: 'BC-021',
  uo_code,
  uo_label,
  qty: 1,
  amount_ht,
});
const devops = line('UO-L2.2.2', 'Développement devops', 48000);

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Unités de l’accord-cadre, même pour un produit de formation',
      lines: [devops, line('UO-L2.2.1', 'Design – portail de la formation')],
    },
    {
      title: 'Formation de la nouvelle équipe, objet même de la passation',
      lines: [devops, line('UO-L2.4.2', 'Transfert : montée en compétences de la nouvelle équipe')],
    },
    {
      title: 'Développement dont la formation est exclue, ou supportée par le titulaire',
      lines: [
        line('UO-L2.2.2', 'Développement devops hors formation des arrivants'),
        line('UO-L2.3.2', 'Développement devops (formation du remplaçant à la charge du titulaire)'),
      ],
    },
    { title: 'Formation inscrite à zéro euro', lines: [devops, line(null, 'Formation des arrivants', 0)] },
  ],
  violating: [
    {
      title: 'Montée en compétence d’un remplaçant',
      lines: [devops, line(null, 'Montée en compétence remplaçant')],
      severity: 'error',
      at: ['uo_label', 1],
    },
    {
      title: 'Sous le code d’une unité',
      lines: [line('UO-L2.3.2', 'Formation des nouveaux intervenants')],
      severity: 'error',
      at: ['uo_label', 0],
    },
    {
      title: 'Formation, sans dire de qui',
      lines: [devops, line(null, 'Formation Scrum')],
      severity: 'warning',
      at: ['uo_label', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Le changement d’équipe est l’affaire du titulaire : l’administration n’a pas à le payer deux fois.`,
    en: 'A change of team is the holder’s business: the administration is not to pay for it twice.',
  },
  notChecked: {
    fr: 'Les jours de formation confondus dans une unité de développement, que seul le suivi de l’équipe révèle.',
    en: 'Days of training hidden in a development unit, which only following the team can reveal.',
  },
};
