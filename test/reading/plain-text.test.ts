import fc from 'fast-check';
import { plainText } from '../../src/core/sheet/plain-text';
import { readText } from '../../src/core/sheet/read-text';

describe('texts that are read as they stand', () => {
  it.each(['BC-001', 'DEVCO', 'Été 2017', 'lot 2', 'b', '7', 'Œuvre', 'É', 'ſ', 'y'.repeat(32)])(
    'reads %j',
    (text) => expect(plainText(text)).toBe(text),
  );

  it.each([
    ...['', ' ', '-', '_', '--', '. /', 'n/a', 'N/A', 's.o.', 'Sans objet', 'néant', '#REF!', 'a#', 'a  b'],
    ...['TBD', 'xxx', 'à définir', '(à compléter)', 'aucun', '?', '€'],
    ...[' a', 'a ', 'a\nb', 'a\u00a0b', 'a\u00adb', '“a”', '–', 'x'.repeat(33), '\u007fa'],
  ])('leaves %j to those who know more', (text) => expect(plainText(text)).toBeNull());

  it('says nothing else than what the reading says, with line breaks and without', () => {
    const sign = fc.constantFrom(...'aZ09-_. /#nsNS/o.tbdcx?é\u00ad\u00a0\n,(!€ſÀ÷');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 12 }), (text) => {
        const plain = plainText(text);
        if (plain === null) return;
        expect(readText(text)).toEqual({ value: plain });
        expect(readText(text, { lines: true })).toEqual({ value: plain });
      }),
      { numRuns: 3_000 },
    );
  });
});
