import { asEntered, isStuck, usesOurFunctions } from '../../src/core/own-formulas';

describe('our functions in a formula', () => {
  it.each([
    ['=MARCHE.UO_COST(B2,1)', true],
    ['=1+marche.uo_cost(B2,1)', true],
    ['=_xldudf_MARCHE_UO_COST(B2,1)', true],
    ['=SUM(B2)', false],
    ['="MARCHE.UO_COST(B2)"', false],
    ['="a""MARCHE.UO_COST"', false],
    ['=SOUS_MARCHE.UO_COST(B2)', false],
    ['=X.MARCHE.UO_COST(B2)', false],
    ['MARCHE.UO_COST(B2,1)', false],
    ['=MARCHE.1', false],
    [42, false],
  ])('%j: %s', (formula, uses) => expect(usesOurFunctions(formula)).toBe(uses));

  it('go back to the name by which they are entered, not inside a text', () => {
    expect(asEntered('=_xldudf_MARCHE_UO_COST(B2)&"_xldudf_MARCHE_UO_COST"&_XLDUDF_MARCHE_UO_LOT(B2)')).toBe(
      '=MARCHE.UO_COST(B2)&"_xldudf_MARCHE_UO_COST"&MARCHE.UO_LOT(B2)',
    );
  });

  it.each([
    ['=MARCHE.UO_LOT(B2)', '#NAME?', true],
    ['=MARCHE.UO_LOT(B2)', '2', false],
    ['=_xldudf_MARCHE_UO_LOT(B2)', 2, true],
    ['=AUTRE.UO_LOT(B2)', '#NAME?', false],
  ])('%s that shows %j is stuck: %s', (formula, value, stuck) => expect(isStuck(formula, value)).toBe(stuck));
});
