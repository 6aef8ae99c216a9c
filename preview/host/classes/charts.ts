import type { Json } from '../../client/protocol';
import type { Area } from '../../workbook/area';
import type { ChartModel, SeriesModel } from '../../workbook/chart-model';
import type { SheetModel } from '../../workbook/sheet-model';
import { memberTable } from '../../client/member-table';
import type { Arguments } from '../arguments';
import type { Host } from '../host';
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import type { RangeTarget } from './range-target';
import { resolve, sheetAlive, writable } from './range-target';

export interface ChartTarget {
  readonly sheet: SheetModel;
  readonly chart: ChartModel;
}

/** Sizes Excel gives a new chart, in points. */
const usual = { width: 360, height: 216 };

export const chartGround = {
  alive: ({ sheet, chart }: ChartTarget, host: Host) => {
    sheetAlive(host, sheet);
    if (!sheet.charts.includes(chart)) throw refuse.itemNotFound('the chart was deleted');
  },
  where: ({ sheet, chart }: ChartTarget) => `${sheet.name}!${chart.name}`,
};

export function chartChanged({ sheet }: ChartTarget, host: Host): undefined {
  writable(sheet);
  host.workbook.tell({ kind: 'charts', sheetId: sheet.id, author: 'addin' });
  return undefined;
}

function charted(value: Json): string {
  const type = String(value);
  if (!Object.values(memberTable.enums['ChartType'] ?? {}).includes(type))
    throw refuse.invalidArgument(`"${type}" is no kind of chart`);
  if (!/^(Column|Bar)Clustered$/.test(type)) throw refuse.notImitated(`charts of kind ${type}`);
  return type;
}

/** One series for each column under its heading, as Excel reads a range whose first row is text. */
function seriesOf({ sheet, area }: RangeTarget): SeriesModel[] {
  return Array.from({ length: area.columns }, (_, right) => {
    const strip: Area = { ...area, column: area.column + right, columns: 1 };
    const heading = typeof sheet.cell(area.row, strip.column).value === 'string' && area.rows > 1;
    const part = (at: Area) => ({ sheetId: sheet.id, area: at });
    return {
      name: heading ? part({ ...strip, rows: 1 }) : '',
      values: part(heading ? { ...strip, row: area.row + 1, rows: area.rows - 1 } : strip),
      categories: null,
    };
  });
}

function freeName(sheet: SheetModel): string {
  for (let number = 1; ; number += 1)
    if (!sheet.charts.some(({ name }) => name === `Chart ${number}`)) return `Chart ${number}`;
}

function sourceOf(args: Arguments, at: number): RangeTarget {
  const source = args.object<RangeTarget>(at, 'Range');
  if (!source) throw args.wrong(at, 'a range');
  if (args.oneOf(at + 1, ['Auto', 'Columns', 'Rows'], 'Auto') !== 'Columns')
    throw refuse.notImitated('charts whose series are not columns');
  return source;
}

export const chartCollection = defineClass<SheetModel>({
  name: 'ChartCollection',
  alive: (sheet, host) => sheetAlive(host, sheet),
  where: (sheet) => sheet.name,
  read: { count: (sheet) => sheet.charts.length },
  items: (sheet, host) => sheet.charts.map((chart) => host.object('Chart', { sheet, chart })),
  open: {
    getItem: (sheet, args, host) => {
      const chart = sheet.charts.find(({ name }) => name === args.text(0));
      if (!chart) throw refuse.itemNotFound('a chart of that name');
      return host.object('Chart', { sheet, chart } satisfies ChartTarget);
    },
  },
  create: {
    add: (sheet, args, host) => {
      writable(sheet);
      const type = charted(args.text(0));
      const series = seriesOf(sourceOf(args, 1));
      const chart: ChartModel = {
        id: host.workbook.newId('char'),
        name: freeName(sheet),
        type,
        title: null,
        titleVisible: series.length === 1,
        legendVisible: series.length > 1,
        legendPosition: 'Right',
        reversed: false,
        valuesAtEnd: false,
        numberFormat: 'General',
        corner: { row: 0, column: 0 },
        ...usual,
        series,
      };
      sheet.charts.push(chart);
      chartChanged({ sheet, chart }, host);
      return host.object('Chart', { sheet, chart } satisfies ChartTarget);
    },
  },
  call: { getCount: (sheet) => sheet.charts.length },
});

function length(value: Json): number {
  if (typeof value !== 'number' || !(value > 0)) throw refuse.invalidArgument('a length in points');
  return value;
}

export const chart = defineClass<ChartTarget>({
  name: 'Chart',
  ...chartGround,
  read: {
    id: ({ chart: { id } }) => id,
    name: ({ chart: { name } }) => name,
    chartType: ({ chart: { type } }) => type,
    width: ({ chart: { width } }) => width,
    height: ({ chart: { height } }) => height,
  },
  write: {
    name: (target, value, host) => {
      target.chart.name = String(value);
      chartChanged(target, host);
    },
    chartType: (target, value, host) => {
      target.chart.type = charted(value);
      chartChanged(target, host);
    },
    width: (target, value, host) => {
      target.chart.width = length(value);
      chartChanged(target, host);
    },
    height: (target, value, host) => {
      target.chart.height = length(value);
      chartChanged(target, host);
    },
  },
  open: {
    title: (target, _args, host) => host.object('ChartTitle', target),
    legend: (target, _args, host) => host.object('ChartLegend', target),
    series: (target, _args, host) => host.object('ChartSeriesCollection', target),
    axes: (target, _args, host) => host.object('ChartAxes', target),
  },
  change: {
    delete: (target, _args, host) => {
      const { charts } = target.sheet;
      writable(target.sheet);
      charts.splice(charts.indexOf(target.chart), 1);
      return chartChanged(target, host);
    },
    setData: (target, args, host) => {
      const { series } = target.chart;
      series.splice(0, series.length, ...seriesOf(sourceOf(args, 0)));
      return chartChanged(target, host);
    },
    setPosition: (target, args, host) => {
      if (args.has(1)) throw refuse.notImitated('charts fitted between two cells');
      const start = args.object<RangeTarget>(0, 'Range') ?? resolve(host, target.sheet, args.text(0));
      if (!start) throw args.wrong(0, 'a cell');
      target.chart.corner = { row: start.area.row, column: start.area.column };
      return chartChanged(target, host);
    },
  },
});
