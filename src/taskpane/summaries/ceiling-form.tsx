import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Agreement } from '../../core/agreement/schema';
import { useTexts } from '../parts/texts';
import {
  blankCeiling,
  ceilingFrom,
  type CeilingDraft,
  type CeilingError,
  type OwnCeiling,
} from './own-ceilings';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalS,
    // A field is as narrow as its column.
    '& input': { minWidth: 0, width: '100%' },
  },
  button: { alignSelf: 'flex-start' },
});

/** A ceiling of the user's own: what it is about, how much, and who set it. */
export function CeilingForm({
  agreement,
  today,
  busy,
  onAdd,
}: {
  readonly agreement: Agreement;
  /** A 1900 serial. */
  readonly today: number;
  readonly busy: boolean;
  readonly onAdd: (ceiling: OwnCeiling) => void;
}) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const { form: texts } = t.summaries.ceilings;
  const [draft, setDraft] = useState<CeilingDraft>(() => blankCeiling(say.day(today)));
  const [error, setError] = useState<CeilingError | null>(null);
  const change = (part: Partial<CeilingDraft>) => {
    setDraft({ ...draft, ...part });
    setError(null);
  };
  const text = (field: Exclude<keyof CeilingDraft, 'lot' | 'over'>) => (
    <Field
      key={field}
      label={texts.fields[field]}
      validationMessage={error?.field === field ? texts.errors[error.reason] : undefined}
    >
      <Input value={draft[field]} onChange={(_, { value }) => change({ [field]: value })} />
    </Field>
  );
  return (
    <form
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const read = ceilingFrom(draft);
        if ('reason' in read) return setError(read);
        onAdd(read);
        setDraft(blankCeiling(say.day(today)));
      }}
    >
      <div className={styles.pair}>
        {text('amount')}
        <Field label={texts.fields.lot}>
          <Select value={draft.lot} onChange={(_, { value }) => change({ lot: value })}>
            <option value="">{texts.allLots}</option>
            {agreement.lots.map(({ id }) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </Select>
        </Field>
        {text('year')}
        {text('beneficiary')}
        {text('project')}
        {text('budgetLine')}
        {text('warnAt')}
        <Field label={texts.fields.over}>
          <Select
            value={draft.over}
            onChange={(_, { value }) => change({ over: value === 'error' ? 'error' : 'warning' })}
          >
            <option value="warning">{t.severity.warning.one}</option>
            <option value="error">{t.severity.error.one}</option>
          </Select>
        </Field>
        {text('setBy')}
        {text('setOn')}
      </div>
      <Button className={styles.button} type="submit" disabledFocusable={busy}>
        {busy ? t.settings.saving : texts.add}
      </Button>
    </form>
  );
}
