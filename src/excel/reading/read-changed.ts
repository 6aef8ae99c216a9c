/** Reading a sheet again where Excel told which cells changed: the others are those of the reading before. */
import type { ReadOptions } from '../../core/ports';
import type { CellValue } from '../../core/sheet/snapshot';
import { cellsOf, type Area } from '../area';
import { changedAreas, type Changed } from './changed-areas';
import { cellsPerBlock, readBlocks, readTogether } from './read-blocks';
import { refuseIfCancelled } from '../run';

type Row = readonly CellValue[];

/** The rows of the used cells; `null` where it takes reading all of them to know. */
export async function readChanged(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  since: Changed,
  { signal, onProgress }: ReadOptions,
): Promise<readonly Row[] | null> {
  const areas = await changedAreas(context, sheet, area, since);
  if (!areas) return null;
  const rows = new RowsAgain(since.sheet.values, area);
  const all = cellsOf(...areas);
  let done = 0;
  for (const batch of batches(areas)) {
    refuseIfCancelled('read', signal);
    const together = cellsOf(...batch) <= cellsPerBlock ? await readTogether(context, sheet, batch) : null;
    for (const [at, one] of batch.entries()) {
      rows.put(one, together?.[at] ?? (await readBlocks(context, sheet, one, { signal })));
      done += cellsOf(one);
      onProgress?.(done / all);
    }
  }
  return rows.rows;
}

/** Areas that are asked for together: each batch is one area, or has no more cells than a block. */
function* batches(areas: readonly Area[]): Generator<readonly Area[]> {
  let batch: Area[] = [];
  for (const area of areas) {
    if (batch.length > 0 && cellsOf(...batch, area) > cellsPerBlock) {
      yield batch;
      batch = [];
    }
    batch.push(area);
  }
  if (batch.length > 0) yield batch;
}

/** The rows as they were, with what is put over them; a row nothing is put over stays the very array it was. */
class RowsAgain {
  readonly rows: Row[];
  private readonly own = new Map<number, CellValue[]>();

  constructor(
    before: readonly Row[],
    private readonly area: Area,
  ) {
    this.rows = [...before];
  }

  put({ rowIndex, columnIndex }: Area, values: readonly Row[]): void {
    for (const [down, cells] of values.entries()) {
      const row = this.ownRow(rowIndex - this.area.rowIndex + down);
      for (const [right, cell] of cells.entries()) row[columnIndex - this.area.columnIndex + right] = cell;
    }
  }

  private ownRow(at: number): CellValue[] {
    const known = this.own.get(at);
    if (known) return known;
    const row = [...(this.rows[at] ?? new Array<CellValue>(this.area.columnCount).fill(null))];
    this.own.set(at, row);
    this.rows[at] = row;
    return row;
  }
}
