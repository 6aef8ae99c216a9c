/**
 * The same figures asked of a database: raw cells in a table, one query. It shares nothing with the engine: it neither
 * reads cells nor knows the agreement, and takes lot and phase from the letters of the code.
 */
import { Database } from 'node-sqlite3-wasm';
import type { CellValue } from '../../src/core/sheet/snapshot';

const cells = [
  'order_no',
  'status',
  'uo_code',
  'qty',
  'project',
  'beneficiary',
  'ordered_on',
  'delivered_on',
  'pd_ordered',
  'pd_done',
  'pd_remaining',
  'net',
  'tax',
  'gross',
  'ej_no',
  'ae',
  'cp',
] as const;

/** What a group is made by, in SQL. */
const expressions: Readonly<Record<string, string>> = {
  order_no: 'order_no',
  ej_no: 'ej_no',
  uo_code: 'uo_code',
  project: 'project',
  beneficiary: 'beneficiary',
  lot: 'substr(uo_code, 5, 1)',
  phase: "CASE substr(uo_code, 5, 1) WHEN '2' THEN substr(uo_code, 7, 1) END",
  year: "strftime('%Y', ordered_on * 86400 - 2209161600, 'unixepoch')",
  month: "strftime('%Y-%m', ordered_on * 86400 - 2209161600, 'unixepoch')",
};

/** An amount typed as French text, or a number. */
const amount = (column: string) =>
  `CASE typeof(${column}) WHEN 'text' THEN CAST(replace(replace(replace(replace(${column}, char(160), ''), ' ', ''), '€', ''), ',', '.') AS REAL) ELSE ${column} END`;
const cents = (value: string) => `CAST(round((${value}) * 100) AS INTEGER)`;

export type SqlRow = Readonly<Record<string, string | number | null>>;

export class OrderTable {
  private readonly database = new Database();

  constructor(rows: readonly (readonly CellValue[])[]) {
    this.database.exec(`CREATE TABLE orders (${cells.join(', ')})`);
    const insert = this.database.prepare(`INSERT INTO orders VALUES (${cells.map(() => '?').join(', ')})`);
    this.database.exec('BEGIN');
    for (const row of rows) insert.run(cells.map((_, index) => row[index] ?? null));
    this.database.exec('COMMIT');
    insert.finalize();
  }

  /** Figures of each group; the services certified up to `asOf` are delivered. */
  sum(by: readonly string[], asOf: number): readonly SqlRow[] {
    const keys = by.map((field, index) => `${expressions[field] ?? 'NULL'} AS key${index}`);
    const isDelivered = `delivered_on IS NOT NULL AND delivered_on <= ${asOf}`;
    const net = cents(amount('net'));
    return this.database.all(`
      SELECT ${keys.join(', ')},
        count(*) AS lines,
        round(sum(qty), 6) AS units,
        round(sum(CASE WHEN ${isDelivered} THEN qty ELSE 0 END), 6) AS unitsDelivered,
        sum(pd_ordered) AS daysOrdered,
        sum(pd_done) AS daysDone,
        sum(coalesce(pd_remaining, pd_ordered - pd_done)) AS daysRemaining,
        sum(${net}) AS amountExclTax,
        sum(coalesce(${cents('gross')}, ${net} + ${cents('tax')}, ${net} + ${cents(`${amount('net')} * 0.2`)})) AS amountInclTax,
        sum(CASE WHEN ${isDelivered} THEN ${net} ELSE 0 END) AS amountDelivered,
        sum(${cents('ae')}) AS commitment,
        sum(coalesce(${cents('cp')}, CASE WHEN ae IS NOT NULL THEN 0 END)) AS paid
      FROM orders
      WHERE status IS NULL OR (lower(status) NOT LIKE 'annul%' AND lower(status) <> 'brouillon')
      GROUP BY ${by.map((_, index) => `key${index}`).join(', ')}`) as SqlRow[];
  }

  close(): void {
    this.database.close();
  }
}
