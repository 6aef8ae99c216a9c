import type { SettingFault } from '../../core/checking/settings-faults';
import { useTexts } from '../parts/texts';
import { StoredWarning } from '../parts/stored-warning';

/** Stored settings that the agreement has no use for: which and why, and the user's word before they are taken away. */
export function FaultySettings({
  faults,
  remove,
  onRemove,
}: {
  readonly faults: readonly SettingFault[];
  readonly remove: boolean;
  readonly onRemove: (remove: boolean) => void;
}) {
  const { t, say, language } = useTexts();
  return (
    <StoredWarning
      title={t.settings.faultyTitle}
      message={t.settings.faulty}
      faults={faults.map((fault) => ({
        key: `${fault.reason} ${fault.path}`,
        text: language.agreement.at(fault.path, language.settingFault(fault, say)),
      }))}
      consent={{ label: t.settings.removeFaulty, given: remove, onChange: onRemove }}
    />
  );
}
