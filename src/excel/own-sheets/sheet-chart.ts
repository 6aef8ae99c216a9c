/** The chart under the table of a sheet of ours; Excel's API cannot give it an alternative text, so its name tells what it is. */
import { HostError } from '../../core/ports';
import type { PlanChart, PlanSheet } from '../../core/reporting/plan';
import { hostError } from '../errors';
import { rowCount } from './sheet-blocks';

/** Points: a row of the usual height, and the room around the bars. */
const barPoints = 18;
const aroundBars = 90;
const [narrowest, widest] = [420, 720];
const [lowest, highest] = [240, 600];

/** How the names of our charts begin: others on the sheet are the user's. */
const mark = 'Bordereau';

/**
 * Draws the chart of the plan, if it has one, in an exchange of its own: its cells are written. A refusal for which there
 * is no other reason is told to be the chart's.
 */
export async function chartOfSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  planned: PlanSheet,
): Promise<void> {
  if (!planned.chart) return;
  try {
    addChart(sheet, planned, planned.chart);
    await context.sync();
  } catch (error) {
    const { problem, diagnostic } = hostError('chart', error);
    throw problem === 'unknown' || problem === 'unsupported'
      ? new HostError('chart-refused', diagnostic)
      : error;
  }
}

/** The ids of our charts on a sheet. */
export async function chartsOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly string[]> {
  return (await ownCharts(context, sheet)).map(({ id }) => id);
}

/** Deletes those of our charts that `wanted` says, by their ids. */
export async function deleteCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: (id: string) => boolean,
): Promise<void> {
  for (const chart of await ownCharts(context, sheet)) if (wanted(chart.id)) chart.delete();
  await context.sync();
}

async function ownCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly Excel.Chart[]> {
  const { charts } = sheet;
  charts.load('items/id,items/name');
  await context.sync();
  return charts.items.filter(({ name }) => name.startsWith(mark));
}

/** Under all that is written: over no text, and on the page when it is printed. */
function addChart(sheet: Excel.Worksheet, sheetPlan: PlanSheet, planned: PlanChart): void {
  const { columns } = sheetPlan;
  const cells = (column: number, count: number) => sheet.getRangeByIndexes(1, column, planned.rows, count);
  const [first = 0, ...others] = planned.values;
  const chart = sheet.charts.add(
    planned.kind === 'columns' ? 'ColumnClustered' : 'BarClustered',
    sheet.getRangeByIndexes(0, first, planned.rows + 1, 1),
    'Columns',
  );
  const names = cells(planned.categories.first, planned.categories.count);
  // Of numbers Excel cannot tell names from values: what names the bars is always said.
  chart.series.getItemAt(0).setXAxisValues(names);
  for (const column of others) {
    const series = chart.series.add(columns[column]?.title ?? '');
    series.setValues(cells(column, 1));
    series.setXAxisValues(names);
  }
  chart.name = `${mark} – ${planned.title}`;
  chart.title.text = planned.title;
  chart.legend.visible = others.length > 0;
  chart.legend.position = 'Bottom';
  if (planned.format !== undefined) chart.axes.valueAxis.numberFormat = planned.format;
  // Excel draws the first bar at the bottom: in the order of the table it stands at the top.
  if (planned.kind === 'bars') {
    chart.axes.categoryAxis.reversePlotOrder = true;
    // The values would follow to the top: they cross where the last bar is.
    chart.axes.categoryAxis.position = 'Maximum';
  }
  chart.setPosition(sheet.getRangeByIndexes(rowCount(sheetPlan) + 1, 0, 1, 1));
  const drawn = planned.rows * planned.values.length;
  chart.width =
    planned.kind === 'columns' ? within(narrowest, drawn * barPoints + aroundBars, widest) : narrowest;
  chart.height = planned.kind === 'bars' ? within(lowest, drawn * barPoints + aroundBars, highest) : lowest;
}

function within(least: number, wanted: number, most: number): number {
  return Math.min(most, Math.max(least, wanted));
}
