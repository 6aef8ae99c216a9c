/** More rows or columns than a sheet of Excel has, or more cells than a machine holds. */
export class TooLarge extends Error {}

const mostRows = 1_048_576;
const mostColumns = 16_384;
export const mostCells = 20_000_000;

/** The cells of a sheet as they come in, as a rectangle. Only those that hold something take room. */
export class SheetGrid<Value> {
  private readonly rows: Value[][] = [];
  private width = 0;
  /** The row at hand, from zero, and its cells. */
  private row = -1;
  private readonly cells: Value[] = [];
  private last = -1;
  /** Stands for every row that holds nothing. */
  private readonly emptyRow: Value[] = [];

  constructor(private readonly empty: Value) {}

  /** Sets the cell of a row and column, from zero. */
  set(row: number, column: number, value: Value): void {
    if (row !== this.row) this.begin(row);
    if (column > this.last) {
      if (column >= this.width) this.widen(column + 1);
      this.last = column;
    }
    this.cells[column] = value;
  }

  /** Rows of one length, without blank ones at the end. */
  finish(): Value[][] {
    this.keep();
    const blank = Array.from({ length: this.width }, () => this.empty);
    return this.rows.map((row) => {
      if (row === this.emptyRow) return blank;
      return row.length === this.width ? row : [...row, ...blank.slice(row.length)];
    });
  }

  private begin(row: number): void {
    this.keep();
    if (row >= mostRows || (row + 1) * this.width > mostCells) throw new TooLarge();
    this.row = row;
    // A row that comes in twice is one row.
    const earlier = this.rows[row];
    earlier?.forEach((value, column) => (this.cells[column] = value));
    this.last = (earlier?.length ?? 0) - 1;
  }

  private widen(width: number): void {
    if (width > mostColumns || Math.max(this.row + 1, this.rows.length) * width > mostCells)
      throw new TooLarge();
    while (this.cells.length < width) this.cells.push(this.empty);
    this.width = width;
  }

  /** Puts the row at hand away. */
  private keep(): void {
    if (this.last < 0) return;
    while (this.rows.length <= this.row) this.rows.push(this.emptyRow);
    this.rows[this.row] = this.cells.slice();
    this.cells.fill(this.empty);
    this.last = -1;
  }
}
