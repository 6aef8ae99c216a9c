import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Agreement } from '../../core/agreement/schema';
import type { Settings } from '../../core/checking/settings';
import { readingInUse, tongueOf } from '../view/names';
import { useTexts } from './texts';
import { bareList, pageTitle, small, textButton } from './look';

const useStyles = makeStyles({
  title: pageTitle,
  small: { ...small, margin: `${tokens.spacingVerticalXXS} 0` },
  list: bareList,
  doubt: { marginTop: tokens.spacingVerticalS },
  change: textButton,
});

/** The places where the contract can be read in several ways, with the reading a check follows. */
export function DoubtRegister({
  agreement,
  readings,
  onSettings,
}: {
  readonly agreement: Agreement;
  readonly readings: Settings['readings'];
  readonly onSettings: (setting: string) => void;
}) {
  const { t, language } = useTexts();
  const styles = useStyles();
  if (agreement.doubts.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{t.coverage.doubts}</h2>
      <p className={styles.small}>{t.coverage.doubtsIntro}</p>
      <ul className={styles.list}>
        {agreement.doubts.map(({ id, problem, where, settable }) => (
          <li key={id} className={styles.doubt}>
            <p className={styles.small}>
              <strong>{id}</strong> · {where.join(', ')}
            </p>
            <div>{problem[tongueOf(language)]}</div>
            <p className={styles.small}>
              {t.coverage.doubtInUse(readingInUse(id, agreement, { readings }, language) ?? '')}
              {settable && (
                <Button
                  className={styles.change}
                  appearance="transparent"
                  size="small"
                  onClick={() => onSettings(`readings.${id}`)}
                >
                  {t.check.change}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
