import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { short, small } from '../parts/look';
import { Notice } from '../parts/notice';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import type { PaneState } from '../session/state';
import { refusalText } from './refusal-text';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    [short]: { position: 'static' },
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  small,
});

interface SavingBarProps {
  readonly state: Pick<PaneState, 'saving' | 'storedProblem' | 'waitsForEditing'>;
  /** Something is typed that is not saved. */
  readonly changed: boolean;
  /** Something typed cannot be read. */
  readonly wrong: boolean;
  /** The user has not yet said that what cannot be read may be replaced. */
  readonly replaceFirst: boolean;
  readonly onUndo: () => void;
  readonly onCheck: () => void;
}

/** Saves the form or undoes it, always in reach, and tells what became of the last saving. */
export function SavingBar({ state, changed, wrong, replaceFirst, onUndo, onCheck }: SavingBarProps) {
  const { t } = useTexts();
  const styles = useStyles();
  const { saving, storedProblem } = state;
  return (
    <div className={styles.root}>
      <div aria-live="polite">
        {wrong && <Notice intent="error">{t.settings.notSaved}</Notice>}
        <Outcome state={state} changed={changed} onCheck={onCheck} />
      </div>
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          disabledFocusable={saving.step === 'saving' || storedProblem !== null || replaceFirst}
        >
          {saving.step === 'saving' ? t.settings.saving : t.settings.save}
        </Button>
        <Button disabledFocusable={!changed} onClick={onUndo}>
          {t.settings.undo}
        </Button>
        {changed && <span className={styles.small}>{t.settings.unsaved}</span>}
      </div>
      {replaceFirst && <p className={styles.small}>{t.settings.replaceFirst}</p>}
    </div>
  );
}

function Outcome({
  state: { saving, waitsForEditing },
  changed,
  onCheck,
}: Pick<SavingBarProps, 'state' | 'changed' | 'onCheck'>) {
  const { t } = useTexts();
  switch (saving.step) {
    case 'idle':
      return null;
    case 'saving':
      return waitsForEditing ? <Notice>{t.check.editing}</Notice> : null;
    case 'refused':
      return (
        <Notice intent="error">{saving.refusals.map((refusal) => refusalText(refusal, t)).join(' ')}</Notice>
      );
    case 'failed':
      return <ProblemBar problem={saving.problem} />;
    case 'saved':
      return changed ? null : <Saved onCheck={onCheck} />;
  }
}

function Saved({ onCheck }: Pick<SavingBarProps, 'onCheck'>) {
  const { t } = useTexts();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{t.settings.saved}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onCheck}>
          {t.settings.savedThenCheck}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
