/** Loaded when a report is first asked for: nothing else of the pane needs it. */
import { planCheckReportInSteps } from '../../core/reporting/check-report';
import type { ReportPlan } from '../../core/reporting/plan';
import type { Steps } from '../../core/steps';
import type { Language } from '../../languages/language';
import { wordsOf } from '../../telling/check-words';
import { version } from '../../version';
import { checksUnder, type CheckResult, type PaneState } from './state';
import { faultyChoices } from './stored-choices';

/** The report of a check, the same as the terminal's `--report`: the sheets under each agreement are told by themselves. */
export function reportPlan(
  result: CheckResult,
  state: PaneState,
  file: string,
  language: Language,
): Steps<ReportPlan> {
  const { parts, waivers, asOf } = result;
  const checked = parts.map(({ agreement, settings }, index) => ({
    file,
    asOf,
    agreement,
    settings,
    sheets: checksUnder(result, agreement),
    ...(index === 0
      ? { waivers, waiversUnreadable: state.waiversUnreadable, notices: notApplied(state, language) }
      : { waivers: [] }),
  }));
  return planCheckReportInSteps(checked, wordsOf(language), { version });
}

/** What the check went without: whoever signs the report must know. */
function notApplied(state: PaneState, { pane }: Language): string[] {
  return [
    ...faultyChoices(state, pane).map(({ text }) => text),
    ...(state.waiversUnreadable ? [pane.review.unreadable] : []),
  ];
}
