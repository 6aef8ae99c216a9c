import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { StuckFormulas, StuckSearch } from '../../core/formula-port';
import { bareList, small, stack } from '../parts/look';
import { isFocusLost } from '../parts/is-focus-lost';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import { problemOf } from '../session/problem';
import type { Session } from '../session/session';
import { useAction, type Action } from './use-action';

const useStyles = makeStyles({
  root: stack,
  small,
  list: { ...bareList, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** Formulas that Excel calculated before the add-in was there, sheet by sheet; and a copy with values. */
export function MendSection({ session }: { readonly session: Session }) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const texts = t.formulas.mend;
  const looking = useAction<StuckSearch>('stuckFormulas');
  const mending = useAction<string>('reenterFormulas');
  const freezing = useAction<string>('freezeCopy');
  const [told, setTold] = useState<readonly string[]>([]);
  const [found, setFound] = useState<StuckSearch | null>(null);
  const search = useRef<HTMLButtonElement>(null);
  const left = useRef<HTMLUListElement>(null);
  // The button of a sheet goes away with what it mended: on to the next, as everywhere in the pane (`useKeptFocus`).
  useEffect(() => {
    if (told.length > 0 && isFocusLost()) (left.current?.querySelector('button') ?? search.current)?.focus();
  }, [found, told]);
  const look = () =>
    looking.start(async () => {
      const now = await session.formulas.stuckFormulas();
      setFound(now);
      return now;
    });
  const mend = ({ sheetId, sheet }: StuckFormulas) =>
    mending.start(async () => {
      const count = await session.formulas.reenterFormulas(sheetId);
      const done = texts.mended(sheet, count, say);
      setTold((before) => [...before, done]);
      await look();
      return done;
    });
  const freeze = () =>
    freezing.start(async () => {
      const { sheet, count } = await session.formulas.freezeCopy(texts.suffix);
      return texts.frozen(sheet, count, say);
    });
  const busy = [looking, mending, freezing].some(({ action }) => action.step === 'busy');
  return (
    <div className={styles.root}>
      <p className={styles.small}>{texts.intro}</p>
      <div>
        <Button
          ref={search}
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            setTold([]);
            setFound(null);
            mending.reset();
            void look();
          }}
        >
          {texts.look}
        </Button>
      </div>
      <div role="status">
        {looking.action.step === 'busy' && <p className={styles.small}>{texts.looking}</p>}
        {told.map((sentence) => (
          <p key={sentence} className={styles.small}>
            {sentence}
          </p>
        ))}
        {found?.stuck.length === 0 && (
          <p className={styles.small}>{found.unread.length === 0 ? texts.none : texts.noneElsewhere}</p>
        )}
      </div>
      {found?.unread.map(({ sheet, refusal }) => (
        <ProblemBar key={sheet} sheet={sheet} problem={problemOf(refusal, 'stuckFormulas')} />
      ))}
      {found && (
        <ul ref={left} className={styles.list}>
          {found.stuck.map((stuck) => (
            <li key={stuck.sheetId}>
              <p className={styles.small}>{texts.found(stuck.sheet, stuck.count, say)}</p>
              {stuck.protected ? (
                <p className={styles.small}>{texts.protectedSheet}</p>
              ) : (
                <Button size="small" disabledFocusable={busy} onClick={() => void mend(stuck)}>
                  {texts.mend}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Failure of={looking.action} />
      <Failure of={mending.action} />
      <div>
        <Button size="small" disabledFocusable={busy} onClick={() => void freeze()}>
          {texts.freeze}
        </Button>
        <p className={styles.small}>{texts.freezeHint}</p>
      </div>
      <div role="status">
        {freezing.action.step === 'busy' && <p className={styles.small}>{texts.freezing}</p>}
        {freezing.action.step === 'done' && <p className={styles.small}>{freezing.action.value}</p>}
      </div>
      <Failure of={freezing.action} />
    </div>
  );
}

function Failure({ of: action }: { readonly of: Action<unknown> }) {
  return action.step === 'failed' && <ProblemBar problem={action.problem} />;
}
