/** What stands around the series of a chart: title, legend, axes. */
import { defineClass } from '../host-class';
import { refuse } from '../refuse';
import { chartChanged, chartGround, type ChartTarget } from './charts';

export const chartTitle = defineClass<ChartTarget>({
  name: 'ChartTitle',
  ...chartGround,
  read: {
    text: ({ chart }) => chart.title ?? '',
    visible: ({ chart }) => chart.titleVisible,
  },
  write: {
    text: (target, value, host) => {
      target.chart.title = String(value);
      target.chart.titleVisible = true;
      chartChanged(target, host);
    },
    visible: (target, value, host) => {
      target.chart.titleVisible = value === true;
      chartChanged(target, host);
    },
  },
});

const places = ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'];

export const chartLegend = defineClass<ChartTarget>({
  name: 'ChartLegend',
  ...chartGround,
  read: {
    visible: ({ chart }) => chart.legendVisible,
    position: ({ chart }) => chart.legendPosition,
  },
  write: {
    visible: (target, value, host) => {
      target.chart.legendVisible = value === true;
      chartChanged(target, host);
    },
    position: (target, value, host) => {
      if (!places.includes(String(value))) throw refuse.invalidArgument('where a legend stands');
      target.chart.legendPosition = String(value);
      chartChanged(target, host);
    },
  },
});

export const chartAxes = defineClass<ChartTarget>({
  name: 'ChartAxes',
  ...chartGround,
  open: {
    valueAxis: (target, _args, host) => host.object('ChartAxis', { ...target, axis: 'value' }),
    categoryAxis: (target, _args, host) => host.object('ChartAxis', { ...target, axis: 'category' }),
  },
});

interface AxisTarget extends ChartTarget {
  readonly axis: 'value' | 'category';
}

export const chartAxis = defineClass<AxisTarget>({
  name: 'ChartAxis',
  ...chartGround,
  read: {
    numberFormat: ({ chart, axis }) => (axis === 'value' ? chart.numberFormat : 'General'),
    reversePlotOrder: ({ chart, axis }) => axis === 'category' && chart.reversed,
    position: ({ chart, axis }) => (axis === 'category' && chart.valuesAtEnd ? 'Maximum' : 'Automatic'),
  },
  write: {
    numberFormat: (target, value, host) => {
      if (target.axis !== 'value') throw refuse.notImitated('number formats of the category axis');
      target.chart.numberFormat = String(value);
      chartChanged(target, host);
    },
    position: (target, value, host) => {
      if (target.axis !== 'category' || (value !== 'Maximum' && value !== 'Automatic'))
        throw refuse.notImitated('an axis that crosses elsewhere');
      target.chart.valuesAtEnd = value === 'Maximum';
      chartChanged(target, host);
    },
    reversePlotOrder: (target, value, host) => {
      if (target.axis !== 'category') throw refuse.notImitated('values from the right to the left');
      target.chart.reversed = value === true;
      chartChanged(target, host);
    },
  },
});
