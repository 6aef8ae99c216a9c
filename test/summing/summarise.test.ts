import { source, sum, table } from './summed';

const header = [
  'N° BC',
  'Statut',
  'Code UO',
  'Qté',
  'Projet',
  'Date de commande',
  'Service fait',
  'Montant HT',
];
const may = 43221;
const rows = [
  header,
  ['BC-1', 'notifié', 'UO-L2.2.2', 2, 'Alpha', 42800, 42900, 96000],
  ['BC-1', 'notifié', 'UO-L2.2.1', 0.5, 'ALPHA', 42800, null, 2000.1],
  ['BC-2', 'annulé', 'UO-L2.2.2', 1, 'Beta', 42810, null, 48000],
  ['BC-3', 'brouillon', 'UO-L2.2.2', 1, 'Beta', 42820, null, 48000],
  ['BC-4', 'soldé', 'UO-L2.3.2', 1, 'Beta', may, null, 50000.2],
  ['Total', null, null, null, null, null, null, 244000.3],
];

describe('a summary', () => {
  it('adds up each group to the cent, whatever the spelling of the value', () => {
    expect(table(sum(rows, ['project']), 'lines', 'units', 'amountExclTax')).toEqual({
      Alpha: [2, 2.5, 9800010],
      Beta: [1, 1, 5000020],
    });
  });

  it('leaves cancelled lines and drafts out, and lists them', () => {
    const { excluded, total } = sum(rows, ['phase']);
    expect(excluded.map(({ row, reason }) => [row, reason])).toEqual([
      [4, 'cancelled'],
      [5, 'draft'],
    ]);
    expect(total.lines).toBe(3);
  });

  it('has a total that is the control', () => {
    const { total, control, balanced } = sum(rows, ['uo_code', 'project']);
    expect(total).toEqual(control);
    expect(balanced).toBe(true);
    expect(total.amountExclTax).toBe(14800030);
  });

  it('counts as delivered what is certified up to the day', () => {
    const delivered = (asOf: string) => {
      const { unitsDelivered, amountDelivered } = sum(rows, ['lot'], {}, asOf).total;
      return [unitsDelivered, amountDelivered];
    };
    expect(delivered('2018-06-01')).toEqual([2, 9600000]);
    expect(delivered('2017-05-01')).toEqual([0, 0]);
  });

  it('says null, not 0, for what no line says or the contract leaves undefined', () => {
    const { total } = sum(rows, ['lot']);
    const { unitsRemaining, daysOrdered, daysDone, daysRemaining, amountInclTax, commitment, leftToPay } =
      total;
    expect([
      unitsRemaining,
      daysOrdered,
      daysDone,
      daysRemaining,
      amountInclTax,
      commitment,
      leftToPay,
    ]).toEqual(Array(7).fill(null));
  });

  it('knows the rows behind each figure', () => {
    const { groups } = sum(rows, ['project']);
    expect(groups.map((group) => group.behind().flatMap(({ rows: behind }) => behind))).toEqual([
      [2, 3],
      [6],
    ]);
  });

  it('derives lot, phase, profile, holder, year, month and period', () => {
    const said = { notifiedOn: '2016-11-14', holders: { '2': 'DEVCO' } };
    const keys = (field: string) => sum(rows, [field], said).groups.map(({ key }) => key[0]);
    expect(keys('lot')).toEqual(['2']);
    expect(keys('phase')).toEqual(['2', '3']);
    expect(keys('holder')).toEqual(['DEVCO']);
    expect(keys('year')).toEqual(['2017', '2018']);
    expect(keys('month')).toEqual(['2017-03', '2018-05']);
    expect(keys('period')).toEqual(['1', '2']);
    expect(keys('profile')).toEqual(['Designer', 'Développeur devops']);
  });

  it('calls a lot that the agreement does not know what its cells say', () => {
    const lots = ['Lot', 'PACA', 'Lot 2', null, null, 'paca', null];
    const { groups } = sum(
      // A unit of one lot is of that lot whatever stands beside it.
      rows.map((row, at) => {
        const lot = lots[at] ?? null;
        return [
          ...(lot && /PACA/i.test(lot) ? row.map((cell, of) => (of === 2 ? 'inconnue' : cell)) : row),
          lot,
        ];
      }),
      ['lot'],
    );
    expect(groups.map(({ key, values }) => [key[0], values.lines])).toEqual([
      ['2', 1],
      ['PACA', 2],
    ]);
  });

  it('tells a field that nothing can answer', () => {
    expect(sum(rows, ['period']).unknownFields).toEqual(['period']);
    expect(sum(rows, ['beneficiary', 'lot']).unknownFields).toEqual(['beneficiary']);
  });
});

