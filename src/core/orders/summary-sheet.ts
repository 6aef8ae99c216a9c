/** Sheets that look like orders and only sum them up: counted with the orders, everything would count twice. */
import type { FoundHeader } from '../sheet/find-header';
import type { Match } from '../sheet/map-columns';
import { isBlank } from '../sheet/blank';
import type { Column } from '../sheet/column';
import type { SheetSnapshot } from '../sheet/snapshot';
import { normalise } from '../text';
import { fields } from './fields';

/** What Excel itself heads the rows and figures of a pivot table with, in French and in English. */
const pivotRows = /^(?:etiquettes de (?:lignes|colonnes)|row labels|column labels)$/;
const pivotFigures = /^(?:somme de|moyenne de|sum of|average of|count of|nombre de .* 2$)/;
const sumsUp =
  /\b(?:recap\w*|synthese|bilan|consommation|tableau croise|tcd|pivot|summary|overview|par (?:uo|unite|lot|annee|projet|phase))\b/;
/** What tells one order from another; a summary has none of it. */
const ofAnOrder: readonly string[] = [fields.order, fields.issued, fields.notified, 'start_date', 'end_date'];
/** A column that no summary has. */
export function tellsOrders({ field }: Column): boolean {
  return ofAnOrder.includes(field);
}

/** Lines, each of a unit of its own, from which on a table without orders is a summary by unit. */
const leastUnits = 5;

/**
 * Headers, as many of them as are enough, that stand together only above what this product writes. Its tables bear a mark
 * (`own-sheets`), which is lost where they are copied, made ranges again, or written out as CSV.
 */
const ofReports: readonly (readonly [least: number, headers: readonly string[]])[] = [
  [3, ['cellule', 'gravite', 'constat', 'clause', 'voir aussi', 'derogation', 'regle']],
  [3, ['cell', 'severity', 'finding', 'clause', 'see also', 'waiver', 'rule', 'message', 'waived']],
  [2, ['lignes', 'uo commandees']],
  [2, ['lines', 'units ordered']],
  [2, ['lines', 'unitsdelivered']],
];

/** Findings or figures of a report of ours, in either language of reports. */
export function isOwnReport({ headings }: Pick<FoundHeader, 'headings'>): boolean {
  const found = new Set(headings.map(({ header }) => normalise(header)));
  return ofReports.some(([least, headers]) => headers.filter((header) => found.has(header)).length >= least);
}

/**
 * A report of ours, a pivot table, or a table of figures per unit: no order number and no day, and either named as a
 * summary (in the sheet's name or above its header), or each line about another unit.
 */
export function isSummary(snapshot: SheetSnapshot, header: FoundHeader, matches: readonly Match[]): boolean {
  const headers = header.headings.map((heading) => normalise(heading.header));
  if (isOwnReport(header) || headers.some((text) => pivotRows.test(text))) return true;
  const found = new Set(matches.map(({ column }) => column.field));
  if (ofAnOrder.some((field) => found.has(field))) return false;
  if (headers.some((text) => pivotFigures.test(text))) return true;
  const above = snapshot.values
    .slice(0, header.row - snapshot.origin.row)
    .flat()
    .filter((cell) => typeof cell === 'string');
  if ([snapshot.name, ...above].some((text) => sumsUp.test(normalise(text)))) return true;
  const unit = matches.find(({ column }) => column.field === fields.unit);
  if (found.has(fields.project) || !unit) return false;
  const at = unit.heading.index - snapshot.origin.column;
  const units = snapshot.values
    .slice(header.row - snapshot.origin.row + 1)
    .map((cells) => cells[at] ?? null)
    .filter((cell) => !isBlank(cell));
  return units.length >= leastUnits && new Set(units).size === units.length;
}
