import { serialOfIso } from '../../core/calendar/serial';
import { lastRow, readAreas } from '../../core/sheet/read-areas';
import { days1904 } from '../../core/sheet/read-date';
import { ShownColumns, type ShownAs } from '../../core/sheet/number-format';
import type { CellArea, CellValue } from '../../core/sheet/snapshot';
import { uncalculatedKey } from '../../core/sheet/uncalculated';
import { cellNumber, cellText } from './cell-text';
import { PlainCell } from './plain-cell';
import { SheetGrid, TooLarge } from './sheet-grid';
import type { XmlListener, XmlScan } from './xml-scan';

const elements = ['c', 'v', 'row', 'f', 't', 'r', 'rPh', 'mergeCell', 'sheetData'] as const;
const [cell, value, row, formula, plain, run, phonetic, mergedArea, data] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const [reference, type, style, number, hidden, area] = ['r', 't', 's', 'r', 'hidden', 'ref'].map((name) =>
  Buffer.from(name),
) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];

/** What a cell of Excel holds at most: a file may hold more, which no one could have seen in a workbook. */
export const longestCell = 32_767;

/** Merged areas, and formulas without a result, each a hundred bytes of ours: a sheet of a million lines has fewer. */
const mostNoted = 2_000_000;

/**
 * Letters in all cells of a workbook: a text that cells share counts for each, as it is looked at and told for each. Ten
 * times those of 100,000 lines of 50 columns.
 */
export const mostLetters = 1_000_000_000;

/** Texts that are written out at each cell are kept once each, up to so many. */
const mostKnownTexts = 65_536;

export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** Number formats by style; `null` where they need not be read. */
  readonly formats: readonly string[] | null;
  /** What numbers are shown as, by style. */
  readonly shown: readonly (ShownAs | null)[];
  readonly date1904: boolean;
  /** How many letters the sheets may still hold. */
  readonly room: { letters: number };
}

/** The cells of a worksheet part, with what else of it a check needs. */
export class SheetCells implements XmlListener {
  readonly elements = elements;
  readonly values = new SheetGrid<CellValue>(null);
  readonly formats = new SheetGrid<string>('General');
  readonly shown = new ShownColumns();
  /** One-based. */
  readonly hiddenRows = new Set<number>();
  readonly mergedAreas: CellArea[] = [];
  /** How many cells held more than Excel's do. */
  cut = 0;
  /** Cells whose formula the workbook stores without its result. */
  readonly uncalculated = new Set<string>();

  private readonly plainCell = new PlainCell();
  private readonly known = new Map<string, string>();
  private isInData = false;
  private isInCell = false;
  private isInValue = false;
  private isInPhonetic = false;
  /** Of the cell at hand, from zero. */
  private row = -1;
  private column = -1;
  private type = '';
  private format = -1;
  private hasFormula = false;
  private hasRuns = false;
  private number = NaN;
  private content: string | null = null;

  constructor(private readonly context: SheetContext) {}

  open(element: number, scan: XmlScan): void {
    switch (element) {
      case cell:
        if (this.isInData) this.openCell(scan);
        break;
      case value:
        this.isInValue = this.isInCell && this.type !== 'inlineStr';
        break;
      case plain:
        this.isInValue = this.isInCell && this.type === 'inlineStr' && !this.isInPhonetic;
        break;
      case run:
        // Formatted text stands in place of the plain one.
        if (!this.hasRuns) this.content = null;
        this.hasRuns = true;
        break;
      case formula:
        this.hasFormula = this.isInCell;
        break;
      case phonetic:
        this.isInPhonetic = true;
        break;
      case row:
        if (this.isInData) this.openRow(scan);
        break;
      case data:
        this.isInData = true;
        break;
      case mergedArea:
        this.merge(scan);
    }
  }

  text(scan: XmlScan, from: number, to: number, isLiteral: boolean): void {
    if (!this.isInValue) return;
    if (this.content === null && Number.isNaN(this.number) && (this.type === '' || this.type === 's')) {
      this.number = cellNumber(scan.bytes, from, to);
      if (!Number.isNaN(this.number)) return;
    }
    if (!Number.isNaN(this.number)) throw new Error('A number is cut in two.');
    // One text of a file can be a hundred times what a cell holds: what follows is not kept.
    if (this.content !== null && this.content.length > longestCell) return;
    this.content = (this.content ?? '') + cellText(scan.bytes, from, to, isLiteral);
  }

  close(element: number): void {
    if (element === value || element === plain) this.isInValue = false;
    else if (element === cell) {
      if (this.isInCell) this.closeCell();
    } else if (element === phonetic) this.isInPhonetic = false;
    else if (element === data) this.isInData = false;
  }

  readAhead(bytes: Buffer, from: number): number {
    if (!this.isInData || this.isInCell || this.isInValue) return from;
    const { plainCell } = this;
    let at = from;
    for (;;) {
      const end = plainCell.read(bytes, at);
      if (end < 0) return at;
      const { value: start, valueEnd, style: styled } = plainCell;
      const size = start > 0 ? cellNumber(bytes, start, valueEnd) : 0;
      if (Number.isNaN(size)) return at;
      this.place(bytes, plainCell.reference, plainCell.referenceEnd);
      let found: CellValue = null;
      if (start > 0 && plainCell.isShared) found = this.shared(size);
      else if (start > 0 && Number.isFinite(size)) found = size;
      if (found !== null) {
        this.format = styled === 0 ? -1 : cellNumber(bytes, styled, plainCell.styleEnd);
        this.keep(found);
      }
      at = end;
    }
  }

