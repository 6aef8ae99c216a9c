import type { Session } from '../session/session';
import type { PaneState } from '../session/state';
import { faultyChoices, withheldChoices } from '../session/stored-choices';
import { Notice } from '../parts/notice';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';

/** What the workbook keeps of the user's choices and is not applied: a check without it says something else. */
export function StoredNotices({
  state,
  session,
}: {
  readonly state: PaneState;
  readonly session: Pick<Session, 'open'>;
}) {
  const { t, say } = useTexts();
  const { kinds, withheld } = t.stored;
  const choices = withheldChoices(state);
  const [first] = choices;
  return (
    <>
      {first && (
        <ProblemBar
          problem={first.problem}
          about={withheld(
            choices.map(({ kind }) => kinds[kind]),
            say,
          )}
          onRetry={() => void session.open()}
        />
      )}
      {faultyChoices(state, t).map(({ title, text }) => (
        <Notice key={title} title={title}>
          {text}
        </Notice>
      ))}
    </>
  );
}
