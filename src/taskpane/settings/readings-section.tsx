import type { Agreement } from '../../core/agreement/schema';
import { allVersions } from '../../core/agreement/versions';
import { tongueOf } from '../../languages/tongue';
import { doubtName } from '../../telling/settings-in-words';
import { useTexts } from '../parts/texts';
import { FormSection, SentenceField, type Form } from './fields';

/** The reading to follow where the contract allows several. */
export function ReadingsSection({ form, agreement }: { readonly form: Form; readonly agreement: Agreement }) {
  const { t, language } = useTexts();
  const tongue = tongueOf(language);
  const settable = allVersions(agreement).doubts.filter((doubt) => doubt.settable);
  if (settable.length === 0) return null;
  return (
    <FormSection title={t.settings.readings} hint={t.settings.readingsHint}>
      {settable.map((doubt) => (
        <SentenceField
          key={doubt.id}
          form={form}
          path={`readings.${doubt.id}`}
          label={doubtName(doubt)}
          hint={doubt.problem[tongue]}
          choices={doubt.readings.map((reading) =>
            reading.id === doubt.chosen
              ? ['', t.settings.defaultValue(reading.label[tongue])]
              : [reading.id, reading.label[tongue]],
          )}
        />
      ))}
    </FormSection>
  );
}
