import { makeStyles } from '@fluentui/react-components';
import type { Cause } from '../view/findings';
import { tongueOf } from '../../languages/tongue';
import { small } from '../parts/look';
import { useTexts } from '../parts/texts';

const useStyles = makeStyles({
  ground: { ...small, paddingBottom: '2px', overflowWrap: 'anywhere' },
});

/** On what else a finding rests: other clauses, and the reading followed where one is ambiguous. */
export function Grounds({ alsoClauses, readings }: Pick<Cause, 'alsoClauses' | 'readings'>) {
  const { t, say, language } = useTexts();
  const styles = useStyles();
  return (
    <>
      {alsoClauses.length > 0 && <p className={styles.ground}>{t.coverage.also(alsoClauses, say)}</p>}
      {readings.map(({ doubt, label }) => (
        <p key={doubt} className={styles.ground}>
          {t.findings.doubt(doubt, label[tongueOf(language)].replace(/\.$/, ''))}
        </p>
      ))}
    </>
  );
}
