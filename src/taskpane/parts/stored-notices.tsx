import type { Session } from '../session/session';
import { storedFaults, type PaneState } from '../session/state';
import { Notice } from './notice';
import { ProblemBar } from './problem-bar';
import { useTexts } from './texts';

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
  const problems = [
    { kind: kinds.settings, problem: state.storedProblem },
    { kind: kinds.agreement, problem: state.agreementProblem },
    { kind: kinds.mapping, problem: state.columns.problem },
  ].flatMap(({ kind, problem }) => (problem ? [{ kind, problem }] : []));
  const [first] = problems;
  return (
    <>
      {first && (
        <ProblemBar
          problem={first.problem}
          about={withheld(
            problems.map(({ kind }) => kind),
            say,
          )}
          onRetry={() => void session.open()}
        />
      )}
      {state.storedAgreementFaults.length > 0 && (
        <Notice title={t.stored.faultyAgreementTitle} text={t.stored.faultyAgreement} />
      )}
      {state.setAside && <Notice title={t.settings.unreadableTitle} text={t.settings.unreadable} />}
      {storedFaults(state).length > 0 && <Notice title={t.settings.faultyTitle} text={t.settings.faulty} />}
      {state.columns.setAside !== null && (
        <Notice title={t.mapping.unreadableTitle} text={t.mapping.unreadable} />
      )}
    </>
  );
}
