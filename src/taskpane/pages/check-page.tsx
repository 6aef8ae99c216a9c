import { makeStyles, ProgressBar } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { tableKey } from '../../core/orders/order-table';
import type { OpenedWorkbook } from '../session/state';
import { AutomaticCheck } from '../review/automatic-check';
import { BehindBar, BehindProvider } from '../review/behind';
import { LensSwitch } from '../review/lens-switch';
import { ReviewProvider, type Review } from '../review/review-context';
import { today } from '../session/today';
import { AgreementQuestion } from '../check/agreement-question';
import { CheckBar } from '../check/check-bar';
import { NoOrderSheet } from '../check/no-order-sheet';
import { Notice } from '../parts/notice';
import { ProblemBar } from '../parts/problem-bar';
import { RecognitionCard } from '../check/recognition-card';
import { ReportButton, ReportOutcome } from '../check/report-bar';
import { Result } from '../check/result';
import { StoredNotices } from '../check/stored-notices';
import { Steps } from '../parts/steps';
import { useTexts } from '../parts/texts';
import { small, stack } from '../parts/look';
import type { PageProps } from './page';

const useStyles = makeStyles({
  root: stack,
  small,
});

/** From recognising the workbook to walking its findings. */
export function CheckPage(props: PageProps) {
  const { state, session } = props;
  const { t } = useTexts();
  const styles = useStyles();
  const { opening } = state;
  if (opening.step === 'failed')
    return <ProblemBar problem={opening.problem} onRetry={() => void session.open()} />;
  if (opening.step === 'reading')
    return (
      <div className={styles.root}>
        {state.waitsForEditing && <Notice title={t.check.editingTitle}>{t.check.editing}</Notice>}
        <ProgressBar value={opening.share} aria-label={t.reading.workbook} />
        <p className={styles.small}>
          {opening.sheet === null ? t.reading.workbook : t.reading.sheet(opening.sheet)}
        </p>
      </div>
    );
  return <OpenedPage {...props} workbook={opening.workbook} />;
}

function OpenedPage({
  session,
  state,
  view,
  workbook,
  openSettings,
}: PageProps & { readonly workbook: OpenedWorkbook }) {
  const { t, language } = useTexts();
  const styles = useStyles();
  const { checking, result, reporting } = state;
  const busy = checking.step === 'running' || reporting.step === 'writing';
  // A long list is drawn little by little, while the page goes on hearing the user.
  const shown = useDeferredValue(useMemo(() => (result && view ? { result, view } : null), [result, view]));
  const [author, setAuthor] = useState('');
  const review = useMemo<Review>(() => ({ session, state, author, setAuthor }), [session, state, author]);
  const notices = (
    <>
      {workbook.refused.map(({ sheet, problem }) => (
        <ProblemBar key={sheet} sheet={sheet} problem={problem} />
      ))}
      <StoredNotices state={state} session={session} />
    </>
  );
  if (workbook.orders.length === 0)
    return (
      <div className={styles.root}>
        {notices}
        <NoOrderSheet
          workbook={workbook}
          choices={state.columns}
          session={session}
          onReadAgain={() => void session.open()}
        />
      </div>
    );
  return (
    <div className={styles.root}>
      {notices}
      {state.calculationPending && <Notice title={t.check.pendingTitle}>{t.check.pending}</Notice>}
      {workbook.orders
        .filter(({ inDoubt }) => inDoubt)
        .map((sheet) => (
          <AgreementQuestion key={tableKey(sheet)} sheet={sheet} choices={state.columns} session={session} />
        ))}
      <RecognitionCard workbook={workbook} state={state} session={session} />
      <CheckBar
        running={checking.step === 'running' ? checking.share : null}
        cancellable={busy}
        again={result !== null}
        asOf={state.asOf ?? today()}
        profile={t.profiles[state.stored.profile ?? 'standard']}
        onCheck={() => void session.check()}
        onCancel={() => session.cancel('check')}
        onChange={() => openSettings()}
      />
      {result !== null && (
        <div>
          <AutomaticCheck on={state.automatic} onChange={session.setAutomatic} />
          <LensSwitch lens={state.lens} onChange={(on) => void session.setLens(on)} />
        </div>
      )}
      {checking.step !== 'running' && <ReportOutcome reporting={reporting} />}
      {state.waitsForEditing && <Notice title={t.check.editingTitle}>{t.check.editing}</Notice>}
      {checking.step === 'failed' && <ProblemBar problem={checking.problem} />}
      {checking.step === 'cancelled' && <p className={styles.small}>{t.check.cancelled}</p>}
      {state.outdated && <Notice>{t.check.settingsChanged}</Notice>}
      {state.behind && <BehindBar behind={state.behind} busy={busy} onCheck={() => void session.check()} />}
      {shown ? (
        <ReviewProvider value={review}>
          <BehindProvider behind={state.behind}>
            <Result
              result={shown.result}
              view={shown.view}
              visited={state.visited}
              onVisit={session.visit}
              line={state.line}
              onAllLines={session.showAllLines}
              tools={<ReportButton disabled={busy} onReport={() => void session.report(language)} />}
              onFill={openSettings}
            />
          </BehindProvider>
        </ReviewProvider>
      ) : (
        <Steps />
      )}
    </div>
  );
}
