import fc from 'fast-check';
import { normalise, oneLine, sameText, words } from '../../src/core/text';

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

  it('gives words, none for a blank', () => {
    expect(words('Développement devops')).toEqual(['developpement', 'devops']);
    expect(words('\u00a0')).toEqual([]);
  });

  it('tells whether two texts read the same', () => {
    expect(sameText('BÊTA ', 'bêta')).toBe(true);
    expect(sameText('Alpha', 'Alpha 2')).toBe(false);
  });

  it('puts a header on one line', () => {
    expect(oneLine('Montant\r\nHT  (€)')).toBe('Montant HT (€)');
  });
});
