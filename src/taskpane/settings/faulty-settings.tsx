import {
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { SettingFault } from '../../core/checking/settings-faults';
import { bulletList } from '../parts/look';
import { useTexts } from '../parts/texts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: bulletList,
});

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
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{t.settings.faultyTitle}</MessageBarTitle> {t.settings.faulty}
          <ul className={styles.list}>
            {faults.map((fault) => (
              <li key={`${fault.reason} ${fault.path}`}>
                {language.agreement.at(fault.path, language.settingFault(fault, say))}
              </li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
      <Checkbox
        label={t.settings.removeFaulty}
        checked={remove}
        onChange={(_, { checked }) => onRemove(checked === true)}
      />
    </div>
  );
}
