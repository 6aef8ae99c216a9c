import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { small, smallBox, underBox } from '../parts/look';
import { useTexts } from '../parts/texts';

const useStyles = makeStyles({ automatic: smallBox, reads: { ...small, ...underBox } });

/** Whether what users change is checked again by itself, and what such a check reads. */
export function AutomaticCheck({
  on,
  onChange,
}: {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const { t } = useTexts();
  const styles = useStyles();
  const reads = useId();
  return (
    <>
      <Checkbox
        className={styles.automatic}
        label={t.watching.automatic}
        checked={on}
        aria-describedby={on ? reads : undefined}
        onChange={(_, { checked }) => onChange(checked === true)}
      />
      {on && (
        <p id={reads} className={styles.reads}>
          {t.watching.automaticReads}
        </p>
      )}
    </>
  );
}
