import { Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { Disclosure } from './disclosure';
import { bulletList } from './look';
import { Notice } from './notice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: bulletList,
});

/**
 * What is wrong with what the workbook keeps, fault by fault, and the user's word before anything of it is taken away.
 */
export function StoredWarning({
  title,
  message,
  faults = [],
  content,
  consent,
}: {
  readonly title: string;
  readonly message: string;
  readonly faults?: readonly { readonly key: string; readonly text: string }[];
  /** As it is kept, to be copied, where all of it is to go. */
  readonly content?: { readonly label: string; readonly text: string };
  readonly consent: {
    readonly label: string;
    readonly given: boolean;
    readonly onChange: (given: boolean) => void;
  };
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Notice title={title}>
        {message}
        {faults.length > 0 && (
          <ul className={styles.list}>
            {faults.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        )}
      </Notice>
      {content && (
        <Disclosure label={content.label}>
          <Field label={content.label}>
            <Textarea readOnly rows={4} value={content.text} />
          </Field>
        </Disclosure>
      )}
      <Checkbox
        label={consent.label}
        checked={consent.given}
        onChange={(_, { checked }) => consent.onChange(checked === true)}
      />
    </div>
  );
}
