import { Button, Field, makeStyles, ProgressBar, Radio, RadioGroup } from '@fluentui/react-components';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import { useState } from 'react';
import { buttonRow, small, stack } from '../parts/look';
import { Notice } from '../parts/notice';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import type { Summing } from '../session/summing';
import { Obstacles } from './obstacles';

const useStyles = makeStyles({
  root: stack,
  small,
  buttons: buttonRow,
});

/** Formulas or values, and what became of the last insertion. */
export function InsertSheet({
  summing,
  asOf,
  canLive = false,
  disabled = false,
  onInsert,
  onCancel,
}: {
  readonly summing: Summing;
  readonly asOf: number;
  /** Whether formulas are offered; else values are written. */
  readonly canLive?: boolean;
  readonly disabled?: boolean;
  readonly onInsert: (living: boolean) => void;
  readonly onCancel: () => void;
}) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const { insert } = t.summaries;
  const [living, setLiving] = useState(true);
  const writing = summing.step === 'writing';
  return (
    <div className={styles.root}>
      {canLive && (
        <Field label={insert.title} hint={living ? insert.livingHint : insert.valuesHint(asOf, say)}>
          <RadioGroup
            layout="horizontal"
            value={living ? 'living' : 'values'}
            onChange={(_, { value }) => setLiving(value === 'living')}
          >
            <Radio value="living" label={insert.living} />
            <Radio value="values" label={insert.values} />
          </RadioGroup>
        </Field>
      )}
      <div className={styles.buttons}>
        {/* It stays while it works: whoever pressed it is not sent elsewhere. */}
        <Button
          appearance="primary"
          icon={<TableAdd20Regular />}
          disabledFocusable={disabled || writing}
          onClick={() => onInsert(living)}
        >
          {insert.button}
        </Button>
        {writing && <Button onClick={onCancel}>{insert.cancel}</Button>}
      </div>
      {writing && <ProgressBar value={summing.share ?? undefined} aria-label={insert.busy} />}
      <div role="status">
        {writing && <span className={styles.small}>{insert.busy}</span>}
        <Outcome summing={summing} />
      </div>
      {summing.step === 'failed' && <ProblemBar problem={summing.problem} />}
    </div>
  );
}

function Outcome({ summing }: { readonly summing: Summing }) {
  const { t } = useTexts();
  const styles = useStyles();
  const { insert } = t.summaries;
  if (summing.step === 'cancelled') return <p className={styles.small}>{insert.cancelled}</p>;
  if (summing.step !== 'written') return null;
  return (
    <Notice intent="success">
      {insert.done(summing.sheet)}
      <Obstacles obstacles={summing.obstacles} />
    </Notice>
  );
}
