import { textColumn } from '../../src/core/sheet/column-builders';
import type { Heading } from '../../src/core/sheet/map-columns';
import { nearField } from '../../src/core/sheet/near-headers';
import { columns, orderSheet } from './sheets';

function heading(header: string): Heading {
  return { index: 1, header, wordings: [header], samples: () => [] };
}

function near(header: string): string | null {
  return nearField(heading(header), columns);
}

describe('a header that is nearly one we know', () => {
  it.each([
    ['Montent HT', 'amount_ht'],
    ['Quantitée', 'qty'],
    ['Numméro OT', 'order_no'],
    ['Date de debbut', 'start_date'],
    ['Titulair', 'holder'],
  ])('%j may mean %s', (header, field) => {
    expect(near(header)).toBe(field);
  });

  it.each(['Lots', 'Tot', 'Décision phase 4', 'Suivi par', 'Remarques', ''])(
    '%j means nothing near',
    (header) => {
      expect(near(header)).toBeNull();
    },
  );

  it.each<[string, string | null]>([
    // A word of four letters is another word when one changes; of five, one slip is one, up to eight; then two.
    ['nont', null],
    ['monts', null],
    ['abcd', null],
    ['abcdf', 'abcde'],
    ['lotss', 'lotis'],
    ['lotiss', 'lotis'],
    ['lotissx', null],
    ['montenns', null],
    ['montents', 'montants'],
    ['montents x', 'montants x'],
    ['montenns x', 'montants x'],
    ['monnenns x', null],
    ['abxxefghi', 'abcdefghi'],
    // What only may be meant is not proposed.
    ['peut-êtte', null],
    ['phase 3 x', 'phase 3 x'],
    ['phasse 3 x', 'phase 3 x'],
    ['phase 4 x', null],
    // Nearer to one than to the other, or as near to both.
    ['colonne ki', null],
    ['colonnee ka', 'colonne ka'],
    ['colonnee ku', 'colonne ku'],
  ])('%j, among a few columns, may mean %s', (header, meant) => {
    const known = [
      'mont',
      'abcde',
      'lotis',
      'montants',
      'montants x',
      'abcdefghi',
      'phase 3 x',
      'colonne ka',
    ];
    const few = [...known, 'colonne ku'].map((text) =>
      textColumn({ field: text, title: { fr: text, en: text }, headers: [] }),
    );
    const unsure = textColumn({ field: 'x', title: { fr: 'X', en: 'X' }, headers: [['peut-être', 0.9]] });
    expect(nearField(heading(header), [...few, unsure])).toBe(meant);
  });

  it('may be the heading above with the header, or the header alone', () => {
    const both = { ...heading('Titulair'), wordings: ['Suivi Titulair', 'Titulair'] };
    expect(nearField(both, columns)).toBe('holder');
  });

  it('is proposed, never taken, and only for a field no column holds', () => {
    const rows = [
      ['N° BC', 'UO', 'Qté', 'Montent HT', 'Quantitée'],
      ['BC-1', 'UO-L2.2.2', 1, 48000, 2],
    ];
    const sheet = orderSheet(rows);
    expect(sheet.columns.map(({ column }) => column.field)).toEqual(['order_no', 'uo_code', 'qty']);
    expect(sheet.unmapped).toEqual([
      { header: 'Montent HT', index: 4, near: 'amount_ht' },
      { header: 'Quantitée', index: 5 },
    ]);
  });
});
