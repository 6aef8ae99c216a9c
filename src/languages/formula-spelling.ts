/**
 * What a French Excel spells otherwise, outside of quoted text: the decimal sign of a number alone (the points of a
 * code or of an article, UO-L1.2 or §4.3.4, stay), what separates arguments, or the columns of a table in braces, and
 * some words.
 */
const spelledOtherwise = /(?<![\p{L}\d.§])(\d+)\.(\d+)(?![\d.])|[{},]|#VALUE!|\btrue\b|\bfalse\b/giu;

const frenchWords: Readonly<Record<string, string>> = {
  '#VALUE!': '#VALEUR!',
  TRUE: 'VRAI',
  FALSE: 'FAUX',
};

/** A formula or a result as typed in a French Excel; quoted text stays as it is. */
export function frenchFormula(formula: string): string {
  let inTable = false;
  const spelled = (found: string, whole?: string, decimals?: string): string => {
    if (whole !== undefined && decimals !== undefined) return `${whole},${decimals}`;
    if (found === ',') return inTable ? '.' : ';';
    if (found === '{' || found === '}') inTable = found === '{';
    return frenchWords[found.toUpperCase()] ?? found;
  };
  return formula
    .split('"')
    .map((part, index) => (index % 2 === 1 ? part : part.replace(spelledOtherwise, spelled)))
    .join('"');
}
