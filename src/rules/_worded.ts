import { uoCode } from '../columns/uo-code';
import { uoLabel } from '../columns/uo-label';
import type { Wording } from '../core/agreement/schema';
import { meantBy, type Certainty } from '../core/agreement/wording';
import type { OrderLine } from '../core/orders/order-line';
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
export function wordedIn(wording: Wording): (line: OrderLine) => Worded | null {
  const known = new Map<string, Certainty | null>();
  const certaintyOf = (text: string) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const certainty = meantBy(wording, text);
    known.set(text, certainty);
    return certainty;
  };
  return (line) => {
    const columns = line.unit === null ? [uoLabel, uoCode] : [uoLabel];
    for (const column of columns) {
      const written = line.get(column) ?? '';
      const certainty = written === '' ? null : certaintyOf(written);
      if (certainty !== null) return { certainty, column, written };
    }
    return null;
  };
}
