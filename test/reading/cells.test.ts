import fc from 'fast-check';
import { isoOfSerial, serialOf } from '../../src/core/calendar/serial';
import { readDate } from '../../src/core/sheet/read-date';
import { readNumber, type Counted } from '../../src/core/sheet/read-number';
import { readText } from '../../src/core/sheet/read-text';
import { readYesNo } from '../../src/core/sheet/read-yes-no';
import { columnOf, agreement } from './sheets';

const calendar = { date1904: false };

describe('reading a number', () => {
  it.each([
    ['1 234,56', 1234.56],
    ['1\u00a0234,56', 1234.56],
    ['1\u202f234,56', 1234.56],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1.234.567', 1234567],
    ['1 234 567', 1234567],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0,125', 0.125],
    [',5', 0.5],
    ['12,5 %', 0.125],
    ['12,5\u00a0%', 0.125],
    ['(100)', -100],
    ['100-', -100],
    ['-100', -100],
    ['− 100', -100],
    ['+5', 5],
    ['100 €', 100],
    ['€ 100', 100],
    ['1 234,50 € HT', 1234.5],
    ['48 K€', 48000],
    ['1,2 M€', 1200000],
    ['60 j/h', 60],
    ['60 jours', 60],
    ['2 UO', 2],
    ['48000.00', 48000],
    ['½', 0.5],
    ['2½ j', 2.5],
    ['0,5 j', 0.5],
    ['1/2 journée', 0.5],
    ['demi-journée', 0.5],
    ['3 demi-journées', 1.5],
    [' 12,5 ', 12.5],
    ['1  234', 1234],
    ['12.345,6', 12345.6],
    ['12,345.6', 12345.6],
    ['1.234.567,8', 1234567.8],
    ['1,234,567.8', 1234567.8],
    ['12.345.678', 12345678],
    ['12,345,678', 12345678],
    ['1234,567', 1234.567],
    ['1,2345', 1.2345],
    ['100€', 100],
    ['€100', 100],
    ['100 euro', 100],
    ['100 €HT', 100],
    ['48 K €', 48000],
    ['( 100 )', -100],
    ['- 12 %', -0.12],
    ['(12) %', -0.12],
    [' ½ ', 0.5],
    [`1${' '.repeat(96)}234`, 1234],
  ])('reads %j as %d and tells it is text', (cell, value) => {
    expect(readNumber(cell)).toEqual({ value, remark: 'number-as-text' });
  });

  it('reads a number as it is', () => {
    expect(readNumber(0)).toEqual({ value: 0 });
    expect(readNumber(-12.5)).toEqual({ value: -12.5 });
  });

  it.each([
    '1.234',
    '1,234',
    '12,345',
    'deux',
    '1 23',
    '12 34,5',
    '1..2',
    '--5',
    '1e5',
    'n° 2',
    '(',
    '%',
    '2017-01-09',
    ...['1234 567', '1 234 56', '1234.567,8', '1.234,56,7', '1234,567.8', '1,234.5.6'],
    ...['1234.567.890', '1.234.567.8', '1234,567,890', '1,234,567,8', '1,2,3'],
    ...['100 €50', '5€50', '% 50', '50 % 5', '5(100)', '(100)5', '5-100', '1\n100-', '-5\n6'],
    `1${' '.repeat(97)}234`,
  ])('refuses %j', (cell) => {
    expect(readNumber(cell).value).toBeNull();
    expect(readNumber(cell).problem).toBeDefined();
  });

  it.each([null, '', '  ', '\u00a0', '-', '–', 'n/a', 's.o.', 'sans objet'])(
    'takes %j for a blank',
    (cell) => {
      expect(readNumber(cell)).toEqual({ value: null });
    },
  );

  it.each([
    ['2 ou 3', 'two-values'],
    ['2 + 1', 'two-values'],
    ['2+1', 'two-values'],
    ['5 / 10', 'two-values'],
    ['1/2', 'two-values'],
    ['500 $', 'mixed-currency'],
    ['£12', 'mixed-currency'],
    ['#DIV/0!', 'error-value'],
    [true, 'unreadable-number'],
    [NaN, 'unreadable-number'],
  ] as const)('tells %j: %s', (cell, problem) => {
    expect(readNumber(cell)).toEqual({ value: null, problem });
  });

  it.each([
    ['2½', { value: 2.5, remark: 'number-as-text' }],
    ['2½ j', { value: null, problem: 'unreadable-number' }],
    ['3 demi-journées', { value: null, problem: 'unreadable-number' }],
    ['60 j', { value: null, problem: 'unreadable-number' }],
    ['60 €', { value: 60, remark: 'number-as-text' }],
  ] as const)('takes %j for no amount unless it may be one', (cell, reading) =>
    expect(readNumber(cell, { of: ['euro'] })).toEqual(reading),
  );

  it.each<[Counted, readonly string[], string]>([
    [
      'day',
      [
        ...['5j', '5 j', '5jours', '5 jour', '5 journée', '5 journées', '5 day', '5 days'],
        ...['5 jh', '5 j h', '5 J.H.', '5 j/h', '5 j / h', '5 h/j', '5 h / j'],
        ...['5 jours-hommes', '5 jours hommes', '5 jours-homme', '5 jourhomme', '5 jours/homme'],
      ],
      'jour 5',
    ],
    ['hour', ['5h', '5 h', '5heures', '5 heure', '5 hour', '5 hours'], 'heure 5'],
    ['week', ['5semaines', '5 semaine', '5 sem', '5 sem.', '5 week', '5 weeks'], 'semaine 5'],
    ['month', ['5mois', '5 mois', '5 month', '5 months'], 'mois 5'],
    ['year', ['5ans', '5 an', '5 année', '5 années', '5 year', '5 years'], 'année 5'],
    ['unit', ['5UO', '5 uo', '5 unité', '5 unités', '5 unit', '5 units'], 'UO 5'],
    ['start-up', ['5startups', '5 start-up', '5 startup', '5 start-ups'], 'start-up 5'],
    ['euro', ['5HT', '5 HT', '5 TTC'], 'HT 5'],
  ])('reads what is counted in %s as such only, and takes no rank for a number', (counted, texts, rank) => {
    const other = counted === 'hundredth' ? 'day' : 'hundredth';
    for (const text of texts) {
      expect([text, readNumber(text, { of: [counted] }).value]).toEqual([text, 5]);
      expect([text, readNumber(text, { of: [other] }).value]).toEqual([text, null]);
    }
    expect(readNumber(rank)).toEqual({ value: null, problem: 'unreadable-number' });
  });

  it.each<[string, number | null]>([
    ['12½', 12.5],
    ['2 ½', 2.5],
    ['¼ jour', 0.25],
    ['¾ journée', 0.75],
    ['1/2j', 0.5],
    ['1/2 jour', 0.5],
    ['12 demi-journées', 6],
    ['une demi journée', 0.5],
    ['2 demijournées', 1],
    ['-2½', null],
    ['½ mois', null],
    ['2 1/2 j', null],
    ['1/2 jour ou 1', null],
    ['2,5 demi-journées', null],
    ['demi-journée 2', null],
  ])('reads the halves and quarters of %j as %p', (text, value) => {
    expect(readNumber(text).value).toBe(value);
  });

  it('reads what French typography writes', () => {
    const french = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        expect(readNumber(french.format(cents / 100)).value).toBe(cents / 100 + 0);
      }),
    );
  });

  it('never throws and never gives a value that is no number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { value } = readNumber(text);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('reading a day', () => {
  it.each([
    ['09/01/2017', '2017-01-09'],
    ['9/1/2017', '2017-01-09'],
    ['09.01.2017', '2017-01-09'],
    ['09-01-2017', '2017-01-09'],
    ['2017-01-09', '2017-01-09'],
    ['2017-01-09T10:30:00', '2017-01-09'],
    ['09/01/2017 00:00', '2017-01-09'],
    ['lundi 9 janvier 2017', '2017-01-09'],
    ['1er mars 2017', '2017-03-01'],
    ['9 févr. 2017', '2017-02-09'],
    ['10-avr-17', '2017-04-10'],
    ['1er août 89', '2089-08-01'],
    ['9-Jan-05', '2005-01-09'],
    ['29/02/2016', '2016-02-29'],
    ['20170109', '2017-01-09'],
    [' 09/01/2017\u00a0', '2017-01-09'],
    ['42744', '2017-01-09'],
    ['2017-01-09 (Matin)', '2017-01-09'],
    ['09/01/2017 après-midi', '2017-01-09'],
    ['09/01/2017 (PM)', '2017-01-09'],
    ['9  1\u00a0 2017', '2017-01-09'],
    ['31/12/2100', '2100-12-31'],
    ['01/01/1990', '1990-01-01'],
    [`9${'-'.repeat(87)}janvier 2017`, '2017-01-09'],
  ])('reads %j as %s and tells it is text', (cell, iso) => {
    const reading = readDate(cell, calendar);
    expect(reading.value === null ? null : isoOfSerial(reading.value)).toBe(iso);
    expect(reading.remark).toBe('number-as-text');
  });

  it.each([
    ['31/02/2017', 'unreadable-date'],
    ['29/02/2017', 'unreadable-date'],
    ['04/23/2017', 'unreadable-date'],
    ['à définir', 'unreadable-date'],
    ['2017', 'unreadable-date'],
    ['T1 2017', 'unreadable-date'],
    ['09/01/17', 'ambiguous-date'],
    ['9-1-17', 'ambiguous-date'],
    ['mars 2017', 'ambiguous-date'],
    ['9 janvier', 'ambiguous-date'],
    ['du 09/01/2017 au 08/04/2017', 'two-values'],
    ['09/01/2017\n10/01/2017', 'two-values'],
    ['01/01/1917', 'implausible-date'],
    ['01/01/2117', 'implausible-date'],
    [2017, 'implausible-date'],
    [0, 'implausible-date'],
    [-3, 'implausible-date'],
    [1e9, 'implausible-date'],
    ['#VALUE!', 'error-value'],
    [true, 'unreadable-date'],
    ['2017-02-31', 'unreadable-date'],
    ['20171301', 'unreadable-date'],
    ['31 février 2017', 'unreadable-date'],
    ['le 9 janvier 2017', 'unreadable-date'],
    ['le 2017-01-09', 'unreadable-date'],
    ['2017-01-09 env.', 'unreadable-date'],
    ['le 09/01/2017', 'unreadable-date'],
    ['09/01/2017 env.', 'unreadable-date'],
    ['le 09/01/17', 'unreadable-date'],
    ['09/01/17 env.', 'unreadable-date'],
    ['42744 x', 'unreadable-date'],
    ['x42744', 'unreadable-date'],
    ['x9 janvier 2017', 'unreadable-date'],
    ['9x janvier 2017', 'unreadable-date'],
    ['9 janvier 20171', 'unreadable-date'],
    ['9 9 janvier 2017', 'unreadable-date'],
    ['x 9 janvier', 'unreadable-date'],
    ['x9 janvier', 'unreadable-date'],
    ['9x janvier', 'unreadable-date'],
    ['9 janvier 90', 'ambiguous-date'],
    ['9-17 janvier', 'ambiguous-date'],
    ['janvier 9 17', 'ambiguous-date'],
    ['janvier 17', 'ambiguous-date'],
    ['31-avr-17', 'unreadable-date'],
    ['le 9 janvier 17', 'unreadable-date'],
    ['janvier', 'ambiguous-date'],
    [201701091, 'implausible-date'],
    [120170109, 'implausible-date'],
    ['01/01/2101', 'implausible-date'],
    ['31/12/1989', 'implausible-date'],
    [`9${'-'.repeat(88)}janvier 2017`, 'unreadable-date'],
    ['9 janvier 2017 10 h', 'unreadable-date'],
    [`9 janvier 2017${' '.repeat(3)}${'x'.repeat(200)}`, 'unreadable-date'],
  ] as const)('does not read %j: %s', (cell, problem) => {
    expect(readDate(cell, calendar)).toEqual({ value: null, problem });
  });

  it.each([null, '', '\u00a0', '-', 'sans objet'])('takes %j for a blank', (cell) => {
    expect(readDate(cell, calendar)).toEqual({ value: null });
  });

  it('leaves the time of day out', () => {
    expect(readDate(42744.75, calendar)).toEqual({ value: 42744 });
  });

  it('reads a day written as one number', () => {
    expect(readDate(20170109, calendar)).toEqual({ value: 42744 });
  });

  it('counts from 1904 where the workbook does', () => {
    expect(readDate(42744 - 1462, { date1904: true })).toEqual({ value: 42744 });
    expect(readDate('09/01/2017', { date1904: true }).value).toBe(42744);
  });

  it('reads any day of the calendar the same in every form', () => {
    fc.assert(
      fc.property(fc.integer({ min: serialOf(1990, 1, 1), max: serialOf(2100, 12, 31) }), (serial) => {
        const iso = isoOfSerial(serial);
        const french = iso.split('-').reverse().join('/');
        expect([serial, iso, french].map((cell) => readDate(cell, calendar).value)).toEqual([
          serial,
          serial,
          serial,
        ]);
      }),
    );
  });
});

