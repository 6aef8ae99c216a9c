import { profile as profileColumn } from '../columns/profile';
import { mayName, readProfile } from '../core/agreement/profiles';
import type { Agreement } from '../core/agreement/schema';
import { linesBy } from '../core/checking/lines-by';
import type { OrderLine } from '../core/orders/order-line';
import { remembered, rememberedFor } from '../core/remembered';

/** The lines of a profile, by its id: several rules ask for them. */
export const linesOfProfile = rememberedFor((agreement: Agreement) => linesBy(profileKey(agreement)));

/**
 * The profile of the unit where the cell is blank or may name it, as `unit-profile` has it; else the one written, or the
 * unit's again where that is none we know.
 */
function profileKey(agreement: Agreement): (line: OrderLine) => string | null {
  const named = remembered((written: string) =>
    [
      readProfile(agreement, written),
      ...agreement.profiles.filter((profile) => mayName(agreement, profile, written)),
    ].map((profile) => profile?.id ?? null),
  );
  return (line) => {
    const written = line.get(profileColumn);
    const own = line.unit?.profile ?? null;
    if (written === null) return own;
    const read = named(written);
    return read.includes(own) ? own : (read[0] ?? own);
  };
}
