/** Which picture of a summary says faster what its table says, if any. */
import { measureKinds, type Measure } from '../summing/measures';
import type { Summary } from '../summing/summary';
import type { PlanChart } from './plan';
import type { SummaryWords } from './summary-words';

/** Fields that follow the calendar: their groups stand side by side, as time goes. */
const timeFields: ReadonlySet<string> = new Set(['month', 'year', 'period']);

/** One group needs no picture; of more than these nobody could read the names. */
const fewest = 2;
const mostColumns = 60;
const mostBars = 30;

/** On an axis cents only take room. */
const wholeEuros = '#,##0\\ "€"';

/** What is ordered beside what is done of it, in one unit: the first that is shown leads. */
const pairs: readonly (readonly [Measure, Measure | null])[] = [
  ['amountExclTax', 'amountDelivered'],
  ['commitment', 'paid'],
  ['amountInclTax', null],
  ['daysOrdered', 'daysDone'],
  ['units', 'unitsDelivered'],
  ['lines', null],
];

/** `firstKey`, `firstMeasure`: columns of the table, counted from 0. `null` where a picture would say nothing more. */
export function chartOf(
  { by, groups, total }: Pick<Summary, 'by' | 'groups' | 'total'>,
  shown: readonly Measure[],
  { firstKey, firstMeasure }: { readonly firstKey: number; readonly firstMeasure: number },
  words: SummaryWords,
): PlanChart | null {
  const known = (measure: Measure | null): measure is Measure =>
    measure !== null && shown.includes(measure) && total[measure] !== null;
  const pair = pairs.find(([lead]) => known(lead));
  if (!pair) return null;
  const drawn = pair.filter(known);
  const kind = by.some((field) => timeFields.has(field)) ? 'columns' : 'bars';
  if (groups.length < fewest || groups.length > (kind === 'columns' ? mostColumns : mostBars)) return null;
  const { chart } = words.texts;
  const title = chart.title(
    drawn.map((measure) => words.texts.measures[measure]),
    by.map((field) => words.field(field)),
    words.say,
  );
  const [lead] = drawn;
  return {
    kind,
    title,
    description: chart.description(kind, title),
    categories: { first: firstKey, count: by.length },
    values: drawn.map((measure) => firstMeasure + shown.indexOf(measure)),
    rows: groups.length,
    ...(lead && measureKinds[lead] === 'money' ? { format: wholeEuros } : {}),
  };
}
