import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { highlightColours } from '../../core/checking/highlights';
import { bareList, small, smallBox, underBox } from '../parts/look';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import type { Lens } from '../session/lens';
import { severities } from '../view/findings';

const useStyles = makeStyles({
  small,
  checkbox: smallBox,
  told: underBox,
  legend: {
    ...bareList,
    ...small,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalXXS,
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: {
    width: '16px',
    height: '12px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    // The colour is what it tells: a contrast theme must not take it away.
    forcedColorAdjust: 'none',
  },
});

/** Shows the findings as colours over the sheet, with what each colour means. */
export function LensSwitch({
  lens,
  onChange,
}: {
  readonly lens: Lens;
  readonly onChange: (on: boolean) => void;
}) {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <div>
      <Checkbox
        className={styles.checkbox}
        label={t.lens.show}
        checked={lens.on}
        onChange={(_, { checked }) => onChange(checked === true)}
      />
      {lens.on && (
        <div className={styles.told}>
          <ul className={styles.legend} aria-label={t.lens.legend}>
            {severities.map((severity) => (
              <li key={severity} className={styles.entry}>
                <span
                  className={styles.swatch}
                  style={{ backgroundColor: highlightColours[severity] }}
                  aria-hidden
                />
                {t.severity[severity].one}
              </li>
            ))}
          </ul>
          <p className={styles.small}>{t.lens.hint}</p>
        </div>
      )}
      {lens.problem && <ProblemBar problem={lens.problem} />}
    </div>
  );
}
