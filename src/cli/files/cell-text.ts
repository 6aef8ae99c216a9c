import { unescapeXml } from '../../core/stored-part';

/** Text of a cell; a character that XML cannot hold stands in it as "_x000D_" (ISO/IEC 29500-1, ST_Xstring). */
export function cellText(bytes: Buffer, from: number, to: number, isLiteral: boolean): string {
  const raw = bytes.toString('utf8', from, to);
  const text = isLiteral ? raw : unescapeXml(raw);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * The number written in the bytes, NaN where there is none, or one that would lose figures: other programs than Excel write
 * numbers of orders so, of which each figure counts. Those of up to 15 digits, nearly all, are exact as an integer divided
 * by a power of ten, and need no string.
 */
export function cellNumber(bytes: Buffer, from: number, to: number): number {
  const isNegative = bytes[from] === 45;
  let digits = 0;
  let decimals = -1;
  let at = isNegative ? from + 1 : from;
  if (to - at > 16 || to === at) return parsed(bytes, from, to);
  for (; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) {
      digits = digits * 10 + (byte - 48);
      if (decimals >= 0) decimals += 1;
    } else if (byte === 46 && decimals < 0) decimals = 0;
    else return parsed(bytes, from, to);
  }
  if (decimals === 0 || digits > Number.MAX_SAFE_INTEGER) return parsed(bytes, from, to);
  const size = decimals > 0 ? digits / (powersOfTen[decimals] ?? NaN) : digits;
  return isNegative ? -size : size;
}

const powersOfTen = Array.from({ length: 17 }, (_, power) => 10 ** power);

function parsed(bytes: Buffer, from: number, to: number): number {
  const text = bytes.toString('latin1', from, to).trim();
  const size = text === '' ? NaN : Number(text);
  return wholeNumber.test(text) && !Number.isSafeInteger(size) ? NaN : size;
}

const wholeNumber = /^-?\d+$/;
