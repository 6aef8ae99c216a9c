import { fieldsOf, orderSheet, recognise } from './sheets';

const header = ['N° BC', 'UO', 'Qté', 'Projet', 'Début', 'Fin'];
const line = ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 42744, 42833];

describe('finding the header', () => {
  it('finds it in the first row', () => {
    expect(orderSheet([header, line])).toMatchObject({ headerRow: 1, unmapped: [] });
  });

  it('finds it below titles and blank rows, and where the used range does not start at A1', () => {
    const sheet = orderSheet(
      [['Suivi des bons de commande 2017'], [], ['Mis à jour le', 42744], header, line],
      {
        origin: { row: 3, column: 2 },
      },
    );
    expect(sheet.headerRow).toBe(6);
    expect(sheet.columns[0]).toMatchObject({ header: 'N° BC', index: 2 });
  });

  it('does not look below the first thirty used rows', () => {
    const before = Array.from({ length: 30 }, (_, index) => [`Note ${index}`]);
    expect(recognise([...before, header, line])).not.toHaveProperty('headerRow');
    expect(recognise([...before.slice(1), header, line])).toHaveProperty('headerRow', 30);
  });

  it('takes the row above the first unit where no header is known, for the user to say what its columns hold', () => {
    const rows = [
      ['Suivi 2017'],
      [],
      ['Réf', 'Machin', 'Truc', 'Combien', 'Quand'],
      ['1', 'Alpha', 'UO-L2.2.2', 1, 42744],
    ];
    const unnamed = recognise(rows);
    expect(unnamed).not.toHaveProperty('headerRow');
    expect(unnamed).toMatchObject({ header: { row: 3 }, found: ['uo_code'] });
    expect(unnamed.unmapped?.map(({ header: unknown }) => unknown)).toEqual([
      'Réf',
      'Machin',
      'Combien',
      'Quand',
    ]);
    const named = recognise(rows, { order_no: 'Réf', qty: 'Combien' });
    expect(named).toMatchObject({ headerRow: 3 });
    expect(recognise(rows.slice(0, 3))).toMatchObject({ found: [] });
  });

  it('reads headers with line breaks, no-break spaces, accents and abbreviations', () => {
    const sheet = orderSheet([
      ['Nº\u00a0BC', 'CODE\nUO', 'QUANTITÉ', 'Start-up\nd’État', 'date de debut', 'Montant\u202fHT (€)'],
      ['1', 'uo l2.2.2', 1, 'Alpha', 42744, 1000],
    ]);
    expect(Object.keys(fieldsOf(sheet))).toEqual([
      'order_no',
      'uo_code',
      'qty',
      'project',
      'start_date',
      'amount_ht',
    ]);
  });

  it('understands headings merged over two rows', () => {
    const sheet = orderSheet([
      ['N° BC', 'UO', 'Période', null, 'Itération', null, 'Montant HT'],
      [null, null, 'Début', 'Fin', 'Début', 'Fin', null],
      ['BC-1', 'UO-L2.2.2', 42744, 42833, 42744, 42757, 1000],
    ]);
    expect(sheet.headerRow).toBe(2);
    expect(sheet.columns.map(({ column, index }) => [column.field, index])).toEqual([
      ['order_no', 1],
      ['uo_code', 2],
      ['start_date', 3],
      ['end_date', 4],
      ['iteration_start', 5],
      ['iteration_end', 6],
      ['amount_ht', 7],
    ]);
    expect(sheet.duplicates).toEqual([]);
  });

  it('leaves blank and unknown headers unmapped', () => {
    const sheet = orderSheet([
      [...header, null, 'Remarques'],
      [...line, 'x', 'urgent'],
    ]);
    expect(sheet.unmapped).toEqual([{ header: 'Remarques', index: 8 }]);
  });

  it('does not guess near spellings of amounts and dates', () => {
    const sheet = orderSheet([
      [...header, 'Montent HT', 'Date de notificaton'],
      [...line, 1000, 42744],
    ]);
    expect(fieldsOf(sheet)).not.toHaveProperty('amount_ht');
    expect(fieldsOf(sheet)).not.toHaveProperty('order_notified');
  });
});

