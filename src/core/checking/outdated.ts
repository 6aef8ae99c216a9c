/** What a change of the workbook takes from a check: which of its findings rest on cells that are no longer the same. */
import type { OrderSheet } from '../orders/order-sheet';
import type { SheetChange } from '../ports';
import { contains } from '../sheet/part-of-sheet';
import { lastRow } from '../sheet/read-areas';
import type { CellRef, CellArea } from '../sheet/snapshot';
import type { SheetCheck } from './check-workbook';

export interface Outdated {
  /** Checked cells that changed, as "sheet row column"; at most `mostCells`, whole columns are not counted out. */
  readonly cells: ReadonlySet<string>;
  /** Places, in the list of all findings of the check, of those to be checked again. */
  readonly findings: ReadonlySet<number>;
  /** Names of checked sheets that are no longer there. */
  readonly gone: readonly string[];
  /** Rows or columns came or went: what stands where is no longer known. */
  readonly moved: boolean;
}

/** A sheet that a check read beside those of the orders: a price schedule. Every cell of it counts as checked. */
export interface ReadBeside {
  readonly sheetId: string;
  readonly name: string;
  /** Ids of the rules whose findings may rest on it. */
  readonly rules: ReadonlySet<string>;
}

interface WhatWasRead {
  readonly checks: readonly Pick<SheetCheck, 'sheet' | 'findings'>[];
  readonly beside: readonly ReadBeside[];
}

const mostCells = 10_000;

/** Adds changes to what is known to be outdated; `null` where no checked cell changed. */
export function outdatedBy(
  changes: readonly SheetChange[],
  { checks, beside }: WhatWasRead,
  before: Outdated | null = null,
): Outdated | null {
  const cells = new Set(before?.cells);
  const places = new Set(before?.findings);
  const gone = new Set(before?.gone);
  let moved = before?.moved ?? false;
  let touched = before !== null;
  const findings = checks.flatMap((check) => check.findings);
  for (const change of changes) {
    const tables = checks.flatMap(({ sheet }) => (sheet.snapshot.id === change.sheetId ? [sheet] : []));
    const schedule = beside.find(({ sheetId }) => sheetId === change.sheetId);
    const name = tables[0]?.snapshot.name ?? schedule?.name;
    if (name === undefined) continue;
    const areas = change.kind === 'edited' ? change.areas : null;
    const changed = areas && (schedule ? areas : tables.flatMap((each) => checkedParts(areas, each)));
    if (changed?.length === 0) continue;
    touched = true;
    if (change.kind === 'deleted') gone.add(name);
    else if (!changed) moved = true;
    const whole = !changed || tables.some(({ headerRow }) => changed.some(({ row }) => row === headerRow));
    findings.forEach(({ at, related, rule }, place) => {
      const concerned =
        at === null ||
        schedule?.rules.has(rule) ||
        (whole
          ? [at, ...related].some(({ sheetId }) => sheetId === change.sheetId)
          : restsOn(at, related, change.sheetId, changed));
      if (concerned) places.add(place);
    });
    for (const area of changed ?? []) addCells(cells, change.sheetId, area);
  }
  return touched ? { cells, findings: places, gone: [...gone], moved } : null;
}

/** A finding rests on every cell of its own line, and on those it names besides. */
function restsOn(
  at: CellRef,
  related: readonly CellRef[],
  sheetId: string,
  changed: readonly CellArea[],
): boolean {
  return changed.some(
    (area) =>
      (at.sheetId === sheetId && at.row >= area.row && at.row < area.row + area.rows) ||
      related.some((cell) => cell.sheetId === sheetId && contains(area, cell)),
  );
}

/** The parts of the changed areas that are read of a table: columns it knows, from the titles down. */
function checkedParts(
  areas: readonly CellArea[],
  { columns, headerRow, snapshot: { endsAt = lastRow } }: OrderSheet,
): readonly CellArea[] {
  const known = [...new Set(columns.map(({ index }) => index))];
  return areas.flatMap((area) => {
    const row = Math.max(area.row, headerRow);
    const rows = Math.min(area.row + area.rows - 1, endsAt) - row + 1;
    if (rows <= 0) return [];
    return known
      .filter((column) => column >= area.column && column < area.column + area.columns)
      .map((column) => ({ row, column, rows, columns: 1 }));
  });
}

function addCells(cells: Set<string>, sheetId: string, { row, column, rows, columns }: CellArea): void {
  for (let at = row; at < row + rows; at += 1)
    for (let across = column; across < column + columns; across += 1) {
      if (cells.size >= mostCells) return;
      cells.add(`${sheetId} ${at} ${across}`);
    }
}
