import { moneyColumn } from '../core/sheet/column-builders';
import type { ColumnSamples } from '../core/sheet/column-samples';

export const vat = moneyColumn({
  field: 'vat',
  title: { fr: 'Montant de la TVA', en: 'VAT' },
  headers: ['TVA', 'Montant TVA', 'TVA (€)', 'Taxe', 'VAT amount', 'VAT amount charged'],
});

export const samples: ColumnSamples = {
  headers: { recognised: ['TVA', 'Montant TVA'], refused: ['Taux de TVA', 'Hors TVA'] },
  values: {
    good: [
      [48000, 4800000],
      ['48\u00a0000,50\u00a0€', 4800050],
      [null, null],
    ],
    bad: [
      ['à définir', 'unreadable-number'],
      ['1.234', 'unreadable-number'],
      ['500 $', 'mixed-currency'],
      ['#N/A', 'error-value'],
      ['20 %', 'unreadable-number'],
    ],
  },
};
