import { priceScheduleOf, type PriceSchedule } from '../core/agreement/price-schedule';
import type { Agreement } from '../core/agreement/schema';
import { checkLine as lineCheck, type LineCheck } from '../core/checking/check-line';
import { completeSettings } from '../core/checking/settings';
import type { MappedColumn, OrderSheet } from '../core/orders/order-sheet';
import { readLine } from '../core/orders/read-line';
import { headerKey } from '../core/sheet/header-key';
import { bestMatches, columnsNamed } from '../core/sheet/header-match';
import { sheetOfCells, type CellValue, type SheetSnapshot } from '../core/sheet/snapshot';
import { oneLine } from '../core/text';
import { defaultAgreement } from '../default-agreement';
import { columns, lineRules } from '../line-check';
import { agreementArgument, isAbsent, missing, rowsOf } from './arguments';
import { RememberedRange } from './_remembered';
import { wrong } from './refusal';
import { common } from './_english';
import type { Clauses, EnglishTexts } from './listed-function';

export const english: EnglishTexts = {
  description:
    'Check of one order line by the rules that need only that line: the worst severity and the rules, or "ok"; "ok; not checkable: …" names those that the line is not enough to decide. Standard profile; all else is for the pane.',
  parameters: {
    headers: 'Headers of the columns, one row.',
    line: 'The line, as wide as the headers; a 0 in it is a blank cell.',
    prices: 'Price schedule; with it, prices and amounts are checked too.',
    agreement: common.agreement,
  },
};

export const clauses: Clauses = 'none';

/**
 * Contrôle d’une ligne de commande par les règles auxquelles elle suffit : la gravité la plus forte et les règles, ou "ok" ; "ok; not checkable: …" nomme celles que la ligne ne permet pas de trancher. Profil standard ; le reste relève du volet.
 * @customfunction CHECK_LINE
 * @helpurl CHECK_LINE
 * @param headers En-têtes des colonnes, sur une ligne.
 * @param line La ligne, aussi large que les en-têtes ; un 0 y vaut une cellule vide.
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
  const read = readLine(orderSheet(snapshot, contract), { agreement: contract, settings });
  if (!read)
    return wrong(
      'La ligne ne porte pas de commande : elle est vide, ou c’est un total ou un titre.',
      'The line holds no order: it is blank, or a total or a title.',
    );
  const schedule = scheduleOf(prices, contract);
  return verdict(
    lineCheck({
      line: read,
      agreement: contract,
      rules: lineRules,
      settings,
      prices: schedule,
    }),
  );
}

/** Standard profile and default readings, whatever the agreement. */
const settings = completeSettings({ version: 1, agreement: defaultAgreement });

const severities = ['error', 'warning', 'info'] as const;

function verdict({ found, undecided }: LineCheck): string {
  const worst = severities.find((severity) => found.some((finding) => finding.severity === severity));
  if (worst !== undefined) {
    const ranked = severities.flatMap((severity) => found.filter((finding) => finding.severity === severity));
    return `${worst}: ${[...new Set(ranked.map(({ rule }) => rule))].join(', ')}`;
  }
  return undecided.length === 0 ? 'ok' : `ok; not checkable: ${[...new Set(undecided)].join(', ')}`;
}

const headersSentence = { fr: 'en-têtes des colonnes', en: 'headers of the columns' };
const lineSentence = { fr: 'ligne de commande', en: 'line of the order' };

/** The cells of a range of one row, or of one column; what is no cell value is blank, and so is 0. */
function rowOf(range: unknown, what: { readonly fr: string; readonly en: string }): CellValue[] {
  const rows = rowsOf(range);
  const cells =
    rows.length === 1 ? (rows[0] ?? []) : rows.every((row) => row.length === 1) ? rows.flat() : null;
  if (cells === null)
    return wrong(`Une seule ligne est attendue : ${what.fr}.`, `A single row is expected: ${what.en}.`);
  // On the desktop a blank cell is 0, whatever its column holds.
  if (cells.every((cell) => isAbsent(cell) || cell === 0)) return missing(what);
  return cells.map((cell) =>
    typeof cell === 'string' ||
    typeof cell === 'boolean' ||
    (typeof cell === 'number' && cell !== 0 && Number.isFinite(cell))
      ? cell
      : null,
  );
}

function sheetOf(values: readonly [CellValue[], CellValue[]]): SheetSnapshot {
  const [headers, line] = values;
  if (headers.length !== line.length)
    return wrong(
      `La ligne a ${line.length} cellules, et les en-têtes ${headers.length}.`,
      `The line has ${line.length} cells, and the headers ${headers.length}.`,
    );
  return sheetOfCells('line', values);
}

const mappings = new RememberedRange<readonly MappedColumn[]>();

/** Headers alone say what the columns mean: a single line is too little to contradict them. */
function orderSheet(snapshot: SheetSnapshot, agreement: Agreement): OrderSheet {
  const [headers = []] = snapshot.values;
  const mapped = mappings.of([headers], columns, () => columnsHeaded(headers));
  if (!mapped.some(({ column }) => column.recognition === 'anchor'))
    return wrong(
      'Aucun en-tête n’est celui des unités d’œuvre, par exemple « Code UO ».',
      'No header is that of the units of work, for example “Unit code”.',
    );
  return { snapshot, agreement, headerRow: 1, columns: mapped, unmapped: [] };
}

function columnsHeaded(cells: readonly CellValue[]): readonly MappedColumn[] {
  const headers = cells.map((cell) => oneLine(String(cell ?? '')));
  const headings = headers.map((header, at) => ({
    index: at + 1,
    header,
    wordings: [header],
    samples: () => [],
  }));
  const candidates = headings.flatMap((heading) =>
    columnsNamed([headerKey(heading.header)], columns).map(({ column, weight }) => ({
      heading,
      column,
      score: weight,
    })),
  );
  return bestMatches(candidates.sort((a, b) => b.score - a.score || a.heading.index - b.heading.index))
    .matches.map(({ column, heading: { header, index } }) => ({ column, header, index }))
    .sort((a, b) => a.index - b.index);
}

const schedules = new RememberedRange<PriceSchedule | null>();

/** The schedule given; `null` where none is. One that cannot be read is refused: a check against nothing looks like a pass. */
function scheduleOf(prices: unknown, agreement: Agreement): PriceSchedule | null {
  const rows = rowsOf(prices);
  return schedules.of(rows, agreement, () => readSchedule(rows, agreement));
}

function readSchedule(rows: readonly unknown[][], agreement: Agreement): PriceSchedule | null {
  if (rows.every((row) => row.every((cell) => isAbsent(cell) || cell === 0))) return null;
  const schedule = priceScheduleOf(agreement, sheetOfCells('BPU', rows as CellValue[][]));
  return typeof schedule === 'string'
    ? wrong(
        'La plage des prix n’est pas un bordereau : une colonne de codes et une colonne de prix hors taxes sont attendues.',
        'The range of prices is no schedule: one column of codes and one of prices excluding tax are expected.',
      )
    : schedule;
}
