import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { serialOfText } from '../../core/calendar/serial';
import type { Language } from '../../languages/language';
import { useTexts } from '../parts/texts';
import { fieldId, FormSection } from './fields';

/** What holds for this session only: the language of the pane and the day of the check. */
export function SessionSection({
  asOf,
  today,
  languages,
  onAsOf,
  onLanguage,
}: {
  /** `null`: today. */
  readonly asOf: number | null;
  readonly today: number;
  readonly languages: readonly Language[];
  readonly onAsOf: (day: number | null) => void;
  readonly onLanguage: (id: string) => void;
}) {
  const { t, say, language } = useTexts();
  const [typed, setTyped] = useState(asOf === null ? '' : say.day(asOf));
  const wrong = typed.trim() !== '' && serialOfText(typed) === null;
  const change = (value: string) => {
    setTyped(value);
    const day = serialOfText(value);
    if (value.trim() === '') onAsOf(null);
    else if (day !== null) onAsOf(day);
  };
  return (
    <FormSection title={t.settings.session} hint={t.settings.sessionHint}>
      <Field
        label={t.settings.asOf}
        hint={t.settings.asOfHint(today, say)}
        validationMessage={wrong ? t.settings.invalid.day : undefined}
      >
        <Input
          id={fieldId('asOf')}
          placeholder={t.settings.dayFormat}
          value={typed}
          onChange={(_, { value }) => change(value)}
        />
      </Field>
      <Field label={t.settings.language}>
        <Select value={language.id} onChange={(_, { value }) => onLanguage(value)}>
          {languages.map(({ id, name }) => (
            <option key={id} value={id} lang={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
    </FormSection>
  );
}
