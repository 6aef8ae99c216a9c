import { foreignCurrency, ShownColumns, shownAs } from '../../src/core/sheet/number-format';

describe('the currency a number format shows', () => {
  it.each(['[$$-409]#,##0.00', '#,##0.00\\ [$CHF]', '"£"#,##0', '$#,##0', '#,##0 "USD"', '[Red]¥0'])(
    '%j is another than the euro',
    (format) => expect(foreignCurrency(format)).toBe(true),
  );

  it.each([
    ...[undefined, 'General', '0.00', '#,##0.00\\ [$€-40C]', '#,##0 [$EUR]', '[$-40C]dd/mm/yyyy'],
    '[Red]0 "€"',
  ])('%j is none, or the euro', (format) => expect(foreignCurrency(format)).toBe(false));
});

describe('what a number format shows', () => {
  it.each(['dd/mm/yyyy', 'd-mmm-yy', '[$-40C]d mmmm yyyy;@', 'yyyy\\-mm\\-dd', 'mmmm'])(
    '%j shows a day',
    (format) => expect(shownAs(format)).toBe('day'),
  );

  it.each(['#,##0', '#,##0.00\\ "€"', '[Red]-#,##0 [$€-40C]', '0 "€"', '_-* #,##0.00_-'])(
    '%j shows an amount',
    (format) => expect(shownAs(format)).toBe('amount'),
  );

  it.each(['General', '0', '0.00', '0%', 'hh:mm', '0 "days"', '0\\d', '[Yellow]0', '@'])(
    '%j shows neither',
    (format) => expect(shownAs(format)).toBeNull(),
  );

  it('is known of a column all of whose numbers are shown alike', () => {
    const shown = new ShownColumns();
    for (const [column, as] of [
      [1, 'day'],
      [2, 'amount'],
      [1, 'day'],
      [3, 'day'],
      [3, 'amount'],
      [4, 'day'],
      [4, null],
      [5, null],
    ] as const)
      shown.add(column, as);
    expect([...shown.alike()]).toEqual([
      [1, 'day'],
      [2, 'amount'],
    ]);
  });
});
