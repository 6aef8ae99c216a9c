import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { holidayZones } from '../../core/calendar/holidays';
import { byDefault, zoneName } from '../../telling/settings-in-words';
import { Disclosure } from '../parts/disclosure';
import { useTexts } from '../parts/texts';
import { ChoiceField, NumberField, type Form } from './fields';

const numbers = [
  'tolerance.designDays',
  'tolerance.capacityDays',
  'dateGraceDays',
  'quantityOutlier',
  'reversibilityLeadMonths',
  'warnAheadDays',
] as const;

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** What few contracts need to change: folded away until it is asked for, or until something in it is refused. */
export function TolerancesGroup({ form }: { readonly form: Form }) {
  const { t, language } = useTexts();
  const { settings, settingNames } = t;
  const styles = useStyles();
  const [refused, setRefused] = useState(false);
  // It stays open while the field is being corrected, which takes the error away.
  if (!refused && numbers.some((path) => form.errors[path])) setRefused(true);
  const { holidayZone } = byDefault;
  return (
    <Disclosure label={settings.tolerances} open={refused || undefined}>
      <div className={styles.fields}>
        {numbers.map((path) => (
          <NumberField key={path} form={form} path={path} hint={settings.numberHints[path]} />
        ))}
        <ChoiceField
          form={form}
          path="holidayZone"
          label={settingNames.holidayZone}
          hint={settings.holidayZoneHint}
          choices={[
            ['', settings.defaultValue(zoneName(holidayZone, language))],
            ...holidayZones
              .filter((id) => id !== holidayZone)
              .map((id) => [id, zoneName(id, language)] as const),
          ]}
        />
        <ChoiceField
          form={form}
          path="extendToWorkingDay"
          label={settingNames.extendToWorkingDay}
          hint={settings.extendToWorkingDayHint}
          choices={[
            ['', settings.defaultValue(settings.no)],
            ['yes', settings.yes],
          ]}
        />
      </div>
    </Disclosure>
  );
}
