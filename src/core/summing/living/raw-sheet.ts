/** An order sheet as SUMIFS sees it: raw cells, whatever the reading made of them. */
import { fields, mappedField } from '../../orders/fields';
import type { MappedColumn, ReadSheet } from '../../orders/order-sheet';
import { cellReference } from '../../reporting/cell-texts';
import { headerScale } from '../../sheet/header-key';
import { lastRow as lastRowOfExcel } from '../../sheet/read-areas';
import { days1904 } from '../../sheet/read-date';
import type { CellRef, CellValue } from '../../sheet/snapshot';
import { columnLetters } from '../../sheet/address';
import type { Term } from './expressions';
import { otherThan } from './criterion';

/** Rows past the last one that formulas look at as well, at least: lines added there count too. */
const headroom = 1_000;
const certified = 'service_fait_date';

/** The part of a formula that chooses lines: ranges, each with what its cells must hold. */
export type Conditions = readonly string[];

export class RawSheet {
  /** One-based rows below the header. */
  readonly firstRow: number;
  readonly rows: number;
  /** One-based; whole columns would keep other spreadsheets busy for minutes. */
  readonly lastRow: number;
  private readonly cancelled: ReadonlySet<string>;

  constructor(
    readonly sheet: ReadSheet,
    /** Status texts, as written, of the lines that count nowhere. */
    private readonly leftOut: readonly string[],
    private readonly asOf: number,
  ) {
    const { snapshot, headerRow } = sheet;
    this.firstRow = headerRow + 1;
    this.rows = Math.max(0, snapshot.origin.row + snapshot.values.length - this.firstRow);
    const used = this.firstRow + this.rows;
    const { endsAt = lastRowOfExcel } = snapshot;
    this.lastRow = Math.min(endsAt, Math.ceil((used + headroom) / headroom) * headroom);
    this.cancelled = new Set(leftOut.map((text) => text.toLowerCase()));
  }

  /** The column of a field; one whose values stand in title rows is none for a formula. */
  column(field: string): MappedColumn | undefined {
    const mapped = mappedField(this.sheet, field);
    return mapped?.titlesOnly ? undefined : mapped;
  }

  cell(row: number, { index }: MappedColumn): CellValue {
    const { values, origin } = this.sheet.snapshot;
    return values[row - origin.row]?.[index - origin.column] ?? null;
  }

  at(row: number, { index }: MappedColumn): CellRef {
    return { sheetId: this.sheet.snapshot.id, row, column: index };
  }

  /** Whether the conditions every formula has hold on a row: a unit of work, and no status that leaves it out. */
  counts(row: number): boolean {
    const unit = this.column(fields.unit);
    if (unit) {
      const cell = this.cell(row, unit);
      if (cell === null || cell === '') return false;
    }
    const status = this.column(fields.status);
    const cell = status ? this.cell(row, status) : null;
    return typeof cell !== 'string' || !this.cancelled.has(cell.toLowerCase());
  }

  /** The same in a formula. */
  conditions(): Conditions {
    const unit = this.column(fields.unit);
    const status = this.column(fields.status);
    return [
      ...(unit ? [this.range(unit), '"<>"'] : []),
      ...(status ? this.leftOut.flatMap((text) => [this.range(status), otherThan(text)]) : []),
    ];
  }

  /** What a term adds for a row that counts; `null` where a cell holds something that SUMIFS would stop at. */
  amount(row: number, { field, factor, delivered }: Term): number | null {
    if (delivered && !this.isDelivered(row)) return 0;
    if (field === null) return factor;
    const mapped = this.column(field);
    const cell = mapped ? this.cell(row, mapped) : null;
    if (typeof cell === 'number' && mapped) return cell * factor * scaleOf(mapped);
    return typeof cell === 'string' && cell.startsWith('#') ? null : 0;
  }

  /** The term as a formula, over the rows that meet the conditions; `null` where a column is not there. */
  formula({ field, factor, delivered }: Term, conditions: Conditions): string | null {
    const date = this.column(certified);
    if (delivered && !date) return null;
    const all = delivered && date ? [...conditions, this.range(date), `"<=${this.day()}"`] : conditions;
    if (field === null) return `COUNTIFS(${all.join(',')})`;
    const mapped = this.column(field);
    if (!mapped) return null;
    const times = Math.abs(factor) * scaleOf(mapped);
    const sum = `SUMIFS(${[this.range(mapped), ...all].join(',')})`;
    return `${factor < 0 ? '-' : ''}${sum}${times === 1 ? '' : `*${times}`}`;
  }

  range({ index }: MappedColumn): string {
    const letters = columnLetters(index);
    const from = cellReference(this.sheet.snapshot.name, { row: this.firstRow, column: index });
    return `${from.replace(/!([A-Z]+)(\d+)$/, '!$$$1$$$2')}:$${letters}$${this.lastRow}`;
  }

  private isDelivered(row: number): boolean {
    const date = this.column(certified);
    const day = date ? this.cell(row, date) : null;
    return typeof day === 'number' && day <= this.day();
  }

  /** As the workbook counts days. */
  private day(): number {
    return this.sheet.snapshot.date1904 ? this.asOf - days1904 : this.asOf;
  }
}

/** Euros in one of the column's numbers. */
function scaleOf({ column, header }: MappedColumn): number {
  return column.kind === 'money' ? headerScale(header) : 1;
}
