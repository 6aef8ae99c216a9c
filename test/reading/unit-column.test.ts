/** Which column holds the units, which columns are headed alike, and which ones titles may stand for. */
import type { CellValue } from '../../src/core/sheet/snapshot';
import { orderSheet, recognise } from './sheets';

/** Field → one-based column, in the order in which the columns are told. */
const fieldsOf = (rows: readonly (readonly CellValue[])[]) =>
  orderSheet(rows).columns.map(({ column, index }) => [column.field, index]);

describe('the column of units', () => {
  it('is the one full of them, whatever heads it, and nothing else besides', () => {
    expect(
      fieldsOf([
        ['N° BC', 'Projet', 'Qté'],
        ['BC-1', 'UO-L2.2.2', 1],
      ]),
    ).toEqual([
      ['order_no', 1],
      ['uo_code', 2],
      ['qty', 3],
    ]);
  });

  it('is not the one headed so where another holds them', () => {
    expect(
      fieldsOf([
        ['N° BC', 'Code UO', 'Truc', 'Qté', 'Projet'],
        ['BC-1', 'UO-L9.9.8', 'UO-L2.2.2', 1, 'Alpha'],
        ['BC-2', 'UO-L9.9.9', '–', 1, 'Alpha'],
      ]),
    ).toEqual([
      ['order_no', 1],
      ['uo_code', 3],
      ['qty', 4],
      ['project', 5],
    ]);
  });

  it('has its units below the header, not above it', () => {
    const rows = [
      [null, 'UO-L2.2.2', null, null],
      ['N° BC', 'UO', 'Qté', 'Projet'],
      ['BC-1', null, 1, 'Alpha'],
    ];
    expect(recognise(rows)).not.toHaveProperty('headerRow');
  });
});

describe('columns headed alike', () => {
  const unused = (header: readonly string[], mapping = {}) => {
    const sheet = recognise([header, ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 'Beta', 'Gamma']], mapping);
    return 'headerRow' in sheet ? sheet.duplicates : null;
  };

  it('are told, with what else could hold the same', () => {
    expect(unused(['N° BC', 'UO', 'Qté', 'Projet', 'Projet'])).toEqual([
      { field: 'project', header: 'Projet', unused: [5] },
    ]);
    expect(unused(['N° BC', 'UO', 'Qté', 'Projet', 'Projet', 'Start-up'])).toEqual([
      { field: 'project', header: 'Projet', unused: [5, 6], others: ['Projet', 'Start-up'] },
    ]);
  });

  it('are not those without any heading', () => {
    expect(unused(['N° BC', '', 'Qté', 'Projet', ''])).toEqual([]);
  });

  it('leave no doubt where the user said which one it is', () => {
    expect(unused(['N° BC', 'UO', 'Qté', 'Projet', 'Projet'], { project: 'Projet' })).toEqual([]);
  });
});

it('may have titles for columns that it lacks, of what stays the same from line to line', () => {
  const sheet = orderSheet([
    ['N° BC', 'UO', 'Qté', 'Projet', 'Lot'],
    ['BC-1', 'UO-L2.2.2', 1, 'Alpha', '2'],
  ]);
  const absent = sheet.absent?.map(({ field }) => field);
  expect(absent).toEqual(expect.arrayContaining(['beneficiary', 'holder', 'order_date']));
  for (const field of ['project', 'order_no', 'amount_ht', 'person']) expect(absent).not.toContain(field);
});
