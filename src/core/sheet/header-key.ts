/** How headers are compared: exactly, once everything that does not change their meaning is left out. */
import { remembered } from '../remembered';
import { normalise, oneLine } from '../text';

const fillers = new Set('a au aux d de des du en et l la le les un une of the in euro euros eur'.split(' '));

/** At the end of a header these words are what it says: "Période du", "Sprint au", "Payé le". */
const bounds = new Set(['du', 'au', 'le']);

/** What is brought to one spelling, which stands first, as it reads after the steps before. */
const spellings = [
  'no|n|num|numero|number',
  'nb|nbre?|nombre',
  'ref|reference',
  'qte|qt|quantite',
  'montant|mn?t|mtt',
  'commande|cde',
  'consomme|conso',
  'date|dt',
  'facture|fact',
  'notification|notif',
  // Capitals are parted: "BdC".
  'bc|bon commande|bdc|bd c',
  'startup|start ups?',
  'debut|deb',
  'prestation|prest',
  'jh|jhs|hj|jour homme|homme jour',
  'ht|htva|(?:hor|excl|excluding|ex|before) (?:taxe?|tva|vat)',
  'ttc|toute taxe comprise|incl? (?:tax|vat)',
  'pu|prix unitaire',
  'day rate|tjm',
  'pd|person day',
].map((words) => [new RegExp(`\\b(?:${words})\\b`, 'g'), words.split('|', 1)[0] ?? ''] as const);

const measures = [
  /(?<!\p{L})[km]\s?€/giu,
  /\(\s*(?:en\s)?(?:[km]\s?)?(?:euros?|eur)\s*\)/giu,
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
  const words = (meaningful.length > 0 ? meaningful : all)
    .join(' ')
    // "j h commandes" → "jh commande".
    .replace(/(?<=^| )(\p{L}) (?=\p{L}(?: |$))/gu, '$1')
    .replace(/(?<=[^ ]{3})s(?= |$)/g, '');
  // "Commande n°", or "N°" below "Bon de commande".
  return spellings
    .reduce((key, [group, spelling]) => key.replace(group, spelling), words)
    .replace(/^(.+) no$/, 'no $1');
});

/** What a header says its amounts are counted in: 1,000 for "K€", 1,000,000 for "M€", else 1. */
export function headerScale(header: string): number {
  const scale = /(?<!\p{L})([km])\s?(?:€|euros?\b|eur\b)/iu.exec(header)?.[1];
  if (scale) return scale.toLowerCase() === 'k' ? 1_000 : 1_000_000;
  return /milliers d.euros?/iu.test(header) ? 1_000 : 1;
}
