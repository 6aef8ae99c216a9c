import { makeStyles, ProgressBar } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { summaryFields } from '../../core/summing/fields';
import { summarise } from '../../core/summing/summarise';
import { summaryWordsOf } from '../../summary-words';
import { pageTitle, small, stack } from '../parts/look';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import type { OpenedWorkbook } from '../session/state';
import { summarySource } from '../session/summing';
import { today } from '../session/today';
import {
  choiceOf,
  firstPreset,
  offeredFields,
  offeredMeasures,
  shownMeasures,
  type Choice,
} from '../summaries/choice';
import { InsertSummary } from '../summaries/insert-summary';
import { NotCounted } from '../summaries/not-counted';
import { SummaryChooser } from '../summaries/summary-chooser';
import { SummaryTable } from '../summaries/summary-table';
import type { PageProps } from './page';

const useStyles = makeStyles({ root: stack, title: pageTitle, small });

/** What is ordered, done and left, chosen, shown and inserted. */
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
          <OwnSummary {...props} workbook={opening.workbook} />
        ))}
    </div>
  );
}

function OwnSummary({ session, state, engine, workbook }: PageProps & { readonly workbook: OpenedWorkbook }) {
  const { t, say, language } = useTexts();
  const styles = useStyles();
  const first = firstPreset(engine.summaries);
  const [choice, setChoice] = useState<Choice>(
    first ? choiceOf(first) : { preset: null, by: ['uo_code'], measures: null },
  );
  const { stored, asOf = null, summing } = state;
  const day = asOf ?? today();
  const source = useMemo(() => summarySource(workbook, { stored }), [workbook, stored]);
  const summary = useMemo(
    () => summarise([source], { by: choice.by }, { asOf: day }),
    [source, choice.by, day],
  );
  const fields = useMemo(() => offeredFields(summaryFields(engine.columns), source), [engine, source]);
  const measures = shownMeasures(choice, summary, engine.summaries);
  const words = summaryWordsOf(language);
  const tongue = words.tongue;
  const title =
    engine.summaries.find(({ id }) => id === choice.preset)?.title[tongue] ??
    choice.by.map((field) => words.field(field)).join(' × ');
  return (
    <>
      <p className={styles.small}>{t.summaries.intro}</p>
      <SummaryChooser
        choice={choice}
        presets={engine.summaries}
        fields={fields}
        offered={offeredMeasures(summary)}
        shown={measures}
        onChoice={setChoice}
      />
      <p className={styles.small} aria-live="polite">
        {t.summaries.preview(summary.groups.length, summary.total.lines ?? 0, day, say)}
      </p>
      {measures.length === 0 ? (
        <p className={styles.small}>{t.summaries.noMeasure}</p>
      ) : (
        <SummaryTable key={choice.by.join()} summary={summary} measures={measures} session={session} />
      )}
      <NotCounted summary={summary} measures={measures} />
      <InsertSummary
        summing={summing}
        asOf={day}
        disabled={measures.length === 0}
        onInsert={(living) => void session.summarise({ title, by: choice.by, measures, living }, words)}
        onCancel={session.cancel}
      />
    </>
  );
}
