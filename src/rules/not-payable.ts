import { amountHt } from '../columns/amount-ht';
import { lot as lotColumn } from '../columns/lot';
import { uoLabel } from '../columns/uo-label';
import type { Agreement, Bilingual } from '../core/agreement/schema';
import { meantBy } from '../core/agreement/wording';
import { cite } from '../core/checking/citation';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { levelOf } from '../core/checking/severity';
import type { OrderLine } from '../core/orders/order-line';
import { remembered } from '../core/remembered';
import { sameText } from '../core/text';
import { french } from '../languages/french';
import { linesOfLots } from './_lots';

type NotPayable = NonNullable<Agreement['notPayable']>[number];

type Charged = {
  readonly label: string;
  readonly whatFr: Bilingual['fr'];
  readonly whatEn: Bilingual['en'];
  readonly sure: boolean;
};

/** A label that is the unit's own name charges the unit, whatever words it is made of. */
function isOwnName({ unit }: OrderLine, label: string): boolean {
  return unit !== null && [unit.label, ...unit.labels].some((name) => sameText(name, label));
}

/** What the prices include, and what the contract leaves out, is not charged on a line. */
export const rule: Rule<NotPayable, Charged> = {
  id: 'not-payable',
  // 2: what a label names as left out, or as not charged, is no longer certain.
  version: 2,
  needs: [uoLabel],
  scope: 'line',
  instances: (agreement) =>
    (agreement.notPayable ?? []).map((entry) => ({
      subject: entry.id,
      ...cite(agreement, entry),
      data: entry,
    })),
  concerns: ({ data: { lots } }, { lines }) => linesOfLots(lots, lines),
  check({ instance: { data }, lines, settings, verdicts }) {
    const { wording, label: what, lots } = data;
    const meaning = remembered((label: string) => meantBy(wording, label));
    for (const line of lines) {
      const label = line.get(uoLabel);
      if (label === null) {
        verdicts.undecided(line, uoLabel);
        continue;
      }
      const meant = meaning(label);
      if (meant === null || isOwnName(line, label)) verdicts.pass(line);
      else if (lots !== undefined && line.lot === null) verdicts.undecided(line, lotColumn);
      else
        verdicts.finding({
          severity: meant === 'sure' ? levelOf(data, settings) : 'warning',
          lines: line,
          at: line.cell(uoLabel),
          related: [line.cell(amountHt)],
          facts: { label, whatFr: what.fr, whatEn: what.en, sure: meant === 'sure' },
        });
    }
  },
  texts: {
    fr: {
      title: 'Dépense non payable',
      checked: 'Aucune ligne ne fait payer ce que les prix comprennent ou que le contrat exclut.',
      problem: ({ label, whatFr, sure }, say) =>
        sure
          ? french`${say.quote(label)} n’est pas payable à ce titre : les prix le comprennent ou le contrat l’exclut (${whatFr}).`
          : french`${say.quote(label)} désigne peut-être ce que les prix comprennent ou que le contrat exclut : ${whatFr}.`,
      remedy: ({ sure }) =>
        sure
          ? 'Retirez la ligne de la commande, ou précisez la prestation si le libellé ne la dit pas bien.'
          : french`Vérifiez la prestation ; si elle est bien une unité du contrat, dites-le dans le libellé.`,
    },
    en: {
      title: 'Item that is not payable',
      checked: 'No line charges what the prices include or what the contract leaves out.',
      problem: ({ label, whatEn, sure }, say) =>
        sure
          ? `${say.quote(label)} is not payable as such: the prices include it or the contract leaves it out (${whatEn}).`
          : `${say.quote(label)} may mean what the prices include or the contract leaves out: ${whatEn}.`,
      remedy: ({ sure }) =>
        sure
          ? 'Take the line out of the order, or name the service better if the label does not say it well.'
          : 'Check the service; if it is indeed a unit of the contract, say so in the label.',
    },
  },
};

const line = (uo_label: string, amount_ht: number) => ({
  order_no: 'BC-001',
  lot: '1',
  uo_code: 'UO 1.3.2',
  qty: 12,
  uo_label,
  amount_ht,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Le nom de l’unité',
      lines: [line('DevOps – Intermédiaire', 7680), line('Refonte du moteur de recherche', 7680)],
    },
  ],
  violating: [
    {
      title: 'Frais de déplacement',
      lines: [line('DevOps – Intermédiaire', 7680), line('Frais de déplacement', 742)],
      severity: 'error',
      at: ['uo_label', 1],
    },
    {
      title: 'Tierce maintenance applicative',
      lines: [line('Tierce maintenance applicative', 7680)],
      severity: 'error',
      at: ['uo_label', 0],
    },
    {
      title: 'Une réunion, peut-être du marché',
      lines: [line('Réunion de travail', 640)],
      severity: 'warning',
      at: ['uo_label', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Une prestation déjà comprise dans le prix d’une unité serait payée deux fois ; une prestation exclue n’a pas sa place dans ce contrat.`,
    en: 'A service already included in the price of a unit would be paid twice; an excluded one has no place in this contract.',
  },
  notChecked: {
    fr: french`Ce que le libellé ne dit pas. Les mots qui peuvent désigner autre chose ne donnent qu’un point à vérifier.`,
    en: 'What the label does not say. Words that may mean something else only give a point to verify.',
  },
};
