import type { Agreement, FinanceTerms } from '../../src/core/agreement/schema';
import type { ExampleLine } from '../../src/core/checking/rule';
import type { CheckOptions } from './check-example';
import { product } from '../acceptance/produit/check-product';
import { omit } from './changed-agreements';
import { runRule } from './run-rule';

type Terms = FinanceTerms['price-revision'];

const order = { order_no: 'BC-001', lot: '1', uo_code: 'UO 1.3.2', qty: 12, order_date: '2028-05-02' };
const terms = product.finance?.['price-revision'] as Terms;
const saying = (change: Terms): Agreement =>
  ({ ...product, finance: { ...product.finance, 'price-revision': change } }) as Agreement;
const run = (
  lines: readonly ExampleLine[],
  { finance, ...settings }: NonNullable<CheckOptions['settings']> = {},
  agreement = product,
) =>
  runRule('price-revision', lines, {
    agreement,
    settings: { notifiedOn: '2026-04-20', ...settings, finance: { enabled: true, ...finance } },
  });
const of = (revision_coefficient: number | string | null, more: ExampleLine = {}) => ({
  ...order,
  revision_coefficient,
  ...more,
});

describe('by the formula', () => {
  // 12.5 % + 87.5 % × 108 ÷ 100 = 1.07
  const priceRevisions = { '1': { baseIndex: 100, index: 108, from: '2028-06-01' } };

  it.each([
    ['2028-04-19', 1.07, 'early'],
    ['2028-04-19', 1, null],
    ['2028-04-20', 1.07, 'differs'],
    ['2028-05-31', 1, null],
    ['2028-06-01', 1.07, null],
    ['2028-06-01', 1.071, 'differs'],
    ['2028-06-01', 1, 'differs'],
  ])('on %s, %s: %s', (order_date, coefficient, kind) => {
    const { findings } = run([of(coefficient, { order_date })], { priceRevisions });
    expect(findings.map(({ severity, cell, facts }) => [severity, cell, facts['kind']])).toEqual(
      kind === null ? [] : [['warning', 'F4', kind]],
    );
  });

  it.each([
    [1.05, {}, null],
    [1.07, {}, 'differs'],
    // Without the index, only the bounds are known.
    [1.06, { priceRevisions: {} }, 'bounds'],
    [0.94, { priceRevisions: {} }, 'bounds'],
  ])('stays within the bounds that the contract sets beside its formula: %s', (coefficient, more, kind) => {
    const coefficientOf = {
      amount: [0.95, 1.05] as [number, number],
      unit: 'unit',
      qualifier: 'max',
    } as const;
    const bounded = saying({ ...terms, coefficient: { ...coefficientOf, clause: terms.clause } });
    const { findings } = run(
      [of(coefficient, { order_date: '2028-06-01' })],
      { priceRevisions, ...more },
      bounded,
    );
    expect(findings.map(({ facts }) => facts['kind'])).toEqual(kind === null ? [] : [kind]);
  });

  it('says what the coefficient is, and since when', () => {
    const early = run([of(1.05, { order_date: '2028-04-19' })]);
    expect(early.problems[0]).toContain(
      'est 1,05, alors que les prix ne se révisent pas avant le 20/04/2028.',
    );
    expect(early.problemsEn[0]).toContain('is 1.05, although prices are not revised before 20/04/2028.');
    const wrong = run([of(1.05, { order_date: '2028-06-02' })], { priceRevisions });
    expect(wrong.problems[0]).toContain('il est de 1,07 (révision applicable le 01/06/2028).');
    expect(wrong.problemsEn[0]).toContain('it is 1.07 (revision in force on 01/06/2028).');
  });

  it('does not take a second coefficient, where the contract revises prices once', () => {
    const lines = [of(1.05, { order_date: '2028-06-01' }), of(1.02), of(1), of('x')];
    const { found, problems, problemsEn, missing } = run(lines);
    expect(found).toEqual([['warning', 'F4']]);
    expect(problems[0]).toContain('est 1,05, alors que 1,02 a déjà été appliqué');
    expect(problemsEn[0]).toContain('is 1.05, although 1.02 was applied already');
    expect(missing).toEqual(['priceRevisions', 'revision_coefficient']);
    const often = saying(omit(terms, 'times') as Terms);
    expect(run(lines, {}, often).found).toEqual([]);
  });

  it('takes for the first coefficient the one of the first day that is not 1, or the first line of that day', () => {
    const on = (coefficient: number, order_date: string) => of(coefficient, { order_date });
    const found = (...lines: readonly ExampleLine[]) => run(lines).found;
    expect(found(on(1.02, '2028-05-02'), on(1.05, '2028-06-01'))).toEqual([['warning', 'F5']]);
    expect(found(on(1.02, '2028-05-02'), on(1.05, '2028-05-02'))).toEqual([['warning', 'F5']]);
    expect(found(on(1, '2028-05-02'), on(1.05, '2028-06-01'))).toEqual([]);
    const twice = saying({ ...terms, times: terms.times && { ...terms.times, amount: 2 } });
    const lines = [on(1.02, '2028-05-02'), on(1.05, '2028-06-01')];
    expect(run(lines, {}, twice)).toMatchObject({ found: [], missing: ['priceRevisions'] });
  });

  it.each([
    [{ order_date: null }, 'order_date'],
    [{ lot: null }, 'lot'],
    [{}, 'priceRevisions'],
  ])('cannot say of %o', (change, missing) =>
    expect(run([of(1.05, change)])).toMatchObject({
      found: [],
      status: { line: 'not-checkable' },
      missing: [missing],
    }),
  );

  it('is the same for all lots, and at any time, where the contract says nothing else', () => {
    const always = saying(omit(terms, 'lots', 'notBefore') as Terms);
    expect(run([of(1.05, { order_date: '2026-05-02' })], { priceRevisions }, always).findings).toMatchObject([
      { facts: { kind: 'differs', expected: '1' } },
    ]);
    expect(run([of(1.05, { lot: null })], { priceRevisions }, always).missing).toEqual(['priceRevisions']);
    expect(run([of(1, { lot: null })], { priceRevisions }, always).status).toEqual({ line: 'checked' });
  });
});

