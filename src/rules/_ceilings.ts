import { amountHt } from '../columns/amount-ht';
import { beneficiary } from '../columns/beneficiary';
import { budgetLine } from '../columns/budget-line';
import { lot as lotColumn } from '../columns/lot';
import { orderDate } from '../columns/order-date';
import { project } from '../columns/project';
import { bounds } from '../core/agreement/figures';
import type { Lot } from '../core/agreement/schema';
import { civil } from '../core/calendar/serial';
import type { Citation } from '../core/checking/rule';
import { levelOf, type Levelled } from '../core/checking/severity';
import type { Settings } from '../core/checking/settings';
import { centsOf } from '../core/money';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';
import { nameKey } from '../core/text';

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
  /** It counts over more than the sheets of one buyer. */
  readonly beyond: boolean;
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
    setBy: ceiling.setBy,
    setOn: ceiling.setOn,
  };
}

/** The contract's own ceiling of a lot; `null` where it has none in euros. */
export function contractualCeiling({ id, ceiling, ceilingAlert, ceilingCountsBeyond }: Lot): Ceiling | null {
  const high = ceiling?.unit === 'euro' ? bounds(ceiling).high : null;
  if (high === null) return null;
  const share = ceilingAlert ? bounds(ceilingAlert.share).low : null;
  return {
    limit: centsOf(high),
    warnAt: share === null ? null : share / 100,
    over: { severity: 'error' },
    near: ceilingAlert ?? { severity: 'info' },
    alert: ceilingAlert,
    scope: { lot: id },
    beyond: ceilingCountsBeyond ?? false,
    setBy: null,
    setOn: null,
  };
}

/** Whether a line counts towards a ceiling; the column that would tell, where it does not say. */
function counter(scope: Scope): (line: OrderLine) => boolean | Column {
  const named = (column: Column<string>, name: string | null | undefined) => ({
    wanted: keyOf(name) ?? undefined,
    said: (line: OrderLine) => keyOf(line.get(column)),
    column,
  });
  const criteria: readonly {
    readonly wanted: unknown;
    readonly said: (line: OrderLine) => unknown;
    readonly column: Column;
  }[] = [
    { wanted: scope.lot, said: ({ lot }) => lot, column: lotColumn },
    { wanted: scope.year, said: yearOf, column: orderDate },
    named(beneficiary, scope.beneficiary),
    named(project, scope.project),
    named(budgetLine, scope.budgetLine),
  ];
  const asked = criteria.filter(({ wanted }) => wanted !== undefined && wanted !== null);
  return (line) => {
    let unsaid: Column | null = null;
    // One criterion that is not met settles it, whatever the others leave unsaid.
    for (const { wanted, said, column } of asked) {
      const value = said(line);
      if (value === null) unsaid ??= column;
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

export interface Consumption {
  readonly ceiling: Ceiling;
  readonly cents: number;
  readonly kind: 'over' | 'near' | 'within';
  /** The line with which the sum last passed the limit, or the share of it. */
  readonly crossing: OrderLine | null;
  /** Lines that count, and those of which it cannot be told, with what would tell. */
  readonly counted: readonly OrderLine[];
  readonly unclear: readonly { readonly line: OrderLine; readonly column: Column }[];
}

/** What has been ordered against a ceiling, in the order of the days the orders count from; those undated come last. */
export function consumptionOf(ceiling: Ceiling, linesInTime: readonly OrderLine[]): Consumption {
  const countsTowards = counter(ceiling.scope);
  const counted: OrderLine[] = [];
  const unclear: { line: OrderLine; column: Column }[] = [];
  const threshold = ceiling.warnAt === null ? Infinity : Math.round(ceiling.limit * ceiling.warnAt);
  let cents = 0;
  let passedLimit: OrderLine | null = null;
  let passedShare: OrderLine | null = null;
  for (const line of linesInTime) {
    const within = countsTowards(line);
    if (within === false) continue;
    const amount = line.get(amountHt);
    if (within !== true) unclear.push({ line, column: within });
    else if (amount === null) unclear.push({ line, column: amountHt });
    else {
      counted.push(line);
      cents += amount;
      passedLimit = cents > ceiling.limit ? (passedLimit ?? line) : null;
      passedShare = cents >= threshold ? (passedShare ?? line) : null;
    }
  }
  const kind = passedLimit ? 'over' : passedShare ? 'near' : 'within';
  return { ceiling, cents, kind, crossing: passedLimit ?? passedShare, counted, unclear };
}

export function linesInTime(lines: readonly OrderLine[]): readonly OrderLine[] {
  const day = (line: OrderLine) => line.orderDay ?? Number.MAX_SAFE_INTEGER;
  return [...lines].sort((one, other) => day(one) - day(other));
}

/** How serious it is, in the profile in use. */
export function severityOf({ ceiling, kind }: Consumption, settings: Settings) {
  return levelOf(kind === 'over' ? ceiling.over : ceiling.near, settings);
}
