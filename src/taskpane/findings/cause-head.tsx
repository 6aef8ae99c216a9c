import { makeStyles, tokens } from '@fluentui/react-components';
import type { Cause } from '../view/findings';
import { Grounds } from './grounds';
import { subjectName } from '../../core/checking/subject-name';
import { useReview } from '../review/review-context';
import { tongueOf } from '../../languages/tongue';
import { useTexts } from '../parts/texts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    overflowWrap: 'anywhere',
    paddingTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  clause: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

/** What findings of one cause share: the rule, what it is about, its clause and the readings it rests on. */
export function CauseHead({ cause }: { readonly cause: Cause }) {
  const { t, say, names, language } = useTexts();
  const { result } = useReview().state;
  const styles = useStyles();
  const { items } = cause;
  const columnTitle = (field: string) => (names.isColumn(field) ? names.column(field) : null);
  const agreement = items[0]?.agreement ?? result?.agreement;
  const subject = agreement
    ? subjectName(cause.subject, agreement, tongueOf(language), columnTitle)
    : cause.subject;
  const several = (result?.parts.length ?? 0) > 1 && cause.clause !== 'reading';
  return (
    <>
      <h4 className={styles.head}>
        <span>{names.rule(cause.rule)}</span>
        <span className={styles.clause}>
          {[
            cause.clause === 'reading' ? null : subject,
            names.clause(cause.clause),
            several && agreement ? agreement.reference : null,
            items.length > 1 ? t.findings.sameCause(items.length, say) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </h4>
      <Grounds alsoClauses={cause.alsoClauses} readings={cause.readings} />
    </>
  );
}
