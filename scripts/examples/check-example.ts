/** Runs an example of a rule through the real reading and the real engine: for the tests, the rule pages and samples. */
import { agreements } from '../../src/agreements';
import { columns } from '../../src/catalogue';
import { priceScheduleOf, type PriceSchedule } from '../../src/core/agreement/price-schedule';
import type { Agreement } from '../../src/core/agreement/schema';
import { serialOfIso } from '../../src/core/calendar/serial';
import { checkWorkbook, type SheetCheck } from '../../src/core/checking/check-workbook';
import type { AnyRule, ExampleLine, RuleExample } from '../../src/core/checking/rule';
import { completeSettings } from '../../src/core/checking/settings';
import { readOrders } from '../../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../../src/core/orders/recognise';
import { a1 } from '../../src/core/sheet/address';
import type { Column } from '../../src/core/sheet/column';
import { sheetOfCells, type CellValue, type SheetSnapshot } from '../../src/core/sheet/snapshot';

export const headerRow = 3;
const builtIn = agreements.find(({ id }) => id === 'sgmap-2016') as Agreement;
export { builtIn as agreement };

/** The agreements that examples are written in the units of; whichever is added comes after them, whatever its year. */
const written = ['sgmap-2016', 'produit-2026'].flatMap((id) => agreements.find((one) => one.id === id) ?? []);
const inOrder = new Set([...written, ...agreements]);

/** The first agreement that gives the rule something to check: the one its examples are written for. */
export function agreementOf(rule: AnyRule): Agreement {
  return [...inOrder].find((agreement) => rule.instances(agreement).length > 0) ?? builtIn;
}

export type CheckOptions = Pick<RuleExample, 'settings' | 'asOf' | 'prices'> & {
  readonly agreement?: Agreement;
  /** By field: the header of a column that is not to have its first wording. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** The fields of an example's lines, in the order they first appear. */
export function fieldsOf(lines: readonly ExampleLine[]): readonly string[] {
  return [...new Set(lines.flatMap((line) => Object.keys(line)))];
}

/** The same line in a sheet that lacks a column. */
export function without(line: ExampleLine, field: string): ExampleLine {
  return Object.fromEntries(Object.entries(line).filter(([name]) => name !== field));
}

/** A sheet whose headers are the first wording of each column used; days are serials, as Excel gives them. */
export function sheetOf(
  lines: readonly ExampleLine[],
  id = 'Suivi BC',
  headers: CheckOptions['headers'] = {},
): SheetSnapshot {
  const used = fieldsOf(lines).map((field) => {
    const column = columns.find((candidate) => candidate.field === field);
    if (!column) throw new Error(`no column ${field}`);
    return column;
  });
  const cell = (column: Column, value: CellValue): CellValue => {
    const serial = column.kind === 'date' && typeof value === 'string' ? serialOfIso(value) : null;
    return serial ?? value;
  };
  const values = [
    used.map(({ field, headers: known }) => headers[field] ?? known[0]?.text ?? ''),
    ...lines.map((line) => used.map((column) => cell(column, line[column.field] ?? null))),
  ];
  return { ...sheetOfCells(id, values), origin: { row: headerRow, column: 1 } };
}

/** The cell of a field on a zero-based line of an example. */
export function cellOf(lines: readonly ExampleLine[], field: string, line: number): string {
  return a1({ row: headerRow + 1 + line, column: fieldsOf(lines).indexOf(field) + 1 });
}

export function checkSheets(
  rules: readonly AnyRule[],
  sheets: readonly (readonly ExampleLine[])[],
  { settings: given, asOf, prices, agreement = builtIn, headers }: CheckOptions = {},
): readonly SheetCheck[] {
  const settings = completeSettings({ version: 1, agreement: agreement.id, ...deepFrozen(given ?? {}) });
  // Whoever writes an example is told which of them it is.
  const ofOneRule = rules.length === 1 ? ` (${String(rules[0]?.id)})` : '';
  const orderSheets = sheets.map((lines, index) => {
    const snapshot = sheetOf(deepFrozen(lines), index === 0 ? undefined : `Feuille ${index + 1}`, headers);
    const sheet = recogniseOrderSheet(deepFrozen(snapshot), { columns, agreement: deepFrozen(agreement) });
    if ('missing' in sheet)
      throw new Error(`not an order sheet: ${sheet.missing.join(', ')} missing${ofOneRule}`);
    return sheet;
  });
  return checkWorkbook({
    sheets: readOrders(orderSheets, { agreement, settings }),
    agreement,
    rules,
    settings,
    asOf: serialOfIso(asOf ?? '2018-06-01') ?? 0,
    prices: prices ? scheduleOf(prices, agreement) : null,
  });
}

/** A price schedule on a sheet of its own. */
function scheduleOf(rows: readonly (readonly CellValue[])[], agreement: Agreement): PriceSchedule {
  const schedule = priceScheduleOf(agreement, sheetOfCells('BPU', rows));
  if (typeof schedule === 'string') throw new Error(`not a price schedule: ${schedule}`);
  return schedule;
}

export function checkLines(rule: AnyRule, lines: readonly ExampleLine[], options?: CheckOptions): SheetCheck {
  const [check] = checkSheets([rule], [lines], { agreement: agreementOf(rule), ...options });
  if (!check) throw new Error('nothing was checked');
  return check;
}

/** What the rule itself found, without what the reading of the sheet told. */
export function findingsOf(check: SheetCheck, rule: AnyRule) {
  return check.findings
    .filter((finding) => finding.rule === rule.id)
    .map((finding) => ({ ...finding, cell: finding.at && a1(finding.at) }));
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFrozen(inner);
  }
  return value;
}
