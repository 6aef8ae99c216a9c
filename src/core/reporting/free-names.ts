/** Names for what a report adds to a workbook: legal in Excel, and taken by nothing there. */

/** Excel's limits on the name of a sheet and of a table. */
const longestSheetName = 31;
const longestTableName = 255;

/** Names Excel keeps for itself, in the languages of the product. */
const reserved = new Set(['history', 'historique']);

/** The wanted sheet name made legal; " (2)", " (3)"… where it is taken. Excel takes no notice of case. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const legal = wanted
    .replace(/[\s\p{Cc}\\/?*[\]:]+/gu, ' ')
    .replace(/^[\s']+/, '')
    .slice(0, longestSheetName)
    .replace(/(?<![\s'])[\s']+$/, '');
  const stem = legal === '' ? 'Bordereau' : legal;
  const known = lowerCase(taken);
  const isFree = (name: string) => !known.has(name.toLowerCase()) && !reserved.has(name.toLowerCase());
  return firstFree(isFree, (number) => {
    const suffix = number === 1 ? '' : ` (${number})`;
    return `${stem.slice(0, longestSheetName - suffix.length).trimEnd()}${suffix}`;
  });
}

/**
 * The wanted table name, with "2", "3"… where it is taken. `taken` holds the tables of the workbook and its defined
 * names, with which tables share their names.
 */
export function freeTableName(wanted: string, taken: Iterable<string>): string {
  const known = lowerCase(taken);
  const isFree = (name: string) => !known.has(name.toLowerCase());
  return firstFree(
    isFree,
    (number) => `${wanted.slice(0, longestTableName - 5)}${number === 1 ? '' : number}`,
  );
}

function lowerCase(names: Iterable<string>): ReadonlySet<string> {
  return new Set([...names].map((name) => name.toLowerCase()));
}

function firstFree(isFree: (name: string) => boolean, nameOf: (number: number) => string): string {
  let number = 1;
  while (!isFree(nameOf(number))) number += 1;
  return nameOf(number);
}
