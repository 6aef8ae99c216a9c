/** Order tables of many wrong lines that can be laid out in other ways, and what is found in them whatever the way. */
import type { seeded } from '../../scripts/examples/seeded';
import { columns } from '../../src/catalogue';
import { serialOfIso } from '../../src/core/calendar/serial';
import type { SheetCheck } from '../../src/core/checking/check-workbook';
import type { Finding } from '../../src/core/checking/finding';
import type { ExampleLine } from '../../src/core/checking/rule';
import { nameKey } from '../../src/core/text';
import {
  sheetOfCells,
  type CellRef,
  type CellValue,
  type SheetSnapshot,
} from '../../src/core/sheet/snapshot';

type Random = ReturnType<typeof seeded>;

interface Line {
  /** By which the line is known wherever it stands. */
  readonly id: string;
  readonly cells: ExampleLine;
}

/** What is wrong with lines of a clean workbook, by their names there. */
export interface Wrong {
  readonly lines?: Readonly<Partial<Record<string, ExampleLine>>>;
  readonly added?: readonly ExampleLine[];
}

/** Names by which lines belong together; each batch of lines has its own. */
const names = ['order_no', 'project', 'incubator', 'ej_no', 'person'];

function named(line: ExampleLine, batch: number): ExampleLine {
  const own = names.flatMap((field) => {
    const value = line[field];
    if (typeof value !== 'string' || /^tous$/i.test(value)) return [];
    return [[field, field === 'ej_no' ? String(Number(value) + 100 * batch) : `${value} ${batch}`] as const];
  });
  return { ...line, ...Object.fromEntries(own) };
}

/** The clean lines again and again under other names, each time with another thing wrong. */
export function wrongLines(
  clean: Readonly<Record<string, ExampleLine>>,
  mutations: readonly Wrong[],
): readonly Line[] {
  return mutations
    .flatMap(({ lines = {}, added = [] }, batch) =>
      [...Object.entries(clean).map(([name, line]) => ({ ...line, ...lines[name] })), ...added].map((line) =>
        named(line, batch + 1),
      ),
    )
    .map((cells, index) => ({ id: `L${index}`, cells }));
}

export function shuffled<T>(all: readonly T[], random: Random): readonly T[] {
  return all
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
}

export interface Layout {
  readonly name?: string;
  readonly origin?: SheetSnapshot['origin'];
  /** In the order of the columns; a name that is no field heads a column of its own. */
  readonly fields: readonly string[];
  readonly headerOf?: (field: string) => string;
  /** Rows that stand above the header, and above a line. */
  readonly above?: readonly (readonly CellValue[])[];
  readonly before?: (place: number) => readonly (readonly CellValue[])[];
  readonly cellOf?: (field: string, value: CellValue) => CellValue;
}

export interface LaidOut {
  readonly snapshot: SheetSnapshot;
  /** The line and the field that stand in a cell. */
  nameOf(cell: Pick<CellRef, 'row' | 'column'>): string;
  rowNameOf(row: number): string;
}

const kindOf = new Map(columns.map(({ field, kind }) => [field, kind]));
const firstHeader = new Map(columns.map(({ field, headers }) => [field, headers[1]?.text ?? field]));

export function laidOut(lines: readonly Line[], layout: Layout): LaidOut {
  const { fields, above = [], before = () => [], origin = { row: 1, column: 1 } } = layout;
  const rows: CellValue[][] = [];
  const ids = new Map<number, string>();
  const add = (cells: readonly CellValue[], id?: string) => {
    if (id !== undefined) ids.set(origin.row + rows.length, id);
    rows.push(fields.map((_, index) => cells[index] ?? null));
  };
  for (const cells of above) add(cells);
  add(
    fields.map((field) => layout.headerOf?.(field) ?? firstHeader.get(field) ?? field),
    'header',
  );
  lines.forEach(({ id, cells }, place) => {
    for (const other of before(place)) add(other);
    const valueOf = (field: string) => {
      const value = cells[field] ?? null;
      const serial = kindOf.get(field) === 'date' && typeof value === 'string' ? serialOfIso(value) : null;
      return layout.cellOf?.(field, serial ?? value) ?? serial ?? value;
    };
    add(fields.map(valueOf), id);
  });
  const rowNameOf = (row: number) => ids.get(row) ?? `row ${row}`;
  return {
    snapshot: { ...sheetOfCells(layout.name ?? 'Suivi BC', rows), origin },
    rowNameOf,
    nameOf: ({ row, column }) => `${rowNameOf(row)} ${fields[column - origin.column] ?? column}`,
  };
}

interface Left {
  /** Findings that the layout speaks of. */
  readonly out?: (finding: Finding) => boolean;
  /** Which of several lines speaks for all of them, and what came before it on its day. */
  readonly speaker?: boolean;
}

/** What is found, by the lines and fields it is found in, in an order of its own. */
export function foundIn(
  checks: readonly SheetCheck[],
  sheets: readonly LaidOut[],
  { out = () => false, speaker = false }: Left = {},
): readonly string[] {
  const laid = new Map(sheets.map((sheet) => [sheet.snapshot.id, sheet]));
  const nameOf = (cell: CellRef) => laid.get(cell.sheetId)?.nameOf(cell) ?? 'elsewhere';
  return checks
    .flatMap(({ sheet, findings }) =>
      findings
        .filter((finding) => !out(finding))
        .map((finding) => {
          const { rule, subject, severity, clause, at, related, order, project, facts } = finding;
          const told = Object.entries(facts)
            .filter(([name]) => !speaker || name !== 'seen')
            .map(([name, fact]) => {
              if (name === 'header') return [name];
              if (name === 'rows' && Array.isArray(fact))
                return [name, fact.map((row) => laid.get(sheet.snapshot.id)?.rowNameOf(Number(row))).sort()];
              if (typeof fact === 'string') return [name, nameKey(fact)];
              return [name, Array.isArray(fact) ? [...(fact as readonly unknown[])].sort() : fact];
            });
          const where = [at && nameOf(at), order, nameKey(project ?? ''), related.map(nameOf).sort()];
          return JSON.stringify([rule, subject, severity, clause, ...(speaker ? [] : where), told]);
        }),
    )
    .sort();
}

/** What became of each clause, added up over the sheets. */
export function coveredIn(checks: readonly SheetCheck[]): ReadonlyMap<string, object> {
  const covered = new Map<string, { lines: number; tolerated: number; missing: readonly string[] }>();
  for (const { rule, subject, lines, tolerated, missing } of checks.flatMap(({ coverage }) => coverage)) {
    const name = `${rule} ${subject}`;
    const known = covered.get(name) ?? { lines: 0, tolerated: 0, missing: [] };
    covered.set(name, {
      lines: known.lines + lines,
      tolerated: known.tolerated + tolerated,
      missing: [...new Set([...known.missing, ...missing])].sort(),
    });
  }
  return covered;
}
