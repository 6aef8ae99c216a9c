import { amountHt } from '../columns/amount-ht';
import { amountTtc } from '../columns/amount-ttc';
import { vat } from '../columns/vat';
import type { FinanceTerms } from '../core/agreement/schema';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { multiplyCents, rounding } from '../core/money';
import { french } from '../languages/french';
import { financeInstances } from './_finance';
import { mergedAlike } from './_merged-alike';

type WrongTax = {
  /** Which of the two amounts does not fit. */
  readonly kind: 'vat' | 'incl-tax';
  readonly written: { readonly cents: number };
  readonly expected: { readonly cents: number };
  readonly exclTax: { readonly cents: number };
  /** The rate of the settings, and the one the amounts imply. */
  readonly rate: number;
  readonly implied: number | null;
};

/** The tax, and the amount that includes it, follow from the amount excluding tax and the rate. */
export const rule: Rule<FinanceTerms['vat'], WrongTax> = {
  id: 'vat',
  // 2: amounts merged over several lines are held against each other once, where all are merged alike.
  version: 2,
  pack: 'finance',
  lineAlone: true,
  needs: [amountHt],
  restsOnSetting: true,
  instances: (agreement) => financeInstances(agreement, 'vat', 'line'),
  concerns: (_, book) => book.lines,
  check({ instance: { data: terms }, lines, settings, verdicts }) {
    const rate = settings.finance.vatRate;
    for (const line of mergedAlike(lines, [amountHt, vat, amountTtc], verdicts)) {
      const exclTax = line.get(amountHt);
      const tax = line.get(vat);
      const inclTax = line.get(amountTtc);
      if (exclTax === null || (tax === null && inclTax === null)) {
        verdicts.undecided(line, exclTax === null ? amountHt : line.has(amountTtc) ? amountTtc : vat);
        continue;
      }
      const expectedTax = multiplyCents(exclTax, rate);
      // Of a wrong tax and the total that takes it up, only the tax is told.
      const wrongTax = tax !== null && Math.abs(tax - expectedTax) > rounding;
      const expectedTotal = exclTax + (tax ?? expectedTax);
      const wrongTotal = inclTax !== null && Math.abs(inclTax - expectedTotal) > rounding;
      if (!wrongTax && !wrongTotal) {
        const unread = line.unreadable(vat) ? vat : line.unreadable(amountTtc) ? amountTtc : null;
        if (unread) verdicts.undecided(line, unread);
        else verdicts.pass(line);
        continue;
      }
      const [written, expected] = wrongTax ? [tax, expectedTax] : [inclTax ?? 0, expectedTotal];
      const implied = exclTax === 0 ? null : (wrongTax ? written : written - exclTax) / exclTax;
      verdicts.finding({
        severity: terms.severity ?? 'warning',
        lines: line,
        at: line.cell(wrongTax ? vat : amountTtc),
        related: [line.cell(amountHt), line.cell(wrongTax ? amountTtc : vat)],
        facts: {
          kind: wrongTax ? 'vat' : 'incl-tax',
          written: { cents: written },
          expected: { cents: expected },
          exclTax: { cents: exclTax },
          rate,
          implied: implied === null ? null : Math.round(implied * 1e6) / 1e6,
        },
      });
    }
  },
  texts: {
    fr: {
      title: 'TVA',
      checked: 'La TVA et le montant TTC se déduisent du montant HT et du taux de vos réglages.',
      problem: ({ kind, written, expected, exclTax, rate, implied }, say) =>
        french`${kind === 'vat' ? 'La TVA inscrite' : 'Le montant TTC inscrit'} est ${say.money(written.cents)}${implied === null ? '' : `, soit un taux de ${say.percent(implied)}`} ; au taux de ${say.percent(rate)}, ${say.money(exclTax.cents)} HT donnent ${say.money(expected.cents)}.`,
      remedy: () =>
        'Corrigez le montant, ou le taux des réglages si un autre taux ou une exonération s’applique.',
    },
    en: {
      title: 'VAT',
      checked:
        'The VAT and the amount including tax follow from the amount excluding tax and the rate you set.',
      problem: ({ kind, written, expected, exclTax, rate, implied }, say) =>
        `The ${kind === 'vat' ? 'VAT' : 'amount including tax'} recorded is ${say.money(written.cents)}${implied === null ? '' : `, a rate of ${say.percent(implied)}`}; at the rate of ${say.percent(rate)}, ${say.money(exclTax.cents)} excluding tax gives ${say.money(expected.cents)}.`,
      remedy: () =>
        'Correct the amount, or the rate in the settings if another rate or an exemption applies.',
    },
  },
};

const settings = { finance: { enabled: true } };
const line = (amount_ht: number, vat: number | null, amount_ttc: number | null) => ({
  order_no: 'BC-014',
  uo_code: 'UO-L2.2.2',
  qty: 2,
  amount_ht,
  vat,
  amount_ttc,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Taux normal, avec ou sans le détail de la taxe',
      settings,
      lines: [line(96000, 19200, 115200), line(96000, null, 115200), line(0.03, 0.01, 0.04)],
    },
    {
      title: 'Autre taux dans les réglages',
      settings: { finance: { enabled: true, vatRate: 0.085 } },
      lines: [line(96000, 8160, 104160)],
    },
  ],
  violating: [
    {
      title: 'Montant TTC trop bas',
      settings,
      lines: [line(96000, null, 114000)],
      severity: 'warning',
      at: ['amount_ttc', 0],
    },
    {
      title: 'TVA d’un autre taux, reprise dans le montant TTC',
      settings,
      lines: [line(96000, 9600, 105600)],
      severity: 'warning',
      at: ['vat', 0],
    },
    {
      title: 'TVA juste, total faux',
      settings,
      lines: [line(96000, 19200, 115000)],
      severity: 'warning',
      at: ['amount_ttc', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`L’engagement et le paiement se font toutes taxes comprises : une TVA fausse se retrouve dans les crédits consommés.`,
    en: 'Commitments and payments include tax: a wrong VAT shows up in the appropriations used.',
  },
  notChecked: {
    fr: french`Le taux applicable : il vient de vos réglages (20 % si vous ne dites rien), car l’accord-cadre n’en fixe pas. L’autoliquidation et les exonérations se traitent en dérogation.`,
    en: 'Which rate applies: it comes from your settings (20% unless you say otherwise), for the agreement sets none. Reverse charge and exemptions are matters for a waiver.',
  },
};
