import { makeStyles } from '@fluentui/react-components';
import type { PaneState } from '../session/state';
import type { ResultView } from '../view/result';
import { fewTables, linesOf } from '../view/recognition';
import { toldOf } from '../review/behind';
import { useTexts, type Texts } from '../parts/texts';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Tells a screen reader what the eye sees change: recognition, progress by quarters, counts. */
export function Announcer({ state, view }: { readonly state: PaneState; readonly view: ResultView | null }) {
  const texts = useTexts();
  return (
    <div role="status" aria-live="polite" aria-atomic={false} className={useStyles().hidden}>
      {announcements(state, view, texts).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/** What stands; only what is added to it is read out, so that one does not keep the next from being heard. */
function announcements(state: PaneState, view: ResultView | null, texts: Texts): readonly string[] {
  const { t, say } = texts;
  const { waitsForEditing, checking, reporting, waiving, behind } = state;
  if (waitsForEditing || checking.step !== 'idle' || reporting.step === 'writing')
    return [announcement(state, view, texts)];
  const news = [
    ...(reporting.step === 'written' ? [t.reporting.written(reporting.sheets, say)] : []),
    ...(waiving.step === 'saved' ? [t.review[waiving.what === 'granted' ? 'granted' : 'takenBack']] : []),
    ...(behind ? [toldOf(behind, texts)] : []),
  ];
  // The counts stand as long as they hold: put away for the news, they would be read out again after it.
  return reporting.step === 'written' ? news : [announcement(state, view, texts), ...news];
}

function announcement(
  { opening, checking, waitsForEditing, reporting }: PaneState,
  view: ResultView | null,
  texts: Texts,
): string {
  const { t, say } = texts;
  if (waitsForEditing) return t.check.editing;
  if (checking.step === 'running') return t.check.progress(Math.floor(checking.share * 4) / 4, say);
  if (checking.step === 'cancelled') return t.check.cancelled;
  if (checking.step === 'failed') return t.problems[checking.problem.kind].what;
  if (reporting.step === 'writing')
    return t.reporting.progress(Math.floor((reporting.share ?? 0) * 4) / 4, say);
  if (view)
    return view.clauses === 0 && view.findings.length === 0
      ? t.clean.nothingChecked
      : t.results.summary(view.counts, view.notCheckable, say);
  if (opening.step === 'failed') return t.problems[opening.problem.kind].what;
  if (opening.step === 'reading') return t.reading.workbook;
  const { orders } = opening.workbook;
  if (orders.length > fewTables) return t.recognition.tables(orders.length, linesOf(orders), say);
  return orders.length === 0
    ? t.noOrderSheet.title
    : orders
        .map((sheet) =>
          t.recognition.line(say.table(sheet.snapshot), sheet.lines.length, sheet.columns.length, say),
        )
        .join(' ');
}
