/** What the reading of a sheet has to tell: one finding per cause and column, clause `reading`. */
import type { Facts, Finding, Severity } from '../checking/finding';
import type { Column } from '../sheet/column';
import type { CellRef } from '../sheet/snapshot';
import type { ReadingFindingId } from '../../languages/language';
import type { ColumnData } from './column-data';
import { fields, mappedField } from './fields';
import type { OrderLine } from './order-line';
import type { OrderSheet } from './order-sheet';

/** How serious each thing is that the reading has to tell. */
export const readingSeverity: Readonly<Record<ReadingFindingId, Severity>> = {
  'error-value': 'error',
  'unreadable-date': 'error',
  'unreadable-number': 'error',
  'ambiguous-date': 'warning',
  'implausible-date': 'warning',
  'two-values': 'warning',
  'duplicate-header': 'warning',
  'conflicting-values': 'warning',
  'mixed-currency': 'warning',
  'order-on-two-sheets': 'warning',
  'missing-column': 'warning',
  'number-as-text': 'info',
  'hidden-row': 'info',
  'filled-down': 'info',
  'composite-units': 'info',
  'date-system-1904': 'info',
};

const mostRelated = 50;
/** Columns whose absence is told at once; other absences show in what then cannot be checked. */
const indispensable = [fields.unit, fields.quantity, fields.order];

interface ReadingFacts extends Facts {
  /** One-based rows concerned, on the sheet of the cell the finding points at. */
  readonly rows: readonly number[];
  readonly field?: string;
  readonly header?: string;
  /** Kind of the column, for the wording: a day or a number. */
  readonly kind?: string;
  /** The first cell, as it stands. */
  readonly written?: string;
}

export function readingFinding(
  id: ReadingFindingId,
  cells: readonly CellRef[],
  facts: ReadingFacts,
  about: { readonly subject?: string; readonly order?: string | null; readonly project?: string | null } = {},
): Finding<ReadingFacts> {
  return {
    rule: id,
    subject: about.subject ?? facts.field ?? 'sheet',
    severity: readingSeverity[id],
    clause: 'reading',
    alsoClauses: [],
    doubts: [],
    at: cells[0] ?? null,
    related: cells.slice(1, mostRelated + 1),
    order: about.order ?? null,
    project: about.project ?? null,
    facts,
    waived: null,
  };
}

/** The cells that a finding about lines points at: those of the first ones. */
export function cellsOf(lines: readonly OrderLine[], column: Column): CellRef[] {
  return lines.slice(0, mostRelated + 1).flatMap((line) => line.cell(column) ?? []);
}

/** Cells that could not be read, or were read and need telling. */
export function cellFindings(lines: readonly OrderLine[], data: ColumnData): Finding[] {
  const { column, header } = data.mapped;
  return [...data.told].map(([what, indexes]) => {
    const concerned = indexes.flatMap((index) => lines[index] ?? []);
    return readingFinding(what, cellsOf(concerned, column), {
      rows: [...new Set(concerned.map((line) => line.row))],
      field: column.field,
      header,
      kind: column.kind,
      written: concerned[0]?.written(column) ?? '',
      ...(what === 'filled-down' ? { source: data.filled.get(indexes[0] ?? 0)?.source } : {}),
    });
  });
}

/** What concerns the sheet or its header: absent and doubled columns, hidden lines, the 1904 date system. */
export function sheetFindings(
  sheet: OrderSheet,
  lines: readonly OrderLine[],
  columns: ReadonlyMap<string, ColumnData>,
): Finding[] {
  const { snapshot, headerRow } = sheet;
  const sheetId = snapshot.id;
  const head = (column: number): CellRef => ({ sheetId, row: headerRow, column });
  const firstColumn = sheet.columns[0];

  const missing = indispensable
    .filter((field) => !mappedField(sheet, field))
    .map((field) =>
      readingFinding('missing-column', firstColumn ? [head(firstColumn.index)] : [], {
        rows: [headerRow],
        field,
      }),
    );

  const duplicates = (sheet.duplicates ?? []).map(({ field, header, unused, others }) => {
    const used = mappedField(sheet, field);
    return readingFinding('duplicate-header', [...unused.map(head), ...(used ? [head(used.index)] : [])], {
      rows: [headerRow],
      field,
      header,
      ...(others ? { others } : {}),
    });
  });

  const hidden = snapshot.hiddenRows.size === 0 ? [] : lines.filter((line) => line.hidden);
  const anchor = firstColumn?.column;
  const hiddenRows =
    hidden.length === 0 || !anchor
      ? []
      : [
          readingFinding('hidden-row', cellsOf(hidden, anchor), {
            rows: [...new Set(hidden.map((line) => line.row))],
          }),
        ];
  return [...missing, ...duplicates, ...hiddenRows, ...date1904(sheet, lines, columns)];
}

function date1904(
  { snapshot }: OrderSheet,
  lines: readonly OrderLine[],
  columns: ReadonlyMap<string, ColumnData>,
): Finding[] {
  if (!snapshot.date1904) return [];
  for (const { mapped, values } of columns.values()) {
    const index = mapped.column.kind === 'date' ? values.findIndex((value) => value !== null) : -1;
    const line = lines[index];
    const cell = line?.cell(mapped.column);
    if (line && cell) return [readingFinding('date-system-1904', [cell], { rows: [line.row] })];
  }
  return [];
}
