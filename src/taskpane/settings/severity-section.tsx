import { severityLevels } from '../../core/checking/settings-schema';
import { levelName } from '../../telling/settings-in-words';
import { useTexts } from '../parts/texts';
import { ChoiceField, FormSection, type Form } from './fields';
import { keysUnder } from './form-values';

/** How serious the findings of a rule are in this workbook: the rules that the user spoke of, and a choice of the others. */
export function SeveritySection({ form, rules }: { readonly form: Form; readonly rules: readonly string[] }) {
  const { t, names, language } = useTexts();
  const { settings, settingNames } = t;
  const set = keysUnder(form.values, 'severity');
  const others = rules
    .filter((id) => !set.includes(id))
    .map((id) => [id, names.rule(id)] as const)
    .sort(([, one], [, other]) => one.localeCompare(other, language.id));
  const choices = [
    ['', settings.byDefault] as const,
    ...severityLevels.map((level) => [level, levelName(level, language)] as const),
  ];
  return (
    <FormSection title={settingNames.severity} hint={settings.severityHint}>
      {set.map((id) => (
        <ChoiceField
          key={id}
          form={form}
          path={`severity.${id}`}
          label={names.rule(id)}
          hint={names.checked(id)}
          choices={choices}
        />
      ))}
      <ChoiceField
        form={{ ...form, set: (_, id) => id !== '' && form.set(`severity.${id}`, '') }}
        path="severity"
        label={settings.severityOf}
        choices={[['', settings.severityChoose], ...others]}
      />
    </FormSection>
  );
}
