/** CSV files in the encodings with one byte for each letter that French programs, Excel among them, save. */
import { decodeSingleByte } from '../../src/cli/files/single-byte';

const iso885915 = new Map(
  [...'€ŠšŽžŒœŸ'].map((letter, at) => [letter, [0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe][at] ?? 0]),
);
const windows = new Map([...'€’œ–…'].map((letter, at) => [letter, [0x80, 0x92, 0x9c, 0x96, 0x85][at] ?? 0]));
/** Code page 850 and Macintosh, as far as the texts below need them. */
const dos = new Map(
  [...'éàèç°É'].map((letter, at) => [letter, [0x82, 0x85, 0x8a, 0x87, 0xf8, 0x90][at] ?? 0]),
);
const macintosh = new Map(
  [...'éàèç°É’€'].map((letter, at) => [letter, [0x8e, 0x88, 0x8f, 0x8d, 0xa1, 0x83, 0xd5, 0xdb][at] ?? 0]),
);

const bytesOf = (text: string, letters: ReadonlyMap<string, number>) =>
  Uint8Array.from(text, (letter) => letters.get(letter) ?? letter.charCodeAt(0));

it.each([
  [
    'ISO-8859-15',
    iso885915,
    ["N° BC;Unité d'œuvre;Prix en €", "Main d'œuvre", 'ŒUVRE', '5 €', "un coup d'œil"],
  ],
  [
    'windows-1252',
    windows,
    ['N° BC;Unité d’œuvre;Prix en €', '½ journée', '1½ jour', 'À venir… – « été »', 'MUÑOZ', '§ 2', '10 m²'],
  ],
  ['code page 850', dos, ['N° BC;Libellé;Quantité;Délai', "Réception à l'été, après accord", 'NUMÉRO']],
  ['Macintosh', macintosh, ['N° BC;Libellé;Quantité;Délai', 'Réception à l’été, après accord : 5 €']],
] as const)('%s is found out', (_, letters, texts) => {
  for (const text of texts) expect(decodeSingleByte(bytesOf(text, letters))).toBe(text);
});
