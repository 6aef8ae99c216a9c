/** Which heading each column takes, on a catalogue of a few columns. */
import type { Column } from '../../src/core/sheet/column';
import { moneyColumn, numberColumn, textColumn } from '../../src/core/sheet/column-builders';
import { bestMatches, columnsNamed, wordingsOf, type Heading } from '../../src/core/sheet/header-match';
import { mapColumns, namedFields, type MappingRequest } from '../../src/core/sheet/map-columns';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { agreement } from './sheets';

const titled = (fr: string, en: string) => ({ title: { fr, en } });
const order = textColumn({ field: 'order_no', ...titled('N° BC', 'Order number'), headers: ['Commande'] });
const quantity = numberColumn({
  field: 'qty',
  ...titled('Quantité', 'Quantity'),
  headers: [
    ['Nombre', 0.8],
    ['UO', 0.5],
  ],
});
const unit = textColumn({
  field: 'uo_code',
  ...titled('Code UO', 'Unit of work'),
  headers: [['UO', 0.9]],
  recognition: 'anchor',
  looksRight: (samples) => samples.filter((cell) => cell === 'UO-1').length / Math.max(samples.length, 1),
});
const place = textColumn({
  field: 'place',
  ...titled('Lieu', 'Place'),
  headers: [
    ['Adresse', 0.95],
    ['Site', 0.5],
    ['Site', 0.9],
    ['Site', 0.2],
  ],
});
const columns: readonly Column[] = [order, quantity, unit, place];

function heading(
  index: number,
  header: string,
  cells: readonly CellValue[] = ['x'],
  ...above: string[]
): Heading {
  return { index, header, wordings: [...above, header], samples: () => cells };
}

function request(more: Partial<MappingRequest> = {}): MappingRequest {
  return { columns, mapping: {}, context: { agreement, date1904: false }, ...more };
}

function mapped(headings: readonly Heading[], more: Partial<MappingRequest> = {}) {
  const { matches, rivals, ignored, score } = mapColumns(headings, request(more));
  return {
    matches: matches.map((match) => `${match.heading.index} ${match.column.field}`),
    rivals: rivals.map((match) => `${match.heading.index} ${match.column.field}`),
    ignored: ignored.map(({ index }) => index),
    score,
  };
}

describe('what a wording names', () => {
  it('is known with its greatest weight, by the first wording that names anything', () => {
    const named = (...keys: string[]) =>
      columnsNamed(keys, columns).map(({ column, weight }) => [column.field, weight]);
    expect(named('site')).toEqual([['place', 0.9]]);
    expect(named('uo')).toEqual([
      ['qty', 0.5],
      ['uo_code', 0.9],
    ]);
    expect(named('rien', 'nb', 'site')).toEqual([['qty', 0.8]]);
    expect(named('rien')).toEqual([]);
    expect(named()).toEqual([]);
    expect(wordingsOf(columns)).toBe(wordingsOf(columns));
  });

  it('goes to one heading, and each heading to one column', () => {
    const [left, right] = [heading(1, 'UO'), heading(2, 'UO')];
    const all = [
      { heading: left, column: unit, score: 0.9 },
      { heading: right, column: unit, score: 0.9 },
      { heading: left, column: quantity, score: 0.5 },
      { heading: right, column: quantity, score: 0.5 },
    ];
    const { matches, takenFields, takenHeadings } = bestMatches(all);
    expect(matches).toEqual([all[0], all[3]]);
    expect([...takenFields]).toEqual([
      ['uo_code', all[0]],
      ['qty', all[3]],
    ]);
    expect([...takenHeadings]).toEqual([left, right]);
  });
});

