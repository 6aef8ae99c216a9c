/** A chart of the plan as a file holds it. */
import type { SheetChart } from 'hucre';
import { quotedSheet } from '../../core/reporting/cell-texts';
import { rowsOfSheet, type PlanSheet } from '../../core/reporting/plan';
import { columnLetters } from '../../core/sheet/address';

/** Columns a chart covers, wide as those of a table are, and rows; a row more for each bar. */
const across = 4;
const [lowest, highest] = [16, 40];

export function chartsOf(sheet: PlanSheet): SheetChart[] {
  const { name, columns, chart } = sheet;
  if (!chart) return [];
  const range = (first: number, last = first) =>
    `${quotedSheet(name)}!$${columnLetters(first + 1)}$2:$${columnLetters(last + 1)}$${chart.rows + 1}`;
  const { first, count } = chart.categories;
  const bars = chart.kind === 'bars' ? chart.rows * chart.values.length : 0;
  const from = { row: rowsOfSheet(sheet).length + 2, col: 0 };
  const high = Math.min(highest, Math.max(lowest, bars + 6));
  return [
    {
      type: chart.kind === 'columns' ? 'column' : 'bar',
      title: chart.title,
      altText: chart.description,
      legend: chart.values.length > 1 ? 'bottom' : false,
      series: chart.values.map((column) => ({
        name: columns[column]?.title ?? '',
        values: range(column),
        categories: range(first, first + count - 1),
      })),
      anchor: { from, to: { row: from.row + high, col: from.col + across } },
      axes: {
        ...(chart.kind === 'bars' ? { x: { reverse: true } } : {}),
        y: {
          // The first bar stands at the top, and the values below the last.
          ...(chart.kind === 'bars' ? { crosses: 'max' } : {}),
          ...(chart.format === undefined ? {} : { numberFormat: { formatCode: chart.format } }),
        },
      },
    },
  ];
}
