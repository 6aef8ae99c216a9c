/** The contracts concluded under a lot, as the settings have them. */
import { subsequentContract } from '../columns/subsequent-contract';
import { bounds } from '../core/agreement/figures';
import { endConvention } from '../core/agreement/framework';
import { endOfLength } from '../core/agreement/lengths';
import type { Agreement, Lot } from '../core/agreement/schema';
import { serialOfIso } from '../core/calendar/serial';
import type { Settings } from '../core/checking/settings';
import { centsOf } from '../core/money';
import type { OrderLine } from '../core/orders/order-line';
import { nameKey } from '../core/text';

/** Days are 1900 serials, both included. */
export interface SubsequentContract {
  readonly notified: number;
  /** Last day; `null` where the settings do not give it. */
  readonly end: number | null;
  /** Last day the contract may have at most. */
  readonly latestEnd: number;
  /** Cents excluding tax; `null` where it has no maximum, or none was given. */
  readonly maximum: number | null;
}

/** What two lines under the same contract share; `null` where a line names none. */
export function contractKey(line: OrderLine): string | null {
  const written = line.get(subsequentContract);
  return written === null ? null : nameKey(written) || written;
}

/** A lot, as far as contracts are concluded under it. */
export type LotOfContracts = Pick<Lot, 'id' | 'subsequentContract'>;

/** Whether what a line orders in a lot is ordered under a contract of its own, whose term it then has. */
export function isUnderContract(line: OrderLine, lot: string, lots: readonly LotOfContracts[]): boolean {
  return contractKey(line) !== null && lots.some(({ id, subsequentContract: terms }) => id === lot && terms);
}

/** The contracts of a lot that the settings describe, by their keys. */
export function contractsOf(
  lot: Pick<Lot, 'subsequentContract'> | undefined,
  agreement: Agreement,
  settings: Settings,
): ReadonlyMap<string, SubsequentContract> {
  const longest = lot?.subsequentContract?.longest;
  if (!longest) return new Map();
  const convention = endConvention(agreement, settings.readings);
  return new Map(
    settings.subsequentContracts.flatMap(({ number, notifiedOn, end, maximumExclTax }) => {
      const notified = serialOfIso(notifiedOn);
      const latestEnd =
        notified === null
          ? null
          : endOfLength(notified, bounds(longest).high ?? 0, longest.unit, convention, settings.holidayZone);
      if (notified === null || latestEnd === null) return [];
      const maximum = maximumExclTax === undefined ? null : centsOf(maximumExclTax);
      const lastDay = end === undefined ? null : serialOfIso(end);
      return [[nameKey(number) || number, { notified, end: lastDay, latestEnd, maximum }] as const];
    }),
  );
}
