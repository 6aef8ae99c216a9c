/** A formula as typed in a French Excel: semicolons between arguments, a decimal comma; quoted text stays as it is. */
export function frenchFormula(formula: string): string {
  return formula
    .split('"')
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replaceAll(',', ';')
            .replace(/(\d)\.(\d)/g, '$1,$2')
            .replaceAll('#VALUE!', '#VALEUR!'),
    )
    .join('"');
}
