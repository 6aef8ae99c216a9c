/** Agreements that say something else than those of the product, for what a rule makes of another contract. */
import { agreements } from '../../src/agreements';
import type { Agreement, Lot } from '../../src/core/agreement/schema';

export const produit = agreements.find(({ id }) => id === 'produit-2026') as Agreement;

/** The same without some of its keys. */
export function without<T extends object, K extends keyof T>(whole: T, ...keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(
    Object.entries(whole).filter(([key]) => !(keys as readonly string[]).includes(key)),
  ) as Omit<T, K>;
}

/** The agreement with another lot in the place of the one of that number. */
export function withLot(agreement: Agreement, id: string, change: (lot: Lot) => Lot): Agreement {
  return { ...agreement, lots: agreement.lots.map((lot) => (lot.id === id ? change(lot) : lot)) };
}
