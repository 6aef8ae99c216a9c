/** The formula proposed for a function: on a line of an order sheet it takes that line's cells, elsewhere an example. */
import type { ListedFunction } from '../../functions/listed-function';
import { a1, columnLetters } from '../../core/sheet/address';
import type { ReadSheet } from '../../core/orders/order-sheet';
import { tableFinder } from '../../core/orders/order-table';
import type { CellRef } from '../../core/sheet/snapshot';

/** The field of an order sheet that an argument of that name is taken from. */
const fieldOf: Readonly<Record<string, string>> = {
  code: 'uo_code',
  quantity: 'qty',
  start: 'start_date',
  end: 'end_date',
  phase: 'phase',
  on_date: 'order_date',
  presented: 'presented_on',
  ordered: 'pd_ordered',
  done: 'pd_done',
  profile: 'profile',
  n: 'startups_count',
};

/** The order sheet on one of whose lines the cell stands. */
export function lineAt(cell: CellRef, orders: readonly ReadSheet[]): ReadSheet | null {
  const onRow = orders.filter(({ lines }) => lines.some(({ row }) => row === cell.row));
  return tableFinder(onRow)(cell) ?? null;
}

/** In English, with the leading "=". `place`: where it would go, and the order sheet whose line stands there. */
export function proposedFormula(
  listed: ListedFunction,
  place: { readonly cell: CellRef; readonly sheet: ReadSheet } | null,
): string {
  const [example] = listed.examples;
  const written = example?.formula ?? `${listed.name}()`;
  if (!place) return `=MARCHE.${written}`;
  const { cell, sheet } = place;
  if (listed.name === 'CHECK_LINE') return `=MARCHE.CHECK_LINE(${wholeLine(cell, sheet)})`;
  const examples = argumentsOf(written);
  // Arguments are by place: those after the last one the example gives are left out.
  const given = listed.parameters.slice(0, examples.length).map(({ name }, at) => {
    const field = fieldOf[name];
    const mapped = field && sheet.columns.find(({ column }) => column.field === field);
    // A formula that took its own cell would be circular.
    return mapped && mapped.index !== cell.column
      ? a1({ row: cell.row, column: mapped.index })
      : (examples[at] ?? '');
  });
  return `=MARCHE.${listed.name}(${given.join(',')})`;
}

/** Headers and cells of the line, as far as its columns go; a formula among them would be circular. */
function wholeLine(cell: CellRef, { columns, headerRow }: ReadSheet): string {
  const indexes = columns.map(({ index }) => index).filter((index) => index !== cell.column);
  const before = indexes.filter((index) => index < cell.column);
  const [first, last] = [Math.min(...indexes), Math.max(...(before.length > 0 ? before : indexes))];
  const span = (row: number, fixed: string) =>
    `$${columnLetters(first)}${fixed}${row}:$${columnLetters(last)}${fixed}${row}`;
  return `${span(headerRow, '$')},${span(cell.row, '')}`;
}

/** The arguments of an example formula, as written: commas inside quotes separate nothing. */
function argumentsOf(formula: string): readonly string[] {
  const inside = formula.slice(formula.indexOf('(') + 1, formula.lastIndexOf(')'));
  return inside === '' ? [] : inside.split(/,\s*(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}
