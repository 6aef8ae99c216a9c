import { normalise } from '../text';
import type { CellReading } from './column';
import { excelErrors, type CellValue } from './snapshot';
import { isBlank } from './blank';

const yes = new Set('oui o x vrai true yes y ok 1 fait done'.split(' '));
const no = new Set('non n faux false no 0 aucun aucune neant'.split(' '));
const ticks = /^[✓✔☑✅☒]\ufe0f?$/u;
const crosses = /^[✗✘❌☐]\ufe0f?$/u;

/** Yes or no from a word, a tick or a cross in a box; anything else is `unclear`, never taken for a no. */
export function readYesNo(cell: CellValue): CellReading<boolean> {
  const text = String(cell).trim();
  if (excelErrors.has(text)) return { value: null, problem: 'error-value' };
  const word = normalise(text);
  if (yes.has(word) || ticks.test(text)) return { value: true };
  if (no.has(word) || crosses.test(text)) return { value: false };
  return isBlank(cell) ? { value: null } : { value: null, unclear: true };
}
