import { insertionDue } from '../../src/core/clock/insertion';
import { agreement } from '../reading/sheets';
import { product } from '../acceptance/produit/check-product';
import { source } from '../summing/summed';

const header = ['N° BC', 'UO', 'Projet', 'Statut', 'Montant facturé HT'];
const owing = { ...agreement, insertion: product.insertion };
const line = (order: string, invoiced: number | null, status = 'émis') => [
  order,
  'UO-L2.2.2',
  'Alpha',
  status,
  invoiced,
];

describe('hours of insertion', () => {
  it('are counted on what the lines that count were invoiced, a copied line once', () => {
    const rows = [
      header,
      line('BC-1', 700_000),
      line('BC-2', 500_000),
      line('BC-3', 90_000, 'annulé'),
      line('BC-4', null),
    ];
    const { sheets } = source([
      { name: '2026', rows },
      { name: 'Copie', rows },
    ]);
    expect(insertionDue(sheets, owing)).toEqual({
      ...{ seen: 120_000_000, from: 100_000_000 },
      ...{ onAll: 600, above: 100, clause: 'CCAP art. 13.3' },
    });
  });

  it.each([
    [999_999.99, 0, 0],
    [1_000_000, 500, 0],
    [1_000_000.01, 500.000005, 0.000005],
  ])('on %d €: %d by one reading, %d by the other; the threshold itself owes', (invoiced, onAll, above) => {
    const { sheets } = source([{ name: 'BC', rows: [header, line('BC-1', invoiced)] }]);
    const due = insertionDue(sheets, owing);
    expect(due?.onAll).toBeCloseTo(onAll, 9);
    expect(due?.above).toBeCloseTo(above, 9);
  });

  it('are not told where no sheet says what was invoiced, or the contract asks none', () => {
    const without = source([{ name: 'BC', rows: [header.slice(0, 4), line('BC-1', 1).slice(0, 4)] }]);
    expect(insertionDue(without.sheets, owing)).toBeNull();
    const { sheets } = source([{ name: 'BC', rows: [header, line('BC-1', 2_000_000)] }]);
    expect(insertionDue(sheets, agreement)).toBeNull();
  });
});
