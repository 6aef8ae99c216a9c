import type { Verdicts } from '../core/checking/rule';
import type { Facts } from '../core/checking/finding';
import type { OrderLine } from '../core/orders/order-line';
import type { Column } from '../core/sheet/column';

/** Whether what a line says in a column is said of several lines together. */
export const isMerged = (line: OrderLine, column: Column): boolean => line.merged(column) !== undefined;

/**
 * The lines whose amounts can be held against each other. What is merged over several lines is one amount for all of
 * them: it is judged once, on the first, where every column that says anything is merged over the very same lines, and
 * nothing applies to the others; else one amount would be held against a part of another, and none can be judged.
 * `speaksAlone`: whether what one of the amounts follows from is each line's own.
 */
export function mergedAlike<F extends Facts>(
  lines: readonly OrderLine[],
  columns: readonly Column[],
  verdicts: Verdicts<F>,
  speaksAlone: (line: OrderLine) => boolean = () => false,
): readonly OrderLine[] {
  const hasMerged = (line: OrderLine) => columns.some((column) => isMerged(line, column));
  if (!lines.some(hasMerged)) return lines;
  const judged: OrderLine[] = [];
  for (let at = 0; at < lines.length;) {
    const covered = coveredFrom(lines, at, columns);
    const [first, ...below] = covered;
    at += covered.length;
    const uneven = !first || !hasMerged(first) ? null : unevenOf(covered, columns, speaksAlone);
    if (uneven) verdicts.undecided(covered, uneven);
    else if (first) {
      judged.push(first);
      if (below.length > 0) verdicts.notApplicable(below);
    }
  }
  return judged;
}

/** A line with those right below it that some cell merged over it covers too. */
function coveredFrom(
  lines: readonly OrderLine[],
  at: number,
  columns: readonly Column[],
): readonly OrderLine[] {
  let end = at + 1;
  for (; end < lines.length; end += 1) {
    const [before, line] = [lines[end - 1], lines[end]];
    const follows = before?.tableKey === line?.tableKey && (line?.row ?? 0) - (before?.row ?? 0) <= 1;
    if (!follows || !columns.some((column) => line?.merged(column) === 'below')) break;
  }
  return lines.slice(at, end);
}

/** A column merged over lines that another column says something else of; `null` where all are merged alike. */
function unevenOf(
  covered: readonly OrderLine[],
  columns: readonly Column[],
  speaksAlone: (line: OrderLine) => boolean,
): Column | null {
  const says = columns.filter((column) =>
    covered.some((line) => line.get(column) !== null || line.unreadable(column)),
  );
  const alike = says.every((column) =>
    covered.every((line, at) => line.merged(column) === (at === 0 ? 'first' : 'below')),
  );
  if (alike && !covered.some(speaksAlone)) return null;
  return columns.find((column) => covered.some((line) => isMerged(line, column))) ?? null;
}
