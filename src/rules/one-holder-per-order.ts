import { holder } from '../columns/holder';
import { lot as lotColumn } from '../columns/lot';
import { orderNo } from '../columns/order-no';
import { uoCode } from '../columns/uo-code';
import { cite } from '../core/checking/citation';
import { holdersIn, type Holders } from '../core/checking/holders';
import type { Rule, RuleExamples, RulePage } from '../core/checking/rule';
import { groupLines } from '../core/orders/group-lines';
import { linesWhere } from '../core/orders/lines-where';
import type { OrderLine } from '../core/orders/order-line';
import { french } from '../languages/french';

type Mixed = {
  readonly kind: 'holders' | 'not-of-lot' | 'lots';
  readonly order: string;
  readonly holders: readonly string[];
  readonly lots: readonly string[];
  /** Holders the settings give the lot of the line pointed at. */
  readonly expected: readonly string[];
};

/** The unit says another lot than the line does: the rule `unit-lot` tells it. */
const lotInDoubt = ({ lot, writtenLot }: OrderLine): boolean => writtenLot !== null && writtenLot !== lot;

/** Lots of an order; a line whose lot is itself in doubt says nothing. */
function lotsOf(lines: readonly OrderLine[]): ReadonlyMap<string, readonly OrderLine[]> {
  return groupLines(lines, (line) => (lotInDoubt(line) ? null : line.lot));
}

/** The lines of the holder who stands least often; of equals, the one written last. */
function oddLines(byHolder: ReadonlyMap<string, readonly OrderLine[]>): readonly OrderLine[] {
  return [...byHolder.values()].reduce((odd, lines) => (lines.length <= odd.length ? lines : odd));
}

/** Most orders write one holder, who holds their lot, the same way on all lines; or none at all. */
function isPlain(order: readonly OrderLine[], holders: Holders): boolean {
  const [first] = order;
  if (!first) return true;
  if (!holders.holdsLot(first.get(holder), first.lot)) return false;
  for (const line of order)
    if (line.lot !== first.lot || line.get(holder) !== first.get(holder)) return false;
  return true;
}

/** An order is addressed to one holder, the one of its lot. */
export const rule: Rule<null, Mixed> = {
  id: 'one-holder-per-order',
  // 2: a holder who holds the lot written is not told beside the unit of another lot.
  version: 2,
  needs: [orderNo, holder],
  scope: 'order',
  instances: (agreement) => [
    { subject: 'orders', ...cite(agreement, agreement.oneHolderPerOrder), data: null },
  ],
  concerns: (_, book) => book.lines,
  check({ lines, book, settings, verdicts }) {
    const holders = holdersIn(settings);
    for (const line of lines) {
      if (line.orderKey === null) verdicts.undecided(line, orderNo);
      else if (line.get(holder) === null) verdicts.undecided(line, holder);
    }
    for (const order of book.byOrder.values()) {
      const ofOrder = linesWhere(order, (line) => line.get(holder) !== null);
      if (isPlain(ofOrder, holders)) {
        verdicts.pass(ofOrder);
        continue;
      }
      const byHolder = groupLines(ofOrder, (line) => holders.keyOf(line.get(holder) ?? ''));
      const byLot = lotsOf(ofOrder);
      const otherHolders = linesWhere(ofOrder, (line) => !holders.holdsLot(line.get(holder), line.lot));
      // The holder goes with the lot written: whether both or the unit are wrong, `unit-lot` asks.
      const withWrittenLot = new Set(
        linesWhere(
          otherHolders,
          (line) => lotInDoubt(line) && holders.holdsLot(line.get(holder), line.writtenLot),
        ),
      );
      const strangers = linesWhere(otherHolders, (line) => !withWrittenLot.has(line));
      const [odd] = [strangers, otherHolders, oddLines(byHolder)].find(({ length }) => length > 0) ?? [];
      const [, otherLot] = byLot.values();
      const kind =
        byHolder.size > 1 ? 'holders' : strangers.length > 0 ? 'not-of-lot' : otherLot ? 'lots' : null;
      const at = kind === 'lots' ? otherLot?.[0] : odd;
      if (kind === null || !at) {
        verdicts.pass(linesWhere(ofOrder, (line) => !withWrittenLot.has(line)));
        for (const line of withWrittenLot) verdicts.undecided(line, lotColumn);
        continue;
      }
      const column = kind === 'lots' ? uoCode : holder;
      verdicts.finding({
        severity: kind === 'lots' ? 'warning' : 'error',
        lines: [at, ...ofOrder.filter((line) => line !== at)],
        at: at.cell(column),
        related: ofOrder
          .filter((line) => line !== at)
          .slice(0, 20)
          .map((line) => line.cell(column)),
        facts: {
          kind,
          order: at.written(orderNo),
          holders: [...byHolder.values()].map(([line]) => line?.written(holder) ?? ''),
          lots: kind === 'not-of-lot' ? [at.lot ?? ''] : [...byLot.keys()],
          expected: holders.ofLot(at.lot),
        },
      });
    }
  },
  texts: {
    fr: {
      title: 'Un titulaire par commande',
      checked: 'Un bon de commande s’adresse à un seul titulaire, celui de son lot.',
      problem: ({ kind, order, holders, lots, expected }, say) =>
        ({
          holders: french`La commande ${say.quote(order)} s’adresse à plusieurs titulaires : ${say.list(holders)}.`,
          'not-of-lot': french`La commande ${say.quote(order)} s’adresse à ${say.list(holders)} pour le lot ${say.list(lots)}, dont ${expected.length > 1 ? 'les titulaires sont' : 'le titulaire est'} ${say.list(expected)}.`,
          lots: french`La commande ${say.quote(order)} réunit les lots ${say.list(lots)}, qui sont des marchés distincts, même avec le même titulaire.`,
        })[kind],
      remedy: ({ kind }) =>
        ({
          holders: 'Corrigez le titulaire, ou passez une commande par titulaire.',
          'not-of-lot': 'Corrigez le titulaire de la ligne, ou l’unité commandée.',
          lots: 'Vérifiez l’unité commandée, ou passez une commande par lot.',
        })[kind],
    },
    en: {
      title: 'One holder per order',
      checked: 'An order is addressed to one holder, that of its lot.',
      problem: ({ kind, order, holders, lots, expected }, say) =>
        ({
          holders: `Order ${say.quote(order)} is addressed to several holders: ${say.list(holders)}.`,
          'not-of-lot': `Order ${say.quote(order)} is addressed to ${say.list(holders)} for lot ${say.list(lots)}, whose ${expected.length > 1 ? 'holders are' : 'holder is'} ${say.list(expected)}.`,
          lots: `Order ${say.quote(order)} brings lots ${say.list(lots)} together, which are contracts of their own even with the same holder.`,
        })[kind],
      remedy: ({ kind }) =>
        ({
          holders: 'Correct the holder, or issue one order per holder.',
          'not-of-lot': 'Correct the holder of the line, or the unit ordered.',
          lots: 'Check the unit ordered, or issue one order per lot.',
        })[kind],
    },
  },
};

