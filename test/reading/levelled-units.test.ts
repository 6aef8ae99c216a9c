import product from '../../src/agreements/produit-2026.json';
import type { Agreement } from '../../src/core/agreement/schema';
import { readUnit } from '../../src/core/agreement/units';
import { checkWorkbook } from '../../src/core/checking/check-workbook';
import { completeSettings } from '../../src/core/checking/settings';
import { unitParts } from '../../src/core/orders/composite-units';
import { readOrders } from '../../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../../src/core/orders/recognise';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { rule as unitSpelling } from '../../src/rules/unit-spelling';
import { columnOf, columns, snapshot } from './sheets';

const agreement = product as unknown as Agreement;

function read(rows: readonly (readonly CellValue[])[]) {
  const sheet = recogniseOrderSheet(snapshot(rows), { columns, agreement });
  if (!('headerRow' in sheet)) throw new Error(`not an order sheet: ${sheet.missing.join(', ')}`);
  const settings = completeSettings({ version: 1, agreement: agreement.id });
  const [orders] = readOrders([sheet], { agreement, settings });
  if (!orders) throw new Error('not read');
  return orders;
}

/** The units of the lines, with their quantities; "?" and the candidates where one is to be asked. */
const unitsOf = (rows: readonly (readonly CellValue[])[]) =>
  read(rows).lines.map((line) => {
    const { unitReading: reading } = line;
    const named =
      reading.kind === 'exact' || reading.kind === 'respelled'
        ? reading.unit.code
        : reading.kind === 'ambiguous'
          ? `? ${reading.candidates.map(({ code }) => code).join(' ')}`
          : reading.kind;
    return [named, line.get(columnOf('qty'))];
  });

describe('a unit named by its family and its level', () => {
  it.each<[string, string]>([
    ['Devops intermédiaire', 'UO 1.3.2'],
    ['DevOps, niveau intermédiaire', 'UO 1.3.2'],
    ['dev ops niveau 2', 'UO 1.3.2'],
    ['Développeur avancé', 'UO 1.3.3'],
    ['Simple design', 'UO 1.2.1'],
    ['UX N3', 'UO 1.2.3'],
    ['Devops Intermediate', 'UO 1.3.2'],
    ['Design interm.', 'UO 1.2.2'],
    ['Advanced data', 'UO 1.4.3'],
    ['Data engineer intermédiaires', 'UO 1.4.2'],
    ['Proxy PM avancée', 'UO 1.5.3'],
    ['Support utilisateurs – Simple', 'UO 1.1.1'],
    ['UO 1.3 intermédiaire', 'UO 1.3.2'],
  ])('%s is %s', (written, code) => {
    expect(readUnit(agreement, written)).toMatchObject({ kind: 'respelled', unit: { code } });
  });

  it.each([
    ['Astreinte passive (DevOps avancé)', 'UO-AP'],
    ['Transfert de compétences (produit Alpha)', 'UO-TRANSFERT'],
  ])('%s: a unit without a code, by its label before a remark', (written, code) => {
    expect(readUnit(agreement, written)).toMatchObject({ kind: 'exact', unit: { code } });
  });

  it.each<[string, string, string]>([
    ['DevOps', 'Intermédiaire', 'UO 1.3.2'],
    ['DevOps', '2', 'UO 1.3.2'],
    ['Design', 'Niveau 3 – Avancé', 'UO 1.2.3'],
    ['1.3', 'N1', 'UO 1.3.1'],
    ['UO 1.4', 'simple', 'UO 1.4.1'],
    // A code says its level itself.
    ['UO 1.3.2', 'Avancé', 'UO 1.3.2'],
  ])('%s with the level %j beside it is %s', (written, level, code) => {
    expect(readUnit(agreement, written, '', level)).toMatchObject({ unit: { code } });
    if (!/\d\.\d\.\d/.test(written))
      expect(readUnit(agreement, '', written.replace(/^1/, 'UO 1'), level)).toMatchObject({ unit: { code } });
  });

  it.each<[string, string]>([
    ['DevOps', ''],
    ['DevOps', 'à préciser'],
    ['1.3', ''],
    ['développeur', 'simple ou avancé'],
  ])('%s with the level %j is asked, with every level that it may be', (written, level) => {
    expect(readUnit(agreement, written, '', level)).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ code: 'UO 1.3.1' }, { code: 'UO 1.3.2' }, { code: 'UO 1.3.3' }],
    });
  });

  it.each(['Chef de projet intermédiaire', 'Intermédiaire', 'Data center', '10'])(
    'does not make %j one',
    (written) => {
      const { kind } = readUnit(agreement, written);
      expect(['exact', 'respelled']).not.toContain(kind);
    },
  );
});

