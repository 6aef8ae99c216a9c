import { cellText } from '../../src/core/sheet/cell-text';

describe('text on its way into a cell', () => {
  it.each(['=1+1', '+33 1 23 45', '-', '@nom', '＝A1', "'cité'", '012', '1-2', '12 %', 'VRAI', '#N/A'])(
    '%j stays the text it is behind an apostrophe',
    (text) => expect(cellText(text)).toBe(`'${text}`),
  );

  it.each(['Alpha', 'BC-001', 'Lot 2', '', '(HT)'])('%j is written as it is', (text) => {
    expect(cellText(text)).toBe(text);
  });
});
