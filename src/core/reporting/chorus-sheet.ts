/** Orders and accounts side by side, engagement by engagement, as a sheet of a report. */
import { matchOrders, type MatchedEngagement } from '../chorus/match-orders';
import type { ChorusExtract } from '../chorus/read-extract';
import { eurosOf } from '../money';
import { orderName } from '../orders/order-name';
import type { SummarySource } from '../summing/definition';
import { euroFormat } from './cell-texts';
import type { PlanCell, PlanSheet } from './plan';
import { gapTexts, type SummaryWords } from './summary-words';

/** What an extract found beside the orders of a workbook is matched with. */
export interface MatchedSource {
  readonly source: SummarySource;
  readonly extract: ChorusExtract;
}

/** `null` where no workbook has an extract. */
export function planChorus(matched: readonly MatchedSource[], words: SummaryWords): PlanSheet | null {
  if (matched.length === 0) return null;
  const { columns, sheet: name } = words.chorus;
  return {
    name,
    table: 'Chorus',
    columns: [
      { title: columns.engagement, width: 18 },
      { title: columns.found, width: 26 },
      { title: columns.orders, width: 24, wrapped: true },
      { title: columns.ordered, width: 16, format: euroFormat },
      { title: columns.engaged, width: 16, format: euroFormat },
      { title: columns.certified, width: 16, format: euroFormat },
      { title: columns.paid, width: 16, format: euroFormat },
      { title: columns.left, width: 16, format: euroFormat },
      { title: columns.lines, width: 16, wrapped: true },
      { title: columns.entries, width: 16, wrapped: true },
      { title: columns.remarks, width: 60, wrapped: true },
    ],
    rows: matched.flatMap(({ source, extract }) => [
      ...matchOrders(source, extract).map((engagement) => rowOf(engagement, source, words)),
      ...remarkRows(extract, words),
    ]),
  };
}

function rowOf(matched: MatchedEngagement, source: SummarySource, words: SummaryWords): PlanCell[] {
  const { engagement, found, lines, entries } = matched;
  const cents = (value: number | null) => (value === null ? null : eurosOf(value));
  const orders = new Set(lines.map((line) => orderName(source.sheets, line, words.clock.line)));
  return [
    engagement ?? words.chorus.noNumber,
    words.chorus.found[found],
    [...orders].join(', ') || null,
    cents(matched.orderedExclTax),
    cents(matched.engaged),
    cents(matched.certified),
    cents(matched.paid),
    cents(matched.left),
    lines.map(({ row }) => row).join(', ') || null,
    entries.map(({ row }) => row).join(', ') || null,
    gapTexts(matched.gaps, [source], words).join('\n') || null,
  ];
}

function remarkRows({ snapshot, unnamed, unreadable }: ChorusExtract, words: SummaryWords): PlanCell[][] {
  const { chorus, say } = words;
  const remarks = [
    ...(unnamed.length > 0 ? [chorus.unnamed(snapshot.name, unnamed, say)] : []),
    ...(unreadable.length > 0 ? [chorus.unreadable(snapshot.name, unreadable, say)] : []),
  ];
  return remarks.map((remark) => [...Array<null>(10).fill(null), remark]);
}
