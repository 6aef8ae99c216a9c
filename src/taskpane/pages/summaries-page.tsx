import { Field, makeStyles, ProgressBar, Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { summaryWordsOf } from '../../telling/summary-words';
import { AgreementSwitch } from '../parts/agreement-switch';
import { pageTitle, small, stack } from '../parts/look';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import type { OpenedWorkbook } from '../session/state';
import { summarySource } from '../session/summing';
import { today } from '../session/today';
import { ConsumptionView } from '../summaries/consumption-view';
import { OtherViewOf } from '../summaries/other-view';
import { chorusSheet, otherViews, type OtherView } from '../summaries/views';
import type { PageProps } from './page';

const useStyles = makeStyles({ root: stack, title: pageTitle, small });

/** What is ordered, done and left, and where contract and projects stand: shown, and inserted on request. */
export default function SummariesPage(props: PageProps) {
  const { state, session } = props;
  const { t } = useTexts();
  const styles = useStyles();
  const { opening } = state;
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{t.summaries.title}</h2>
      {opening.step === 'failed' && (
        <ProblemBar problem={opening.problem} onRetry={() => void session.open()} />
      )}
      {opening.step === 'reading' && <ProgressBar value={opening.share} aria-label={t.reading.workbook} />}
      {opening.step === 'ready' &&
        (opening.workbook.orders.length === 0 ? (
          <p className={styles.small}>{t.summaries.noOrders}</p>
        ) : (
          <Views {...props} opened={opening.workbook} />
        ))}
    </div>
  );
}

function Views(props: PageProps & { readonly opened: OpenedWorkbook }) {
  const { state, opened } = props;
  const { t, language } = useTexts();
  const styles = useStyles();
  const [view, setView] = useState<OtherView | 'consumption'>('consumption');
  const { stored, viewed } = state;
  const asOf = state.asOf ?? today();
  const source = useMemo(() => summarySource(opened, { stored, viewed }), [opened, stored, viewed]);
  const hasChorus = useMemo(
    () => chorusSheet({ source, opened }, summaryWordsOf(language)) !== null,
    [source, opened, language],
  );
  const offered = otherViews.filter((other) => other !== 'chorus' || hasChorus);
  return (
    <>
      <p className={styles.small}>{t.summaries.intro}</p>
      <AgreementSwitch session={props.session} state={state} />
      <Field label={t.summaries.view}>
        <Select
          value={view}
          onChange={(_, { value }) => setView(offered.find((other) => other === value) ?? 'consumption')}
        >
          {(['consumption', ...offered] as const).map((other) => (
            <option key={other} value={other}>
              {t.summaries.views[other]}
            </option>
          ))}
        </Select>
      </Field>
      {view === 'consumption' ? (
        <ConsumptionView {...props} source={source} asOf={asOf} />
      ) : (
        <OtherViewOf {...props} which={view} source={source} asOf={asOf} />
      )}
    </>
  );
}
