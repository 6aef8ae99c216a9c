/** The workbook of the golden results: two sheets of awkward lines, every rule's anomaly among them. */
import { mostUsedFields, snapshotOf, workloadValues } from '../../bench/workload';
import { agreement, agreementOf } from '../../scripts/examples/check-example';
import { chooseAnomalies } from '../../scripts/examples/choose-anomalies';
import { ruleFiles } from '../../scripts/examples/rule-files';
import { columns, rules } from '../../src/catalogue';
import type { ExampleLine } from '../../src/core/checking/rule';
import type { CellValue, SheetSnapshot } from '../../src/core/sheet/snapshot';
import type { CheckConditions } from './check-cells';

export interface GoldenConditions extends CheckConditions {
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
