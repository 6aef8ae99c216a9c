import { agreements, columns, rules } from '../../src/catalogue';
import { checkLine } from '../../src/core/checking/check-line';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { priceScheduleOf } from '../../src/core/agreement/price-schedule';
import { completeSettings } from '../../src/core/checking/settings';
import { readLine } from '../../src/core/orders/read-line';
import { readOrders } from '../../src/core/orders/read-orders';
import { mapColumns } from '../../src/core/sheet/map-columns';
import { sheetOfCells, type CellValue } from '../../src/core/sheet/snapshot';
import { ruleFiles } from '../rules/check-example';

const [agreement] = agreements;
if (!agreement) throw new Error('no agreement');
const lineRules = rules.filter(({ lineAlone }) => lineAlone);
const ids = new Set(lineRules.map(({ id }) => id));
const settings = completeSettings({ version: 1, agreement: agreement.id });

function sheetOf(line: Readonly<Record<string, CellValue>>) {
  const snapshot = sheetOfCells('Suivi', [Object.keys(line), Object.values(line)]);
  const headings = Object.keys(line).map((header, at) => ({
    index: at + 1,
    header,
    wordings: [header],
    samples: () => [],
  }));
  const { matches } = mapColumns(headings, {
    columns,
    mapping: {},
    context: { agreement: agreement as NonNullable<typeof agreement>, date1904: false },
  });
  return {
    snapshot,
    headerRow: 1,
    unmapped: [],
    columns: matches.map(({ column, heading }) => ({
      column,
      header: heading.header,
      index: heading.index,
    })),
  };
}

const lines = ruleFiles.flatMap(({ examples }) =>
  [...examples.compliant, ...examples.violating].flatMap(({ lines: ofExample, prices }) =>
    ofExample.map((line) => ({ line, prices: prices ?? null })),
  ),
);

/** A rule about what few sheets have a column for is none of a line without it. */
function isAskedOf(id: string, fields: ReadonlySet<string>): boolean {
  const columns = lineRules.find((rule) => rule.id === id)?.lineAloneWith;
  return columns === undefined || columns.some(({ field }) => fields.has(field));
}

it('says of a line alone what the check of a sheet of one line says by the same rules', () => {
  let found = 0;
  for (const { line, prices } of lines) {
    const schedule = prices && priceScheduleOf(agreement, sheetOfCells('BPU', prices));
    const given = { agreement, settings, prices: typeof schedule === 'string' ? null : schedule };
    const sheet = sheetOf(line);
    const alone = readLine(sheet, given);
    const [read] = readOrders([sheet], given);
    expect([line, alone === null]).toEqual([line, read?.lines.length === 0]);
    if (!alone || !read) continue;
    const [whole] = checkWorkbook({ ...given, sheets: [read], rules: lineRules, asOf: 0 });
    const short = checkLine({ ...given, line: alone, rules: lineRules });
    const named = (from: readonly { readonly rule: string; readonly severity: string }[]) =>
      from.flatMap(({ rule, severity }) => (ids.has(rule) ? [`${severity} ${rule}`] : [])).sort();
    expect([line, named(short.found)]).toEqual([line, named(whole?.findings ?? [])]);
    const open = (whole?.coverage ?? []).filter(
      ({ rule, lines: concerned, status }) =>
        concerned > 0 && ['not-checkable', 'partly'].includes(status) && isAskedOf(rule, alone.fields),
    );
    expect([line, [...short.undecided].sort()]).toEqual([line, open.map(({ rule }) => rule).sort()]);
    found += short.found.length;
  }
  expect(found).toBeGreaterThan(50);
});
