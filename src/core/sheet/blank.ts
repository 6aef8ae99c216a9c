import { normalise } from '../text';
import type { CellValue } from './snapshot';

const dashes = /^[\s\u00a0\u202f\u2009\-‐‑–—_./]*$/u;
const nothing = /^\s*(?:n\/?a|s\.o\.|s\/o|sans objet|n[ée]ant|non applicable)\s*$/i;

const toCome =
  /^(?:x{3,}|tb[cd]|n c|a (?:complet|confirm|defini|determin|precis|renseign|veni)e?r|aucune?(?: besoin identifie)?|non (?:defini|precis|renseign)e?e?)$/;

/**
 * A text that holds the place of one to come, or of none: no name, no reason. "NC" may be a name, "N/C" is none. An amount
 * or a day of which "?" stands is not known, which is more than blank.
 */
export function isToCome(text: string): boolean {
  return /^\s*[?…]/.test(text) || toCome.test(normalise(text));
}

/** A cell that says nothing: empty, spaces, a dash, or words for "no value". */
export function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'string' && (dashes.test(cell) || nothing.test(cell)));
}

/**
 * How far a column's cells look as they should: the share of the full ones that hold what they should, 0 to 1; 1 where
 * nothing speaks against it because all are blank.
 */
export function shareOfFull(cells: readonly CellValue[], isRight: (cell: CellValue) => boolean): number {
  const full = cells.filter((cell) => !isBlank(cell));
  return full.length === 0 ? 1 : full.filter(isRight).length / full.length;
}

/** A cell in which nothing stands at all, not even a dash. */
export function isEmpty(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