describe('the columns of a sheet', () => {
  it('are those its headers name, from left to right', () => {
    const found = mapped([heading(3, 'Quantité', [1]), heading(4, 'Remarque'), heading(7, 'Commande')]);
    expect(found).toEqual({ matches: ['3 qty', '7 order_no'], rivals: [], ignored: [], score: 2 });
    expect(mapped([heading(1, 'Site'), heading(2, 'Quantité')]).matches).toEqual(['1 place', '2 qty']);
  });

  it('are known by the heading above a header before the header alone', () => {
    expect(mapped([heading(1, 'Lieu', ['x'], 'Nombre')]).matches).toEqual([]);
    expect(mapped([heading(1, 'Lieu', ['x'], 'Autre')]).matches).toEqual(['1 place']);
  });

  it('that another could be meant by are known by their cells', () => {
    const found = (cells: readonly CellValue[]) => mapped([heading(1, 'Nombre', cells)]);
    expect(found([1, 2]).score).toBe(0.8);
    expect(found([1, 'x']).score).toBe(0.4);
    // Three in ten are enough, fewer are not.
    expect(found([1, 1, 1, ...Array<string>(7).fill('x')]).matches).toEqual(['1 qty']);
    expect(found([1, 1, ...Array<string>(8).fill('x')]).matches).toEqual([]);
    // A column of text holds anything.
    expect(mapped([heading(1, 'Site', [1])]).score).toBe(0.9);
  });

  it('need no cells that look right where nothing else is meant by the header', () => {
    expect(mapped([heading(1, 'Quantité', ['x'])]).score).toBe(1);
  });

  it('are no amounts for two letters that stand for names', () => {
    const paid = moneyColumn({
      field: 'cp',
      ...titled('Crédits de paiement', 'Paid'),
      headers: ['CP', 'Payé'],
    });
    const named = (cells: readonly CellValue[], others: readonly Heading[] = []) =>
      mapColumns([heading(1, 'CP', cells), ...others], request({ columns: [paid] })).matches.map(
        (match) => match.heading.header,
      );
    expect(named(['A. Martin', 'C. Petit'])).toEqual([]);
    expect(named(['A. Martin', 'C. Petit'], [heading(2, 'Payé', [12])])).toEqual(['Payé']);
    expect(named(['à définir'])).toEqual(['CP']);
    expect(named(['à définir', '8 200 €'])).toEqual(['CP']);
    expect(named([12000, '8 200 €'])).toEqual(['CP']);
  });

  it('are the unit of work as soon as one cell looks it, and not without one', () => {
    const few = ['UO-1', ...Array<string>(9).fill('autre')];
    expect(mapped([heading(1, 'UO', few)]).matches).toEqual(['1 uo_code']);
    expect(mapped([heading(1, 'UO', ['autre'])]).matches).toEqual([]);
  });

  it('that are headed alike: the one that holds something, then the first', () => {
    const twins = (...cells: CellValue[]) => mapped(cells.map((cell, at) => heading(at + 1, 'Lieu', [cell])));
    expect(twins('x', 'y')).toMatchObject({ matches: ['1 place'], rivals: ['2 place'] });
    expect(twins(null, '-', 'z')).toMatchObject({ matches: ['3 place'], rivals: [] });
    const [first, second] = [heading(1, 'Lieu', ['-', 'x']), heading(2, 'Lieu', ['y', 'z'])];
    expect(mapped([first, second])).toMatchObject({ matches: ['1 place'], rivals: ['2 place'] });
    expect(twins('x', null, 'z')).toMatchObject({ matches: ['1 place'], rivals: ['3 place'] });
  });
});

