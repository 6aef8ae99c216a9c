/** What is ordered against a ceiling, as time goes. */
import { amountHt } from '../columns/amount-ht';
import { serialOfIso } from '../core/calendar/serial';
import { levelOf } from '../core/checking/severity';
import type { Settings } from '../core/checking/settings';
import { groupLines } from '../core/orders/group-lines';
import { addedBy } from '../core/orders/line-values';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import { counter, type Standing } from './_ceiling-scope';
import type { Ceiling } from './_ceilings';
import { orderDayColumn } from './_order-day-cell';

type Level = 'over' | 'near' | 'within';

export interface Consumption {
  readonly ceiling: Ceiling;
  /** What is ordered, in cents, here and where it is known of elsewhere. */
  readonly ordered: number;
  /** What orders not issued yet would add to it. */
  readonly drafts: number;
  /** How both together stand to the ceiling, and what is ordered alone. */
  readonly kind: Level;
  readonly kindOrdered: Level;
  /** The line with which the sum last passed the limit, or the share of it. */
  readonly crossing: OrderLine | null;
  /**
   * Place among the lines of the one from which on what is ordered, drafts aside, is above the limit; `Infinity` where
   * it is not. What was ordered elsewhere may have been ordered at any time until the day it is known of: `surelyOverAt`
   * counts it from the day after.
   */
  readonly overAt: number;
  readonly surelyOverAt: number;
  /** The lines that were looked at, and what each of them is to the ceiling, in the same order. */
  readonly lines: readonly OrderLine[];
  readonly standings: readonly Standing[];
}

/** The lines that count. */
export function countedIn({ lines, standings }: Consumption): readonly OrderLine[] {
  return lines.filter((_, index) => standings[index] === true);
}

/** The lines of which it cannot be told whether, or for how much, they count, with the column that would tell. */
export function unclearIn({ lines, standings }: Consumption) {
  return lines.flatMap((line, index) => {
    const column = standings[index];
    return typeof column === 'object' ? [{ line, column }] : [];
  });
}

/**
 * What has been ordered against a ceiling, in the order of the days the orders count from; those undated come last. A
 * draft that would pass it is told while there is time (ADR 10, point 1): its share stands apart.
 */
export function consumptionOf(ceiling: Ceiling, linesInTime: readonly OrderLine[]): Consumption {
  const countsTowards = counter(ceiling.scope);
  const standings: Standing[] = [];
  let ordered = ceiling.elsewhere?.cents ?? 0;
  let drafts = 0;
  let passedLimit: OrderLine | null = null;
  let passedShare: OrderLine | null = null;
  let overAt = Infinity;
  let surelyOverAt = Infinity;
  const { limit, elsewhere } = ceiling;
  const knownOn = elsewhere ? (serialOfIso(elsewhere.on) ?? 0) : 0;
  for (const line of linesInTime) {
    const within = countsTowards(line);
    const amount = addedBy(line, amountHt);
    const standing = within === true && amount === null ? amountHt : within;
    standings.push(standing);
    if (standing !== true || amount === null) continue;
    if (line.status === 'draft') drafts += amount;
    else ordered += amount;
    const level = levelAt(ordered + drafts, ceiling);
    passedLimit = level === 'over' ? (passedLimit ?? line) : null;
    passedShare = level === 'within' ? null : (passedShare ?? line);
    const place = standings.length - 1;
    const since = (line.orderDay ?? Infinity) > knownOn ? ordered : ordered - (elsewhere?.cents ?? 0);
    overAt = ordered > limit ? Math.min(overAt, place) : Infinity;
    surelyOverAt = since > limit ? Math.min(surelyOverAt, place) : Infinity;
  }
  return {
    ceiling,
    ordered,
    drafts,
    kind: levelAt(ordered + drafts, ceiling),
    kindOrdered: levelAt(ordered, ceiling),
    crossing: passedLimit ?? passedShare,
    overAt,
    surelyOverAt,
    lines: linesInTime,
    standings,
  };
}

/**
 * How a line that counts stands to a maximum of the contract that was reached before it: ordered `after` it, which no
 * contract lets one do; `perhaps`, where that hangs on when others ordered; `undated`. `null` where it was not reached.
 */
function afterMaximum(consumption: Consumption, place: number): 'after' | 'perhaps' | 'undated' | null {
  const { ceiling, crossing, lines, standings, overAt, surelyOverAt } = consumption;
  const line = lines[place];
  // A ceiling of the user's own ends nothing.
  if (ceiling.setBy !== null || place < overAt || standings[place] !== true) return null;
  if (!line || line === crossing) return null;
  if (line.orderDay === null) return 'undated';
  return place >= surelyOverAt ? 'after' : 'perhaps';
}

/** The lines that were ordered once a maximum of the contract was reached, in the order of the days. */
export function orderedAfter(consumption: Consumption): readonly OrderLine[] {
  return consumption.lines.filter((_, place) => afterMaximum(consumption, place) === 'after');
}

/** How many lines that is, and the day of the last; both absent where there is none. */
export type OrderedLater = { readonly later?: number; readonly laterUntil?: { readonly day: number } };

export function laterFacts(later: readonly OrderLine[]): OrderedLater {
  const last = later[later.length - 1];
  return last ? { later: later.length, laterUntil: { day: last.orderDay ?? 0 } } : {};
}

/** What a line, by its place in time, is to all the ceilings together; `seen`: cents ordered here, of what is ordered. */
export function standingOf(index: number, consumptions: readonly Consumption[]) {
  let unclear: Column | null = null;
  let seen: number | null = null;
  let isCounted = false;
  for (const consumption of consumptions) {
    const { ceiling, kind, lines, ordered, standings } = consumption;
    const standing = standings[index];
    const line = lines[index];
    const after = afterMaximum(consumption, index);
    if (typeof standing === 'object') unclear = standing;
    else if (after === 'undated' && line) unclear = orderDayColumn(line);
    else if (after === 'perhaps') seen = ordered - (ceiling.elsewhere?.cents ?? 0);
    else if (standing) {
      // A ceiling that is exceeded here is exceeded whatever was ordered elsewhere.
      if (ceiling.beyond && kind !== 'over') seen = ordered;
      else isCounted = true;
    }
  }
  return { unclear, seen, isCounted };
}

function levelAt(cents: number, { limit, warnAt }: Ceiling): Level {
  if (cents > limit) return 'over';
  return warnAt !== null && cents >= Math.round(limit * warnAt) ? 'near' : 'within';
}

/** Lines that use a ceiling, as time goes. */
export function linesInTime(lines: readonly OrderLine[]): readonly OrderLine[] {
  // Lines by day, and the days sorted: there are few of them.
  const byDay = groupLines(lines, ({ orderDay }) => orderDay ?? Number.MAX_SAFE_INTEGER);
  const inTime: OrderLine[] = [];
  for (const [, ofDay] of [...byDay].sort(([one], [other]) => one - other))
    for (const line of ofDay) inTime.push(line);
  return inTime;
}

/** How serious it is, in the profile in use. */
export function severityOf({ ceiling, kind }: Consumption, settings: Settings) {
  return levelOf(kind === 'over' ? ceiling.over : ceiling.near, settings);
}
