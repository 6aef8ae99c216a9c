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
  if (/^[a-z0-9]*$/.test(text)) return text;
  if (/^[ -~]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
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
export const nameKey = remembered((text: string): string => {
  const key = normalise(text);
  return key.includes(' ') ? key.replace(/(?<!\d) | (?!\d)/g, '') : key;
});

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
