import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  instruction: { margin: '10px 0', fontWeight: tokens.fontWeightSemibold },
  field: { maxWidth: '50%', margin: '20px 25px 20px 20px' },
});

export function TextInsertion({ insertText }: { readonly insertText: (text: string) => Promise<void> }) {
  const styles = useStyles();
  const [text, setText] = useState('A text');
  return (
    <div className={styles.root}>
      <Field className={styles.field} size="large" label="What to write in the sheet">
        <Textarea size="large" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Field className={styles.instruction}>Press the button to write it.</Field>
      <Button appearance="primary" size="large" onClick={() => void insertText(text)}>
        Write
      </Button>
    </div>
  );
}
