/** Telling an order sheet from any other sheet (ADR 10, point 3). */
import type { Agreement } from '../agreement/schema';
import type { Column } from '../sheet/column';
import { findHeader, headerAbove, type FoundHeader } from '../sheet/find-header';
import type { ColumnChoice } from '../sheet/column-choices';
import { headerKey } from '../sheet/header-key';
import {
  mapColumns,
  type ColumnMap,
  type ColumnMapping,
  type Heading,
  type MappingRequest,
} from '../sheet/map-columns';
import { nearField } from '../sheet/near-headers';
import type { SheetSnapshot } from '../sheet/snapshot';
import { atOnce, eachInSteps, type Steps } from '../steps';
import { fields } from './fields';
import type {
  DuplicateHeader,
  MappedColumn,
  NotAnOrderSheet,
  OrderSheet,
  UnmappedColumn,
} from './order-sheet';
import { isSummary } from './summary-sheet';
import { unitOrFamilyTest, unitTest } from './unit-test';

export type RecogniseOptions = {
  readonly columns: readonly Column[];
  /** Field → header as the user knows it; wins over what the headers say. */
  readonly mapping?: ColumnMapping;
  /** What the workbook remembers of the user's choices for this sheet. */
  readonly choices?: readonly ColumnChoice[];
  /** One-based row of the header, where it is known. */
  readonly headerRow?: number;
  /** Id of the agreement the user said applies to this table. */
  readonly chosen?: string | undefined;
  /** Id of the agreement of the workbook: it applies to a table that fits several. */
  readonly preferred?: string | undefined;
} & ({ readonly agreement: Agreement } | { readonly agreements: readonly Agreement[] });

const leastSupports = 2;
/** Share of the units the best agreement knows that another has to know for the table to fit it too. */
const fitting = 0.5;
/** Share of cells that name a unit for a column to be the unit column whatever its header says. */
const unmistakable = 0.5;

/**
 * An order sheet has a unit column with at least one unit of a known agreement, and two of the columns that support
 * it (order number, quantity, project, dates, amount). Several agreements: the one chosen, else the workbook's own where
 * it fits, else the one that knows most of the units.
 */
export function recogniseOrderSheet(
  snapshot: SheetSnapshot,
  options: RecogniseOptions,
): OrderSheet | NotAnOrderSheet {
  return atOnce(recogniseSheetInSteps(snapshot, options));
}

export function* recogniseSheetInSteps(
  snapshot: SheetSnapshot,
  options: RecogniseOptions,
): Steps<OrderSheet | NotAnOrderSheet> {
  const agreements = 'agreement' in options ? [options.agreement] : options.agreements;
  const results: Recognition[] = [];
  for (const agreement of agreements) results.push(yield* recogniseUnder(snapshot, agreement, options));
  const sheets = results.filter((result) => 'sheet' in result).sort((a, b) => b.units - a.units);
  if (sheets.length > 0) return underOne(sheets, options);
  const refused = results.flatMap((result) => ('refused' in result ? [result.refused] : []));
  const nearest = refused.sort((a, b) => b.found.length - a.found.length)[0];
  return nearest ?? { snapshot, missing: [], found: [] };
}

interface Recognised {
  readonly sheet: OrderSheet;
  readonly agreement: Agreement;
  /** Cells that name a unit of the agreement. */
  readonly units: number;
}

type Recognition = Recognised | { readonly refused: NotAnOrderSheet };

/** `sheets`: the same table under each agreement that knows units of it, the one that knows most first. */
function underOne(sheets: readonly Recognised[], { chosen, preferred }: RecogniseOptions): OrderSheet {
  const most = sheets[0]?.units ?? 0;
  const said = sheets.find(({ agreement }) => agreement.id === chosen);
  const fit = sheets.filter((one) => one === said || one.units >= most * fitting);
  const found = said ?? fit.find(({ agreement }) => agreement.id === preferred);
  const used = found ?? fit[0];
  if (!used) throw new Error('no agreement');
  if (fit.length === 1) return used.sheet;
  return {
    ...used.sheet,
    fits: fit.map(({ agreement }) => agreement),
    ...(found ? {} : { inDoubt: true }),
  };
}

function* recogniseUnder(
  snapshot: SheetSnapshot,
  agreement: Agreement,
  options: RecogniseOptions,
): Steps<Recognition> {
  const { columns, mapping = {}, choices = [], headerRow } = options;
  const request = { columns, mapping, choices, context: { agreement, date1904: snapshot.date1904 } };
  const isUnit = unitTest(agreement);
  const header =
    findHeader(snapshot, request, headerRow) ??
    headerAbove(snapshot, request, (cells) => cells.some((cell) => typeof cell === 'string' && isUnit(cell)));
  const wanted = [
    ...columns.filter((column) => column.recognition === 'anchor'),
    ...columns.filter((column) => column.recognition === 'support'),
  ];
  if (!header) return { refused: { snapshot, missing: wanted.map(({ field }) => field), found: [] } };

  const anchor = columns.find((column) => column.recognition === 'anchor');
  yield 0;
  const anchored = anchor ? yield* withAnchor(snapshot, header, anchor, request) : null;
  const map = anchored?.map ?? header;
  const { matches } = map;
  const supports = matches.filter(({ column }) => column.recognition === 'support');
  const found = matches
    .filter(({ column }) => column.recognition !== 'anchor' || anchored !== null)
    .map(({ column }) => column.field);
  const understood = understoodColumns(header, map, columns);
  const summary = isSummary(snapshot, header, matches);
  if (anchored === null || supports.length < leastSupports || summary)
    return {
      refused: {
        snapshot,
        missing: wanted.map(({ field }) => field).filter((f) => !found.includes(f)),
        found,
        ...(summary ? { summary } : {}),
        ...understood,
      },
    };
  const quantity = columns.find(({ field }) => field === fields.quantity);
  const counted = matches.some(({ column }) => column === quantity);
  const sheet = {
    ...(quantity && !counted ? { uncounted: quantity } : {}),
    snapshot,
    agreement,
    headerRow: header.row,
    ...understood,
    absent: columns.filter(
      (column) => column.fillsDown && !matches.some((match) => match.column.field === column.field),
    ),
    duplicates: duplicateHeaders(header.headings, map),
  };
  return { sheet, agreement, units: anchored.units };
}

