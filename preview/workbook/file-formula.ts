import { columnLetters, columnNumber } from '../../src/core/sheet/address';

/**
 * A formula as Excel's API gives it, from the text a file holds: custom functions are stored as `_xldudf_NAMESPACE_NAME`
 * (office-js issue 6935), newer functions with `_xlfn.` or `_xlws.` before their name.
 */
export function formulaFromFile(text: string): string {
  return `=${text
    .replace(/\b_xldudf_([A-Z][A-Z0-9]*)_([A-Z][A-Z0-9_.]*)(?=\()/gi, '$1.$2')
    .replace(/\b_xl(?:fn|ws)\.(?:_xlws\.)?/g, '')}`;
}

/** The other way for a formula entered in the preview. */
export function formulaToFile(formula: string): string {
  return formula
    .replace(/^=/, '')
    .replace(
      /\bMARCHE\.([A-Z][A-Z0-9_.]*)(?=\()/gi,
      (_, name: string) => `_xldudf_MARCHE_${name.toUpperCase()}`,
    );
}

/** A shared formula as it reads further down or right: relative references move, text in quotes does not. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /("(?:[^"]|"")*"|'(?:[^']|'')*'!|\[[^\]]*\])|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g,
    (whole, kept: string | undefined, fixColumn: string, letters: string, fixRow: string, digits: string) => {
      if (kept !== undefined) return whole;
      const column = fixColumn ? letters : columnLetters(columnNumber(letters) + columns);
      return `${fixColumn}${column}${fixRow}${fixRow ? digits : Number(digits) + rows}`;
    },
  );
}
