import { Holders } from '../../src/core/checking/holders';

let holders: Holders;
beforeEach(() => {
  holders = new Holders({ '1': ['SA Coachco'], '2': ['DEVCO SAS', 'Alpha', 'Alpha Conseil'] });
});

describe('who holds a lot', () => {
  it('is known of the lots that the settings name, and alone where they name one', () => {
    expect(['1', '2', '3', null].map((lot) => holders.ofLot(lot))).toEqual([
      ['SA Coachco'],
      ['DEVCO SAS', 'Alpha', 'Alpha Conseil'],
      [],
      [],
    ]);
    expect(['1', '2', '3', null].map((lot) => holders.onlyOf(lot))).toEqual(['SA Coachco', null, null, null]);
    expect(['1', '2', '3', null].map((lot) => holders.areKnown(lot))).toEqual([true, true, false, false]);
  });

  it('is any of those named, and anyone where none is', () => {
    const holds = (written: string | null, lot: string) => holders.holdsLot(written, lot);
    expect([holds('Coachco', '1'), holds('DEVCO', '1'), holds(null, '1')]).toEqual([true, false, false]);
    expect([holds('devco', '2'), holds('ALPHA', '2'), holds('COACHCO', '2')]).toEqual([true, true, false]);
    expect([holds('DEVCO', '3'), holds(null, '3')]).toEqual([true, true]);
  });
});

describe('a cell that names a holder', () => {
  const unlike = (one: string, other: string) => holders.keyOf(one) !== holders.keyOf(other);

  it.each([
    ['Béta', 'BETA SARL'],
    ['Béta', 'S.A.S. Beta'],
    ['S.N.C.', 'SNC'],
    ['Dev-Co', 'DEVCO'],
    ['Groupement DEVCO (mandataire), BETA', 'DEVCO SAS'],
    ['Devco S.A.S. / Beta', 'DEVCO'],
    ['Alpha Conseil SA', 'ALPHA CONSEIL'],
    ['Coachco et associés', 'COACHCO'],
  ])('%j is %j', (one, other) => expect(unlike(one, other)).toBe(false));

  it.each([
    ['SA', 'SAS'],
    ['Beta', 'Gamma'],
    ['Salpha', 'Alpha'],
    ['Alpha Conseil', 'Alpha'],
    ['Groupement Alpha Conseil', 'Alpha'],
    ['Beta 1. 2', 'Beta 12'],
    ['Beta. A', 'Betaa B'],
  ])('%j is not %j', (one, other) => expect(unlike(one, other)).toBe(true));

  it.each([
    ['titulaire', true],
    ['Le titulaire du lot 2', true],
    ['the contractor', true],
    ['Devco', true],
    ['coachco sas', true],
    ['Cellule des titulaires', false],
    ['Service du titulaire', false],
    ['DSAF', false],
  ])('%j is one of the holders: %j', (written, isHolder) => expect(holders.isHolder(written)).toBe(isHolder));
});
