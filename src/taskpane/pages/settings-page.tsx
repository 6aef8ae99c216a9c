import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { withoutFaulty } from '../../core/checking/settings-faults';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import { defaultAmong } from '../../default-agreement';
import { storedFaults } from '../session/state';
import { today } from '../session/today';
import { AgreementSection } from '../settings/agreement-section';
import { BeyondSection } from '../settings/beyond-section';
import { ChecklistSection } from '../settings/checklist-section';
import { ContractSection } from '../settings/contract-section';
import { FaultySettings } from '../settings/faulty-settings';
import type { Form } from '../settings/fields';
import { FinanceSection } from '../settings/finance-section';
import {
  formValues,
  keptSettings,
  settingsFrom,
  type FormErrors,
  type FormValues,
} from '../settings/form-values';
import { ReadingsSection } from '../settings/readings-section';
import { SavingBar } from '../settings/saving-bar';
import { SeveritySection } from '../settings/severity-section';
import { SessionSection } from '../settings/session-section';
import { StrictnessSection } from '../settings/strictness-section';
import { UnreadableSettings } from '../settings/unreadable-settings';
import { pageTitle, small, stack } from '../parts/look';
import type { PageProps } from './page';

const useStyles = makeStyles({ root: stack, title: pageTitle, small });

/** What the user decides about this workbook; stored in it only on « Enregistrer ». */
export default function SettingsPage({ session, state, engine, languages, setLanguage, open }: PageProps) {
  const { agreements } = state;
  const { t, say } = useTexts();
  const styles = useStyles();
  const { stored, setAside, storedProblem } = state;
  const [typed, setTyped] = useState<FormValues>({});
  const [errors, setErrors] = useState<FormErrors>({});
  const [replace, setReplace] = useState(false);
  const [removeFaulty, setRemoveFaulty] = useState(false);
  const page = useRef<HTMLFormElement>(null);
  const justRefused = useRef(false);
  useEffect(() => {
    if (!justRefused.current) return;
    justRefused.current = false;
    // The page is long: what is to be put right may be far above the button.
    const first = page.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    first?.focus({ preventScroll: true });
    first?.scrollIntoView?.({ block: 'center' });
  }, [errors]);

  const agreementId = typed.agreement ?? stored.agreement;
  const agreement = agreements.find(({ id }) => id === agreementId) ?? defaultAmong(agreements);
  const values: FormValues = { ...formValues(stored, say, agreement), ...typed };
  const changed = Object.keys(typed).length > 0;
  const form: Form = {
    values,
    errors,
    set(path, value) {
      setTyped((before) => ({ ...before, [path]: value }));
      setErrors(({ [path]: _, ...others }) => others);
    },
  };
  const save = async () => {
    const read = settingsFrom(values, stored, agreement);
    if ('errors' in read) {
      justRefused.current = true;
      setErrors(read.errors);
      return;
    }
    setErrors({});
    const settings = removeFaulty ? withoutFaulty(read.settings, agreement) : read.settings;
    await session.save(settings, replace);
    if (session.state().saving.step !== 'saved') return;
    setTyped({});
    setRemoveFaulty(false);
  };
  const faults = storedFaults(state);
  const kept = keptSettings(stored).map((key) => new Map(Object.entries(t.settingNames)).get(key) ?? key);

  return (
    <form
      ref={page}
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 className={styles.title}>{t.settings.title}</h2>
      <p className={styles.small}>{t.settings.intro}</p>
      {setAside && <UnreadableSettings setAside={setAside} replace={replace} onReplace={setReplace} />}
      {faults.length > 0 && (
        <FaultySettings faults={faults} remove={removeFaulty} onRemove={setRemoveFaulty} />
      )}
      {storedProblem && <ProblemBar problem={storedProblem} onRetry={() => void session.open()} />}
      <AgreementSection session={session} state={state} agreement={agreement} />
      <ContractSection form={form} agreement={agreement} agreements={agreements} />
      <BeyondSection form={form} agreement={agreement} />
      <ChecklistSection form={form} agreement={agreement} />
      <StrictnessSection form={form} />
      <SeveritySection form={form} rules={engine.rules.map(({ id }) => id)} />
      <ReadingsSection form={form} agreement={agreement} />
      <FinanceSection form={form} />
      {kept.length > 0 && <p className={styles.small}>{t.settings.kept(kept, say)}</p>}
      <SessionSection
        asOf={state.asOf}
        today={today()}
        languages={languages}
        onAsOf={session.setAsOf}
        onLanguage={setLanguage}
      />
      <SavingBar
        state={state}
        changed={changed}
        wrong={Object.keys(errors).length > 0}
        replaceFirst={setAside !== null && !replace}
        onUndo={() => {
          setTyped({});
          setErrors({});
        }}
        onCheck={() => {
          open('check');
          void session.check();
        }}
      />
    </form>
  );
}
