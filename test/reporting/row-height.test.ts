import { linesOf, rowHeight } from '../../src/core/reporting/row-height';

it.each([
  ['', 10, 1],
  ['dix signes', 10, 1],
  ['onze signes', 10, 2],
  ['un deux trois', 7, 2],
  ['un\ndeux\n\ntrois', 10, 4],
  // A word longer than the column is broken.
  ['abcdefghijklmnopqrst', 10, 2],
  ['abcdefghijklmnopqrstu', 10, 3],
  ['un abcdefghijklmno', 10, 3],
  ['abcdefghijklmno un', 10, 2],
  ['abcdefghijklmnopqrst un', 10, 3],
  ['abcdefghij un', 10, 2],
])('%j takes, in a column of %d characters, %d lines', (text, width, lines) =>
  expect(linesOf(text, width)).toBe(lines),
);

describe('the height of a row', () => {
  const wrapped = { title: 'a', width: 10, wrapped: true };
  const plain = { title: 'b', width: 10 };

  it('is that of its longest wrapped text, and left alone where one line is enough', () => {
    expect(rowHeight(['onze signes', 'un deux trois quatre cinq'], [wrapped, wrapped])).toBe(60);
    expect(rowHeight(['onze signes', 'un deux trois quatre cinq'], [wrapped, plain])).toBe(30);
    expect(rowHeight(['un', 'un deux trois quatre cinq'], [wrapped, plain])).toBeNull();
    expect(rowHeight([12_345_678_901, null, { day: 43_000 }], [wrapped, wrapped, wrapped])).toBeNull();
    expect(rowHeight([], [])).toBeNull();
    expect(rowHeight(['au-delà des colonnes de la table'], [])).toBeNull();
  });

  it('is no more than Excel gives a row', () => {
    expect(rowHeight(['un\n'.repeat(26)], [wrapped])).toBe(405);
    expect(rowHeight(['un\n'.repeat(27)], [wrapped])).toBe(409);
  });
});
