import type { Agreement } from '../agreement/schema';

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
  const parts = new Map<Agreement, T[]>();
  for (const sheet of sheets) {
    const agreement = sheet.agreement ?? main;
    const known = parts.get(agreement);
    if (known) known.push(sheet);
    else parts.set(agreement, [sheet]);
  }
  return [...parts].map(([agreement, ofOne]) => ({ agreement, sheets: ofOne }));
}