describe('lines on several sheets and files', () => {
  it('counts a line that is copied on another sheet once, and two alike lines of one sheet twice', () => {
    const [first = [], second = []] = [rows[1], rows[2]];
    const two = source([
      { name: '2017', rows: [header, first, first, second] },
      { name: '2018', rows: [header, first, [...second.slice(0, 7), 2000.2]] },
    ]);
    const { total, excluded } = sum([two], ['sheet']);
    expect(total.lines).toBe(4);
    expect(excluded.map(({ sheet, row, reason }) => [sheet.snapshot.name, row, reason])).toEqual([
      ['2018', 2, 'repeated'],
    ]);
  });

  it('consolidates files', () => {
    const files = ['a.xlsx', 'b.xlsx'].map((file) => source([{ name: 'BC', rows }], {}, file));
    expect(table(sum(files, ['file']), 'lines', 'amountExclTax')).toEqual({
      'a.xlsx': [3, 14800030],
      'b.xlsx': [3, 14800030],
    });
  });
});

describe('what lacks', () => {
  it('names the rows without an amount or a quantity, and the columns the sheet lacks', () => {
    const { gaps, total } = sum(
      [
        header,
        ['BC-1', null, 'UO-L2.2.2', null, 'Alpha', 42800, null, 96000],
        ['BC-1', null, 'UO-L2.2.1', 1, 'Alpha', 42800, null, 'à définir'],
        ['BC-1', null, 'UO-L2.2.3', 1, 'Alpha', 42800, null, null],
      ],
      ['lot'],
    );
    expect(total.amountExclTax).toBe(9600000);
    expect(gaps.map(({ measure, reason, rows: lacking }) => [measure, reason, lacking])).toEqual([
      ['units', 'blank', [2]],
      ['daysOrdered', 'missing-column', []],
      ['daysDone', 'missing-column', []],
      ['daysRemaining', 'missing-column', []],
      ['amountExclTax', 'unreadable', [3]],
      ['amountExclTax', 'blank', [4]],
      ['amountInclTax', 'missing-column', []],
    ]);
  });

  it('keeps the amount of a row that names several units, in no unit but in the total', () => {
    const summary = sum(
      [
        header,
        ['BC-1', null, 'UO-L2.2.1 + 2 x UO-L2.2.2', null, 'Alpha', 42800, 42900, 100000],
        ['BC-2', null, 'UO-L2.2.2', 1, 'Alpha', 42800, null, 48000],
      ],
      ['uo_code'],
    );
    expect(table(summary, 'lines', 'units', 'amountExclTax', 'amountDelivered')).toEqual({
      'UO-L2.2.1': [1, null, null, null],
      'UO-L2.2.2': [2, 3, 4800000, 0],
      '': [0, null, 10000000, 10000000],
    });
    expect(summary.balanced).toBe(true);
    expect(summary.gaps.some(({ measure }) => measure === 'amountExclTax')).toBe(false);
  });

  it('counts an amount shown over several lines by a merged cell once', () => {
    const merged = [{ row: 2, column: 8, rows: 2, columns: 1 }];
    const given = source([
      {
        name: 'BC',
        rows: [
          header,
          ['BC-1', null, 'UO-L2.2.2', 1, 'Alpha', 42800, null, 96000],
          ['BC-1', null, 'UO-L2.2.1', 1, 'Alpha', 42800, null, null],
        ],
        more: { mergedAreas: merged },
      },
    ]);
    const { total, gaps } = sum([given], ['order_no']);
    expect(total.amountExclTax).toBe(9600000);
    expect(gaps.some(({ measure }) => measure === 'amountExclTax')).toBe(false);
  });
});

