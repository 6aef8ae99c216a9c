import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { serialOfIso } from '../../core/calendar/serial';
import { subjectName } from '../../core/checking/subject-name';
import type { WaiverState } from '../../core/waiving/apply-waivers';
import { tongueOf } from '../../languages/tongue';
import { Disclosure } from '../parts/disclosure';
import { bareList, small } from '../parts/look';
import { Notice } from '../parts/notice';
import { ProblemBar } from '../parts/problem-bar';
import { useTexts } from '../parts/texts';
import { unlessAgain } from '../parts/unless-again';
import { useReview } from './review-context';

const useStyles = makeStyles({
  list: bareList,
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  what: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  small,
});

/** That the waivers of the workbook are not applied: every finding they covered counts again. */
export function WaiversNotApplied() {
  const { t, say } = useTexts();
  const { state, session } = useReview();
  if (state.waiversUnreadable) return <Unreadable />;
  if (!state.waiversProblem) return null;
  return (
    <ProblemBar
      problem={state.waiversProblem}
      about={t.stored.withheld([t.stored.kinds.waivers], say)}
      onRetry={() => void session.check()}
    />
  );
}

/** That the waiver just granted or withdrawn is stored: its finding has gone elsewhere. */
export function WaiverStored() {
  const { t } = useTexts();
  const { waiving } = useReview().state;
  if (waiving.step !== 'saved') return null;
  return (
    <Notice intent="success">{waiving.what === 'granted' ? t.review.granted : t.review.takenBack}</Notice>
  );
}

function Unreadable() {
  return <Notice>{useTexts().t.review.unreadable}</Notice>;
}

/** Every waiver of the workbook, whether it still covers something or not; each can be withdrawn. */
export function WaiverList() {
  const { t, say } = useTexts();
  const { state } = useReview();
  const styles = useStyles();
  const waivers = state.result?.waivers ?? [];
  const keys = keysOf(waivers);
  return (
    <>
      {waivers.length > 0 && (
        <Disclosure label={t.review.listed(waivers.length, say)}>
          <ul className={styles.list} aria-label={t.review.list}>
            {waivers.map((entry, at) => (
              <WaiverItem key={keys[at]} entry={entry} />
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** An id edited by hand may stand twice: what has gone must not stay on the page. */
function keysOf(waivers: readonly WaiverState[]): readonly string[] {
  const seen = new Map<string, number>();
  return waivers.map(({ waiver: { id } }) => {
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return `${id} ${before}`;
  });
}

function WaiverItem({ entry: { waiver, status, findings } }: { readonly entry: WaiverState }) {
  const { t, say, names, language } = useTexts();
  const { session, state } = useReview();
  const styles = useStyles();
  const { waiving, result } = state;
  const { covers, order } = waiver;
  const column = (field: string) => (names.isColumn(field) ? names.column(field) : null);
  const subject = result ? subjectName(waiver.subject, result.agreement, tongueOf(language), column) : '';
  const day = serialOfIso(waiver.day);
  const scope =
    covers.kind === 'order' ? t.review.scopes.order(order ?? covers.order) : t.review.scopes[covers.kind];
  return (
    <li className={styles.item}>
      <p className={styles.what}>
        {names.rule(waiver.rule)}
        {covers.kind === 'finding' && subject !== '' ? ` · ${subject}` : ''}
        {covers.kind === 'finding' && order !== null ? ` · ${t.findings.order(order)}` : ''}
      </p>
      <p className={styles.small}>{scope}</p>
      <p className={styles.small}>
        {t.review.grounds(waiver.reason, waiver.author, day === null ? waiver.day : say.day(day))}
      </p>
      <p className={styles.small}>
        {t.review.status[status]}
        {findings > 0 && ` · ${t.review.setAside(findings, say)}`}
      </p>
      <Button
        size="small"
        disabledFocusable={waiving.step === 'saving'}
        onClick={unlessAgain(() => void session.takeBack(waiver.id))}
      >
        {t.review.takeBack}
      </Button>
      {waiving.step === 'unreadable' && waiving.about === waiver.id && <Unreadable />}
      {waiving.step === 'failed' && waiving.about === waiver.id && <ProblemBar problem={waiving.problem} />}
    </li>
  );
}
