/** The workbook of the golden results: two sheets of awkward lines, every rule's anomaly among them. */
import { mostUsedFields, snapshotOf, workloadValues } from '../../bench/workload';
import { agreement, agreementOf } from '../../scripts/examples/check-example';
import { chooseAnomalies } from '../../scripts/examples/choose-anomalies';
import { ruleFiles } from '../../scripts/examples/rule-files';
import { columns, rules } from '../../src/catalogue';
import { priceScheduleOf, type PriceSchedule } from '../../src/core/agreement/price-schedule';
import type { Agreement } from '../../src/core/agreement/schema';
import { serialOfIso } from '../../src/core/calendar/serial';
import { checkWorkbook, type SheetCheck } from '../../src/core/checking/check-workbook';
import type { ExampleLine } from '../../src/core/checking/rule';
import { completeSettings, type StoredSettings } from '../../src/core/checking/settings';
import { readOrders } from '../../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../../src/core/orders/recognise';
import type { CellValue, SheetSnapshot } from '../../src/core/sheet/snapshot';

export interface GoldenConditions {
  readonly settings: StoredSettings;
  readonly prices: readonly (readonly CellValue[])[];
  readonly lines: readonly ExampleLine[];
}

/** Rules that the agreement of the workbook gives something to check. */
export const rulesOfWorkbook: ReadonlySet<string> = new Set(
  rules.filter((rule) => agreementOf(rule) === agreement).map(({ id }) => id),
);

export async function goldenConditions(): Promise<GoldenConditions> {
  const { anomalies, settings, prices } = chooseAnomalies(await ruleFiles());
  return { settings, prices, lines: anomalies.flatMap(({ lines }) => lines) };
}

export function goldenSheets({ lines }: GoldenConditions): readonly SheetSnapshot[] {
  const everyField = mostUsedFields(columns.length, lines);
  const main = workloadValues({
    lines: 2_400,
    fields: everyField,
    anomalies: lines,
    anomaliesEvery: 6,
    slips: 0.012,
  });
  // The second sheet repeats the first orders of the first one, in fewer columns.
  const second = workloadValues({
    lines: 400,
    fields: mostUsedFields(30, lines),
    anomalies: lines,
    slips: 0.01,
    seed: 7,
  });
  const hidden = new Set(Array.from({ length: 40 }, (_, index) => 50 + 3 * index));
  return [{ ...snapshotOf(awkward(main)), hiddenRows: hidden }, snapshotOf(second, 'Suivi bis')];
}

/** Rows that are no lines: a blank one, a title, a total, the headers again. */
function awkward(values: readonly (readonly CellValue[])[]): CellValue[][] {
  const [headers = [], ...lines] = values;
  const only = (text: string) => headers.map((_, column) => (column === 1 ? text : null));
  return lines.reduce<CellValue[][]>(
    (rows, line, index) => {
      if (index % 200 === 199) rows.push(only(''), only('Lot 2, développement'));
      if (index % 500 === 499) rows.push(only('Sous-total'), [...headers]);
      rows.push([...line]);
      return rows;
    },
    [[...headers]],
  );
}

export function checkCells(
  snapshots: readonly SheetSnapshot[],
  against: Agreement,
  { settings: stored, prices }: GoldenConditions,
): readonly SheetCheck[] {
  const settings = completeSettings(stored);
  const sheets = snapshots.map((snapshot) => {
    const sheet = recogniseOrderSheet(snapshot, { columns, agreement: against });
    if (!('headerRow' in sheet)) throw new Error('not an order sheet');
    return sheet;
  });
  return checkWorkbook({
    sheets: readOrders(sheets, { agreement: against, settings }),
    agreement: against,
    rules,
    settings,
    asOf: serialOfIso('2021-12-31') ?? 0,
    prices: scheduleOf(against, prices),
  });
}

export function scheduleOf(
  against: Agreement,
  prices: readonly (readonly CellValue[])[],
): PriceSchedule | null {
  if (prices.length < 2) return null;
  const schedule = priceScheduleOf(against, snapshotOf(prices, 'BPU'));
  if (typeof schedule === 'string') throw new Error(`not a price schedule: ${schedule}`);
  return schedule;
}
