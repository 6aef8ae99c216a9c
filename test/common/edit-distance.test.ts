import fc from 'fast-check';
import { editDistance } from '../../src/core/edit-distance';

it.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', '', 3],
  ['', 'ab', 2],
  ['montant', 'montants', 1],
  ['numero', 'numméro', 2],
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 2],
  ['flaw', 'lawn', 2],
])('from %j to %j: %d signs to add, drop or change', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

it('is a distance: no way round is shorter', () => {
  const text = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});
