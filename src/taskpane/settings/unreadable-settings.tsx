import {
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { Disclosure } from '../parts/disclosure';
import { useTexts } from '../parts/texts';
import type { PaneState } from '../session/state';
import { refusalText } from './refusal-text';
import { bulletList } from '../parts/look';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: bulletList,
});

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
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <MessageBar intent="warning" layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{t.settings.unreadableTitle}</MessageBarTitle> {t.settings.unreadable}
          <ul className={styles.list}>
            {setAside.refusals.map((refusal) => (
              <li key={`${refusal.reason} ${refusal.path}`}>{refusalText(refusal, t)}</li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
      <Disclosure label={t.settings.unreadableContent}>
        <Field label={t.settings.unreadableContent}>
          <Textarea readOnly rows={4} value={setAside.text} />
        </Field>
      </Disclosure>
      <Checkbox
        label={t.settings.replaceUnreadable}
        checked={replace}
        onChange={(_, { checked }) => onReplace(checked === true)}
      />
    </div>
  );
}
