import { docType } from '../columns/doc-type';
import { subsequentContract } from '../columns/subsequent-contract';
import { lot as lotColumn } from '../columns/lot';
import type { Agreement, Lot } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import { linesBy } from '../core/checking/lines-by';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import { remembered } from '../core/remembered';
import { normalise } from '../core/text';
import { french } from '../languages/french';
import type { Say } from '../languages/say';

type Form = Lot['forms']['allowed'][number];

type WrongForm = {
  /** As written; "" where the cell is blank. */
  readonly written: string;
  readonly allowed: readonly Form[];
  /** `null`: not known, where the forms are those of every lot. */
  readonly lot: string | null;
  /** An order without the subsequent contract it belongs to. */
  readonly alone: boolean;
};

interface Data {
  readonly lot: Lot;
  /** Whether the lot's forms are those of every lot: then they hold for a line whose lot is not known. */
  readonly common: boolean;
  linesOf(book: OrderBook): readonly OrderLine[];
}

const wordings: readonly (readonly [Form, RegExp])[] = [
  // Of an order under a subsequent contract, it is the contract that has to be provided for.
  ['subsequent-contract', /\b(?:subsequents?|ms)\b/],
  ['purchase-order', /\b(?:bdc?|bc|bons?|commandes?|(?:purchase|call off) orders?|orders?|po)\b/],
  // A contract of its own counts as a subsequent one.
  ['subsequent-contract', /^(?:contrats?|marches?|contracts?)\b(?! cadre)/],
];

/** The form a cell names; none: it says something else. */
function formIn(written: string): Form | undefined {
  const text = normalise(written);
  return wordings.find(([, wording]) => wording.test(text))?.[0];
}

/** A line whose lot is not known goes with the first lot. */
function lotOf({ lots }: Agreement): (line: OrderLine) => string | null {
  const known = new Set(lots.map(({ id }) => id));
  return ({ lot }) => (lot !== null && known.has(lot) ? lot : (lots[0]?.id ?? null));
}

/** Services are called for in the form the contract says: purchase orders, or subsequent contracts. */
export const rule: Rule<Data, WrongForm> = {
  id: 'order-form',
  version: 2,
  lineAlone: true,
  lineAloneWith: [docType],
  needs: [docType],
  instances(agreement) {
    const ofLot = linesBy(lotOf(agreement));
    const sameForms = new Set(agreement.lots.map(({ forms }) => [...forms.allowed].sort().join())).size === 1;
    return agreement.lots.map((lot) => ({
      subject: `lot ${lot.id}`,
      ...cite(agreement, lot.forms),
      data: { lot, common: sameForms, linesOf: (book) => ofLot(book, lot.id) },
    }));
  },
  concerns: ({ data }, book) => data.linesOf(book),
  check({ instance: { data }, lines, verdicts }) {
    const { lot, common } = data;
    const { allowed, underSubsequentContract } = lot.forms;
    const read = remembered(formIn);
    for (const line of lines) {
      const written = line.get(docType);
      const form = read(written ?? '');
      const isAllowed = form !== undefined && allowed.includes(form);
      // An order of a lot that runs by subsequent contracts has to stand under one of them.
      const needsContract = underSubsequentContract && form === 'purchase-order';
      if (line.unreadable(docType)) verdicts.undecided(line, docType);
      // A lot written that is not the unit's is told by `unit-lot`.
      else if ((line.writtenLot ?? line.lot) !== lot.id && !common) verdicts.undecided(line, lotColumn);
      // A quote, an amendment, a kind of service: the cell speaks of something else than the form.
      else if (written !== null && form === undefined) verdicts.undecided(line, docType);
      else if (isAllowed && needsContract && line.get(subsequentContract) === null)
        if (!line.has(subsequentContract) || line.unreadable(subsequentContract))
          verdicts.undecided(line, subsequentContract);
        else
          verdicts.finding({
            severity: 'error',
            lines: line,
            at: line.cell(subsequentContract),
            related: [line.cell(docType)],
            facts: { written: written ?? '', allowed, lot: lotSaid(line, lot), alone: true },
          });
      else if (isAllowed) verdicts.pass(line);
      else
        verdicts.finding({
          severity: written === null ? 'warning' : 'error',
          lines: line,
          at: line.cell(docType),
          facts: { written: written ?? '', allowed, lot: lotSaid(line, lot), alone: false },
        });
    }
  },
  texts: {
    fr: {
      title: 'Forme de la commande',
      checked: 'Les prestations sont commandées sous la forme que prévoit le contrat.',
      problem: ({ written, allowed, lot, alone }, say) =>
        alone
          ? `La commande${lot === null ? '' : ` du lot ${lot}`} ne dit pas de quel marché subséquent elle relève, alors que ${lot === null ? 'le contrat' : 'ce lot'} ne s’exécute que par marchés subséquents.`
          : written === ''
            ? `Le type de document n’est pas indiqué, alors que ${lot === null ? 'le contrat' : `le lot ${lot}`} s’exécute par ${namesFr(allowed, say)}.`
            : french`${say.quote(written)} n’est pas une forme prévue : ${lot === null ? 'le contrat' : `le lot ${lot}`} s’exécute par ${namesFr(allowed, say)}.`,
      remedy: ({ written, allowed, alone }, say) =>
        alone
          ? 'Inscrivez le numéro du marché subséquent, ou concluez-en un avant de commander.'
          : written === ''
            ? 'Inscrivez le type de document, d’après l’acte signé.'
            : `Passez la prestation par ${namesFr(allowed, say)}, ou corrigez le type de document.`,
    },
    en: {
      title: 'Form of the order',
      checked: 'Services are ordered in the form the contract provides for.',
      problem: ({ written, allowed, lot, alone }, say) =>
        alone
          ? `The order${lot === null ? '' : ` of lot ${lot}`} does not say under which subsequent contract it stands, although ${lot === null ? 'the contract' : 'that lot'} is carried out by subsequent contracts only.`
          : written === ''
            ? `The type of document is not given, although ${lot === null ? 'the contract' : `lot ${lot}`} is carried out by ${namesEn(allowed, say)}.`
            : `${say.quote(written)} is not a form provided for: ${lot === null ? 'the contract' : `lot ${lot}`} is carried out by ${namesEn(allowed, say)}.`,
      remedy: ({ written, allowed, alone }, say) =>
        alone
          ? 'Enter the number of the subsequent contract, or conclude one before ordering.'
          : written === ''
            ? 'Enter the type of document, as on the document that was signed.'
            : `Order the service by ${namesEn(allowed, say)}, or correct the type of document.`,
    },
  },
};

