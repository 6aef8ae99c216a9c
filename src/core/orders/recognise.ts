/** Telling an order sheet from any other sheet (rulebook §3.0.1, decision 3). */
import { readUnit } from '../agreement/units';
import type { Agreement } from '../agreement/schema';
import { isBlank } from '../sheet/blank';
import type { Column } from '../sheet/column';
import { findHeader, type FoundHeader } from '../sheet/find-header';
import { headerKey } from '../sheet/header-key';
import { mapColumns, type ColumnMapping, type Heading, type Match } from '../sheet/map-columns';
import type { SheetSnapshot } from '../sheet/snapshot';
import type { DuplicateHeader, NotAnOrderSheet, OrderSheet } from './order-sheet';

export type RecogniseOptions = {
  readonly columns: readonly Column[];
  /** Field → header as the user knows it; wins over what the headers say. */
  readonly mapping?: ColumnMapping;
} & ({ readonly agreement: Agreement } | { readonly agreements: readonly Agreement[] });

const leastSupports = 2;
/** Share of cells that name a unit for a column to be the unit column whatever its header says. */
const unmistakable = 0.5;

/**
 * An order sheet has a unit column with at least one unit of a known agreement, and two of the columns that support
 * it (order number, quantity, project, dates, amount). Several agreements: the one that knows most of the units.
 */
export function recogniseOrderSheet(
  snapshot: SheetSnapshot,
  options: RecogniseOptions,
): OrderSheet | NotAnOrderSheet {
  const agreements = 'agreement' in options ? [options.agreement] : options.agreements;
  const results = agreements.map((agreement) => recogniseUnder(snapshot, agreement, options));
  const sheets = results.filter((result) => 'sheet' in result);
  const best = sheets.sort((a, b) => b.units - a.units)[0];
  if (best) return best.sheet;
  const refused = results.flatMap((result) => ('refused' in result ? [result.refused] : []));
  const nearest = refused.sort((a, b) => b.found.length - a.found.length)[0];
  return nearest ?? { snapshot, missing: [], found: [] };
}

type Recognition =
  { readonly sheet: OrderSheet; readonly units: number } | { readonly refused: NotAnOrderSheet };

function recogniseUnder(
  snapshot: SheetSnapshot,
  agreement: Agreement,
  options: RecogniseOptions,
): Recognition {
  const { columns, mapping = {} } = options;
  const request = { columns, mapping, context: { agreement, date1904: snapshot.date1904 } };
  const header = findHeader(snapshot, request);
  const wanted = [
    ...columns.filter((column) => column.recognition === 'anchor'),
    ...columns.filter((column) => column.recognition === 'support'),
  ];
  if (!header) return { refused: { snapshot, missing: wanted.map(({ field }) => field), found: [] } };

  const anchor = columns.find((column) => column.recognition === 'anchor');
  const anchored = anchor ? withAnchor(snapshot, header, anchor, agreement, request) : null;
  const matches = anchored?.matches ?? header.matches;
  const supports = matches.filter(({ column }) => column.recognition === 'support');
  const found = matches
    .filter(({ column }) => column.recognition !== 'anchor' || anchored !== null)
    .map(({ column }) => column.field);
  if (anchored === null || supports.length < leastSupports)
    return {
      refused: {
        snapshot,
        missing: wanted.map(({ field }) => field).filter((f) => !found.includes(f)),
        found,
      },
    };
  return { sheet: orderSheet(snapshot, agreement, header, matches), units: anchored.units };
}

/** The mapping with a unit column that holds units; where none is headed as one, the one that is full of them. */
function withAnchor(
  snapshot: SheetSnapshot,
  header: FoundHeader,
  anchor: Column,
  agreement: Agreement,
  request: Parameters<typeof mapColumns>[1],
): { readonly matches: readonly Match[]; readonly units: number } | null {
  const mapped = header.matches.find(({ column }) => column === anchor);
  const units = mapped ? knownUnits(snapshot, header.row, mapped.heading, agreement) : 0;
  if (units > 0) return { matches: header.matches, units };
  if (anchor.field in request.mapping) return null;
  const unmistakably = header.headings.find((heading) => {
    const samples = heading.samples().filter((cell) => !isBlank(cell));
    const share = anchor.looksRight?.(samples, { ...request.context, header: heading.header }) ?? 0;
    return (
      samples.length > 0 && share >= unmistakable && knownUnits(snapshot, header.row, heading, agreement) > 0
    );
  });
  if (!unmistakably) return null;
  const others = header.headings.filter((heading) => heading !== unmistakably);
  const rest = mapColumns(others, {
    ...request,
    columns: request.columns.filter((column) => column !== anchor),
  });
  return {
    matches: [...rest.matches, { heading: unmistakably, column: anchor, score: unmistakable }].sort(
      (a, b) => a.heading.index - b.heading.index,
    ),
    units: knownUnits(snapshot, header.row, unmistakably, agreement),
  };
}

/** How many cells of a column name a unit of the agreement. */
function knownUnits(
  snapshot: SheetSnapshot,
  headerRow: number,
  heading: Heading,
  agreement: Agreement,
): number {
  const seen = new Map<string, boolean>();
  const at = heading.index - snapshot.origin.column;
  let units = 0;
  for (let row = headerRow - snapshot.origin.row + 1; row < snapshot.values.length; row += 1) {
    const cell = snapshot.values[row]?.[at];
    if (typeof cell !== 'string' || isBlank(cell)) continue;
    let known = seen.get(cell);
    if (known === undefined) {
      const { kind } = readUnit(agreement, cell);
      known = kind === 'exact' || kind === 'respelled';
      seen.set(cell, known);
    }
    if (known) units += 1;
  }
  return units;
}

function orderSheet(
  snapshot: SheetSnapshot,
  agreement: Agreement,
  header: FoundHeader,
  matches: readonly Match[],
): OrderSheet {
  const used = new Set(matches.map(({ heading }) => heading));
  const unused = header.headings.filter((heading) => !used.has(heading) && heading.header !== '');
  return {
    snapshot,
    agreement,
    headerRow: header.row,
    columns: matches.map(({ column, heading }) => ({ column, header: heading.header, index: heading.index })),
    unmapped: unused.map(({ header: text, index }) => ({ header: text, index })),
    duplicates: matches.flatMap(({ column, heading }): DuplicateHeader[] => {
      const key = headerKey(heading.wordings[0] ?? '');
      const twins = unused.filter((other) => key !== '' && headerKey(other.wordings[0] ?? '') === key);
      return twins.length === 0
        ? []
        : [{ field: column.field, header: heading.header, unused: twins.map(({ index }) => index) }];
    }),
  };
}
