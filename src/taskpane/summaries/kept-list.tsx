import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { KeptDefinition, KeptSummary } from '../../core/reporting/kept-summary';
import { buttonRow, small, stack } from '../parts/look';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import { unlessAgain } from '../parts/unless-again';
import type { Kept, KeptStep } from '../session/kept-summaries';
import type { Session } from '../session/session';
import type { MakeSheet } from '../session/summing';
import { Card } from './card';
import { Obstacles } from './obstacles';

const useStyles = makeStyles({
  root: stack,
  small,
  buttons: buttonRow,
});

interface KeptListProps {
  readonly kept: Kept;
  readonly session: Pick<Session, 'refreshSummary' | 'forgetSummary' | 'cancel'>;
  readonly makeOf: (definition: KeptDefinition) => MakeSheet;
  /** Inserts a sheet beside the others, or in the place of the kept summary `id`. */
  readonly onInsert: (definition: KeptDefinition, id?: string) => void;
}

/** The summaries inserted before: each can be made again in its place, or forgotten. */
export function KeptList({ kept, session, makeOf, onInsert }: KeptListProps) {
  const { t } = useTexts();
  const styles = useStyles();
  const texts = t.summaries.kept;
  const { summaries, last } = kept;
  const [left, setLeft] = useState<KeptStep | null>(null);
  if (summaries.length === 0 && last.step !== 'unreadable' && last.step !== 'failed') return null;
  const working = last.step === 'working';
  const refresh = (one: KeptSummary, evenIfEdited: boolean) =>
    void session.refreshSummary({ kept: one, make: makeOf(one), evenIfEdited });
  return (
    <Card title={texts.title}>
      {summaries.map((one) => (
        <div key={one.id} className={styles.root} role="group" aria-label={one.sheet}>
          <span>{one.sheet}</span>
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={working} onClick={() => refresh(one, false)}>
              {texts.refresh}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={working}
              onClick={unlessAgain(() => void session.forgetSummary(one.id))}
            >
              {texts.forget}
            </Button>
          </div>
          <div role="status">
            {'id' in last && last.id === one.id && last !== left && (
              <Outcome
                last={last}
                onReplace={() => refresh(one, true)}
                onBeside={() => onInsert(one)}
                onAgain={() => onInsert(one, one.id)}
                onLeave={() => setLeft(last)}
                onCancel={() => session.cancel('summary')}
              />
            )}
            <Short last={last} about={one.id} />
          </div>
        </div>
      ))}
      {summaries.length > 0 && <span className={styles.small}>{texts.forgetHint}</span>}
      <Short last={last} about={undefined} />
    </Card>
  );
}

/** That the last thing asked was not done: at the summary it was asked of, or at the end of all of them. */
function Short({ last, about }: { readonly last: KeptStep; readonly about: string | undefined }) {
  const { t } = useTexts();
  const styles = useStyles();
  if (!('about' in last) || last.about !== about) return null;
  if (last.step === 'failed') return <ProblemBar problem={last.problem} />;
  return <p className={styles.small}>{t.summaries.kept[last.step]}</p>;
}

/** What became of the last refreshing; where it must not go on by itself, what the user may choose. */
function Outcome({
  last,
  onReplace,
  onBeside,
  onAgain,
  onLeave,
  onCancel,
}: {
  readonly last: Extract<KeptStep, { readonly id: string }>;
  readonly onReplace: () => void;
  readonly onBeside: () => void;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTexts();
  const texts = t.summaries.kept;
  const { step, sheet } = last;
  const choices = {
    working: [[t.summaries.insert.cancel, onCancel]],
    refreshed: [],
    edited: [
      [texts.replace, onReplace],
      [texts.beside, onBeside],
      [texts.leave, onLeave],
    ],
    gone: [
      [texts.again, onAgain],
      [texts.leave, onLeave],
    ],
  } as const;
  return (
    <MessageBar
      layout="multiline"
      intent={step === 'refreshed' ? 'success' : step === 'working' ? 'info' : 'warning'}
    >
      <MessageBarBody>
        {texts[step](sheet)}
        {last.step === 'working' && (
          <ProgressBar value={last.share ?? undefined} aria-label={texts.working(sheet)} />
        )}
        {last.step === 'refreshed' && <Obstacles obstacles={last.obstacles} />}
      </MessageBarBody>
      <MessageBarActions>
        {choices[step].map(([label, act]) => (
          <Button key={label} size="small" onClick={act}>
            {label}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  );
}
