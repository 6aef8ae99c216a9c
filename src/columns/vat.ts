import { shareOfFull } from '../core/sheet/blank';
import { moneyColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';
import { readNumber, saysPercent } from '../core/sheet/read-number';
import type { CellValue } from '../core/sheet/snapshot';

/** A column headed "TVA" often holds the rate, which is no amount: the cells decide. */
export const vat = moneyColumn({
  field: 'vat',
  title: { fr: 'Montant de la TVA', en: 'VAT amount' },
  headers: ['Montant TVA', 'VAT amount charged', ['TVA', 0.95], ['Taxe', 0.9]],
  looksRight: shareOfAmounts,
  ofOneUnit: true,
});

/** French rates, as fractions and as hundredths. */
const rates: ReadonlySet<number> = new Set([
  0.2, 0.196, 0.1, 0.085, 0.055, 0.021, 20, 19.6, 10, 8.5, 5.5, 2.1,
]);

/** Share of the full cells that are amounts and no rates. */
function shareOfAmounts(samples: readonly CellValue[]): number {
  return shareOfFull(samples, (cell) => {
    const { value } = readNumber(cell);
    return value !== null && !saysPercent(cell) && !rates.has(value);
  });
}

export const samples: ColumnSamples = {
  headers: { recognised: ['TVA', 'Montant TVA'], refused: ['Taux de TVA', 'Hors TVA'] },
  values: {
    good: [
      [9600, 960000],
      ['9\u00a0600,50\u00a0€', 960050],
      [null, null],
    ],
    bad: [
      ['à définir', 'unreadable-number'],
      ['20 %', 'unreadable-number'],
      ['500 $', 'mixed-currency'],
      ['#N/A', 'error-value'],
    ],
  },
};
