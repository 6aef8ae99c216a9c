import { amountHt } from '../columns/amount-ht';
import { amountTtc } from '../columns/amount-ttc';
import { orderDate } from '../columns/order-date';
import { orderNo } from '../columns/order-no';
import { project } from '../columns/project';
import { qty } from '../columns/qty';
import { uoCode } from '../columns/uo-code';
import type { Rule, RuleExamples } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';

type MissingMention = { readonly mention: string };

/** Mentions an agreement may ask for, by the field that holds them. */
const mentions: Readonly<Record<string, Column>> = Object.fromEntries(
  [orderNo, uoCode, orderDate, project].map((column) => [column.field, column]),
);

/** A line that costs something; where no column holds amounts, every line may. */
function hasAmount(line: OrderLine): boolean {
  const amounts = [amountHt, amountTtc].filter((column) => line.has(column));
  return (
    amounts.length === 0 || amounts.some((column) => line.get(column) !== null || line.unreadable(column))
  );
}

/** A unit may be named by its label alone, an order dated by its notification. */
function isThere(line: OrderLine, mention: Column): boolean {
  if (mention === uoCode) return line.unitReading.kind !== 'blank';
  if (mention === orderDate && line.orderDay !== null) return true;
  return line.get(mention) !== null;
}

/** An order says which service is wanted, and when it was issued. */
export const rule: Rule<Column, MissingMention> = {
  id: 'order-complete',
  needs: [],
  instances: ({ orderMentions }) =>
    orderMentions.fields
      // A blank quantity is the rule `quantity` alone (rulebook §3.0.1, decision 13).
      .filter((field) => field !== qty.field)
      .map((field) => {
        const mention = mentions[field];
        if (!mention) throw new Error(`order-complete knows no column for the mention ${field}`);
        const { clause, alsoClauses } = orderMentions;
        return { subject: field, clause, alsoClauses, data: mention };
      }),
  concerns: (_, book) => book.lines,
  check({ instance: { data: mention }, lines, verdicts }) {
    for (const line of lines) {
      if (!hasAmount(line)) verdicts.notApplicable(line);
      else if (isThere(line, mention)) verdicts.pass(line);
      else if (!line.has(mention) || line.unreadable(mention)) verdicts.undecided(line, mention);
      else
        verdicts.finding({
          severity: 'error',
          lines: line,
          at: line.cell(mention),
          related: [line.cell(amountHt)],
          facts: { mention: mention.field },
        });
    }
  },
  texts: {
    fr: {
      title: 'Commande incomplète',
      checked: 'Une ligne chiffrée porte les mentions qu’un bon de commande doit comporter.',
      problem: ({ mention }, say) =>
        french`La mention ${say.quote(mentions[mention]?.title.fr ?? mention)}, que porte tout bon de commande, manque sur cette ligne.`,
      remedy: () => 'Complétez la cellule d’après le bon de commande signé.',
    },
    en: {
      title: 'Incomplete order',
      checked: 'A line with an amount bears the mentions a purchase order must have.',
      problem: ({ mention }, say) =>
        `The mention ${say.quote(mentions[mention]?.title.en ?? mention)}, which every order bears, is missing on this line.`,
      remedy: () => 'Fill in the cell from the signed order.',
    },
  },
};

const complete = {
  order_no: 'BC-001',
  uo_code: 'UO-L2.2.2',
  qty: 1,
  order_date: '2017-03-27',
  amount_ht: 48000,
};

export const examples: RuleExamples = {
  compliant: [
    { title: 'Toutes les mentions', lines: [complete] },
    {
      title: 'Ligne sans montant, encore à préparer',
      lines: [complete, { ...complete, order_no: null, amount_ht: null }],
    },
    { title: 'Quantité vide, que dit la règle « quantity »', lines: [complete, { ...complete, qty: null }] },
    {
      title: 'Notification au lieu de l’émission',
      lines: [{ ...complete, order_date: null, order_notified: '2017-03-28' }],
    },
  ],
  violating: [
    {
      title: 'Numéro de commande absent',
      lines: [{ ...complete, order_no: null }, complete],
      severity: 'error',
      at: ['order_no', 0],
    },
    {
      title: 'Unité absente',
      lines: [complete, { ...complete, uo_code: null }],
      severity: 'error',
      at: ['uo_code', 1],
    },
    {
      title: 'Date de commande absente',
      lines: [complete, { ...complete, order_date: null }],
      severity: 'error',
      at: ['order_date', 1],
    },
  ],
};
