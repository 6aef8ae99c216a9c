/** The ceilings of the contract and those of the user. */
import { bounds } from '../core/agreement/figures';
import type { Lot } from '../core/agreement/schema';
import type { Citation } from '../core/checking/rule';
import type { Levelled } from '../core/checking/severity';
import { ceilingDefaults, type Settings } from '../core/checking/settings';
import { centsOf } from '../core/money';

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
  const { lot, year, beneficiary, project, budgetLine } = ceiling;
  return {
    limit: centsOf(ceiling.amountExclTax),
    warnAt: ceiling.warnAt ?? ceilingDefaults.warnAt,
    over: { severity: ceiling.over ?? ceilingDefaults.over },
    near: { severity: 'warning' },
    scope: { lot, year, beneficiary, project, budgetLine },
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