describe('taxes and engagements', () => {
  const columns = [
    'N° BC',
    'Code UO',
    'Qté',
    'Projet',
    'Montant HT',
    'Montant TVA',
    'Montant TTC',
    'N° EJ',
    'AE',
    'CP',
  ];
  const enabled = { finance: { enabled: true } };

  it('takes the amount including tax as written, else from the tax, else from the rate of the finance checks', () => {
    const lines = [
      columns,
      ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 100, 20, 120],
      ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 100, 5.5, null],
      ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 100, null, null],
    ];
    expect(sum(lines, ['lot'], enabled).total.amountInclTax).toBe(34550);
    const without = sum(lines, ['lot']);
    expect(without.total.amountInclTax).toBe(22550);
    expect(without.gaps).toContainEqual(
      expect.objectContaining({ measure: 'amountInclTax', reason: 'blank', rows: [4] }),
    );
  });

  it('tells commitment, payment and what is left only with the finance checks', () => {
    const lines = [
      columns,
      ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 100, 20, 120, 'EJ1', 120, 50],
      ['BC-2', 'UO-L2.2.2', 1, 'Alpha', 200, 40, 240, 'EJ2', 240, null],
    ];
    expect(table(sum(lines, ['ej_no'], enabled), 'commitment', 'paid', 'leftToPay')).toEqual({
      EJ1: [12000, 5000, 7000],
      EJ2: [24000, 0, 24000],
    });
    expect(sum(lines, ['ej_no']).total.commitment).toBeNull();
  });

  it('tells what counts only in what the total leaves to pay', () => {
    const lines = [
      columns,
      ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 100, 20, 120, 'EJ1', 120, 50],
      ['BC-2', 'UO-L2.2.2', 1, 'Alpha', 200, 40, 240, 'EJ2', '??', 30],
      ['BC-3', 'UO-L2.2.2', 1, 'Alpha', 100, 20, 120, 'EJ3', 120, '??'],
      ['BC-4', 'UO-L2.2.2', 1, 'Alpha', 100, 20, 120, 'EJ4', null, null],
      ['BC-5', 'UO-L2.2.2', 1, 'Alpha', 100, 20, 120, 'EJ2', null, null],
    ];
    const left = ({ gaps }: ReturnType<typeof sum>) =>
      gaps.flatMap(({ measure, reason, rows }) => (measure === 'leftToPay' ? [{ reason, rows }] : []));
    const byEngagement = sum(lines, ['ej_no'], enabled);
    expect(table(byEngagement, 'leftToPay')).toEqual({ EJ1: [7000], EJ2: [null], EJ3: [null], EJ4: [null] });
    expect(byEngagement.total.leftToPay).toBe(16000);
    expect(left(byEngagement)).toEqual([{ reason: 'only-in-total', rows: [3, 4] }]);
    // A sheet of which every group knows both has nothing to tell.
    const sheets = [
      { name: '2017', rows: lines },
      { name: '2018', rows: [columns, ['BC-6', 'UO-L2.2.2', 1, 'Alpha', 100, 20, 120, 'EJ1', 120, 50]] },
    ];
    expect(left(sum([source(sheets, enabled)], ['ej_no']))).toEqual([
      { reason: 'only-in-total', rows: [3, 4] },
    ]);
    // One group knows both, and a total that is not known takes up nothing.
    expect(left(sum(lines, ['lot'], enabled))).toEqual([]);
    expect(left(sum(lines.slice(0, 1).concat(lines.slice(2, 3)), ['ej_no'], enabled))).toEqual([]);
    expect(left(sum(lines, ['ej_no']))).toEqual([]);
  });

  it('counts a commitment that is written in full on each line of its order once', () => {
    const lines = [
      columns,
      ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 100, 20, 120, 'EJ1', 360, 60],
      ['BC-1', 'UO-L2.2.1', 1, 'Alpha', 200, 40, 240, 'EJ1', 360, 60],
      ['BC-2', 'UO-L2.2.2', 1, 'Alpha', 100, 20, 120, 'EJ2', 120, null],
      ['BC-2', 'UO-L2.2.2', 1, 'Beta', 100, 20, 120, 'EJ2', 120, null],
    ];
    const { groups, gaps } = sum(lines, ['ej_no'], enabled);
    expect(groups.map(({ values }) => [values.commitment, values.paid, values.leftToPay])).toEqual([
      [36000, 6000, 30000],
      [24000, 0, 24000],
    ]);
    expect(gaps.find(({ reason }) => reason === 'stated-per-order')?.rows).toEqual([3]);
  });
});

