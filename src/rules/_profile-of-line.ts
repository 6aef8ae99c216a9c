import { profile as profileColumn } from '../columns/profile';
import { readProfile } from '../core/agreement/profiles';
import type { Agreement } from '../core/agreement/schema';
import type { OrderLine } from '../core/orders/order-line';

/** The profile written; where none or no known one is, the one the unit asks for. */
export function profileKey(agreement: Agreement): (line: OrderLine) => string | null {
  const read = new Map<string, string | null>();
  return (line) => {
    const written = line.get(profileColumn) ?? '';
    const known = read.get(written);
    const id = known === undefined ? (readProfile(agreement, written)?.id ?? null) : known;
    read.set(written, id);
    return id ?? line.unit?.profile ?? null;
  };
}
