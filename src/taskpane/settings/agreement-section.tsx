import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Fault } from '../../core/agreement/faults';
import type { Agreement } from '../../core/agreement/schema';
import { faultTexts } from '../../languages/fault-texts';
import { bulletList, buttonRow, small } from '../parts/look';
import { Notice } from '../parts/notice';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import type { Session } from '../session/session';
import type { PaneState } from '../session/state';
import { download, ExportedAgreement } from './exported-agreement';
import { FormSection } from './fields';

const useStyles = makeStyles({
  small,
  list: { ...bulletList, overflowWrap: 'anywhere' },
  buttons: buttonRow,
  told: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  file: { display: 'none' },
});

/** The agreement the workbook brings along: loaded from a file, removed, or a built-in one written to start from. */
export function AgreementSection({
  session,
  state,
  agreement,
}: {
  readonly session: Session;
  readonly state: PaneState;
  /** The one in use, or chosen in the form. */
  readonly agreement: Agreement;
}) {
  const { t } = useTexts();
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const [exported, setExported] = useState<Agreement | null>(null);
  const { ownAgreement, loadingAgreement: loading, storedAgreementFaults, agreementProblem } = state;
  const { agreementFile: texts } = t;
  const working = loading.step === 'working';

  const take = async (file: File | undefined) => {
    if (file) await session.takeAgreement(file.name, new Uint8Array(await file.arrayBuffer()));
    // The same file, once corrected, must be seen as a new choice.
    if (chooser.current) chooser.current.value = '';
  };

  return (
    <FormSection title={texts.title} hint={texts.hint}>
      {ownAgreement && (
        <p className={styles.small}>
          {texts.ofWorkbook(ownAgreement.title, ownAgreement.id, ownAgreement.version)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button disabledFocusable={working} onClick={() => chooser.current?.click()}>
          {working ? texts.loading : texts.load}
        </Button>
        <input
          ref={chooser}
          className={styles.file}
          type="file"
          accept=".json,application/json"
          aria-label={texts.load}
          onChange={({ target }) => void take(target.files?.[0])}
        />
        {(ownAgreement || storedAgreementFaults.length > 0) && (
          <Button disabledFocusable={working} onClick={() => void session.removeAgreement()}>
            {texts.remove}
          </Button>
        )}
        <Button
          onClick={() => {
            download(agreement);
            setExported(agreement);
          }}
        >
          {texts.export}
        </Button>
      </div>
      <div className={styles.told} aria-live="polite">
        {loading.step === 'refused' && <Faults title={texts.refused(loading.file)} faults={loading.faults} />}
        {loading.step === 'failed' && <ProblemBar problem={loading.problem} />}
        {agreementProblem && <ProblemBar problem={agreementProblem} onRetry={() => void session.open()} />}
        {loading.step === 'loaded' && (
          <Notice intent="success">
            {texts.loaded} {loading.borrowedId && texts.borrowedId(ownAgreement?.id ?? '')}
          </Notice>
        )}
        {loading.step === 'removed' && <Notice intent="success">{texts.removed}</Notice>}
        {storedAgreementFaults.length > 0 && loading.step !== 'refused' && (
          <Faults title={texts.storedFaulty} faults={storedAgreementFaults} />
        )}
        {exported && <ExportedAgreement agreement={exported} />}
      </div>
    </FormSection>
  );
}

/** Each fault at its place, in a sentence. */
function Faults({ title, faults }: { readonly title: string; readonly faults: readonly Fault[] }) {
  const { language } = useTexts();
  const styles = useStyles();
  return (
    <div role="alert">
      <Notice intent="error">
        <strong>{title}</strong>
        <ul className={styles.list}>
          {faultTexts(faults, language).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
