import type { Agreement } from '../../core/agreement/schema';
import { allVersions } from '../../core/agreement/versions';
import { tongueOf } from '../../languages/tongue';
import { useTexts } from '../parts/texts';
import { AnswerField, FormSection, type Form } from './fields';

/** What the agreement asks for and no cell can show. */
export function ChecklistSection({
  form,
  agreement,
}: {
  readonly form: Form;
  readonly agreement: Agreement;
}) {
  const { t, language } = useTexts();
  const tongue = tongueOf(language);
  const { checklist } = allVersions(agreement);
  if (checklist.length === 0) return null;
  return (
    <FormSection title={t.settingNames.checklist} hint={t.settings.checklistHint}>
      {checklist.map(({ id, label, clause }) => (
        <AnswerField key={id} form={form} path={`checklist.${id}`} label={label[tongue]} hint={clause} />
      ))}
    </FormSection>
  );
}
