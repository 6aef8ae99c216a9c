/**
 * Writes `samples/suivi-commandes.xlsx`: an order sheet as a finance team keeps it, with a fictional price schedule
 * and a dashboard of our functions. What it holds stands in `scripts/sample/`; the column `wrong` of orders.csv tells
 * what was put wrong on purpose and is never written.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { parseCsvObjects } from 'hucre/csv';
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre';
import { z } from 'zod';
import { agreements } from '../src/agreements';
import { unitByCode, readUnit } from '../src/core/agreement/units';
import { a1, columnLetters } from '../src/core/sheet/address';
import { serialOfIso } from '../src/core/calendar/serial';
import { functions } from '../src/functions';
import { formulaToFile } from '../preview/workbook/file-formula';
import { saveSample } from './sample/save-sample';
import { columns, day, euros, styles } from './sample/layout';

const here = join(__dirname, 'sample');
const agreement = agreements.find(({ id }) => id === 'sgmap-2016');
if (!agreement) throw new Error('The sample is an order sheet of the agreement sgmap-2016.');

/** Rows of a table beside this script, as text. */
function table(name: string): Record<string, string>[] {
  const text = readFileSync(join(here, name), 'utf8');
  return z
    .array(z.record(z.string(), z.string()))
    .parse(parseCsvObjects(text, { delimiter: ';', header: true, typeInference: false }).data);
}

const orders = table('orders.csv');
const projects = z
  .record(z.string(), z.record(z.string(), z.string()))
  .parse(JSON.parse(readFileSync(join(here, 'projects.json'), 'utf8')));
const prices = z.array(z.object({ code: z.string(), price: z.coerce.number() })).parse(table('prices.csv'));

const holders: Readonly<Record<string, string>> = { '1': 'Cadence Conseil', '2': 'Atelier Numérique' };
const priceRange = [['Code UO', 'Prix unitaire HT'], ...prices.map(({ code, price }) => [code, price])];

type SampleCell = CellValue | { readonly formula: string; readonly result: CellValue };

const headerRow = 5;
const firstRow = headerRow + 1;
const columnOf = new Map(columns.map(({ key }, index) => [key, index + 1]));

/** Address of a column's cell in a row, "K7". */
function at(key: string, row: number): string {
  return a1({ row, column: columnOf.get(key) ?? 0 });
}

/** What a formula of ours shows: its result, or the error Excel would show. */
function shown(formula: string, evaluate: () => CellValue): SampleCell {
  try {
    return { formula, result: evaluate() };
  } catch {
    return { formula, result: '#N/A' };
  }
}

/** The cells of one order, by column key. */
function cells(order: Record<string, string>, row: number): ReadonlyMap<string, SampleCell> {
  const written = order.unit ?? '';
  const reading = readUnit(agreement!, written);
  const unit = reading.kind === 'exact' || reading.kind === 'respelled' ? reading.unit : null;
  const lot = order.lot || unit?.lots[0] || '2';
  const project = projects[order.project ?? ''] ?? {};
  const price = prices.find(({ code }) => code === unit?.code)?.price;
  const quantity = number(order.quantity);

  const entries: Record<string, SampleCell> = {
    ...project,
    ...order,
    engagement: order.order ? `14000${order.order.replace(/\D/g, '')}` : '',
    form: 'Bon de commande',
    status: order.status || (order.delivered ? 'soldé' : 'notifié'),
    lot: Number(lot),
    holder: holders[lot] ?? '',
    buyer: 'DSAF',
    beneficiary: order.beneficiary || project.beneficiary || 'SGMAP',
    incubator: order.incubator || project.incubator || '',
    label: order.label || unit?.label || '',
    notified: order.issued ?? '',
  };
  for (const key of ['quantity', 'startups', 'phase', 'done', 'left', 'experience'])
    entries[key] = number(order[key]);
  // A number a colleague typed with an apostrophe: text to Excel, a number to a reader.
  entries.days = row % 11 === 0 && order.days ? order.days : number(order.days);
  for (const { key, format } of columns)
    if (format === day) entries[key] = serialOfIso(String(entries[key] ?? '')) ?? '';

  if (unit && typeof quantity === 'number' && quantity > 0) {
    const unitCell = at('unit', row);
    entries.price = shown(`MARCHE.UO_COST(${unitCell},1,BPU)`, () =>
      functions.UO_COST(written, 1, priceRange),
    );
    entries.amount = shown(`MARCHE.UO_COST(${unitCell},${at('quantity', row)},BPU)`, () =>
      functions.UO_COST(written, quantity, priceRange),
    );
  } else {
    entries.price = price ?? 7800;
    entries.amount = price ?? 7800;
  }
  if (unit?.phase && order.start)
    entries.phaseDays = shown(`MARCHE.PHASE_DAYS(${unit.phase},${at('start', row)})`, () =>
      functions.PHASE_DAYS(Number(unit.phase), entries.start as number),
    );
  return new Map(Object.entries(entries).filter(([, cell]) => cell !== '' && cell !== undefined));
}

