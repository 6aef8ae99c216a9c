import { columns, agreements } from '../src/catalogue';
import { completeSettings } from '../src/core/checking/settings';
import { readOrders } from '../src/core/orders/read-orders';
import { recogniseOrderSheet } from '../src/core/orders/recognise';
import { summarise } from '../src/core/summing/summarise';
import { serialOfIso } from '../src/core/calendar/serial';
import type { Bench } from './bench';
import { benchConditions, sheetText, snapshotOfText } from './order-sheets';

const count = 100_000;

export const bench: Bench = {
  id: 'summaries',
  title: 'Summary of 100,000 lines by two fields, all measures, from lines',
  count,
  unit: 'line',
  goals: [
    {
      job: 'summaries, two-field cross with all measures, from lines ÷ JSON.parse',
      unit: '×',
      reach: 0.35,
      stretch: 0.05,
      of: ([cross = NaN, , parse = NaN]) => cross / parse,
    },
  ],
  async contenders() {
    const agreement = agreements.find(({ id }) => id === 'sgmap-2016');
    if (!agreement) throw new Error('no agreement');
    const text = await sheetText(count, 15);
    const sheet = recogniseOrderSheet(snapshotOfText(text), { columns, agreement });
    if (!('headerRow' in sheet)) throw new Error('not an order sheet');
    const settings = completeSettings((await benchConditions()).settings);
    const sheets = readOrders([sheet], { agreement, settings });
    const sources = [{ file: 'suivi.xlsx', sheets, agreement, settings }];
    const asOf = serialOfIso('2021-12-31') ?? 0;
    const by =
      (...fields: string[]) =>
      () =>
        void summarise(sources, { by: fields }, { asOf });
    return [
      { name: 'by phase and lot', run: by('phase', 'lot') },
      { name: 'by project and unit', run: by('project', 'uo_code') },
      { name: 'JSON.parse of the lines', run: () => void JSON.parse(text) },
    ];
  },
};
