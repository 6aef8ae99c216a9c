/** Tables below the orders on the same sheet ("Récapitulatif par lot"): their rows are no lines. */
import type { Agreement } from '../agreement/schema';
import { isEmpty } from '../sheet/blank';
import { headerKey } from '../sheet/header-key';
import type { CellValue } from '../sheet/snapshot';
import type { RowKind } from './classify-rows';
import { fields, mappedField } from './fields';
import type { OrderSheet } from './order-sheet';
import { unitTest } from './unit-test';

type Cells = readonly CellValue[];

/** A row that heads so many of our columns heads orders, in another layout: its lines must not go unnoticed. */
const headsOrders = 3;

/**
 * Sets the rows of other tables to `note`: from a row of words alone, which no line is, that follows a gap, down to
 * the next gap or the next row with a unit of work. A row of explanations right under the header goes the same way.
 */
export function setOtherTablesApart(
  rows: readonly Cells[],
  kinds: RowKind[],
  sheet: OrderSheet,
  agreement: Agreement,
): void {
  const unitAt = (mappedField(sheet, fields.unit)?.index ?? NaN) - sheet.snapshot.origin.column;
  const isUnit = unitTest(agreement);
  const hasUnit = (cells: Cells) => {
    const unit = cells[unitAt];
    return typeof unit === 'string' && isUnit(unit);
  };
  const headers = new Set(sheet.columns.map(({ header }) => headerKey(header)));
  const heads = (cells: Cells): boolean => {
    const full = cells.filter((cell) => !isEmpty(cell));
    if (!full.every(isWord) || cells.some((c) => typeof c === 'string' && isUnit(c))) return false;
    return full.filter((cell) => headers.has(headerKey(String(cell)))).length < headsOrders;
  };

  let apart = false;
  rows.forEach((cells, index) => {
    if (kinds[index] !== 'line' || hasUnit(cells)) {
      apart = false;
      return;
    }
    if (!apart && kinds[index - 1] !== 'line') apart = heads(cells);
    if (apart) kinds[index] = 'note';
    // Under the header itself only that row is an explanation; the next ones are lines.
    if (index === 0) apart = false;
  });
}

/** Text without a figure. */
function isWord(cell: CellValue): boolean {
  return typeof cell === 'string' && !/\d/.test(cell);
}
