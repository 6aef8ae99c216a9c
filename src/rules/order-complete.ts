import { amountHt } from '../columns/amount-ht';
import { amountTtc } from '../columns/amount-ttc';
import { billingAddress } from '../columns/billing-address';
import { deliverablesExpected } from '../columns/deliverables-expected';
import { place } from '../columns/place';
import { subsequentContract } from '../columns/subsequent-contract';
import { vat } from '../columns/vat';
import { beneficiary } from '../columns/beneficiary';
import { budgetLine } from '../columns/budget-line';
import { buyer } from '../columns/buyer';
import { contractNo } from '../columns/contract-no';
import { ejNo } from '../columns/ej-no';
import { endDate } from '../columns/end-date';
import { holder } from '../columns/holder';
import { lot } from '../columns/lot';
import { orderDate } from '../columns/order-date';
import { orderNo } from '../columns/order-no';
import { project } from '../columns/project';
import { qty } from '../columns/qty';
import { startDate } from '../columns/start-date';
import { unitPriceHt } from '../columns/unit-price-ht';
import { uoCode } from '../columns/uo-code';
import type { Agreement, MentionField } from '../core/agreement/schema';
import type { Severity } from '../core/checking/finding';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import { linesOfLots } from './_lots';

type MissingMention = { readonly mention: MentionField };

/** Mentions an agreement may ask for, by the field that holds them. */
const mentions: Readonly<Record<MentionField, Column>> = {
  order_no: orderNo,
  order_date: orderDate,
  uo_code: uoCode,
  qty,
  contract_no: contractNo,
  lot,
  project,
  holder,
  buyer,
  beneficiary,
  start_date: startDate,
  end_date: endDate,
  unit_price_ht: unitPriceHt,
  amount_ht: amountHt,
  amount_ttc: amountTtc,
  ej_no: ejNo,
  budget_line: budgetLine,
  vat,
  deliverables_expected: deliverablesExpected,
  billing_address: billingAddress,
  place,
  subsequent_contract: subsequentContract,
};

/** A line that costs something; where no column holds amounts, every line may. */
function hasAmount(line: OrderLine): boolean {
  return says(line, amountHt) || says(line, amountTtc) || !(line.has(amountHt) || line.has(amountTtc));
}

function says(line: OrderLine, column: Column): boolean {
  return line.get(column) !== null || line.unreadable(column);
}

/** A unit may be named by its label alone, an order dated by its notification. */
function isThere(line: OrderLine, mention: Column): boolean {
  if (mention === uoCode) return line.unitReading.kind !== 'blank';
  if (mention === orderDate && line.orderDay !== null) return true;
  // A unit of a single lot says the lot by itself.
  if (mention === lot && line.lot !== null) return true;
  return line.get(mention) !== null;
}

type Mentions = Agreement['orderMentions'] & { readonly lots?: readonly string[] | undefined };

interface Data {
  readonly field: MentionField;
  readonly column: Column;
  readonly severity: Severity;
  /** The only lots whose orders bear it; every lot where not said. */
  readonly lots: readonly string[] | undefined;
}

/** An order says which service is wanted, and when it was issued. */
export const rule: Rule<Data, MissingMention> = {
  id: 'order-complete',
  needs: [],
  scope: 'line',
  instances: ({ orderMentions, lotMentions = [] }) =>
    [orderMentions, ...lotMentions].flatMap((mentioned: Mentions) => {
      const { fields, lots, clause, alsoClauses, doubts, severity = 'error' } = mentioned;
      return (
        fields
          // A blank quantity is the rule `quantity` alone (ADR 10, point 13).
          .filter((field) => field !== qty.field)
          .map((field) => ({
            subject: lots === undefined ? field : `${field}, lot ${lots.join(' + ')}`,
            clause,
            alsoClauses,
            doubts,
            data: { field, column: mentions[field], severity, lots },
          }))
      );
    }),
  concerns: ({ data: { lots } }, { lines }) => linesOfLots(lots, lines),
  check({ instance: { data }, lines, verdicts }) {
    const { field, column: mention, severity, lots } = data;
    for (const line of lines) {
      if (!hasAmount(line)) verdicts.notApplicable(line);
      else if (isThere(line, mention)) verdicts.pass(line);
      else if (!line.has(mention) || line.unreadable(mention)) verdicts.undecided(line, mention);
      else if (lots !== undefined && line.lot === null) verdicts.undecided(line, lot);
      else
        verdicts.finding({
          severity,
          lines: line,
          at: line.cell(mention),
          related: [line.cell(amountHt)],
          facts: { mention: field },
        });
    }
  },
  texts: {
    fr: {
      title: 'Commande incomplète',
      checked: 'Une ligne chiffrée porte les mentions qu’un bon de commande doit comporter.',
      problem: ({ mention }, say) =>
        french`La mention ${say.quote(mentions[mention].title.fr)}, que le contrat demande sur le bon de commande, manque sur cette ligne.`,
      remedy: () => 'Complétez la cellule d’après le bon de commande signé.',
    },
    en: {
      title: 'Incomplete order',
      checked: 'A line with an amount has the particulars that a purchase order must state.',
      problem: ({ mention }, say) =>
        `${say.quote(mentions[mention].title.en)}, which the contract asks the order to state, is missing on this line.`,
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

export const page: RulePage = {
  why: {
    fr: french`Une commande dit quel service est demandé et combien : sans numéro, unité, quantité et date, elle n’engage pas clairement le titulaire et ne se rapproche d’aucune facture.`,
    en: 'An order says which service is wanted and how much: without a number, a unit, a quantity and a date it does not clearly bind the holder and matches no invoice.',
  },
  notChecked: {
    fr: 'Les autres mentions d’un bon de commande (signature, lieu, délai), qui ne figurent pas dans le tableau.',
    en: 'Other particulars of an order (signature, place, time limit), which the sheet does not hold.',
  },
};
