import type { Agreement } from '../../core/agreement/schema';
import type { CheckedWorkbook } from '../request/check-order-workbook';
import type { SheetCheck } from '../../core/checking/check-workbook';
import type { Coverage, Finding } from '../../core/checking/finding';
import { countsByStatus } from '../../core/checking/merged-coverage';
import { subjectName } from '../../core/checking/subject-name';
import { counts as isChecked } from '../../core/orders/status';
import { a1 } from '../../core/sheet/address';
import { dayInWords } from '../../languages/day-in-words';
import type { Language } from '../../languages/language';
import { tongueOf } from '../../languages/tongue';
import {
  cellName,
  clauseName,
  fieldName,
  messageOf,
  missingName,
  titleOf,
  wordsOf,
} from '../../telling/check-words';
import { onLine } from '../refusal';
import { section } from './section';

/** The checks for a reader: by sheet, then finding by finding, then what was and was not checked. */
export function checksAsText(checked: readonly CheckedWorkbook[], language: Language): string {
  return checked
    .flatMap((workbook) => workbook.sheets.map((check) => sheetAsText(workbook, check, language)))
    .join('\n');
}

function sheetAsText(workbook: CheckedWorkbook, check: SheetCheck, language: Language): string {
  const { say, terminal } = language;
  const { check: texts } = terminal;
  const { sheet, findings } = check;
  const title = `${workbook.file} › ${say.table(sheet.snapshot)}${sheet.snapshot.visible ? '' : ` (${texts.hiddenSheet})`}`;
  const { agreement, asOf, settings } = workbook;
  const checked = sheet.lines.filter(isChecked).length;
  return [
    title,
    '='.repeat(title.length),
    texts.conditions(agreement.id, agreement.version, asOf, language.pane.profiles[settings.profile], say),
    texts.rows(
      sheet.headerRow,
      { checked, cancelled: sheet.lines.length - checked, skipped: sheet.skipped.length },
      say,
    ),
    '',
    ...(findings.length === 0
      ? [texts.nothing, '']
      : findings.flatMap((finding) => findingAsText(finding, sheet.snapshot.id, language))),
    texts.counts(check.counts, say),
    texts.coverage(
      countsByStatus(check.coverage).map(([status, clauses]) => [language.pane.status[status], clauses]),
      say,
    ),
    ...section(texts.notChecked, notChecked(check, agreement, language)),
    ...section(texts.skipped, skippedRows(check, language)),
    ...section(
      texts.unmapped,
      sheet.unmapped.length === 0
        ? []
        : [
            sheet.unmapped
              .map(({ header, near }) =>
                near === undefined ? header : texts.near(header, fieldName(near, language), near),
              )
              .join(', '),
          ],
    ),
    '',
  ]
    .map(onLine)
    .join('\n');
}

function findingAsText(finding: Finding, sheetId: string, language: Language): string[] {
  const { say, terminal } = language;
  const { check: texts } = terminal;
  const cell = finding.at === null ? texts.wholeSheet : a1(finding.at);
  const related = finding.related.map((reference) => cellName(reference, sheetId));
  const source = [
    [finding.clause, ...finding.alsoClauses].map((clause) => clauseName(clause, language)).join(', '),
    texts.place(finding.order, finding.project),
    related.length === 0 ? '' : texts.related(related, say),
  ].filter((part) => part !== '');
  return [
    `${cell.padEnd(6)}  ${texts.severity[finding.severity].padEnd(11)}  ${titleOf(finding.rule, language)}`,
    `        ${messageOf(finding, language)}`,
    `        ${source.join(' · ')}`,
    ...(finding.waived === null
      ? []
      : [
          `        ${texts.waived(finding.waived.reason, finding.waived.author, dayInWords(finding.waived.day, say))}`,
        ]),
    '',
  ];
}

/** One line per rule and reason, with the clauses it leaves open. */
function notChecked({ coverage, sheet }: SheetCheck, agreement: Agreement, language: Language): string[] {
  const { check: texts } = language.terminal;
  const { column } = wordsOf(language);
  const named = ({ subject }: Coverage) => subjectName(subject, agreement, tongueOf(language), column);
  const groups = new Map<string, Coverage[]>();
  for (const entry of coverage) {
    if (entry.status !== 'not-checkable' && entry.status !== 'partly') continue;
    const key = [entry.rule, entry.status, entry.seen, ...entry.missing].join('|');
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((entries) => {
    const [first] = entries;
    if (first === undefined) return '';
    const clauses = [...new Set(entries.map((entry) => clauseName(entry.clause, language)))].join(', ');
    const subjects = [...new Set(entries.map(named))].filter((subject) => subject !== '').join(', ');
    const reasons = [
      ...(first.status === 'partly' ? [texts.partOnly] : []),
      ...(first.seen === undefined ? [] : [language.pane.coverage.seenHere(first.seen, language.say)]),
      ...first.missing.map((name) => missingName(name, sheet, language)),
    ];
    return texts.notCheckedClause(titleOf(first.rule, language), subjects, clauses, reasons);
  });
}

function skippedRows({ sheet }: SheetCheck, language: Language): string[] {
  const { say, terminal, pane } = language;
  const reasons = [...new Set(sheet.skipped.map(({ reason }) => reason))];
  return reasons.map((reason) =>
    terminal.check.skippedRows(
      pane.recognition.reasons[reason],
      sheet.skipped.filter((skipped) => skipped.reason === reason).map(({ row }) => row),
      say,
    ),
  );
}