describe('reading text', () => {
  it('keeps zeros and every figure', () => {
    expect(readText('0012').value).toBe('0012');
    expect(readText(12).value).toBe('12');
    expect(readText(1300012345678).value).toBe('1300012345678');
    expect(readText(1.5).value).toBe('1.5');
  });

  it('tells an error of Excel, and takes no other text for one', () => {
    expect(readText(' #REF! ')).toEqual({ value: null, problem: 'error-value' });
    expect(readText('C# avancé')).toEqual({ value: 'C# avancé' });
    expect(readText('#1')).toEqual({ value: '#1' });
  });

  it('puts it on one line, unless lines separate items', () => {
    expect(readText('a\r\n b').value).toBe('a b');
    expect(readText('a\nb', { lines: true }).value).toBe('a\nb');
  });
});

describe('reading yes or no', () => {
  it.each(['oui', 'OUI', 'x', 'X', '✓', '✔️', 'vrai', 'VRAI', true, 1, 'o'])('takes %j for a yes', (cell) => {
    expect(readYesNo(cell)).toEqual({ value: true });
  });
  it.each(['non', 'faux', false, 0, 'N', '☐', 'Aucune', 'néant'])('takes %j for a no', (cell) => {
    expect(readYesNo(cell)).toEqual({ value: false });
  });
  it.each([null, '', ' ', '-', 'n/a'])('takes %j for a blank', (cell) => {
    expect(readYesNo(cell)).toEqual({ value: null });
  });
  it('looks past spaces, and tells an error of Excel', () => {
    expect(readYesNo(' ✓ ')).toEqual({ value: true });
    expect(readYesNo(' ❌ ')).toEqual({ value: false });
    expect(readYesNo(' #N/A ')).toEqual({ value: null, problem: 'error-value' });
  });
  it('takes what is unclear for neither', () => {
    expect(readYesNo('peut-être')).toEqual({ value: null, unclear: true });
  });
});

describe('reading money and shares', () => {
  const context = (header: string) => ({ agreement, date1904: false, header });

  it('reads cents, and thousands where the header says so', () => {
    expect(columnOf('amount_ht').read(1.005, context('Montant HT')).value).toBe(101);
    expect(columnOf('amount_ht').read(48.5, context('Montant HT (K€)')).value).toBe(4_850_000);
    expect(columnOf('amount_ht').read('48,5', context('Montant HT en k€')).value).toBe(4_850_000);
    expect(columnOf('amount_ht').read('48,5 K€', context('Montant HT (K€)')).value).toBe(4_850_000);
    expect(columnOf('amount_ht').read(1.2, context('Montant HT (M€)')).value).toBe(120_000_000);
  });

  it('reads a share written as a percentage, a number of hundredths or a fraction', () => {
    const share = (cell: string | number) => columnOf('po_pct').read(cell, context('% RP')).value;
    expect([share(80), share('80 %'), share('0,8'), share(0.8)]).toEqual([0.8, 0.8, 0.8, 0.8]);
    expect([share('0,5 %'), share('100 %')]).toEqual([0.005, 1]);
    expect(share('150 %')).toBeNull();
    expect(share(-1)).toBeNull();
  });
});
