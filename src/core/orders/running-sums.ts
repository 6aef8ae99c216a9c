import type { CellValue } from '../sheet/snapshot';
import type { FigureReader } from './figure-reader';

type Cells = readonly CellValue[];

interface RunningSums {
  add(cells: Cells): void;
  areIn(cells: Cells): boolean;
  closeGroup(): void;
}

/**
 * Sums of the figures so far, in all and since the last total, to know a total that bears no label. Rows are added up
 * when a row is met that may be one: most sheets have none.
 */
export function runningSums(columns: ReadonlySet<number>, figure: FigureReader): RunningSums {
  const places = [...columns];
  const rows: Cells[] = [];
  const all = new SumsOfRows(places, figure);
  let group = new SumsOfRows(places, figure);
  const near = (a: number, b = NaN) => Math.abs(a - b) < 0.005 * Math.max(1, Math.abs(a) / 1e6);
  return {
    add(cells: Cells): void {
      rows.push(cells);
    },
    areIn(cells: Cells): boolean {
      if (rows.length < 2) return false;
      const [inAll, inGroup] = [all.upTo(rows), group.upTo(rows)];
      return places.some((column, place) => {
        const cell = figure(cells[column]);
        return cell !== null && (near(cell, inAll[place]) || near(cell, inGroup[place]));
      });
    },
    closeGroup(): void {
      group = new SumsOfRows(places, figure, rows.length);
    },
  };
}

/** The sums of some columns over rows, from one on. */
class SumsOfRows {
  /** By place: NaN where no figure stands above. */
  private readonly sums: Float64Array;

  constructor(
    private readonly places: readonly number[],
    private readonly figure: FigureReader,
    private next = 0,
  ) {
    this.sums = new Float64Array(places.length).fill(NaN);
  }

  upTo(rows: readonly Cells[]): Float64Array {
    const { places, sums, figure } = this;
    for (const cells of rows.slice(this.next))
      for (const [place, column] of places.entries()) {
        const cell = figure(cells[column]);
        const sum = sums[place];
        if (cell !== null) sums[place] = sum ? sum + cell : cell;
      }
    this.next = rows.length;
    return sums;
  }
}
