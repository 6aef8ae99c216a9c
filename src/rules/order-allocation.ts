import { allocationGround } from '../columns/allocation-ground';
import { allocationLetter } from '../columns/allocation-letter';
import { amountHt } from '../columns/amount-ht';
import { holder } from '../columns/holder';
import { lot as lotColumn } from '../columns/lot';
import { needJustification } from '../columns/need-justification';
import { project } from '../columns/project';
import type { Lot } from '../core/agreement/schema';
import { cite } from '../core/checking/citation';
import { holdersIn } from '../core/checking/holders';
import { linesBy } from '../core/checking/lines-by';
import type { Examination, Rule, RuleExamples, RulePage } from '../core/checking/rule';
import type { OrderBook } from '../core/orders/order-book';
import type { OrderLine } from '../core/orders/order-line';
import { possibleLots } from '../core/orders/possible-lots';
import { alternatives } from '../languages/alternatives';
import { french } from '../languages/french';
import { withoutCopies } from './_copies';
import { orderDayColumn } from './_order-day-cell';
import { inTurn, ordersInTime, ProjectHolders, Standing, type AllocatedOrder } from './_turns';

type Misallocated = {
  readonly kind: 'turn' | 'changed' | 'continuation' | 'reasons';
  readonly holder: string;
  readonly project: string;
  /** Who was to get it, or who had the project before. */
  readonly others: readonly string[];
  /** Holders in their rank, and the cents seen ordered from each before. */
  readonly ranked: readonly string[];
  readonly seen: readonly number[];
};

interface Data {
  readonly lot: Lot;
  readonly allocation: NonNullable<Lot['allocation']>;
  linesOf(book: OrderBook): readonly OrderLine[];
}

/** An order goes to the holder whose turn it is, or to another for a ground that is written down. */
export const rule: Rule<Data, Misallocated> = {
  id: 'order-allocation',
  // 2: an order that goes on with a project takes no turn; after a holder passed over comes the one of the next rank; the
  // rows of orders of one day do not say which came first; a line without a lot may be an earlier order of this one.
  version: 2,
  needs: [holder],
  instances(agreement) {
    const ofLot = linesBy(({ lot }) => lot);
    return agreement.lots.flatMap((lot) => {
      const { allocation } = lot;
      if (!allocation) return [];
      const data: Data = { lot, allocation, linesOf: (book) => ofLot(book, lot.id) };
      return [{ subject: `lot ${lot.id}`, ...cite(agreement, allocation), data }];
    });
  },
  concerns: ({ data }, book) => data.linesOf(book),
  check(examination) {
    const { instance, settings, agreement, book } = examination;
    const lotsOf = possibleLots(agreement.lots.map(({ id }) => id));
    const unplaced = book.lines.some(
      (line) => line.lot === null && lotsOf(line).includes(instance.data.lot.id),
    );
    const holders = holdersIn(settings);
    const names = holders.ofLot(instance.data.lot.id);
    const ranked = names.map((name) => holders.keyOf(name));
    const orders = ordersInTime(withoutCopies(examination), holders);
    const projects = new ProjectHolders(orders);
    const standing = new Standing(ranked);
    const seen = orders.reduce((sum, { cents }) => sum + (cents ?? 0), 0);
    const rankOf = ({ holderKey }: AllocatedOrder) => ranked.indexOf(holderKey ?? '');
    for (const order of inTurn(orders, rankOf, () => standing.next())) {
      judge({ order, projects, standing, names, ranked, seen, unplaced }, examination);
      standing.add(order, projects.tookTurn(order));
    }
  },
  texts: {
    fr: {
      title: 'Attribution de la commande',
      checked: french`La commande va au titulaire dont c’est le tour, ou à un autre pour un motif inscrit.`,
      problem: ({ kind, holder: who, project: name, others, ranked, seen }, say) =>
        ({
          turn: french`La commande va à ${say.quote(who)} sans motif d’attribution ni courrier ; d’après ce classeur, elle revenait à ${alternatives('fr-FR')(others)} (montants vus ici : ${say.list(ranked.map((one, rank) => `${one} ${say.money(seen[rank] ?? 0)}`))}).`,
          changed: french`Le projet ${say.quote(name)} passe de ${say.list(others.map(say.quote))} à ${say.quote(who)} sans désistement, exclusion ni courrier inscrit : ${others.length > 1 ? 'les titulaires déjà engagés y ont' : 'le titulaire déjà engagé y a'} droit.`,
          continuation: french`Le droit de suite est invoqué pour ${say.quote(who)}, mais aucune commande antérieure du projet ${say.quote(name)} ne lui a été adressée au titre de ce contrat.`,
          reasons: french`Le droit de suite de ${say.quote(who)} sur le projet ${say.quote(name)} n’est pas motivé par écrit.`,
        })[kind],
      remedy: ({ kind, others }) =>
        ({
          turn: french`Inscrivez le motif d’attribution ou la référence du courrier ; sinon, adressez la commande ${others.length > 1 ? 'à l’un des titulaires attendus' : 'au titulaire attendu'}.`,
          changed: french`Inscrivez ce qui a écarté ${others.length > 1 ? 'les titulaires précédents' : 'le titulaire précédent'}, ou la référence du courrier d’attribution.`,
          continuation: 'Vérifiez le motif, le projet et le titulaire.',
          reasons: 'Inscrivez la justification du choix.',
        })[kind],
    },
    en: {
      title: 'Allocation of the order',
      checked: 'The order goes to the holder whose turn it is, or to another on a recorded ground.',
      problem: ({ kind, holder: who, project: name, others, ranked, seen }, say) =>
        ({
          turn: `The order goes to ${say.quote(who)} without any ground of allocation or letter; by this workbook it was for ${alternatives('en-GB')(others)} (amounts seen here: ${say.list(ranked.map((one, rank) => `${one} ${say.money(seen[rank] ?? 0)}`))}).`,
          changed: `Project ${say.quote(name)} passes from ${say.list(others.map(say.quote))} to ${say.quote(who)} without any recorded withdrawal, exclusion or letter: the ${others.length > 1 ? 'holders already engaged are' : 'holder already engaged is'} entitled to it.`,
          continuation: `Continuation is claimed for ${say.quote(who)}, but no earlier order of project ${say.quote(name)} went to it under this contract.`,
          reasons: `No written reasons are given for ${say.quote(who)} going on with project ${say.quote(name)}.`,
        })[kind],
      remedy: ({ kind, others }) =>
        ({
          turn: `Record the ground of allocation or the reference of the letter; otherwise address the order to ${others.length > 1 ? 'one of the holders' : 'the holder'} expected.`,
          changed: `Record what ruled out the former ${others.length > 1 ? 'holders' : 'holder'}, or the reference of the letter of allocation.`,
          continuation: 'Check the ground, the project and the holder.',
          reasons: 'Record the reasons for the choice.',
        })[kind],
    },
  },
};

