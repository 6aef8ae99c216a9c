/** Which column of a sheet means what: by its header, and by its cells where the header alone could mislead. */
import { isBlank } from './blank';
import type { Column, ColumnKind, ReadingContext } from './column';
import { chosenFields, type ColumnChoice } from './column-choices';
import { bestMatches, columnsNamed, wordingsOf, type Heading, type Match } from './header-match';
import { headerKey } from './header-key';
import type { ShownAs } from './number-format';
import type { CellValue } from './snapshot';

export type { Heading, Match };

/** What the user said a field is headed; `null`: the sheet has no such column, whatever a header says. */
export type ColumnMapping = Readonly<Record<string, string | null>>;

export interface MappingRequest {
  readonly columns: readonly Column[];
  readonly context: Omit<ReadingContext, 'header'>;
  readonly mapping: ColumnMapping;
  /** What the workbook remembers of the user's choices for this sheet; `mapping` wins over it. */
  readonly choices?: readonly ColumnChoice[];
}

export interface ColumnMap {
  readonly matches: readonly Match[];
  /** Headings left without a column that would have fitted one as well as the heading it went to. */
  readonly rivals: readonly Match[];
  /** Headings the user said to leave out. */
  readonly ignored: readonly Heading[];
  readonly score: number;
}

/** Below this share of cells that look right, a header that could mean something else is not believed. */
const leastShare = 0.3;
const saidByUser = 1_000;
/** A heading that fits so nearly as well as another is a question for the user. */
const asGood = 0.9;

/**
 * Gives each column of the catalogue the heading that fits best, and each heading one column at most. Headers are
 * compared exactly (`headerKey`); nothing is guessed from a near spelling. What the user said wins.
 */
export function mapColumns(headings: readonly Heading[], request: MappingRequest): ColumnMap {
  const chosen = chosenFields(headings, request.choices ?? []);
  const candidates = headings.flatMap((heading) => candidatesOf(heading, request, chosen));
  const order = [...candidates].sort(byFit);
  const { matches, takenFields, takenHeadings } = bestMatches(order);
  const asked = new Set<Heading>();
  const rivals = order.filter((match) => {
    const { heading, column, score } = match;
    const winner = takenFields.get(column.field)?.score ?? 0;
    if (takenHeadings.has(heading) || asked.has(heading)) return false;
    if (winner >= saidByUser - 1 || score < winner * asGood || fullness(match) === 0) return false;
    asked.add(heading);
    return true;
  });
  return {
    matches: [...matches].sort((a, b) => a.heading.index - b.heading.index),
    rivals,
    ignored: headings.filter((heading) => chosen.get(heading) === null && !takenHeadings.has(heading)),
    score: matches.reduce((sum, { score }) => sum + score, 0),
  };
}

/** Fields that the headings name, without a look at the cells: enough to tell a header row from the others. */
export function namedFields(headings: readonly Heading[], request: MappingRequest): number {
  const byKey = wordingsOf(request.columns);
  const said = headersSaid(request);
  const fields = new Set<string>();
  for (const { wordings } of headings)
    for (const wording of wordings) {
      const key = headerKey(wording);
      if (key !== '' && said.has(key)) fields.add(`said ${key}`);
      const known = byKey.get(key)?.[0];
      if (known) fields.add(known.column.field);
    }
  return fields.size;
}

/** The keys of the headers that the user spoke of. */
export function headersSaid({
  mapping,
  choices = [],
}: Pick<MappingRequest, 'mapping' | 'choices'>): ReadonlySet<string> {
  const headers = [...Object.values(mapping), ...choices.map(({ header }) => header)];
  return new Set(headers.map((header) => headerKey(header ?? '')));
}

/** Best first; of two as good, the one that holds something, else the one further left, as they come. */
function byFit(a: Match, b: Match): number {
  return b.score - a.score || fullness(b) - fullness(a);
}

function candidatesOf(
  heading: Heading,
  { columns, context, mapping }: MappingRequest,
  chosen: ReadonlyMap<Heading, string | null>,
): Match[] {
  const keys = heading.wordings.map(headerKey).filter((key) => key !== '');
  const said = Object.entries(mapping);
  const meant = said.filter(([, header]) => header !== null && keys.includes(headerKey(header)));
  const [named] = meant.flatMap(([field]) => columns.filter((column) => column.field === field));
  if (named) return [{ heading, column: named, score: saidByUser }];

  const fieldsSaid = new Set(said.map(([field]) => field));
  const choice = chosen.get(heading);
  if (choice === null) return [];
  if (choice !== undefined && !fieldsSaid.has(choice)) {
    const column = columns.find(({ field }) => field === choice);
    if (column) return [{ heading, column, score: saidByUser - 1 }];
  }
  const short = keys.some(({ length }) => length === 2);
  return columnsNamed(keys, columns)
    .filter(({ column }) => !fieldsSaid.has(column.field))
    .map(({ column, weight }) => {
      const isSure = weight === 1 && !(short && column.kind === 'money' && areNames(heading.samples()));
      return { heading, column, score: isSure ? 1 : weight * likeness(column, heading, context) };
    })
    .filter(({ score }) => score > 0);
}

/** Two letters stand for other things too: "CP" with names below it is the "chef de projet", and no amount. */
function areNames(samples: readonly CellValue[]): boolean {
  return new Set(samples).size > 1 && samples.every((cell) => typeof cell === 'string' && !/\d/.test(cell));
}

/** Columns of numbers that are never shown so. */
const neverShownAs: Readonly<Record<ShownAs, readonly ColumnKind[]>> = {
  day: ['number', 'money', 'share'],
  amount: ['date'],
};

function likeness(column: Column, heading: Heading, context: MappingRequest['context']): number {
  // A day could be an amount, and an amount a day: only how the sheet shows them tells which they are.
  if (heading.shownAs && neverShownAs[heading.shownAs].includes(column.kind)) return 0;
  if (!column.looksRight) return 1;
  const share = column.looksRight(heading.samples(), { ...context, header: heading.header });
  return share < leastShare && column.recognition !== 'anchor' ? 0 : share;
}

/** A column with nothing in it gives way to one of the same name that holds something. */
function fullness({ heading }: Match): number {
  return heading.samples().some((cell) => !isBlank(cell)) ? 1 : 0;
}
