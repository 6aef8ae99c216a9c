import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FigurePlace } from '../../core/ports';
import { figureBehind } from '../../core/reporting/figure-behind';
import type { KeptSummary } from '../../core/reporting/kept-summary';
import { a1 } from '../../core/sheet/address';
import type { SummarySource } from '../../core/summing/definition';
import { summarise } from '../../core/summing/summarise';
import { summaryWordsOf } from '../../telling/summary-words';
import { figureText } from '../../languages/figure-text';
import { small } from '../parts/look';
import { useTexts } from '../parts/texts';
import type { Session } from '../session/session';
import { Card } from './card';
import { LinesBehind } from './lines-behind';

const useStyles = makeStyles({ small });

/** The cell the user last went to on a sheet of ours; the way there and back does not take it away. */
function useFigurePlace(session: Pick<Session, 'watchFigures'>): FigurePlace | null {
  const [place, setPlace] = useState<FigurePlace | null>(null);
  useEffect(() => {
    // Where the host cannot tell of selections nothing is offered: the preview has the same lines.
    const watching = session.watchFigures(setPlace).catch(() => null);
    return () => void watching.then((stop) => stop?.());
  }, [session]);
  return place;
}

/** The lines behind the figure of an inserted summary that the user is in; nothing elsewhere. */
export function FigureCard({
  summaries,
  sourceOf,
  asOf,
  session,
}: {
  readonly summaries: readonly KeptSummary[];
  /** The orders a kept summary adds up. */
  readonly sourceOf: (kept: KeptSummary) => SummarySource;
  readonly asOf: number;
  readonly session: Session;
}) {
  const { t, say, language } = useTexts();
  const styles = useStyles();
  const place = useFigurePlace(session);
  const kept = place && summaries.find(({ table }) => table === place.table);
  const found = useMemo(() => {
    if (!place || !kept) return null;
    const summary = summarise([sourceOf(kept)], { by: kept.by }, { asOf });
    return figureBehind(summary, kept.measures, place, summaryWordsOf(language));
  }, [place, kept, sourceOf, asOf, language]);
  const card = useRef<HTMLDivElement>(null);
  // Whoever has just inserted the summary is at the other end of the page.
  useEffect(() => card.current?.scrollIntoView?.({ block: 'nearest' }), [place]);
  if (!place || !found) return null;
  const { figure } = t.summaries;
  const { measure, value, upToDate, behind } = found;
  const key = found.key?.join(' · ') ?? null;
  const title = measure && language.summary.measures[measure];
  return (
    <div ref={card}>
      <Card title={figure.title}>
        <span className={styles.small}>{figure.place(place.sheet, a1(place.cell), title, key)}</span>
        {!upToDate && measure && (
          <p className={styles.small}>{figure.outdated(figureText(measure, value, say))}</p>
        )}
        {behind.length === 0 ? (
          <p className={styles.small}>{figure.none}</p>
        ) : (
          <LinesBehind name={key ?? language.summary.total} behind={behind} session={session} />
        )}
      </Card>
    </div>
  );
}
