/** Reading a line that stands alone under its headers, as a cell formula hands it over. */
import type { Agreement } from '../agreement/schema';
import type { Severity } from '../checking/finding';
import type { Settings } from '../checking/settings';
import { rowReader } from './classify-rows';
import { readColumn } from './column-data';
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
  const columns = new Map(
    sheet.columns.map(
      (mapped) => [mapped.column.field, readColumn(sheet, { mapped }, rows, agreement)] as const,
    ),
  );
  const told = new Set([...columns.values()].flatMap((data) => [...data.told.keys()]));
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
