import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useState, type FormEvent, type KeyboardEvent } from 'react';
import { isoOfSerial } from '../../core/calendar/serial';
import type { Finding } from '../../core/checking/finding';
import { scopesOf } from '../../core/waiving/grant-waiver';
import type { WaiverScope } from '../../core/waiving/waiver';
import { longestReason } from '../../core/waiving/waiver-schema';
import { buttonRow, select } from '../parts/look';
import { Notice } from '../parts/notice';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import { today } from '../session/today';
import { useReview } from './review-context';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ...select,
  },
  buttons: buttonRow,
});

/** Why a finding is set aside, by whom and how far; nothing is stored without a reason. */
export function WaiveForm({
  id,
  finding,
  onClose,
}: {
  readonly id: string;
  readonly finding: Finding;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const { session, state, author, setAuthor } = useReview();
  const styles = useStyles();
  const [scope, setScope] = useState<WaiverScope>('finding');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const { waiving, waiversUnreadable } = state;
  const saving = waiving.step === 'saving';
  const about = waiving.step !== 'idle' && waiving.about === id ? waiving : null;
  const scopes = scopesOf(finding);
  useEffect(() => session.hold(), [session]);
  const label = (candidate: WaiverScope) =>
    candidate === 'order' ? t.review.scopes.order(finding.order ?? '') : t.review.scopes[candidate];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (saving || reason.trim() === '' || author.trim() === '') return;
    void session.waive(id, finding, { scope, reason, author, day: isoOfSerial(today()) });
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };

  return (
    <form
      noValidate
      className={styles.root}
      aria-label={t.review.waiveTitle}
      onSubmit={submit}
      onKeyDown={escape}
    >
      <Field label={t.review.covers} size="small">
        <Select
          size="small"
          value={scope}
          onChange={(_, { value }) => setScope(scopes.find((known) => known === value) ?? 'finding')}
        >
          {scopes.map((candidate) => (
            <option key={candidate} value={candidate}>
              {label(candidate)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t.review.reason}
        hint={t.review.reasonHint}
        required
        size="small"
        validationMessage={asked && reason.trim() === '' ? t.review.reasonMissing : undefined}
      >
        <Textarea
          autoFocus
          maxLength={longestReason}
          value={reason}
          onChange={(_, { value }) => setReason(value)}
        />
      </Field>
      <Field
        label={t.review.author}
        hint={t.review.authorHint}
        required
        size="small"
        validationMessage={asked && author.trim() === '' ? t.review.authorMissing : undefined}
      >
        <Input size="small" maxLength={100} value={author} onChange={(_, { value }) => setAuthor(value)} />
      </Field>
      {(about?.step === 'unreadable' || waiversUnreadable) && <Notice>{t.review.unreadable}</Notice>}
      {about?.step === 'failed' && <ProblemBar problem={about.problem} />}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={saving}>
          {saving ? t.review.granting : t.review.grant}
        </Button>
        <Button size="small" onClick={onClose}>
          {t.review.cancel}
        </Button>
      </div>
    </form>
  );
}
