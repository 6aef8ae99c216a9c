import { useTexts } from '../parts/texts';
import type { PaneState } from '../session/state';
import { refusalText } from './refusal-text';
import { StoredWarning } from '../parts/stored-warning';

/** Stored settings that cannot be read: why, their content to copy, and the user's word before they are replaced. */
export function UnreadableSettings({
  setAside,
  replace,
  onReplace,
}: {
  readonly setAside: NonNullable<PaneState['setAside']>;
  readonly replace: boolean;
  readonly onReplace: (replace: boolean) => void;
}) {
  const { t } = useTexts();
  return (
    <StoredWarning
      title={t.settings.unreadableTitle}
      message={t.settings.unreadable}
      faults={setAside.refusals.map((refusal) => ({
        key: `${refusal.reason} ${refusal.path}`,
        text: refusalText(refusal, t),
      }))}
      content={{ label: t.settings.unreadableContent, text: setAside.text }}
      consent={{ label: t.settings.replaceUnreadable, given: replace, onChange: onReplace }}
    />
  );
}