describe('telling the columns apart by their cells', () => {
  it('takes "UO" for the unit of work, not for the budget’s', () => {
    const sheet = orderSheet([
      ['UO', 'N° BC', 'Code UO', 'Qté'],
      ['0129-CAHC', 'BC-1', 'UO-L2.2.2', 1],
    ]);
    expect(sheet.columns.find(({ column }) => column.field === 'uo_code')?.index).toBe(3);
    expect(sheet.unmapped).toEqual([{ header: 'UO', index: 1 }]);
  });

  it('takes "UO" over numbers for a quantity', () => {
    const sheet = orderSheet([
      ['N° BC', "Unité d'œuvre", 'UO', 'Projet'],
      ['BC-1', 'UO-L2.2.2', 2, 'Alpha'],
    ]);
    expect(fieldsOf(sheet)).toMatchObject({ uo_code: "Unité d'œuvre", qty: 'UO' });
  });

  it('finds the unit column under a header that means nothing', () => {
    const sheet = orderSheet([
      ['N° BC', null, 'Qté'],
      ['BC-1', 'UO-L2.2.2', 2],
    ]);
    expect(sheet.columns.find(({ column }) => column.field === 'uo_code')?.index).toBe(2);
  });

  it('takes the column full of units for theirs, not the one that is headed so and holds others', () => {
    const rows = [
      ['N° BC', 'Unité d’œuvre', 'Qté', 'Prévu'],
      ['BC-1', 'Régie', 1, 'UO-L2.2.2'],
      ['BC-2', 'Forfait', 2, 'UO-L2.2.1'],
    ];
    expect(fieldsOf(orderSheet(rows))).toEqual({ order_no: 'N° BC', qty: 'Qté', uo_code: 'Prévu' });
    expect(orderSheet(rows).columns.map(({ index }) => index)).toEqual([1, 3, 4]);
  });

  it('uses the first of two columns with the same header, or the one that holds something', () => {
    const twice = ['N° BC', 'UO', 'Qté', 'Qté'];
    expect(orderSheet([twice, ['BC-1', 'UO-L1.1', 1, 2]]).duplicates).toEqual([
      { field: 'qty', header: 'Qté', unused: [4] },
    ]);
    expect(orderSheet([twice, ['BC-1', 'UO-L1.1', null, 2]]).duplicates).toEqual([
      { field: 'qty', header: 'Qté', unused: [3] },
    ]);
  });
});

describe('what the user says of the columns', () => {
  const rows = [
    ['N° BC', 'UO', 'Combien', 'Qté', 'Projet'],
    ['BC-1', 'UO-L2.2.2', 1, 5, 'Alpha'],
  ];

  it('wins over the headers', () => {
    expect(fieldsOf(orderSheet(rows, {}, { qty: 'combien' }))).toMatchObject({ qty: 'Combien' });
  });

  it('can be that there is no such column', () => {
    expect(fieldsOf(orderSheet(rows, {}, { qty: null }))).not.toHaveProperty('qty');
  });
});

describe('what is no order sheet', () => {
  it('says what was looked for and what was found', () => {
    const sheet = recognise([
      ['siret', 'fournisseur', 'date', 'prix_ht'],
      ['123', 'ACME', 42744, 12],
    ]);
    expect(sheet).toMatchObject({
      missing: ['uo_code', 'amount_ht', 'order_no', 'project', 'qty', 'start_date'],
      found: ['holder', 'order_date', 'unit_price_ht'],
    });
  });

  it('is a sheet whose units are the budget’s', () => {
    const sheet = recognise([
      ['N° BC', 'UO', 'Montant HT'],
      ['BC-1', '0129-CAHC', 100],
    ]);
    expect(sheet).toMatchObject({ missing: expect.arrayContaining(['uo_code']) as string[] });
  });

  it('is a list of units without orders', () => {
    expect(
      recognise([
        ['Code UO', 'Libellé', 'Prix'],
        ['UO-L2.2.2', 'Développement devops', 41000],
      ]),
    ).not.toHaveProperty('headerRow');
  });

  it('is an empty sheet, or one without any header', () => {
    expect(recognise([[null]])).not.toHaveProperty('headerRow');
    expect(recognise([line, line])).not.toHaveProperty('headerRow');
    expect(recognise([])).not.toHaveProperty('headerRow');
  });
});
