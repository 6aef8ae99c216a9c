/**
 * What the user said of an order table and the workbook remembers: its columns, by header, so that a moved column keeps
 * it, and the agreement it is checked by where it fits several.
 */
import { headerKey } from './header-key';
import type { Heading } from './map-columns';

export interface ColumnChoice {
  /** The header as it read when the choice was made, with the heading merged above it where there is one. */
  readonly header: string;
  /** Which of the columns so headed, from one; the first where it is not said. */
  readonly occurrence?: number;
  /** The field the column holds; `null`: the column is left out, whatever its header says. */
  readonly field: string | null;
}

/** An order table of a workbook, as choices name it. */
export interface TablePlace {
  /** Name of the sheet. */
  readonly name: string;
  /** Which order table of the sheet, from the top and from the left; the first where it is not said. */
  readonly table?: number;
}

export interface SheetChoices extends TablePlace {
  readonly columns: readonly ColumnChoice[];
  /** Id of the agreement that applies; absent where nobody had to say. */
  readonly agreement?: string | undefined;
}

/** The stored part of kind `mapping`. */
export interface StoredMapping {
  readonly version: 1;
  readonly sheets: readonly SheetChoices[];
}

/** What is said of the tables of a sheet. */
export function choicesFor(mapping: StoredMapping | null, sheet: string): readonly SheetChoices[] {
  return mapping?.sheets.filter(({ name }) => name === sheet) ?? [];
}

/** What is said of one table of a sheet. */
export function choicesForTable(mapping: StoredMapping | null, sheet: TablePlace): readonly ColumnChoice[] {
  return saidOf(mapping, sheet)?.columns ?? [];
}

function saidOf(mapping: StoredMapping | null, table: TablePlace): SheetChoices | undefined {
  return mapping?.sheets.find((said) => isSameTable(said, table));
}

export function isSameTable(one: TablePlace, other: TablePlace): boolean {
  return one.name === other.name && (one.table ?? 1) === (other.table ?? 1);
}

/** The place as it is stored: the first table of a sheet goes by the name of the sheet alone. */
export function placeOf({ name, table = 1 }: TablePlace): TablePlace {
  return table > 1 ? { name, table } : { name };
}

/** The mapping with the choices of a table's columns replaced; a table of which nothing is said is not kept. */
export function withChoices(
  mapping: StoredMapping | null,
  { columns, ...place }: Omit<SheetChoices, 'agreement'>,
): StoredMapping {
  const agreement = saidOf(mapping, place)?.agreement;
  return replaced(mapping, { ...place, columns, agreement });
}

/** The mapping with the agreement that applies to a table. */
export function withAgreement(
  mapping: StoredMapping | null,
  table: TablePlace,
  agreement: string,
): StoredMapping {
  const columns = choicesForTable(mapping, table);
  return replaced(mapping, { ...placeOf(table), columns, agreement });
}

function replaced(mapping: StoredMapping | null, sheet: SheetChoices): StoredMapping {
  const others = (mapping?.sheets ?? []).filter((said) => !isSameTable(said, sheet));
  const said = sheet.columns.length > 0 || sheet.agreement !== undefined;
  return { version: 1, sheets: said ? [...others, sheet] : others };
}

/** How a choice names a heading: its fullest wording, and its place among those that read the same. */
export function choiceOf(heading: Heading, headings: readonly Heading[], field: string | null): ColumnChoice {
  const key = keyOf(heading);
  const twins = headings.filter((other) => keyOf(other) === key);
  const occurrence = twins.indexOf(heading) + 1;
  return { header: heading.wordings[0] ?? heading.header, ...(occurrence > 1 ? { occurrence } : {}), field };
}

/** What was chosen for each heading. A choice whose header stands nowhere waits until it is back. */
export function chosenFields(
  headings: readonly Heading[],
  choices: readonly ColumnChoice[],
): ReadonlyMap<Heading, string | null> {
  const chosen = new Map<Heading, string | null>();
  for (const choice of choices) {
    const heading = headingOf(choice, headings);
    if (heading && !chosen.has(heading)) chosen.set(heading, choice.field);
  }
  return chosen;
}

/** The choices of a field whose header stands nowhere: its column was renamed, or is gone. */
export function waitingChoices(
  headings: readonly Heading[],
  choices: readonly ColumnChoice[],
): readonly ColumnChoice[] {
  return choices.filter((choice) => choice.field !== null && !headingOf(choice, headings));
}

function headingOf(
  { header, occurrence = 1 }: ColumnChoice,
  headings: readonly Heading[],
): Heading | undefined {
  const key = headerKey(header);
  return key === '' ? undefined : headings.filter((candidate) => keyOf(candidate) === key)[occurrence - 1];
}

function keyOf({ wordings, header }: Heading): string {
  return headerKey(wordings[0] ?? header);
}
