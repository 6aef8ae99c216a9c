import { outdatedBy } from '../../src/core/checking/outdated';
import type { SheetCheck } from '../../src/core/checking/check-workbook';
import type { SheetChange } from '../../src/core/ports';
import { readAreas } from '../../src/core/sheet/read-areas';

const cell = (row: number, column: number, sheetId = 'A') => ({ sheetId, row, column });

/** A sheet headed in row 3, with columns 2, 3 and 5 known. */
function check(id: string, findings: { at: unknown; related?: unknown[] }[]): SheetCheck {
  return {
    sheet: {
      snapshot: { id, name: `Feuille ${id}` },
      headerRow: 3,
      columns: [2, 3, 5].map((index) => ({ index })),
    },
    findings: findings.map(({ at, related = [] }) => ({ at, related })),
  } as unknown as SheetCheck;
}

const edited = (address: string | null, sheetId = 'A'): SheetChange => ({
  kind: 'edited',
  sheetId,
  areas: address === null ? null : readAreas(address),
  by: 'user',
});

const checks = [
  check('A', [
    { at: cell(5, 3) },
    { at: cell(6, 2), related: [cell(9, 5)] },
    { at: cell(8, 2), related: [cell(4, 2, 'B')] },
  ]),
  check('B', [{ at: cell(4, 2, 'B') }]),
];

/** Nothing but order tables was read. */
const only = (tables: readonly SheetCheck[]) => ({ checks: tables, beside: [] });
const alone = only(checks);

const told = (change: SheetChange) => {
  const outdated = outdatedBy([change], alone);
  return outdated && [outdated.cells.size, [...outdated.findings]];
};