describe('units with their quantities in one cell', () => {
  it.each<[string, [string, number | null][]]>([
    ['Devops intermédiaire: 10', [['Devops intermédiaire', 10]]],
    ['10 x Devops intermédiaire', [['Devops intermédiaire', 10]]],
    ['Devops : 10', [['Devops', 10]]],
    ['1.3 : 10', [['1.3', 10]]],
    [
      'Devops intermédiaire: 10, Design avancé: 2,5',
      [
        ['Devops intermédiaire', 10],
        ['Design avancé', 2.5],
      ],
    ],
    [
      'UO 1.3.2 : 10\nDesign simple (5) ; Devops : 3',
      [
        ['UO 1.3.2', 10],
        ['Design simple', 5],
        ['Devops', 3],
      ],
    ],
    [
      'Devops avancé : 12 + Astreinte passive : 2',
      [
        ['Devops avancé', 12],
        ['Astreinte passive', 2],
      ],
    ],
    // The label of the unit before it, not another unit.
    ['UO 1.3.2 ; devops', [['UO 1.3.2', null]]],
    ['UO 1.3.2 ; Astreinte passive', [['UO 1.3.2', null]]],
    ['Devops intermédiaire', []],
    ['Réunion : 3', []],
    ['UO 1 : 3', []],
  ])('%j', (written, parts) => {
    expect(unitParts(agreement, written)).toEqual(parts.map(([unit, quantity]) => ({ unit, quantity })));
  });

  it('are counted where the sheet has no column of quantities, and the amount of a single one is its own', () => {
    const header = ['N° BC', 'Prestation', 'Projet', 'Montant HT'];
    const rows = [
      header,
      ['BC-1', 'Devops intermédiaire: 10', 'Alpha', 6_400],
      ['BC-2', 'Devops avancé: 4 + Design simple: 6', 'Alpha', 5_500],
      ['BC-3', 'Devops: 8', 'Beta', 5_000],
    ];
    expect(unitsOf(rows)).toEqual([
      ['UO 1.3.2', 10],
      ['UO 1.3.3', 4],
      ['UO 1.2.1', 6],
      ['? UO 1.3.1 UO 1.3.2 UO 1.3.3', 8],
    ]);
    const sheet = read(rows);
    expect(sheet.columns.find(({ column }) => column.field === 'qty')).toMatchObject({ index: 2 });
    expect(sheet.lines.map((line) => line.get(columnOf('amount_ht')))).toEqual([
      640_000,
      null,
      null,
      500_000,
    ]);
    expect(sheet.findings.map(({ rule, facts }) => [rule, facts['rows']])).toEqual([
      ['composite-units', [3]],
    ]);
  });

  it('are not overwritten by the code that is suggested for one of them', () => {
    const header = ['N° BC', 'UO', 'Qté', 'Projet'];
    const sheet = read([
      header,
      ['BC-1', 'Devops intermédiaire: 10', null, 'Alpha'],
      ['BC-2', 'uo 1.3.2 x2 + 3 uo-1-2-1', null, 'Alpha'],
      ['BC-3', 'Devops intermédiaire', 4, 'Alpha'],
      ['BC-4', 'uo\u00a01.3.2 ', 4, 'Alpha'],
    ]);
    const settings = completeSettings({ version: 1, agreement: agreement.id });
    const [check] = checkWorkbook({
      ...{ sheets: [sheet], agreement, settings, asOf: 46_300 },
      rules: [unitSpelling],
    });
    expect(
      check?.findings.flatMap(({ rule, at, suggested }) =>
        rule === unitSpelling.id ? [[at?.row, suggested]] : [],
      ),
    ).toEqual([
      [2, undefined],
      [3, undefined],
      [3, undefined],
      [4, 'UO 1.3.2'],
      [5, 'UO 1.3.2'],
    ]);
  });

  it('give way to the quantity of a column of its own', () => {
    const header = ['N° BC', 'UO', 'Qté', 'Projet'];
    expect(
      unitsOf([header, ['BC-1', 'UO 1.3.2 : 10', 12, 'Alpha'], ['BC-2', 'UO 1.3.2 : 10', null, 'Alpha']]),
    ).toEqual([
      ['UO 1.3.2', 12],
      ['UO 1.3.2', 10],
    ]);
  });
});

