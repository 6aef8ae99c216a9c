import { amountHt } from '../columns/amount-ht';
import { beneficiary } from '../columns/beneficiary';
import { budgetLine } from '../columns/budget-line';
import { lot as lotColumn } from '../columns/lot';
import { project } from '../columns/project';
import { bounds } from '../core/agreement/figures';
import type { Lot } from '../core/agreement/schema';
import { civil, serialOfIso } from '../core/calendar/serial';
import type { Citation } from '../core/checking/rule';
import { levelOf, type Levelled } from '../core/checking/severity';
import type { Settings } from '../core/checking/settings';
import { centsOf } from '../core/money';
import { groupLines } from '../core/orders/group-lines';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import { nameKey } from '../core/text';
import { orderDayColumn } from './_order-day-cell';

/** What is ordered within a scope may not exceed an amount, excluding tax. */
export interface Ceiling {
  readonly limit: number;
  /** Share of the limit from which it is told that the limit comes near; `null` where nobody asks for it. */
  readonly warnAt: number | null;
  readonly over: Levelled;
  readonly near: Levelled;
  /** What the contract says of the ceiling coming near. */
  readonly alert?: Citation;
  readonly scope: Scope;
  /** It counts over more than the sheets of one buyer, and nobody says how much the others ordered. */
  readonly beyond: boolean;
  /** Cents ordered elsewhere, and the day (ISO) they are known of; `null` where nobody says. */
  readonly elsewhere: { readonly cents: number; readonly on: string } | null;
  /** What the settings raise it to, in cents, where the contract does not let it be raised so far; and what is cited. */
  readonly overRaised?: { readonly cents: number; readonly cited?: Citation };
  readonly setBy: string | null;
  readonly setOn: string | null;
}

type OwnCeiling = Settings['ceilings'][number];
export type Scope = Pick<OwnCeiling, 'lot' | 'year' | 'beneficiary' | 'project' | 'budgetLine'>;

export function ownCeiling(ceiling: OwnCeiling): Ceiling {
  const { lot, year, beneficiary: beneficiaryName, project: projectName, budgetLine: budget } = ceiling;
  return {
    limit: centsOf(ceiling.amountExclTax),
    warnAt: ceiling.warnAt ?? 0.8,
    over: { severity: ceiling.over ?? 'warning' },
    near: { severity: 'warning' },
    scope: { lot, year, beneficiary: beneficiaryName, project: projectName, budgetLine: budget },
    beyond: false,
    elsewhere: null,
    setBy: ceiling.setBy,
    setOn: ceiling.setOn,
  };
}

/**
 * The contract's own ceiling of a lot, with what the settings say of it: raised by an amendment, as far as the contract
 * lets one raise it and no further, and partly used up elsewhere. `null` where it has none in euros.
 */
export function contractualCeiling(
  { id, ceiling, ceilingAlert, ceilingRaise, ceilingCountsBeyond }: Lot,
  { raisedCeilings, orderedElsewhere }: Pick<Settings, 'raisedCeilings' | 'orderedElsewhere'>,
): Ceiling | null {
  const first = ceiling?.unit === 'euro' ? bounds(ceiling).high : null;
  if (first === null) return null;
  const most = first + (first * (ceilingRaise ? (bounds(ceilingRaise).high ?? 0) : 0)) / 100;
  const raised = raisedCeilings[id] ?? first;
  const high = Math.max(first, Math.min(raised, most));
  const elsewhere = orderedElsewhere[id];
  const share = ceilingAlert ? bounds(ceilingAlert.share).low : null;
  return {
    limit: centsOf(high),
    // The share is that of the first maximum, and asks for the very raise that was made.
    warnAt: share === null || high > first ? null : share / 100,
    over: { severity: 'error' },
    near: ceilingAlert ?? { severity: 'info' },
    alert: ceilingAlert,
    scope: { lot: id },
    beyond: (ceilingCountsBeyond ?? false) && !elsewhere,
    ...(centsOf(raised) > centsOf(most)
      ? { overRaised: { cents: centsOf(raised), cited: ceilingRaise } }
      : {}),
    elsewhere: elsewhere ? { cents: centsOf(elsewhere.amountExclTax), on: elsewhere.on } : null,
    setBy: null,
    setOn: null,
  };
}

/** Whether a line counts towards a ceiling; the column that would tell, where it does not say. */
type Standing = boolean | Column;

function counter(scope: Scope): (line: OrderLine) => Standing {
  const named = (column: Column<string>, name: string | null | undefined) => ({
    wanted: keyOf(name) ?? undefined,
    said: (line: OrderLine) => keyOf(line.get(column)),
    lacking: () => column,
  });
  const criteria: readonly {
    readonly wanted: unknown;
    readonly said: (line: OrderLine) => unknown;
    readonly lacking: (line: OrderLine) => Column;
  }[] = [
    { wanted: scope.lot, said: ({ lot }) => lot, lacking: () => lotColumn },
    { wanted: scope.year, said: yearOf, lacking: orderDayColumn },
    named(beneficiary, scope.beneficiary),
    named(project, scope.project),
    named(budgetLine, scope.budgetLine),
  ];
  const asked = criteria.filter(({ wanted }) => wanted !== undefined);
  return (line) => {
    let unsaid: Column | null = null;
    // One criterion that is not met settles it, whatever the others leave unsaid.
    for (const { wanted, said, lacking } of asked) {
      const value = said(line);
      if (value === null) unsaid ??= lacking(line);
      else if (value !== wanted) return false;
    }
    return unsaid ?? true;
  };
}

function yearOf({ orderDay }: OrderLine): number | null {
  return orderDay === null ? null : civil(orderDay).year;
}

function keyOf(name: string | null | undefined): string | null {
  return name === null || name === undefined ? null : nameKey(name) || name;
}

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
    const amount = line.get(amountHt);
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
export function afterMaximum(
  consumption: Consumption,
  place: number,
): 'after' | 'perhaps' | 'undated' | null {
  const { ceiling, crossing, lines, standings, overAt, surelyOverAt } = consumption;
  const line = lines[place];
  // A ceiling of the user's own ends nothing.
  if (ceiling.setBy !== null || place < overAt || standings[place] !== true) return null;
  if (!line || line === crossing) return null;
  if (line.orderDay === null) return 'undated';
  return place >= surelyOverAt ? 'after' : 'perhaps';
}

function levelAt(cents: number, { limit, warnAt }: Ceiling): Level {
  if (cents > limit) return 'over';
  return warnAt !== null && cents >= Math.round(limit * warnAt) ? 'near' : 'within';
}

/** The lines that use a ceiling, as time goes: a line that stands on two sheets uses it once. */
export function linesInTime(
  lines: readonly OrderLine[],
  isCopy: (line: OrderLine) => boolean,
): readonly OrderLine[] {
  const used = lines.filter((line) => !isCopy(line));
  // Lines by day, and the days sorted: there are few of them.
  const byDay = groupLines(used, ({ orderDay }) => orderDay ?? Number.MAX_SAFE_INTEGER);
  const inTime: OrderLine[] = [];
  for (const [, ofDay] of [...byDay].sort(([one], [other]) => one - other))
    for (const line of ofDay) inTime.push(line);
  return inTime;
}

/** How serious it is, in the profile in use. */
export function severityOf({ ceiling, kind }: Consumption, settings: Settings) {
  return levelOf(kind === 'over' ? ceiling.over : ceiling.near, settings);
}
