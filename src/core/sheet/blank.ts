import type { CellValue } from './snapshot';

const dashes = /^[\s\u00a0\u202f\u2009\-‐‑–—_./]*$/u;
const nothing = /^\s*(?:n\/?a|s\.o\.|s\/o|sans objet|n[ée]ant|non applicable)\s*$/i;

/** A cell that says nothing: empty, spaces, a dash, or words for "no value". */
export function isBlank(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'string' && (dashes.test(cell) || nothing.test(cell)));
}

/** A cell in which nothing stands at all, not even a dash. */
export function isEmpty(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
