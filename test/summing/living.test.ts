import { HyperFormula } from 'hyperformula';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { livingSummary } from '../../src/core/summing/living/living-summary';
import { measures, measureKinds, type Measure } from '../../src/core/summing/measures';
import type { Summary } from '../../src/core/summing/summary';
import { source, sum, type Sheet } from './summed';

const header = ['N° BC', 'Statut', 'Code UO', 'Qté', 'Projet', 'Date', 'Service fait', 'Montant HT', 'TVA'];
const rows: readonly (readonly CellValue[])[] = [
  header,
  ['BC-1', 'notifié', 'UO-L2.2.2', 2, 'Alpha', 42800, 42900, 96000, 19200],
  ['BC-1', 'notifié', 'UO-L2.2.1', 0.5, 'ALPHA', 42800, null, 2000.1, 110],
  ['BC-2', 'Annulé', 'UO-L2.2.2', 1, 'Bêta *', 42810, null, 48000, 9600],
  ['BC-3', 'brouillon', 'UO-L2.2.2', 1, 'Bêta *', 42820, null, 48000, 9600],
  ['BC-4', 'soldé', 'UO-L2.3.2', 1, 'Bêta *', 43221, null, 50000.2, 10000.04],
  ['BC-5', null, 'UO-L2.2.2', -1, 'Gamma ?', 43221, 43230, -48000, -9600],
  ['BC-6', null, 'uo-l2.2.2', 3, null, 43222, null, null, null],
  ['Total', null, null, null, null, null, null, 244000.3, null],
];
const other: Sheet = {
  name: "Suivi d'ordres",
  rows: [header.slice(0, 8), ['BC-9', null, 'UO-L2.2.1', 4, 'Alpha', 43000, 43100, 20000]],
};

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
    const { living, pairs } = compared(summary, sheets);
    expectSame(pairs);
    expect(living.formula(0, 'units')).toBe(
      `=SUMIFS('BC'!$D$2:$D$2000,'BC'!$C$2:$C$2000,"=UO-L2.2.1",'BC'!$C$2:$C$2000,"<>",'BC'!$B$2:$B$2000,"<>Annulé",'BC'!$B$2:$B$2000,"<>brouillon")` +
        `+SUMIFS('Suivi d''ordres'!$D$2:$D$2000,'Suivi d''ordres'!$C$2:$C$2000,"=UO-L2.2.1",'Suivi d''ordres'!$C$2:$C$2000,"<>")`,
    );
  });

  it('take each spelling of a code', () => {
    const respelled = rows.map((cells, row) =>
      cells.map((cell, at) => (row === 1 && at === 2 ? 'UO L2.2.2' : cell)),
    );
    const { living, pairs } = compared(sum(respelled, ['uo_code']), [{ name: 'BC', rows: respelled }]);
    expect(living.obstacles).toEqual([]);
    expectSame(pairs);
  });

  it('quote what stands in cells', () => {
    const odd = rows.map((cells) => cells.map((cell) => (cell === 'Gamma ?' ? 'Le "Projet"' : cell)));
    const summary = sum(odd, ['project']);
    const group = summary.groups.findIndex(({ key }) => key[0] === 'Le "Projet"');
    expect(livingSummary(summary, ['units']).formula(group, 'units')).toContain('"=Le ""Projet""');
  });

  it('leave blank what no line says', () => {
    const summary = sum(rows, ['order_no']);
    const living = livingSummary(summary, ['amountExclTax']);
    const silent = summary.groups.findIndex(({ key }) => key[0] === 'BC-6');
    expect(living.formula(silent, 'amountExclTax')).toBeNull();
  });
});

describe('figures that cannot be formulas', () => {
  const changed = (row: number, column: number, value: CellValue) =>
    rows.map((cells, at) =>
      at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells,
    );
  const obstacles = (sheet: readonly (readonly CellValue[])[], by: readonly string[], wanted = measures) =>
    livingSummary(sum(sheet, by), wanted).obstacles.map(({ reason, measure, field, cells }) => ({
      reason,
      measure,
      field,
      cells: cells.map(({ row, column }) => [row, column]),
    }));

  it('a number written as text: only that measure', () => {
    expect(obstacles(changed(1, 7, '96 000,00 €'), ['uo_code'])).toEqual([
      { reason: 'value-cell', measure: 'amountExclTax', field: 'amount_ht', cells: [[2, 8]] },
      { reason: 'value-cell', measure: 'amountInclTax', field: 'amount_ht', cells: [[2, 8]] },
      { reason: 'value-cell', measure: 'amountDelivered', field: 'amount_ht', cells: [[2, 8]] },
    ]);
  });

  it('a date written as text, where deliveries are asked for', () => {
    const found = obstacles(changed(1, 6, '14/06/2017'), ['uo_code'], ['units', 'unitsDelivered'] as never);
    expect(found).toMatchObject([{ reason: 'value-cell', measure: 'unitsDelivered' }]);
  });

  it('several units in a cell, a value filled down: only their groups', () => {
    const composite = sum(changed(1, 2, '1 UO-L2.2.2 + 1 UO-L2.2.1'), ['uo_code']);
    const living = livingSummary(composite, ['lines']);
    expect(living.obstacles).toMatchObject([{ reason: 'key-cell', measure: null, field: 'uo_code' }]);
    const formulas = Object.fromEntries(
      composite.groups.map(({ key }, group) => [key[0], living.formula(group, 'lines') !== null]),
    );
    expect(formulas).toEqual({ null: false, 'UO-L2.2.1': false, 'UO-L2.2.2': false, 'UO-L2.3.2': true });
    const merged = { mergedAreas: [{ row: 2, column: 5, rows: 2, columns: 1 }] };
    const filled = livingSummary(
      sum([source([{ name: 'BC', rows: changed(2, 4, null), more: merged }])], ['project']),
      measures,
    );
    expect(filled.obstacles).toMatchObject([
      { reason: 'key-cell', field: 'project', cells: [{ row: 3, column: 5 }] },
    ]);
  });

  it('a total that has a unit, a copy of lines on another sheet, a field that is worked out', () => {
    const copy = sum(
      [
        source([
          { name: 'BC', rows },
          { name: 'Copie', rows: rows.slice(0, 3) },
        ]),
      ],
      ['uo_code'],
    );
    expect(livingSummary(copy, measures).obstacles).toMatchObject([{ reason: 'other-row' }]);
    expect(obstacles(rows, ['year'])).toMatchObject([{ reason: 'no-column', field: 'year' }]);
    expect(obstacles(rows, ['lot'])).toMatchObject([{ reason: 'no-column', field: 'lot' }]);
  });

  it('a project that Excel could read as a day or a number', () => {
    expect(obstacles(changed(1, 4, '2017-01'), ['project'])).toMatchObject([
      { reason: 'key-cell', cells: [[2, 5]] },
    ]);
  });

  it('two workbooks', () => {
    const both = sum([source([{ name: 'BC', rows }]), source([other], {}, 'autre.xlsx')], ['uo_code']);
    expect(livingSummary(both, measures).obstacles).toMatchObject([{ reason: 'several-files' }]);
  });
});
