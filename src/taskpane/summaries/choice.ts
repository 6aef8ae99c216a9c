/** What the user chose to see: a ready-made summary, or fields and measures of their own. */
import { fields } from '../../core/orders/fields';
import type { SummaryPreset, SummarySource } from '../../core/summing/definition';
import type { SummaryField } from '../../core/summing/fields';
import { measures, type Measure } from '../../core/summing/measures';
import type { Summary } from '../../core/summing/summary';

export interface Choice {
  /** `null`: fields of the user's own. */
  readonly preset: string | null;
  readonly by: readonly string[];
  /** `null`: those worth showing first. */
  readonly measures: readonly Measure[] | null;
}

export function choiceOf({ id, by }: SummaryPreset): Choice {
  return { preset: id, by, measures: null };
}

/** What most readers look for first. */
export function firstPreset(presets: readonly SummaryPreset[]): SummaryPreset | undefined {
  return presets.find(({ by }) => by.length === 1 && by[0] === fields.unit) ?? presets[0];
}

/** Fields worth grouping by: the sheets have them, or they are worked out. One workbook: its name says nothing. */
export function offeredFields(
  known: readonly SummaryField[],
  { sheets }: SummarySource,
): readonly SummaryField[] {
  const had = new Set(sheets.flatMap(({ columns }) => columns.map(({ column }) => column.field)));
  const workedOut: readonly string[] = [fields.lot, fields.phase, 'profile', 'holder'];
  return known.filter(
    ({ id, derived }) =>
      id !== 'file' &&
      (id !== 'sheet' || sheets.length > 1) &&
      (derived || had.has(id) || workedOut.includes(id)),
  );
}

/** The measures that say something; units remaining too, for what they cannot say is told in words. */
export function offeredMeasures({ total }: Summary): readonly Measure[] {
  return measures.filter((measure) => total[measure] !== null);
}

const mostShownFirst = 4;

export function shownMeasures(
  choice: Choice,
  summary: Summary,
  presets: readonly SummaryPreset[],
): readonly Measure[] {
  const offered = offeredMeasures(summary);
  if (choice.measures) return offered.filter((measure) => choice.measures?.includes(measure));
  const preferred = presets.find(({ id }) => id === choice.preset)?.measures ?? offered;
  return offered.filter((measure) => preferred.includes(measure)).slice(0, mostShownFirst);
}
