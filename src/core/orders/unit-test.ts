import type { Agreement } from '../agreement/schema';
import { namesUnit, readUnit } from '../agreement/units';
import { remembered } from '../remembered';
import { isBlank } from '../sheet/blank';
import { unitParts } from './composite-units';
import { totalLabel } from './total-label';

/** Whether a cell names units of the agreement: one, several, or one with its quantity; each text is looked at once. */
export function unitTest(agreement: Agreement): (text: string) => boolean {
  return remembered((text) => {
    const { kind } = readUnit(agreement, text);
    const named = kind === 'exact' || kind === 'respelled' || unitParts(agreement, text).length > 0;
    // "Sous-total UO-L2.2.2" holds a code and is no line.
    return named && totalLabel(text) === null;
  });
}

/** The same for the column of units: a family whose level stands beside it, or is still to be asked, is enough. */
export function unitOrFamilyTest(agreement: Agreement): (text: string) => boolean {
  return remembered(
    (text) => !isBlank(text) && (namesUnit(agreement, text) || unitParts(agreement, text).length > 0),
  );
}
