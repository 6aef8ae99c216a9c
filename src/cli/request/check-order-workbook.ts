import { rules } from '../../catalogue';
import { checkWorkbook } from '../../core/checking/check-workbook';
import type { WorkbookCheck } from '../../core/reporting/check-report';
import { readStoredDocument } from '../../core/stored-document';
import { applyWaivers } from '../../core/waiving/apply-waivers';
import { ruleVersions } from '../../core/waiving/rule-versions';
import { waiversSchema } from '../../core/waiving/waiver-schema';
import { Refusal } from '../refusal';
import type { OrderWorkbook } from './order-workbook';

export interface CheckedWorkbook extends WorkbookCheck {
  /** Told beside the check: sheets and cells that could not be read, waivers that could not be applied. */
  readonly notices: readonly Refusal[];
}

/** Checks the order sheets of one file, and applies the waivers it stores. */
export function checkOrderWorkbook(workbook: OrderWorkbook): CheckedWorkbook {
  const { file, agreement, settings, asOf, sheets, prices, notices } = workbook;
  const checks = checkWorkbook({ sheets, agreement, rules, settings, asOf, prices });
  const waivers = readStoredDocument(workbook.waivers, waiversSchema);
  const waived = applyWaivers(
    checks,
    waivers.kind === 'valid' ? waivers.value.waivers : [],
    ruleVersions(rules),
  );
  return {
    file,
    agreement,
    settings,
    asOf,
    sheets: waived.checks,
    waivers: waived.states,
    notices: [
      ...notices,
      ...(waivers.kind === 'refused' ? [new Refusal((texts) => texts.file.waiversSetAside(file))] : []),
    ],
  };
}
