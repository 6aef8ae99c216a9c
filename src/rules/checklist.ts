import type { Agreement } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { french } from '../languages/french';

type Item = Agreement['checklist'][number];

type Unticked = { readonly labelFr: string; readonly labelEn: string };

/** Duties that no cell can show are ticked by hand. */
export const rule: Rule<Item, Unticked> = {
  id: 'checklist',
  needs: [],
  needsSettings: ['checklist'],
  wholeWorkbook: true,
  instances: (agreement) =>
    agreement.checklist.map((item) => ({ subject: item.id, ...cite(agreement, item), data: item })),
  concerns: () => [],
  check({ instance: { data: item }, settings, verdicts }) {
    const ticked = settings.checklist[item.id];
    if (ticked === undefined) return verdicts.undecided([], 'checklist');
    if (ticked) return verdicts.pass([]);
    verdicts.finding({
      severity: 'info',
      lines: [],
      at: null,
      facts: { labelFr: item.label.fr, labelEn: item.label.en },
    });
  },
  texts: {
    fr: {
      title: 'Point à confirmer',
      checked: 'Les obligations qu’aucune cellule ne montre sont cochées dans la liste de vérification.',
      problem: ({ labelFr }) => french`Point non coché : ${labelFr}.`,
      remedy: () =>
        'Faites le point avec le titulaire, puis cochez-le dans la liste de vérification des réglages.',
    },
    en: {
      title: 'Point to confirm',
      checked: 'Duties that no cell can show are ticked in the checklist.',
      problem: ({ labelEn }) => `Not ticked: ${labelEn}.`,
      remedy: () => 'Settle it with the holder, then tick it in the checklist of the settings.',
    },
  },
};

const lines = [{ order_no: 'BC-001', uo_code: 'UO-L2.2.2', qty: 1 }];
const ticked = {
  'state-frameworks-at-consolidation': true,
  'single-contact-named': true,
  'wiki-docs': true,
  'knowledge-tools': true,
  languages: true,
};

export const examples: RuleExamples = {
  compliant: [{ title: 'Tout est coché', settings: { checklist: ticked }, lines }],
  violating: [
    {
      title: 'Documentation non confirmée',
      settings: { checklist: { ...ticked, 'wiki-docs': false } },
      lines,
      severity: 'info',
      at: null,
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Ces obligations ne se lisent pas dans un tableau de commandes ; sans liste, personne ne les regarde.`,
    en: 'These duties cannot be read in an order sheet; without a list, nobody looks at them.',
  },
  notChecked: {
    fr: 'La réalité de ce qui est coché. Un point jamais renseigné est compté comme non vérifiable.',
    en: 'Whether what is ticked is true. A point never answered is counted as not checkable.',
  },
};
