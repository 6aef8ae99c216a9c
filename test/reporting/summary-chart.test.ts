/** Which summaries have a picture, and of what. */
import { chartOf } from '../../src/core/reporting/summary-chart';
import { measures, type Measure, type Measured } from '../../src/core/summing/measures';
import { en } from '../../src/languages/en';
import { fr } from '../../src/languages/fr';
import { summaryWordsOf } from '../../src/telling/summary-words';

const figures = Object.fromEntries(measures.map((measure) => [measure, 1])) as Measured;

function drawn(by: string, groups: number, shown: readonly Measure[], total = figures, language = fr) {
  const fields = by.split(',');
  const summary = { by: fields, groups: Array.from({ length: groups }), total } as never;
  return chartOf(summary, shown, { firstKey: 0, firstMeasure: fields.length }, summaryWordsOf(language));
}

describe('the picture of a summary', () => {
  it('stands in columns as time goes, in bars for anything else', () => {
    expect(drawn('period,month', 20, ['lines', 'amountExclTax'])).toMatchObject({
      kind: 'columns',
      categories: { first: 0, count: 2 },
      values: [3],
      rows: 20,
      title: 'Montant HT – Période du marché, Mois',
    });
    expect(drawn('phase', 5, ['lines', 'units', 'unitsDelivered'])).toMatchObject({
      kind: 'bars',
      values: [2, 3],
    });
  });

  it('shows what is ordered beside what is done of it, never two units on one axis', () => {
    const shown: readonly Measure[] = ['lines', 'units', 'daysOrdered', 'daysDone', 'amountExclTax'];
    expect(drawn('lot', 2, shown)?.values).toEqual([5]);
    expect(drawn('lot', 2, shown.slice(0, 4))?.values).toEqual([3, 4]);
    expect(drawn('lot', 2, shown, { ...figures, amountExclTax: null })?.values).toEqual([3, 4]);
  });

  it('is left out for one group, for too many to read, and where nothing is known', () => {
    expect(drawn('lot', 1, ['lines'])).toBeNull();
    expect(drawn('lot', 31, ['lines'])).toBeNull();
    expect(drawn('month', 31, ['lines'])).not.toBeNull();
    expect(drawn('month', 61, ['lines'])).toBeNull();
    expect(drawn('lot', 2, ['unitsRemaining'])).toBeNull();
    expect([drawn('lot', 30, ['lines'])?.kind, drawn('lot,month', 60, ['lines'])?.kind]).toEqual([
      'bars',
      'columns',
    ]);
  });

  it('has an axis in whole euros for amounts only', () => {
    expect(drawn('lot', 2, ['amountExclTax'])?.format).toBe('#,##0\\ "€"');
    expect(drawn('lot', 2, ['units'])).not.toHaveProperty('format');
  });

  it('is told in a sentence of either language', () => {
    expect(drawn('lot', 2, ['amountExclTax'])?.description).toMatch(/^Graphique sous le tableau, en barres/);
    expect(drawn('month', 2, ['amountExclTax'], figures, en)?.description).toMatch(/^Column chart/);
  });
});