const line = (order_no: string, uo_code: string, holderName: string) => ({
  order_no,
  uo_code,
  qty: 1,
  holder: holderName,
});
const settings = { holders: { '1': 'COACHCO', '2': ['DEVCO', 'CODECO'] } };

export const examples: RuleExamples = {
  compliant: [
    {
      title: 'Un titulaire par commande, malgré les graphies',
      lines: [
        line('BC-001', 'UO-L1.2', 'COACHCO'),
        line('BC-002', 'UO-L2.2.1', 'DEVCO'),
        line('BC-002', 'UO-L2.2.2', 'Devco SAS'),
      ],
    },
    {
      title: 'Titulaires des réglages, groupement compris',
      settings,
      lines: [
        line('BC-001', 'UO-L1.2', 'COACHCO'),
        line('BC-002', 'UO-L2.2.2', 'Groupement DEVCO (mandataire)'),
        line('BC-003', 'UO-L2.2.2', 'CODECO'),
      ],
    },
  ],
  violating: [
    {
      title: 'Deux titulaires dans une commande',
      lines: [line('BC-002', 'UO-L2.2.1', 'DEVCO'), line('BC-002', 'UO-L2.2.2', 'AUTRECO')],
      severity: 'error',
      at: ['holder', 1],
    },
    {
      title: 'Le titulaire du lot est connu',
      settings,
      lines: [line('BC-002', 'UO-L2.2.1', 'COACHCO'), line('BC-002', 'UO-L2.2.2', 'DEVCO')],
      severity: 'error',
      at: ['holder', 0],
    },
    {
      title: 'Titulaire de l’autre lot',
      settings,
      lines: [line('BC-007', 'UO-L1.2', 'COACHCO'), line('BC-008', 'UO-L1.2', 'DEVCO')],
      severity: 'error',
      at: ['holder', 1],
    },
    {
      title: 'Deux lots dans une commande',
      lines: [line('BC-009', 'UO-L1.2', 'COACHCO'), line('BC-009', 'UO-L2.2.2', 'COACHCO')],
      severity: 'warning',
      at: ['uo_code', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Un bon de commande engage un titulaire et un marché ; mêlé, il ne peut être ni notifié ni payé régulièrement.`,
    en: 'An order commits one holder under one contract; mixed, it can be neither notified nor paid properly.',
  },
  notChecked: {
    fr: french`La composition des groupements et la sous-traitance. Sans titulaires dans les réglages, il est seulement vérifié que chaque commande n’en a qu’un et ne réunit pas deux lots. Un titulaire qui est celui du lot inscrit, quand l’unité relève d’un autre lot : « unit-lot » le dit.`,
    en: 'Who belongs to a group, and subcontracting. Without holders in the settings, it is only checked that an order has one holder and does not bring two lots together. A holder who is that of the lot entered, where the unit belongs to another lot: “unit-lot” tells it.',
  },
};
