import { excelErrors } from '../../core/sheet/snapshot';

/**
 * Errors as a French Excel writes them in a text file, without accents, and as any Excel stores them in a workbook; some
 * had another name for a time.
 */
const french: ReadonlyMap<string, string> = new Map([
  ['#NUL!', '#NULL!'],
  ['#VALEUR!', '#VALUE!'],
  ['#NOM?', '#NAME?'],
  ['#NOMBRE!', '#NUM!'],
  ['#PROPAGATION!', '#SPILL!'],
  ['#EPARS!', '#SPILL!'],
  ['#DEVERSEMENT!', '#SPILL!'],
  ['#EMBARRAS!', '#SPILL!'],
  ['#CALCUL!', '#CALC!'],
  ['#OBTENTION_DONNEES', '#GETTING_DATA'],
  ['#CHARGEMENT_DONNEES', '#GETTING_DATA'],
  ['#OCCUPE!', '#BUSY!'],
  ['#CHAMP!', '#FIELD!'],
  ['#BLOQUE!', '#BLOCKED!'],
  ['#CONNEXION!', '#CONNECT!'],
  ['#INCONNU!', '#UNKNOWN!'],
]);

const longest = 24;

/** A text as Excel's error of that name in every language; any other text as it is. LibreOffice puts a space before "!". */
export function errorOrText(text: string): string {
  const from = text.trimStart();
  if (!from.startsWith('#') || from.length > longest) return text;
  const plain = from
    .normalize('NFD')
    .replace(/[\s\u0300-\u036f]/g, '')
    .toUpperCase();
  return excelErrors.has(plain) ? plain : (french.get(plain) ?? text);
}
