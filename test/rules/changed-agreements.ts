/** Agreements that say something else than those of the product, for what a rule makes of another contract. */
import type { Agreement, Lot, Phase, Unit } from '../../src/core/agreement/schema';

/** The same without some of its keys. */
export function omit<T extends object, K extends keyof T>(whole: T, ...keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(whole).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as Omit<T, K>;
}

/** With another lot in the place of the one of that number. */
export function withLot(agreement: Agreement, id: string, change: (lot: Lot) => Lot): Agreement {
  return { ...agreement, lots: agreement.lots.map((lot) => (lot.id === id ? change(lot) : lot)) };
}

/** With another phase in the place of the one of that number. */
export function withPhase(agreement: Agreement, id: string, change: (phase: Phase) => Phase): Agreement {
  return { ...agreement, phases: agreement.phases.map((phase) => (phase.id === id ? change(phase) : phase)) };
}

/** With another unit in the place of the one of that code. */
export function withUnit(agreement: Agreement, code: string, change: (unit: Unit) => Unit): Agreement {
  return { ...agreement, units: agreement.units.map((unit) => (unit.code === code ? change(unit) : unit)) };
}
