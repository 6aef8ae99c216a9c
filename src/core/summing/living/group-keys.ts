/** What the cells of each group hold, and whether formulas that ask for just that count the rows of the group. */
import type { CellRef } from '../../sheet/snapshot';
import { fields } from '../../orders/fields';
import { rowKey, tableKey } from '../../orders/order-table';
import type { Summary, SummaryRows } from '../summary';
import { blank, criterionOf, type Criterion } from './criterion';
import type { RawSheet } from './raw-sheet';

/** One criterion for each field of the summary. */
export type Combination = readonly Criterion[];

export interface GroupKeys {
  /** By group: what its cells hold, each way once ("UO-L2.2.2" and "UO L2.2.2"); `null` where no formula can say it. */
  readonly of: readonly (readonly Combination[] | null)[];
  /** Cells that do not say by themselves what group they are in, by field. */
  readonly unclear: ReadonlyMap<string, readonly CellRef[]>;
  /** Rows that a formula would put into another group than the summary, or in one at all. */
  readonly strays: readonly CellRef[];
  /** Whether a row that is no line would count where no group is asked for. */
  readonly controlCountsMore: boolean;
}

/** Ways to write a group's key past which a formula would be unreadable. */
const mostCombinations = 4;

export function groupKeys(
  { by, groups: grouped }: Pick<Summary, 'by' | 'groups'>,
  behind: readonly (readonly SummaryRows[])[],
  sheets: readonly RawSheet[],
): GroupKeys {
  const unclear = new Map<string, Map<string, CellRef>>();
  const told = new Set<string>();
  const groupOf = new Map<string, number>();
  const of = behind.map((ofGroup, group): Map<string, Combination> | null => {
    const combinations = new Map<string, Combination>();
    let clear = true;
    for (const { raw, row } of rowsOf(ofGroup, sheets)) {
      const cells = by.map((field, index) => {
        const { criterion, at } = keyCell(raw, row, field);
        // A blank cell whose value was filled down to it does not say it.
        const says = criterion !== blank || grouped[group]?.key[index] === null;
        return { field, at, criterion: says ? criterion : null };
      });
      const key = cells.flatMap(({ criterion }) => criterion ?? []);
      // Another group's cells that hold the very same (several units in one cell) tell nothing apart.
      const taken = key.length === by.length && (groupOf.get(tuple(key)) ?? group) !== group;
      for (const { field, criterion, at } of cells) {
        if (criterion !== null && !taken) continue;
        clear = false;
        told.add(rowId(raw, row));
        if (!at) continue;
        const cellsOfField = unclear.get(field) ?? new Map<string, CellRef>();
        unclear.set(field, cellsOfField.set(rowId(raw, row), at));
      }
      if (key.length !== by.length || taken) continue;
      groupOf.set(tuple(key), group);
      combinations.set(tuple(key), key);
    }
    return clear && combinations.size <= mostCombinations ? combinations : null;
  });

  const { strays, groups, controlCountsMore } = strayRows({ by, behind, sheets }, groupOf, told);
  return {
    of: of.map((combinations, group) =>
      combinations === null || groups.has(group) ? null : [...combinations.values()],
    ),
    unclear: new Map([...unclear].map(([field, cells]) => [field, [...cells.values()]])),
    strays,
    controlCountsMore,
  };
}

/** The rows of a group, each with its sheet. */
export function* rowsOf(
  behind: readonly SummaryRows[],
  sheets: readonly RawSheet[],
): Generator<{ readonly raw: RawSheet; readonly row: number }> {
  for (const { sheet, rows } of behind) {
    const raw = sheets.find((candidate) => candidate.sheet === sheet);
    if (raw) for (const row of rows) yield { raw, row };
  }
}

function keyCell(raw: RawSheet, row: number, field: string) {
  const column = raw.column(field);
  return column
    ? { criterion: criterionOf(raw.cell(row, column)), at: raw.at(row, column) }
    : { criterion: null, at: null };
}

function rowId({ sheet }: RawSheet, row: number): string {
  return rowKey({ tableKey: tableKey(sheet), row });
}

function tuple(criteria: Combination): string {
  return criteria.map(({ key }) => key).join('\n');
}

interface Rows {
  readonly by: readonly string[];
  readonly behind: readonly (readonly SummaryRows[])[];
  readonly sheets: readonly RawSheet[];
}

/** Rows that formulas would count otherwise than the summary does, and the groups that are wrong for it. */
function strayRows(
  { by, behind, sheets }: Rows,
  groupOf: ReadonlyMap<string, number>,
  told: ReadonlySet<string>,
) {
  const strays: CellRef[] = [];
  const groups = new Set<number>();
  let controlCountsMore = false;
  for (const raw of sheets) {
    const expected = new Map<number, number>();
    behind.forEach((ofGroup, group) => {
      for (const { raw: own, row } of rowsOf(ofGroup, sheets)) if (own === raw) expected.set(row, group);
    });
    const unit = raw.column(fields.unit);
    for (let row = raw.firstRow; row < raw.firstRow + raw.rows; row += 1) {
      const counts = raw.counts(row);
      const wanted = expected.get(row);
      const key = counts ? by.flatMap((field) => keyCell(raw, row, field).criterion ?? []) : [];
      const found = counts && key.length === by.length ? groupOf.get(tuple(key)) : undefined;
      if (counts !== (wanted !== undefined)) controlCountsMore = true;
      if (found === wanted) continue;
      for (const group of [found, wanted]) if (group !== undefined) groups.add(group);
      if (unit && !told.has(rowId(raw, row))) strays.push(raw.at(row, unit));
    }
  }
  return { strays, groups, controlCountsMore };
}
