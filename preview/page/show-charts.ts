/** The charts of the sheet in front, over the grid: the grid's open edition has none. */
import type { Host } from '../host/host';
import type { SheetModel } from '../workbook/sheet-model';
import { drawChart } from './draw-chart';
import type { GridApi, GridSheet, GridWorkbook } from './grid-types';

/** Pixels of the grid's own row numbers and column letters. */
const [rowNumbers, columnLetters] = [46, 20];

export function showCharts(
  api: GridApi,
  workbook: GridWorkbook,
  host: Host,
  container: HTMLElement,
): () => void {
  const layer = document.createElement('div');
  layer.className = 'charts';
  layer.dataset['testid'] = 'charts';
  let due = 0;
  const redraw = () => {
    due ||= requestAnimationFrame(() => {
      due = 0;
      draw(layer, workbook, host, container);
    });
  };
  const resized = new ResizeObserver(redraw);
  resized.observe(container);
  const stopModel = host.workbook.listen(redraw);
  const watches = [
    api.addEvent(api.Event.Scroll, redraw),
    api.addEvent(api.Event.ActiveSheetChanged, redraw),
    workbook.onCommandExecuted((command) => {
      if (/^sheet\.mutation\.set-(worksheet-(col|row)|col|row|zoom)/.test(command.id)) redraw();
    }),
  ];
  return () => {
    cancelAnimationFrame(due);
    resized.disconnect();
    stopModel();
    watches.forEach((watch) => watch.dispose());
    layer.remove();
  };
}

function draw(layer: HTMLElement, workbook: GridWorkbook, host: Host, container: HTMLElement): void {
  const target = workbook.getActiveSheet();
  const sheet = host.workbook.sheetById(target.getSheetId());
  const canvas = container.querySelector('canvas[id^="univer-sheet-main-canvas"]');
  if (!sheet || !canvas?.parentElement || sheet.charts.length === 0) return layer.remove();
  const { parentElement: ground } = canvas;
  if (layer.parentElement !== ground) ground.append(layer);
  const { left, top } = cornerOf(target, sheet);
  layer.style.left = `${left}px`;
  layer.style.top = `${top}px`;
  const origin = scrolledTo(target, sheet);
  layer.replaceChildren(
    ...sheet.charts.map((chart) => {
      const picture = drawChart(
        chart,
        (id, row, column) => host.workbook.sheetById(id)?.cell(row, column),
        host.locale,
      );
      const cell = target.getRange(chart.corner.row, chart.corner.column).getCellRect();
      picture.style.left = `${cell.x - origin.x}px`;
      picture.style.top = `${cell.y - origin.y}px`;
      return picture;
    }),
  );
}

/** Where the cells begin that scroll: right of the row numbers and below the letters and the frozen rows. */
function cornerOf(
  target: GridSheet,
  { frozen }: SheetModel,
): { readonly left: number; readonly top: number } {
  const first = target.getRange(0, 0).getCellRect();
  const scrolling = target.getRange(frozen.rows, frozen.columns).getCellRect();
  return { left: rowNumbers + scrolling.x - first.x, top: columnLetters + scrolling.y - first.y };
}

/** The place of the sheet that stands in that corner. */
function scrolledTo(target: GridSheet, { frozen }: SheetModel): { readonly x: number; readonly y: number } {
  const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = target.getScrollState();
  const { x, y } = target
    .getRange(sheetViewStartRow + frozen.rows, sheetViewStartColumn + frozen.columns)
    .getCellRect();
  return { x: x + offsetX, y: y + offsetY };
}
