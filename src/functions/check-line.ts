import { priceScheduleOf, type PriceSchedule } from '../core/agreement/price-schedule';
import type { Agreement } from '../core/agreement/schema';
import { checkWorkbook } from '../core/checking/check-workbook';
import { completeSettings } from '../core/checking/settings';
import type { OrderSheet } from '../core/orders/order-sheet';
import { readOrders } from '../core/orders/read-orders';
import { mapColumns, type ColumnMap } from '../core/sheet/map-columns';
import type { CellValue, SheetSnapshot } from '../core/sheet/snapshot';
import { columns, lineRules } from '../line-check';
import { agreementArgument, isAbsent } from './arguments';
import { Remembered } from './_remembered';
import { wrong } from './refusal';

/**
 * Contrôle d’une ligne de commande par les règles auxquelles cette ligne suffit : la gravité la plus forte et les règles, ou "ok". Profil standard, lectures par défaut ; les règles qui demandent des réglages, un jour de contrôle ou les autres lignes relèvent du volet.
 * @customfunction CHECK_LINE
 * @helpurl CHECK_LINE
 * @param headers En-têtes des colonnes, sur une ligne.
 * @param line La ligne, aussi large que les en-têtes.
 * @param [prices] Bordereau des prix ; avec lui, les prix et les montants sont contrôlés aussi.
 * @param [agreement] Identifiant de l’accord-cadre ; sgmap-2016 si absent.
 * @returns "ok" si toutes les règles qui s’appliquent ont été tranchées ; "ok; not checkable: …" nomme celles qui n’ont pas pu l’être.
 * @example CHECK_LINE(HEADERS, LINE) → error: unit-lot
 * @example CHECK_LINE(HEADERS, "") → #VALUE!
 */
export function checkLine(
  headers: unknown[][],
  line: unknown[][],
  prices?: unknown[][],
  agreement?: unknown,
): string {
  const contract = agreementArgument(agreement);
  const snapshot = sheetOf([rowOf(headers, headersSentence), rowOf(line, lineSentence)]);
  const settings = completeSettings({ version: 1, agreement: contract.id });
  const [sheet] = readOrders([orderSheet(snapshot, contract)], { agreement: contract, settings });
  if (!sheet || sheet.lines.length === 0)
    return wrong(
      'La ligne ne porte pas de commande : elle est vide, ou c’est un total ou un titre.',
      'The line holds no order: it is blank, or a total or a title.',
    );
  const [check] = checkWorkbook({
    sheets: [sheet],
    agreement: contract,
    rules: lineRules,
    settings,
    // No rule that judges a line alone asks for the day.
    asOf: 0,
    prices: scheduleOf(prices, contract),
  });
  return verdict(check?.findings ?? [], check?.coverage ?? []);
}

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly at: { readonly row: number } | null;
}

interface Covered {
  readonly rule: string;
  readonly status: string;
  readonly lines: number;
}

const rulesOfLines: ReadonlySet<string> = new Set(lineRules.map(({ id }) => id));
const severities = ['error', 'warning', 'info'] as const;

function verdict(findings: readonly Found[], coverage: readonly Covered[]): string {
  // Of what the reading found, only what keeps a cell of the line from being understood.
  const told = findings.filter(
    ({ rule, severity, at }) => rulesOfLines.has(rule) || (severity !== 'info' && at?.row === 2),
  );
  const worst = severities.find((severity) => told.some((finding) => finding.severity === severity));
  if (worst !== undefined) {
    const ranked = severities.flatMap((severity) => told.filter((finding) => finding.severity === severity));
    return `${worst}: ${[...new Set(ranked.map(({ rule }) => rule))].join(', ')}`;
  }
  const open = coverage.filter(
    ({ status, lines }) => lines > 0 && (status === 'not-checkable' || status === 'partly'),
  );
  return open.length === 0
    ? 'ok'
    : `ok; not checkable: ${[...new Set(open.map(({ rule }) => rule))].join(', ')}`;
}

