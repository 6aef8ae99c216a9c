/**
 * Writes `samples/suivi-produit-2026.xlsx`: an order sheet under the agreement in force, as a finance team keeps it, with
 * a fictional price schedule and a dashboard of our functions. What it holds stands in `scripts/sample/produit-orders.ts`.
 */
import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre';
import { agreements } from '../src/agreements';
import { columns } from '../src/catalogue';
import { unitByCode } from '../src/core/agreement/units';
import { serialOfIso } from '../src/core/calendar/serial';
import type { ExampleLine } from '../src/core/checking/rule';
import { columnLetters } from '../src/core/sheet/address';
import { functions } from '../src/functions';
import { formulaToFile } from '../preview/workbook/file-formula';
import { day, euros, styles } from './sample/layout';
import { prices, settings } from './sample/produit-order';
import { orders, otherContract } from './sample/produit-orders';
import { saveSample } from './sample/save-sample';

const { agreement: id } = settings;
const agreement = agreements.find((candidate) => candidate.id === id);
if (!agreement) throw new Error(`The sample is an order sheet of the agreement ${id}.`);

/** Headers as teams write them; the order in which they are read. Any other column comes after, under its own title. */
const headers: Readonly<Record<string, string>> = {
  order_no: 'N° BC',
  contract_no: 'N° de marché',
  lot: 'Lot',
  subsequent_contract: 'N° MS',
  doc_type: 'Nature',
  status: 'Statut',
  holder: 'Titulaire',
  buyer: 'Service acheteur',
  beneficiary: 'Bénéficiaire',
  project: 'Produit',
  uo_code: 'UO',
  uo_label: 'Libellé UO',
  level: 'Niveau',
  qty: 'Qté',
  unit_price_ht: 'PU HT',
  amount_ht: 'Montant HT',
  vat: 'TVA',
  amount_ttc: 'Montant TTC',
  need_date: 'Date d’expression de besoin',
  order_date: 'Date d’émission',
  order_notified: 'Date de notification',
  start_date: 'Début',
  end_date: 'Fin',
  allocation_ground: 'Motif d’attribution',
  allocation_letter: 'Courrier DINUM',
  product_page: 'Page du produit',
  deliverables_expected: 'Livrables attendus',
  billing_address: 'Adresse de facturation',
};

const headerRow = 5;
const lines: readonly ExampleLine[] = [...orders.map(({ line }) => line), otherContract];
const fields = columns
  .map(({ field }) => field)
  .filter((field) => lines.some((line) => line[field] !== undefined && line[field] !== null))
  .sort((a, b) => place(a) - place(b));

function place(field: string): number {
  const index = Object.keys(headers).indexOf(field);
  return index < 0 ? columns.length : index;
}

type SampleCell = CellValue | { readonly formula: string; readonly result: CellValue };

/** A sheet built cell by cell; rows and columns count from 1, as in addresses. */
class Cells {
  readonly all = new Map<string, Partial<Cell>>();

  put(row: number, column: number, cell: SampleCell, style?: CellStyle): void {
    const formula = typeof cell === 'object' && cell !== null && 'formula' in cell ? cell : null;
    this.all.set(`${row - 1},${column - 1}`, {
      ...(formula
        ? {
            value: formula.result,
            formula: formulaToFile(formula.formula),
            formulaResult: formula.result,
            type: 'formula',
          }
        : { value: cell as CellValue }),
      ...(style ? { style } : {}),
    });
  }
}

function orderSheet(): WriteSheet {
  const cells = new Cells();
  cells.put(1, 1, 'Accord-cadre « mode produit agile » – suivi des bons de commande', styles.title);
  cells.put(2, 1, 'Lots 1 et 2 – incubateur et établissement', styles.note);
  cells.put(
    3,
    1,
    'Exemple : titulaires, bénéficiaires, produits, personnes et prix sont fictifs ; les anomalies sont voulues.',
    styles.note,
  );
  fields.forEach((field, index) => {
    const title = columns.find((column) => column.field === field)?.title.fr ?? field;
    cells.put(headerRow, index + 1, headers[field] ?? title, styles.header);
  });
  lines.forEach((line, index) => {
    fields.forEach((field, at) => {
      const value = line[field];
      if (value === undefined || value === null) return;
      const { kind } = columns.find((column) => column.field === field) ?? {};
      const serial = kind === 'date' && typeof value === 'string' ? serialOfIso(value) : null;
      const format = serial !== null ? day : kind === 'money' ? euros : null;
      cells.put(
        headerRow + 1 + index,
        at + 1,
        serial ?? value,
        format === null ? undefined : { numFmt: format },
      );
    });
  });
  const last = headerRow + lines.length;
  const amount = columnLetters(fields.indexOf('amount_ht') + 1);
  const sum = lines.reduce((total, line) => total + Number(line['amount_ht'] ?? 0), 0);
  cells.put(last + 1, 1, 'TOTAL', styles.total);
  cells.put(
    last + 1,
    fields.indexOf('amount_ht') + 1,
    { formula: `SUM(${amount}${headerRow + 1}:${amount}${last})`, result: sum },
    { ...styles.total, numFmt: euros },
  );
  return {
    name: 'Suivi BC 2026',
    rows: [],
    cells: cells.all,
    columns: fields.map((field) => ({ width: field === 'uo_label' ? 34 : 17 })),
    freezePane: { rows: headerRow, columns: 1 },
    rowDefs: new Map([
      [0, { height: 26 }],
      [headerRow - 1, { height: 45 }],
    ]),
  };
}

