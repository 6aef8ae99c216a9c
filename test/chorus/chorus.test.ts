import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { matchOrders } from '../../src/core/chorus/match-orders';
import { readExtract } from '../../src/core/chorus/read-extract';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { bordereau, folder, workbook } from '../cli/workbooks';
import labelled from '../reading/real-headers.json';
import { agreement, snapshot } from '../reading/sheets';
import { source } from '../summing/summed';

const header = ['N° BC', 'Statut', 'Code UO', 'Qté', 'Projet', 'N° EJ', 'Montant HT'];
const orders: CellValue[][] = [
  header,
  ['BC-1', 'notifié', 'UO-L2.2.2', 1, 'Alpha', '1400012345', 40000],
  ['BC-1', 'notifié', 'UO-L2.2.1', 1, 'Alpha', '1400012345', 8000],
  ['BC-2', 'notifié', 'UO-L2.2.2', 1, 'Beta', 14_0001_2346, 50000],
  ['BC-3', 'notifié', 'UO-L2.2.2', 1, 'Beta', '0099', 1000],
  ['BC-4', 'notifié', 'UO-L2.2.2', 1, 'Beta', '1400099999', 2000],
  ['BC-5', 'notifié', 'UO-L2.2.2', 1, 'Beta', null, 3000],
  ['BC-6', 'annulé', 'UO-L2.2.2', 1, 'Beta', '1400077777', 4000],
];
const extract: CellValue[][] = [
  ['Extraction du 01/06/2018'],
  [],
  [
    'Centre financier',
    'N° EJ',
    'Fournisseur',
    'Montant engagé',
    'Montant constaté TTC',
    'Montant payé',
    'Reste à payer',
  ],
  ['0129-CAHC', '1400012345', 'DEVCO', 57600, 40000, '20\u00a0000,50', 37599.5],
  ['0129-CAHC', '14 0001 2346', 'DEVCO', 30000, null, 10000, null],
  ['0129-CAHC', 1400012346, 'DEVCO', 30000, null, 5000, null],
  ['0129-CAHC', 99, 'DEVCO', 1200, null, null, null],
  ['0129-CAHC', '1400077777', 'DEVCO', 4800, 'à voir', null, null],
  ['Total', null, null, 123600, null, 35000.5, null],
];
const given = () => source([{ name: 'BC', rows: orders }]);

function read(rows: readonly (readonly CellValue[])[]) {
  return readExtract(snapshot(rows, { name: 'Chorus' }), agreement);
}

describe('an extract of the accounts', () => {
  it('is read with its own headers, below its title, totals aside', () => {
    const found = read(extract);
    expect(found?.headerRow).toBe(3);
    expect(found?.entries[0]).toEqual({
      row: 4,
      engagement: '1400012345',
      engaged: 5_760_000,
      certified: 4_000_000,
      paid: 2_000_050,
      left: 3_759_950,
    });
    expect([found?.unnamed, found?.unreadable]).toEqual([[9], [8]]);
  });

  it('is no order sheet, no price schedule, no list without amounts', () => {
    expect(read(orders)).toBeNull();
    expect(
      read([
        ['Code UO', 'Prix unitaire HT'],
        ['UO-L2.2.2', 41000],
      ]),
    ).toBeNull();
    expect(
      read([
        ['N° EJ', 'Service'],
        ['1400012345', 'DSAF'],
      ]),
    ).toBeNull();
  });

  it('tells a row with an amount and no number, not one with neither; headers alone are no extract', () => {
    const titles = ['N° EJ', 'Montant engagé', 'Montant payé'];
    expect(read([titles])).toBeNull();
    expect(read([titles, ['sans objet', null, null]])).toBeNull();
    const found = read([
      titles,
      ['14', 5, 'n/a'],
      ['sans objet', null, ' '],
      [null, null, 7],
      ['à créer', 0, null],
    ]);
    expect(found).toMatchObject({
      entries: [{ row: 2, engaged: 500, certified: null, paid: null }],
      unnamed: [4, 5],
      unreadable: [],
    });
  });

  it.each([
    ['fr-sucombe-repD-original-names', ['Montant LC ou marché TTC', 'Montant constats TTC', 'N° EJ']],
    ['fr-sucombe-repA', ['EJ', 'payé', 'Solde']],
    ['fr-chorus-jp57', ['Numéro de la pièce précédente', 'Montant à contrôler en devise trans. ave']],
  ])('is known by the real headers of %s', (sheet, amounts) => {
    const sheets: Readonly<Record<string, readonly string[]>> = labelled.sheets;
    const headers = sheets[sheet] ?? [];
    expect(headers).toEqual(expect.arrayContaining(amounts));
    const row = headers.map((heading) =>
      /EJ$|pièce précédente/.test(heading) ? '1400012345' : amounts.includes(heading) ? 100 : 'texte',
    );
    const [entry] = read([headers, row])?.entries ?? [];
    expect(entry?.engagement).toBe('1400012345');
    const values = [entry?.engaged, entry?.certified, entry?.paid, entry?.left].filter(
      (value) => value !== null,
    );
    expect(values).toEqual(Array(amounts.length - 1).fill(10_000));
  });
});

