/** How orders of a lot went to its holders, as far as the workbook shows. */
import { allocationGround } from '../columns/allocation-ground';
import { allocationLetter } from '../columns/allocation-letter';
import { holder } from '../columns/holder';
import type { Holders } from '../core/checking/holders';
import { groupLines } from '../core/orders/group-lines';
import type { OrderLine } from '../core/orders/order-line';
import { rowKey } from '../core/orders/order-table';
import { normalise } from '../core/text';
import { exclTax, sumOf } from './_finance';

/** Why a holder got an order: its turn, the project going on with it, or another holder that was passed over. */
type Ground = 'turn' | 'continuation' | 'passed-over' | 'other';

const grounds: readonly (readonly [Ground, RegExp])[] = [
  ['continuation', /\b(?:droit de suite|continu|poursuite|follow on)/],
  [
    'passed-over',
    /\b(?:desist|retrait|indispo|refus|conflit|saute|saut |passe |exclu|withdr|unavail|skip|conflict)/,
  ],
  ['turn', /\b(?:tour|tourniquet|rang|rotation|turn|rank)\b/],
];

export interface AllocatedOrder {
  readonly lines: readonly OrderLine[];
  /** The line that says most of it: one that goes on with a project, else one with a ground, else the first. */
  readonly line: OrderLine;
  /** The lines that name its holder and its project: that line, where it does. */
  readonly holderLine: OrderLine;
  readonly projectLine: OrderLine;
  readonly day: number | null;
  readonly projectKey: string | null;
  readonly holderKey: string | null;
  readonly ground: Ground | null;
  readonly hasLetter: boolean;
  /** Cents excluding tax; `null` where a line has no amount. */
  readonly cents: number | null;
}

/** The orders of some lines in the order of their days, undated ones last; a line without a number is an order by itself. */
export function ordersInTime(lines: readonly OrderLine[], holders: Holders): readonly AllocatedOrder[] {
  const groups = [...groupLines(lines, (line) => line.orderKey ?? rowKey(line)).values()];
  const day = (order: AllocatedOrder) => order.day ?? Number.MAX_SAFE_INTEGER;
  return groups.flatMap((own) => allocated(own, holders) ?? []).sort((a, b) => day(a) - day(b));
}

function allocated(lines: readonly OrderLine[], holders: Holders): AllocatedOrder | null {
  const [first] = lines;
  if (!first) return null;
  const line =
    lines.find((one) => groundOf(one.get(allocationGround)) === 'continuation') ??
    lines.find((one) => one.get(allocationGround) !== null) ??
    first;
  const lineThat = (says: (one: OrderLine) => boolean) => (says(line) ? line : (lines.find(says) ?? line));
  const holderLine = lineThat((one) => one.get(holder) !== null);
  const projectLine = lineThat(({ projectKey }) => projectKey !== null);
  const days = lines.flatMap(({ orderDay }) => orderDay ?? []);
  const written = holderLine.get(holder);
  return {
    lines,
    line,
    holderLine,
    projectLine,
    day: days.length === 0 ? null : Math.min(...days),
    projectKey: projectLine.projectKey,
    holderKey: written === null ? null : holders.keyOf(written),
    ground: groundOf(line.get(allocationGround)),
    hasLetter: lines.some((one) => one.get(allocationLetter) !== null),
    cents: sumOf(lines, exclTax),
  };
}

function groundOf(written: string | null): Ground | null {
  if (written === null) return null;
  const text = normalise(written);
  return grounds.find(([, words]) => words.test(text))?.[0] ?? 'other';
}

/** The orders of one day, by the rank of their holder. */
type Waiting = Map<number, AllocatedOrder[]>;

/**
 * The orders day after day. Nothing tells those of one day apart in time: in whatever rows they stand, whoever's turn it
 * is comes first, then the lowest rank. `due`: the ranks whose turn it is after the orders handed out so far.
 */
