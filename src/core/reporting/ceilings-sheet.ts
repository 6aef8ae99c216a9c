/** The ceilings and what is ordered against them, as a sheet of a report. */
import { serialOfIso } from '../calendar/serial';
import { eurosOf } from '../money';
import type { CeilingStanding } from '../summing/ceiling-standing';
import type { SummarySource } from '../summing/definition';
import { clausesWithoutMaximum } from '../summing/no-maximum';
import { atLeastOne } from './at-least-one';
import { euroFormat } from './cell-texts';
import type { PlanCell, PlanChart, PlanSheet } from './plan';
import type { SummaryWords } from './summary-words';
import { sourceName } from '../summing/source-name';

/** Where a ceiling comes from: its clause, or whoever set it and when. */
export function ceilingSource({ setBy, setOn, cited }: CeilingStanding, words: SummaryWords): string {
  if (setBy === null) return cited.clause;
  return words.ceilings.own(setBy, setOn === null ? null : serialOfIso(setOn), words.say);
}

/** What drafts would add; `null` where there are none. */
export function draftsText(
  { drafts, level, levelWithDrafts }: CeilingStanding,
  { ceilings, say }: SummaryWords,
): string | null {
  if (drafts === 0) return null;
  return ceilings.drafts(drafts, levelWithDrafts === level ? null : ceilings.levels[levelWithDrafts], say);
}

/** What is to be known beside the figures: what drafts would add, and the lines that are not counted. */
export function ceilingRemarks(standing: CeilingStanding, words: SummaryWords): readonly string[] {
  const unclear = standing.unclear.reduce((count, { rows }) => count + rows.length, 0);
  return [
    draftsText(standing, words) ?? [],
    unclear > 0 ? words.ceilings.unclear(unclear, words.say) : [],
  ].flat();
}

/** Column of the share consumed, counted from 0. */
const shareColumn = 4;

/** `standingsOf`: the ceilings of a workbook, which rest on the rule that checks them. */
export function planCeilings(
  sources: readonly SummarySource[],
  standingsOf: (source: SummarySource) => readonly CeilingStanding[],
  words: SummaryWords,
): PlanSheet {
  const { columns, sheet: name } = words.ceilings;
  const all = sources.flatMap((source) => standingsOf(source).map((standing) => ({ source, standing })));
  const rows = all.map(({ source, standing }, index): PlanCell[] => {
    const row = index + 2;
    const scope = words.ceilings.scope(standing.scope, words.say);
    return [
      sources.length > 1 ? `${sourceName(source, sources)} › ${scope}` : scope,
      eurosOf(standing.limit),
      eurosOf(standing.ordered),
      { formula: `=B${row}-C${row}`, result: eurosOf(standing.remaining) },
      { formula: `=C${row}/B${row}`, result: standing.share },
      standing.warnAt,
      words.ceilings.levels[standing.level],
      ceilingSource(standing, words),
      ceilingRemarks(standing, words).join('\n') || null,
    ];
  });
  const none = [...Array<null>(8).fill(null), words.ceilings.none(clausesWithoutMaximum(sources))];
  const chart: PlanChart = {
    kind: 'bars',
    title: words.ceilings.chart.title,
    description: words.ceilings.chart.description,
    categories: { first: 0, count: 1 },
    values: [shareColumn],
    rows: rows.length,
    format: '0%',
  };
  return {
    name,
    table: 'Ceilings',
    columns: [
      { title: columns.scope, width: 34, wrapped: true },
      { title: columns.limit, width: 16, format: euroFormat },
      { title: columns.ordered, width: 16, format: euroFormat },
      { title: columns.remaining, width: 16, format: euroFormat },
      { title: columns.share, width: 12, format: '0.0%' },
      { title: columns.warnAt, width: 10, format: '0%' },
      { title: columns.level, width: 22 },
      { title: columns.source, width: 40, wrapped: true },
      { title: columns.remarks, width: 60, wrapped: true },
    ],
    rows: atLeastOne(rows, none, 9),
    ...(rows.length === 0 ? {} : { chart, below: [[chart.description]] }),
  };
}
