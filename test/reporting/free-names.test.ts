import fc from 'fast-check';
import { freeSheetName, freeTableName } from '../../src/core/reporting/free-names';

describe('the name of a sheet of ours', () => {
  it.each([
    ['Constats', [], 'Constats'],
    ['Constats', ['constats'], 'Constats (2)'],
    ['Constats', ['Constats', 'CONSTATS (2)'], 'Constats (3)'],
    ['Suivi [lot 1] : a/b?', [], 'Suivi lot 1 a b'],
    ["'Suivi'", [], 'Suivi'],
    ["' 'Suivi' '", [], 'Suivi'],
    [`${'x'.repeat(30)}'abc`, [], 'x'.repeat(30)],
    [`${'x'.repeat(26)} yyyyyy`, [`${'x'.repeat(26)} yyyy`], `${'x'.repeat(26)} (2)`],
    ['Historique', [], 'Historique (2)'],
    ['///', [], 'Bordereau'],
    ['x'.repeat(40), ['x'.repeat(31)], `${'x'.repeat(27)} (2)`],
  ])('%j beside %j is %j', (wanted, taken, name) => expect(freeSheetName(wanted, taken)).toBe(name));

  it('is legal and free whatever is wanted and taken', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(fc.string()), (wanted, others) => {
        const taken = [wanted, wanted.slice(0, 31), ...others];
        const name = freeSheetName(wanted, taken);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
        expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
      }),
    );
  });
});

describe('the name of a table of ours', () => {
  it('is free among tables and defined names, whatever their case', () => {
    expect(freeTableName('BordereauFindings', [])).toBe('BordereauFindings');
    expect(freeTableName('T'.repeat(300), ['t'.repeat(250)])).toBe(`${'T'.repeat(250)}2`);
    expect(freeTableName('BordereauFindings', ['bordereaufindings', 'BordereauFindings2'])).toBe(
      'BordereauFindings3',
    );
  });
});