describe('a heading that fits nearly as well as the one taken', () => {
  const rivals = (other: string) => mapped([heading(1, 'Lieu'), heading(2, other)]).rivals;

  it('is a question for the user, down to nine tenths', () => {
    expect(rivals('Adresse')).toEqual(['2 place']);
    expect(rivals('Site')).toEqual(['2 place']);
    expect(mapped([heading(1, 'Quantité', [1]), heading(2, 'Nombre', [1])]).rivals).toEqual([]);
  });

  it('is none where the heading was taken for something else', () => {
    const both = mapped([heading(1, 'UO', ['UO-1']), heading(2, 'Code UO', ['UO-1']), heading(3, 'UO', [1])]);
    expect(both).toMatchObject({ matches: ['2 uo_code', '3 qty'], rivals: ['1 uo_code'] });
  });

  it('is asked of once, whatever it could be', () => {
    const found = mapped([
      heading(1, 'Code UO', ['UO-1']),
      heading(2, 'Nombre', [1]),
      heading(3, 'UO', ['UO-1', 'UO-1']),
    ]);
    expect(found.rivals).toEqual(['3 uo_code']);
  });

  it('is none once the user has said which one it is', () => {
    const headings = [heading(1, 'Lieu'), heading(2, 'Adresse')];
    expect(mapped(headings, { mapping: { place: 'Adresse' } })).toMatchObject({
      matches: ['2 place'],
      rivals: [],
      score: 1_000,
    });
    expect(mapped(headings, { choices: [{ header: 'Adresse', field: 'place' }] })).toMatchObject({
      matches: ['2 place'],
      rivals: [],
      score: 999,
    });
    const both = ['Lieu', 'Adresse'].map((header) => ({ header, field: 'place' }));
    expect(mapped(headings, { choices: both })).toMatchObject({ matches: ['1 place'], rivals: [] });
  });
});

describe('what the user said', () => {
  const headings = [heading(1, 'Lieu'), heading(2, 'Remarque')];

  it('of a field leaves it to no other heading', () => {
    expect(mapped(headings, { mapping: { place: 'Remarque' } }).matches).toEqual(['2 place']);
    expect(mapped(headings, { mapping: { place: null } }).matches).toEqual([]);
    expect(mapped(headings, { mapping: { place: 'Disparu' } }).matches).toEqual([]);
    expect(mapped(headings, { mapping: { unknown: 'Lieu' } }).matches).toEqual(['1 place']);
  });

  it('names no heading that is blank', () => {
    expect(mapped([heading(1, ''), heading(2, 'Lieu')], { mapping: { qty: '' } }).matches).toEqual([
      '2 place',
    ]);
  });

  it('of a heading gives way to what was said of its field', () => {
    const choices = [{ header: 'Remarque', field: 'place' }];
    expect(mapped(headings, { choices, mapping: { place: 'Lieu' } }).matches).toEqual(['1 place']);
    expect(mapped(headings, { choices, mapping: { place: null } }).matches).toEqual([]);
    expect(mapped(headings, { choices, mapping: { qty: null } }).matches).toEqual(['2 place']);
  });

  it('can be that a heading is left out, unless it was named for a field', () => {
    const choices = [{ header: 'Lieu', field: null }];
    expect(mapped(headings, { choices })).toMatchObject({ matches: [], ignored: [1] });
    expect(mapped(headings, { choices, mapping: { place: 'Lieu' } })).toMatchObject({
      matches: ['1 place'],
      ignored: [],
    });
  });

  it('of a field that is no longer in the catalogue leaves the heading what it says', () => {
    expect(mapped(headings, { choices: [{ header: 'Lieu', field: 'gone' }] }).matches).toEqual(['1 place']);
  });
});

describe('how much a row heads', () => {
  it('is the fields its cells name, and what the user named', () => {
    const row = [
      heading(1, 'Lieu'),
      heading(2, 'Adresse'),
      heading(3, 'UO'),
      heading(4, 'Réf'),
      heading(5, ''),
    ];
    expect(namedFields(row, request())).toBe(2);
    expect(namedFields(row, request({ mapping: { order_no: 'Réf', qty: null } }))).toBe(3);
    expect(namedFields(row, request({ choices: [{ header: 'REF', field: 'order_no' }] }))).toBe(3);
    expect(namedFields([heading(1, 'Lieu', [], 'Nombre')], request())).toBe(2);
  });
});
