/** Loaded when a report is first asked for: nothing else of the pane needs it. */
import { planCheckReport } from '../../core/reporting/check-report';
import type { ReportPlan } from '../../core/reporting/plan';
import type { Language } from '../../languages/language';
import { wordsOf } from '../../telling';
import { version } from '../../version';
import { checksUnder, type CheckResult } from './state';

/** The report of a check, the same as the terminal's `--report`: the sheets under each agreement are told by themselves. */
export function reportPlan(result: CheckResult, file: string, language: Language): ReportPlan {
  const { parts, waivers, asOf } = result;
  const checked = parts.map(({ agreement, settings }, index) => ({
    file,
    asOf,
    agreement,
    settings,
    sheets: checksUnder(result, agreement),
    waivers: index === 0 ? waivers : [],
  }));
  return planCheckReport(checked, wordsOf(language), { version });
}
