import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { CellRef } from '../../core/sheet/snapshot';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import { revertKey } from '../session/fixing';
import { useReview } from './review-context';
import { shownValue } from './shown-value';

/** That the waiver just granted or withdrawn is stored: its finding has gone elsewhere. */
export function WaivedBar() {
  const { t } = useTexts();
  const { waiving } = useReview().state;
  if (waiving.step !== 'saved') return null;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{waiving.what === 'granted' ? t.review.granted : t.review.takenBack}</MessageBarBody>
    </MessageBar>
  );
}

/** What the last fix changed, and the way back. */
export function FixedBar({ address }: { readonly address: (cell: CellRef) => string }) {
  const { t, say } = useTexts();
  const { session, state } = useReview();
  const { fixed, fixing, checking } = state;
  if (!fixed) return null;
  const shown = (value: typeof fixed.before) => shownValue(value, fixed.isDay, t.review.blank, say);
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {t.review.fixed(address(fixed.cell), shown(fixed.before), shown(fixed.after))}{' '}
          {checking.step === 'idle' && t.review.rechecked}
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
      {fixing.step === 'failed' && fixing.about === revertKey && <ProblemBar problem={fixing.problem} />}
    </>
  );
}
