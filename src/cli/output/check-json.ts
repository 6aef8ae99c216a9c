import type { CheckedWorkbook } from '../request/check-order-workbook';
import type { SheetCheck } from '../../core/checking/check-workbook';
import type { Coverage, Fact, Facts, Finding } from '../../core/checking/finding';
import { isoOfSerial } from '../../core/calendar/serial';
import { eurosOf, roundTo } from '../../core/money';
import { a1, columnLetters } from '../../core/sheet/address';
import { cellName, messageOf } from '../../telling/check-words';
import type { Language } from '../../languages/language';

/** The checks, one object per order sheet; findings are made as they are asked for. The shape is public. */
export function* checksAsJson(
  checked: readonly CheckedWorkbook[],
  language: Language,
): Generator<object, void> {
  for (const workbook of checked)
    for (const check of workbook.sheets) yield sheetAsJson(workbook, check, language);
}

function sheetAsJson(
  workbook: CheckedWorkbook,
  { sheet, findings, coverage, counts }: SheetCheck,
  language: Language,
) {
  return {
    file: workbook.file,
    sheet: sheet.snapshot.name,
    headerRow: sheet.headerRow,
    agreement: { id: workbook.agreement.id, version: workbook.agreement.version },
    asOf: isoOfSerial(workbook.asOf),
    profile: workbook.settings.profile,
    columns: sheet.columns.map(({ column, header, index }) => ({
      field: column.field,
      header,
      column: columnLetters(index),
    })),
    unmapped: sheet.unmapped.map(({ header, index }) => ({ header, column: columnLetters(index) })),
    rows: {
      read: sheet.rowsRead,
      lines: sheet.lines.length,
      skipped: sheet.skipped.map(({ row, reason }) => ({ row, reason })),
    },
    findings: findingsAsJson(findings, sheet.snapshot.id, language),
    coverage: coverage.map(coverageAsJson),
    counts: { error: counts.error, warning: counts.warning, info: counts.info, waived: counts.waived },
  };
}

function* findingsAsJson(findings: readonly Finding[], sheetId: string, language: Language) {
  for (const finding of findings) yield findingAsJson(finding, sheetId, language);
}

function findingAsJson(finding: Finding, sheetId: string, language: Language) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    clause: finding.clause,
    ...(finding.at === null ? {} : { cell: a1(finding.at), row: finding.at.row }),
    related: finding.related.map((cell) => cellName(cell, sheetId)),
    order: finding.order,
    project: finding.project,
    message: messageOf(finding, language),
    facts: factsAsJson(finding.facts),
    waived: finding.waived,
  };
}

function coverageAsJson({ rule, subject, clause, alsoClauses, status, lines, tolerated, missing }: Coverage) {
  return { rule, subject, clause, alsoClauses, status, lines, tolerated, missing };
}

/** Days as ISO text, money as euros. */
function factsAsJson(facts: Facts): Record<string, unknown> {
  const told: Record<string, unknown> = {};
  for (const [name, fact] of Object.entries(facts)) if (fact !== undefined) told[name] = factAsJson(fact);
  return told;
}

function factAsJson(fact: Fact): unknown {
  // What binary fractions add to a sum or a product is no fact.
  if (typeof fact === 'number') return roundTo(fact, 6);
  if (fact === null || typeof fact !== 'object') return fact;
  if ('day' in fact) return isoOfSerial(fact.day);
  if ('cents' in fact) return eurosOf(fact.cents);
  return fact;
}
