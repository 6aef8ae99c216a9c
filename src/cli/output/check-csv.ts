import { writeCsv } from 'hucre/csv';
import type { CheckedWorkbook } from '../request/check-order-workbook';
import { a1 } from '../../core/sheet/address';
import type { Language } from '../../languages/language';
import { cellName, messageOf, titleOf } from '../../telling';

const header = [
  'file',
  'sheet',
  'cell',
  'row',
  'severity',
  'rule',
  'title',
  'message',
  'clause',
  'related',
  'order',
  'project',
  'waived',
  'agreement',
];

/**
 * One row per finding (RFC 4180), headed by the names of the JSON form. Semicolons and a byte-order mark: a French
 * Excel opens it as it is. Text that would start a formula is kept from doing so by an apostrophe.
 */
export function checksAsCsv(checked: readonly CheckedWorkbook[], language: Language): string {
  const rows = checked.flatMap((workbook) =>
    workbook.sheets.flatMap(({ sheet, findings }) =>
      findings.map((finding) =>
        [
          workbook.file,
          sheet.snapshot.name,
          finding.at === null ? '' : a1(finding.at),
          finding.at?.row ?? '',
          finding.severity,
          finding.rule,
          titleOf(finding.rule, language),
          messageOf(finding, language),
          finding.clause,
          finding.related.map((cell) => cellName(cell, sheet.snapshot.id)).join(' '),
          finding.order ?? '',
          finding.project ?? '',
          finding.waived?.reason ?? '',
          workbook.agreement.id,
        ].map(harmless),
      ),
    ),
  );
  return `\uFEFF${writeCsv([header, ...rows], { delimiter: ';' })}\r\n`;
}

/** What a spreadsheet takes for the start of a formula, full-width forms included. */
const startsFormula = /^[=+\-@|\t\r\n\0＝＋－＠]/;

export function harmless(value: string | number): string | number {
  return typeof value === 'string' && startsFormula.test(value) ? `'${value}` : value;
}
