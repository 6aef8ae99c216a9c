/**
 * Order sheets of any size, the same on every machine: the clean orders of the acceptance tests again and again under
 * other names, every rule's own anomalies among them, and slips of the hand drawn from a seed.
 */
import { seeded } from '../scripts/examples/seeded';
import { columns } from '../src/catalogue';
import { serialOfIso } from '../src/core/calendar/serial';
import type { ExampleLine } from '../src/core/checking/rule';
import { sheetOfCells, type CellValue, type SheetSnapshot } from '../src/core/sheet/snapshot';
import { cleanLines } from '../test/acceptance/clean-workbook';

interface Workload {
  /** Lines in all. */
  readonly lines: number;
  /** Fields of the sheet, in the order of its columns; without it every field the lines speak of. */
  readonly fields?: readonly string[];
  /** Lines that show an anomaly each, put in between. */
  readonly anomalies?: readonly ExampleLine[];
  /** One batch of clean orders in so many is followed by the anomalies. */
  readonly anomaliesEvery?: number;
  /** Share of the cells changed by a slip of the hand. */
  readonly slips?: number;
  readonly seed?: number;
}

const clean: readonly ExampleLine[] = Object.values(cleanLines);
const known = new Map(columns.map((column) => [column.field, column]));

/** Names by which lines belong together; they differ from batch to batch. */
const names: ReadonlySet<string> = new Set(['order_no', 'project', 'incubator', 'ej_no', 'person']);
const everyProject = /^tous$/i;

/** The fields that most anomalies speak of, so that as many rules as can be find what they look for. */
export function mostUsedFields(count: number, anomalies: readonly ExampleLine[]): readonly string[] {
  const uses = new Map(columns.map(({ field }) => [field, 0]));
  for (const line of [...clean, ...anomalies, ...anomalies])
    for (const field of Object.keys(line)) uses.set(field, (uses.get(field) ?? 0) + 1);
  return [...uses]
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([field]) => field);
}

/** The rows of a sheet, its headers first; days are serials, as Excel gives them. */
export function workloadValues(workload: Workload): CellValue[][] {
  const { anomalies = [], anomaliesEvery = 20, slips = 0, seed = 1 } = workload;
  const fields = workload.fields ?? [...new Set([...clean, ...anomalies].flatMap(Object.keys))];
  const random = seeded(seed);
  const rowOf = (line: ExampleLine, batch: number): CellValue[] =>
    fields.map((field) => {
      const value = cellOf(field, line[field] ?? null, batch);
      return random() < slips ? slip(value, random) : value;
    });
  const rows: CellValue[][] = [fields.map((field) => known.get(field)?.headers[0]?.text ?? field)];
  for (let batch = 0; rows.length <= workload.lines; batch += 1) {
    const lines = anomalies.length > 0 && batch % anomaliesEvery === 0 ? [...clean, ...anomalies] : clean;
    for (const line of lines.slice(0, workload.lines + 1 - rows.length)) rows.push(rowOf(line, batch));
  }
  return rows;
}

export function snapshotOf(values: readonly (readonly CellValue[])[], id = 'Suivi BC'): SheetSnapshot {
  return { ...sheetOfCells(id, values), origin: { row: 3, column: 1 } };
}

function cellOf(field: string, value: CellValue, batch: number): CellValue {
  if (typeof value !== 'string') return value;
  if (known.get(field)?.kind === 'date') return serialOfIso(value) ?? value;
  // A few projects keep their name from batch to batch, so that some run over many orders.
  const tag = field === 'project' ? Math.floor(batch / 3) : batch;
  if (batch === 0 || !names.has(field) || value.trim() === '' || everyProject.test(value)) return value;
  return field === 'ej_no' && /^\d+$/.test(value) ? String(Number(value) + batch * 100) : `${value} ${tag}`;
}

/** What a hand or an export makes of a cell. */
function slip(value: CellValue, random: () => number): CellValue {
  const kind = Math.floor(random() * 6);
  if (value === null) return kind === 0 ? '-' : null;
  if (kind === 0) return null;
  if (kind === 1) return '#REF!';
  if (typeof value === 'number') {
    if (kind === 2) return value + Math.round((random() - 0.5) * 60);
    if (kind === 3) return `${value.toFixed(2).replace('.', ',')} €`;
    return kind === 4 ? -value : value * 2;
  }
  if (typeof value === 'string') {
    if (kind === 2) return ` ${value.toLowerCase()} `;
    if (kind === 3) return value.replace('UO-', 'uo ').replace(/\./g, '-');
    if (kind === 4) return value.slice(0, -1);
    return `${value} + UO-L2.2.1`;
  }
  return value;
}
