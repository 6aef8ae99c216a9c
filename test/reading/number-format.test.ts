import { foreignCurrency } from '../../src/core/sheet/number-format';

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
