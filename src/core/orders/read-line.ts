/** Reading a line that stands alone under its headers, as a cell formula hands it over. */
import type { Agreement } from '../agreement/schema';
import type { Severity } from '../checking/finding';
import type { Settings } from '../checking/settings';
import { rowReader } from './classify-rows';
import type { ColumnData, ToldOfCell } from './column-data';
import { expandUnits, withUnitParts } from './composite-units';
import { linesOf, orderDayReading } from './line-table';
import type { OrderLine } from './order-line';
import type { OrderSheet } from './order-sheet';
import { readingSeverity } from './reading-findings';

export interface LineAlone {
  /** The line; several where its cell names several units. */
  readonly lines: readonly OrderLine[];
  readonly fields: ReadonlySet<string>;
  /** What keeps a cell from being understood, under the name of the reading finding. */
  readonly problems: readonly { readonly rule: string; readonly severity: Severity }[];
}

/**
 * The line below the headers. What needs neighbours to be understood (values filled down, sums, other tables) is not
 * looked for. `null` where the row is no line: blank, a total, a title or a note.
 */
export function readLine(
  sheet: OrderSheet,
  { agreement, settings }: { readonly agreement: Agreement; readonly settings: Settings },
): LineAlone | null {
  const row = sheet.headerRow + 1;
  const cells = sheet.snapshot.values[row - sheet.snapshot.origin.row] ?? [];
  if (rowReader(sheet, agreement, settings.contractNo)(cells) !== 'line') return null;
  const { rows, parts } = expandUnits(sheet, [row], agreement);
  const told = new Set<ToldOfCell>();
  const columns = new Map(
    sheet.columns.map((mapped): [string, ColumnData] => {
      const { column, header, index } = mapped;
      const cell = cells[index - sheet.snapshot.origin.column] ?? null;
      const context = { agreement, date1904: sheet.snapshot.date1904, header };
      const { value, problem, remark, unclear } = column.read(cell, context);
      const what = problem ?? remark;
      if (what) told.add(what);
      const values = rows.map(() => value);
      const unreadable = new Set(problem || unclear ? rows.keys() : []);
      return [column.field, { mapped, values, unreadable, told: new Map(), filled: new Map() }];
    }),
  );
  return {
    lines: linesOf(sheet, rows, withUnitParts(columns, parts), {
      agreement,
      orderDay: orderDayReading(agreement, settings),
    }),
    fields: new Set(columns.keys()),
    problems: [...told].flatMap((rule) => {
      const severity = readingSeverity[rule];
      return severity === 'info' ? [] : [{ rule, severity }];
    }),
  };
}
