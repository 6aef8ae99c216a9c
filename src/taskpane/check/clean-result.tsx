import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ResultView } from '../view/result';
import { useTexts } from '../parts/texts';
import { pageTitle } from '../parts/look';
import { Notice } from '../parts/notice';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  title: pageTitle,
  text: { margin: `${tokens.spacingVerticalXXS} 0 0` },
});

/** No finding: says what that rests on, and what it does not cover; where it rests on nothing, that. */
export function CleanResult({ view }: { readonly view: ResultView }) {
  const { t, say } = useTexts();
  const styles = useStyles();
  if (view.clauses === 0) return <Notice title={t.clean.nothing}>{t.clean.nothingChecked}</Notice>;
  return (
    <section className={styles.root}>
      <CheckmarkCircle24Filled className={styles.icon} aria-hidden />
      <div>
        <h3 className={styles.title}>{t.clean.title}</h3>
        <p className={styles.text}>{t.clean.checked(view.clauses, view.lines, say)}</p>
        <p className={styles.text}>
          {view.notCheckable > 0
            ? t.clean.notChecked(view.notCheckable, say)
            : view.gaps.length > 0
              ? t.clean.partly
              : t.clean.allChecked}
        </p>
      </div>
    </section>
  );
}
