import { Button, MessageBar, MessageBarActions, MessageBarBody, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Agreement } from '../../core/agreement/schema';
import { useTexts } from '../parts/texts';

/**
 * That an agreement was written to a file. Some web views let a download go nowhere without a word: the text can be copied
 * as well.
 */
export function ExportedAgreement({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTexts();
  const [step, setStep] = useState<'asked' | 'copied' | 'by-hand'>('asked');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textOf(agreement));
      setStep('copied');
    } catch {
      setStep('by-hand');
    }
  };
  const { agreementFile: texts } = t;
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          {step === 'copied' ? texts.copied(fileName(agreement)) : texts.exported(fileName(agreement))}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void copy()}>
            {texts.copy}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {step === 'by-hand' && (
        <Textarea
          readOnly
          rows={4}
          aria-label={texts.byHand}
          value={textOf(agreement)}
          onFocus={({ target }) => target.select()}
        />
      )}
    </>
  );
}

function textOf(agreement: Agreement): string {
  return `${JSON.stringify(agreement, null, 2)}\n`;
}

function fileName({ id }: Agreement): string {
  return `${id}.json`;
}

/** Has the browser write an agreement to a file of its own. */
export function download(agreement: Agreement): void {
  const url = URL.createObjectURL(new Blob([textOf(agreement)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(agreement);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
