import { inFigures } from '../../src/core/agreement/numerals';

describe('the number of a lot or a phase', () => {
  it.each([
    ['i', '1'],
    ['un', '1'],
    ['ii', '2'],
    ['deux', '2'],
    ['v', '5'],
    ['cinq', '5'],
    ['2e', '2'],
    ['2eme', '2'],
    ['02', '2'],
    ['0012', '12'],
    ['12e', '12'],
    ['0', '0'],
  ])('%j is %j', (written, figures) => expect(inFigures(written)).toBe(figures));

  it.each(['vi', 'a02', '02bis', 'design', ''])('%j is a word like any other', (word) =>
    expect(inFigures(word)).toBe(word),
  );
});
