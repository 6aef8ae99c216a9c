import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useTexts } from '../parts/texts';
import { small, textButton } from '../parts/look';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
  small: {
    ...small,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
  },
  change: textButton,
});

/** The one main action, under which conditions it runs, and how far it is. */
export function CheckBar({
  running,
  cancellable,
  again,
  asOf,
  profile,
  onCheck,
  onCancel,
  onChange,
}: {
  /** Share done (0 to 1) while a check runs. */
  readonly running: number | null;
  /** There is work to cancel, a check or other. */
  readonly cancellable: boolean;
  readonly again: boolean;
  readonly asOf: number;
  readonly profile: string;
  readonly onCheck: () => void;
  readonly onCancel: () => void;
  readonly onChange: () => void;
}) {
  const { t, say } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.actions}>
        <Button
          className={styles.main}
          appearance="primary"
          icon={again ? <ArrowSync16Regular /> : <CheckmarkCircle16Regular />}
          disabledFocusable={cancellable}
          onClick={onCheck}
        >
          {again ? t.check.again : t.check.start}
        </Button>
        {cancellable && <Button onClick={onCancel}>{t.check.cancel}</Button>}
      </div>
      {running === null ? (
        <div className={styles.small}>
          <span>{t.check.conditions(asOf, profile, say)}</span>
          <Button className={styles.change} appearance="transparent" size="small" onClick={onChange}>
            {t.check.change}
          </Button>
        </div>
      ) : (
        <>
          <ProgressBar value={running} aria-label={t.check.progressLabel} />
          <span className={styles.small}>{t.check.progress(Math.floor(running * 100) / 100, say)}</span>
        </>
      )}
    </div>
  );
}
