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
import type { ProblemTexts } from '../../languages/pane-texts';
import { useTexts, type Texts } from './texts';
import { useCopy } from './use-copy';

const useStyles = makeStyles({
  about: { display: 'block', marginBottom: tokens.spacingVerticalXXS },
  next: { display: 'block', marginTop: tokens.spacingVerticalXXS },
  diagnostic: { display: 'flex', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalXS },
  code: { flexGrow: 1, minWidth: 0, fontFamily: tokens.fontFamilyMonospace },
});

/** A difficulty with its next step; where we cannot name the cause, codes to hand on. */
export function ProblemBar({
  problem,
  sheet,
  about,
  onRetry,
}: {
  readonly problem: Problem;
  /** The sheet it is about, where others are fine. */
  readonly sheet?: string;
  /** What it means for what is on the page. */
  readonly about?: string;
  readonly onRetry?: () => void;
}) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const { what, next } = toldOfProblem(problem, { t, say });
  const unexplained = ['unknown', 'chart-refused', 'fault'].includes(problem.kind);
  return (
    <div role="alert">
      <MessageBar intent={unexplained ? 'error' : 'warning'} layout="multiline">
        <MessageBarBody>
          {about !== undefined && <span className={styles.about}>{about}</span>}
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

/** What is the matter and what to do; of a protection, which one, and what can be done as long as it stands. */
export function toldOfProblem(
  { kind, protection }: Problem,
  { t, say }: Pick<Texts, 't' | 'say'>,
): ProblemTexts {
  const generally = t.problems[kind];
  if (!protection) return generally;
  const { of, place } = protection;
  const { what, next } = of ? t.problem.isProtected(of, say) : generally;
  const instead = t.problem.instead[place]?.[of?.what ?? 'sheets'];
  return { what, next: instead === undefined ? next : `${next} ${instead}` };
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