describe('matching with the orders', () => {
  const matched = () => {
    const found = read(extract);
    if (!found) throw new Error('no extract');
    return matchOrders(given(), found);
  };

  it('goes by the number alone, and lists what matches nothing on both sides', () => {
    expect(
      matched().map(({ engagement, found, lines, entries }) => [
        engagement,
        found,
        lines.map(({ row }) => row),
        entries.map(({ row }) => row),
      ]),
    ).toEqual([
      ['1400012345', 'both', [2, 3], [4]],
      ['1400012346', 'both', [4], [5, 6]],
      ['0099', 'both', [5], [7]],
      ['1400099999', 'orders', [6], []],
      ['1400077777', 'accounts', [], [8]],
      [null, 'none', [7], []],
    ]);
  });

  it('tells numbers apart by every figure but zeros in front, and lists first what stands on both sides', () => {
    const order = (number: string) => ['BC-1', 'notifié', 'UO-L2.2.2', 1, 'Alpha', number, 100];
    const sheets = source([
      { name: 'BC', rows: [header, order(' 1001 '), order('22'), order('0022'), order('33')] },
    ]);
    const found = read([
      ['N° EJ', 'Montant engagé'],
      ['0033', 1],
      ['11', 2],
    ]);
    if (!found) throw new Error('no extract');
    expect(
      matchOrders(sheets, found).map(({ engagement, found: where, lines, entries }) => [
        engagement,
        where,
        lines.length,
        entries.length,
      ]),
    ).toEqual([
      ['33', 'both', 1, 1],
      ['1001', 'orders', 1, 0],
      ['22', 'orders', 2, 0],
      ['11', 'accounts', 0, 1],
    ]);
  });

  it('adds up the rows of an engagement; what is left is as written, else what is engaged less what is paid', () => {
    const [first, second, third] = matched();
    expect(first).toMatchObject({ orderedExclTax: 4_800_000, engaged: 5_760_000, left: 3_759_950 });
    expect(second).toMatchObject({ engaged: 6_000_000, certified: null, paid: 1_500_000, left: 4_500_000 });
    expect(third).toMatchObject({ engaged: 120_000, paid: null, left: null });
  });

  it('counts what is left of a row that does not write it beside rows that do', () => {
    const found = read([
      ['N° EJ', 'Montant engagé', 'Montant payé', 'Reste à payer'],
      ['1400012345', 500, 100, 400],
      ['1400012345', 1000, 400, null],
      ['1400012345', null, 50, null],
    ]);
    const [first] = found ? matchOrders(given(), found) : [];
    expect(first).toMatchObject({ engaged: 150_000, paid: 55_000, left: 100_000 });
  });

  it('takes what is paid from what is engaged also where these stand on rows of their own', () => {
    const found = read([
      ['N° EJ', 'Montant engagé', 'Montant payé'],
      ['1400012345', 1000, null],
      ['1400012345', null, 400],
    ]);
    const [first] = found ? matchOrders(given(), found) : [];
    expect(first).toMatchObject({ engaged: 100_000, paid: 40_000, left: 60_000 });
  });
});

describe('bordereau summary --report', () => {
  const sheetNames = async (path: string) =>
    (await readXlsx(readFileSync(path))).sheets.map(({ name }) => name);

  it('has a sheet for the extract where a sheet of the workbook is one', async () => {
    const dir = folder();
    await workbook(join(dir, 'a.xlsx'), [
      { name: 'BC', rows: orders },
      { name: 'Extrait', rows: extract },
    ]);
    await workbook(join(dir, 'b.xlsx'), [{ name: 'BC', rows: orders }]);
    for (const name of ['a', 'b'])
      expect(
        (await bordereau(dir, 'summary', `${name}.xlsx`, '--by', 'ej_no', '--report', `r${name}.xlsx`))
          .status,
      ).toBe(0);
    expect(await sheetNames(join(dir, 'rb.xlsx'))).not.toContain('Chorus');
    const { sheets } = await readXlsx(readFileSync(join(dir, 'ra.xlsx')));
    const chorus = sheets.find(({ name }) => name === 'Chorus');
    expect(chorus?.rows[1]?.slice(0, 8)).toEqual([
      '1400012345',
      'Rapproché',
      'BC-1',
      48000,
      57600,
      40000,
      20000.5,
      37599.5,
    ]);
    expect(chorus?.rows.map(([, found]) => found)).toContain('Commandes sans numéro d’EJ');
  });

  it('takes no sheet of the sample for an extract', async () => {
    const dir = folder();
    const sample = join(__dirname, '..', '..', 'samples', 'suivi-commandes.xlsx');
    await bordereau(dir, 'summary', sample, '--by', 'lot', '--report', 'r.xlsx');
    expect(await sheetNames(join(dir, 'r.xlsx'))).not.toContain('Chorus');
  });
});
