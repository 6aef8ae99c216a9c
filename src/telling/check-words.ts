import { columns, rules } from '../catalogue';
import { ownCitations } from '../core/checking/own-citations';
import { describe, titleOf as titleAmong } from '../core/checking/sentences';
import type { Finding } from '../core/checking/finding';
import type { OrderSheet } from '../core/orders/order-sheet';
import { cellReference } from '../core/reporting/cell-texts';
import type { ReportWords } from '../core/reporting/check-report';
import { a1 } from '../core/sheet/address';
import type { CellRef } from '../core/sheet/snapshot';
import { dayInWords } from '../languages/day-in-words';
import type { Language } from '../languages/language';
import { tongueOf } from '../languages/tongue';
import { settingsInWords } from './settings-in-words';

/** The words of a check in a language: what findings, rules and missing values are called. */
export function wordsOf(language: Language): ReportWords {
  const { pane, terminal } = language;
  return {
    texts: terminal.reportSheets,
    tongue: tongueOf(language),
    rules,
    severity: terminal.check.severity,
    status: pane.status,
    reasons: pane.recognition.reasons,
    table: language.say.table,
    day: (iso) => dayInWords(iso, language.say),
    title: (id) => titleOf(id, language),
    message: (finding) => messageOf(finding, language),
    clause: (clause) => clauseName(clause, language),
    column: (field) => (columns.some((column) => column.field === field) ? fieldName(field, language) : null),
    missing: (name, sheet) => missingName(name, sheet, language),
    seen: (cents) => atStart(pane.coverage.seenHere(cents, language.say)),
    settings: (settings, agreement) =>
      settingsInWords(settings, agreement, language, (rule) => titleOf(rule, language)),
  };
}

/** What is wrong and what would make it right. */
export function messageOf(finding: Finding, language: Language): string {
  return describe(finding, rules, language).message;
}

/** What is cited: an article as it is, our own grounds in the reader's language. */
export function clauseName(clause: string, language: Language): string {
  if (clause === 'reading') return language.pane.findings.readingClause;
  return ownCitations[clause]?.[tongueOf(language)] ?? clause;
}

/** What a rule, or a finding of the reading, is called. */
export function titleOf(id: string, language: Language): string {
  return titleAmong(id, rules, language);
}

/** What a column is called. */
export function fieldName(field: string, language: Language): string {
  return columns.find((column) => column.field === field)?.title[tongueOf(language)] ?? field;
}

/** What is missing for a decision: a column the sheet lacks, cells of one it has, a price, or a setting. */
export function missingName(name: string, { columns: mapped }: OrderSheet, language: Language): string {
  const { settingNames, notCheckable } = language.pane;
  if (name === 'prices') return notCheckable.unknownPrice;
  if (mapped.some(({ column }) => column.field === name))
    return notCheckable.blankCells(fieldName(name, language));
  if (columns.some(({ field }) => field === name))
    return notCheckable.missingColumn(fieldName(name, language));
  return notCheckable.missingSetting(new Map(Object.entries(settingNames)).get(name) ?? name);
}

/** What is said within a sentence, where it stands by itself. */
function atStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A cell as told of a finding: with its sheet where it stands on another. */
export function cellName(cell: CellRef, sheetId: string): string {
  return cell.sheetId === sheetId ? a1(cell) : cellReference(cell.sheetId, cell);
}
