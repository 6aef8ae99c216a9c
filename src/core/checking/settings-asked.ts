import type { Agreement } from '../agreement/schema';
import { allVersions } from '../agreement/versions';

/** Which of the settings on what lies beyond an order table an agreement has a use for, lot by lot. */
export function beyondOf(agreement: Agreement) {
  const { lots } = allVersions(agreement);
  const revision = agreement.finance?.['price-revision'];
  const ids = (some: Agreement['lots']) => some.map(({ id }) => id);
  return {
    contracts: lots.some(({ subsequentContract }) => subsequentContract),
    elsewhere: ids(lots.filter(({ ceilingCountsBeyond }) => ceilingCountsBeyond)),
    raised: ids(lots.filter(({ ceilingRaise }) => ceilingRaise)),
    revised: revision?.formula ? (revision.lots ?? ids(lots)) : [],
  };
}
