/** How text of a sheet, a header or an agreement is compared: the way a reader sees it, not the way it was typed. */

import { remembered } from './remembered';

const ligatures = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
]);

/**
 * Text reduced to what makes it the same text for a reader: lower case, no accents, "n°", "nº" and "No." folded to
 * "no", every space (no-break, narrow, line break), apostrophe, dash and other punctuation folded to one space,
 * invisible characters dropped.
 */
export function normalise(text: string): string {
  const plain = plainWords(text.toLowerCase(), false);
  if (plain !== null) return plain;
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/(^|[^\p{L}])n\s?[°ºᵒ˚]s?/giu, '$1 no ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => ligatures.get(letter) ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The words of a text of ASCII in lower case, between single spaces, or joined but between figures; `null` of any other
 * text. One pass: a sheet has thousands of order numbers, each of which is looked at.
 */
function plainWords(text: string, joined: boolean): string | null {
  let words = '';
  let start = -1;
  let afterDigit = false;
  for (let index = 0; index <= text.length; index += 1) {
    // Past the end NaN, which ends a word as a sign does.
    const code = text.charCodeAt(index);
    if (isDigit(code) || (code >= 0x61 && code <= 0x7a)) {
      if (start < 0) start = index;
    } else if (code > 0x7f) return null;
    else if (start >= 0) {
      const apart = !joined || (afterDigit && isDigit(text.charCodeAt(start)));
      words += (apart && words !== '' ? ' ' : '') + text.slice(start, index);
      afterDigit = isDigit(text.charCodeAt(index - 1));
      start = -1;
    }
  }
  return words;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The words of a text, normalised; none for a blank text. */
export function words(text: string): readonly string[] {
  const normalised = normalise(text);
  return normalised === '' ? [] : normalised.split(' ');
}

/** Whether two texts read the same. */
export function sameText(one: string, other: string): boolean {
  return one === other || normalise(one) === normalise(other);
}

/**
 * What two names must share to be the same name: as `normalise`, and spaces ignored but between figures. "BC-001",
 * "bc 001" and "BC001" are one order; "2017-1" and "20171" are two.
 */
export const nameKey = remembered(freshNameKey);

/** The same, not remembered: for names of which each is another one. */
export function freshNameKey(text: string): string {
  const plain = plainWords(text.toLowerCase(), true);
  if (plain !== null) return plain;
  const key = normalise(text);
  return key.includes(' ') ? key.replace(/(?<!\d) | (?!\d)/g, '') : key;
}

/** Words between single spaces, without a sign that would have to go: most cells of a sheet. */
const plainLine = /^[!-~À-ſ]+(?: [!-~À-ſ]+)*$/;

/** Text on one line: line breaks, tabs and repeated spaces as one space. No-break spaces are kept as such. */
export function oneLine(text: string): string {
  if (plainLine.test(text)) return text;
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\r\n\t\v\f ]+/g, ' ')
    .trim();
}