function number(text: string | undefined): CellValue {
  return text === undefined || text === '' ? '' : Number.isNaN(Number(text)) ? text : Number(text);
}

/** A sheet built cell by cell; rows and columns count from 1, as in addresses. */
class SheetBuilder {
  private readonly rows: CellValue[][] = [];
  private readonly detail = new Map<string, Partial<Cell>>();

  put(row: number, column: number, cell: SampleCell, style?: CellStyle): void {
    const values = (this.rows[row - 1] ??= []);
    const formula = typeof cell === 'object' && cell !== null && 'formula' in cell ? cell : null;
    values[column - 1] = formula ? formula.result : (cell as CellValue);
    if (formula || style)
      this.detail.set(`${row - 1},${column - 1}`, {
        ...(style ? { style } : {}),
        ...(formula
          ? { formula: formulaToFile(formula.formula), formulaResult: formula.result, type: 'formula' }
          : {}),
      });
  }

  build(name: string, rest: Partial<WriteSheet>): WriteSheet {
    const rows = Array.from(this.rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
    return { name, rows, cells: this.detail, ...rest };
  }
}

function orderSheet(): WriteSheet {
  const sheet = new SheetBuilder();
  sheet.put(1, 1, 'Accord-cadre « Start-up d’État » – suivi des bons de commande', styles.title);
  sheet.put(2, 1, 'Lots 1 et 2 – bureau des marchés numériques', styles.note);
  sheet.put(3, 1, 'Exemple : acheteurs, titulaires, projets, personnes et prix sont fictifs.', styles.note);
  columns.forEach(({ header }, index) => sheet.put(headerRow, index + 1, header, styles.header));

  const amount = columnLetters(columnOf.get('amount') ?? 0);
  let row = firstRow;
  let yearStart = row;
  orders.forEach((order, index) => {
    for (const [key, cell] of cells(order, row)) {
      const column = columnOf.get(key);
      if (column === undefined) continue;
      const format = columns[column - 1]?.format;
      const cancelled = order.status === 'annulé' ? styles.cancelled : {};
      sheet.put(
        row,
        column,
        cell,
        format || order.status ? { ...cancelled, ...(format && { numFmt: format }) } : undefined,
      );
    }
    row += 1;
    const year = (order.issued ?? '').slice(0, 4);
    const nextYear = orders[index + 1]?.issued?.slice(0, 4);
    if (year === nextYear) return;
    total(sheet, row, `Total ${year}`, `SUM(${amount}${yearStart}:${amount}${row - 1})`, yearStart);
    row += 2;
    yearStart = row;
  });
  total(
    sheet,
    row,
    'TOTAL GÉNÉRAL',
    `SUMIF(A${firstRow}:A${row - 1},"BC*",${amount}${firstRow}:${amount}${row - 1})`,
    firstRow,
  );
  return sheet.build('Suivi BC', {
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: headerRow, columns: 1 },
    rowDefs: new Map([
      [0, { height: 26 }],
      [headerRow - 1, { height: 45 }],
    ]),
  });

  function total(target: SheetBuilder, at: number, label: string, formula: string, from: number): void {
    const sum = orders.reduce((cents, order, index) => {
      const line = lineRows[index] ?? 0;
      if (line < from || line >= at) return cents;
      const cell = cells(order, line).get('amount');
      const value = typeof cell === 'object' && cell !== null && 'result' in cell ? cell.result : cell;
      return cents + (typeof value === 'number' ? value : 0);
    }, 0);
    columns.forEach((_, index) => target.put(at, index + 1, index === 0 ? label : null, styles.total));
    target.put(at, columnOf.get('amount') ?? 0, { formula, result: sum }, { ...styles.total, numFmt: euros });
  }
}

