/** The fields a summary can be made by: every column an order sheet can have, and what is derived from them. */
import type { Bilingual } from '../agreement/schema';
import type { Column } from '../sheet/column';

export interface SummaryField {
  /** Canonical name of the column, or of a derived field. */
  readonly id: string;
  readonly title: Bilingual;
  /** No column of its own: computed from others, the settings or the place of the line. */
  readonly derived: boolean;
}

const derived: readonly SummaryField[] = [
  { id: 'year', title: { fr: 'Année', en: 'Year' }, derived: true },
  { id: 'month', title: { fr: 'Mois', en: 'Month' }, derived: true },
  { id: 'period', title: { fr: 'Période du marché', en: 'Contract period' }, derived: true },
  { id: 'file', title: { fr: 'Fichier', en: 'File' }, derived: true },
  { id: 'sheet', title: { fr: 'Feuille', en: 'Sheet' }, derived: true },
];

/** Every field a summary can be made by, the derived ones last. */
export function summaryFields(columns: readonly Column[]): readonly SummaryField[] {
  return [...columns.map(({ field, title }) => ({ id: field, title, derived: false })), ...derived];
}
