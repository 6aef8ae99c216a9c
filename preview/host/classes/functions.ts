import type { Json } from '../../client/protocol';
import type { Host } from '../host';
import { days1904 } from '../../../src/core/sheet/read-date';
import { defineClass } from '../host-class';

/** What a worksheet function evaluated by the host came to. */
interface Result {
  readonly value: Json;
  readonly error: string;
}

/** `workbook.functions`: only DATE, which tells the date system of the workbook. */
export const functions = defineClass<Host>({
  name: 'Functions',
  open: {
    date: (host, args) => {
      const serial = Date.UTC(args.integer(0), args.integer(1) - 1, args.integer(2)) / 86_400_000 + 25_569;
      const value = host.workbook.date1904 ? serial - days1904 : serial;
      return host.object('FunctionResult', { value, error: '' } satisfies Result);
    },
  },
});

export const functionResult = defineClass<Result>({
  name: 'FunctionResult',
  read: { value: ({ value }) => value, error: ({ error }) => error },
});
