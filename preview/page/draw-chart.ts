/** A chart of the workbook drawn as a picture: bars or columns with names, an axis, a title and a legend. */
import { shownText } from '../host/show';
import type { ChartCells, ChartModel, SeriesModel } from '../workbook/chart-model';
import type { Cell } from '../workbook/cell';

/** Excel's own colours of the first series. */
const colours = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000'];
const ink = '#404040';
const pixels = 4 / 3;
const titleHeight = 34;
const legendHeight = 26;
const [nameSize, axisSize] = [11, 10];

type CellAt = (sheetId: string, row: number, column: number) => Cell | undefined;

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function drawChart(chart: ChartModel, cellAt: CellAt, locale: string): SVGSVGElement {
  const [width, height] = [chart.width * pixels, chart.height * pixels];
  const svg = node('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  svg.setAttribute('aria-label', chart.name);
  svg.append(
    node('rect', { width: width - 1, height: height - 1, x: 0.5, y: 0.5, fill: '#fff', stroke: '#bfbfbf' }),
  );
  if (chart.title !== null && chart.titleVisible)
    svg.append(text(chart.title, { x: width / 2, y: 22, size: 14, anchor: 'middle', most: width - 20 }));
  const names = namesOf(chart.series[0], cellAt, locale);
  const values = chart.series.map(({ values: cells }) => numbersOf(cells, cellAt));
  const scale = scaleOf(values.flat());
  const bars = chart.type.startsWith('Bar');
  const bottom = chart.legendVisible ? legendHeight : 8;
  const longest = Math.max(0, ...names.map((name) => Math.min(28, name.length)));
  const beside = bars ? longest * 6 + 14 : 76;
  const plot = {
    left: beside,
    top: titleHeight,
    width: width - beside - 18,
    height: height - titleHeight - bottom - (bars ? 22 : Math.min(16, longest) * 5 + 14),
  };
  const axisText = (value: number) => shownText({ value, format: chart.numberFormat }, locale, false);
  svg.append(...(bars ? alongBars(plot, scale, axisText) : alongColumns(plot, scale, axisText)));
  const slot = (bars ? plot.height : plot.width) / Math.max(1, names.length);
  const thick = (slot * 0.7) / Math.max(1, values.length);
  names.forEach((name, index) => {
    const place = bars && !chart.reversed ? names.length - 1 - index : index;
    const middle = (place + 0.5) * slot;
    svg.append(
      bars
        ? text(name, {
            x: plot.left - 6,
            y: plot.top + middle + 4,
            size: nameSize,
            anchor: 'end',
            most: beside - 10,
          })
        : slanted(name, plot.left + middle + 4, plot.top + plot.height + 12),
    );
    values.forEach((series, which) => {
      const value = series[index] ?? null;
      if (value === null) return;
      const from = place * slot + slot * 0.15 + which * thick;
      const fill = colours[which % colours.length] ?? ink;
      svg.append(barAt(plot, scale, { value, from, thick, fill }, bars));
    });
  });
  if (chart.legendVisible) svg.append(...legend(chart, cellAt, width, height));
  return svg;
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** From 0, or below it, to a round figure above the highest. */
function scaleOf(values: readonly (number | null)[]): Scale {
  const known = values.flatMap((value) => value ?? []);
  const [lowest, highest] = [Math.min(0, ...known), Math.max(0, ...known)];
  const rough = (highest - lowest || 1) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  return { low: Math.floor(lowest / step) * step, high: Math.ceil((highest || 1) / step) * step, step };
}

function marks({ low, high, step }: Scale): number[] {
  return Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => low + index * step);
}

const share = ({ low, high }: Scale, value: number) => (value - low) / (high - low);

function alongBars({ left, top, width, height }: Plot, scale: Scale, say: (value: number) => string): Node[] {
  return marks(scale).flatMap((value) => {
    const x = left + share(scale, value) * width;
    return [
      node('line', { x1: x, x2: x, y1: top, y2: top + height, stroke: '#d9d9d9' }),
      text(say(value), { x, y: top + height + 14, size: axisSize, anchor: 'middle', most: width / 4 }),
    ];
  });
}

function alongColumns(
  { left, top, width, height }: Plot,
  scale: Scale,
  say: (value: number) => string,
): Node[] {
  return marks(scale).flatMap((value) => {
    const y = top + (1 - share(scale, value)) * height;
    return [
      node('line', { x1: left, x2: left + width, y1: y, y2: y, stroke: '#d9d9d9' }),
      text(say(value), { x: left - 6, y: y + 4, size: axisSize, anchor: 'end', most: left - 8 }),
    ];
  });
}

interface Bar {
  readonly value: number;
  /** Where it begins on the axis of the categories, and how thick it is there. */
  readonly from: number;
  readonly thick: number;
  readonly fill: string;
}

function barAt(
  { left, top, width, height }: Plot,
  scale: Scale,
  { value, from, thick, fill }: Bar,
  across: boolean,
): Node {
  const [start, end] = [share(scale, Math.min(0, value)), share(scale, Math.max(0, value))];
  const place = across
    ? { x: left + start * width, y: top + from, width: (end - start) * width, height: thick }
    : { x: left + from, y: top + (1 - end) * height, width: thick, height: (end - start) * height };
  return node('rect', { ...place, fill });
}

function legend(chart: ChartModel, cellAt: CellAt, width: number, height: number): Node[] {
  const entries = chart.series.map((series) => seriesName(series, cellAt));
  const long = entries.map((name) => 30 + name.length * 6);
  let x = (width - long.reduce((sum, one) => sum + one, 0)) / 2;
  return entries.flatMap((name, index) => {
    const at = x;
    x += long[index] ?? 0;
    return [
      node('rect', {
        x: at,
        y: height - 18,
        width: 10,
        height: 10,
        fill: colours[index % colours.length] ?? ink,
      }),
      text(name, { x: at + 14, y: height - 9, size: nameSize, anchor: 'start', most: width }),
    ];
  });
}

function seriesName({ name }: SeriesModel, cellAt: CellAt): string {
  if (typeof name === 'string') return name;
  return String(cellAt(name.sheetId, name.area.row, name.area.column)?.value ?? '');
}

/** Several columns of names make one name: "1 · 2017-01". */
function namesOf(series: SeriesModel | undefined, cellAt: CellAt, locale: string): string[] {
  if (!series) return [];
  const { categories, values } = series;
  if (!categories) return Array.from({ length: values.area.rows }, (_, index) => String(index + 1));
  const { sheetId, area } = categories;
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, right) => {
      const cell = cellAt(sheetId, area.row + down, area.column + right);
      return cell ? shownText(cell, locale, false) : '';
    }).join(' · '),
  );
}

function numbersOf({ sheetId, area }: ChartCells, cellAt: CellAt): (number | null)[] {
  return Array.from({ length: area.rows }, (_, down) => {
    const value = cellAt(sheetId, area.row + down, area.column)?.value;
    return typeof value === 'number' ? value : null;
  });
}

function node<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  // The grid's style sheet has rules for pictures of its own, which win over attributes.
  for (const property of ['fill', 'stroke'])
    if (attributes[property] !== undefined) made.style.setProperty(property, String(attributes[property]));
  return made;
}

function text(
  content: string,
  {
    x,
    y,
    size,
    anchor,
    most,
  }: Readonly<Record<'x' | 'y' | 'size' | 'most', number>> & { readonly anchor: string },
): SVGTextElement {
  const made = node('text', { x, y, 'font-size': size, 'text-anchor': anchor, fill: ink });
  const room = Math.max(4, Math.floor(most / (size * 0.52)));
  made.textContent = content.length > room ? `${content.slice(0, room - 1)}…` : content;
  return made;
}

function slanted(content: string, x: number, y: number): SVGTextElement {
  const made = text(content, { x, y, size: axisSize, anchor: 'end', most: 100 });
  made.setAttribute('transform', `rotate(-40 ${x} ${y})`);
  return made;
}
