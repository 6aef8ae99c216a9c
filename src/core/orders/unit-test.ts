import type { Agreement } from '../agreement/schema';
import { readUnit } from '../agreement/units';
import { totalLabel } from './total-label';

/** Whether a cell names a unit of the agreement; each text is looked at once. */
export function unitTest(agreement: Agreement): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      const { kind } = readUnit(agreement, text);
      // "Sous-total UO-L2.2.2" holds a code and is no line.
      answer = (kind === 'exact' || kind === 'respelled') && totalLabel(text) === null;
      known.set(text, answer);
    }
    return answer;
  };
}
