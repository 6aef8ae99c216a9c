import { isBlank, isEmpty } from '../../src/core/sheet/blank';

describe('a cell', () => {
  it.each([
    null,
    '',
    ' ',
    '\u00a0\n',
    '-',
    '—',
    ' / ',
    '...',
    'N/A',
    'na',
    's.o.',
    ' Sans objet ',
    'néant',
    'neant',
  ])('that holds %j says nothing', (cell) => expect(isBlank(cell)).toBe(true));

  it.each([0, false, 'non', 'Nantes', '- 1', 'sans', 'x'])('that holds %j says something', (cell) => {
    expect(isBlank(cell)).toBe(false);
    expect(isEmpty(cell)).toBe(false);
  });

  it('that holds a dash is not empty, one without a sign is', () => {
    expect(['-', 'n/a'].map((cell) => isEmpty(cell))).toEqual([false, false]);
    expect([null, undefined, '', ' \u00a0\n'].map((cell) => isEmpty(cell))).toEqual([true, true, true, true]);
  });
});
