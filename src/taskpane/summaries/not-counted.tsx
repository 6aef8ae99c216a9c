import { makeStyles } from '@fluentui/react-components';
import { gapTexts, mixedAgreements, unplacedTexts } from '../../core/reporting/summary-words';
import type { Measure } from '../../core/summing/measures';
import { clausesWithoutMaximum } from '../../core/summing/no-maximum';
import type { Summary } from '../../core/summing/summary';
import { summaryWordsOf } from '../../telling/summary-words';
import { Disclosure } from '../parts/disclosure';
import { bulletList, small } from '../parts/look';
import { Notice } from '../parts/notice';
import { useTexts } from '../parts/texts';
import { excludedByReason, runsText } from './figures';

const useStyles = makeStyles({ small, list: bulletList });

/** Whether the total is that of the source, and what no figure holds. */
export function NotCounted({
  summary,
  measures,
}: {
  readonly summary: Summary;
  readonly measures: readonly Measure[];
}) {
  const { t, say, language, names } = useTexts();
  const styles = useStyles();
  const words = summaryWordsOf(language);
  const { summary: texts } = language;
  const sentences = [
    ...summary.unknownFields.map((field) =>
      field === 'period' ? texts.unknownPeriod : texts.unknownField(names.summaryField(field)),
    ),
    ...excludedByReason(summary).map(({ reason, sheets }) =>
      t.summaries.excluded(
        sheets.reduce((count, [, rows]) => count + rows.length, 0),
        texts.excluded[reason],
        say.list(sheets.map(([sheet, rows]) => t.summaries.rowsOn(sheet, runsText(rows)))),
      ),
    ),
    ...mixedAgreements(summary, words),
    ...unplacedTexts(summary, words),
    ...gapTexts(
      summary.gaps.filter(({ measure }) => measures.includes(measure)),
      summary.sources,
      words,
    ),
    texts.remainingUndefined(clausesWithoutMaximum(summary.sources)),
  ];
  return (
    <>
      {summary.balanced ? (
        <p className={styles.small}>{t.summaries.balanced(say)}</p>
      ) : (
        <Notice intent="error">{t.summaries.unbalanced}</Notice>
      )}
      <Disclosure label={t.summaries.details}>
        <ul className={styles.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