function priceSheet(): WriteSheet {
  const cells = new Cells();
  cells.put(1, 1, 'Bordereau des prix unitaires', styles.title);
  cells.put(2, 1, 'Prix fictifs : le bordereau des prix de l’accord-cadre n’est pas public.', styles.note);
  ['Code UO', 'Libellé', 'Prix unitaire HT'].forEach((header, index) =>
    cells.put(4, index + 1, header, styles.header),
  );
  Object.entries(prices).forEach(([code, price], index) => {
    cells.put(5 + index, 1, code);
    cells.put(5 + index, 2, agreement ? (unitByCode(agreement, code)?.label ?? '') : '');
    cells.put(5 + index, 3, price, { numFmt: euros });
  });
  return {
    name: 'BPU',
    rows: [],
    cells: cells.all,
    columns: [{ width: 16 }, { width: 60 }, { width: 17 }],
  };
}

/** What our functions answer under this agreement, live in cells. */
function dashboard(): WriteSheet {
  const cells = new Cells();
  const notified = serialOfIso('2026-05-07') ?? 0;
  const ordered = lines.reduce(
    (total, line) => (line['lot'] === '1' ? total + Number(line['amount_ht'] ?? 0) : total),
    0,
  );
  const entries: readonly (readonly [string, SampleCell, string?])[] = [
    ['Réception d’un bon de commande', notified, day],
    [
      'Dernier jour d’un transfert de compétences (40 jours ouvrés)',
      {
        formula: 'MARCHE.DEADLINE("transfer",B3,"produit-2026")',
        result: functions.DEADLINE('transfer', notified, id),
      },
      day,
    ],
    ['Semaines d’astreinte passive', 4],
    [
      'Unités d’astreinte à commander',
      {
        formula: 'MARCHE.ON_CALL_UNITS("passive",B5,,"produit-2026")',
        result: functions.ON_CALL_UNITS('passive', 4, undefined, id),
      },
    ],
    [
      'Prix révisé de 640 € (indices 100 puis 105)',
      {
        formula: 'MARCHE.REVISED_PRICE(640,100,105,,"produit-2026")',
        result: functions.REVISED_PRICE(640, 100, 105, undefined, id),
      },
      euros,
    ],
    [
      'Pénalité pour dix jours de retard sur 25 000 €',
      {
        formula: 'MARCHE.PENALTY("late",25000,10,"produit-2026")',
        result: functions.PENALTY('late', 25_000, 10, id),
      },
      euros,
    ],
    ['Commandé sur le lot 1 dans ce suivi', ordered, euros],
    [
      'Reste sous le maximum du lot 1, tous bénéficiaires confondus',
      {
        formula: 'MARCHE.CEILING_LEFT(1,B9,"produit-2026")',
        result: functions.CEILING_LEFT(1, ordered, id),
      },
      euros,
    ],
  ];
  cells.put(1, 1, 'Repères de l’accord-cadre', styles.title);
  entries.forEach(([label, cell, format], index) => {
    cells.put(3 + index, 1, label);
    cells.put(3 + index, 2, cell, format ? { numFmt: format } : undefined);
  });
  return { name: 'Repères', rows: [], cells: cells.all, columns: [{ width: 60 }, { width: 20 }] };
}

export async function writeProduitSample(): Promise<void> {
  const workbook = await writeXlsx({ sheets: [orderSheet(), priceSheet(), dashboard()] });
  saveSample('suivi-produit-2026.xlsx', workbook, { id: '{6E1B1F6C-3B0E-4F53-9C59-5D0C7C1A2026}', settings });
}
