import { readLot } from '../../src/core/agreement/lots';
import { readStatus } from '../../src/core/orders/status';
import { agreement, columnOf, read } from './sheets';

const header = ['N° BC', 'UO', 'Qté', 'Projet', 'Début', 'Montant HT'];
const line = ['BC-1', 'UO-L2.2.2', 1, 'Alpha', 42744, 48000];
const other = ['BC-2', 'UO-L2.2.1', 2, 'Beta', 42745, 10000];

/** Rows below the header → rows of the lines, and the others with their reason. */
function kinds(...rows: (string | number | null)[][]) {
  const sheet = read([header, line, ...rows]);
  return [
    ...sheet.lines.slice(1).map(({ row }) => [row, 'line']),
    ...sheet.skipped.map(({ row, reason }) => [row, reason]),
  ].sort((a, b) => Number(a[0]) - Number(b[0]));
}

describe('rows that are no lines', () => {
  it('are blank', () => {
    expect(kinds([], other, ['\u00a0'])).toEqual([
      [3, 'blank'],
      [4, 'line'],
      [5, 'blank'],
    ]);
  });

  it.each([
    ['Total', 'total'],
    ['TOTAL GÉNÉRAL', 'total'],
    ['Total 2016', 'total'],
    ['Total\u00a0:', 'total'],
    ['Totaux', 'total'],
    ['Total HT', 'total'],
    ['Total lot 2', 'total'],
    ['Montant total', 'total'],
    ['Cumul', 'total'],
    ['Grand total', 'total'],
    ['Sous-total', 'subtotal'],
    ['Sous total Alpha', 'subtotal'],
    ['S/Total', 'subtotal'],
    ['Subtotal 2016', 'subtotal'],
    ['À reporter', 'subtotal'],
    ['SOUS‑TOTAL phase 2', 'subtotal'],
    ['Total Alpha', 'total'],
  ])('are headed %j: %s, in whatever cell', (label, reason) => {
    for (const column of [0, 1, 3]) {
      const row: (string | number | null)[] = [null, null, null, null, null, 48000];
      row[column] = label;
      expect(kinds(row, other)).toEqual([
        [3, reason],
        [4, 'line'],
      ]);
    }
  });

  it('are totals in the unit column that name the unit', () => {
    expect(kinds([null, 'Sous-total UO-L2.2.2', 1, null, null, 48000])).toEqual([[3, 'subtotal']]);
  });

  it('are totals without a label, when they add up', () => {
    expect(kinds(other, [null, null, null, null, null, 58000])).toEqual([
      [3, 'line'],
      [4, 'total'],
    ]);
    expect(kinds(other, [null, null, null, null, null, 57999])).toEqual([
      [3, 'line'],
      [4, 'line'],
    ]);
  });

  it('repeat the header', () => {
    expect(kinds(header, other)).toEqual([
      [3, 'repeated-header'],
      [4, 'line'],
    ]);
  });

  it('are titles above lines, notes elsewhere', () => {
    expect(kinds(['Lot 2'], [], ['Année 2017'], other, ['Arrêté au 31/12'], ['* hors TVA'])).toEqual([
      [3, 'title'],
      [4, 'blank'],
      [5, 'title'],
      [6, 'line'],
      [7, 'note'],
      [8, 'note'],
    ]);
  });

  it('are notes where no column of ours is filled', () => {
    expect(read([[...header, 'Remarques'], line, [...header.map(() => null), 'voir BC-1']]).skipped).toEqual([
      { row: 3, reason: 'note' },
    ]);
  });

  it('belong to another contract, where the user named one', () => {
    const rows = [
      [...header, 'N° marché'],
      [...line, '2016-DSAF-07'],
      [...other, '2014 X 01'],
      [...other, '2016 dsaf 07'],
      [...other, null],
    ];
    expect(read(rows, {}, { contractNo: '2016-DSAF-07' }).skipped).toEqual([
      { row: 3, reason: 'other-contract' },
    ]);
    expect(read(rows).skipped).toEqual([]);
  });
});

