/** A formula as typed in a French Excel: semicolons between arguments, a decimal comma; quoted text stays as it is. */
export function frenchFormula(formula: string): string {
  return formula
    .split('"')
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll(',', ';')
            // Of a number alone: the points of a code or of an article (UO-L1.2, §4.3.4) stay.
            .replace(/(?<![\p{L}\d.§])(\d+)\.(\d+)(?![\d.])/gu, '$1,$2')
            .replaceAll('#VALUE!', '#VALEUR!'),
    )
    .join('"');
}