interface Case {
  readonly order: AllocatedOrder;
  readonly projects: ProjectHolders;
  /** As it was before the order. */
  readonly standing: Standing;
  readonly names: readonly string[];
  readonly ranked: readonly string[];
  /** Cents excluding tax of all the orders of the lot. */
  readonly seen: number;
  /** Some line does not tell its lot, and may be an order of this one. */
  readonly unplaced: boolean;
}

function judge(given: Case, { instance, verdicts }: Examination<Data, Misallocated>): void {
  const { order, projects, standing, names, ranked, seen, unplaced } = given;
  const { mechanism, continuation, countsBeyond } = instance.data.allocation;
  const { lines, line, holderLine, projectLine, ground, holderKey } = order;
  const others = projects.others(order);
  const goesOn = projects.goesOn(order);
  const tell = (kind: Misallocated['kind'], severity: 'error' | 'warning', expected: readonly string[]) =>
    verdicts.finding({
      severity,
      lines,
      at:
        (kind === 'changed'
          ? holderLine.cell(holder)
          : line.cell(kind === 'reasons' ? needJustification : allocationGround)) ??
        line.cell(allocationLetter),
      related: [holderLine.cell(holder), projectLine.cell(project)],
      facts: {
        kind,
        holder: holderLine.written(holder),
        project: projectLine.written(project),
        others: expected,
        ranked: names,
        seen: [...standing.amounts],
      },
    });
  const allowed = () => (countsBeyond ? verdicts.partial(lines, seen) : verdicts.pass(lines));

  if (holderKey === null) return verdicts.undecided(lines, holder);
  if (order.day === null) return verdicts.undecided(lines, orderDayColumn(line));
  // A firm that is no holder of the lot is `one-holder-per-order`.
  if (ranked.length > 0 && !ranked.includes(holderKey)) return verdicts.notApplicable(lines);
  if (ground === 'continuation') {
    if (order.projectKey === null) return verdicts.undecided(lines, project);
    // What went to another holder contradicts the ground; what is not in the workbook may be elsewhere.
    if (!goesOn && unplaced && others.length === 0) return verdicts.undecided(lines, lotColumn);
    if (!goesOn) return tell('continuation', others.length > 0 ? 'error' : 'warning', []);
    if (continuation === 'binding' || lines.some((one) => one.get(needJustification) !== null))
      return verdicts.pass(lines);
    return line.has(needJustification)
      ? tell('reasons', 'warning', [])
      : verdicts.undecided(lines, needJustification);
  }
  // How its orders are shared out, the subsequent contract itself says.
  if (mechanism === 'set-by-subsequent-contract') return verdicts.notApplicable(lines);
  if (goesOn) return verdicts.pass(lines);
  if (ranked.length < 2) return verdicts.undecided(lines, 'holders');
  const shown = order.hasLetter || ground === 'passed-over' || ground === 'other';
  if (shown) return allowed();
  const columns = [allocationGround, allocationLetter];
  if (columns.some((column) => line.unreadable(column)) || !columns.some((column) => line.has(column)))
    return verdicts.undecided(lines, allocationGround);
  if (others.length > 0)
    return tell(
      'changed',
      'warning',
      others.map((other) => other.written(holder)),
    );
  if (ground !== null) return allowed();
  if (unplaced) return verdicts.undecided(lines, lotColumn);
  if (standing.unknown) return verdicts.undecided(lines, amountHt);
  const expected = standing.next();
  if (expected.length === 0 || expected.includes(ranked.indexOf(holderKey))) return allowed();
  // Orders of other buyers, which are not seen here, may have made it this holder's turn.
  return tell(
    'turn',
    countsBeyond ? 'warning' : 'error',
    names.filter((_, rank) => expected.includes(rank)),
  );
}

