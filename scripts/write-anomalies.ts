/**
 * Writes `samples/une-anomalie-par-regle.xlsx`: for each rule the lines of one of its own violating examples, with the
 * settings under which all of them are found stored in the workbook. Names are made to differ from rule to rule, so
 * that no line answers for another.
 */
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellValue, WriteSheet } from 'hucre';
import { columns } from '../src/catalogue';
import { serialOfIso } from '../src/core/calendar/serial';
import type { ExampleLine } from '../src/core/checking/rule';
import { columnLetters } from '../src/core/sheet/address';
import { saveSample } from './sample/save-sample';
import { chooseAnomalies, type Anomaly, type Anomalies } from './examples/choose-anomalies';
import { ruleFiles } from './examples/rule-files';
import { day, euros, styles } from './sample/layout';

const headerRow = 6;
const ruleHeader = 'Règle illustrée';
const exampleHeader = 'Anomalie';

/** Columns in the order in which a team reads them; what the list does not know comes after. */
const order = [
  'order_no',
  'uo_code',
  'uo_label',
  'qty',
  'project',
  'lot',
  'phase',
  'order_date',
  'start_date',
  'end_date',
];

function orderSheet(anomalies: readonly Anomaly[]): WriteSheet {
  const fields = columns
    .map(({ field }) => field)
    .filter((field) => anomalies.some(({ lines }) => lines.some((line) => line[field] !== undefined)))
    .sort((a, b) => place(a) - place(b));
  const cells = new Map<string, Partial<Cell>>();
  const put = (row: number, column: number, value: CellValue, style?: Cell['style']) =>
    cells.set(`${row - 1},${column - 1}`, { value, ...(style ? { style } : {}) });

  put(1, 1, 'Une anomalie par règle', styles.title);
  put(2, 1, 'Chaque ligne est tirée des exemples de la règle nommée en première colonne.', styles.note);
  put(3, 1, 'Numéros, projets, titulaires et montants sont fictifs.', styles.note);
  put(4, 1, 'Les règles sans ligne portent sur les réglages enregistrés dans ce classeur.', styles.note);
  const headers = [ruleHeader, exampleHeader, ...fields.map((field) => headerOf(field))];
  headers.forEach((header, index) => put(headerRow, index + 1, header, styles.header));
  let row = headerRow;
  for (const { rule, title, lines } of anomalies)
    for (const line of lines) {
      row += 1;
      put(row, 1, rule);
      put(row, 2, title);
      fields.forEach((field, index) => putField(put, row, index + 3, field, line));
    }
  return {
    name: 'Anomalies',
    columns: headers.map((_, index) => ({ width: index === 1 ? 44 : 18 })),
    rows: [],
    cells,
    freezePane: { rows: headerRow, columns: 1 },
    autoFilter: { range: `A${headerRow}:${columnLetters(headers.length)}${row}` },
  };
}

function putField(
  put: (row: number, column: number, value: CellValue, style?: Cell['style']) => void,
  row: number,
  column: number,
  field: string,
  line: ExampleLine,
): void {
  const value = line[field];
  if (value === undefined || value === null) return;
  const { kind } = columns.find((known) => known.field === field) ?? {};
  const serial = kind === 'date' && typeof value === 'string' ? serialOfIso(value) : null;
  if (serial !== null) put(row, column, serial, { numFmt: day });
  else put(row, column, value, kind === 'money' ? { numFmt: euros } : undefined);
}

function place(field: string): number {
  const index = order.indexOf(field);
  return index < 0 ? order.length : index;
}

function headerOf(field: string): string {
  return columns.find((column) => column.field === field)?.title.fr ?? field;
}

function priceSheet(prices: Anomalies['prices']): WriteSheet {
  const [header = [], ...rows] = prices;
  return {
    name: 'BPU',
    columns: header.map(() => ({ width: 18 })),
    rows: [header.map(String), ...rows.map((row) => [...row])],
  };
}

export async function writeAnomalies(): Promise<void> {
  const { anomalies, settings, prices } = chooseAnomalies(await ruleFiles());
  const workbook = await writeXlsx({ sheets: [orderSheet(anomalies), priceSheet(prices)] });
  saveSample('une-anomalie-par-regle.xlsx', workbook, {
    id: '{6E1B1F6C-3B0E-4F53-9C59-5D0C7C1A2017}',
    settings,
  });
}