describe('a sheet that names families and levels in columns of their own', () => {
  it.each<[string, string]>([
    ['Prestation', 'Niveau'],
    ['Libellé', 'Complexité'],
    ['Profil', 'Niveau'],
  ])('is an order sheet: %s and %s', (unit, level) => {
    const rows = [
      ['N° BC', unit, level, 'Nb UO', 'Projet', 'Date de commande'],
      ['BC-1', 'DevOps', 'Intermédiaire', 10, 'Alpha', 46_200],
      ['BC-2', 'Design', 'Avancé', 5, 'Alpha', 46_210],
      ['BC-3', 'DevOps', null, 8, 'Beta', 46_220],
    ];
    expect(unitsOf(rows)).toEqual([
      ['UO 1.3.2', 10],
      ['UO 1.2.3', 5],
      ['? UO 1.3.1 UO 1.3.2 UO 1.3.3', 8],
    ]);
  });

  it('keeps a line whose words alone name a unit, be it in another column', () => {
    const { lines } = read([
      ['N° BC', 'Prestation', 'Remarque', 'Projet'],
      ['BC-1', 'DevOps simple', null, 'Alpha'],
      [],
      ['Nouveau', null, 'DevOps avancé', 'Alpha'],
    ]);
    expect(lines.map(({ row }) => row)).toEqual([2, 4]);
  });

  it('takes the lot from its own column: the units of this agreement are in both lots', () => {
    const { lines } = read([
      ['N° BC', 'Lot', 'Prestation', 'Niveau', 'Qté', 'Projet'],
      ['BC-1', 'Lot 2', 'DevOps', 'Simple', 1, 'Alpha'],
      ['BC-2', null, 'DevOps', 'Simple', 1, 'Alpha'],
    ]);
    expect(lines.map(({ unit, lot }) => [unit?.lots, lot])).toEqual([
      [['1', '2'], '2'],
      [['1', '2'], null],
    ]);
  });
});

describe('lines of other contracts', () => {
  const header = ['N° marché', 'N° BC', 'UO', 'Qté', 'Projet'];
  const own = ['25_BAM_044_AC01', 'BC-1', 'UO 1.3.2', 10, 'Alpha'];

  it('are counted apart, by the references of the agreement', () => {
    const { lines, skipped } = read([
      header,
      own,
      ['2024-DITP-COACHING', 'BC-2', 'Coaching d’équipe', 3, 'Alpha'],
      ['Marché 25 BAM 044 AC02', 'BC-3', 'UO 1.2.1', 5, 'Beta'],
      [null, 'BC-4', 'UO 1.2.1', 5, 'Beta'],
    ]);
    expect(lines.map(({ orderKey }) => orderKey)).toEqual(['bc1', 'bc3', 'bc4']);
    expect(skipped).toEqual([{ row: 3, reason: 'other-contract' }]);
  });

  it('are not told apart where no line bears a reference of the agreement: the number may be one of Chorus', () => {
    const { lines } = read([header, ['1400012345', ...own.slice(1)], ['1400099999', ...own.slice(1)]]);
    expect(lines).toHaveLength(2);
  });
});
