/**
 * The same row checks by the engine and by validators: a text, number, day or unit of the contract in each of ten cells,
 * present where it must be. Ours finds more of the same rows' cells along the way (which unit, phase, lot, order and project
 * a line is of), since the rules read them; the header is found once and outside, as a validator is given its field names.
 * Theirs make an object of each row and ask the schema. Both begin with cells as a host hands them over, and must find the
 * same number of wrong rows.
 */
import { createRequire } from 'node:module';
import { z } from 'zod';
import { agreements } from '../src/agreements';
import { columns, rules } from '../src/catalogue';
import { checkWorkbook } from '../src/core/checking/check-workbook';
import { completeSettings } from '../src/core/checking/settings';
import { readOrders } from '../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../src/core/orders/recognise';
import type { CellValue } from '../src/core/sheet/snapshot';
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
] as const;

/** The rules whose checks a schema of one row can state; the reading of cells tells the others. */
const rowRules = rules.filter(({ id }) => ['order-complete', 'quantity', 'unit-known'].includes(id));

/** What the engine takes for a day: between 1990 and 2100. */
const day = { least: 32_874, most: 73_415 };

/** One row in fifty has one of these in a cell: all sides call each of them wrong. */
const mistakes: readonly (readonly [field: (typeof fields)[number], cell: CellValue])[] = [
  ['order_no', null],
  ['uo_code', 'UO-X9.9.9'],
  ['uo_code', null],
  ['qty', 0],
  ['qty', -2],
  ['qty', 'à définir'],
  ['qty', null],
  ['unit_price_ht', 'à définir'],
  ['amount_ht', '#REF!'],
  ['order_date', null],
  ['start_date', '31/02/2017'],
  ['start_date', 12],
  ['end_date', 'fin mars ou avril'],
  ['end_date', 99_999],
];
const mistakesEvery = 50;

function sheetWithMistakes(): CellValue[][] {
  const values = workloadValues({ lines: count, fields });
  for (let row = mistakesEvery; row < values.length; row += mistakesEvery) {
    const [field, cell] = mistakes[(row / mistakesEvery) % mistakes.length] ?? ['order_no', null];
    const cells = values[row];
    if (cells) cells[fields.indexOf(field)] = cell;
  }
  return values;
}

interface Ajv {
  compile(schema: object): (row: unknown) => boolean;
}
type Valibot = Record<string, (...given: unknown[]) => unknown> & {
  safeParse(schema: unknown, row: unknown): { readonly success: boolean };
};

function peers(codes: readonly string[]) {
  const require = createRequire(__filename);
  const text = z.string().min(1);
  const serial = z.number().min(day.least).max(day.most);
  const schema = z.object({
    order_no: text,
    uo_code: z.enum(codes as [string, ...string[]]),
    qty: z.number().positive(),
    unit_price_ht: z.number().nullable(),
    amount_ht: z.number().nullable(),
    order_date: serial,
    start_date: serial.nullable(),
    end_date: serial.nullable(),
    lot: z.union([text, z.number()]).nullable(),
    holder: text.nullable(),
  });
  const v = require('valibot') as Valibot;
  const or = (one: unknown) => v.nullable?.(one);
  const vText = v.pipe?.(v.string?.(), v.minLength?.(1));
  const vDay = v.pipe?.(v.number?.(), v.minValue?.(day.least), v.maxValue?.(day.most));
  const vSchema = v.object?.({
    order_no: vText,
    uo_code: v.picklist?.(codes),
    qty: v.pipe?.(v.number?.(), v.gtValue?.(0)),
    unit_price_ht: or(v.number?.()),
    amount_ht: or(v.number?.()),
    order_date: vDay,
    start_date: or(vDay),
    end_date: or(vDay),
    lot: or(v.union?.([vText, v.number?.()])),
    holder: or(vText),
  });
  const { default: AjvClass } = require('ajv') as { readonly default: new (options: object) => Ajv };
  const aText = { type: 'string', minLength: 1 };
  const aDay = { type: 'number', minimum: day.least, maximum: day.most };
  const validate = new AjvClass({ allowUnionTypes: true }).compile({
    type: 'object',
    required: fields,
    properties: {
      order_no: aText,
      uo_code: { type: 'string', enum: codes },
      qty: { type: 'number', exclusiveMinimum: 0 },
      unit_price_ht: { type: ['number', 'null'] },
      amount_ht: { type: ['number', 'null'] },
      order_date: aDay,
      start_date: { ...aDay, type: ['number', 'null'] },
      end_date: { ...aDay, type: ['number', 'null'] },
      lot: { type: ['string', 'number', 'null'] },
      holder: { ...aText, type: ['string', 'null'] },
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
  title: 'Ten cells of 100,000 rows read and checked, the same checks by all',
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
    const values = sheetWithMistakes();
    const settings = completeSettings({ version: 1, agreement: agreement.id });
    const sheet = recogniseOrderSheet(snapshotOf(values), { columns, agreement });
    if (!('headerRow' in sheet)) throw new Error('not an order sheet');
    const wrongRows = Math.floor((values.length - 1) / mistakesEvery);
    const expect = (name: string, wrong: number) => {
      if (wrong !== wrongRows) throw new Error(`${name} finds ${wrong} wrong rows, there are ${wrongRows}`);
    };
    const ours = () => {
      const sheets = readOrders([sheet], { agreement, settings });
      const [checked] = checkWorkbook({ sheets, agreement, rules: rowRules, settings, asOf: day.most });
      const wrong = new Set<number>();
      for (const { rule, severity, at, facts } of checked?.findings ?? []) {
        if (severity === 'info') continue;
        if (rowRules.some(({ id }) => id === rule)) wrong.add(at?.row ?? 0);
        else for (const row of (facts as { readonly rows?: readonly number[] }).rows ?? []) wrong.add(row);
      }
      expect('the engine', wrong.size);
    };
    return [
      { name: 'the engine, cells to findings', run: ours },
      ...peers(agreement.units.map(({ code }) => code)).map(({ name, accepts }) => ({
        name,
        run() {
          let wrong = 0;
          for (let row = 1; row < values.length; row += 1) {
            const cells = values[row] ?? [];
            const [order_no, uo_code, qty, unit_price_ht, amount_ht, order_date, start_date, end_date] =
              cells;
            const [lot, holder] = cells.slice(8);
            const object = {
              order_no,
              uo_code,
              qty,
              unit_price_ht,
              amount_ht,
              order_date,
              start_date,
              end_date,
              lot,
              holder,
            };
            if (!accepts(object)) wrong += 1;
          }
          expect(name, wrong);
        },
      })),
    ];
  },
};
