import { Refusal } from '../refusal';
import { sheetOfCells, type CellValue, type SheetSnapshot } from '../../core/sheet/snapshot';
import { csvCells } from './csv-cells';
import { openQuote } from './csv-quotes';
import { decode } from './decode-text';
import { errorOrText } from './error-texts';
import { longestCell } from './sheet-cells';
import { mostCells, TooLarge } from './sheet-grid';
import { trimmed } from './sheet-snapshot';

const delimiters = [';', ',', '\t', '|'] as const;
const sampleLength = 100_000;
/** Of a file: no text is longer than half a thousand million letters. */
const mostBytes = 500_000_000;

export interface CsvFile {
  readonly snapshot: SheetSnapshot;
  /** One-based lines of the file with signs of another encoding. */
  readonly wrongLines: readonly number[];
}

/** A CSV file as one sheet. Cells are text as written: the columns read the numbers and days in it. */
export function readCsv(bytes: Uint8Array, file: string, name: string): CsvFile {
  if (bytes.length > mostBytes) throw new Refusal((texts) => texts.file.tooLarge(file));
  const decoded = decode(bytes);
  if (decoded === null) throw new Refusal((texts) => texts.file.notText(file));
  const { wrongLines } = decoded;
  // Some tools put a second byte-order mark before the first.
  const text = decoded.text.replace(/^\uFEFF/, '');
  // "sep=;" as a first line is Excel's own hint; Excel does not show it as a row.
  const hint = /^sep=(.)(?:\r\n?|\n)/i.exec(text);
  const content = hint === null ? text : text.slice(hint[0].length);
  const delimiter = hint?.[1] ?? delimiterOf(content);
  const open = openQuote(content, delimiter);
  if (open !== null)
    throw new Refusal((texts) => texts.file.openQuote(file, hint === null ? open : open + 1));
  const values = trimmed(withoutAmbiguity(cellsOf(content, delimiter, file)));
  if (values.length * (values[0]?.length ?? 0) > mostCells)
    throw new Refusal((texts) => texts.file.tooLarge(file));
  if (values.length === 0) throw new Refusal((texts) => texts.file.empty(file));
  return { snapshot: { ...sheetOfCells(name, values), textOnly: true }, wrongLines };
}

function cellsOf(text: string, delimiter: string, file: string): (string | null)[][] {
  try {
    return csvCells(text, delimiter).map((row) => row.map((value) => (value === '' ? null : cellOf(value))));
  } catch (error) {
    if (error instanceof TooLarge) throw new Refusal((texts) => texts.file.tooLarge(file));
    throw error;
  }
}

/** ="0012" is how tools keep the zeros of a text from Excel: the cell holds 0012. */
function cellOf(value: string): string | null {
  // A longer one is cut to what a cell holds, and has no end then.
  if (!value.startsWith('="') || value.length > longestCell) return errorOrText(value);
  const [, inner] = /^="((?:[^"]|"")*)"\s*$/.exec(value) ?? [];
  if (inner === undefined) return value;
  return inner === '' ? null : inner.replaceAll('""', '"');
}

/**
 * The delimiter that cuts most records into the same number of fields. Titles above the header and decimal commas
 * inside cells weigh little against it.
 */
function delimiterOf(text: string): string {
  const sample =
    text.length > sampleLength
      ? text.slice(0, text.lastIndexOf('\n', sampleLength) + 1 || sampleLength)
      : text;
  const scores = delimiters.map((delimiter) => {
    const widths = new Map<number, number>();
    for (const { length } of csvCells(sample, delimiter)) widths.set(length, (widths.get(length) ?? 0) + 1);
    return Math.max(0, ...[...widths].map(([width, records]) => records * (width - 1)));
  });
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ';';
}

const euros = /(\s*[km]?\s?(?:€|euros?|eur)(?:\s*(?:ht|ttc))?)?/.source;
const decimals = {
  ',': new RegExp(`^[-+]?(\\d+|\\d{1,3}([ .\u00a0\u202f]\\d{3})+),(\\d{1,2}|\\d{4,})${euros}$`, 'iu'),
  '.': new RegExp(`^[-+]?(\\d+|\\d{1,3}([ ,\u00a0\u202f]\\d{3})+)\\.(\\d{1,2}|\\d{4,})${euros}$`, 'iu'),
};
const ambiguous = new RegExp(`^([-+]?[1-9]\\d{0,2})([.,])(\\d{3})${euros}$`, 'iu');

/** No number has more letters, and of millions an expression may end in an overflow of V8's stack. */
const longestNumber = 100;

function isShort(cell: string | null): cell is string {
  return cell !== null && cell.length <= longestNumber;
}

/**
 * "1,500" is one and a half or fifteen hundred. Where the other numbers of the file all have the same decimal sign,
 * it is read by that sign; where they do not tell, it stays text, and the reading of its column says it is unreadable.
 */
function withoutAmbiguity(rows: readonly (readonly (string | null)[])[]): CellValue[][] {
  const texts = rows.flatMap((row) => row.flatMap((cell) => (isShort(cell) ? [cell.trim()] : [])));
  const signs = ([',', '.'] as const).filter((sign) => texts.some((text) => decimals[sign].test(text)));
  const [decimal] = signs.length === 1 ? signs : [];
  return rows.map((row) =>
    row.map((cell) => {
      const [, whole, sign, rest, unit = ''] =
        (decimal !== undefined && isShort(cell) && ambiguous.exec(cell.trim())) || [];
      if (whole === undefined) return cell;
      const isDecimal = sign === decimal;
      // With its unit it stays the text of an amount: a fourth decimal leaves nothing to ask.
      if (unit !== '') return isDecimal ? `${whole}${sign}${rest}0${unit}` : `${whole}${rest}${unit}`;
      return Number(isDecimal ? `${whole}.${rest}` : `${whole}${rest}`);
    }),
  );
}