/** The lot, where it is the one the line is of. */
function lotSaid({ writtenLot, lot: own }: OrderLine, { id }: Lot): string | null {
  return (writtenLot ?? own) === id ? id : null;
}

function namesFr(forms: readonly Form[], say: Say): string {
  return say.list(
    forms.map(
      (form) =>
        ({ 'purchase-order': 'bons de commande', 'subsequent-contract': 'marchés subséquents' })[form],
    ),
  );
}

function namesEn(forms: readonly Form[], say: Say): string {
  return say.list(
    forms.map(
      (form) =>
        ({ 'purchase-order': 'purchase orders', 'subsequent-contract': 'subsequent contracts' })[form],
    ),
  );
}

const line = (doc_type: string | null, uo_code = 'UO-L2.2.2') => ({
  order_no: 'BC-001',
  uo_code,
  qty: 1,
  doc_type,
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Bons de commande, quel que soit le libellé',
      lines: [line('Bon de commande'), line('BC', 'UO-L1.2'), line('Commande n° 3'), line('Purchase order')],
    },
    { title: 'Bon de commande modificatif', lines: [line('BC'), line('Bon de commande modificatif n° 1')] },
  ],
  violating: [
    {
      title: 'Marché subséquent',
      lines: [line('Marché subséquent n° 2')],
      severity: 'error',
      at: ['doc_type', 0],
    },
    {
      title: 'Bon de commande pris sur un marché subséquent',
      lines: [line('Bon de commande du marché subséquent n° 2')],
      severity: 'error',
      at: ['doc_type', 0],
    },
    {
      title: 'Contrat séparé',
      lines: [line('Bon de commande'), line('Contrat', 'UO-L1.1')],
      severity: 'error',
      at: ['doc_type', 1],
    },
    {
      title: 'Type non indiqué',
      lines: [line('Bon de commande'), line(null)],
      severity: 'warning',
      at: ['doc_type', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`L’accord-cadre dit par quel acte il s’exécute ; un autre acte peut imposer une nouvelle mise en concurrence.`,
    en: 'The framework agreement says by which documents it is carried out; another may call for a new competitive procedure.',
  },
  notChecked: {
    fr: 'La signature et le contenu du document, et les types que le contrôle ne reconnaît pas (devis, avenant…), comptés comme non vérifiables.',
    en: 'The signature and contents of the document, and types the check does not know (quote, amendment…), which are counted as not checkable.',
  },
};
