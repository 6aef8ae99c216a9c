import { makeStyles } from '@fluentui/react-components';
import type { PaneState } from '../session/state';
import type { ResultView } from '../view/result';
import { toldOf } from '../review/behind';
import { useTexts, type Texts } from './texts';

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
    <div role="status" aria-live="polite" className={useStyles().hidden}>
      {announcement(state, view, texts)}
    </div>
  );
}

function announcement(
  { opening, checking, waitsForEditing, waiving, behind, reporting }: PaneState,
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
  if (reporting.step === 'written') return t.reporting.written(reporting.sheets, say);
  if (waiving.step === 'saved') return waiving.what === 'granted' ? t.review.granted : t.review.takenBack;
  if (behind) return toldOf(behind, texts);
  if (view) return t.results.summary(view.counts, view.notCheckable, say);
  if (opening.step === 'failed') return t.problems[opening.problem.kind].what;
  if (opening.step === 'reading') return t.reading.workbook;
  const { orders } = opening.workbook;
  return orders.length === 0
    ? t.noOrderSheet.title
    : orders
        .map((sheet) =>
          t.recognition.line(say.table(sheet.snapshot), sheet.lines.length, sheet.columns.length, say),
        )
        .join(' ');
}
