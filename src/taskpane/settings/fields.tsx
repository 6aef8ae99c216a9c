import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { defaultNumber, numberName, type NumberSetting } from '../../telling/settings-in-words';
import { useTexts } from '../parts/texts';
import type { FormErrors, FormValues } from './form-values';
import { select, small } from '../parts/look';

/** The form as its fields see it. */
export interface Form {
  readonly values: FormValues;
  readonly errors: FormErrors;
  readonly set: (path: string, value: string) => void;
}

interface FieldProps {
  readonly form: Form;
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
}

/** Where a link to a setting puts the focus. */
export function fieldId(path: string): string {
  return `setting-${path}`;
}

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalM}`,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    // What follows the last has a rule of its own.
    ':last-of-type': { paddingBottom: 0, borderBottom: 'none' },
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalS },
  field: select,
  radios: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  question: { padding: 0 },
  radio: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& input': { flexShrink: 0, margin: '2px 0 0', accentColor: tokens.colorCompoundBrandBackground },
  },
  hint: small,
});

export function FormSection({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <fieldset className={styles.section}>
      <legend className={styles.legend}>{title}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </fieldset>
  );
}

function useProblem({ form, path }: FieldProps): string | undefined {
  const { t } = useTexts();
  const error = form.errors[path];
  return error && t.settings.invalid[error];
}

export function TextField(props: FieldProps & { readonly placeholder?: string }) {
  const { form, path, label, hint, placeholder } = props;
  return (
    <Field label={label} hint={hint} validationMessage={useProblem(props)}>
      <Input
        id={fieldId(path)}
        placeholder={placeholder}
        value={form.values[path] ?? ''}
        onChange={(_, { value }) => form.set(path, value)}
      />
    </Field>
  );
}

/** A number, with its unit in its name and what holds while it is left blank. */
export function NumberField({
  form,
  path,
  hint,
}: Omit<FieldProps, 'label'> & { readonly path: NumberSetting }) {
  const { t, language } = useTexts();
  const byDefault = defaultNumber(path, language);
  const hints = [hint, byDefault === null ? undefined : t.settings.defaultIs(byDefault)];
  return (
    <TextField
      form={form}
      path={path}
      label={numberName(path, language)}
      hint={hints.filter((text) => text !== undefined).join(' ') || undefined}
    />
  );
}

/** A day, typed the way the language writes it. */
export function DayField(props: FieldProps) {
  const { t } = useTexts();
  return <TextField {...props} placeholder={t.settings.dayFormat} />;
}

export function LinesField(props: FieldProps) {
  const { form, path, label, hint } = props;
  return (
    <Field label={label} hint={hint} validationMessage={useProblem(props)}>
      <Textarea
        id={fieldId(path)}
        rows={2}
        value={form.values[path] ?? ''}
        onChange={(_, { value }) => form.set(path, value)}
      />
    </Field>
  );
}

export function ChoiceField({
  form,
  path,
  label,
  hint,
  choices,
}: FieldProps & { readonly choices: readonly (readonly [value: string, label: string])[] }) {
  return (
    <Field label={label} hint={hint} className={useStyles().field}>
      <Select
        id={fieldId(path)}
        value={form.values[path] ?? ''}
        onChange={(_, { value }) => form.set(path, value)}
      >
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Yes, no, or nothing said. */
export function AnswerField(props: FieldProps) {
  const { notSaid, yes, no } = useTexts().t.settings;
  return (
    <ChoiceField
      {...props}
      choices={[
        ['', notSaid],
        ['yes', yes],
        ['no', no],
      ]}
    />
  );
}

export function YesField({ form, path, label }: FieldProps) {
  return (
    <Checkbox
      id={fieldId(path)}
      label={label}
      checked={form.values[path] === 'yes'}
      onChange={(_, { checked }) => form.set(path, checked === true ? 'yes' : '')}
    />
  );
}

/** One of a few sentences: all of them stay readable, where a list would cut them. */
export function SentenceField({
  form,
  path,
  label,
  hint,
  choices,
}: FieldProps & { readonly choices: readonly (readonly [value: string, label: string])[] }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.radios} id={fieldId(path)} tabIndex={-1}>
      <legend className={styles.question}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {choices.map(([value, text]) => (
        <label key={value} className={styles.radio}>
          <input
            type="radio"
            name={fieldId(path)}
            value={value}
            checked={(form.values[path] ?? '') === value}
            onChange={() => form.set(path, value)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
