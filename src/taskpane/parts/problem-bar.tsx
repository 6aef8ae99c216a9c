import {
  Button,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { Problem } from '../session/problem';
import { useTexts } from './texts';
import { useCopy } from './use-copy';

const useStyles = makeStyles({
  next: { display: 'block', marginTop: tokens.spacingVerticalXXS },
  diagnostic: { display: 'flex', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  code: { flexGrow: 1, minWidth: 0, fontFamily: tokens.fontFamilyMonospace },
});

/** A difficulty with its next step; where we cannot name the cause, codes to hand on. */
export function ProblemBar({
  problem,
  sheet,
  onRetry,
}: {
  readonly problem: Problem;
  /** The sheet it is about, where others are fine. */
  readonly sheet?: string;
  readonly onRetry?: () => void;
}) {
  const { t } = useTexts();
  const styles = useStyles();
  const { what, next } = t.problems[problem.kind];
  const unexplained = problem.kind === 'unknown' || problem.kind === 'fault';
  return (
    <div role="alert">
      <MessageBar intent={unexplained ? 'error' : 'warning'} layout="multiline" politeness="polite">
        <MessageBarBody>
          <strong>{sheet === undefined ? what : t.problem.onSheet(sheet, what)}</strong>
          <span className={styles.next}>{next}</span>
          {unexplained && <Diagnostic text={problem.diagnostic} />}
        </MessageBarBody>
        {onRetry && (
          <MessageBarActions>
            <Button size="small" onClick={onRetry}>
              {t.problem.retry}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}

function Diagnostic({ text }: { readonly text: string }) {
  const { t } = useTexts();
  const styles = useStyles();
  const { field, copied, copy } = useCopy<HTMLInputElement>(text);
  return (
    <span className={styles.diagnostic}>
      <Input
        className={styles.code}
        size="small"
        readOnly
        value={text}
        ref={field}
        aria-label={t.problem.diagnostic}
        title={t.problem.diagnostic}
      />
      <Button size="small" onClick={copy}>
        {copied ? t.problem.copied : t.problem.copy}
      </Button>
    </span>
  );
}
