import { directChannel } from '../../preview/client/direct';
import { createExcel } from '../../preview/client/excel';
import { Host } from '../../preview/host/host';
import type { HostOptions } from '../../preview/host/host';
import { WorkbookModel } from '../../preview/workbook/workbook-model';
import type { CellValue } from '../../preview/workbook/cell';

/** A workbook with one sheet holding the rows, its host, and our client typed as Excel itself. */
export function startExcel(rows: readonly (readonly CellValue[])[] = [], options: HostOptions = {}) {
  const workbook = new WorkbookModel('essai.xlsx');
  const sheet = workbook.addSheet('Suivi', 'person');
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.fillIn(row, column, { value })));
  const host = new Host(workbook, options);
  const sent: string[] = [];
  const channel = directChannel(host);
  const excel = createExcel(
    Promise.resolve({
      ...channel,
      send: (text: string) => {
        sent.push(text);
        return channel.send(text);
      },
    }),
  ) as unknown as typeof Excel;
  return { workbook, sheet, host, excel, sent };
}

/** The code an Excel call rejects with. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return String(Reflect.get(error as object, 'code') ?? (error as Error).name);
  }
}
