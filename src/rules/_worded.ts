import { uoCode } from '../columns/uo-code';
import { uoLabel } from '../columns/uo-label';
import type { Wording } from '../core/agreement/schema';
import { meantBy, type Certainty } from '../core/agreement/wording';
import type { OrderLine } from '../core/orders/order-line';
import { remembered, rememberedFor } from '../core/remembered';
import type { Column } from '../core/sheet/column';

export interface Worded {
  readonly certainty: Certainty;
  readonly column: Column;
  readonly written: string;
}

/**
 * How surely a line charges what a wording describes, and which cell says so: its label, or the cell of its unit
 * where that names no unit.
 */
export const wordedIn = rememberedFor((wording: Wording): ((line: OrderLine) => Worded | null) => {
  const certaintyOf = remembered((text: string): Certainty | null => meantBy(wording, text));
  return (line) => {
    const columns = line.unit === null ? [uoLabel, uoCode] : labelAlone;
    for (const column of columns) {
      const written = line.get(column) ?? '';
      const certainty = written === '' ? null : certaintyOf(written);
      if (certainty !== null) return { certainty, column, written };
    }
    return null;
  };
});

const labelAlone = [uoLabel];
