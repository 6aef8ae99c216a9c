/** A summary on a sheet of its own beside the orders: figures as formulas over them, or as values of the day. */
import { columnLetters } from '../sheet/address';
import { toldOutside, type Measure } from '../summing/measures';
import { livingSummary, type LivingSummary, type Obstacle } from '../summing/living/living-summary';
import type { Summary } from '../summing/summary';
import { atLeastOne } from './at-least-one';
import type { PlanCell, PlanSheet } from './plan';
import { chartOf } from './summary-chart';
import { keyColumns, measureColumns, withOwnTitles } from './summary-columns';
import { lackRemarks, sourceRemark } from './summary-remarks';
import type { SummaryWords } from './summary-words';

interface InsertedSummary {
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

const noFormulas: LivingSummary = { formula: () => null, control: () => null, obstacles: [] };

/** The table of the groups; under it the total, the control against the source, and what there is to know. */
export function planInsertedSummary(inserted: InsertedSummary, words: SummaryWords): InsertedPlan {
  const { title, summary, measures } = inserted;
  const living = inserted.living ? livingSummary(summary, measures) : noFormulas;
  const keys = summary.by.length;
  const rows = summary.groups.map(({ key, values }, group): PlanCell[] => [
    ...key.map((value) => value ?? words.texts.noValue),
    ...measures.map((measure) => figure(living.formula(group, measure), toldOutside(measure, values))),
  ]);
  const last = Math.max(rows.length, 1) + 1;
  const total = measures.map((measure, index): PlanCell => {
    const letter = columnLetters(keys + index + 1);
    return figure(`=SUM(${letter}2:${letter}${last})`, toldOutside(measure, summary.total));
  });
  const control = measures.map((measure) =>
    figure(living.control(measure), toldOutside(measure, summary.control)),
  );
  const chart = chartOf(summary, measures, { firstKey: 0, firstMeasure: keys }, words);
  const blanks: PlanCell[] = summary.by.slice(1).map(() => null);
  return {
    sheet: {
      name: title,
      table: 'Inserted',
      columns: withOwnTitles([...keyColumns(summary.by, words), ...measureColumns(measures, words)]),
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
        ...(chart ? [[chart.description]] : []),
      ],
      ...(chart ? { chart } : {}),
    },
    obstacles: living.obstacles,
  };
}

function figure(formula: string | null, result: number | null): PlanCell {
  return result === null || formula === null ? result : { formula, result };
}

/** The day and the source, what is left out, what lacks, and which figures do not follow the orders by themselves. */
function remarks(
  { summary, measures }: InsertedSummary,
  cells: readonly PlanCell[],
  words: SummaryWords,
): readonly string[] {
  const { inserted } = words.texts;
  const figures = cells.filter((cell) => cell !== null).length;
  const fixed = cells.filter((cell) => typeof cell === 'number').length;
  return [
    sourceRemark(summary, words),
    fixed === 0
      ? inserted.formulas
      : fixed === figures
        ? inserted.allValues
        : inserted.someValues(fixed, figures, words.say),
    ...lackRemarks(summary, measures, words),
  ];
}
