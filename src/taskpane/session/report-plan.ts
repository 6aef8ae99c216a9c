/** Loaded when a report is first asked for: nothing else of the pane needs it. */
import { planCheckReport } from '../../core/reporting/check-report';
import type { ReportPlan } from '../../core/reporting/plan';
import type { Language } from '../../languages/language';
import { wordsOf } from '../../telling';
import { version } from '../../version';
import type { CheckResult } from './state';

/** The report of a check, the same as the terminal's `--report`. */
export function reportPlan(result: CheckResult, file: string, language: Language): ReportPlan {
  return planCheckReport([{ ...result, file, sheets: result.checks }], wordsOf(language), version);
}
