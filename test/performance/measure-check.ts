/** Prints the times of a check, of one of a quarter of its lines, and of parsing its cells, in nanoseconds for a line. */
import { bench } from '../../bench/all-rules';
import { measure } from '../../bench/bench';
import { checker, sheetText, snapshotOfText } from '../../bench/order-sheets';

const many = 8_000;
const few = 2_000;

async function main(): Promise<void> {
  const check = await checker();
  const text = await sheetText(many, 40);
  const [large, small] = [snapshotOfText(text), snapshotOfText(await sheetText(few, 40))];
  const contenders = [
    { name: 'check', run: () => void check([large]) },
    { name: 'check of a quarter', run: () => void check([small]) },
    { name: 'JSON.parse', run: () => void JSON.parse(text) },
  ];
  const measured = await measure({ ...bench, count: many, contenders: () => contenders }, 5);
  console.log(JSON.stringify(measured.map(({ nanoseconds }) => nanoseconds)));
}

void main();
