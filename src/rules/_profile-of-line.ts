import { profile as profileColumn } from '../columns/profile';
import { readProfile } from '../core/agreement/profiles';
import type { Agreement } from '../core/agreement/schema';
import { linesBy } from '../core/checking/lines-by';
import type { OrderLine } from '../core/orders/order-line';
import { remembered, rememberedFor } from '../core/remembered';

/** The lines of a profile, by its id: several rules ask for them. */
export const linesOfProfile = rememberedFor((agreement: Agreement) => linesBy(profileKey(agreement)));

/** The profile written; where none or no known one is, the one the unit asks for. */
function profileKey(agreement: Agreement): (line: OrderLine) => string | null {
  const read = remembered((written: string) => readProfile(agreement, written)?.id ?? null);
  return (line) => {
    const written = line.get(profileColumn);
    return (written === null ? null : read(written)) ?? line.unit?.profile ?? null;
  };
}
