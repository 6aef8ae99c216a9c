import type { Examination } from '../core/checking/rule';
import type { Facts } from '../core/checking/finding';
import { linesWhere } from '../core/orders/lines-where';
import type { OrderLine } from '../core/orders/order-line';

/** The lines that order something: of one that stands on two sheets the first (ADR 10, point 16); nothing applies to its copy. */
export function withoutCopies<F extends Facts>({
  lines,
  book,
  verdicts,
}: Pick<Examination<unknown, F>, 'lines' | 'book' | 'verdicts'>): readonly OrderLine[] {
  verdicts.notApplicable(lines.filter((line) => book.isCopy(line)));
  return linesWhere(lines, (line) => !book.isCopy(line));
}
