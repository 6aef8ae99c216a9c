import type { ChartCells, SeriesModel } from '../../workbook/chart-model';
import type { Arguments } from '../arguments';
import type { Host } from '../host';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import { chartChanged, chartGround, type ChartTarget } from './charts';
import type { RangeTarget } from './range-target';

interface SeriesTarget extends ChartTarget {
  readonly series: SeriesModel;
}

const of = (target: ChartTarget, series: SeriesModel, host: Host) =>
  host.object('ChartSeries', { ...target, series } satisfies SeriesTarget);

export const chartSeriesCollection = defineClass<ChartTarget>({
  name: 'ChartSeriesCollection',
  ...chartGround,
  read: { count: ({ chart }) => chart.series.length },
  items: (target, host) => target.chart.series.map((series) => of(target, series, host)),
  open: {
    getItemAt: (target, args, host) => {
      const series = target.chart.series[args.integer(0)];
      if (!series) throw refuse.itemNotFound('a series at that place');
      return of(target, series, host);
    },
  },
  create: {
    add: (target, args, host) => {
      if (args.has(1)) throw refuse.notImitated('series put between others');
      const series: SeriesModel = {
        name: args.has(0) ? args.text(0) : '',
        values: { sheetId: target.sheet.id, area: { row: 0, column: 0, rows: 1, columns: 1 } },
        categories: null,
      };
      target.chart.series.push(series);
      chartChanged(target, host);
      return of(target, series, host);
    },
  },
  call: { getCount: ({ chart }) => chart.series.length },
});

function cells(args: Arguments): ChartCells {
  const range = args.object<RangeTarget>(0, 'Range');
  if (!range) throw args.wrong(0, 'a range');
  return { sheetId: range.sheet.id, area: range.area };
}

export const chartSeries = defineClass<SeriesTarget>({
  name: 'ChartSeries',
  ...chartGround,
  read: {
    name: ({ series: { name } }, host) => {
      if (typeof name === 'string') return name;
      const { row, column } = name.area;
      return String(host.workbook.sheetById(name.sheetId)?.cell(row, column).value ?? '');
    },
  },
  write: {
    name: (target, value, host) => {
      target.series.name = String(value);
      chartChanged(target, host);
    },
  },
  change: {
    setValues: (target, args, host) => {
      target.series.values = cells(args);
      return chartChanged(target, host);
    },
    setXAxisValues: (target, args, host) => {
      target.series.categories = cells(args);
      return chartChanged(target, host);
    },
    delete: (target, _args, host) => {
      const { series } = target.chart;
      series.splice(series.indexOf(target.series), 1);
      return chartChanged(target, host);
    },
  },
});
