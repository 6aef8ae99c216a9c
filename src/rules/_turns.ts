/** How orders of a lot went to its holders, as far as the workbook shows. */
import { allocationGround } from '../columns/allocation-ground';
import { allocationLetter } from '../columns/allocation-letter';
import { holder } from '../columns/holder';
import { normalise } from '../core/text';
import { groupLines } from '../core/orders/group-lines';
import type { OrderLine } from '../core/orders/order-line';
import { rowKey } from '../core/orders/order-table';
import { exclTax, sumOf } from './_finance';
import type { Holders } from './_holders';

/** Why a holder got an order: its turn, the project going on with it, or another holder that was passed over. */
export type Ground = 'turn' | 'continuation' | 'passed-over' | 'other';

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
  /** The line that says most of it: the one with a ground, else the first. */
  readonly line: OrderLine;
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
  const line = lines.find((one) => one.get(allocationGround) !== null) ?? first;
  const days = lines.flatMap(({ orderDay }) => orderDay ?? []);
  const written = lines.map((one) => one.get(holder)).find((name) => name !== null) ?? null;
  return {
    lines,
    line,
    day: days.length === 0 ? null : Math.min(...days),
    projectKey: lines.find(({ projectKey }) => projectKey !== null)?.projectKey ?? null,
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

/** Earlier orders of the same project. */
export function earlierOf(order: AllocatedOrder, all: readonly AllocatedOrder[]): readonly AllocatedOrder[] {
  const { projectKey, day } = order;
  if (projectKey === null || day === null) return [];
  return all.filter(
    (other) => other !== order && other.projectKey === projectKey && other.day !== null && other.day <= day,
  );
}

/**
 * Who is to get the next order, by rank: in the first cycle the next holder, then, where the amounts ordered no longer
 * follow the rank, those who have too little. Nobody in particular where the order of the amounts holds.
 */
export function expectedNext(
  ranked: readonly string[],
  before: readonly AllocatedOrder[],
): readonly string[] {
  const inTurn = before.filter(({ ground }) => ground !== 'continuation').length;
  const next = ranked[inTurn];
  if (next !== undefined) return [next];
  const amounts = amountsOf(ranked, before);
  return ranked.filter((_, rank) =>
    ranked.some((__, lower) => lower > rank && (amounts[lower] ?? 0) > (amounts[rank] ?? 0)),
  );
}

/** Cents ordered from each holder, by rank. */
export function amountsOf(ranked: readonly string[], orders: readonly AllocatedOrder[]): readonly number[] {
  return ranked.map((key) =>
    orders.reduce((sum, { holderKey, cents }) => sum + (holderKey === key ? (cents ?? 0) : 0), 0),
  );
}