describe('rows that are lines', () => {
  it.each([
    ['a project called like a total', ['BC-2', 'UO-L2.2.2', 1, 'Total Recall', 42744, 48000]],
    ['a total project without a unit', ['BC-2', null, 1, 'Total Recall', 42744, 48000]],
    ['an unknown unit', ['BC-2', 'UO-L9.9', 1, 'Alpha', null, null]],
    ['a blank unit', ['BC-2', null, 1, 'Alpha', 42744, 48000]],
    ['only a unit', [null, 'UO-L2.2.2', null, null, null, null]],
    ['errors', ['#REF!', '#REF!', 1, null, null, null]],
  ])('have %s', (_, row) => {
    expect(kinds(row)).toEqual([[3, 'line']]);
  });

  it('are kept when hidden, and told', () => {
    const sheet = read([header, line, other, other], { hiddenRows: new Set([3, 4, 9]) });
    expect(sheet.lines.map(({ row, hidden }) => [row, hidden])).toEqual([
      [2, false],
      [3, true],
      [4, true],
    ]);
    expect(sheet.findings).toMatchObject([{ rule: 'hidden-row', severity: 'info', facts: { rows: [3, 4] } }]);
  });
});

describe('what a line gives', () => {
  it('reads values by column, and tells blank, unreadable and absent apart', () => {
    const sheet = read([header, [12, ' uo l2-2-2', 'deux', null, '31/02/2017', 1000]]);
    const [first] = sheet.lines;
    expect(first).toMatchObject({ orderKey: '12', unit: { code: 'UO-L2.2.2' }, projectKey: null, lot: '2' });
    expect(first?.get(columnOf('order_no'))).toBe('12');
    expect(first?.get(columnOf('amount_ht'))).toBe(100_000);
    expect(first?.get(columnOf('qty'))).toBeNull();
    expect(first?.unreadable(columnOf('qty'))).toBe(true);
    expect(first?.written(columnOf('qty'))).toBe('deux');
    expect(first?.unreadable(columnOf('project'))).toBe(false);
    expect(first?.has(columnOf('end_date'))).toBe(false);
    expect(first?.cell(columnOf('end_date'))).toBeNull();
    expect(first?.cell(columnOf('start_date'))).toEqual({ sheetId: 'BC', row: 2, column: 5 });
  });

  it('takes phase and lot from the unit, else from what is written', () => {
    const rows = [
      ['N° BC', 'UO', 'Qté', 'Lot', 'Phase'],
      ['1', 'UO-L2.2.2', 1, 'Lot n° 1', 3],
      ['2', 'UO-L9', 1, 'Lot n° 2', 'Phase 3'],
      ['3', 'UO-L1.2', 1, null, null],
    ];
    expect(
      read(rows).lines.map(({ lot, writtenLot, phase }) => [lot, writtenLot, phase?.id ?? null]),
    ).toEqual([
      ['2', '1', '2'],
      ['2', '2', '3'],
      ['1', null, null],
    ]);
  });

  it('counts an order from its notification, else from its issue, or as the user reads the doubt', () => {
    const rows = [
      ['N° BC', 'UO', "Date d'émission", 'Date de notification'],
      ['1', 'UO-L2.2.2', 42744, 42750],
      ['2', 'UO-L2.2.2', 42744, null],
    ];
    const days = (readings: Record<string, string>) =>
      read(rows, {}, { readings }).lines.map((l) => l.orderDay);
    expect(days({})).toEqual([42750, 42744]);
    expect(days({ 'D-04': 'issued' })).toEqual([42744, 42744]);
  });

  it('compares projects and orders without regard to case, accents, punctuation and spaces', () => {
    const rows = [
      ['N° BC', 'UO', 'Qté', 'Projet'],
      ['BC-001', 'UO-L2.2.2', 1, 'Bêta Gouv'],
      ['bc 001', 'UO-L2.2.2', 1, 'beta.gouv '],
      ['BC 001', 'UO-L2.4.1', 1, 'TOUS'],
      ['1-23', 'UO-L2.4.1', 1, 'Tous les projets'],
      ['12-3', 'UO-L2.4.1', 1, null],
    ];
    const { lines } = read(rows);
    expect(lines.map(({ projectKey }) => projectKey)).toEqual(['betagouv', 'betagouv', null, null, null]);
    expect(new Set(lines.map(({ orderKey }) => orderKey)).size).toBe(3);
  });
});

