/** How headers are compared: exactly, once everything that does not change their meaning is left out. */
import { remembered } from '../remembered';
import { normalise, oneLine } from '../text';

const fillers = new Set('a au aux d de des du en et l la le les un une of the in euro euros eur'.split(' '));

/** At the end of a header these words are what it says: "Période du", "Sprint au", "Payé le". */
const bounds = new Set(['du', 'au', 'le']);

/** Abbreviations and their full words, brought to one spelling. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['n', 'no'],
  ['num', 'no'],
  ['numero', 'no'],
  ['number', 'no'],
  ['nbr', 'nb'],
  ['nbre', 'nb'],
  ['nombre', 'nb'],
  ['reference', 'ref'],
  ['qt', 'qte'],
  ['quantite', 'qte'],
  ['mt', 'montant'],
  ['mnt', 'montant'],
  ['bdc', 'bc'],
  ['jhs', 'jh'],
]);

/** Groups of words brought to one spelling, as they stand after the steps before. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/\bbon commande\b/g, 'bc'],
  [/\bstart up\b/g, 'startup'],
  [/\bjour homme\b/g, 'jh'],
  [/\bhomme jour\b/g, 'jh'],
  [/\bhj\b/g, 'jh'],
  [/\bhor taxe\b/g, 'ht'],
  [/\btoute taxe comprise\b/g, 'ttc'],
  [/\bprix unitaire\b/g, 'pu'],
  [/\bperson day\b/g, 'pd'],
];

const measures = [
  /(?<!\p{L})[km]?\s?€/giu,
  /\(\s*(?:en\s+)?(?:[km]\s?)?(?:euros?|eur)\s*\)/giu,
  /\(?(?:jj?|dd?)[/.-](?:mm?)[/.-](?:aaaa|aa|yyyy|yy)\)?/giu,
];

/** A header says what it means before that; a page of text in the first rows of a sheet is none. */
const longestHeader = 500;

/**
 * What a header means, as one comparable text: "Qté", "QUANTITE" and "Quantités" give the same, and so do "Montant
 * HT (€)" and "MontantHT", "N° du bon de commande" and "Nº BC". Two headers with the same key are the same header;
 * nothing looser is ever compared.
 */
export const headerKey = remembered((header: string): string => {
  const text = measures
    .reduce((rest, measure) => rest.replace(measure, ' '), oneLine(header.slice(0, longestHeader)))
    .replace(/%/g, ' pct ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/\b(\p{L})\.(?=\s?\p{L}\b)/gu, '$1');
  const all = normalise(text).split(' ');
  const meaningful = all.filter(
    (word, index) => !fillers.has(word) || (index === all.length - 1 && bounds.has(word)),
  );
  const spelled = joinSingleLetters(meaningful.length > 0 ? meaningful : all)
    .map((word) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word))
    .map((word) => spellings.get(word) ?? word)
    .join(' ');
  return groups.reduce((key, [group, spelling]) => key.replace(group, spelling), spelled);
});

/** "j h commandes" → "jh commandes". */
function joinSingleLetters(words: readonly string[]): string[] {
  return words.reduce<{ joined: string[]; open: boolean }>(
    ({ joined, open }, word) => {
      const letter = /^\p{L}$/u.test(word);
      if (letter && open) joined.push(`${joined.pop() ?? ''}${word}`);
      else joined.push(word);
      return { joined, open: letter };
    },
    { joined: [], open: false },
  ).joined;
}

/** What a header says its amounts are counted in: 1,000 for "K€", 1,000,000 for "M€", else 1. */
export function headerScale(header: string): number {
  const scale = /(?<!\p{L})([km])\s?(?:€|euros?\b|eur\b)/iu.exec(header)?.[1];
  if (scale) return scale.toLowerCase() === 'k' ? 1_000 : 1_000_000;
  return /milliers d.euros?/iu.test(header) ? 1_000 : 1;
}