const headersSentence = { fr: 'en-têtes des colonnes', en: 'headers of the columns' };
const lineSentence = { fr: 'ligne de commande', en: 'line of the order' };

/** The cells of a range of one row, or of one column; what is no cell value is blank. */
function rowOf(range: unknown, what: { readonly fr: string; readonly en: string }): CellValue[] {
  const rows = Array.isArray(range) ? (range as unknown[]).map(cellsOf) : [[range]];
  const cells =
    rows.length === 1 ? (rows[0] ?? []) : rows.every((row) => row.length === 1) ? rows.flat() : null;
  if (cells === null)
    return wrong(`Une seule ligne est attendue : ${what.fr}.`, `A single row is expected: ${what.en}.`);
  if (cells.every(isAbsent)) return wrong(`Argument manquant : ${what.fr}.`, `Missing argument: ${what.en}.`);
  return cells.map((cell) =>
    typeof cell === 'string' ||
    typeof cell === 'boolean' ||
    (typeof cell === 'number' && Number.isFinite(cell))
      ? cell
      : null,
  );
}

function cellsOf(row: unknown): unknown[] {
  return Array.isArray(row) ? (row as unknown[]) : [row];
}

function sheetOf(values: readonly [CellValue[], CellValue[]]): SheetSnapshot {
  const [headers, line] = values;
  if (headers.length !== line.length)
    return wrong(
      `La ligne a ${line.length} cellules et les en-têtes ${headers.length} : les deux plages ont la même largeur.`,
      `The line has ${line.length} cells and the headers ${headers.length}: both ranges have the same width.`,
    );
  return snapshotOf('line', values);
}

function snapshotOf(name: string, values: readonly (readonly CellValue[])[]): SheetSnapshot {
  return {
    id: name,
    name,
    origin: { row: 1, column: 1 },
    values,
    visible: true,
    hiddenRows: new Set(),
    date1904: false,
  };
}

const mappings = new Remembered<ColumnMap>();

/** Headers alone say what the columns mean: a single line is too little to contradict them. */
function orderSheet(snapshot: SheetSnapshot, agreement: Agreement): OrderSheet {
  const headings = (snapshot.values[0] ?? []).map((cell, at) => {
    const header = cell === null ? '' : String(cell).replace(/\s+/g, ' ').trim();
    return { index: at + 1, header, wordings: [header], samples: () => [] };
  });
  const key = JSON.stringify([agreement.id, ...headings.map(({ header }) => header)]);
  const { matches } = mappings.of(key, () =>
    mapColumns(headings, { columns, mapping: {}, context: { agreement, date1904: false } }),
  );
  if (!matches.some(({ column }) => column.recognition === 'anchor'))
    return wrong(
      'Aucun en-tête n’est celui des unités d’œuvre, par exemple « UO » ou « Code UO ».',
      'No header is that of the units of work, for example “Unit code”.',
    );
  return {
    snapshot,
    agreement,
    headerRow: 1,
    columns: matches.map(({ column, heading }) => ({
      column,
      header: heading.header,
      index: heading.index,
    })),
    unmapped: [],
  };
}

/** The schedule given; `null` where none is. One that cannot be read is refused: a check against nothing looks like a pass. */
function scheduleOf(prices: unknown, agreement: Agreement): PriceSchedule | null {
  const rows = (Array.isArray(prices) ? (prices as unknown[]) : [prices]).map(cellsOf);
  if (rows.every((row) => row.every((cell) => isAbsent(cell) || cell === 0))) return null;
  const schedule = priceScheduleOf(agreement, snapshotOf('BPU', rows as CellValue[][]));
  return typeof schedule === 'string'
    ? wrong(
        'La plage des prix n’est pas un bordereau : une colonne de codes et une colonne de prix hors taxes sont attendues.',
        'The range of prices is no schedule: a column of codes and one of prices excluding tax are expected.',
      )
    : schedule;
}
