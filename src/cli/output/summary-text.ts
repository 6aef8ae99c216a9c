import { ceilingRemarks, ceilingSource } from '../../core/reporting/ceilings-sheet';
import { clockRows } from '../../core/reporting/clock-sheet';
import type { ClockRow } from '../../core/reporting/clock-sheet';
import { figureRemarks } from '../../core/reporting/summary-remarks';
import type { SummaryWords } from '../../core/reporting/summary-words';
import type { CeilingStanding } from '../../core/summing/ceiling-standing';
import { measures } from '../../core/summing/measures';
import type { Measured } from '../../core/summing/measures';
import type { ExclusionReason, Summary } from '../../core/summing/summary';
import { figureText } from '../../languages/figure-text';
import type { Language } from '../../languages/language';
import { ceilingStandings } from '../../summaries/_ceilings';
import { summaryWordsOf } from '../../telling/summary-words';
import { sourceName } from '../../core/summing/source-name';
import { onLine } from '../refusal';
import { section } from './section';

/** A summary for a reader: the table, its control, what was left out, and what its figures do not say. */
export function summaryAsText(summary: Summary, language: Language): string {
  const { say, terminal } = language;
  const { summary: texts } = terminal;
  const { by, groups, total, control, sources, asOf } = summary;
  const words = summaryWordsOf(language);
  const title = texts.title(by.map(words.field));
  const shown = measures.filter((measure) => total[measure] !== null);
  const cells = (values: Measured) => shown.map((measure) => figureText(measure, values[measure], say));
  const table = [
    [...by.map(words.field), ...shown.map((name) => language.summary.measures[name])],
    ...groups.map(({ key, values }) => [
      ...key.map((value) => onLine(value ?? language.summary.noValue)),
      ...cells(values),
    ]),
    [language.summary.total, ...by.slice(1).map(() => ''), ...cells(total)],
  ];
  return [
    title,
    '='.repeat(title.length),
    texts.conditions(
      sources.map((source) => sourceName(source, sources)),
      control.lines ?? 0,
      asOf,
      say,
    ),
    '',
    ...aligned(table, by.length),
    '',
    summary.balanced ? texts.balanced(control.lines ?? 0, say) : texts.unbalanced,
    ...section(texts.excluded, excludedRows(summary, language)),
    ...section(texts.remarks, figureRemarks(summary, measures, words)),
    ...sources.flatMap((source) =>
      section(
        sources.length > 1
          ? `${words.ceilings.sheet} – ${sourceName(source, sources)}`
          : words.ceilings.sheet,
        ceilingStandings(source).map((standing) => ceilingLine(standing, words)),
      ),
    ),
    ...sources.flatMap((source) =>
      section(
        sources.length > 1 ? `${words.clock.sheet} – ${sourceName(source, sources)}` : words.clock.sheet,
        clockRows(source, asOf, words).map((row) => clockLine(row, language)),
      ),
    ),
    '',
  ]
    .map(onLine)
    .join('\n');
}

/** "Lot 2, année 2017 : 846 000 € sur 800 000 €, 105,8 % (dépassé ; plafond interne fixé par…)". */
function ceilingLine(standing: CeilingStanding, words: SummaryWords): string {
  const { ceilings, say } = words;
  return ceilings.line(
    {
      scope: ceilings.scope(standing.scope, say),
      ordered: standing.ordered,
      limit: standing.limit,
      share: standing.share,
      level: ceilings.levels[standing.level],
      source: ceilingSource(standing, words),
      remarks: ceilingRemarks(standing, words),
    },
    say,
  );
}

/** "Lot 2 – Dernier jour pour commander : 13/11/2020 (toutes reconductions faites)". */
function clockLine({ subject, label, value, note }: ClockRow, { say, terminal }: Language): string {
  const told =
    value === null
      ? ''
      : typeof value === 'string'
        ? value
        : typeof value === 'number'
          ? say.number(value)
          : say.day(value.day);
  return terminal.summary.clock(subject, label, told, note);
}

function excludedRows({ excluded, sources }: Summary, language: Language): string[] {
  const several = sources.length > 1;
  const groups = new Map<string, { place: string; reason: ExclusionReason; rows: number[] }>();
  for (const { source, sheet, row, reason } of excluded) {
    const place = several ? `${source.file} › ${sheet.snapshot.name}` : sheet.snapshot.name;
    const group = groups.get(`${place}\n${reason}`) ?? { place, reason, rows: [] };
    group.rows.push(row);
    groups.set(`${place}\n${reason}`, group);
  }
  return [...groups.values()].map(({ place, reason, rows }) =>
    language.terminal.summary.excludedRows(place, language.summary.excluded[reason], rows, language.say),
  );
}

/** Text to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[], textColumns: number): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column < textColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  const [head = [], ...body] = rows;
  return [line(head), rule, ...body.slice(0, -1).map(line), rule, line(body.at(-1) ?? [])];
}
