import { allocationLetter } from '../columns/allocation-letter';
import { needJustification } from '../columns/need-justification';
import { productPage } from '../columns/product-page';
import type { Lot } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import { linesBy } from '../core/checking/lines-by';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { levelOf } from '../core/checking/severity';
import { groupLines } from '../core/orders/group-lines';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import { rowKey } from '../core/orders/order-table';
import type { Column } from '../core/sheet/column';
import { french } from '../languages/french';
import type { Tongue } from '../languages/tongue';

type Eligibility = NonNullable<Lot['eligibility']>;

type NoTrace = { readonly lot: string; readonly fields: readonly string[] };

interface Data {
  readonly lot: Lot;
  readonly eligibility: Eligibility;
  readonly columns: readonly Column[];
  linesOf(book: OrderBook): readonly OrderLine[];
}

/** What may show that a need is eligible; a field that is none of these is of no use here. */
const proofs: readonly Column[] = [productPage, allocationLetter, needJustification];

/** The project is one the lot is meant for, and something on its lines shows it. */
export const rule: Rule<Data, NoTrace> = {
  id: 'eligibility',
  version: 2,
  needs: [],
  scope: 'project',
  instances(agreement) {
    const ofLot = linesBy(({ lot }) => lot);
    return agreement.lots.flatMap((lot) => {
      const { eligibility } = lot;
      if (!eligibility) return [];
      const columns = proofs.filter(({ field }) => eligibility.fields.some((named) => named === field));
      const data: Data = { lot, eligibility, columns, linesOf: (book) => ofLot(book, lot.id) };
      return [{ subject: `lot ${lot.id}`, ...cite(agreement, eligibility), data }];
    });
  },
  concerns: ({ data }, book) => data.linesOf(book),
  check({ instance: { data }, lines, settings, verdicts }) {
    const { lot, eligibility, columns } = data;
    const [first] = columns;
    // A project is eligible as a whole, whatever the line that says so; a line without a project is one by itself.
    const projects = groupLines(lines, (line) => line.projectKey ?? rowKey(line));
    for (const group of projects.values()) {
      const absent = columns.find((column) => !group.some((line) => line.has(column)));
      if (group.some((line) => columns.some((column) => line.get(column) !== null))) verdicts.pass(group);
      // What the sheet does not track may be elsewhere: one of the proofs is enough.
      else if (first === undefined || absent) verdicts.undecided(group, absent ?? productPage);
      else
        verdicts.finding({
          severity: levelOf(eligibility, settings),
          lines: group,
          at: group.find((line) => line.has(first))?.cell(first) ?? null,
          facts: { lot: lot.id, fields: columns.map(({ field }) => field) },
        });
    }
  },
  texts: {
    fr: {
      title: 'Éligibilité du besoin',
      checked: french`Quelque chose montre que le produit relève du lot : sa page, un courrier ou une justification.`,
      problem: ({ lot, fields }, say) =>
        french`Rien ne montre que le produit relève du lot ${lot} : rien n’est inscrit sous ${say.list(fields.map((field) => say.quote(titleOf(field, 'fr'))))}.`,
      remedy: () => 'Inscrivez ce qui établit l’éligibilité du produit avant de commander.',
    },
    en: {
      title: 'Eligibility of the need',
      checked:
        'Something shows that the product falls within the lot: its page, a letter or a justification.',
      problem: ({ lot, fields }, say) =>
        `Nothing shows that the product falls within lot ${lot}: nothing is entered under ${say.list(fields.map((field) => say.quote(titleOf(field, 'en'))))}.`,
      remedy: () => 'Record what establishes that the product is eligible before ordering.',
    },
  },
};

function titleOf(field: string, tongue: Tongue): string {
  return proofs.find((column) => column.field === field)?.title[tongue] ?? field;
}

const line = (product_page: string | null, allocation_letter: string | null = null) => ({
  order_no: 'BC-001',
  lot: '1',
  uo_code: 'UO 1.3.2',
  qty: 12,
  project: 'Delta',
  ...{ product_page, allocation_letter },
});

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Une seule ligne du projet le montre',
      lines: [line('https://exemple.gouv.fr/delta'), line(null)],
    },
    { title: 'Courrier d’attribution, sans page du produit', lines: [line(null, 'COURRIER-7')] },
  ],
  violating: [
    {
      title: 'Aucune trace',
      lines: [line(null), line(null)],
      severity: 'warning',
      at: ['product_page', 0],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Le marché est réservé aux produits qui remplissent tous les critères ; une commande hors de ce périmètre est irrégulière.`,
    en: 'The contract is reserved for products that meet all the criteria; an order outside that scope is irregular.',
  },
  notChecked: {
    fr: french`Les critères eux-mêmes, qui s’apprécient sur le produit et non dans le tableau. Une justification que le tableau ne suit pas peut exister ailleurs : la ligne est alors comptée comme non vérifiable.`,
    en: 'The criteria themselves, which are judged on the product and not in the sheet. A proof the sheet does not track may exist elsewhere: the line then counts as not checkable.',
  },
};
