import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHalfFill16Regular } from '@fluentui/react-icons/svg/circle-half-fill';
import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Filled } from '@fluentui/react-icons/svg/info';
import { Prohibited16Regular } from '@fluentui/react-icons/svg/prohibited';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/svg/subtract-circle';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ArticleOutcome } from '../../core/checking/clause-view';
import type { Severity } from '../../core/checking/finding';

const useStyles = makeStyles({
  mark: { flexShrink: 0, display: 'inline-flex', forcedColorAdjust: 'auto' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  checked: { color: tokens.colorStatusSuccessForeground1 },
  neutral: { color: tokens.colorNeutralForeground3 },
});

const marks = {
  error: { Icon: ErrorCircle16Filled, tone: 'error' },
  warning: { Icon: Warning16Filled, tone: 'warning' },
  info: { Icon: Info16Filled, tone: 'info' },
  checked: { Icon: CheckmarkCircle16Regular, tone: 'checked' },
  partly: { Icon: CircleHalfFill16Regular, tone: 'warning' },
  'not-checkable': { Icon: QuestionCircle16Regular, tone: 'neutral' },
  'not-applicable': { Icon: SubtractCircle16Regular, tone: 'neutral' },
  off: { Icon: Prohibited16Regular, tone: 'neutral' },
  'beyond-sheet': { Icon: EyeOff16Regular, tone: 'neutral' },
  outside: { Icon: EyeOff16Regular, tone: 'neutral' },
  uncovered: { Icon: EyeOff16Regular, tone: 'neutral' },
} as const;

/** The sign of a severity or of what became of an article; the word always stands beside it. */
export function Mark({ of }: { readonly of: Severity | ArticleOutcome }) {
  const styles = useStyles();
  const { Icon, tone } = marks[of];
  return (
    <span className={mergeClasses(styles.mark, styles[tone])} aria-hidden>
      <Icon />
    </span>
  );
}
