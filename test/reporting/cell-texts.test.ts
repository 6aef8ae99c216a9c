import {
  cellReference,
  linkFormula,
  quotedSheet,
  quotedText,
  writableText,
} from '../../src/core/reporting/cell-texts';

it.each([
  ['une ligne\net un\ttabulé', 'une ligne\net un\ttabulé'],
  ['un\u0000\u0007\r\u009fsigne', 'un    signe'],
  ['', ''],
])('a text is written without what XML forbids: %j', (text, written) =>
  expect(writableText(text)).toBe(written),
);

it('a text is no longer than a cell holds, nor longer in a formula than Excel takes', () => {
  expect(writableText('x'.repeat(40_000))).toHaveLength(32_767);
  expect(quotedText('x'.repeat(300))).toBe(`"${'x'.repeat(255)}"`);
});

it('quotes in names and texts are doubled, each of them', () => {
  expect(quotedText('dit "le" mot')).toBe('"dit ""le"" mot"');
  expect(quotedSheet("Suivi d'ordres de l'État")).toBe("'Suivi d''ordres de l''État'");
  expect(cellReference("Suivi d'ordres", { row: 7, column: 28 })).toBe("'Suivi d''ordres'!AB7");
  expect(linkFormula('BC', { row: 7, column: 4 }, 'D7')).toBe(`=HYPERLINK("#'BC'!D7","D7")`);
});
