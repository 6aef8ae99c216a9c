import {
  defaultRangeExtractor,
  measureElement,
  useWindowVirtualizer,
  type Range,
} from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { ListRow } from '../view/finding-rows';

/** Rough heights in pixels, until a row is drawn and measured. */
const estimates: Readonly<Record<ListRow['kind'], number>> = { group: 36, cause: 44, finding: 96, more: 28 };

/** Room under the header of the pane and the toolbar, which both stay in view, in pixels. */
const coveredHeight = 150;

interface DrawnRow {
  readonly row: ListRow;
  readonly index: number;
  /** Pixels under the beginning of the list. */
  readonly top: number;
}

interface DrawnRows {
  readonly drawn: readonly DrawnRow[];
  /** Of the whole list, in pixels. */
  readonly height: number;
  /** To be told of each row that is drawn, with its index as `data-index`. */
  readonly measure: (element: HTMLElement | null) => void;
  readonly scrollTo: (index: number) => void;
  /** Someone is in the row of that key. */
  readonly enter: (key: string) => void;
}

/** The rows of a list that are in view, and where: drawing thousands would take seconds. */
export function useDrawnRows(rows: readonly ListRow[], list: RefObject<HTMLElement | null>): DrawnRows {
  const top = useTopOf(list);
  /** The row someone is in stays drawn however far it is scrolled away: what was begun there is not lost. */
  const [entered, enter] = useState<string | null>(null);
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
  const scrollTo = useCallback(
    (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    [virtualizer],
  );
  return {
    drawn: virtualizer.getVirtualItems().flatMap(({ index, start }) => {
      const row = rows[index];
      return row ? [{ row, index, top: start - top }] : [];
    }),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    scrollTo,
    enter,
  };
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
