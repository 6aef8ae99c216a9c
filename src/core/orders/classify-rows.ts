/** Telling the lines of an order sheet from the other rows below its header; no row is lost without a reason. */
import type { Agreement } from '../agreement/schema';
import { isBlank, isEmpty } from '../sheet/blank';
import { headerKey } from '../sheet/header-key';
import type { CellValue } from '../sheet/snapshot';
import { remembered } from '../remembered';
import { eachInSteps, type Steps } from '../steps';
import { usedRows } from '../sheet/used-rows';
import { fields, mappedField } from './fields';
import { figureReader } from './figure-reader';
import type { OrderSheet, SkippedReason } from './order-sheet';
import { otherContract } from './other-contract';
import { setOtherTablesApart } from './other-tables';
import { runningSums } from './running-sums';
import { totalLabel } from './total-label';
import { unitTest } from './unit-test';

interface RowKinds {
  /** One-based sheet rows of the lines. */
  readonly lines: readonly number[];
  readonly skipped: readonly { readonly row: number; readonly reason: SkippedReason }[];
  /** Whether the sum of the rows above told what some row is. */
  readonly bySums: boolean;
}

/** Kinds a row can have before its neighbours are looked at: a caption is a title when lines follow it, else a note. */
export type RowKind = SkippedReason | 'line' | 'caption';
type Cells = readonly CellValue[];

const longestTitle = 80;
const noteBeginning =
  /^\s*(?:\*|\(?\d\)|nb\b|n\.b\.|notes?\b|source|remarque|l[ée]gende|attention|avertissement)/i;

/** Rows told apart in one step. */
const rowsAtOnce = 500;

export function* classifyRows(
  sheet: OrderSheet,
  agreement: Agreement,
  contractNo: string | null,
): Steps<RowKinds> {
  const { snapshot, headerRow } = sheet;
  let bySums = false;
  const kindOf = rowReader(sheet, agreement, contractNo, (columns, figure) => {
    const sums = runningSums(columns, figure);
    return {
      ...sums,
      areIn(cells) {
        bySums = true;
        return sums.areIn(cells);
      },
    };
  });
  const first = headerRow - snapshot.origin.row + 1;
  const rows = snapshot.values.slice(first);
  const used = usedRows(snapshot.values) - first;
  const kinds: RowKind[] = [];
  yield* eachInSteps(rows, rowsAtOnce, (cells, index) => kinds.push(index < used ? kindOf(cells) : 'blank'));
  yield 1;
  setOtherTablesApart(rows, kinds, sheet, agreement);
  yield 1;
  resolveCaptions(kinds);
  const lines: number[] = [];
  const skipped: { row: number; reason: SkippedReason }[] = [];
  kinds.forEach((kind, index) => {
    const row = headerRow + 1 + index;
    if (kind === 'line') lines.push(row);
    else skipped.push({ row, reason: kind === 'caption' ? 'note' : kind });
  });
  return { lines, skipped, bySums };
}

/** A caption with a line as the next full row is a title. */
function resolveCaptions(kinds: RowKind[]): void {
  let next: RowKind = 'blank';
  for (let index = kinds.length - 1; index >= 0; index -= 1) {
    const kind = kinds[index] ?? 'blank';
    if (kind === 'caption') kinds[index] = next === 'line' || next === 'title' ? 'title' : 'note';
    const resolved = kinds[index] ?? 'blank';
    if (resolved !== 'blank') next = resolved;
  }
}

/**
 * Tells what a row is by itself; rows are to be read from top to bottom. `sumsOf`: what tells a total without a label by
 * the figures above it; a row that stands alone has none.
 */
export function rowReader(
  sheet: OrderSheet,
  agreement: Agreement,
  contractNo: string | null,
  sumsOf?: typeof runningSums,
): (cells: Cells) => RowKind {
  const offset = sheet.snapshot.origin.column;
  const at = (field: string) => (mappedField(sheet, field)?.index ?? NaN) - offset;
  const unitAt = at(fields.unit);
  const orderAt = at(fields.order);
  const contractAt = at(fields.contract);
  const keyOf = remembered(headerKey);
  const mapped = sheet.columns.map(({ column, header, index }) => ({
    column,
    key: keyOf(header),
    at: index - offset,
  }));
  const dates = mapped.filter(({ column }) => column.kind === 'date');
  const numbers = new Set(
    mapped
      .filter(({ column }) => column.kind === 'number' || column.kind === 'money')
      .map((column) => column.at),
  );
  const isOther = otherContract(sheet, contractAt, contractNo, agreement);
  const figure = figureReader(sheet);
  const sums = sumsOf?.(numbers, figure);
  const isUnit = unitTest(agreement);

  const isRepeatedHeader = (cells: Cells): boolean => {
    const full = cells.filter((cell) => !isEmpty(cell)).length;
    const same = mapped.filter(({ key, at: column }) => {
      const cell = cells[column];
      return typeof cell === 'string' && key !== '' && keyOf(cell) === key;
    }).length;
    return same >= 2 && same * 2 >= full;
  };

  const totalOf = (cells: Cells): 'total' | 'subtotal' | null => {
    for (const [column, cell] of cells.entries()) {
      const label = typeof cell === 'string' ? totalLabel(cell) : null;
      if (!label) continue;
      const bare = (index: number) => index === column || isBlank(cells[index] ?? null);
      if (!bare(orderAt) || !bare(unitAt)) continue;
      if (!label.named) return label.kind;
      // "Total Alpha": only where nothing but figures stand beside it.
      const figures = [...numbers].some((index) => figure(cells[index]) !== null);
      if (figures && dates.every((date) => bare(date.at))) return label.kind;
    }
    return null;
  };

  const plainKind = (cells: Cells): RowKind => {
    const full = mapped.filter(({ at: column }) => !isEmpty(cells[column]));
    if (full.length === 0) return 'note';
    if (full.every(({ at: column }) => numbers.has(column) && figure(cells[column]) !== null))
      return sums?.areIn(cells) ? 'total' : 'line';
    const [only, ...others] = cells.filter((cell) => !isEmpty(cell));
    if (typeof only !== 'string' || others.length > 0) return 'line';
    return only.length > longestTitle || noteBeginning.test(only) ? 'note' : 'caption';
  };

  return (cells) => {
    const unit = cells[unitAt];
    const known = typeof unit === 'string' && isUnit(unit);
    if (!known && cells.every(isEmpty)) return 'blank';
    const kind = known
      ? 'line'
      : isRepeatedHeader(cells)
        ? 'repeated-header'
        : (totalOf(cells) ?? plainKind(cells));
    if (kind === 'total' || kind === 'subtotal') sums?.closeGroup();
    if (kind !== 'line') return kind;
    if (isOther(cells[contractAt] ?? null)) return 'other-contract';
    sums?.add(cells);
    return 'line';
  };
}
