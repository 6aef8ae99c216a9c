/** What has been received of the deliverables a unit has (ADR 10, point 19). */
import { readYesNo } from '../sheet/read-yes-no';
import { normalise, words } from '../text';
import type { Unit } from './schema';

export type Deliverable = Unit['deliverables'][number];

interface MissingDeliverables {
  /** Items not received; of a list of examples all of them, where none is. */
  readonly items: readonly Deliverable[];
  /** The list only gives examples: any one item would do. */
  readonly anyOne: boolean;
  /**
   * All is said to be received but for something that is none of the items by its name, or deliverables are ("oui",
   * "reçus", "3/3") without a word of which: it may be any of them.
   */
  readonly unclear: boolean;
}

type Words = ReadonlySet<string>;

/**
 * Compares a cell ("backlog ; code source", "complet", "tout sauf le bilan") with the items of a unit. Firm items are
 * all expected; a list of nothing but examples asks for one of them.
 */
export function missingDeliverables(
  deliverables: readonly Deliverable[],
  written: string,
): MissingDeliverables {
  const { received, excepted, all } = readReceived(written);
  const firm = deliverables.filter(({ kind }) => kind === 'firm');
  const anyOne = firm.length === 0;
  const has = (item: Deliverable) =>
    received.some((said) => names(said, item)) || (all && !excepted.some((said) => names(said, item)));
  const unnamed = !all && saysReceived(written);
  if (anyOne) {
    const some = deliverables.some(has);
    return { items: some ? [] : deliverables, anyOne, unclear: unnamed && !some };
  }
  const items = firm.filter((item) => !has(item));
  const unclear =
    unnamed ||
    (items.length === 0 && excepted.some((said) => !deliverables.some((item) => names(said, item))));
  return { items, anyOne, unclear };
}

/** All words of one of its keywords occur. */
function names(said: Words, { keywords }: Deliverable): boolean {
  return keywords.some((keyword) => words(keyword).every((word) => said.has(word)));
}

/** What a cell says: what was received, or all of it, and what was not. */
function readReceived(written: string) {
  const received: Words[] = [];
  const excepted: Words[] = [];
  let all = false;
  for (const statement of written.normalize('NFC').split(/[;\n\r]/)) {
    const [before = '', ...exceptions] = statement.split(exceptFor);
    const parts = partsOf(before);
    // "PV, il manque le bilan, les tutoriels": all that follows is lacking too.
    const lack = parts.findIndex((part) => lacking.test(normalise(part)));
    const given = parts.slice(0, lack < 0 ? undefined : lack).filter((part) => !isRefusal(part));
    const refused = parts.length > 0 && given.length === 0;
    const said = given.map(wordsIn);
    const rest = exceptions.flatMap(partsOf).map(wordsIn);
    if (exceptions.length === 0) all ||= said.some(meansAll);
    // "Rien sauf le bilan": that is what was received.
    else if (refused) received.push(...rest);
    else if (said.length === 0 ? received.every(isUnspecific) : said.some(isUnspecific)) {
      all = true;
      excepted.push(...rest);
    }
    // "Documentation hors annexes, tutoriels": what comes after the exception is named like what comes before it.
    else received.push(...rest.slice(1));
    received.push(...said);
  }
  return { received, excepted, all };
}

/** Before what is not there: "complet sauf bilan", not "au moins un tutoriel" nor "remis hors délai". */
const exceptFor = new RegExp(
  `(?<=^|[\\s,(:])(?:${[
    /sauf|hormis|hors(?!\s+d[ée]lai)/,
    /except(?:[ée]e?s?)?(?:\s+for)?/,
    /[àa]\s+l[’']exception\s+d(?:es?|u)/,
    /(?<!(?:^|\s)(?:[àa]u?|ou|d[eu])\s+)moins/,
  ]
    .map(({ source }) => source)
    .join('|')})(?=[\\s:]|$)`,
  'iu',
);

function partsOf(text: string): readonly string[] {
  return text.split(',').filter((part) => part.trim() !== '');
}

function wordsIn(part: string): Words {
  return new Set(words(part));
}

/** "Complet", "Tout", "Dossier complet", "Tous les livrables"; not "backlog complet", which is the backlog. */
function meansAll(said: Words): boolean {
  return isUnspecific(said) && [...said].some((word) => allWord.test(word));
}

/** A cell that says that deliverables are there, and names none of them. */
function saysReceived(written: string): boolean {
  if (readYesNo(written).value === true || /^\s*(\d+)\s*\/\s*\1\s*$/.test(written)) return true;
  const said = wordsIn(written);
  return isUnspecific(said) && [...said].some((word) => there.test(word));
}

const there = /^(?:recue?s?|remise?s?|livree?s?|oui|ok|received)$/;

/** It names nothing in particular: "livrables reçus", where an exception follows, are all the others. */
function isUnspecific(said: Words): boolean {
  return [...said].every((word) => allWord.test(word) || fillers.has(word));
}

const allWord = /^(?:complete?s?|tout|tous|toutes?|all)$/;

const fillers: Words = new Set(
  [
    'dossier dossiers livrable livrables livraison remise le la les est sont oui ok',
    'recu recue recus recues remis remises livre livree livres livrees deliverables received',
  ].flatMap((line) => line.split(' ')),
);

/** What a list of what is not there begins with. */
const lacking = /^(?:il )?(?:manque|reste|en attente)(?:nt)? /;

const verbs =
  'recevoir venir fournir remettre livrer transmettre produire rendre rediger finaliser completer reprendre';

/** "PV non remis", "documentation : à venir", "pas de tutoriels": named, but not received. */
const refusals = [
  /(?:^| )(?:non|pas)(?:$|(?: encore)? (?:recu|remis|livre|fourni|rendu|transmis|valid))/,
  / (?:manquante?s?|absente?s?|attendue?s?|demandee?s?|reclamee?s?)(?:$| (?:au|a|le|depuis|pour|en) )/,
  / (?:manque(?:nt)?|incomplete?s?|refusee?s?|rejetee?s?|nok|ko)$/,
  / en (?:attente|retard|cours)(?:$| de (?:redaction|realisation|production|finalisation) ?)/,
  / prevue?s?(?:$| (?:en|le|pour|fin|mi|debut) )/,
  new RegExp(` a (?:${verbs.replaceAll(' ', '|')})(?: |$)`),
  /^(?:pas de|sans|aucune?|absence d[eu]?) /,
  /^rien$/,
];

/** A question ("bilan ?") or a cross without a tick is one too. */
const askedOrCrossed = /\?[\s)]*$|^[^✓✔☑✅]*[✗✘❌☐][^✓✔☑✅]*$/u;

function isRefusal(part: string): boolean {
  const said = normalise(part);
  return askedOrCrossed.test(part) || refusals.some((refusal) => refusal.test(said));
}
