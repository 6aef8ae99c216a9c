import { useTexts } from '../parts/texts';
import { AnswerField, FormSection, TextField, type Form } from './fields';

/** The optional controls of amounts and payments, and what they need of the contract's other papers. */
export function FinanceSection({ form }: { readonly form: Form }) {
  const { t } = useTexts();
  const { settings, settingNames } = t;
  return (
    <FormSection title={settingNames.finance} hint={settings.financeHint}>
      <AnswerField form={form} path="finance.enabled" label={settings.financeOn} />
      <TextField form={form} path="finance.vatRate" label={settings.vatRate} />
      {(['finance.penaltyDivisor', 'finance.revisionMin', 'finance.revisionMax'] as const).map((path) => (
        <TextField key={path} form={form} path={path} label={settingNames[path]} />
      ))}
    </FormSection>
  );
}
