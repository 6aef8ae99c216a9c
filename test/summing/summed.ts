/** Summaries of small order sheets, as rows of cells. */
import type { StoredSettings } from '../../src/core/checking/settings';
import { serialOfIso } from '../../src/core/calendar/serial';
import { readOrders } from '../../src/core/orders/read-orders';
import type { SummarySource } from '../../src/core/summing/definition';
import { summarise } from '../../src/core/summing/summarise';
import type { Summary } from '../../src/core/summing/summary';
import type { CellValue, SheetSnapshot } from '../../src/core/sheet/snapshot';
import { agreement, orderSheet, settings } from '../reading/sheets';

type Rows = readonly (readonly CellValue[])[];

export interface Sheet {
  readonly name: string;
  readonly rows: Rows;
  readonly more?: Partial<SheetSnapshot>;
}

export function source(
  sheets: readonly Sheet[],
  said: Partial<StoredSettings> = {},
  file = 'suivi.xlsx',
): SummarySource {
  const complete = settings(said);
  const found = sheets.map(({ name, rows, more }) => orderSheet(rows, { name, ...more }));
  return {
    file,
    agreement,
    settings: complete,
    sheets: readOrders(found, { agreement, settings: complete }),
  };
}

export function sum(
  sources: readonly SummarySource[] | Rows,
  by: readonly string[],
  said: Partial<StoredSettings> = {},
  asOf = '2018-06-01',
): Summary {
  const given = isSources(sources) ? sources : [source([{ name: 'BC', rows: sources }], said)];
  return summarise(given, { by }, { asOf: serialOfIso(asOf) ?? 0 });
}

function isSources(given: readonly SummarySource[] | Rows): given is readonly SummarySource[] {
  const [first] = given;
  return first !== undefined && 'sheets' in first;
}

/** Key → the measures asked for. */
export function table(summary: Summary, ...measures: (keyof Summary['total'])[]) {
  return Object.fromEntries(
    summary.groups.map(({ key, values }) => [key.join(' × '), measures.map((measure) => values[measure])]),
  );
}
