import type { CheckedWorkbook } from '../request/check-order-workbook';
import { a1 } from '../../core/sheet/address';
import type { Language } from '../../languages/language';
import { csvFile, harmless } from './csv';
import { cellName, messageOf, titleOf } from '../../telling/check-words';

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

/** One row per finding, headed by the names of the JSON form. */
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
  return csvFile([header, ...rows]);
}