describe('by bounds', () => {
  const bounded = (amount: [number | null, number | null]) =>
    saying({
      clause: 'CCAP art. 15.2',
      coefficient: { amount, unit: 'unit', qualifier: 'exact', clause: 'CCAP art. 15.2' },
    });

  it.each([
    [0.9699, 1],
    [0.97, 0],
    [1.03, 0],
    [1.0301, 1],
  ])('of the contract, from 0.97 to 1.03, whatever the settings: %s', (coefficient, count) => {
    const finance = { revisionMin: 0.5, revisionMax: 2 };
    const { found, status } = run([of(coefficient)], { finance }, bounded([0.97, 1.03]));
    expect([found.length, status]).toEqual([count, { line: 'checked' }]);
  });

  it.each<[[number | null, number | null], number, string, string]>([
    [[0.97, 1.03], 1.5, 'il est admis de 0,97 à 1,03.', 'it is allowed from 0.97 to 1.03.'],
    [[0.97, null], 0.5, 'il est admis à partir de 0,97.', 'it is allowed from 0.97 up.'],
    [[null, 1.03], 1.5, 'il est admis jusqu’à 1,03.', 'it is allowed up to 1.03.'],
  ])('says what %j admits', (amount, coefficient, french, english) => {
    const { problems, problemsEn } = run([of(coefficient)], {}, bounded(amount));
    expect([problems[0], problemsEn[0]]).toEqual([
      expect.stringContaining(french),
      expect.stringContaining(english),
    ]);
  });

  it('of the settings, both needed for a pass', () => {
    const free = saying({ clause: 'CCAP art. 15.2' });
    const missing = (finance: object) => run([of(1.01)], { finance }, free).missing;
    expect(missing({ revisionMin: 0.97 })).toEqual(['finance.revisionMax']);
    expect(missing({ revisionMax: 1.03 })).toEqual(['finance.revisionMin']);
    expect(missing({ revisionMin: 0.97, revisionMax: 1.03 })).toEqual([]);
  });
});

it('points at the price that the coefficient is applied to', () => {
  const lines = [of(1.05, { order_date: '2028-04-19', unit_price_ht: 640 })];
  expect(run(lines).findings.map(({ related }) => related.map(({ column }) => column))).toEqual([[7]]);
});

describe('the day of the price is that on which the order is issued', () => {
  const priceRevisions = { '1': { baseIndex: 100, index: 108, from: '2028-06-01' } };
  const kinds = (lines: readonly ExampleLine[], settings = {}) =>
    run(lines, settings).findings.map(({ cell, facts }) => [cell, facts['kind']]);

  it('whenever it was notified', () => {
    const issued = { order_date: '2028-05-31', order_notified: '2028-06-02' };
    expect(kinds([of(1, issued)], { priceRevisions })).toEqual([]);
    expect(kinds([of(1.07, issued)], { priceRevisions })).toEqual([['F4', 'differs']]);
    const early = { order_date: '2028-04-19', order_notified: '2028-04-20' };
    expect(kinds([of(1.05, early)])).toEqual([['F4', 'early']]);
  });

  it('which is not told by the notification', () => {
    const { found, missing } = run([of(1.07, { order_date: null, order_notified: '2028-06-02' })]);
    expect([found, missing]).toEqual([[], ['order_date']]);
  });

  it('also to tell which coefficient was applied first', () => {
    const lines = [
      of(1.05, { order_date: '2028-05-03', order_notified: '2028-07-01' }),
      of(1.02, { order_no: 'BC-002', order_date: '2028-06-01', order_notified: '2028-06-02' }),
    ];
    expect(kinds(lines)).toEqual([['F5', 'again']]);
  });
});
