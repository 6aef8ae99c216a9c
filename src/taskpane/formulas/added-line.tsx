import { Button, makeStyles } from '@fluentui/react-components';
import type { AppendedLine } from '../../core/formula-port';
import { small } from '../parts/look';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import { useFocusIfLost } from '../parts/use-focus-if-lost';
import type { Session } from '../session/session';
import type { LinePlace } from './candidate';
import { useAction } from './use-action';

const useStyles = makeStyles({ small });

interface Added {
  readonly line: AppendedLine;
  readonly sheet: string;
}

/** A line written to its sheet on request, and taken back: one at a time. */
export function useAddedLine({ formulas }: Pick<Session, 'formulas'>) {
  const adding = useAction<Added>('appendLine');
  const undoing = useAction<void>('takeBackLine');
  return {
    added: adding.action,
    undone: undoing.action,
    isBusy: adding.action.step === 'busy' || undoing.action.step === 'busy',
    add: (find: () => Promise<LinePlace>) =>
      adding.start(async () => {
        const { line, sheet } = await find();
        return { line: await formulas.appendLine(line), sheet };
      }),
    takeBack: ({ line }: Added) => undoing.start(() => formulas.takeBackLine(line)),
    reset() {
      adding.reset();
      undoing.reset();
    },
  };
}

type AddedLine = ReturnType<typeof useAddedLine>;

export function AddButton({
  place,
  added,
  onAdd,
}: {
  readonly place: LinePlace;
  readonly added: AddedLine['added'];
  readonly onAdd: () => void;
}) {
  const { t } = useTexts();
  const texts = t.formulas.order;
  return (
    <div>
      <Button size="small" disabledFocusable={added.step === 'busy'} onClick={onAdd}>
        {added.step === 'busy' ? texts.adding : texts.add}
      </Button>
      <p className={useStyles().small}>{texts.addHint(place.line.below + 1, place.sheet)}</p>
    </div>
  );
}

/** What became of the line: told, and there to be taken back, also while the next one is being typed. */
export function AddedOutcome({ added, undone, takeBack }: AddedLine) {
  const { t } = useTexts();
  const texts = t.formulas.order;
  const styles = useStyles();
  return (
    <>
      {added.step === 'done' && undone.step !== 'done' && (
        <div>
          <p className={styles.small}>{texts.added(added.value.line.row, added.value.sheet)}</p>
          <UndoButton busy={undone.step === 'busy'} onUndo={() => void takeBack(added.value)} />
        </div>
      )}
      {undone.step === 'done' && <Undone />}
      {added.step === 'failed' && <ProblemBar problem={added.problem} />}
      {undone.step === 'failed' && <ProblemBar problem={undone.problem} />}
    </>
  );
}

function UndoButton({ busy, onUndo }: { readonly busy: boolean; readonly onUndo: () => void }) {
  const { t } = useTexts();
  return (
    <Button ref={useFocusIfLost()} size="small" disabledFocusable={busy} onClick={onUndo}>
      {t.formulas.order.undo}
    </Button>
  );
}

function Undone() {
  const { t } = useTexts();
  return (
    <p ref={useFocusIfLost()} tabIndex={-1} className={useStyles().small}>
      {t.formulas.order.undone}
    </p>
  );
}
