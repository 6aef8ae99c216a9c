import type { Agreement } from '../agreement/schema';
import { grouped } from '../grouped';
import type { OrderSheet } from './order-sheet';
import { tableKey } from './order-table';

/** The order tables of a workbook that are checked together: those under one agreement. */
export interface AgreementPart<T> {
  readonly agreement: Agreement;
  readonly sheets: readonly T[];
}

/** The tables by the agreement each is under, in the order of the workbook; `main` for a table that names none. */
export function byAgreement<T extends { readonly agreement?: Agreement }>(
  sheets: readonly T[],
  main: Agreement,
): readonly AgreementPart<T>[] {
  const parts = grouped(sheets, (sheet) => sheet.agreement ?? main);
  return [...parts].map(([agreement, ofOne]) => ({ agreement, sheets: ofOne }));
}

/** What was made of the tables of all parts, in the order of the workbook again. */
export function inWorkbookOrder<T>(
  tables: readonly Pick<OrderSheet, 'snapshot'>[],
  made: readonly T[],
  tableOf: (one: T) => Pick<OrderSheet, 'snapshot'>,
): readonly T[] {
  const places = new Map(tables.map((table, index) => [tableKey(table), index]));
  const placeOf = (one: T) => places.get(tableKey(tableOf(one))) ?? tables.length;
  return [...made].sort((a, b) => placeOf(a) - placeOf(b));
}
