import { makeStyles } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { planInsertedSummary } from '../../core/reporting/inserted-summary';
import type { KeptDefinition, KeptSummary } from '../../core/reporting/kept-summary';
import type { SummarySource } from '../../core/summing/definition';
import { summaryFields } from '../../core/summing/fields';
import { summarise } from '../../core/summing/summarise';
import { summaryWordsOf } from '../../telling/summary-words';
import { small } from '../parts/look';
import { useTexts } from '../parts/texts';
import type { PageProps } from '../pages/page';
import { summarySource, type MakeSheet } from '../session/summing';
import { choiceOf, firstPreset, offeredFields, offeredMeasures, shownMeasures, type Choice } from './choice';
import { FigureCard } from './figure-card';
import { InsertSheet } from './insert-sheet';
import { KeptList } from './kept-list';
import { NotCounted } from './not-counted';
import { SummaryChooser } from './summary-chooser';
import { SummaryTable } from './summary-table';

const useStyles = makeStyles({ small });

/** The figures by the fields chosen, and the way to have them in the workbook. */
export function ConsumptionView({
  source,
  asOf,
  session,
  state,
  engine,
}: Pick<PageProps, 'session' | 'state' | 'engine'> & {
  readonly source: SummarySource;
  readonly asOf: number;
}) {
  const { t, say, language } = useTexts();
  const styles = useStyles();
  const first = firstPreset(engine.summaries);
  const [choice, setChoice] = useState<Choice>(
    first ? choiceOf(first) : { preset: null, by: ['uo_code'], measures: null },
  );
  const summary = useMemo(() => summarise([source], { by: choice.by }, { asOf }), [source, choice.by, asOf]);
  const fields = useMemo(() => offeredFields(summaryFields(engine.columns), source), [engine, source]);
  const measures = shownMeasures(choice, summary, engine.summaries);
  const words = summaryWordsOf(language);
  const title =
    engine.summaries.find(({ id }) => id === choice.preset)?.title[words.tongue] ??
    choice.by.map((field) => words.field(field)).join(' × ');
  const makeOf =
    ({ title: named, by, measures: shown, living }: KeptDefinition): MakeSheet =>
    (current, day) => {
      const afresh = summarise([current], { by }, { asOf: day });
      return planInsertedSummary({ title: named, summary: afresh, measures: shown, living }, words);
    };
  const insert = (definition: KeptDefinition, id?: string) =>
    void session.insertSheet(makeOf(definition), definition, id);
  const { opening, stored } = state;
  const sourceOf = useCallback(
    ({ agreement }: KeptSummary) =>
      opening.step === 'ready' && agreement !== undefined
        ? summarySource(opening.workbook, { stored, viewed: agreement })
        : source,
    [opening, stored, source],
  );
  return (
    <>
      <FigureCard summaries={state.kept.summaries} sourceOf={sourceOf} asOf={asOf} session={session} />
      <SummaryChooser
        choice={choice}
        presets={engine.summaries}
        fields={fields}
        offered={offeredMeasures(summary)}
        shown={measures}
        onChoice={setChoice}
      />
      <p className={styles.small} aria-live="polite">
        {t.summaries.preview(summary.groups.length, summary.total.lines ?? 0, asOf, say)}
      </p>
      {measures.length === 0 ? (
        <p className={styles.small}>{t.summaries.noMeasure}</p>
      ) : (
        <SummaryTable key={choice.by.join()} summary={summary} measures={measures} session={session} />
      )}
      <NotCounted summary={summary} measures={measures} />
      <InsertSheet
        summing={state.summing}
        asOf={asOf}
        canLive
        disabled={measures.length === 0}
        onInsert={(living) => insert({ title, by: [...choice.by], measures: [...measures], living })}
        onCancel={() => session.cancel('summary')}
      />
      <KeptList kept={state.kept} session={session} onInsert={insert} makeOf={makeOf} />
    </>
  );
}
