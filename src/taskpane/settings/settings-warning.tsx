import {
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { bulletList } from '../parts/look';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: bulletList,
});

/** What is wrong with stored settings, one by one, and the user's word before anything of them is taken away. */
export function SettingsWarning({
  title,
  message,
  faults,
  consent,
  children,
}: {
  readonly title: string;
  readonly message: string;
  readonly faults: readonly { readonly key: string; readonly text: string }[];
  readonly consent: {
    readonly label: string;
    readonly given: boolean;
    readonly onChange: (given: boolean) => void;
  };
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {message}
          <ul className={styles.list}>
            {faults.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
      {children}
      <Checkbox
        label={consent.label}
        checked={consent.given}
        onChange={(_, { checked }) => consent.onChange(checked === true)}
      />
    </div>
  );
}
