import type { CeilingsTexts } from '../../languages/ceilings-texts';
import type { ChorusTexts } from '../../languages/chorus-texts';
import type { ClockTexts } from '../../languages/clock-texts';
import type { ProjectsTexts } from '../../languages/projects-texts';
import type { Say } from '../../languages/say';
import type { SummaryTexts } from '../../languages/summary-texts';
import type { Tongue } from '../../languages/tongue';
import { fields } from '../orders/fields';
import type { SummarySource } from '../summing/definition';
import type { Summary, SummaryGap } from '../summing/summary';

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
  return gaps.map((gap) => placed(gapText(gap, words), gap, sources, words));
}

/** Whose lots, phases and periods are put together by their numbers alone, where there are several agreements. */
export function mixedAgreements({ by, sources }: Summary, words: SummaryWords): string[] {
  const references = [...new Set(sources.map(({ agreement }) => agreement.reference))];
  const mixed = by.filter((field) => ownOfAgreement.has(field));
  if (references.length < 2 || mixed.length === 0 || by.includes('sheet')) return [];
  return [words.texts.mixedAgreements(mixed.map(words.field), references, words.say)];
}

/** Fields whose values each agreement numbers for itself. */
const ownOfAgreement: ReadonlySet<string> = new Set([fields.lot, fields.phase, 'period']);

/** The lines that stand in no group of their own though something is written, in sentences. */
export function unplacedTexts({ unplaced, sources }: Summary, words: SummaryWords): string[] {
  return unplaced.map((lines) => {
    const facts = {
      field: words.field(lines.field),
      column: lines.column === null ? null : words.field(lines.column),
      rows: lines.rows,
    };
    return placed(words.texts.unplaced(facts, words.say), lines, sources, words);
  });
}

function placed(
  told: string,
  { source, sheet }: Pick<SummaryGap, 'source' | 'sheet'>,
  sources: readonly SummarySource[],
  { say }: SummaryWords,
): string {
  if (sources.reduce((count, { sheets }) => count + sheets.length, 0) < 2) return told;
  return `${sources.length > 1 ? `${source.file} › ` : ''}${say.table(sheet.snapshot)} – ${told}`;
}

function gapText({ measure, field, reason, rows }: SummaryGap, words: SummaryWords): string {
  const facts = { measure: words.texts.measures[measure], column: words.field(field), rows };
  return words.texts.gap(reason, facts, words.say);
}
