/** A summary on a sheet of its own beside the orders: figures as formulas over them, or as values of the day. */
import { eurosOf } from '../money';
import { columnLetters } from '../sheet/address';
import { clausesWithoutMaximum } from '../summing/no-maximum';
import { measureKinds, type Measure } from '../summing/measures';
import { livingSummary, type LivingSummary, type Obstacle } from '../summing/living/living-summary';
import type { Summary } from '../summing/summary';
import { atLeastOne } from './at-least-one';
import type { PlanCell, PlanColumn, PlanSheet } from './plan';
import { gapText, type SummaryWords } from './summary-words';

export interface InsertedSummary {
  /** Becomes the name of the sheet, as far as it goes. */
  readonly title: string;
  readonly summary: Summary;
  /** At least one. */
  readonly measures: readonly Measure[];
  /** Formulas where they come to the same; values where they do not, or where they are not wanted. */
  readonly living: boolean;
}

export interface InsertedPlan {
  readonly sheet: PlanSheet;
  /** What had to be values although formulas were wanted, and why. */
  readonly obstacles: readonly Obstacle[];
}

const euros = '#,##0.00\\ "€"';
const noFormulas: LivingSummary = { formula: () => null, control: () => null, obstacles: [] };

/** The table of the groups; under it the total, the control against the source, and what there is to know. */
export function planInsertedSummary(inserted: InsertedSummary, words: SummaryWords): InsertedPlan {
  const { title, summary, measures } = inserted;
  const living = inserted.living ? livingSummary(summary, measures) : noFormulas;
  const keys = summary.by.length;
  const rows = summary.groups.map(({ key, values }, group): PlanCell[] => [
    ...key.map((value) => value ?? words.texts.noValue),
    ...measures.map((measure) => figure(living.formula(group, measure), measure, values[measure])),
  ]);
  const last = Math.max(rows.length, 1) + 1;
  const total = measures.map((measure, index): PlanCell => {
    const value = summary.total[measure];
    if (value === null) return null;
    const letter = columnLetters(keys + index + 1);
    return { formula: `=SUM(${letter}2:${letter}${last})`, result: outside(measure, value) };
  });
  const control = measures.map((measure) =>
    figure(living.control(measure), measure, summary.control[measure]),
  );
  const blanks: PlanCell[] = summary.by.slice(1).map(() => null);
  return {
    sheet: {
      name: title,
      table: 'Inserted',
      columns: columnsOf(summary, measures, words),
      rows: atLeastOne(rows, [words.texts.noValue], keys + measures.length),
      below: [
        [words.texts.total, ...blanks, ...total],
        [words.texts.control, ...blanks, ...control],
        [],
        ...remarks(
          inserted,
          rows.flatMap((row) => row.slice(keys)),
          words,
        ).map((remark): PlanCell[] => [remark]),
      ],
    },
    obstacles: living.obstacles,
  };
}

function figure(formula: string | null, measure: Measure, value: number | null): PlanCell {
  if (value === null) return null;
  const result = outside(measure, value);
  return formula === null ? result : { formula, result };
}

/** Euros where the engine counts cents. */
function outside(measure: Measure, value: number): number {
  return measureKinds[measure] === 'money' ? eurosOf(value) : value;
}

function columnsOf({ by }: Summary, measures: readonly Measure[], words: SummaryWords): PlanColumn[] {
  const titles = [...by.map((field) => words.field(field)), ...measures.map((m) => words.texts.measures[m])];
  return titles.map((title, index) => {
    const measure = measures[index - by.length];
    // A summary may be made by the very column it adds up, and the titles of a table differ.
    const own = titles.indexOf(title) === index ? title : `${title} (${index + 1})`;
    if (measure === undefined) return { title: own, width: 26 };
    return { title: own, width: 16, ...(measureKinds[measure] === 'money' ? { format: euros } : {}) };
  });
}

/** The day and the source, what is left out, what lacks, and which figures do not follow the orders by themselves. */
function remarks(
  { summary, measures }: InsertedSummary,
  cells: readonly PlanCell[],
  words: SummaryWords,
): readonly string[] {
  const { inserted, excluded, remainingUndefined } = words.texts;
  const figures = cells.filter((cell) => cell !== null).length;
  const fixed = cells.filter((cell) => typeof cell === 'number').length;
  const sheets = summary.sources.flatMap((source) => source.sheets.map(({ snapshot }) => snapshot.name));
  return [
    inserted.source(sheets, summary.asOf, words.say),
    fixed === 0
      ? inserted.formulas
      : fixed === figures
        ? inserted.allValues
        : inserted.someValues(fixed, figures, words.say),
    ...[...countBy(summary.excluded.map(({ reason }) => reason))].map(([reason, count]) =>
      inserted.excluded(count, excluded[reason], words.say),
    ),
    ...(measures.includes('unitsRemaining')
      ? [remainingUndefined(clausesWithoutMaximum(summary.sources))]
      : []),
    ...summary.gaps.filter(({ measure }) => measures.includes(measure)).map((gap) => gapText(gap, words)),
  ];
}

function countBy<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
