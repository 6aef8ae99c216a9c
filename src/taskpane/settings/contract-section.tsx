import type { Agreement } from '../../core/agreement/schema';
import { allVersions } from '../../core/agreement/versions';
import { useTexts } from '../parts/texts';
import {
  AnswerField,
  ChoiceField,
  DayField,
  FormSection,
  LinesField,
  TextField,
  YesField,
  type Form,
} from './fields';

/** What the contract's papers say and the order table does not. */
export function ContractSection({
  form,
  agreement,
  agreements,
}: {
  readonly form: Form;
  readonly agreement: Agreement;
  readonly agreements: readonly Agreement[];
}) {
  const { t } = useTexts();
  const { settings, settingNames } = t;
  const lots = allVersions(agreement).lots.map(({ id }) => id);
  return (
    <FormSection title={settings.contract}>
      <ChoiceField
        form={form}
        path="agreement"
        label={settingNames.agreement}
        choices={agreements.map(({ id, title }) => [id, title])}
      />
      <TextField
        form={form}
        path="contractNo"
        label={settingNames.contractNo}
        hint={settings.contractNoHint}
      />
      {form.values.datePerLot !== 'yes' && (
        <DayField
          form={form}
          path="notifiedOn"
          label={settingNames.notifiedOn}
          hint={settings.notifiedOnHint}
        />
      )}
      {lots.length > 1 && (
        <YesField form={sharingDay(form, lots)} path="datePerLot" label={settings.oneDatePerLot} />
      )}
      {form.values.datePerLot === 'yes' &&
        lots.map((lot) => (
          <DayField
            key={lot}
            form={form}
            path={`notifiedOn.${lot}`}
            label={settings.ofLot(settingNames.notifiedOn, lot)}
          />
        ))}
      <DayField
        form={form}
        path="contractEnd"
        label={settingNames.contractEnd}
        hint={settings.contractEndHint}
      />
      {lots.map((lot) => (
        <DayField
          key={lot}
          form={form}
          path={`launchMeetings.${lot}`}
          label={settings.ofLot(settings.launchMeeting, lot)}
        />
      ))}
      {lots.map((lot) => (
        <TextField
          key={lot}
          form={form}
          path={`holders.${lot}`}
          label={settings.ofLot(settings.holder, lot)}
          hint={settings.holderHint}
        />
      ))}
      <LinesField form={form} path="buyers" label={settingNames.buyers} hint={settings.onePerLine} />
      <LinesField
        form={form}
        path="beneficiaries"
        label={settingNames.beneficiaries}
        hint={settings.onePerLine}
      />
      <LinesField
        form={form}
        path="inheritedProjects"
        label={settingNames.inheritedProjects}
        hint={settings.inheritedHint}
      />
      <LinesField
        form={form}
        path="nonRenewals"
        label={settingNames.nonRenewals}
        hint={settings.nonRenewalsHint}
      />
      <AnswerField form={form} path="renewalRefusedByHolder" label={settingNames.renewalRefusedByHolder} />
      <AnswerField form={form} path="holderRetained" label={settingNames.holderRetained} />
    </FormSection>
  );
}

/** The day said for all lots is that of each, and the other way round: none is lost by saying it otherwise. */
function sharingDay(form: Form, lots: readonly string[]): Form {
  const { values, set } = form;
  const paths = lots.map((lot) => `notifiedOn.${lot}`);
  return {
    ...form,
    set(path, value) {
      set(path, value);
      const [first = '', ...others] = paths.map((of) => values[of] ?? '');
      if (value === 'yes') for (const of of paths) set(of, values[of] || (values.notifiedOn ?? ''));
      else if (others.every((other) => other === first)) set('notifiedOn', first);
    },
  };
}
