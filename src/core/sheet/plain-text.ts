/** Texts of cells that are read as they stand. */

/** Longer texts are looked up among those read before: a sheet says the same long things over and over. */
const shortText = 32;

/**
 * A short text that is read as it stands: words between single spaces, none of which may say that there is no value
 * ("n/a") or hold an error; `null` where it takes more to tell. Nearly all texts of a sheet are such, and order numbers
 * hardly ever repeat: a look at each sign costs less than finding the text among those read before.
 */
export function plainText(cell: string): string | null {
  const { length } = cell;
  if (length > shortText) return null;
  // "n/a", "néant", "sans objet", "aucun", "à définir", "TBD", "xxx"
  if (doubtful.has(cell.charCodeAt(0))) return null;
  let said = false;
  let before = space;
  for (let index = 0; index < length; index += 1) {
    const code = cell.charCodeAt(index);
    if (code === space ? before === space : !isPlainSign(code)) return null;
    said ||= code > lastSign && code !== underscore && code !== questionMark;
    before = code;
  }
  return said && before !== space ? cell : null;
}

const space = 0x20;
const numberSign = 0x23;
const underscore = 0x5f;
/** Figures and letters come after it. */
const lastSign = 0x2f;
const questionMark = 0x3f;
/** What a text that says nothing may begin with: one of these letters, or a sign before the words. */
const doubtful: ReadonlySet<number> = new Set(
  [...'nsatxàNSATXÀ!"%&\'()*+,-./:;<=>?@[\\]^_`{|}~×÷'].map((sign) => sign.charCodeAt(0)),
);

/** A sign of ASCII that is no space and begins no error, or an accented Latin letter. */
function isPlainSign(code: number): boolean {
  return (code > space && code < 0x7f && code !== numberSign) || (code >= 0xc0 && code <= 0x17f);
}