/** The mapping with a unit column that holds units; where none is headed as one, the one that is full of them. */
function* withAnchor(
  snapshot: SheetSnapshot,
  header: FoundHeader,
  anchor: Column,
  request: MappingRequest,
): Steps<{ readonly map: ColumnMap; readonly units: number } | null> {
  const { agreement } = request.context;
  const mapped = header.matches.find(({ column }) => column === anchor);
  const units = mapped ? yield* knownUnits(snapshot, header.row, mapped.heading, agreement) : 0;
  if (units > 0) return { map: header, units };
  if (anchor.field in request.mapping || request.choices?.some(({ field }) => field === anchor.field))
    return null;
  const looksRight = ({ header: named, samples }: Heading) =>
    // A blank column says nothing against units; looking for them in all its rows would find none.
    samples().length > 0 &&
    (anchor.looksRight?.(samples(), { ...request.context, header: named }) ?? 0) >= unmistakable;
  for (const heading of header.headings) {
    yield 0;
    if (header.ignored.includes(heading) || !looksRight(heading)) continue;
    const named = yield* knownUnits(snapshot, header.row, heading, agreement);
    if (named > 0) return { map: anchoredAt(heading, header, anchor, request), units: named };
  }
  return null;
}

/** The mapping with a column as that of the units, whatever heads it. */
function anchoredAt(
  unmistakably: Heading,
  header: FoundHeader,
  anchor: Column,
  request: MappingRequest,
): ColumnMap {
  const others = header.headings.filter((heading) => heading !== unmistakably);
  const rest = mapColumns(others, {
    ...request,
    columns: request.columns.filter((column) => column !== anchor),
  });
  const match = { heading: unmistakably, column: anchor, score: unmistakable };
  const matches = [...rest.matches, match].sort((a, b) => a.heading.index - b.heading.index);
  return { ...rest, matches };
}

/** Rows looked at in one step. */
const rowsAtOnce = 1_000;

/** How many cells of a column name a unit of the agreement, or a family of units that come in levels. */
function* knownUnits(
  snapshot: SheetSnapshot,
  headerRow: number,
  heading: Heading,
  agreement: Agreement,
): Steps<number> {
  const isUnit = unitOrFamilyTest(agreement);
  const at = heading.index - snapshot.origin.column;
  let units = 0;
  const below = snapshot.values.slice(headerRow - snapshot.origin.row + 1);
  yield* eachInSteps(below, rowsAtOnce, (cells) => {
    const cell = cells[at];
    if (typeof cell === 'string' && isUnit(cell)) units += 1;
  });
  return units;
}

function understoodColumns(
  { row, headings }: FoundHeader,
  { matches, ignored }: ColumnMap,
  columns: readonly Column[],
): {
  readonly header: NonNullable<OrderSheet['header']>;
  readonly columns: readonly MappedColumn[];
  readonly unmapped: readonly UnmappedColumn[];
} {
  const used = new Set(matches.map(({ heading }) => heading));
  const fields = new Set(matches.map(({ column }) => column.field));
  const free = columns.filter(({ field }) => !fields.has(field));
  const unmapped = headings
    .filter((heading) => !used.has(heading) && heading.header !== '')
    .map((heading): UnmappedColumn => {
      const { header, index } = heading;
      if (ignored.includes(heading)) return { header, index, ignored: true };
      const near = nearField(heading, free);
      return near === null ? { header, index } : { header, index, near };
    });
  return {
    header: { row, headings },
    columns: matches.map(({ column, heading }) => ({ column, header: heading.header, index: heading.index })),
    unmapped,
  };
}

/** Columns headed alike, and columns headed otherwise that could hold the same: which one is the user's to say. */
function duplicateHeaders(
  headings: readonly Heading[],
  { matches, rivals, ignored }: ColumnMap,
): DuplicateHeader[] {
  const taken = new Set([...matches.map(({ heading }) => heading), ...ignored]);
  const keyOf = (heading: Heading) => headerKey(heading.wordings[0] ?? '');
  return matches.flatMap(({ column, heading, score }): DuplicateHeader[] => {
    const key = keyOf(heading);
    const fits = new Set(rivals.filter((rival) => rival.column === column).map((rival) => rival.heading));
    const twins = headings.filter(
      (other) => !taken.has(other) && (fits.has(other) || (score <= 1 && key !== '' && keyOf(other) === key)),
    );
    if (twins.length === 0) return [];
    const others = twins.map(({ header }) => header);
    return [
      {
        field: column.field,
        header: heading.header,
        unused: twins.map(({ index }) => index),
        ...(others.some((other) => headerKey(other) !== headerKey(heading.header)) ? { others } : {}),
      },
    ];
  });
}
