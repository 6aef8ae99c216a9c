/** A sheet's columns as the user is asked about them: what each was taken for, with some of its cells. */
import type { NotAnOrderSheet, OrderSheet, ReadSheet } from '../../core/orders/order-sheet';
import { columnLetters } from '../../core/sheet/address';
import { isBlank } from '../../core/sheet/blank';
import type { ColumnKind } from '../../core/sheet/column';
import { choiceOf, waitingChoices, type ColumnChoice } from '../../core/sheet/column-choices';
import type { Heading } from '../../core/sheet/map-columns';
import { days1904 } from '../../core/sheet/read-date';
import type { CellValue } from '../../core/sheet/snapshot';
import { oneLine } from '../../core/text';
import type { Say } from '../../languages/say';

/** A field, or a word for none: not used so far, or left out by the user. */
export type Holds = { readonly field: string } | 'unused' | 'ignored';

export interface ColumnToMap {
  readonly index: number;
  readonly letters: string;
  readonly header: string;
  readonly heading: Heading;
  /** Cells of the column: those of the lines, where the lines are known. */
  readonly cells: () => Iterable<CellValue>;
  readonly holds: Holds;
  /** A field the header is nearly the one of. */
  readonly near: string | null;
  /** A field this column could hold as well as the one that does. */
  readonly rival: { readonly field: string; readonly letters: string } | null;
}

export interface SheetToMap {
  readonly name: string;
  /** Which table of the sheet, where it has several. */
  readonly table?: number;
  readonly columns: readonly ColumnToMap[];
}

/** Whether the columns of a sheet can be put right: its row of headers was found. */
export function sheetToMap(sheet: ReadSheet | OrderSheet | NotAnOrderSheet): SheetToMap | null {
  const { header, columns = [], unmapped = [], snapshot } = sheet;
  if (!header) return null;
  const inColumns = columns.filter(({ titlesOnly }) => !titlesOnly);
  const fields = new Map(inColumns.map(({ column, index }) => [index, column.field]));
  const unused = new Map(unmapped.map((column) => [column.index, column]));
  const duplicates = 'duplicates' in sheet ? (sheet.duplicates ?? []) : [];
  const rivals = new Map(
    duplicates.flatMap((duplicate) => {
      const used = columns.find(({ column }) => column.field === duplicate.field)?.index ?? 0;
      return duplicate.unused.map(
        (index) => [index, { field: duplicate.field, letters: columnLetters(used) }] as const,
      );
    }),
  );
  return {
    name: snapshot.name,
    ...(snapshot.table === undefined ? {} : { table: snapshot.table }),
    // A column is known by its header: one without any cannot be told from another.
    columns: header.headings
      .filter((heading) => heading.header !== '')
      .map((heading): ColumnToMap => {
        const field = fields.get(heading.index);
        const left = unused.get(heading.index);
        return {
          index: heading.index,
          letters: columnLetters(heading.index),
          header: heading.header,
          heading,
          cells: () => ('lines' in sheet ? cellsOfLines(sheet, heading.index) : heading.samples()),
          holds: field !== undefined ? { field } : left?.ignored ? 'ignored' : 'unused',
          near: left?.near ?? null,
          rival: rivals.get(heading.index) ?? null,
        };
      }),
  };
}

function* cellsOfLines(
  { lines, snapshot: { values, origin } }: ReadSheet,
  column: number,
): Generator<CellValue> {
  for (const { row } of lines) yield values[row - origin.row]?.[column - origin.column] ?? null;
}

export function asksTheUser({ near, rival }: ColumnToMap): boolean {
  return near !== null || rival !== null;
}

/** Headers of columns the user chose: they were renamed, or are gone, and something else may be read in their place. */
export function lostHeaders({ columns }: SheetToMap, choices: readonly ColumnChoice[]): readonly string[] {
  const headings = columns.map(({ heading }) => heading);
  return waitingChoices(headings, choices).map(({ header }) => oneLine(header));
}

const samplesShown = 3;
const longestSample = 40;

/** Three different cells of a column, as its kind is written; days and numbers in the language's way. */
export function samplesOf(
  { cells }: ColumnToMap,
  kind: ColumnKind | undefined,
  date1904: boolean,
  say: Say,
): readonly string[] {
  const shown = new Set<string>();
  for (const cell of cells()) {
    if (isBlank(cell)) continue;
    shown.add(shortened(sampleText(cell, kind, date1904, say)));
    if (shown.size === samplesShown) break;
  }
  return [...shown];
}

function sampleText(cell: CellValue, kind: ColumnKind | undefined, date1904: boolean, say: Say): string {
  if (typeof cell !== 'number') return oneLine(String(cell));
  if (kind === 'date') return say.day(Math.floor(cell) + (date1904 ? days1904 : 0));
  return kind === 'number' || kind === 'money' ? say.number(cell) : String(cell);
}

function shortened(text: string): string {
  return text.length > longestSample ? `${text.slice(0, longestSample - 1)}…` : text;
}

/** Columns by index → what the user now says they hold. */
export type Draft = ReadonlyMap<number, Holds>;

/** The draft with a column changed; whichever other column held the field gives it up. */
export function changed(sheet: SheetToMap, draft: Draft, index: number, holds: Holds): Draft {
  const next = new Map(draft);
  if (typeof holds === 'object')
    for (const column of sheet.columns) {
      const other = heldBy(column, draft);
      if (column.index !== index && typeof other === 'object' && other.field === holds.field)
        next.set(column.index, 'unused');
    }
  next.set(index, holds);
  return next;
}

export function heldBy(column: ColumnToMap, draft: Draft): Holds {
  return draft.get(column.index) ?? column.holds;
}

/**
 * What to store for the sheet: what it already said, but for the columns that changed. A column that merely gave its
 * field up says nothing of its own.
 */
export function choicesOf(
  sheet: SheetToMap,
  draft: Draft,
  before: readonly ColumnChoice[],
): readonly ColumnChoice[] {
  const headings = sheet.columns.map(({ heading }) => heading);
  const same = (a: ColumnChoice, b: ColumnChoice) =>
    a.header === b.header && (a.occurrence ?? 1) === (b.occurrence ?? 1);
  const drafted = [...draft].flatMap(([index, holds]) => {
    const column = sheet.columns.find((candidate) => candidate.index === index);
    if (!column) return [];
    return [
      { holds, choice: choiceOf(column.heading, headings, typeof holds === 'object' ? holds.field : null) },
    ];
  });
  const said = drafted.flatMap(({ holds, choice }) => (holds === 'unused' ? [] : [choice]));
  const taken = new Set(said.flatMap(({ field }) => field ?? []));
  return [
    ...before.filter(
      (choice) =>
        !drafted.some((other) => same(other.choice, choice)) &&
        (choice.field === null || !taken.has(choice.field)),
    ),
    ...said,
  ];
}