const settings = { holders: { '1': ['ALPHA', 'BRAVO', 'CHARLIE'] } };
const line = (
  order_no: string,
  name: string,
  order_date: string,
  amount_ht: number,
  more: Readonly<Record<string, string | null>> = {},
) => ({
  ...{ order_no, lot: '1', uo_code: 'UO 1.3.2', qty: 12, holder: name, order_date, amount_ht },
  ...{ project: order_no, allocation_ground: null, allocation_letter: null, ...more },
});
const firstCycle = [
  line('BC-001', 'ALPHA', '2026-05-06', 40_000),
  line('BC-002', 'BRAVO', '2026-05-13', 60_000),
  line('BC-003', 'CHARLIE', '2026-05-20', 20_000),
];
const golf = (need_justification: string | null) => {
  const more = { lot: '2', project: 'Golf', need_justification };
  return [
    line('BC-001', 'DELTA', '2026-05-06', 40_000, more),
    line('BC-002', 'DELTA', '2026-06-03', 40_000, { ...more, allocation_ground: 'droit de suite' }),
  ];
};
const suite = { project: 'BC-002', allocation_ground: 'droit de suite' };

export const examples: RuleExamples = {
  compliant: [
    { title: 'Droit de suite motivé', lines: golf('équipe déjà formée au produit') },
    {
      title: 'Un premier tour, puis le titulaire qui avait reçu trop peu',
      settings,
      lines: [...firstCycle, line('BC-004', 'ALPHA', '2026-06-03', 30_000)],
    },
    {
      title: 'Un projet qui se poursuit ne prend pas de tour ; après un désistement, le rang suivant',
      settings,
      lines: [
        line('BC-001', 'BRAVO', '2026-05-06', 40_000, { allocation_ground: 'désistement d’ALPHA' }),
        line('BC-002', 'BRAVO', '2026-05-13', 10_000, { project: 'BC-001' }),
        line('BC-003', 'CHARLIE', '2026-05-20', 20_000),
      ],
    },
    {
      title: 'Le projet reste à son titulaire',
      settings,
      lines: [...firstCycle, line('BC-004', 'BRAVO', '2026-06-03', 30_000, suite)],
    },
  ],
  violating: [
    {
      title: 'Quatrième commande hors tour, sans motif',
      settings,
      lines: [...firstCycle, line('BC-004', 'CHARLIE', '2026-06-03', 30_000)],
      severity: 'warning',
      at: ['allocation_ground', 3],
    },
    {
      title: 'Droit de suite sur un projet d’un autre titulaire',
      settings,
      lines: [...firstCycle, line('BC-004', 'CHARLIE', '2026-06-03', 30_000, suite)],
      severity: 'error',
      at: ['allocation_ground', 3],
    },
    {
      title: 'Droit de suite sans commande antérieure',
      settings,
      lines: [...firstCycle, line('BC-004', 'ALPHA', '2026-06-03', 30_000, { ...suite, project: 'Delta' })],
      severity: 'warning',
      at: ['allocation_ground', 3],
    },
    {
      title: 'Projet qui change de titulaire',
      settings,
      lines: [
        ...firstCycle,
        line('BC-004', 'ALPHA', '2026-06-03', 30_000, { project: 'BC-002', allocation_ground: 'tour' }),
      ],
      severity: 'warning',
      at: ['holder', 3],
    },
    {
      title: 'Droit de suite sans motifs, là où il en faut',
      lines: golf(null),
      severity: 'warning',
      at: ['need_justification', 1],
    },
  ],
};

export const page: RulePage = {
  why: {
    fr: french`Une commande adressée hors tour, sans trace du motif, se conteste : les autres titulaires y avaient droit.`,
    en: 'An order addressed out of turn, with no record of the ground, may be disputed: the other holders were entitled to it.',
  },
  notChecked: {
    fr: french`Les commandes des autres bénéficiaires, que ce classeur ne porte pas : une attribution n’est jamais tenue pour vérifiée en entier. Le rang des titulaires vient de vos réglages.`,
    en: 'Orders of the other beneficiaries, which this workbook does not hold: an allocation is never held to be wholly checked. The rank of the holders comes from your settings.',
  },
};
