import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Finding } from '../../core/checking/finding';
import { ProblemBar } from '../parts/problem-bar';
import { small } from '../parts/look';
import { useTexts } from '../parts/texts';
import { unlessAgain } from '../parts/unless-again';
import { proposalOf } from '../session/fixing';
import { useReview } from './review-context';
import { shownValue } from './shown-value';
import { WaiveForm } from './waive-form';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `2px ${tokens.spacingHorizontalXS}`,
  },
  change: { ...small, overflowWrap: 'anywhere', minWidth: 0 },
});

/** What can be done about a finding: write the value it suggests, or set it aside for a reason. */
export function FindingTools({
  id,
  finding,
  address,
}: {
  readonly id: string;
  readonly finding: Finding;
  readonly address: string;
}) {
  const { t, say } = useTexts();
  const { session, state } = useReview();
  const styles = useStyles();
  const [waiving, setWaiving] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const changeId = useId();
  const { fixing, checking } = state;
  const proposal = proposalOf(finding, state);
  const busy = fixing.step === 'writing' || checking.step === 'running';
  const close = () => {
    setWaiving(false);
    opener.current?.focus();
  };
  return (
    <>
      <div role="group" aria-label={t.review.tools(address)} className={styles.root}>
        {proposal && (
          <>
            <Button
              size="small"
              disabledFocusable={busy}
              aria-describedby={changeId}
              onClick={unlessAgain(() => void session.fix(id, finding))}
            >
              {fixing.step === 'writing' && fixing.about === id ? t.review.fixing : t.review.fix}
            </Button>
            <span id={changeId} className={styles.change}>
              {t.review.change(
                shownValue(proposal.before, proposal.isDay, t.review.blank, say),
                shownValue(proposal.after, proposal.isDay, t.review.blank, say),
              )}
            </span>
          </>
        )}
        <Button
          ref={opener}
          size="small"
          appearance="subtle"
          aria-expanded={waiving}
          onClick={() => setWaiving(!waiving)}
        >
          {t.review.waive}
        </Button>
      </div>
      {fixing.step === 'failed' && fixing.about === id && <ProblemBar problem={fixing.problem} />}
      {waiving && <WaiveForm id={id} finding={finding} onClose={close} />}
    </>
  );
}
