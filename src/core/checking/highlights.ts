/** The lens: which cells to colour, and how. Only ever conditional formats, which lie over the user's own look. */
import { columnLetters } from '../sheet/address';
import type { CellRef } from '../sheet/snapshot';
import type { SheetCheck } from './check-workbook';
import { severities, type Severity } from './finding';

/** Backgrounds on which black text keeps a contrast of more than 12 to 1; the pane's legend shows the same. */
export const highlightColours: Readonly<Record<Severity, string>> = {
  error: '#F8C9CD',
  warning: '#FFE4A8',
  info: '#CFE4FA',
};

/** Cells of one sheet to be coloured alike. */
export interface Highlight {
  readonly sheetId: string;
  readonly severity: Severity;
  /** Addresses without the sheet: "C5:C9,E7". */
  readonly address: string;
}

/** Excel takes addresses of up to 8,192 characters. */
const longestAddress = 8_000;
/** More coloured cells than this help nobody, and slow Excel down. */
const mostCells = 5_000;

/** Each cell once, by the worst that was found there; what is set aside by a waiver is not shown. */
export function highlightsOf(checks: readonly SheetCheck[]): readonly Highlight[] {
  const severityOf = new Map<string, { readonly cell: CellRef; readonly severity: Severity }>();
  const findings = checks.flatMap((check) => check.findings).filter(({ waived }) => waived === null);
  for (const severity of severities)
    for (const finding of findings) {
      if (finding.severity !== severity || finding.at === null || severityOf.size >= mostCells) continue;
      const { sheetId, row, column } = finding.at;
      const key = `${sheetId} ${row} ${column}`;
      if (!severityOf.has(key)) severityOf.set(key, { cell: finding.at, severity });
    }
  const cells = [...severityOf.values()];
  return [...new Set(checks.map(({ sheet }) => sheet.snapshot.id))].flatMap((sheetId) =>
    severities.flatMap((severity) =>
      addressesOf(
        cells.flatMap(({ cell, severity: own }) =>
          own === severity && cell.sheetId === sheetId ? [cell] : [],
        ),
      ).map((address) => ({ sheetId, severity, address })),
    ),
  );
}

/** Cells below each other as one range, and as many ranges in an address as Excel takes. */
function addressesOf(cells: readonly CellRef[]): readonly string[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { column: number; from: number; to: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.column === column && last.to === row - 1) last.to = row;
    else runs.push({ column, from: row, to: row });
  }
  const addresses: string[] = [];
  let address = '';
  for (const { column, from, to } of runs) {
    const letters = columnLetters(column);
    const range = from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`;
    if (address !== '' && address.length + range.length >= longestAddress) {
      addresses.push(address);
      address = '';
    }
    address = address === '' ? range : `${address},${range}`;
  }
  return address === '' ? addresses : [...addresses, address];
}