  private openRow(scan: XmlScan): void {
    const from = scan.valueOf(number);
    this.row = from < 0 ? this.row + 1 : cellNumber(scan.bytes, from, scan.valueEnd) - 1;
    // Cells without a place of their own would be set where nobody looks.
    if (!Number.isInteger(this.row) || this.row < 0) throw new Error('The place of a row cannot be read.');
    if (this.row >= lastRow) throw new TooLarge();
    this.column = -1;
    const mark = scan.valueOf(hidden);
    if (mark >= 0 && isTrue(scan.bytes.toString('latin1', mark, scan.valueEnd)))
      this.hiddenRows.add(this.row + 1);
  }

  private openCell(scan: XmlScan): void {
    this.isInCell = true;
    this.hasFormula = false;
    this.hasRuns = false;
    this.number = NaN;
    this.content = null;
    this.column += 1;
    const at = scan.valueOf(reference);
    if (at >= 0) this.place(scan.bytes, at, scan.valueEnd);
    else if (this.row < 0) throw new Error('A cell stands in no row.');
    const kind = scan.valueOf(type);
    this.type = kind < 0 ? '' : typeName(scan.bytes, kind, scan.valueEnd);
    const styled = scan.valueOf(style);
    this.format = styled < 0 ? -1 : cellNumber(scan.bytes, styled, scan.valueEnd);
  }

  /** The row and column of "AB12". */
  private place(bytes: Buffer, from: number, to: number): void {
    let at = from;
    let column = 0;
    let line = 0;
    // Letters of both cases: the last five bits are the place in the alphabet.
    for (; at < to && (bytes[at] ?? 0) >= 65; at += 1) column = column * 26 + ((bytes[at] ?? 0) & 31);
    const letters = at - from;
    for (; at < to && isDigit(bytes[at] ?? 0); at += 1) line = line * 10 + ((bytes[at] ?? 0) - 48);
    if (letters === 0 || at === from + letters || at < to || line === 0)
      throw new Error('The place of a cell cannot be read.');
    if (letters > 3 || line > lastRow) throw new TooLarge();
    this.row = line - 1;
    this.column = column - 1;
  }

  private closeCell(): void {
    this.isInCell = false;
    const found = this.valueOfCell();
    if (found === null) {
      if (!this.hasFormula || this.type === 'str') return;
      if (this.uncalculated.size === mostNoted) throw new TooLarge();
      this.uncalculated.add(uncalculatedKey(this.row + 1, this.column + 1));
      return;
    }
    this.keep(found);
  }

  private keep(found: Exclude<CellValue, null>): void {
    const { formats, shown } = this.context;
    this.values.set(this.row, this.column, found);
    if (typeof found === 'number') this.shown.add(this.column + 1, shown[this.format] ?? null);
    if (formats !== null) this.formats.set(this.row, this.column, formats[this.format] ?? 'General');
  }

  private valueOfCell(): CellValue {
    const { content } = this;
    switch (this.type) {
      case 's':
        return Number.isNaN(this.number) && content === null ? null : this.shared(this.number);
      case 'b':
        return content === null ? null : isTrue(content);
      case 'd':
        return content === null ? null : (serialOfMoment(content, this.context.date1904) ?? content);
      case '':
        if (content !== null) return this.limited(content);
        return Number.isFinite(this.number) ? this.number : null;
      default:
        return content === null ? null : this.limited(this.once(content));
    }
  }

  /** A text that the workbook does not have is no blank: Excel takes such a sheet for damaged too. */
  private shared(index: number): string | null {
    const text = this.context.sharedStrings[index];
    if (text === undefined) throw new Error('A shared text is missing.');
    return this.limited(text);
  }

  private limited(text: string): string | null {
    if (text === '') return null;
    const { room } = this.context;
    room.letters -= Math.min(text.length, longestCell);
    if (room.letters < 0) throw new TooLarge();
    if (text.length <= longestCell) return text;
    this.cut += 1;
    return text.slice(0, longestCell);
  }

  private once(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    if (this.known.size < mostKnownTexts) this.known.set(text, text);
    return text;
  }

  private merge(scan: XmlScan): void {
    const from = scan.valueOf(area);
    const address = from < 0 ? '' : scan.bytes.toString('latin1', from, scan.valueEnd);
    const areas = readAreas(address) ?? [];
    if (this.mergedAreas.length + areas.length > mostNoted) throw new TooLarge();
    this.mergedAreas.push(...areas);
  }
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** The type of a cell (ISO/IEC 29500-1, ST_CellType), "" for a number. */
function typeName(bytes: Buffer, from: number, to: number): string {
  if (to - from > 1) return bytes.toString('latin1', from, to);
  return oneLetterTypes[bytes[from] ?? 0] ?? '';
}

const oneLetterTypes = Object.fromEntries(['s', 'b', 'e', 'd'].map((name) => [name.charCodeAt(0), name]));

function isTrue(text: string): boolean {
  return text === '1' || text.toLowerCase() === 'true';
}

/** Serial of a day and time of the strict format (`t="d"`), in the date system of the workbook. */
function serialOfMoment(text: string, date1904: boolean): number | null {
  const [, day, hours = 0, minutes = 0, seconds = 0] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?)Z?)?$/.exec(text) ?? [];
  const serial = day === undefined ? null : serialOfIso(day);
  if (serial === null) return null;
  const time = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return serial + time - (date1904 ? days1904 : 0);
}
