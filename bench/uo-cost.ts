import { HyperFormula } from 'hyperformula';
import { agreements } from '../src/agreements';
import type { Bench } from './bench';
import { builtFunction } from './built-function';

const count = 100_000;
const codes = (agreements[0]?.units ?? []).map(({ code }) => code);
const range = () => codes.map((code, index) => [code, 1_000 * (index + 1) + 0.37] as const);
const codeOf = (call: number) => codes[call % codes.length] ?? '';
const quantityOf = (call: number) => 1 + (call % 7);

/** A price of the schedule times a quantity, as a plain function over the range would do it. */
function plainCost(code: string, quantity: number, prices: readonly (readonly [string, number])[]): number {
  for (const [known, price] of prices) if (known === code) return Math.round(price * quantity * 100) / 100;
  throw new Error('#N/A');
}

/** A sheet of as many rows, looked up in the same range; a price is changed, and the engine calculates again. */
function spreadsheet() {
  const rows = Array.from({ length: count }, (_, call) => [
    codeOf(call),
    quantityOf(call),
    `=ROUND(VLOOKUP(A${call + 1},BPU!$A$1:$B$${codes.length},2,FALSE())*B${call + 1},2)`,
  ]);
  const engine = HyperFormula.buildFromSheets(
    { Suivi: rows, BPU: range().map((row) => [...row]) },
    { licenseKey: 'gpl-v3', maxRows: count },
  );
  const sheet = engine.getSheetId('BPU') ?? 1;
  let price = 1_000;
  return () => {
    price += 1;
    engine.setCellContents({ sheet, row: 0, col: 1 }, price);
  };
}

export const bench: Bench = {
  id: 'uo-cost',
  title: 'UO_COST with a schedule of 17 prices',
  count,
  unit: 'call',
  goals: [
    {
      job: 'UO_COST with a 17-row price range, per call',
      unit: 'ns',
      reach: 200,
      of: ([ours = NaN]) => ours,
    },
    {
      job: 'UO_COST, recalculation by HyperFormula ÷ ours',
      unit: '×',
      reach: 100,
      atLeast: true,
      of: ([ours = NaN, , , spreadsheet = NaN]) => spreadsheet / ours,
    },
  ],
  contenders() {
    const cost = builtFunction('UO_COST');
    const prices = range();
    // Excel hands over a new array at each call.
    const copies = Array.from({ length: 500 }, range);
    const calls = (run: (call: number) => unknown) => () => {
      for (let call = 0; call < count; call += 1) run(call);
    };
    return [
      {
        name: 'UO_COST, a new array at each call',
        run: calls((call) => cost(codeOf(call), quantityOf(call), copies[call % copies.length])),
      },
      { name: 'UO_COST, the same array', run: calls((call) => cost(codeOf(call), quantityOf(call), prices)) },
      { name: 'plain function', run: calls((call) => plainCost(codeOf(call), quantityOf(call), prices)) },
      { name: 'HyperFormula, recalculation of VLOOKUP', run: spreadsheet() },
    ];
  },
};
