/** As a reader sorts names: accents and case ignored, figures as numbers, so that "Lot 2" comes before "Lot 10". */
export function compareNaturally(one: string, other: string): number {
  let a = 0;
  let b = 0;
  while (a < one.length && b < other.length) {
    const [code, otherCode] = [one.charCodeAt(a), other.charCodeAt(b)];
    if (isFigure(code) && isFigure(otherCode)) {
      const [start, otherStart] = [pastZeros(one, a), pastZeros(other, b)];
      a = pastFigures(one, start);
      b = pastFigures(other, otherStart);
      const longer = a - start - (b - otherStart);
      if (longer !== 0) return longer;
      for (let at = start; at < a; at += 1) {
        const order = one.charCodeAt(at) - other.charCodeAt(at - start + otherStart);
        if (order !== 0) return order;
      }
    } else {
      const order = code === otherCode ? 0 : folded(code) - folded(otherCode);
      if (order !== 0) return order;
      a += 1;
      b += 1;
    }
  }
  return one.length - a - (other.length - b);
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

function pastZeros(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 48) at += 1;
  return at;
}

function pastFigures(text: string, from: number): number {
  let at = from;
  while (isFigure(text.charCodeAt(at))) at += 1;
  return at;
}

/** The lower-case letter without its accent; every sign between words is a space. */
function folded(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (isFigure(code) || (code >= 97 && code <= 122)) return code;
  if (code < 128) return space;
  const letter = String.fromCharCode(code).normalize('NFD').toLowerCase();
  return /^[\p{L}\p{N}]/u.test(letter) ? letter.charCodeAt(0) : space;
}

const space = 32;
