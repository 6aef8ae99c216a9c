import { isBlank, isEmpty, isToCome } from '../../src/core/sheet/blank';

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

  it.each([0, false, 'non', 'Nantes', '- 1', 'sans', 'x', '?', '…'])(
    'that holds %j says something',
    (cell) => {
      expect(isBlank(cell)).toBe(false);
      expect(isEmpty(cell)).toBe(false);
    },
  );

  it('that holds a dash is not empty, one without a sign is', () => {
    expect(['-', 'n/a'].map((cell) => isEmpty(cell))).toEqual([false, false]);
    expect([null, undefined, '', ' \u00a0\n'].map((cell) => isEmpty(cell))).toEqual([true, true, true, true]);
  });
});

describe('a text', () => {
  it.each([
    ...['à compléter', '[A définir]', 'À préciser.', 'à venir', 'A RENSEIGNER', 'TBD', 'tbc', 'xxx', 'XXXX'],
    ...[
      'N/C',
      'n.c.',
      'Aucun besoin identifié',
      'aucun',
      'Aucune',
      'non défini',
      'Non renseignée',
      '?',
      ' ?? ',
      '…',
    ],
  ])('%j holds the place of another', (text) => expect(isToCome(text)).toBe(true));

  it.each([
    ...['NC', 'XX', 'A. Mercier', 'À découvrir', 'Aucun designer en interne', 'Non-conformité', 'A'],
    ...['à définir : parcours', 'Besoin identifié', 'BC à compléter', '2', 'TBDB', 'Non', ''],
  ])('%j says something', (text) => expect(isToCome(text)).toBe(false));
});