describe('what lines are grouped by', () => {
  const wide = [
    ['N° BC', 'Code UO', 'Qté', 'Profil', 'Phase', 'Date de commande', 'Jour', 'Taux', 'Montant HT'],
    ['BC-1', 'UO-L2.2.2', 1, 'Coach', 2, 42_800, 42_900, 0.2, 1_000.5],
    ['BC-2', 'UO inconnue', 1, 'Sorcier', 'Phase de rêve', null, null, null, 2_000],
    ['BC-3', 'UO-L2.2.2', 1, null, null, 42_800, null, null, 2_000],
  ];
  const keys = (by: string, said: Parameters<typeof source>[1] = {}) =>
    Object.fromEntries(
      sum([source([{ name: 'BC', rows: wide }], said)], [by]).groups.map(({ key, values }) => [
        key[0],
        values.lines,
      ]),
    );

  it('is what the agreement knows, else what is written, else nothing', () => {
    expect(keys('uo_code')).toEqual({ 'UO-L2.2.2': 2, 'UO inconnue': 1 });
    expect(keys('phase')).toMatchObject({ 2: 2, 'Phase de rêve': 1 });
    expect(Object.values(keys('profile'))).toEqual([1, 1, 1]);
    expect(keys('profile')).toMatchObject({ Sorcier: 1 });
    expect(keys('year')).toEqual({ 2017: 2, null: 1 });
    expect(keys('amount_ht')).toEqual({ 1000.5: 1, 2000: 2 });
    expect(keys('order_date')).toEqual({ '2017-03-06': 2, null: 1 });
  });

  it('is a text whatever its spelling, and a sign that is no word by itself', () => {
    const named = ['Ministère A', 'MINISTERE  A', '§', '¤'].map((name) => ['BC-1', 'UO-L2.2.2', 1, name]);
    const { groups } = sum([['N° BC', 'Code UO', 'Qté', 'Bénéficiaire'], ...named], ['beneficiary']);
    expect(groups.map(({ key, values }) => [key[0], values.lines]).sort()).toEqual(
      [
        ['Ministère A', 2],
        ['§', 1],
        ['¤', 1],
      ].sort(),
    );
  });

  it('is the holder of the lot where the settings name one only', () => {
    expect(keys('holder', { holders: { 2: 'Dupont' } })).toEqual({ Dupont: 2, null: 1 });
    expect(keys('holder', { holders: { 2: ['Dupont', 'Durand'] } })).toEqual({ null: 3 });
  });

  it('is the period of the framework the order falls in', () => {
    expect(keys('period', { notifiedOn: '2016-11-14' })).toEqual({ 1: 2, null: 1 });
    expect(keys('period', { notifiedOn: '2018-01-01' })).toEqual({ null: 3 });
    expect(keys('period')).toEqual({ null: 3 });
  });
});
