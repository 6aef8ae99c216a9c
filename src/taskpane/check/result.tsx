import { makeStyles } from '@fluentui/react-components';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { CellRef } from '../../core/sheet/snapshot';
import type { Session } from '../session/session';
import type { CheckResult, PaneState } from '../session/state';
import { addressIn, isOnLine, type FindingItem } from '../view/findings';
import type { ResultView } from '../view/result';
import { FixedBar } from '../review/fixed-bar';
import { WaiverList, WaiversNotApplied, WaiverStored } from '../review/waiver-list';
import { CleanResult } from './clean-result';
import { Disclosure } from '../parts/disclosure';
import { FindingList } from '../findings/finding-list';
import { FindingRow, type FindingActions } from '../findings/finding-row';
import { LineBar } from './line-bar';
import { GapList } from './gap-list';
import { ResultCounts, type Filter } from './result-counts';
import { useTexts } from '../parts/texts';
import { useLater } from '../parts/use-later';
import { bareList, pageTitle, small } from '../parts/look';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: pageTitle,
  small,
  list: bareList,
});

interface ResultProps {
  readonly result: CheckResult;
  readonly view: ResultView;
  readonly visited: PaneState['visited'];
  readonly onVisit: Session['visit'];
  /** The line the findings are narrowed to. */
  readonly line: CellRef | null;
  readonly onAllLines: () => void;
  /** What else can be done with the result, beside its title. */
  readonly tools: ReactNode;
  readonly onFill: (setting: string) => void;
}

const noFindings: readonly FindingItem[] = [];

/** What a check found, what it could not decide, and on what it rests. */
export function Result({ result, view, visited, onVisit, line, onAllLines, tools, onFill }: ResultProps) {
  const { t, say } = useTexts();
  const styles = useStyles();
  const [chosen, setFilter] = useState<Filter>(null);
  // Nothing of it may be left after another check, and its button cannot be pressed again then.
  const filter = chosen !== null && countOf(view, chosen) > 0 ? chosen : null;
  const address = useMemo(() => addressIn(result.checks), [result]);
  const visit = useCallback((key: string, cell: CellRef) => void onVisit(key, cell), [onVisit]);
  const actions: FindingActions = { onVisit: visit, address };
  const findings = useMemo(
    () =>
      view.findings.filter(
        ({ finding }) =>
          (filter === null || filter === finding.severity) && (line === null || isOnLine(finding, line)),
      ),
    [view, filter, line],
  );
  const drawn = useLater(findings, noFindings);
  // Where nothing was checked, that nothing was left open would sound like all of it was.
  const isChecked = view.clauses > 0 || view.gaps.length > 0;
  const showsGaps = isChecked && (filter === null || filter === 'not-checkable');
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t.results.title}</h2>
        {tools}
      </div>
      <ResultCounts
        counts={view.counts}
        notCheckable={view.notCheckable}
        filter={filter}
        onFilter={setFilter}
      />
      <p className={styles.small}>
        {t.results.done(result.asOf, t.profiles[result.settings.profile], view.lines, say)}
      </p>
      {view.off > 0 && <p className={styles.small}>{t.results.off(view.off, say)}</p>}
      {!result.readWhole && <p className={styles.small}>{t.results.changedOnly}</p>}
      {result.settings.finance.enabled && (
        <p className={styles.small}>
          {result.priceSheet === null ? t.results.noPrices : t.results.prices(result.priceSheet)}
        </p>
      )}
      <FixedBar address={address} />
      <WaiverStored />
      <WaiversNotApplied />
      {view.findings.length === 0 && <CleanResult view={view} />}
      {line && <LineBar line={line} checks={result.checks} found={findings.length} onAll={onAllLines} />}
      {findings.length > 0 && drawn.length > 0 && (
        <FindingList items={drawn} run={result.run} visited={visited} {...actions} />
      )}
      {view.waived.length > 0 && filter === null && (
        <Disclosure label={t.results.waived(view.waived.length, say)}>
          <ul className={styles.list}>
            {view.waived.map((item) => (
              <li key={`${result.run} ${item.key}`}>
                <FindingRow item={item} withSeverity visited={false} problem={null} {...actions} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {filter === null && <WaiverList />}
      {showsGaps && <GapList gaps={view.gaps} count={view.notCheckable} onFill={onFill} />}
    </>
  );
}

function countOf({ counts, notCheckable }: ResultView, part: NonNullable<Filter>): number {
  return part === 'not-checkable' ? notCheckable : counts[part];
}
