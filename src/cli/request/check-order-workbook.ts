import { rules } from '../../catalogue';
import { checkWorkbook } from '../../core/checking/check-workbook';
import type { WorkbookCheck } from '../../core/reporting/check-report';
import { readStoredDocument } from '../../core/stored-document';
import { applyWaivers, type WaiverState } from '../../core/waiving/apply-waivers';
import { ruleVersions } from '../../core/waiving/rule-versions';
import { waiversSchema } from '../../core/waiving/waiver-schema';
import { titleOf } from '../../telling/check-words';
import { Refusal } from '../refusal';
import type { OrderFile } from './order-workbook';

export interface CheckedWorkbook extends Omit<WorkbookCheck, 'notices'> {
  /** Told beside the check: sheets and cells that could not be read, waivers that could not be applied. */
  readonly notices: readonly Refusal[];
}

/**
 * Checks the order sheets of one file, each part under its own agreement. The waivers of the file are applied to all parts
 * at once, and told with the first.
 */
export function checkOrderFile(parts: OrderFile): readonly CheckedWorkbook[] {
  const found = parts.map(({ sheets, agreement, settings, asOf, prices }) =>
    checkWorkbook({ sheets, agreement, rules, settings, asOf, prices }),
  );
  const stored = readStoredDocument(parts[0]?.waivers ?? null, waiversSchema);
  const waived = applyWaivers(
    found.flat(),
    stored.kind === 'valid' ? stored.value.waivers : [],
    ruleVersions(rules),
  );
  let from = 0;
  return parts.map(({ file, agreement, settings, asOf, notices }, index) => {
    const sheets = waived.checks.slice(from, (from += found[index]?.length ?? 0));
    const first = index === 0;
    return {
      file,
      agreement,
      settings,
      asOf,
      sheets,
      waivers: first ? waived.states : [],
      waiversUnreadable: first && stored.kind === 'refused',
      notices: first ? [...notices, ...waiverNotices(file, stored.kind, waived.states)] : notices,
    };
  });
}

/** What is to be told of the waivers that are not applied: a finding counts that somebody had set aside. */
function waiverNotices(
  file: string,
  stored: 'none' | 'valid' | 'refused',
  states: readonly WaiverState[],
): readonly Refusal[] {
  if (stored === 'refused') return [new Refusal((texts) => texts.file.waiversSetAside(file))];
  const reopened = states.filter(({ status }) => status === 'reopened');
  if (reopened.length === 0) return [];
  return [
    new Refusal((texts, language) => {
      const names = reopened.map(({ waiver: { rule, order } }) => {
        const title = titleOf(rule, language);
        return order === null ? title : `${title} (${order})`;
      });
      return texts.file.waiversReopened(file, names, language.say);
    }),
  ];
}
