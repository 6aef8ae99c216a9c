import { qty } from '../columns/qty';
import type { Unit } from '../core/agreement/schema';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { Severity } from '../core/checking/finding';
import { french } from '../languages/french';

type WrongQuantity = {
  readonly kind: 'blank' | 'not-a-number' | 'not-positive' | 'unusual' | 'fraction';
  readonly written: string;
  readonly quantity: number | null;
  readonly outlier: number;
};

const severities: Readonly<Record<WrongQuantity['kind'], Severity>> = {
  blank: 'error',
  'not-a-number': 'error',
  'not-positive': 'error',
  unusual: 'warning',
  // The contract counts units, but orders of fractions exist: never refused.
  fraction: 'info',
};

/** An order says how many units are wanted: a positive number, whole as a rule. */
export const rule: Rule<null, WrongQuantity> = {
  id: 'quantity',
  version: 2,
  lineAlone: true,
  needs: [qty],
  instances: ({ orderMentions }) => [
    { subject: qty.field, clause: orderMentions.clause, alsoClauses: orderMentions.alsoClauses, data: null },
  ],
  concerns: (_, book) => book.lines,
  check({ lines, settings, verdicts }) {
    const outlier = settings.quantityOutlier;
    const kindOf = (quantity: number, unit: Unit | null): WrongQuantity['kind'] | null => {
      if (quantity <= 0) return 'not-positive';
      // Units of one day are ordered by dozens: how many are plausible, `person-day-capacity` says.
      if (quantity > outlier && unit?.workload?.amount !== 1) return 'unusual';
      return Number.isInteger(quantity) || unit?.equivalent ? null : 'fraction';
    };
    for (const line of lines) {
      const quantity = line.get(qty);
      const absent = line.unreadable(qty) ? 'not-a-number' : 'blank';
      const kind = quantity === null ? absent : kindOf(quantity, line.unit);
      // Nothing is written and the cell is not blank: a formula whose result the file does not store.
      const isUnknown = kind === 'not-a-number' && line.written(qty) === '';
      // That the row names several units is told once, as it was read.
      if (line.shared(qty) || isUnknown) verdicts.undecided(line, qty);
      else if (kind === null) verdicts.pass(line);
      else
        verdicts.finding({
          severity: severities[kind],
          lines: line,
          at: line.cell(qty),
          facts: { kind, written: line.written(qty), quantity, outlier },
        });
    }
  },
  texts: {
    fr: {
      title: 'Quantité',
      checked: 'La quantité est un nombre positif, entier en principe, et d’un ordre de grandeur habituel.',
      problem: ({ kind, written, quantity, outlier }, say) =>
        ({
          blank: 'La quantité d’unités commandées manque.',
          'not-a-number': french`La quantité ${say.quote(written)} n’est pas un nombre.`,
          'not-positive': french`La quantité ${say.number(quantity ?? 0)} n’est pas positive.`,
          unusual: french`La quantité ${say.number(quantity ?? 0)} dépasse ${say.number(outlier)}, le seuil d’alerte de vos réglages.`,
          fraction: french`La quantité ${say.number(quantity ?? 0)} n’est pas entière, alors que l’accord-cadre compte des unités.`,
        })[kind],
      remedy: ({ kind }) =>
        ({
          blank: 'Inscrivez le nombre d’unités commandées.',
          'not-a-number': 'Inscrivez le nombre d’unités en chiffres.',
          'not-positive': french`Inscrivez une quantité positive ; pour un avoir ou un retrait, passez la ligne à l’état « annulé ».`,
          unusual: french`Vérifiez qu’il ne s’agit pas de jours ou d’un montant ; sinon, relevez le seuil.`,
          fraction: 'Vérifiez que la fraction est voulue.',
        })[kind],
    },
    en: {
      title: 'Quantity',
      checked: 'The quantity is a positive number, whole as a rule, and of a usual size.',
      problem: ({ kind, written, quantity, outlier }, say) =>
        ({
          blank: 'The number of units ordered is missing.',
          'not-a-number': `The quantity ${say.quote(written)} is not a number.`,
          'not-positive': `The quantity ${say.number(quantity ?? 0)} is not positive.`,
          unusual: `The quantity ${say.number(quantity ?? 0)} is above ${say.number(outlier)}, the alert threshold of your settings.`,
          fraction: `The quantity ${say.number(quantity ?? 0)} is not whole, although the framework agreement counts units.`,
        })[kind],
      remedy: ({ kind }) =>
        ({
          blank: 'Enter the number of units ordered.',
          'not-a-number': 'Enter the number of units in figures.',
          'not-positive':
            'Enter a positive quantity; for a credit note or a withdrawal, set the line’s status to “annulé”.',
          unusual: 'Check that it is not days or an amount; otherwise raise the threshold.',
          fraction: 'Check that the fraction is intended.',
        })[kind],
    },
  },
};

const order = { order_no: 'BC-001', uo_code: 'UO-L2.2.2', project: 'Alpha' };
const other = { ...order, qty: 1 };

export const examples: RuleExamples = {
  compliant: [
    { title: 'Deux unités', lines: [{ ...order, qty: 2 }] },
    { title: 'Le seuil lui-même', lines: [{ ...order, qty: 10 }] },
    { title: 'Quantité négative annulée', lines: [other, { ...order, qty: -1, status: 'annulé' }] },
  ],
  violating: [
    { title: 'Quantité vide', lines: [{ ...order, qty: null }, other], severity: 'error', at: ['qty', 0] },
    {
      title: 'Quantité en lettres',
      lines: [{ ...order, qty: 'deux' }, other],
      severity: 'error',
      at: ['qty', 0],
    },
    { title: 'Quantité nulle', lines: [{ ...order, qty: 0 }], severity: 'error', at: ['qty', 0] },
    { title: 'Quantité négative', lines: [{ ...order, qty: -1 }], severity: 'error', at: ['qty', 0] },
    { title: 'Demi-unité', lines: [{ ...order, qty: '0,5' }], severity: 'info', at: ['qty', 0] },
    {
      title: 'Soixante unités, sans doute des jours',
      lines: [{ ...order, qty: 60 }],
      severity: 'warning',
      at: ['qty', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`La quantité fait le montant de la commande : vide, nulle ou invraisemblable, elle fausse tous les totaux.`,
    en: 'The quantity makes the amount of the order: blank, nil or implausible, it distorts every total.',
  },
  notChecked: {
    fr: french`Si la quantité répond au besoin, et la charge qu’elle représente, que regarde « unit-workload ». Une quantité inscrite en regard de plusieurs unités ne se répartit pas : elle est comptée comme non vérifiable.`,
    en: 'Whether the quantity meets the need, and the load it stands for, which “unit-workload” looks at. One quantity beside several units cannot be shared out: it counts as not checkable.',
  },
};
