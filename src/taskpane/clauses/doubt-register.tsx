import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DoubtView } from '../../core/checking/doubt-view';
import { tongueOf } from '../../languages/tongue';
import { useTexts } from '../parts/texts';
import { bareList, pageTitle, small, textButton } from '../parts/look';

const useStyles = makeStyles({
  title: pageTitle,
  small: { ...small, margin: `${tokens.spacingVerticalXXS} 0` },
  list: bareList,
  doubt: { marginTop: tokens.spacingVerticalS },
  change: textButton,
});

/** The places where the contract can be read in several ways, with the reading a check follows and where it shows. */
export function DoubtRegister({
  doubts,
  onSettings,
}: {
  readonly doubts: readonly DoubtView[];
  readonly onSettings: (setting: string) => void;
}) {
  const { t } = useTexts();
  const styles = useStyles();
  if (doubts.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{t.coverage.doubts}</h2>
      <p className={styles.small}>{t.coverage.doubtsIntro}</p>
      <ul className={styles.list}>
        {doubts.map((view) => (
          <DoubtEntry key={view.doubt.id} view={view} onSettings={onSettings} />
        ))}
      </ul>
    </section>
  );
}

function DoubtEntry({
  view,
  onSettings,
}: {
  readonly view: DoubtView;
  readonly onSettings: (setting: string) => void;
}) {
  const { t, language } = useTexts();
  const styles = useStyles();
  const tongue = tongueOf(language);
  const { doubt, reading } = view;
  const { id, where, problem, readings, settable } = doubt;
  const used = readings.find((candidate) => candidate.id === reading);
  return (
    <li className={styles.doubt}>
      <p className={styles.small}>
        <strong>{id}</strong> · {where.join(', ')}
      </p>
      <div>{problem[tongue]}</div>
      <p className={styles.small}>
        {t.coverage.doubtInUse(used?.label[tongue] ?? '')}
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
      {readings
        .filter((other) => other !== used)
        .map((other) => (
          <p key={other.id} className={styles.small}>
            {t.coverage.doubtOther(other.label[tongue])}
          </p>
        ))}
      <p className={styles.small}>
        <DoubtEffect view={view} />
      </p>
    </li>
  );
}

/** Where a reading shows: what it decides, the checks and remarks that rest on it, and what they found. */
function DoubtEffect({ view: { doubt, rules, remarked, findings } }: { readonly view: DoubtView }) {
  const { t, say, names } = useTexts();
  const { coverage } = t;
  const parts = [
    doubt.decides === undefined ? null : coverage.doubtTopics[doubt.decides],
    rules.length > 0
      ? coverage.doubtRules(
          rules.map((rule) => names.rule(rule)),
          say,
        )
      : null,
    remarked.length > 0 ? coverage.doubtRemarked(remarked, say) : null,
    findings > 0 ? coverage.doubtFindings(findings, say) : null,
  ].filter(Boolean);
  if (parts.length === 0) return coverage.doubtNoEffect;
  return parts.join(' ');
}
