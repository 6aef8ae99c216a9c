import type { CellValue } from '../../src/core/sheet/snapshot';
import { criterionOf } from '../../src/core/summing/living/criterion';
import { livingSummary } from '../../src/core/summing/living/living-summary';
import { measures } from '../../src/core/summing/measures';
import { other, rows } from './living-orders';
import { source, sum } from './summed';

describe('formulas instead of figures', () => {
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

describe('what a formula says', () => {
  const columns = [
    ...['N° BC', 'Code UO', 'Statut', 'Qté', 'J/H commandés', 'J/H réalisés', 'Montant HT (K€)', 'AE', 'CP'],
    'Service fait',
  ];
  const finance = { finance: { enabled: true } };
  const lines = (day: number): readonly (readonly CellValue[])[] => [
    columns,
    ['BC-1', 'UO-L2.2.2', 'Annulé', 2, 60, 20.5, 96, 115_200, 40_000, day],
    ['BC-2', 'UO-L2.2.1', null, 1, 10, 0, 4, 4_800, 0, day],
    ['BC-3', 'UO-L2.2.1', null, 2, 30, 30, 48, 57_600, 57_600, day + 1],
    ['BC-4', '', null, null, null, null, null, null, null, null],
  ];

  it.each([
    ['on its sheet', {}, 43_252, 'A', 2, 2_000],
    ['under many rows of titles', { origin: { row: 600, column: 1 } }, 43_252, 'A', 601, 2_000],
    ['where days are counted from 1904', { date1904: true }, 43_252 - 1_462, 'A', 2, 2_000],
    [
      'far from the first cell, above another table',
      { origin: { row: 12, column: 26 }, endsAt: 60 },
      43_252,
      'Z',
      13,
      60,
    ],
  ])('%s', (_, more, day, first, from, to) => {
    const summary = sum([source([{ name: 'BC', rows: lines(day), more }], finance)], ['uo_code'], finance);
    const living = livingSummary(summary, measures);
    const letters =
      first === 'A' ? [...'ABCDEFGHIJ'] : ['Z', ...[...'ABCDEFGHI'].map((letter) => `A${letter}`)];
    const range = (column: number) => `'BC'!$${letters[column]}$${from}:$${letters[column]}$${to}`;
    const others = `${range(1)},"<>",${range(2)},"<>Annulé"`;
    const unit = `${range(1)},"=UO-L2.2.1",${others}`;
    const added = (column: number, conditions: string) => `SUMIFS(${range(column)},${conditions})`;
    const until = `${range(9)},"<=${day}"`;
    const told = (conditions: string) => ({
      lines: `=COUNTIFS(${conditions})`,
      units: `=${added(3, conditions)}`,
      unitsDelivered: `=${added(3, `${conditions},${until}`)}`,
      unitsRemaining: null,
      daysOrdered: `=${added(4, conditions)}`,
      daysDone: `=${added(5, conditions)}`,
      daysRemaining: `=${added(4, conditions)}-${added(5, conditions)}`,
      amountExclTax: `=${added(6, conditions)}*1000`,
      amountInclTax: `=${added(6, conditions)}*1200`,
      amountDelivered: `=${added(6, `${conditions},${until}`)}*1000`,
      commitment: `=${added(7, conditions)}`,
      paid: `=${added(8, conditions)}`,
      leftToPay: `=${added(7, conditions)}-${added(8, conditions)}`,
    });
    const all = (of: (measure: (typeof measures)[number]) => string | null) =>
      Object.fromEntries(measures.map((measure) => [measure, of(measure)]));
    expect(living.obstacles).toEqual([]);
    expect(summary.groups.map(({ key }) => key)).toEqual([['UO-L2.2.1']]);
    expect(all((measure) => living.formula(0, measure))).toEqual(told(unit));
    expect(all((measure) => living.control(measure))).toEqual(told(others));
  });

  it('takes amounts including tax and days that are left from their own columns', () => {
    const own = [
      ['N° BC', 'Code UO', 'Qté', 'Montant TTC', 'J/H restants'],
      ['BC-1', 'UO-L2.2.2', 1, 1_200, 3],
    ];
    const living = livingSummary(sum(own, ['order_no']), measures);
    expect(living.formula(0, 'amountInclTax')).toBe(
      `=SUMIFS('BC'!$D$2:$D$2000,'BC'!$A$2:$A$2000,"=BC-1",'BC'!$B$2:$B$2000,"<>")`,
    );
    const odd = livingSummary(sum([source([{ name: 'Oh!A1', rows: own }])], ['order_no']), measures);
    expect(odd.formula(0, 'lines')).toBe(`=COUNTIFS('Oh!A1'!$A$2:$A$2000,"=BC-1",'Oh!A1'!$B$2:$B$2000,"<>")`);
    expect(living.formula(0, 'daysRemaining')).toMatch(/^=SUMIFS\('BC'!\$E\$2:\$E\$2000,/);
  });

  it('is about each sheet that has lines, with the statuses that it has', () => {
    const several = source([{ name: 'BC', rows }, other]);
    const wanted = ({ sheets }: typeof several) => {
      const summary = sum([{ ...several, sheets }], ['uo_code']);
      return [0, 1, 2].map((group) => livingSummary(summary, measures).formula(group, 'units'));
    };
    const empty = source([{ ...other, name: 'Vide' }]).sheets.map((sheet) => ({ ...sheet, lines: [] }));
    expect(wanted({ ...several, sheets: [...several.sheets, ...empty] })).toEqual(wanted(several));
    expect(wanted(several)[0]).toBe(
      `=SUMIFS('BC'!$D$2:$D$2000,'BC'!$C$2:$C$2000,"=UO-L2.2.1",'BC'!$C$2:$C$2000,"<>",'BC'!$B$2:$B$2000,"<>Annulé",'BC'!$B$2:$B$2000,"<>brouillon")` +
        `+SUMIFS('Suivi d''ordres'!$D$2:$D$2000,'Suivi d''ordres'!$C$2:$C$2000,"=UO-L2.2.1",'Suivi d''ordres'!$C$2:$C$2000,"<>")`,
    );
  });

  it('leaves out a sheet that lacks the column', () => {
    const dated = { name: 'Daté', rows: [columns.slice(0, 4), ['BC-1', 'UO-L2.2.2', null, 1]] };
    const summary = sum([source([{ name: 'BC', rows }, dated])], ['uo_code']);
    const formula = livingSummary(summary, measures).formula(1, 'unitsDelivered');
    expect(summary.groups[1]?.key).toEqual(['UO-L2.2.2']);
    expect(formula).toMatch(/^=SUMIFS\('BC'[^+]*$/);
  });

  it('leaves out on each sheet the statuses of its own cancelled lines, and none of a copied line', () => {
    const few = columns.slice(0, 4);
    const sheets = [
      { name: 'BC', rows: [few, ['BC-1', 'UO-L2.2.2', 'Annulé', 1], ['BC-2', 'UO-L2.2.2', 'notifié', 2]] },
      {
        name: 'Copie',
        rows: [few, ['BC-2', 'UO-L2.2.2', 'notifié', 2], ['BC-3', 'UO-L2.2.1', 'notifié', 4]],
      },
    ];
    const summary = sum([source(sheets)], ['uo_code']);
    const living = livingSummary(summary, ['units']);
    expect(summary.groups.map(({ key }, group) => [key[0], living.formula(group, 'units')])).toEqual([
      [
        'UO-L2.2.1',
        `=SUMIFS('BC'!$D$2:$D$2000,'BC'!$B$2:$B$2000,"=UO-L2.2.1",'BC'!$B$2:$B$2000,"<>",'BC'!$C$2:$C$2000,"<>Annulé")` +
          `+SUMIFS('Copie'!$D$2:$D$2000,'Copie'!$B$2:$B$2000,"=UO-L2.2.1",'Copie'!$B$2:$B$2000,"<>")`,
      ],
      ['UO-L2.2.2', null],
    ]);
  });

  it('takes up to four spellings, and no more than a cell has room for', () => {
    const spelled = (...codes: string[]) =>
      livingSummary(
        sum([columns.slice(0, 4), ...codes.map((code) => ['BC-1', code, null, 1])], ['uo_code']),
        ['units'],
      ).formula(0, 'units');
    const codes = ['UO-L2.2.2', 'UO L2.2.2', 'L2.2.2', 'UO-L2-2-2', 'uo_l2.2.2'];
    expect(spelled(...codes.slice(0, 4))?.split('SUMIFS')).toHaveLength(5);
    expect(spelled(...codes)).toBeNull();
    const sheets = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        name: `Feuille ${index + 10}`,
        rows: [columns.slice(0, 4), [`BC-${index}`, 'UO-L2.2.2', null, 1]],
      }));
    const length = (count: number) =>
      livingSummary(sum([source(sheets(count))], ['uo_code']), ['units']).formula(0, 'units')?.length ?? null;
    const ofTen = length(10) ?? NaN;
    const most = Math.floor(8_000 / (ofTen / 10));
    expect([length(most), length(most + 1)]).toEqual([expect.any(Number), null]);
  });
});

it.each<[CellValue, string | null]>([
  [null, '""'],
  ['', '""'],
  [2_017, '2017'],
  ['2017', '2017'],
  ['007', null],
  ['Alpha', '"=Alpha"'],
  ['Bêta *?~', '"=Bêta ~*~?~~"'],
  [' ', null],
  ['\u00a0', null],
  ['x'.repeat(250), `"=${'x'.repeat(250)}"`],
  ['x'.repeat(251), null],
  ['#REF!', null],
  [true, null],
  ['vrai', null],
  ['12 mars', null],
  ['12 mars 2017', null],
  ['mars 12', '"=mars 12"'],
  ['1e5', null],
  ['20 %', null],
  ['Lot 2', '"=Lot 2"'],
])('a cell with %p is asked for by %p', (cell, written) => {
  expect(criterionOf(cell)?.written ?? null).toBe(written);
});

it('two cells are the same to Excel whatever their capitals', () => {
  expect(criterionOf('ALPHA')?.key).toBe(criterionOf('alpha')?.key);
  expect(criterionOf('alpha')?.key).not.toBe(criterionOf('beta')?.key);
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

  it('an error: only that measure; and nothing is told of cells that are rightly read', () => {
    expect(obstacles(changed(1, 7, '#REF!'), ['uo_code'], ['amountExclTax'] as never)).toEqual([
      { reason: 'value-cell', measure: 'amountExclTax', field: 'amount_ht', cells: [[2, 8]] },
    ]);
    const dashes = changed(1, 7, '96 000,00 €').map((cells, row) =>
      cells.map((cell, column) => (column !== 7 ? cell : row === 2 ? '–' : row === 6 ? '' : cell)),
    );
    expect(obstacles(dashes, ['uo_code'], ['amountExclTax'] as never)).toEqual([
      { reason: 'value-cell', measure: 'amountExclTax', field: 'amount_ht', cells: [[2, 8]] },
    ]);
  });

  it('the whole, where a row that is no line, or a line that no formula can tell, would be left out of it or counted', () => {
    const control = (sheet: readonly (readonly CellValue[])[]) =>
      measures.flatMap((measure) => livingSummary(sum(sheet, ['uo_code']), measures).control(measure) ?? []);
    expect(control(rows).length).toBeGreaterThan(4);
    expect(control([...rows, rows[0] ?? []])).toEqual([]);
    expect(control(changed(1, 2, '1 UO-L2.2.2 + 1 UO-L2.2.1'))).toEqual([]);
    expect(control(changed(1, 7, '96 000,00 €')).length).toBe(control(rows).length - 3);
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
    const without = {
      name: 'Sans projet',
      rows: [rows[0]?.slice(0, 4) ?? [], ['BC-9', null, 'UO-L2.2.1', 4]],
    };
    const mixed = livingSummary(sum([source([{ name: 'BC', rows }, without])], ['project']), measures);
    expect(mixed.obstacles).toMatchObject([{ reason: 'no-column', field: 'project' }]);
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
