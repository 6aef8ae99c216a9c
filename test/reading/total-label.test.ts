import { totalLabel } from '../../src/core/orders/total-label';

describe('what a text says of a total', () => {
  it.each<[string, 'total' | 'subtotal']>([
    ['Total', 'total'],
    ['Totaux', 'total'],
    ['TOTAL GÉNÉRAL HT', 'total'],
    ['Total 2016', 'total'],
    ['Total des commandes du lot 2', 'total'],
    ['Montant total', 'total'],
    ['Grand total 2017', 'total'],
    ['Cumul annuel', 'total'],
    ['Sum', 'total'],
    ['Sous-total', 'subtotal'],
    ['Sous-totaux', 'subtotal'],
    ['Sub-total 2016', 'subtotal'],
    ['S/Total lot 2', 'subtotal'],
    ['Subtotal', 'subtotal'],
    ['Subtotal 2016', 'subtotal'],
    ['À reporter', 'subtotal'],
    ['À reporter sur Alpha', 'subtotal'],
  ])('%s: a %s of no name', (text, kind) => {
    expect(totalLabel(text)).toEqual({ kind, named: false });
  });

  it.each<[string, 'total' | 'subtotal']>([
    ['Total Alpha', 'total'],
    ['Total général Alpha', 'total'],
    ['Total 2016a', 'total'],
    ['Total a2016', 'total'],
    ['Montant total Alpha', 'total'],
    ['Grand total Alpha', 'total'],
    ['Sous-total Alpha', 'subtotal'],
    ['S/total lot Alpha', 'subtotal'],
    ['Subtotal Alpha', 'subtotal'],
    ['TVA 20 %', 'total'],
    ['dont TVA (5,5 %)', 'total'],
    ['Montant TTC', 'total'],
    ['Net à payer', 'total'],
    ['Restant dû', 'total'],
  ])('%s: a %s, or something else by that name', (text, kind) => {
    expect(totalLabel(text)).toEqual({ kind, named: true });
  });

  it.each([
    '',
    'Totalement',
    'BC total',
    'Sous-traitance',
    'Sous-totalité',
    'Sous subtotal',
    'À suivre',
    'Compte à reporter',
    'Ne reporter',
    'Grand projet',
    'Montant HT',
    'Petit total',
    'TVA en ligne',
    'Payer en ligne',
  ])('%j: none', (text) => {
    expect(totalLabel(text)).toBeNull();
  });

  it('is not looked for in whole sentences', () => {
    expect(totalLabel(`Total ${'x'.repeat(74)}`)).not.toBeNull();
    expect(totalLabel(`Total ${'x'.repeat(75)}`)).toBeNull();
  });
});
