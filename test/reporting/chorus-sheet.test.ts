/** Orders and accounts side by side, as a sheet of a report. */
import type { ChorusExtract, ExtractEntry } from '../../src/core/chorus/read-extract';
import { planChorus } from '../../src/core/reporting/chorus-sheet';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { summaryWordsOf } from '../../src/telling/summary-words';
import { source } from '../summing/summed';
import { headings } from './plan-as-text';

const words = summaryWordsOf(fr);
const orders = source([
  {
    name: 'BC',
    rows: [
      ['N° BC', 'Code UO', 'Qté', 'Projet', 'N° EJ', 'Montant HT'],
      ['BC-1', 'UO-L2.2.2', 1, 'Alpha', '1400012345', 40_000],
      ['BC-1', 'UO-L2.2.1', 1, 'Alpha', '1400012345', 8_000.5],
      ['BC-2', 'UO-L2.2.2', 1, 'Beta', '1400012345', null],
      ['BC-3', 'UO-L2.2.2', 1, 'Beta', null, null],
      ['BC-4', 'UO-L2.2.2', 1, 'Beta', '1400012346', 100],
    ],
  },
]);
const entry = (engagement: string, row: number, more: Partial<ExtractEntry> = {}): ExtractEntry => ({
  ...{ engagement, row, engaged: null, certified: null, paid: null, left: null },
  ...more,
});
const extract = (more: Partial<ChorusExtract> = {}) =>
  ({
    ...{ snapshot: { name: 'Chorus' }, entries: [], unnamed: [], unreadable: [] },
    ...more,
  }) as unknown as ChorusExtract;
const rowsOf = (of: ChorusExtract, language = fr) =>
  planChorus([{ source: orders, extract: of }], summaryWordsOf(language))?.rows ?? [];

describe('the sheet of the accounts', () => {
  it('is none where no workbook has an extract', () => {
    expect(planChorus([], words)).toBeNull();
  });

  it('stands under its columns, amounts in euros', () => {
    const plan = planChorus([{ source: orders, extract: extract() }], words);
    if (!plan) throw new Error('no sheet');
    expect([plan.name, plan.table]).toEqual(['Chorus', 'Chorus']);
    expect(headings(plan)).toEqual([
      'N° EJ | 18',
      'Rapprochement | 26',
      'Commandes | 24 | wrapped',
      'Commandé HT | 16 | #,##0.00\\ "€"',
      'Engagé | 16 | #,##0.00\\ "€"',
      'Certifié | 16 | #,##0.00\\ "€"',
      'Payé | 16 | #,##0.00\\ "€"',
      'Reste à payer | 16 | #,##0.00\\ "€"',
      'Lignes de commande | 16 | wrapped',
      'Lignes de l’extrait | 16 | wrapped',
      'À savoir | 60 | wrapped',
    ]);
  });

  it('tells each engagement with its orders, their lines and those of the extract', () => {
    const entries = [
      entry('1400012345', 4, { engaged: 5_760_000, certified: 4_000_000, paid: 2_000_050, left: 3_759_950 }),
      entry('1400012345', 5, { engaged: 100 }),
      entry('1400099999', 6, { paid: 1_000 }),
    ];
    expect(rowsOf(extract({ entries }))).toEqual([
      [
        ...['1400012345', 'Rapproché', 'BC-1, BC-2', 48_000.5, 57_601, 40_000, 20_000.5, 37_599.5],
        ...[
          '2, 3, 4',
          '4, 5',
          'Montant HT\u00a0: 1 ligne sans «\u00a0Montant HT\u00a0», qui n’y compte pas (4).',
        ],
      ],
      ['1400012346', 'Absent de l’extrait', 'BC-4', 100, null, null, null, null, '6', null, null],
      ['1400099999', 'Sans commande', null, null, null, null, 10, null, null, '6', null],
      [
        ...['(sans numéro)', 'Commandes sans numéro d’EJ', 'BC-3', null, null, null, null, null, '5', null],
        'Montant HT\u00a0: 1 ligne sans «\u00a0Montant HT\u00a0», qui n’y compte pas (5).',
      ],
    ]);
  });

  it('says under them which rows of the extract are not counted, or not wholly', () => {
    const remarks = (more: Partial<ChorusExtract>) =>
      rowsOf(extract(more))
        .slice(3)
        .map((row) => [row.slice(0, 10).every((cell) => cell === null), row.length, row[10]]);
    const [unnamed, unreadable] = [
      words.chorus.unnamed('Chorus', [9, 10], words.say),
      words.chorus.unreadable('Chorus', [8], words.say),
    ];
    expect(remarks({ unnamed: [9, 10], unreadable: [8] })).toEqual([
      [true, 11, unnamed],
      [true, 11, unreadable],
    ]);
    expect(remarks({ unnamed: [9, 10] })).toEqual([[true, 11, unnamed]]);
    expect(remarks({ unreadable: [8] })).toEqual([[true, 11, unreadable]]);
    expect(remarks({})).toEqual([]);
  });

  it('is told in the language of the reader', () => {
    const [first] = rowsOf(extract({ entries: [entry('1400012345', 4)] }), en);
    expect(first?.[1]).toBe(en.chorus.found.both);
  });
});
