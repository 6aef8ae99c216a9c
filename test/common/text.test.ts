import fc from 'fast-check';
import { freshNameKey, nameKey, normalise, oneLine, sameText, words } from '../../src/core/text';

describe('comparing text', () => {
  it.each([
    ["Unité d'œuvre", 'unite d oeuvre'],
    ['Unité d’œuvre', 'unite d oeuvre'],
    ['N° BC', 'no bc'],
    ['Nº\u00a0BC', 'no bc'],
    ['n°BC', 'no bc'],
    ['No. BC', 'no bc'],
    ['Montant\u202fHT\n(en\u00a0€)', 'montant ht en'],
    ['  Start-up d’État ', 'start up d etat'],
    ['E\u0301tat', 'etat'],
    ['UO‑L2.2.2', 'uo l2 2 2'],
    ['ＡＢＣ', 'abc'],
    ['dé\u00adbut', 'debut'],
    ['30°', '30'],
    ['N ° BC', 'no bc'],
    ['Nos BC', 'nos bc'],
    ['N°s BC', 'no bc'],
    ['Plan° 3', 'plan 3'],
    ['Cœur, Ærø, Straße, Łódź', 'coeur aero strasse lodz'],
    ['A1 -- b', 'a1 b'],
    ['(HT)', 'ht'],
    ['', ''],
    [' — ', ''],
  ])('reads %j as %j', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('is stable: normalising twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => normalise(normalise(text)) === normalise(text)),
    );
  });

  it('takes plain ASCII as it takes the same text with an accent in it', () => {
    const ascii = fc.string({
      unit: fc.constantFrom(...'aB79-_ ./N0z\u007f\t', '#', '[', '@', '`', '{', ':'),
    });
    fc.assert(
      fc.property(ascii, (text) => {
        expect(normalise(text)).toBe(normalise(`${text} é`).replace(/ ?e$/, ''));
        expect(nameKey(text)).toBe(normalise(text).replace(/(?<!\d) | (?!\d)/g, ''));
        expect(freshNameKey(text)).toBe(nameKey(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives words, none for a blank', () => {
    expect(words('Développement devops')).toEqual(['developpement', 'devops']);
    expect(words('\u00a0')).toEqual([]);
  });

  it('tells whether two texts read the same', () => {
    expect(sameText('BÊTA ', 'bêta')).toBe(true);
    expect(sameText('Alpha', 'Alpha 2')).toBe(false);
  });

  it.each([
    ['BC-001', 'bc 001', true],
    ['BC-001', 'BC001', true],
    ['Lot n° 2', 'LOT N°2', true],
    ['2017-1', '20171', false],
    ['2017 1', '2017-1', true],
    ['A 1 2', 'A12', false],
    ['Été 1 2', 'Été 12', false],
    ['1 été à 2', '1ÉTÉ-a2', true],
  ])('takes %j and %j for one name: %s', (one, other, same) =>
    expect(nameKey(one) === nameKey(other)).toBe(same),
  );

  it('puts a header on one line', () => {
    expect(oneLine('Montant\r\nHT  (€)')).toBe('Montant HT (€)');
    expect(oneLine(' Montant\tHT ')).toBe('Montant HT');
    expect(oneLine('TVA\vV\f2')).toBe('TVA V 2');
    expect(oneLine('Mon\u00adtant  HT\u00a0(€)')).toBe('Montant HT\u00a0(€)');
    expect(oneLine('Montant HT')).toBe('Montant HT');
  });
});
