/** Text in encodings with one byte for each letter, in which any byte means something: which one was meant is told by French. */

/** What windows-1252 has where Latin-1 has control characters, 0x80 to 0x9f. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const latin1 = String.fromCharCode(...Array.from({ length: 96 }, (_, at) => 0xa0 + at));

/** ISO-8859-15 differs from Latin-1 by these. */
const latin9: ReadonlyMap<number, string> = new Map([
  [0xa4, '€'],
  [0xa6, 'Š'],
  [0xa8, 'š'],
  [0xb4, 'Ž'],
  [0xb8, 'ž'],
  [0xbc, 'Œ'],
  [0xbd, 'œ'],
  [0xbe, 'Ÿ'],
]);

/** The letters of the bytes from 0x80 on. Excel also saves CSV files for MS-DOS (code page 850) and for Macintosh. */
const encodings: readonly string[] = [
  `${windows1252}${latin1}`,
  Array.from({ length: 128 }, (_, at) => latin9.get(at + 0x80) ?? String.fromCharCode(at + 0x80)).join(''),
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
];

const letterCodes = encodings.map((letters) => Uint16Array.from(letters, (letter) => letter.charCodeAt(0)));

/** Signs that a French table may hold, and those it cannot do without: windows-1252 is the one where they do not tell. */
const possible = /[\u00a0£§©«®°±²³µ·»À-ÿ€…‘’“”•–—‰™Œœ]/;
const usual = /[\u00a0§«°»ÀÂÇÈÉÊËÎÏÔÙÛàâçèéêëîïôùûü€’Œœ]/;

const isOneOf = (bytes: readonly number[], byte: number | undefined) =>
  byte !== undefined && bytes.includes(byte);
/** "¼" and "½" of Latin-1 are "Œ" and "œ" of ISO-8859-15, which stand before one of these: "œuvre", "œil". */
const fractions = [0xbc, 0xbd];
const afterOe = ['u', 'U', 'i', 'I'].map((letter) => letter.charCodeAt(0));

export function decodeSingleByte(bytes: Uint8Array): string {
  const counts = new Uint32Array(128);
  bytes.forEach((byte, at) => {
    if (byte < 0x80 || (isOneOf(fractions, byte) && !isOneOf(afterOe, bytes[at + 1]))) return;
    counts[byte - 0x80] = (counts[byte - 0x80] ?? 0) + 1;
  });
  const scores = encodings.map((letters, index) => {
    const signs = index === 0 ? possible : usual;
    return [...letters].reduce(
      (score, letter, at) => score + (signs.test(letter) ? (counts[at] ?? 0) : 0),
      0,
    );
  });
  return decodeBy(scores.indexOf(Math.max(...scores)), bytes);
}

/** Node 20 decodes windows-1252 as Latin-1, which loses apostrophes and euro signs (nodejs/node#56542). */
export function decodeWindows1252(bytes: Uint8Array): string {
  return decodeBy(0, bytes);
}

/** Not letter by letter in a text: a file may hold more of them than one replacement can make. */
function decodeBy(encoding: number, bytes: Uint8Array): string {
  const codes = letterCodes[encoding] ?? new Uint16Array(128);
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    units[at] = byte < 0x80 ? byte : (codes[byte - 0x80] ?? 0);
  }
  return Buffer.from(units.buffer).toString('utf16le');
}
