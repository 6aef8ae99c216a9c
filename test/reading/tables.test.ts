import { fieldsOf, orderSheet, read, recognise } from './sheets';

const header = ['N° BC', 'UO', 'Qté', 'Projet', 'Début', 'Montant HT'];
const line = ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 42744, 48000];
const other = ['BC-2', 'UO-L2.2.1', 2, 'Beta', 42745, 10000];

describe('other tables on the sheet', () => {
  it('beside the orders are not mixed with them', () => {
    const sheet = orderSheet([
      [...header, null, 'Code UO', 'PU HT'],
      [...line, null, 'UO-L1.1', 30000],
      [...other, null, 'UO-L2.2.2', 48000],
      [null, null, null, null, null, null, null, 'UO-L2.2.1', 5000],
    ]);
    expect(Object.keys(fieldsOf(sheet))).toEqual([
      'order_no',
      'uo_code',
      'qty',
      'project',
      'start_date',
      'amount_ht',
    ]);
    expect(sheet.duplicates).toEqual([]);
    expect(sheet.unmapped).toEqual([]);
  });

  it('a blank column inside the table parts nothing', () => {
    const sheet = orderSheet([
      [...header.slice(0, 4), null, 'Début', 'Montant HT'],
      [...line.slice(0, 4), null, 42744, 48000],
    ]);
    expect(fieldsOf(sheet)).toMatchObject({ start_date: 'Début', amount_ht: 'Montant HT' });
  });

  it('below the orders are no lines, and the orders go on after them', () => {
    const sheet = read([
      header,
      line,
      other,
      [],
      ['Récapitulatif par lot'],
      ['Lot', 'Montant'],
      ['Lot 1', 0],
      ['Lot 2', 58000],
      [],
      line,
    ]);
    expect(sheet.lines.map(({ row }) => row)).toEqual([2, 3, 10]);
    expect(sheet.skipped.filter(({ reason }) => reason === 'note').map(({ row }) => row)).toEqual([
      5, 6, 7, 8,
    ]);
  });

  it('a row of explanations under the header is no line', () => {
    const sheet = read([header, ['texte', 'code', 'nombre', 'nom', 'jour', 'euros'], line]);
    expect(sheet.lines.map(({ row }) => row)).toEqual([3]);
  });

  it('lines under a header in another layout do not go unnoticed', () => {
    const sheet = read([
      header,
      line,
      [],
      ['UO', 'N° BC', 'Projet', 'Qté'],
      ['UO-L2.2.2', 'BC-9', 'Beta', 1],
    ]);
    expect(sheet.lines.map(({ row }) => row)).toContain(5);
  });
});

describe('headings merged over columns', () => {
  const rows = [
    [null, null, null, 'Itération', null, null],
    ['N° BC', 'UO', 'Qté', 'Début', 'Fin', 'Début'],
    ['BC-1', 'UO-L2.2.2', 1, 42744, 42750, 42744],
  ];

  it('go as far as they are merged, where that is known', () => {
    const sheet = orderSheet(rows, { mergedAreas: [{ row: 1, column: 4, rows: 1, columns: 2 }] });
    expect(sheet.columns.map(({ column, index }) => [column.field, index])).toContainEqual(['start_date', 6]);
    expect(sheet.columns.map(({ column, index }) => [column.field, index])).toContainEqual([
      'iteration_start',
      4,
    ]);
  });
});

describe('a sheet that sums up orders', () => {
  const units = ['UO-L2.1.1', 'UO-L2.1.2', 'UO-L2.2.1', 'UO-L2.2.2', 'UO-L2.2.3'];

  it.each([
    [
      'a pivot table',
      'Feuil2',
      [
        ['Étiquettes de lignes', 'Qté', 'Montant HT'],
        ['UO-L2.2.2', 3, 1],
      ],
    ],
    [
      'figures of a pivot table',
      'Feuil2',
      [
        ['UO', 'Qté', 'Montant HT', 'Somme de JH'],
        ['UO-L2.2.2', 3, 1, 60],
      ],
    ],
    [
      'one named as a summary',
      'Synthèse 2017',
      [
        ['UO', 'Qté', 'Montant HT'],
        ['UO-L2.2.2', 3, 1],
      ],
    ],
    ['one titled as a summary', 'F', [['Récap. des UO'], ['UO', 'Qté', 'Montant HT'], ['UO-L2.2.2', 3, 1]]],
    ['one line for each unit', 'F', [['UO', 'Qté', 'Montant HT'], ...units.map((unit) => [unit, 1, 1])]],
  ])('is no order sheet: %s', (_, name, rows) => {
    expect(recognise(rows, {}, { name })).toMatchObject({ summary: true });
  });

  it('is not taken for one where orders are numbered or dated', () => {
    for (const name of ['N° BC', 'Date BC', 'Début'])
      expect(
        recognise(
          [['UO', 'Qté', 'Montant HT', name], ...units.map((unit) => [unit, 1, 1, 42744])],
          {},
          {
            name: 'Synthèse',
          },
        ),
      ).toHaveProperty('headerRow');
  });
});