describe('what a change takes from a check', () => {
  it.each<[string, SheetChange, unknown]>([
    ['a cell takes the findings of its line', edited('C5'), [1, [0]]],
    ['and those that name it as evidence', edited('E9'), [1, [1]]],
    ['also from another sheet', edited('B4', 'B'), [1, [2, 3]]],
    ['several cells at once', edited('B5:C6'), [4, [0, 1]]],
    ['areas apart from each other', edited('C5,B8'), [2, [0, 2]]],
    ['a column nobody reads counts for nothing', edited('D5'), null],
    ['nor do the rows above the titles', edited('B1:E2'), null],
    ['a title takes every finding of the sheet', edited('C3'), [1, [0, 1, 2]]],
    ['a title edited beside another cell takes them too', edited('C3,B8'), [2, [0, 1, 2]]],
    ['rows that came or went take every finding of the sheet', edited(null), [0, [0, 1, 2]]],
    ['a sheet that was not checked is none of its business', edited('C5', 'C'), null],
    ['a line added below may bring new findings', edited('B40'), [1, []]],
  ])('%s', (_, change, expected) => expect(told(change)).toEqual(expected));

  it('adds up, and counts a cell once', () => {
    const first = outdatedBy([edited('C5')], alone);
    const both = outdatedBy([edited('C5'), edited('B8')], alone, first);
    expect([both?.cells.size, [...(both?.findings ?? [])]]).toEqual([2, [0, 2]]);
    expect(outdatedBy([edited('D5')], alone, both)).toEqual(both);
  });

  it('names a checked sheet that was deleted', () => {
    const gone = outdatedBy([{ kind: 'deleted', sheetId: 'B', by: 'user' }], alone);
    expect(gone).toMatchObject({ gone: ['Feuille B'], moved: false });
    expect([...(gone?.findings ?? [])]).toEqual([2, 3]);
  });

  it('does not count out a whole column', () => {
    expect(outdatedBy([edited('C:C')], alone)?.cells.size).toBe(10_000);
  });

  it('says that rows or columns came or went, and goes on saying it', () => {
    const moved = outdatedBy([edited(null)], alone);
    expect([moved?.moved, outdatedBy([edited('C5')], alone)?.moved]).toEqual([true, false]);
    expect(outdatedBy([edited('C5')], alone, moved)).toMatchObject({ moved: true, gone: [] });
    const gone = outdatedBy([{ kind: 'deleted', sheetId: 'B', by: 'user' }], alone);
    expect(outdatedBy([edited('C5')], alone, gone)).toMatchObject({ moved: false, gone: ['Feuille B'] });
  });

  it('names the cells by sheet, row and column', () => {
    expect([...(outdatedBy([edited('B5:C6')], alone)?.cells ?? [])].sort()).toEqual([
      'A 5 2',
      'A 5 3',
      'A 6 2',
      'A 6 3',
    ]);
  });

  it.each([
    ['left of the evidence', 'B9:D9', []],
    ['the last row of an area', 'E7:E9', [1, 2]],
    ['the row after', 'E10:E12', []],
    ['the row before', 'E7:E8', [2]],
    ['the last column of an area', 'D9:E9', [1]],
    ['from a row of the area on', 'E9:E12', [1]],
    ['the rows before a line', 'B3:B4', [0, 1, 2]],
    ['up to the row of a line', 'B4:B5', [0]],
    ['from the row of a line on', 'B8:B20', [2]],
  ])('%s', (_, address, places) => {
    const found = outdatedBy([edited(address)], alone);
    expect([...(found?.findings ?? [])]).toEqual(places);
  });

  it('leaves out evidence in a column beside', () => {
    const all = [check('A', [{ at: cell(6, 2), related: [cell(9, 3)] }])];
    const found = (address: string) => [...(outdatedBy([edited(address)], only(all))?.findings ?? [])];
    expect([found('B9'), found('C9'), found('E9')]).toEqual([[], [0], []]);
  });

  it('takes what no cell shows with any change', () => {
    const all = [check('A', [{ at: null }, { at: cell(9, 3) }])];
    expect([...(outdatedBy([edited('C5')], only(all))?.findings ?? [])]).toEqual([0]);
  });

  it('concerns a sheet of which a finding elsewhere names a cell, once its titles change', () => {
    expect([...(outdatedBy([edited('C3', 'B')], alone)?.findings ?? [])]).toEqual([2, 3]);
  });

  it('leaves out what stands below a table that ends, and knows each table of a sheet', () => {
    const [first] = checks;
    const part = (headerRow: number, endsAt: number) =>
      ({
        sheet: { ...first?.sheet, headerRow, snapshot: { ...first?.sheet.snapshot, endsAt } },
        findings: [{ at: cell(headerRow + 1, 2), related: [] }],
      }) as unknown as SheetCheck;
    const two = [part(3, 10), part(20, 30)];
    const found = (address: string) => {
      const outdated = outdatedBy([edited(address)], only(two));
      return outdated && [[...outdated.cells].sort(), [...outdated.findings]];
    };
    expect(found('B11:B19')).toBeNull();
    expect(found('B10:B11')).toEqual([['A 10 2'], []]);
    expect(found('B19:B21')).toEqual([
      ['A 20 2', 'A 21 2'],
      [0, 1],
    ]);
    expect(found('B30:B40')).toEqual([['A 30 2'], []]);
    expect(found('B31')).toBeNull();
  });
});

describe('a price schedule that a check read beside the orders', () => {
  const priced = check('A', [{ at: cell(5, 3) }, { at: cell(6, 2) }]);
  const findings = priced.findings.map((finding, at) => ({
    ...finding,
    rule: at ? 'unit-price' : 'unit-lot',
  }));
  const read = {
    checks: [{ ...priced, findings }],
    beside: [{ sheetId: 'P', name: 'BPU', rules: new Set(['unit-price']) }],
  };
  const outdated = (change: SheetChange) => outdatedBy([change], read);

  it('counts as checked: a change takes the findings that rest on prices, and no others', () => {
    const edit = outdated(edited('B7:C8', 'P'));
    expect([...(edit?.cells ?? [])]).toEqual(['P 7 2', 'P 7 3', 'P 8 2', 'P 8 3']);
    expect([...(edit?.findings ?? [])]).toEqual([1]);
    expect(outdated(edited('B7', 'Autre'))).toBeNull();
  });

  it('says where its rows moved, and that it is gone', () => {
    expect(outdated(edited(null, 'P'))).toMatchObject({ moved: true, gone: [] });
    const gone = outdated({ kind: 'deleted', sheetId: 'P', by: 'user' });
    expect([gone?.gone, [...(gone?.findings ?? [])]]).toEqual([['BPU'], [1]]);
  });

  it('does not count out whole rows', () => {
    expect(outdated(edited('7:9', 'P'))?.cells.size).toBe(10_000);
  });
});
