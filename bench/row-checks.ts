/** Types and ranges of ten fields of a row, by validators and by the engine that reads a sheet into columns. */
import { createRequire } from 'node:module';
import { z } from 'zod';
import { agreements } from '../src/agreements';
import { columns } from '../src/catalogue';
import { completeSettings } from '../src/core/checking/settings';
import { readOrders } from '../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../src/core/orders/recognise';
import { snapshotOf, workloadValues } from './workload';
import type { Bench } from './bench';

const count = 100_000;
const fields = [
  'order_no',
  'uo_code',
  'qty',
  'unit_price_ht',
  'amount_ht',
  'order_date',
  'start_date',
  'end_date',
  'lot',
  'holder',
];

/** What the engine asks of these cells, as a schema: text, numbers, days between 1990 and 2100. */
const day = { least: 32_874, most: 73_415 };

interface Ajv {
  compile(schema: object): (row: unknown) => boolean;
}
type Valibot = Record<string, (...given: unknown[]) => unknown> & {
  safeParse(schema: unknown, row: unknown): { readonly success: boolean };
};

function peers() {
  const require = createRequire(__filename);
  const text = z.string().min(1);
  const serial = z.number().min(day.least).max(day.most);
  const schema = z.object({
    order_no: text,
    uo_code: text,
    qty: z.number(),
    unit_price_ht: z.number(),
    amount_ht: z.number(),
    order_date: serial,
    start_date: serial,
    end_date: serial,
    lot: z.number(),
    holder: text,
  });
  const v = require('valibot') as Valibot;
  const vText = v.pipe?.(v.string?.(), v.minLength?.(1));
  const vNumber = v.number?.();
  const vDay = v.pipe?.(v.number?.(), v.minValue?.(day.least), v.maxValue?.(day.most));
  const vSchema = v.object?.({
    order_no: vText,
    uo_code: vText,
    qty: vNumber,
    unit_price_ht: vNumber,
    amount_ht: vNumber,
    order_date: vDay,
    start_date: vDay,
    end_date: vDay,
    lot: vNumber,
    holder: vText,
  });
  const { default: AjvClass } = require('ajv') as { readonly default: new () => Ajv };
  const aText = { type: 'string', minLength: 1 };
  const aNumber = { type: 'number' };
  const aDay = { type: 'number', minimum: day.least, maximum: day.most };
  const validate = new AjvClass().compile({
    type: 'object',
    required: fields,
    properties: {
      order_no: aText,
      uo_code: aText,
      qty: aNumber,
      unit_price_ht: aNumber,
      amount_ht: aNumber,
      order_date: aDay,
      start_date: aDay,
      end_date: aDay,
      lot: aNumber,
      holder: aText,
    },
  });
  return [
    { name: 'zod', accepts: (row: unknown) => schema.safeParse(row).success },
    { name: 'valibot', accepts: (row: unknown) => v.safeParse(vSchema, row).success },
    { name: 'ajv', accepts: validate },
  ];
}

export const bench: Bench = {
  id: 'row-checks',
  title: 'Ten fields of 100,000 rows read and checked',
  count,
  unit: 'row',
  goals: [
    {
      job: 'row checks, the quickest of zod, valibot and ajv ÷ ours',
      unit: '×',
      reach: 3,
      stretch: 6,
      atLeast: true,
      of: ([ours = NaN, ...others]) => Math.min(...others) / ours,
    },
  ],
  contenders() {
    const agreement = agreements.find(({ id }) => id === 'sgmap-2016');
    if (!agreement) throw new Error('no agreement');
    const values = workloadValues({ lines: count, fields });
    const settings = completeSettings({ version: 1, agreement: agreement.id });
    const ours = () => {
      const sheet = recogniseOrderSheet(snapshotOf(values), { columns, agreement });
      if (!('headerRow' in sheet)) throw new Error('not an order sheet');
      readOrders([sheet], { agreement, settings });
    };
    return [
      { name: 'the engine, cells to typed columns and lines', run: ours },
      ...peers().map(({ name, accepts }) => ({
        name,
        run() {
          let accepted = 0;
          for (const cells of values.slice(1)) {
            const row = Object.fromEntries(fields.map((field, at) => [field, cells[at]]));
            if (accepts(row)) accepted += 1;
          }
          if (accepted < count / 2) throw new Error(`${name} accepts ${accepted} rows only`);
        },
      })),
    ];
  },
};
