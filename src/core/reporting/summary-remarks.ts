/** What is to be known of the figures of a summary, in sentences: they stand under its table. */
import { isPackOn } from '../checking/packs';
import { financeMeasures, type Measure } from '../summing/measures';
import { clausesWithoutMaximum } from '../summing/no-maximum';
import { sourceName } from '../summing/source-name';
import type { Summary } from '../summing/summary';
import { gapTexts, mixedAgreements, unplacedTexts, type SummaryWords } from './summary-words';

/** The sheets it adds up, and the day up to which services count as certified. */
export function sourceRemark({ sources, asOf }: Summary, words: SummaryWords): string {
  const sheets = sources.flatMap((source) =>
    source.sheets.map(({ snapshot }) => {
      const table = words.say.table(snapshot);
      return sources.length > 1 ? `${sourceName(source, sources)} › ${table}` : table;
    }),
  );
  return words.texts.inserted.source(sheets, asOf, words.say);
}

/** The lines left out, and what lacks from the measures. */
export function lackRemarks(
  summary: Summary,
  measures: readonly Measure[],
  words: SummaryWords,
): readonly string[] {
  const { inserted, excluded } = words.texts;
  return [
    ...[...countBy(summary.excluded.map(({ reason }) => reason))].map(([reason, count]) =>
      inserted.excluded(count, excluded[reason], words.say),
    ),
    ...figureRemarks(summary, measures, words),
  ];
}

/** What the figures do not say. */
export function figureRemarks(
  summary: Summary,
  measures: readonly Measure[],
  words: SummaryWords,
): readonly string[] {
  const { remainingUndefined, financeOff } = words.texts;
  const { sources } = summary;
  const isOff = sources.every((source) => !isPackOn('finance', source));
  return [
    ...mixedAgreements(summary, words),
    ...unplacedTexts(summary, words),
    ...(measures.includes('unitsRemaining') ? [remainingUndefined(clausesWithoutMaximum(sources))] : []),
    ...(isOff && measures.some((measure) => financeMeasures.has(measure)) ? [financeOff] : []),
    ...gapTexts(
      summary.gaps.filter(({ measure }) => measures.includes(measure)),
      sources,
      words,
    ),
  ];
}

function countBy<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
