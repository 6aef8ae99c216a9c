import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { TableAdd20Regular } from '@fluentui/react-icons/svg/table-add';
import { useState } from 'react';
import type { Obstacle } from '../../core/summing/living/living-summary';
import { a1 } from '../../core/sheet/address';
import { bulletList, small, stack } from '../parts/look';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import type { Summing } from '../session/summing';

const useStyles = makeStyles({ root: stack, small, list: bulletList, button: { alignSelf: 'flex-start' } });

/** Formulas or values, and what became of the last insertion. */
export function InsertSheet({
  summing,
  asOf,
  canLive,
  disabled,
  onInsert,
  onCancel,
}: {
  readonly summing: Summing;
  readonly asOf: number;
  /** Whether formulas are offered; else values are written. */
  readonly canLive: boolean;
  readonly disabled: boolean;
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
      {writing ? (
        <>
          <ProgressBar value={summing.share ?? undefined} aria-label={insert.busy} />
          <span className={styles.small}>{insert.busy}</span>
          <Button className={styles.button} onClick={onCancel}>
            {insert.cancel}
          </Button>
        </>
      ) : (
        <Button
          className={styles.button}
          appearance="primary"
          icon={<TableAdd20Regular />}
          disabledFocusable={disabled}
          onClick={() => onInsert(living)}
        >
          {insert.button}
        </Button>
      )}
      <Outcome summing={summing} />
    </div>
  );
}

function Outcome({ summing }: { readonly summing: Summing }) {
  const { t } = useTexts();
  const styles = useStyles();
  const { insert } = t.summaries;
  if (summing.step === 'cancelled') return <p className={styles.small}>{insert.cancelled}</p>;
  if (summing.step === 'failed') return <ProblemBar problem={summing.problem} />;
  if (summing.step !== 'written') return null;
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody>
        {insert.done(summing.sheet)}
        {summing.obstacles.length > 0 && <Obstacles obstacles={summing.obstacles} />}
      </MessageBarBody>
    </MessageBar>
  );
}

const mostCells = 8;

function Obstacles({ obstacles }: { readonly obstacles: readonly Obstacle[] }) {
  const { t, language, names } = useTexts();
  const styles = useStyles();
  const { insert } = t.summaries;
  return (
    <>
      <p className={styles.small}>{insert.obstacles}</p>
      <ul className={styles.list}>
        {obstacles.map(({ reason, measure, field, cells }) => (
          <li key={`${reason} ${measure} ${field}`} className={styles.small}>
            {insert.obstacle(reason, {
              measure: measure && language.summary.measures[measure],
              field: field && names.summaryField(field),
              cells: `${cells.slice(0, mostCells).map(a1).join(', ')}${cells.length > mostCells ? '…' : ''}`,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
