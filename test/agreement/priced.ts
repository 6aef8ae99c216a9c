/** What a price schedule answers for one unit. */
import { priceOn, readPrices, type PriceAnswer } from '../../src/core/agreement/prices';
import type { Agreement } from '../../src/core/agreement/schema';
import { unitByCode } from '../../src/core/agreement/units';
import { serialOfIso } from '../../src/core/calendar/serial';
import { sgmap } from './agreements';

export const day = (iso: string) => serialOfIso(iso) ?? NaN;

interface Asked {
  readonly agreement: Agreement;
  readonly code: string;
  readonly lot?: string;
  readonly on: string | null;
}

export function answer(cells: unknown[][], { agreement, code, lot, on }: Asked): PriceAnswer {
  const unit = unitByCode(agreement, code);
  const table = readPrices(agreement, cells);
  if (!unit || table.kind !== 'prices') throw new Error(table.kind);
  return priceOn(table.rows, unit, on === null ? null : day(on), lot);
}

/** The price of UO-L2.2.2, or why there is none. */
export function price(cells: unknown[][], on: string | null = null): number | string {
  const found = answer(cells, { agreement: sgmap, code: 'UO-L2.2.2', on });
  return found.kind === 'price' ? found.price : found.kind;
}
