import { frenchFormula } from '../../src/languages/formula-spelling';

describe('a formula or a result, as a French Excel spells it', () => {
  it.each([
    ['UO_COST("UO-L2.2.2", 0.5, BPU)', 'UO_COST("UO-L2.2.2"; 0,5; BPU)'],
    ['-6.5', '-6,5'],
    ['2.5*1.25', '2,5*1,25'],
    ['#VALUE!', '#VALEUR!'],
    ['NONRENEWAL_DEADLINE("2016-11-14", 2, true)', 'NONRENEWAL_DEADLINE("2016-11-14"; 2; VRAI)'],
    ['IF(A1, FALSE, "true, 1.5")', 'IF(A1; FAUX; "true, 1.5")'],
    ['{"Lot","Phase";2,0;1.5,2}', '{"Lot"."Phase";2.0;1,5.2}'],
    // The points of a code or of an article are no decimal point.
    ['UO-L1.2', 'UO-L1.2'],
    ['UO-L2.2.2', 'UO-L2.2.2'],
    ['UO 1.3.2', 'UO 1.3.2'],
    ['CCTP §4.3.4', 'CCTP §4.3.4'],
    ['CCTP §4.3', 'CCTP §4.3'],
  ])('%s', (text, spelled) => expect(frenchFormula(text)).toBe(spelled));
});
