import type { CeilingsTexts } from '../../languages/ceilings-texts';
import type { ChorusTexts } from '../../languages/chorus-texts';
import type { ClockTexts } from '../../languages/clock-texts';
import type { ProjectsTexts } from '../../languages/projects-texts';
import type { Say } from '../../languages/say';
import type { SummaryTexts } from '../../languages/summary-texts';
import type { Tongue } from '../../languages/tongue';
import type { SummarySource } from '../summing/definition';
import type { SummaryGap } from '../summing/summary';

/** The words the sheets of a summary need, in the language of their reader. */
export interface SummaryWords {
  readonly texts: SummaryTexts;
  readonly clock: ClockTexts;
  readonly ceilings: CeilingsTexts;
  readonly projects: ProjectsTexts;
  readonly chorus: ChorusTexts;
  readonly tongue: Tongue;
  readonly say: Say;
  /** Title of a column or of a derived field. */
  field(id: string): string;
}

/** What lacks from the figures of some sources, in sentences; with its place, where they have several sheets. */
export function gapTexts(
  gaps: readonly SummaryGap[],
  sources: readonly SummarySource[],
  words: SummaryWords,
): string[] {
  const several = sources.reduce((count, { sheets }) => count + sheets.length, 0) > 1;
  return gaps.map((gap) => {
    const told = gapText(gap, words);
    if (!several) return told;
    const place = words.say.table(gap.sheet.snapshot);
    return `${sources.length > 1 ? `${gap.source.file} › ` : ''}${place} – ${told}`;
  });
}

function gapText({ measure, field, reason, rows }: SummaryGap, words: SummaryWords): string {
  const facts = { measure: words.texts.measures[measure], column: words.field(field), rows };
  return words.texts.gap(reason, facts, words.say);
}
