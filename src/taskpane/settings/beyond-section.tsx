import type { Agreement } from '../../core/agreement/schema';
import { useTexts } from '../parts/texts';
import { beyondOf } from '../../core/checking/settings-asked';
import { FormSection, LinesField, TextField, type Form } from './fields';

/** What counts for the contract and stands in no order table; only what the agreement has a use for is asked. */
export function BeyondSection({ form, agreement }: { readonly form: Form; readonly agreement: Agreement }) {
  const { t } = useTexts();
  const { settings, settingNames } = t;
  const { contracts, elsewhere, raised, revised } = beyondOf(agreement);
  const perLot = [
    ['orderedElsewhere', elsewhere, settings.elsewhereHint],
    ['raisedCeilings', raised, settings.raisedHint],
    ['priceRevisions', revised, settings.revisionHint],
  ] as const;
  if (!contracts && perLot.every(([, lots]) => lots.length === 0)) return null;
  return (
    <FormSection title={settings.beyond} hint={settings.beyondHint}>
      {contracts && (
        <LinesField
          form={form}
          path="subsequentContracts"
          label={settingNames.subsequentContracts}
          hint={settings.contractsHint}
        />
      )}
      {perLot.map(([setting, lots, hint]) =>
        lots.map((lot) => (
          <TextField
            key={`${setting}.${lot}`}
            form={form}
            path={`${setting}.${lot}`}
            label={settings.ofLot(settingNames[setting], lot)}
            hint={hint}
          />
        )),
      )}
    </FormSection>
  );
}
