import { HyperFormula } from 'hyperformula';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { livingSummary } from '../../src/core/summing/living/living-summary';
import { measures, measureKinds, type Measure } from '../../src/core/summing/measures';
import type { Summary } from '../../src/core/summing/summary';
import { other, rows } from './living-orders';
import { source, sum, type Sheet } from './summed';

/** What a spreadsheet that never heard of us makes of a formula. */
function evaluated(sheets: readonly Sheet[]): (formula: string) => unknown {
  const cells = Object.fromEntries(
    sheets.map(({ name, rows: ofSheet }) => [name, ofSheet.map((row) => [...row])]),
  );
  const engine = HyperFormula.buildFromSheets(cells, { licenseKey: 'gpl-v3' });
  return (formula) => engine.calculateFormula(formula, 0);
}

function inEuros(measure: Measure, value: number | null): number | null {
  return value !== null && measureKinds[measure] === 'money' ? value / 100 : value;
}

/** Every formula and what it is to come to. */
function compared(summary: Summary, sheets: readonly Sheet[]) {
  const living = livingSummary(summary, measures);
  const value = evaluated(sheets);
  const pairs = measures.flatMap((measure) => [
    ...summary.groups.map((group, index) => ({
      formula: living.formula(index, measure),
      figure: inEuros(measure, group.values[measure]),
    })),
    { formula: living.control(measure), figure: inEuros(measure, summary.control[measure]) },
  ]);
  return {
    living,
    pairs: pairs.flatMap(({ formula, figure }) =>
      formula === null ? [] : [{ value: value(formula), figure }],
    ),
  };
}

function expectSame(pairs: readonly { readonly value: unknown; readonly figure: number | null }[]): void {
  for (const { value, figure } of pairs) expect(value).toBeCloseTo(figure ?? NaN, 6);
}

describe('formulas instead of figures', () => {
  it.each([[['uo_code']], [['project']], [['project', 'uo_code']], [['order_no']]])(
    'come to the same in another spreadsheet engine: %j',
    (by) => {
      const sheets = [{ name: 'BC', rows }];
      const { living, pairs } = compared(sum(rows, by), sheets);
      expect(living.obstacles).toEqual([]);
      expect(pairs.length).toBeGreaterThan(20);
      expectSame(pairs);
    },
  );

  it('come to the same for every measure of a sheet that has them all', () => {
    const all: readonly (readonly CellValue[])[] = [
      ['N° BC', 'Code UO', 'Qté', 'J/H commandés', 'J/H réalisés', 'Montant HT', 'AE', 'CP', 'Service fait'],
      ['BC-1', 'UO-L2.2.2', 2, 60, 20.5, 96_000, 115_200, 40_000, 41_438],
      ['BC-2', 'UO-L2.2.1', 1, 10, 0, 4_000, 4_800, 0, 41_800],
      ['BC-3', 'UO-L2.2.2', 1, 30, 30, 48_000, 57_600, 57_600, null],
    ];
    const more = { date1904: true };
    const finance = { finance: { enabled: true } };
    const summary = sum([source([{ name: 'BC', rows: all, more }], finance)], ['uo_code'], finance);
    const { living, pairs } = compared(summary, [{ name: 'BC', rows: all }]);
    expectSame(pairs);
    const formula = (measure: Measure) => living.formula(0, measure) ?? '';
    expect(summary.groups[0]?.key).toEqual(['UO-L2.2.1']);
    // The days as the workbook counts them, and those that are left as a difference.
    expect(formula('unitsDelivered')).toContain(`"<=${43_252 - 1_462}"`);
    expect(formula('daysRemaining')).toMatch(/^=SUMIFS\(.*\)-SUMIFS\(/);
    expect(formula('leftToPay')).toMatch(/^=SUMIFS\(.*\)-SUMIFS\(/);
    expect(formula('amountInclTax')).toMatch(/\*1\.2$/);
    expect(measures.filter((measure) => living.formula(0, measure) === null)).toEqual(['unitsRemaining']);
  });

  it('add up over several sheets, and name a sheet with an apostrophe', () => {
    const sheets = [{ name: 'BC', rows }, other];
    const summary = sum([source(sheets)], ['uo_code']);
    const { pairs } = compared(summary, sheets);
    expectSame(pairs);
  });

  it('take each spelling of a code', () => {
    const respelled = rows.map((cells, row) =>
      cells.map((cell, at) => (row === 1 && at === 2 ? 'UO L2.2.2' : cell)),
    );
    const { living, pairs } = compared(sum(respelled, ['uo_code']), [{ name: 'BC', rows: respelled }]);
    expect(living.obstacles).toEqual([]);
    expectSame(pairs);
  });
});