describe('words', () => {
  it.each([
    ['Annulé', 'cancelled'],
    ['ANNULEE', 'cancelled'],
    ['annulation', 'cancelled'],
    ['Abandonné', 'cancelled'],
    ['classé sans suite', 'cancelled'],
    ['soldé', 'settled'],
    ['Soldée', 'settled'],
    ['Brouillon', 'draft'],
    ['émis', 'active'],
    ['Non annulé', 'active'],
    ['non soldée', 'active'],
    ['Non terminé', 'active'],
    ['Pas encore clôturée', 'active'],
    ['À annuler ?', 'active'],
    ['À solder', 'active'],
    ['À clôturer fin juillet', 'active'],
    ['Annulation partielle', 'active'],
    ['Soldé partiellement', 'active'],
    ['Annulation refusée', 'active'],
    ['Demande d’annulation', 'active'],
    ['En cours de clôture', 'active'],
    ['Not yet completed', 'active'],
    ['Non soldé, annulé', 'cancelled'],
    ['Annulé à la demande du titulaire', 'cancelled'],
    ['Annulée en cours d’exécution', 'cancelled'],
    ['Le titulaire a annulé', 'cancelled'],
    ['Supprimée', 'cancelled'],
    ['Ligne supprimée', 'cancelled'],
    ['À supprimer', 'active'],
    ['À abandonner', 'active'],
    ['Exécution terminée', 'settled'],
    ['notifié', 'active'],
    ['', 'active'],
    [null, 'active'],
  ])('status %j means %s', (written, status) => {
    expect(readStatus(written)).toBe(status);
  });

  it.each([
    ['2', '2'],
    ['Lot 2', '2'],
    ['Lot n° 2', '2'],
    ['LOT2', '2'],
    ['Lot II', '2'],
    ['i', '1'],
    ['Lot deux', '2'],
    ['Lot numéro 2', '2'],
    ['2e lot', '2'],
    ['Lots I et II', '1 + 2'],
    ['02', '2'],
    ['2 – start-ups', '2'],
    ['Appui à la création et à l’animation d’un incubateur', '1'],
    ['Lot 7', '7'],
    ['002', '2'],
    ['2.0', '2'],
    ['1 et 2', '1 + 2'],
    ['Lots 1 et 2', '1 + 2'],
    ['1/2', '1 + 2'],
    ['Lot 2 / Lot 2', '2'],
    ['Lot 2 bis', '2 bis'],
    ['', null],
  ])('lot %j is %j', (written, lot) => {
    expect(readLot(agreement, written)).toBe(lot);
  });

  it('reads a lot that a letter or a numeral names', () => {
    const [lot] = agreement.lots;
    if (!lot) throw new Error('no lot');
    const lots = ['D', 'L', 'II'].map((id) => ({ ...lot, id }));
    const said = ['Lot D', 'lot l', 'Lot II', 'Lot 2'];
    expect(said.map((written) => readLot({ ...agreement, lots }, written))).toEqual(['D', 'L', 'II', 'II']);
  });

  it('takes a number for that of a lot only where nothing else belongs to it', () => {
    const [lot] = agreement.lots;
    if (!lot) throw new Error('no lot');
    const lots = ['12', 'A1'].map((id) => ({ ...lot, id }));
    const said = ['12', 'L12', '102', 'a1', 'AL1', 'A01'];
    expect(said.map((written) => readLot({ ...agreement, lots }, written))).toEqual([
      ...['12', '12', '102', 'A1', 'al1', 'a01'],
    ]);
  });
});
