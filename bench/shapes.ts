import type { CellValue } from '../src/core/sheet/snapshot';
import type { Bench } from './bench';
import { checker, sheetText, snapshotOfText } from './order-sheets';
import { snapshotOf } from './workload';

const rowsOfExcel = 1_048_575;

/** Sheets of awkward shapes; the time of one run each, beside the parsing of the largest. */
export const bench: Bench = {
  id: 'shapes',
  title: 'Sheets of awkward shapes, one whole check',
  count: 1,
  unit: 'check',
  rounds: 1,
  async contenders() {
    const check = await checker();
    const used = JSON.parse(await sheetText(300, 40)) as CellValue[][];
    const blank: CellValue[] = new Array<CellValue>(40).fill(null);
    const declared = snapshotOf([
      ...used,
      ...Array.from({ length: rowsOfExcel - used.length }, () => [...blank]),
    ]);
    const wideText = await sheetText(100_000, 60);
    const wide = snapshotOfText(wideText);
    const oneOf16 = await sheetText(2_000, 40);
    const sheets = Array.from({ length: 16 }, (_, index) => snapshotOfText(oneOf16, `Suivi ${index + 1}`));
    return [
      { name: '1,048,575 declared rows, 300 used', run: () => void check([declared]) },
      { name: '100,000 lines × 60 columns', run: () => void check([wide]) },
      { name: '16 order sheets of 2,000 lines', run: () => void check(sheets) },
      { name: 'JSON.parse of the 100,000 × 60', run: () => void JSON.parse(wideText) },
    ];
  },
};
