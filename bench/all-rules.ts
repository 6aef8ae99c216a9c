import type { Bench } from './bench';
import { checker, sheetText, snapshotOfText } from './order-sheets';

const many = 100_000;
const few = 10_000;

export const bench: Bench = {
  id: 'all-rules',
  title: 'All rules over 100,000 lines × 40 columns, cells to findings',
  count: many,
  unit: 'line',
  // In its first rounds the engine still compiles what it has seen run.
  rounds: 9,
  goals: [
    {
      job: 'all rules, 100,000 × 40, cells to findings, warm ÷ JSON.parse',
      unit: '×',
      reach: 1,
      stretch: 0.6,
      of: ([check = NaN, , parse = NaN]) => check / parse,
    },
    {
      job: 'growth, 100,000 lines ÷ 10,000 lines',
      unit: '×',
      reach: 11,
      of: ([large = NaN, small = NaN]) => large / small,
    },
  ],
  async contenders() {
    const check = await checker();
    const text = await sheetText(many, 40);
    const [large, small] = [snapshotOfText(text), snapshotOfText(await sheetText(few, 40))];
    return [
      { name: 'check of 100,000 lines', run: () => void check([large]) },
      { name: 'check of 10,000 lines', run: () => void check([small]) },
      { name: 'JSON.parse of the 100,000 lines', run: () => void JSON.parse(text) },
    ];
  },
};