export function* inTurn(
  orders: readonly AllocatedOrder[],
  rankOf: (order: AllocatedOrder) => number,
  due: () => readonly number[],
): Generator<AllocatedOrder, void> {
  const days = new Map<number | null, Waiting>();
  // From the last one on, so that the first of a rank stands at the end of its list.
  for (const order of [...orders].reverse()) {
    const ofDay: Waiting = days.get(order.day) ?? new Map<number, never>();
    days.set(order.day, ofDay);
    const rank = rankOf(order);
    const own = ofDay.get(rank);
    if (own) own.push(order);
    else ofDay.set(rank, [order]);
  }
  for (const ofDay of [...days.values()].reverse())
    while (ofDay.size > 0) {
      const ranks = [...ofDay.keys()];
      const wanted = ranks.length > 1 ? due().filter((rank) => ofDay.has(rank)) : [];
      const rank = Math.min(...(wanted.length > 0 ? wanted : ranks));
      const own = ofDay.get(rank) ?? [];
      const next = own.pop();
      if (own.length === 0) ofDay.delete(rank);
      if (next) yield next;
    }
}

/** Who a project was ordered from, and since when: thousands of orders are looked up one by one. */
export class ProjectHolders {
  private readonly projects = new Map<
    string,
    Map<string, { day: number; orders: number; first: AllocatedOrder }>
  >();

  constructor(orders: readonly AllocatedOrder[]) {
    for (const order of orders) {
      const { projectKey, holderKey, day } = order;
      if (projectKey === null || holderKey === null || day === null) continue;
      const own = this.projects.get(projectKey) ?? new Map<string, never>();
      this.projects.set(projectKey, own);
      const known = own.get(holderKey);
      // Orders come in time: the first one seen is the earliest, others may be of the same day.
      if (!known) own.set(holderKey, { day, orders: 1, first: order });
      else if (known.day === day) {
        known.orders += 1;
        if (known.first.ground === 'continuation') known.first = order;
      }
    }
  }

  /** Whether the holder of an order had one of the same project before it, or on its day. */
  goesOn({ projectKey, holderKey, day }: AllocatedOrder): boolean {
    const known = this.projects.get(projectKey ?? '')?.get(holderKey ?? '');
    if (!known || day === null) return false;
    return known.day < day || known.orders > 1;
  }

  /** Whether an order took a turn: it goes on with no project that its holder was given by another. */
  tookTurn(order: AllocatedOrder): boolean {
    const known = this.projects.get(order.projectKey ?? '')?.get(order.holderKey ?? '');
    return order.ground !== 'continuation' && (known === undefined || known.first === order);
  }

  /** A line that names each other holder that had an order of the same project before, or on its day. */
  others({ projectKey, holderKey, day }: AllocatedOrder): readonly OrderLine[] {
    const own = this.projects.get(projectKey ?? '') ?? new Map<string, never>();
    return [...own].flatMap(([key, known]) =>
      key !== holderKey && day !== null && known.day <= day ? [known.first.holderLine] : [],
    );
  }
}

/** What the holders of a lot, by rank, have had so far. */
export class Standing {
  /** Cents excluding tax. */
  readonly amounts: number[];
  /** An amount is not known: neither is then the order of the amounts. */
  unknown = false;
  /** The last rank that the first cycle has come to. */
  private reached = -1;

  constructor(private readonly ranked: readonly string[]) {
    this.amounts = ranked.map(() => 0);
  }

  add({ holderKey, cents }: AllocatedOrder, tookTurn: boolean): void {
    const rank = this.ranked.indexOf(holderKey ?? '');
    if (rank >= 0) this.amounts[rank] = (this.amounts[rank] ?? 0) + (cents ?? 0);
    if (cents === null) this.unknown = true;
    // Who was passed over in the first cycle, for whatever ground, gets no turn of it any more.
    if (tookTurn) this.reached = Math.max(this.reached, rank);
  }

  /**
   * Ranks of those who are to get the next order: in the first cycle the next holder, then, where the amounts no longer
   * follow the rank, those who have too little. Nobody in particular where they do.
   */
  next(): readonly number[] {
    if (this.reached + 1 < this.ranked.length) return [this.reached + 1];
    return [...this.amounts.keys()].filter((rank) =>
      this.amounts.some((amount, lower) => lower > rank && amount > (this.amounts[rank] ?? 0)),
    );
  }
}