/** Sheet row of each order: a total and a blank row follow each year of issue. */
const lineRows = orders.reduce<number[]>((rows, order, index) => {
  const before = orders[index - 1]?.issued?.slice(0, 4);
  const gap = before !== undefined && before !== order.issued?.slice(0, 4) ? 3 : 1;
  return [...rows, index === 0 ? firstRow : (rows[index - 1] ?? 0) + gap];
}, []);

function priceSheet(): WriteSheet {
  const sheet = new SheetBuilder();
  sheet.put(1, 1, 'Bordereau des prix unitaires', styles.title);
  sheet.put(
    2,
    1,
    'Prix fictifs, donnés pour l’exemple : l’accord-cadre n’en fixe aucun dans son CCTP.',
    styles.note,
  );
  ['Code UO', 'Libellé', 'Prix unitaire HT'].forEach((header, index) =>
    sheet.put(4, index + 1, header, styles.header),
  );
  prices.forEach(({ code, price }, index) => {
    sheet.put(5 + index, 1, code);
    sheet.put(5 + index, 2, unitByCode(agreement!, code)?.label ?? '');
    sheet.put(5 + index, 3, price, { numFmt: euros });
  });
  return sheet.build('BPU', {
    columns: [{ width: 12 }, { width: 48 }, { width: 17 }],
    tables: [
      {
        name: 'PrixBPU',
        range: `A4:C${4 + prices.length}`,
        columns: [{ name: 'Code UO' }, { name: 'Libellé' }, { name: 'Prix unitaire HT' }],
        style: 'TableStyleLight9',
      },
    ],
  });
}

function dashboard(): WriteSheet {
  const sheet = new SheetBuilder();
  const notified = serialOfIso('2016-11-14') ?? 0;
  sheet.put(1, 1, 'Repères de l’accord-cadre', styles.title);
  const lines: readonly (readonly [string, SampleCell, string?])[] = [
    ['Notification', notified, day],
    [
      'Fin de la période ferme',
      shown('MARCHE.FRAMEWORK_END(B3,0)', () => functions.FRAMEWORK_END(notified, 0)),
      day,
    ],
    [
      'Fin après trois reconductions',
      shown('MARCHE.FRAMEWORK_END(B3)', () => functions.FRAMEWORK_END(notified)),
      day,
    ],
    ['Start-ups incubées', 17],
    [
      'Unité d’animation correspondante',
      shown('MARCHE.UO_FOR_STARTUPS(B6)', () => functions.UO_FOR_STARTUPS(17)),
    ],
    ['Son libellé', shown('MARCHE.UO_LABEL(B7)', () => functions.UO_LABEL('UO-L1.4'))],
    ['Début d’une consolidation', serialOfIso('2017-01-09') ?? 0, day],
    [
      'Durée maximale de la phase 3 (jours)',
      shown('MARCHE.PHASE_DAYS(3,B9)', () => functions.PHASE_DAYS(3, '2017-01-09')),
    ],
    [
      'Coût de deux unités de développement (phase 2)',
      shown('MARCHE.UO_COST("UO-L2.2.2",2,BPU)', () => functions.UO_COST('UO-L2.2.2', 2, priceRange)),
      euros,
    ],
  ];
  lines.forEach(([label, cell, format], index) => {
    sheet.put(3 + index, 1, label);
    sheet.put(3 + index, 2, cell, format ? { numFmt: format } : undefined);
  });
  return sheet.build('Repères', { columns: [{ width: 48 }, { width: 22 }] });
}

export async function writeSample(): Promise<void> {
  const workbook = await writeXlsx({
    sheets: [orderSheet(), priceSheet(), dashboard()],
    namedRanges: [{ name: 'BPU', range: `BPU!$A$4:$C$${4 + prices.length}` }],
  });
  const settings = { version: 1, agreement: 'sgmap-2016', notifiedOn: '2016-11-14', holders } as const;
  saveSample('suivi-commandes.xlsx', workbook, { id: '{6E1B1F6C-3B0E-4F53-9C59-5D0C7C1A2016}', settings });
}
