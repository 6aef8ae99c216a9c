/**
 * That no order of magnitude is lost: times as ratios, of work run in turn on the same machine, with wide
 * margins, since a short run is slower than a warm one. What `npm run bench` measures at full size, at less than a tenth.
 */
import { bench } from '../../bench/all-rules';
import { measure, type Bench } from '../../bench/bench';
import { checker, sheetText, snapshotOfText } from '../../bench/order-sheets';

const many = 8_000;
const few = 2_000;

const smaller: Bench = {
  ...bench,
  count: many,
  async contenders() {
    const check = await checker();
    const text = await sheetText(many, 40);
    const [large, small] = [snapshotOfText(text), snapshotOfText(await sheetText(few, 40))];
    return [
      { name: 'check', run: () => void check([large]) },
      { name: 'check of a quarter', run: () => void check([small]) },
      { name: 'JSON.parse', run: () => void JSON.parse(text) },
    ];
  },
};

it('checks in a time that stays near that of parsing the cells, and grows as the lines do', async () => {
  const [check, quarter, parse] = (await measure(smaller, 5)).map(({ nanoseconds }) => nanoseconds);
  expect((check ?? NaN) / (parse ?? NaN)).toBeLessThan(40);
  expect((check ?? NaN) / (quarter ?? NaN)).toBeLessThan(8);
}, 120_000);
