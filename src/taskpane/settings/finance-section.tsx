import { useTexts } from '../parts/texts';
import { AnswerField, FormSection, NumberField, type Form } from './fields';

/** The optional controls of amounts and payments, and what they need of the contract's other papers. */
export function FinanceSection({ form }: { readonly form: Form }) {
  const { t } = useTexts();
  const { settings, settingNames } = t;
  return (
    <FormSection title={settingNames.finance} hint={settings.financeHint}>
      <AnswerField form={form} path="finance.enabled" label={settingNames['finance.enabled']} />
      <NumberField form={form} path="finance.vatRate" />
      <NumberField form={form} path="finance.penaltyDivisor" />
      <NumberField form={form} path="finance.revisionMin" />
      <NumberField form={form} path="finance.revisionMax" />
    </FormSection>
  );
}
