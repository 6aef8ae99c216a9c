import { Button, makeStyles } from '@fluentui/react-components';
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { PaneState } from '../session/state';
import { createGrouping, type Grouping } from '../view/finding-groups';
import { indexOfFinding, inOrder, listRows, type ListRow } from '../view/finding-rows';
import type { FindingItem } from '../view/findings';
import { CauseHead } from './cause-head';
import { FindingRow, type FindingActions } from './finding-row';
import { FindingToolbar } from './finding-toolbar';
import { GroupHead } from './group-head';
import { bareList, small, stack, textButton } from '../parts/look';
import { useTexts } from '../parts/texts';
import { useDrawnRows } from './use-drawn-rows';
import { findingListMark } from '../parts/use-kept-focus';
import { useMatching } from './use-matching';
import { useWalk } from './use-walk';

const useStyles = makeStyles({
  root: stack,
  hint: small,
  list: { ...bareList, position: 'relative' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
  more: textButton,
});

interface FindingListProps extends FindingActions {
  readonly items: readonly FindingItem[];
  /** Number of the check they are of: a search, what was opened and how they are grouped outlast it. */
  readonly run: number;
  readonly visited: PaneState['visited'];
}

/** The findings, as they are looked for and sorted; only those in view are drawn. */
export const FindingList = memo(function FindingList({ items, run, visited, ...actions }: FindingListProps) {
  const { t, say, names } = useTexts();
  const styles = useStyles();
  const [grouping, setGrouping] = useState<Grouping>('severity');
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { address } = actions;
  const textOf = useCallback(
    ({ finding }: FindingItem) =>
      [
        names.rule(finding.rule),
        names.finding(finding).problem,
        finding.clause,
        finding.order,
        finding.project,
        finding.at && address(finding.at),
      ].join(' '),
    [names, address],
  );
  const found = useMatching(items, run, useDeferredValue(query), textOf);
  const [group] = useState(createGrouping);
  const groups = useMemo(() => group(found.items, grouping), [group, found.items, grouping]);
  const rows = useMemo(() => listRows(groups, opened), [groups, opened]);

  const list = useRef<HTMLUListElement>(null);
  const { drawn, height, measure, scrollTo, enter } = useDrawnRows(rows, list);
  const walk = useWalk(rows, list, scrollTo);
  const visitedKey = visited?.key;
  useShownOnce(visitedKey, rows, scrollTo);
  const goes = visitedKey !== undefined;
  // For whoever goes from one to the next: not for every check.
  const ordered = useMemo(() => (goes ? inOrder(groups) : []), [goes, groups]);
  const position = ordered.findIndex(({ item }) => item.key === visitedKey);

  const open = (cause: string) => setOpened((before) => new Set(before).add(cause));
  /** Goes to the cell of the next finding that has one. */
  const step = (by: 1 | -1) => {
    const all = goes ? ordered : inOrder(groups);
    const from = position < 0 ? (by === 1 ? -1 : all.length) : position;
    for (let index = from + by; index >= 0 && index < all.length; index += by) {
      const next = all[index];
      if (!next?.item.finding.at) continue;
      open(next.cause);
      actions.onVisit(next.item.key, next.item.finding.at);
      return;
    }
  };

  const content = (row: ListRow): ReactNode => {
    switch (row.kind) {
      case 'group':
        return <GroupHead group={row.group} />;
      case 'cause':
        return <CauseHead cause={row.cause} />;
      case 'finding':
        return (
          <FindingRow
            item={row.item}
            told={row.cause}
            withSeverity={grouping !== 'severity'}
            visited={visitedKey === row.item.key}
            problem={visitedKey === row.item.key ? (visited?.problem ?? null) : null}
            {...actions}
          />
        );
      case 'more':
        return (
          <Button
            appearance="transparent"
            size="small"
            className={styles.more}
            onClick={() => open(row.causeKey)}
          >
            {t.findings.more(row.left, say)}
          </Button>
        );
    }
  };
  return (
    <section className={styles.root} aria-label={t.findings.title} onKeyDown={walk}>
      <FindingToolbar
        query={query}
        onQuery={setQuery}
        grouping={grouping}
        onGrouping={setGrouping}
        count={found.items.length}
        position={position < 0 ? null : position + 1}
        onStep={step}
      />
      <p className={styles.hint}>
        {found.items.length === 0 ? t.findings.noMatch(found.query, say) : t.findings.keys}
      </p>
      <ul ref={list} {...{ [findingListMark]: '' }} className={styles.list} style={{ height }}>
        {drawn.map(({ row, index, top }) => (
          <li
            // Findings are numbered anew by each check: what is begun on one must not go on for another.
            key={`${found.run} ${row.key}`}
            ref={measure}
            data-index={index}
            className={styles.row}
            style={{ transform: `translateY(${top}px)` }}
            onFocus={() => enter(row.key)}
          >
            {content(row)}
          </li>
        ))}
      </ul>
    </section>
  );
});

/** Has a finding drawn once for each time it is gone to: afterwards the scrolling is the user's own. */
function useShownOnce(
  key: string | undefined,
  rows: readonly ListRow[],
  scrollTo: (index: number) => void,
): void {
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (key === undefined) shown.current = undefined;
    if (key === undefined || shown.current === key) return;
    const index = indexOfFinding(rows, key);
    if (index < 0) return;
    shown.current = key;
    scrollTo(index);
  }, [key, rows, scrollTo]);
}
