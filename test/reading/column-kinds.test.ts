/** What a column of each kind reads in its cells, and which cells look like one. */
import type { CellReading, Column, FieldValue } from '../../src/core/sheet/column';
import {
  dateColumn,
  moneyColumn,
  numberColumn,
  shareColumn,
  textColumn,
  yesNoColumn,
} from '../../src/core/sheet/column-builders';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { agreement } from './sheets';

const definition = {
  field: 'f',
  title: { fr: 'Titre', en: 'Title' },
  headers: ['Autre', ['Vague', 0.4]],
} as const;
const context = (header = 'Titre', date1904 = false) => ({ agreement, date1904, header });
const asText = { remark: 'number-as-text' } as const;

/** Made anew for each test. */
const kinds = () => ({
  text: textColumn(definition),
  lines: textColumn({ ...definition, lines: true }),
  number: numberColumn(definition),
  small: numberColumn({ ...definition, small: true }),
  day: dateColumn(definition),
  money: moneyColumn(definition),
  share: shareColumn(definition),
  yesNo: yesNoColumn(definition),
});

describe('a column', () => {
  it('is known by its field, its titles and the wordings of its own, with their weight', () => {
    const { text, number, day, money, share, yesNo } = kinds();
    expect(text.headers).toEqual([
      { text: 'f', weight: 1 },
      { text: 'Titre', weight: 1 },
      { text: 'Title', weight: 1 },
      { text: 'Autre', weight: 1 },
      { text: 'Vague', weight: 0.4 },
    ]);
    expect([text, number, day, money, share, yesNo].map(({ kind }) => kind)).toEqual([
      'text',
      'number',
      'date',
      'money',
      'share',
      'yes-no',
    ]);
  });

  it.each<[CellValue, keyof ReturnType<typeof kinds>, CellReading<FieldValue>]>([
    [' a\nb ', 'text', { value: 'a b' }],
    [' a\nb ', 'lines', { value: 'a\nb' }],
    ['1,023', 'number', { value: null, problem: 'unreadable-number' }],
    ['1,023', 'small', { value: 1.023, ...asText }],
    [12.345, 'money', { value: 1235 }],
    [-3, 'money', { value: -300 }],
    ['12,34 €', 'money', { value: 1234, ...asText }],
    ['12 %', 'money', { value: null, problem: 'unreadable-number' }],
    ['beaucoup', 'money', { value: null, problem: 'unreadable-number' }],
    ['', 'money', { value: null }],
    [1, 'share', { value: 1 }],
    [1.5, 'share', { value: 0.015 }],
    [100, 'share', { value: 1 }],
    [101, 'share', { value: null, problem: 'unreadable-number' }],
    ['100 %', 'share', { value: 1, ...asText }],
    ['150 %', 'share', { value: null, problem: 'unreadable-number' }],
    [0, 'share', { value: 0 }],
    [-0.5, 'share', { value: null, problem: 'unreadable-number' }],
    ['mi-temps', 'share', { value: null, problem: 'unreadable-number' }],
    ['0,125', 'share', { value: 0.125, ...asText }],
    ['12,345', 'share', { value: 0.12345, ...asText }],
    ['oui', 'yesNo', { value: true }],
  ])('reads %j in a column of kind %s', (cell, kind, reading) => {
    expect(kinds()[kind].read(cell, context())).toEqual(reading);
  });

  it('of amounts reads thousands and millions where its header says so, column after column', () => {
    const { money } = kinds();
    const read = (cell: CellValue, header: string) => money.read(cell, context(header)).value;
    const headers = ['Montant (K€)', 'Montant', 'Montant (M€)', 'Montant (M€)'];
    expect(headers.map((header) => read(1.5, header))).toEqual([150_000, 150, 150_000_000, 150_000_000]);
    expect(headers.map((header) => read('1,5', header))).toEqual([150_000, 150, 150_000_000, 150_000_000]);
    expect(headers.map((header) => read('1,5 K€', header))).toEqual([150_000, 150_000, 150_000, 150_000]);
  });

  it('says at once what a number is read as, as reading the cell does', () => {
    const { text, number, day, money, share, yesNo } = kinds();
    const cells = [0, 3, -3, 1.005, 42744, 42744.5, 1e15, Infinity];
    for (const column of [number, day, money])
      for (const cell of cells) {
        const reading = column.read(cell, context('Montant (K€)'));
        expect([column.kind, cell, column.ofNumber?.(cell, context('Montant (K€)'))]).toEqual([
          column.kind,
          cell,
          reading.value,
        ]);
      }
    expect([text.ofNumber, share.ofNumber, yesNo.ofNumber]).toEqual([undefined, undefined, undefined]);
    expect(money.ofNumber?.(Infinity, context())).toBeNull();
  });

  it('looks right in the share of its cells that can be read, blank ones left out', () => {
    const { text, number, day } = kinds();
    const look = (column: Column, ...cells: CellValue[]) => column.looksRight?.(cells, context());
    expect(look(number, 1, 'x', null, '-', 2, 'y')).toBe(0.5);
    expect(look(number)).toBe(1);
    expect(look(number, null, '-')).toBe(1);
    expect(look(number, 'x')).toBe(0);
    expect(look(day, 42744, 3)).toBe(0.5);
    expect(text.looksRight).toBeUndefined();
    expect(look(textColumn({ ...definition, looksRight: () => 0.7 }), 'x')).toBe(0.7);
    expect(look(numberColumn({ ...definition, looksRight: () => 0.7 }), 1)).toBe(0.7);
  });
});

describe('a day at once', () => {
  const plain = (cell: number, date1904 = false) => kinds().day.ofNumber?.(cell, context('Titre', date1904));

  it('is that of its serial, from 1990 to 2100, the hour left out', () => {
    // 1 January 1990 and 31 December 2100.
    expect([plain(32_874), plain(32_873), plain(73_415), plain(73_416)]).toEqual([
      32_874,
      null,
      73_415,
      null,
    ]);
    expect([plain(42_744.75), plain(32_874.5)]).toEqual([42_744, 32_874]);
  });

  it('is left to the reading where days are counted from 1904', () => {
    expect(plain(42_744, true)).toBeNull();
  });
});
