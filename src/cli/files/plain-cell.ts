const [doubleQuote, slash, lessThan, equals, greaterThan] = [34, 47, 60, 61, 62];
const [space, letterC, letterR, letterS, letterT, letterV] = [32, 99, 114, 115, 116, 118];

/** Bytes within which the value of such a cell has its end: place, style and number take 70 at most. */
const longest = 96;

/**
 * A cell written as nearly every program writes nearly all of them: `<c r="B2" s="3" t="s"><v>15</v></c>`, `s` and `t` only
 * where it has them, or nothing in it. Its marks are looked at where they have to stand, which takes a third of going from
 * tag to tag. Of any other cell nothing is said, not even that it is wrong.
 */
export class PlainCell {
  /** Where the values of its attributes and of the cell itself stand; those it does not have end where they begin. */
  reference = 0;
  referenceEnd = 0;
  style = 0;
  styleEnd = 0;
  value = 0;
  valueEnd = 0;
  isShared = false;

  /** Looks for a cell at a place; answers where it ends, −1 where it is written otherwise, cut or none. */
  read(bytes: Buffer, from: number): number {
    const last = from + longest;
    // No look beyond the end of the bytes, ever: after the first all of them take longer.
    if (last + longest > bytes.length) return -1;
    if (bytes[from] !== lessThan || bytes[from + 1] !== letterC || bytes[from + 2] !== space) return -1;
    let at = valueAt(bytes, from + 3, letterR);
    if (at < 0) return -1;
    this.reference = at;
    this.referenceEnd = at = endOfValue(bytes, at, last);
    if (at < 0) return -1;
    at += 1;
    this.styleEnd = this.style = 0;
    if (bytes[at] === space && bytes[at + 1] === letterS) {
      at = valueAt(bytes, at + 1, letterS);
      if (at < 0) return -1;
      this.style = at;
      this.styleEnd = at = endOfValue(bytes, at, last);
      if (at < 0) return -1;
      at += 1;
    }
    this.isShared = false;
    if (bytes[at] === space) {
      at = valueAt(bytes, at + 1, letterT);
      if (at < 0 || bytes[at] !== letterS || bytes[at + 1] !== doubleQuote) return -1;
      this.isShared = true;
      at += 2;
    }
    this.valueEnd = this.value = 0;
    if (bytes[at] === slash) return bytes[at + 1] === greaterThan ? at + 2 : -1;
    if (bytes[at] !== greaterThan || !isBeginning(bytes, at + 1)) return -1;
    at += 4;
    this.value = at;
    while (at < last && bytes[at] !== lessThan) at += 1;
    this.valueEnd = at;
    return isEnd(bytes, at) ? at + 8 : -1;
  }
}

/** Where the value of an attribute of one letter begins, −1 where there is another. */
function valueAt(bytes: Buffer, at: number, letter: number): number {
  return bytes[at] === letter && bytes[at + 1] === equals && bytes[at + 2] === doubleQuote ? at + 3 : -1;
}

function endOfValue(bytes: Buffer, from: number, last: number): number {
  let at = from;
  while (at < last && bytes[at] !== doubleQuote) at += 1;
  return at < last ? at : -1;
}

/** `<v>` */
function isBeginning(bytes: Buffer, at: number): boolean {
  return bytes[at] === lessThan && bytes[at + 1] === letterV && bytes[at + 2] === greaterThan;
}

/** `</v></c>` */
function isEnd(bytes: Buffer, at: number): boolean {
  return (
    bytes[at + 1] === slash &&
    bytes[at + 2] === letterV &&
    bytes[at + 3] === greaterThan &&
    bytes[at + 4] === lessThan &&
    bytes[at + 5] === slash &&
    bytes[at + 6] === letterC &&
    bytes[at + 7] === greaterThan
  );
}
