import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import type { CellRef } from '../../core/sheet/snapshot';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import { revertKey, type Fixed } from '../session/fixing';
import { useReview } from './review-context';
import { shownValue } from './shown-value';

/** Takes no room between its neighbours, and is there before there is something to say. */
const useStyles = makeStyles({ nothing: { position: 'absolute' } });

/** What the last fix changed, and the way back. */
export function FixedBar({ address }: { readonly address: (cell: CellRef) => string }) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const { session, state } = useReview();
  const { fixed, fixing, checking } = state;
  const shown = (value: Fixed['before'], isDay: boolean) => shownValue(value, isDay, t.review.blank, say);
  return (
    <>
      <div className={fixed ? undefined : styles.nothing} aria-live="polite">
        {fixed && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <span>
                {t.review.fixed(
                  address(fixed.cell),
                  shown(fixed.before, fixed.isDay),
                  shown(fixed.after, fixed.isDay),
                )}
              </span>{' '}
              {/* Said by itself when it comes, and not the correction once more. */}
              {checking.step === 'idle' && <span>{t.review.rechecked}</span>}
            </MessageBarBody>
            <MessageBarActions>
              <Button
                size="small"
                disabledFocusable={fixing.step === 'writing'}
                onClick={() => void session.revert()}
              >
                {t.review.revert}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
      </div>
      {fixed && fixing.step === 'failed' && fixing.about === revertKey && (
        <ProblemBar problem={fixing.problem} />
      )}
    </>
  );
}
