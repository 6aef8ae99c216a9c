import type { CeilingsTexts } from '../../languages/ceilings-texts';
import type { ChorusTexts } from '../../languages/chorus-texts';
import type { ClockTexts } from '../../languages/clock-texts';
import type { ProjectsTexts } from '../../languages/projects-texts';
import type { Say } from '../../languages/say';
import type { SummaryTexts } from '../../languages/summary-texts';
import type { Tongue } from '../../languages/tongue';
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

/** What lacks from a measure, in a sentence. */
export function gapText({ measure, field, reason, rows }: SummaryGap, words: SummaryWords): string {
  const facts = { measure: words.texts.measures[measure], column: words.field(field), rows };
  return words.texts.gap(reason, facts, words.say);
}
