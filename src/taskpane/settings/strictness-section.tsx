import { profileNames } from '../../core/checking/settings-schema';
import { useTexts } from '../parts/texts';
import { ChoiceField, FormSection, NumberField, type Form } from './fields';
import { TolerancesGroup } from './tolerances-group';

/** How severe the check is where the contract is not firm. */
export function StrictnessSection({ form }: { readonly form: Form }) {
  const { t } = useTexts();
  const profile = profileNames.find((name) => name === form.values.profile) ?? 'standard';
  return (
    <FormSection title={t.settings.strictness}>
      <ChoiceField
        form={form}
        path="profile"
        label={t.settingNames.profile}
        hint={t.settings.profileHints[profile]}
        choices={profileNames.map((name) => [name, t.profiles[name]])}
      />
      <NumberField form={form} path="tolerance.months" hint={t.settings.numberHints['tolerance.months']} />
      <TolerancesGroup form={form} />
    </FormSection>
  );
}
