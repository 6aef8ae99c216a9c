/** The Excel API over a workbook in memory: our own client and host of the preview, in one process. */
import { directChannel } from '../../preview/client/direct';
import { createExcel } from '../../preview/client/excel';
import type { Channel } from '../../preview/client/protocol';
import { Host } from '../../preview/host/host';
import type { HostOptions } from '../../preview/host/host';
import type { Cell, CellValue } from '../../preview/workbook/cell';
import type { SheetModel } from '../../preview/workbook/sheet-model';
import { WorkbookModel } from '../../preview/workbook/workbook-model';
import { createWorkbookPort } from '../../src/excel/workbook-port';

type Rows = readonly (readonly CellValue[])[];

/** An open workbook and the port onto it, in an Excel that stops where the manifest lets the oldest one stop. */
export function openExcel(options: HostOptions & { through?: (channel: Channel) => Channel } = {}) {
  const { through = (channel) => channel, ...hostOptions } = options;
  const workbook = new WorkbookModel();
  const host = new Host(workbook, { excelApi: '1.11', ...hostOptions });
  Reflect.set(globalThis, 'Excel', createExcel(Promise.resolve(through(directChannel(host)))));
  return { workbook, host, port: createWorkbookPort() };
}

/** Counts how often a member of Excel's API is called. */
export function askedFor(member: string) {
  let count = 0;
  const through = (channel: Channel): Channel => ({
    ...channel,
    send: (batch) => {
      count += batch.split(`"${member}"`).length - 1;
      return channel.send(batch);
    },
  });
  return { through, asked: () => count };
}

/** What Excel says of every requirement set it is asked for; nobody answers once a test is over. */
export function answerSupport(supported: boolean): void {
  (globalThis as { Office?: unknown }).Office = {
    context: { requirements: { isSetSupported: () => supported } },
  };
}

export function noSupportAnswered(): void {
  delete (globalThis as { Office?: unknown }).Office;
}

/** Adds a sheet whose first value stands at the given one-based row and column. */
export function addSheet(workbook: WorkbookModel, name: string, rows: Rows, row = 1, column = 1): SheetModel {
  const sheet = workbook.addSheet(name, 'person');
  rows.forEach((values, down) =>
    values.forEach((value, right) => {
      if (value !== null) sheet.fillIn(row - 1 + down, column - 1 + right, cellOf(value));
    }),
  );
  return sheet;
}

const cells = new Map<CellValue, Cell>();

/** Equal values share a cell, so that a hundred thousand rows fit. */
function cellOf(value: CellValue): Cell {
  const known = cells.get(value) ?? { value };
  cells.set(value, known);
  return known;
}
