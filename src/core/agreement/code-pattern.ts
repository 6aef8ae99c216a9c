/**
 * The regular expression by which an agreement says what its unit codes look like. A foreign agreement brings its own:
 * it is held to a part of the language in which no expression can take long, and looks at short texts only.
 */
import { remembered } from '../remembered';

export type PatternFault =
  'pattern-invalid' | 'pattern-too-long' | 'pattern-not-allowed' | 'pattern-too-costly';

const longestPattern = 200;
/** No unit code is longer, and nothing longer is compared. */
const longestCode = 64;
/** Ways in which a text of the longest length may be matched, at most. */
const mostWays = 300_000;

/** Whether a text has the shape of a unit code. */
export function looksLikeCode(
  { unitCode }: { readonly unitCode: { readonly pattern: string } },
  text: string,
): boolean {
  if (text.length > longestCode) return false;
  return (compiled(unitCode.pattern) ?? nothing).test(text);
}

const nothing = /(?!)/;
const compiled = remembered((pattern: string) =>
  patternFault(pattern) === null ? new RegExp(pattern) : null,
);

/** Why a pattern is refused; `null` for one that is safe. */
export function patternFault(pattern: string): PatternFault | null {
  if (pattern.length > longestPattern) return 'pattern-too-long';
  try {
    new RegExp(pattern);
  } catch {
    return 'pattern-invalid';
  }
  // What is left by the classes and escapes are groups, alternatives and repetitions.
  const plain = pattern.replace(/\\[^k\d]/g, 'x').replace(/\[(?:[^\]\\]|\\.)*\]/g, 'x');
  if (/\\/.test(plain) || /\((?:\?(?!:))/.test(plain)) return 'pattern-not-allowed';
  return waysOf(plain) > mostWays ? 'pattern-too-costly' : null;
}

const repetition = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/;

/** In how many ways a pattern could be tried on the longest code; endless where a repetition repeats a choice. */
function waysOf(plain: string): number {
  let ways = 1;
  /** For each open group, the ways when it began and the alternatives so far. */
  const open: { before: number; alternatives: number }[] = [{ before: 1, alternatives: 1 }];
  let lastGroup: number | null = null;
  for (let at = 0; at < plain.length;) {
    const rest = plain.slice(at);
    const repeated = repetition.exec(rest);
    const sign = plain[at];
    if (repeated) {
      const choices = choicesOf(repeated);
      if (choices.most > 1 && lastGroup !== null && ways > lastGroup) return Infinity;
      ways *= choices.ways;
      at += repeated[0].length;
      lastGroup = null;
      continue;
    }
    lastGroup = null;
    const group = open[open.length - 1];
    if (sign === '(') open.push({ before: ways, alternatives: 1 });
    else if (sign === ')') lastGroup = open.pop()?.before ?? null;
    else if (sign === '|' && group) {
      group.alternatives += 1;
      ways *= group.alternatives / (group.alternatives - 1);
    }
    at += 1;
  }
  return ways;
}

function choicesOf([text, least, comma, most]: RegExpExecArray): {
  readonly ways: number;
  readonly most: number;
} {
  if (text.startsWith('?')) return { ways: 2, most: 1 };
  if (least === undefined) return { ways: longestCode, most: longestCode };
  if (comma === undefined) return { ways: 1, most: Number(least) };
  const highest = most ? Number(most) : longestCode;
  return { ways: Math.max(1, Math.min(longestCode, highest - Number(least) + 1)), most: highest };
}
