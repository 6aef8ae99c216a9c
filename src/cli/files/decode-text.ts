import { isUtf8 } from 'node:buffer';
import { decodeSingleByte, decodeWindows1252 } from './single-byte';

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

interface DecodedText {
  readonly text: string;
  /** One-based lines with signs that are not of the encoding of the rest; they were read as windows-1252. */
  readonly wrongLines: readonly number[];
}

/** Text of a file, `null` where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string | null {
  return decode(bytes)?.text ?? null;
}

/**
 * Text in the encodings in which French tools export: utf-8 and utf-16 with or without a byte-order mark, else one with a
 * byte for each letter. A few wrong bytes in utf-8 leave the rest what it is.
 */
export function decode(bytes: Uint8Array): DecodedText | null {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark?.encoding === 'utf-8') return decodeUtf8(bytes.subarray(mark.bytes.length), 0);
  if (mark !== undefined) return whole(new TextDecoder(mark.encoding).decode(bytes));
  const nulls = [0, 0];
  bytes.subarray(0, 4096).forEach((byte, index) => {
    if (byte === 0) nulls[index % 2] = (nulls[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulls;
  if (even + odd > 0) {
    // Latin letters in utf-16 leave every other byte null, on one side only.
    if (bytes.length % 2 === 1 || Math.min(even, odd) > Math.max(even, odd) / 4) return null;
    return whole(new TextDecoder(odd > even ? 'utf-16le' : 'utf-16be').decode(bytes));
  }
  return decodeUtf8(bytes, leastRight) ?? whole(decodeSingleByte(bytes));
}

function whole(text: string): DecodedText {
  return { text, wrongLines: [] };
}

/** Letters of utf-8 for each byte that is none, from which on the text is utf-8: those of windows-1252 never look like it. */
const leastRight = 4;

/** Text in utf-8, the wrong bytes in it as windows-1252; `null` where too many are wrong. */
function decodeUtf8(bytes: Uint8Array, least: number): DecodedText | null {
  try {
    return whole(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    const { wrong, right } = lettersOf(bytes);
    if (right < wrong.length * least) return null;
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const parts: string[] = [];
    const lines = new Set<number>();
    let from = 0;
    let line = 1;
    const take = (to: number) => {
      const part = decoder.decode(bytes.subarray(from, to));
      parts.push(part);
      line += part.match(/\r\n?|\n/g)?.length ?? 0;
    };
    for (const at of wrong) {
      take(at);
      lines.add(line);
      parts.push(decodeWindows1252(bytes.subarray(at, at + 1)));
      from = at + 1;
    }
    take(bytes.length);
    return { text: parts.join(''), wrongLines: [...lines] };
  }
}

/** How many letters of several bytes there are, and the bytes that belong to none. */
function lettersOf(bytes: Uint8Array): { readonly right: number; readonly wrong: readonly number[] } {
  const wrong: number[] = [];
  let right = 0;
  for (let at = 0; at < bytes.length;) {
    if ((bytes[at] ?? 0) < 0x80) {
      at += 1;
      continue;
    }
    const length = lengthOfLetter(bytes, at);
    if (length === 0) wrong.push(at);
    else right += 1;
    at += length || 1;
  }
  return { right, wrong };
}

/** Bytes of the letter of several bytes that begins at a place, 0 where none does. */
function lengthOfLetter(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0xc2 || first > 0xf4) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}
