import { insertionDue } from '../../src/core/clock/insertion';
import { planClock } from '../../src/core/reporting/clock-sheet';
import type { SummarySource } from '../../src/core/summing/definition';
import { fr } from '../../src/languages/fr';
import { summaryWordsOf } from '../../src/telling/summary-words';
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

const due = (given: SummarySource) => insertionDue({ ...given, agreement: owing });

describe('hours of insertion', () => {
  it('are counted on what the lines that count were invoiced, a copied line once', () => {
    const rows = [
      header,
      line('BC-1', 700_000),
      line('BC-2', 500_000),
      line('BC-3', 90_000, 'annulé'),
      line('BC-4', null),
    ];
    const given = source([
      { name: '2026', rows },
      { name: 'Copie', rows },
    ]);
    expect(due(given)).toEqual({
      ...{ seen: 120_000_000, unread: 0, from: 100_000_000, clause: 'CCAP art. 13.3' },
      owed: [{ lot: '2', holder: null, seen: 120_000_000, unread: 0, onAll: 600, above: 100 }],
    });
  });

  it.each([
    [999_999.99, 0, 0],
    [1_000_000, 500, 0],
    [1_000_000.01, 500.000005, 0.000005],
  ])('on %d €: %d by one reading, %d by the other; the threshold itself owes', (invoiced, onAll, above) => {
    const [owed = { onAll: 0, above: 0 }] =
      due(source([{ name: 'BC', rows: [header, line('BC-1', invoiced)] }]))?.owed ?? [];
    expect(owed.onAll).toBeCloseTo(onAll, 9);
    expect(owed.above).toBeCloseTo(above, 9);
  });

  it('are owed by each holder on what he invoiced, however his name is written', () => {
    const rows = [
      [...header, 'Titulaire'],
      [...line('BC-1', 700_000), 'DEVCO'],
      [...line('BC-2', 400_000), 'Devco SAS'],
      [...line('BC-3', 900_000), 'COACHCO'],
    ];
    const given = source([{ name: 'BC', rows }], { holders: { '2': ['DEVCO', 'COACHCO'] } });
    expect(due(given)).toMatchObject({
      seen: 200_000_000,
      owed: [{ holder: 'DEVCO', seen: 110_000_000, onAll: 550, above: 50 }],
    });
    const told = planClock([{ ...given, agreement: owing }], 43_252, summaryWordsOf(fr)).rows;
    expect(told.filter(([, label]) => label === fr.clock.labels.insertion)).toMatchObject([
      ['Lot 2, DEVCO', expect.anything(), null, expect.stringMatching(/550/), 'CCAP art. 13.3'],
    ]);
  });

  it('are not told where no sheet says what was invoiced, or the contract asks none', () => {
    const without = source([{ name: 'BC', rows: [header.slice(0, 4), line('BC-1', 1).slice(0, 4)] }]);
    expect(due(without)).toBeNull();
    expect(insertionDue(source([{ name: 'BC', rows: [header, line('BC-1', 2_000_000)] }]))).toBeNull();
  });
});
