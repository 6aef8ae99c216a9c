import { Button, makeStyles } from '@fluentui/react-components';
import {
  defaultRangeExtractor,
  measureElement,
  useWindowVirtualizer,
  type Range,
} from '@tanstack/react-virtual';
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { PaneState } from '../session/state';
import { groupFindings, type FindingGroup, type Grouping } from '../view/finding-groups';
import { inOrder, listRows, type ListRow } from '../view/finding-rows';
import { severities, type FindingItem } from '../view/findings';
import { CauseHead } from './cause-head';
import { FindingRow, type FindingActions } from './finding-row';
import { FindingToolbar } from './finding-toolbar';
import { bareList, partTitle, small, stack, textButton } from './look';
import { Mark } from './marks';
import { useTexts } from './texts';
import { findingListMark } from './use-kept-focus';
import { useMatching } from './use-matching';

const useStyles = makeStyles({
  root: stack,
  hint: small,
  heading: { ...partTitle, paddingTop: '8px' },
  list: { ...bareList, position: 'relative' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
  more: textButton,
});

/** Rough heights in pixels, until a row is drawn and measured. */
const estimates: Readonly<Record<ListRow['kind'], number>> = { group: 36, cause: 44, finding: 96, more: 28 };

/** Room under the header of the pane and the toolbar, which both stay in view, in pixels. */
const coveredHeight = 150;

/** The findings; only those in view are drawn, and the arrow keys walk them all without leaving the list. */
export function FindingList({
  items,
  run,
  visited,
  ...actions
}: {
  readonly items: readonly FindingItem[];
  /** Number of the check they are of: a search, what was opened and how they are grouped outlast it. */
  readonly run: number;
  readonly visited: PaneState['visited'];
} & FindingActions) {
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
  const groups = useMemo(() => groupFindings(found.items, grouping), [found.items, grouping]);
  const rows = useMemo(() => listRows(groups, opened), [groups, opened]);
  const ordered = useMemo(() => inOrder(groups), [groups]);
  const position = ordered.findIndex(({ item }) => item.key === visited?.key);

  const list = useRef<HTMLUListElement>(null);
  const top = useTopOf(list);
  /** The row someone is in stays drawn however far it is scrolled away: what was begun there is not lost. */
  const [entered, setEntered] = useState<string | null>(null);
  const kept = useMemo(() => rows.findIndex(({ key }) => key === entered), [rows, entered]);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inView = defaultRangeExtractor(range);
      return kept < 0 || inView.includes(kept) ? inView : [...inView, kept].sort((a, b) => a - b);
    },
    [kept],
  );
  // Always the same for the same rows: for another one, the place of every row is reckoned anew.
  const getItemKey = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => estimates[rows[index]?.kind ?? 'finding'],
    getItemKey,
    // Each row is drawn by React and Fluent before anyone scrolls to it: the longest task of a large check.
    overscan: 4,
    rangeExtractor,
    // The first rows are drawn with the list, not after it has been laid out.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    scrollMargin: top,
    // Nothing has a height while another page is shown: the list would be laid out anew, and the page scrolled.
    measureElement(element, entry, instance) {
      if (!isHidden(element)) return measureElement(element, entry, instance);
      const index = instance.indexFromElement(element);
      const { getItemKey, estimateSize } = instance.options;
      return instance.itemSizeCache.get(getItemKey(index)) ?? estimateSize(index);
    },
    scrollPaddingStart: coveredHeight,
  });

  /** The finding to be focused as soon as it is drawn. */
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    const button = list.current?.querySelector<HTMLElement>(`[data-finding="${focusNext.current}"]`);
    if (!button) return;
    focusNext.current = null;
    button.focus();
  });

  const reveal = (key: string) => {
    const index = indexOf(rows, key);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  };
  const open = (cause: string) => setOpened((before) => new Set(before).add(cause));

  /** Goes to the cell of the next finding that has one. */
  const step = (by: 1 | -1) => {
    const from = position < 0 ? (by === 1 ? -1 : ordered.length) : position;
    for (let index = from + by; index >= 0 && index < ordered.length; index += by) {
      const next = ordered[index];
      if (!next?.item.finding.at) continue;
      open(next.cause);
      actions.onVisit(next.item.key, next.item.finding.at);
      return;
    }
  };
  const visitedKey = visited?.key;
  const revealed = useRef<string | undefined>(undefined);
  useEffect(() => {
    // Once for each finding gone to: afterwards the scrolling is the user's own.
    if (visitedKey === undefined) revealed.current = undefined;
    if (visitedKey === undefined || revealed.current === visitedKey) return;
    const index = indexOf(rows, visitedKey);
    if (index < 0) return;
    revealed.current = visitedKey;
    virtualizer.scrollToIndex(index, { align: 'auto' });
  }, [visitedKey, rows, virtualizer]);

  const walk = (event: KeyboardEvent) => {
    const focused = document.activeElement?.getAttribute('data-finding');
    if (focused === null || focused === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    const walkable = rows.filter((row) => row.kind === 'finding' && row.item.finding.at !== null);
    const current = walkable.findIndex((row) => row.kind === 'finding' && row.item.key === focused);
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: walkable.length - 1 }[
      event.key
    ];
    if (target === undefined) return;
    event.preventDefault();
    const row = walkable[Math.max(0, Math.min(target, walkable.length - 1))];
    if (row?.kind !== 'finding') return;
    focusNext.current = row.item.key;
    reveal(row.item.key);
    list.current?.querySelector<HTMLElement>(`[data-finding="${row.item.key}"]`)?.focus();
  };

  return (
    <section className={styles.root} aria-label={t.findings.title} onKeyDown={walk}>
      <FindingToolbar
        query={query}
        onQuery={setQuery}
        grouping={grouping}
        onGrouping={setGrouping}
        count={ordered.length}
        position={position < 0 ? null : position + 1}
        onStep={step}
      />
      <p className={styles.hint}>
        {ordered.length === 0 ? t.findings.noMatch(found.query, say) : t.findings.keys}
      </p>
      <ul
        ref={list}
        {...{ [findingListMark]: '' }}
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                // Findings are numbered anew by each check: what is begun on one must not go on for another.
                key={`${found.run} ${key}`}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.row}
                style={{ transform: `translateY(${start - top}px)` }}
                onFocus={() => setEntered(row.key)}
              >
                {row.kind === 'group' && <GroupHead group={row.group} />}
                {row.kind === 'cause' && <CauseHead cause={row.cause} />}
                {row.kind === 'finding' && (
                  <FindingRow
                    item={row.item}
                    told={row.cause}
                    withSeverity={grouping !== 'severity'}
                    visited={visitedKey === row.item.key}
                    problem={visitedKey === row.item.key ? (visited?.problem ?? null) : null}
                    {...actions}
                  />
                )}
                {row.kind === 'more' && (
                  <Button
                    appearance="transparent"
                    size="small"
                    className={styles.more}
                    onClick={() => open(row.key.slice(0, -' more'.length))}
                  >
                    {t.findings.more(row.left, say)}
                  </Button>
                )}
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

function indexOf(rows: readonly ListRow[], key: string): number {
  return rows.findIndex((row) => row.kind === 'finding' && row.item.key === key);
}

/** On a page that is not the one shown. */
function isHidden(element: Element): boolean {
  return element.closest('main[hidden]') !== null;
}

/** Where an element starts on the page, in pixels; followed when what stands above it grows or shrinks. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (element.current && !isHidden(element.current))
        setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    if (!('ResizeObserver' in window)) return;
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
}

function GroupHead({ group: { by, value, count } }: { readonly group: FindingGroup }) {
  const { t, say, names } = useTexts();
  const styles = useStyles();
  const severity = severities.find((known) => by === 'severity' && known === value);
  const title = severity
    ? t.severity[severity][count > 1 ? 'many' : 'one']
    : value === null
      ? t.findings.ofNone[by === 'order' ? 'order' : 'project']
      : by === 'rule'
        ? names.rule(value)
        : value;
  return (
    <h3 className={styles.heading}>
      {severity && <Mark of={severity} />}
      {t.findings.groupHeading(title, count, say)}
    </h3>
  );
}
