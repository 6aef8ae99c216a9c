/** Numbers as people type them in French sheets; what can be read in two ways is refused, never guessed. */
import { excelErrors, type CellValue } from './snapshot';
import type { CellReading, ReadingProblem } from './column';
import { isBlank } from './blank';

export interface NumberOptions {
  /**
   * The values are too small to have thousands: "1,023" can then only be a decimal. Elsewhere it is ambiguous, since
   * an English export writes 1023 so.
   */
  readonly small?: boolean;
  /**
   * What the number may say it counts: "6 mois" is no number of years, and "60 €" no number of days. Where this is absent
   * it may be anything.
   */
  readonly of?: readonly Counted[];
}

/** What a number in a cell can count. */
export type Counted = 'day' | 'hour' | 'week' | 'month' | 'year' | 'unit' | 'start-up' | 'euro' | 'hundredth';

interface ParsedNumber {
  readonly value: number;
  readonly percent: boolean;
}

/** How people write what they count, after the number; "j/h" and "month" before the "h" of hours. */
const endings: readonly (readonly [Counted, RegExp])[] = [
  ['day', /\s*(?:j\.?\s?\/?\s?h\.?|h\s?\/\s?j|jours?(?:[\s/-]?hommes?)?|journées?|j|days?)$/iu],
  ['month', /\s*(?:mois|months?)$/iu],
  ['week', /\s*(?:semaines?|sem\.?|weeks?)$/iu],
  ['hour', /\s*(?:heures?|h|hours?)$/iu],
  ['year', /\s*(?:ans?|années?|years?)$/iu],
  ['unit', /\s*(?:uo|unités?|units?)$/iu],
  ['start-up', /\s*start-?ups?$/iu],
  ['euro', /\s*(?:ht|ttc)$/iu],
];
/** "½ j", "2½", "1/2 journée", "3 demi-journées": quarters and halves as people write them. */
const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '1/2': 0.5 };
const withFraction = /^(?:(\d+)\s?)?([½¼¾])\s?(?:j|jours?|journées?)?$|^(1\/2)\s?(?:j|jours?|journées?)$/iu;
const halfDays = /^(?:(\d+)\s|une\s)?demi[- ]?journées?$/iu;
const otherCurrency = /[$£¥]|\b(?:usd|gbp|chf|jpy|cad)\b/iu;
/** No amount, duration or share is longer as a text; the expressions below are not for pages of text. */
const longest = 100;
const twoNumbers = /\d\s*(?:[;+/\n–—]|\s(?:ou|or|et|and|à|to|-)\s)\s*\d/iu;

/**
 * A number from a cell. Text is read with spaces (no-break and narrow ones too) or points between thousands, a
 * decimal comma, €, K€, %, and a minus before, after or as parentheses; it is read and told as `number-as-text`.
 * A percentage is a share: "12,5 %" is 0.125. An amount in K€ is in euros.
 */
export function readNumber(cell: CellValue, options: NumberOptions = {}): CellReading<number> {
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? { value: cell } : { value: null, problem: 'unreadable-number' };
  if (isBlank(cell)) return { value: null };
  if (typeof cell !== 'string') return { value: null, problem: 'unreadable-number' };
  const text = cell.trim();
  if (excelErrors.has(text)) return { value: null, problem: 'error-value' };
  if (text.length > longest) return { value: null, problem: 'unreadable-number' };
  const parsed = parseNumber(text, options);
  if (typeof parsed === 'string') return { value: null, problem: parsed };
  return { value: parsed.percent ? divideByHundred(parsed.value) : parsed.value, remark: 'number-as-text' };
}

/** Whether a text carries a percent sign: 80 and "80 %" are not the same thing to every column. */
export function saysPercent(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.includes('%');
}

function parseNumber(text: string, options: NumberOptions): ParsedNumber | ReadingProblem {
  if (otherCurrency.test(text)) return 'mixed-currency';
  const mayCount = (counted: Counted) => options.of?.includes(counted) ?? true;
  const fraction = parseFraction(text);
  if (fraction !== null)
    return mayCount('day') || !/\p{L}/u.test(text)
      ? { value: fraction, percent: false }
      : 'unreadable-number';
  const { bare, scale, counts } = withoutUnits(text);
  if (!counts.every(mayCount)) return 'unreadable-number';
  const bracketed = /^\((.+)\)$/.exec(bare);
  const after = /^(.+?)\s?-$/.exec(bare);
  const before = /^-\s?(.+)$/.exec(bare);
  const sign = bracketed || after || before ? -1 : 1;
  const unsigned = (bracketed?.[1] ?? after?.[1] ?? before?.[1] ?? bare.replace(/^\+\s?/, '')).trim();
  const digits = plainDigits(unsigned, options);
  if (digits !== null) return { value: sign * Number(digits) * scale, percent: counts.includes('hundredth') };
  return twoNumbers.test(text) ? 'two-values' : 'unreadable-number';
}

/** A text without what it says that it counts; `scale`: of amounts in thousands or millions. */
function withoutUnits(text: string): {
  readonly bare: string;
  readonly scale: number;
  readonly counts: readonly Counted[];
} {
  const counts: Counted[] = [];
  let scale = 1;
  let bare = text.replace(/[\u00a0\u202f\u2009\u2007\t ]+/g, ' ').replace(/[−–]/g, '-');
  const take = (unit: RegExp, counted: Counted) => {
    if (!unit.test(bare)) return;
    counts.push(counted);
    bare = bare.replace(unit, (_, letter?: unknown) => {
      if (typeof letter === 'string') scale = letter.toLowerCase() === 'k' ? 1_000 : 1_000_000;
      return '';
    });
  };
  take(/%$/, 'hundredth');
  take(/\s*(?:([km])?\s?(?:€|euros?|eur)(?:\s*(?:ht|ttc))?)$/iu, 'euro');
  take(/^€\s*/, 'euro');
  const ending = endings.find(([, words]) => words.test(bare));
  if (ending) take(ending[1], ending[0]);
  return { bare: bare.trim(), scale, counts };
}

function parseFraction(text: string): number | null {
  const found = withFraction.exec(text);
  const part = fractions[found?.[2] ?? found?.[3] ?? ''];
  if (part !== undefined) return Number(found?.[1] ?? 0) + part;
  const halves = halfDays.exec(text);
  return halves ? Number(halves[1] ?? 1) / 2 : null;
}

/** The number as JavaScript writes it, `null` where it is none or could be two. */
function plainDigits(text: string, { small = false }: NumberOptions): string | null {
  // Groups of three and another sign for the decimals, or several groups: only one reading is possible.
  const grouped =
    /^(\d{1,3}(?:[ '’]\d{3})+)(?:[.,](\d+))?$/.exec(text) ??
    /^(\d{1,3}(?:\.\d{3})+),(\d+)$/.exec(text) ??
    /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(text);
  if (grouped) return `${(grouped[1] ?? '').replace(/\D/g, '')}.${grouped[2] ?? '0'}`;
  if (/^\d{1,3}(?:(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/.test(text)) return text.replace(/\D/g, '');
  if (!small && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return null;
  return /^\d*[.,]?\d+$/.test(text) ? text.replace(',', '.') : null;
}

/** 12.5 → 0.125 without the noise of binary fractions. */
function divideByHundred(value: number): number {
  return Number((value / 100).toPrecision(15));
}
