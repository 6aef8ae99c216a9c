import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { withoutFaulty } from '../../core/checking/settings-faults';
import { Notice } from '../parts/notice';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import { defaultAmong } from '../../default-agreement';
import { storedFaults } from '../session/state';
import { today } from '../session/today';
import { AgreementSection } from '../settings/agreement-section';
import { BeyondSection } from '../settings/beyond-section';
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
import { refusalText } from '../settings/refusal-text';
import { ChecklistSection, ContractSection, ReadingsSection, StrictnessSection } from '../settings/sections';
import { SeveritySection } from '../settings/severity-section';
import { SessionSection } from '../settings/session-section';
import { UnreadableSettings } from '../settings/unreadable-settings';
import { pageTitle, small, stack } from '../parts/look';
import type { PageProps } from './page';

const useStyles = makeStyles({
  root: stack,
  title: pageTitle,
  small,
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What the user decides about this workbook; stored in it only on « Enregistrer ». */
export default function SettingsPage({ session, state, engine, languages, setLanguage, open }: PageProps) {
  const { agreements } = state;
  const { t, say } = useTexts();
  const styles = useStyles();
  const { stored, setAside, storedProblem, saving } = state;
  const [typed, setTyped] = useState<FormValues>({});
  const [errors, setErrors] = useState<FormErrors>({});
  const [replace, setReplace] = useState(false);
  const [removeFaulty, setRemoveFaulty] = useState(false);

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
      <div className={styles.actions}>
        <div aria-live="polite">
          {Object.keys(errors).length > 0 && <Notice intent="error">{t.settings.notSaved}</Notice>}
          {saving.step === 'refused' && (
            <Notice intent="error">
              {saving.refusals.map((refusal) => refusalText(refusal, t)).join(' ')}
            </Notice>
          )}
          {saving.step === 'saving' && state.waitsForEditing && <Notice>{t.check.editing}</Notice>}
          {saving.step === 'failed' && <ProblemBar problem={saving.problem} />}
          {saving.step === 'saved' && !changed && (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>{t.settings.saved}</MessageBarBody>
              <MessageBarActions>
                <Button
                  size="small"
                  onClick={() => {
                    open('check');
                    void session.check();
                  }}
                >
                  {t.settings.savedThenCheck}
                </Button>
              </MessageBarActions>
            </MessageBar>
          )}
        </div>
        <div className={styles.buttons}>
          <Button
            type="submit"
            appearance="primary"
            disabledFocusable={
              saving.step === 'saving' || storedProblem !== null || (setAside !== null && !replace)
            }
          >
            {saving.step === 'saving' ? t.settings.saving : t.settings.save}
          </Button>
          <Button disabledFocusable={!changed} onClick={() => setTyped({})}>
            {t.settings.undo}
          </Button>
          {changed && <span className={styles.small}>{t.settings.unsaved}</span>}
        </div>
        {setAside && !replace && <p className={styles.small}>{t.settings.replaceFirst}</p>}
      </div>
    </form>
  );
}
